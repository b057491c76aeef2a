/** The search of the top bar: `/` comes here from anywhere, the arrows walk through what it found. */
class QuickSearch extends HTMLElement {
  #life;
  #held = -1;
  /** Whether the list does not answer yet what was typed last. */
  #behind = false;
  /** Which place of the list to open as soon as it does; 0 for none. */
  #wanted = 0;

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    document.addEventListener('keydown', (event) => this.#comeHere(event), { signal });
    this.addEventListener('keydown', (event) => this.#walk(event), { signal });
    this.addEventListener('input', () => this.#fallBehind(), { signal });
    this.addEventListener('click', (event) => this.#openOnlyWhatWasMeant(event), { signal });
    this.addEventListener('htmx:beforeSwap', () => (this.#held = this.#stops.indexOf(document.activeElement)), { signal });
    this.addEventListener('htmx:afterSwap', (event) => this.#answer(event.detail.requestConfig.parameters.q), { signal });
    for (const failure of ['htmx:sendError', 'htmx:responseError']) {
      this.addEventListener(failure, () => (this.#behind = false), { signal });
    }
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

  /** Whoever types on no longer means what they have chosen. */
  #fallBehind() {
    this.#behind = true;
    this.#wanted = 0;
  }

  #answer(typed) {
    this.#behind = typed !== this.#field.value;
    this.#holdOn();
    if (this.#behind || this.#wanted === 0) return;
    const wanted = this.#stops[Math.min(this.#wanted, this.#stops.length - 1)];
    this.#wanted = 0;
    if (wanted !== this.#field) wanted.click();
  }

  /** Enter in a list that is about to change means what was typed, not what still stands there; a mouse means what it hits. */
  #openOnlyWhatWasMeant(event) {
    const link = event.target.closest('.suggestions a');
    if (!link || !this.#behind || event.detail > 0) return;
    event.preventDefault();
    this.#wanted = this.#stops.indexOf(link);
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
