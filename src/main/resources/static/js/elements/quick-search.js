/** The search of the top bar: `/` comes here from anywhere, the arrows walk through what it found. */
class QuickSearch extends HTMLElement {
  #life;
  #held = -1;

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    document.addEventListener('keydown', (event) => this.#comeHere(event), { signal });
    this.addEventListener('keydown', (event) => this.#walk(event), { signal });
    this.addEventListener('htmx:beforeSwap', () => (this.#held = this.#stops.indexOf(document.activeElement)), { signal });
    this.addEventListener('htmx:afterSwap', () => this.#holdOn(), { signal });
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  get #field() {
    return this.querySelector('input[type=search]');
  }

  get #stops() {
    return [this.#field, ...this.querySelectorAll('.suggestions a')];
  }

  /** Who has gone down into the list already stays in it when what they typed last is found. */
  #holdOn() {
    if (this.#held > 0) this.#stops[Math.min(this.#held, this.#stops.length - 1)].focus();
  }

  #comeHere(event) {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || isWriting(event.target)) return;
    event.preventDefault();
    this.#field.focus();
    this.#field.select();
  }

  #walk(event) {
    if (event.key === 'Escape') {
      this.#field.value = '';
      document.activeElement.blur();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = this.#stops;
    if (!step || stops.length === 1) return;
    event.preventDefault();
    const here = stops.indexOf(document.activeElement);
    stops[(here + step + stops.length) % stops.length].focus();
  }
}

/** Whether keys typed there are text and not a command. */
export function isWriting(target) {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}

customElements.define('duret-search', QuickSearch);
