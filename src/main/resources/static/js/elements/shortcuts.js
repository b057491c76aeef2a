import { isWriting } from './quick-search.js';

const PATIENCE = 1500;

/**
 * The keyboard of the back office: `?` shows what there is, `g` and a letter go to a page.
 * The letters are those that the navigation declares with data-key.
 */
class Shortcuts extends HTMLElement {
  #life;
  #goingUntil = 0;

  connectedCallback() {
    this.#life = new AbortController();
    const { signal } = this.#life;
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
    document.addEventListener('click', (event) => this.#ask(event), { signal });
  }

  disconnectedCallback() {
    this.#life.abort();
  }

  #ask(event) {
    if (event.target.closest('[data-shows-shortcuts]')) this.#show();
  }

  #press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
    if (event.key === '?') {
      this.#show();
    } else if (event.key === 'g') {
      this.#goingUntil = event.timeStamp + PATIENCE;
    } else if (event.timeStamp < this.#goingUntil) {
      this.#goingUntil = 0;
      document.querySelector(`[data-key="${CSS.escape(event.key)}"]`)?.click();
    }
  }

  #show() {
    const dialog = this.querySelector('dialog');
    if (!dialog.open) dialog.showModal();
  }
}

customElements.define('duret-shortcuts', Shortcuts);
