import { loadViewer } from './process-diagram.js';

/**
 * Draws a process as two rehearsals passed it: how often before and after at each step, changed ones marked.
 * `src` answers {before, after, steps}; both models are XML, one may be missing.
 */
class RehearsalDiagram extends HTMLElement {
  #viewer;
  #watch;
  #runs;

  connectedCallback() {
    this.#watch = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && this.#begin());
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    this.#viewer?.destroy();
  }

  async #begin() {
    this.#watch.disconnect();
    const place = this.querySelector('.canvas');
    try {
      [this.#runs] = await Promise.all([this.#load(), loadViewer()]);
      place.hidden = false;
      this.#viewer = new window.BpmnJS({
        container: place,
        textRenderer: { defaultStyle: { fontFamily: 'Inter, sans-serif' } },
        // The wheel belongs to the page; the drawing is dragged.
        zoomScroll: { enabled: false },
      });
      await this.#draw(this.#runs.after ? 'after' : 'before');
      this.#offerTools(place);
    } catch (failure) {
      place.hidden = true;
      this.querySelector('details')?.setAttribute('open', '');
      this.querySelector('.missing').hidden = false;
      console.error(failure);
    }
  }

  async #load() {
    const answer = await fetch(this.getAttribute('src'), { headers: { Accept: 'application/json' } });
    if (!answer.ok) throw new Error(`${answer.status} for ${answer.url}`);
    return answer.json();
  }

  async #draw(which) {
    await this.#viewer.importXML(this.#runs[which]);
    const registry = this.#viewer.get('elementRegistry');
    const canvas = this.#viewer.get('canvas');
    const changed = [];
    this.#runs.steps.forEach((step) => {
      const element = registry.get(step.id);
      if (!element) return;
      this.#viewer.get('overlays').add(element, { position: { bottom: 9, right: 40 }, html: count(step) });
      if (step.changed) {
        canvas.addMarker(element, 'changed');
        changed.push(element);
      }
    });
    this.querySelectorAll('[data-model]').forEach((button) => {
      button.setAttribute('aria-pressed', String(button.dataset.model === which));
      button.disabled = !this.#runs[button.dataset.model];
    });
    this.#show(canvas, changed[0]);
  }

  /** The whole drawing where it can be read, otherwise the surroundings of the first change. */
  #show(canvas, here) {
    canvas.zoom('fit-viewport', 'auto');
    if (canvas.zoom() >= 0.5 || !here) return;
    const { width, height } = canvas.getSize();
    const scale = 0.8;
    canvas.viewbox({
      x: here.x + here.width / 2 - width / scale / 2,
      y: here.y + here.height / 2 - height / scale / 2,
      width: width / scale,
      height: height / scale,
    });
  }

  #offerTools(place) {
    const canvas = () => this.#viewer.get('canvas');
    const views = {
      whole: () => canvas().zoom('fit-viewport', 'auto'),
      closer: () => canvas().zoom(canvas().zoom() * 1.25),
      farther: () => canvas().zoom(canvas().zoom() / 1.25),
    };
    const tools = place.querySelector('.tools');
    tools.hidden = false;
    tools.addEventListener('click', ({ target }) => {
      views[target.dataset.view]?.();
      if (target.dataset.model) this.#draw(target.dataset.model);
    });
  }
}

function count({ before, after, changed }) {
  const badge = document.createElement('span');
  badge.className = changed ? 'step-count changed' : 'step-count';
  badge.textContent = before === after ? `${after}` : `${before} → ${after}`;
  return badge;
}

customElements.define('duret-rehearsal-diagram', RehearsalDiagram);
