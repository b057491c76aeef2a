/**
 * Joins a list of changes or findings with the drawings beside it: a press on a button with `data-element` shows that
 * element in whichever drawing has it.
 */
class ModelChanges extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', ({ target }) => {
      const button = target.closest('button[data-element]');
      if (button) this.#point(button.dataset.element);
    });
  }

  async #point(id) {
    for (const drawing of this.querySelectorAll('duret-process-diagram')) {
      const folded = drawing.closest('details:not([open])');
      if (folded) continue;
      if (await drawing.point(id)) {
        drawing.scrollIntoView({ block: 'nearest' });
        return;
      }
    }
  }
}

customElements.define('duret-model-changes', ModelChanges);
