const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };
const DAY = 86_400_000;

/**
 * A year of days that open their events: one stop for the Tab key, arrows from day to day and week to week.
 * Without it each day is a link of its own.
 */
class Year extends HTMLElement {
  connectedCallback() {
    const days = this.#days();
    days.forEach((day) => (day.tabIndex = -1));
    const first = days.find((day) => day.hasAttribute('aria-current')) ?? days[0];
    if (first) first.tabIndex = 0;
    this.addEventListener('keydown', (event) => this.#move(event));
    this.addEventListener('click', ({ target }) => this.#choose(target.closest('a[data-day]')));
    this.addEventListener('htmx:afterSwap', () => this.querySelector('#evenements h2')?.focus());
  }

  #days() {
    return [...this.querySelectorAll('a[data-day]')];
  }

  /** To the nearest day with events in that direction. */
  #move(event) {
    const from = event.target.closest('a[data-day]');
    const step = STEPS[event.key];
    if (!from || !step) return;
    event.preventDefault();
    const wanted = Date.parse(from.dataset.day) + step * DAY;
    const beyond = this.#days().filter((day) => Math.sign(Date.parse(day.dataset.day) - Date.parse(from.dataset.day)) === Math.sign(step));
    const distance = (day) => Math.abs(Date.parse(day.dataset.day) - wanted);
    const next = beyond.sort((one, other) => distance(one) - distance(other))[0];
    if (!next) return;
    from.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  #choose(day) {
    if (!day) return;
    this.#days().forEach((other) => other.removeAttribute('aria-current'));
    day.setAttribute('aria-current', 'date');
  }
}

customElements.define('duret-year', Year);
