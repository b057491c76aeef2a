const viewerScript = new URL('../../vendor/bpmn-js/bpmn-navigated-viewer.min.js', import.meta.url);
const viewerStyles = ['diagram-js.css', 'bpmn-js.css'].map((file) => new URL(file, viewerScript));

/**
 * Draws a process and the place where one contract stands in it.
 * `src` answers {xml, active, completed, incidents}; the lists hold element ids.
 * What stands inside the element in words stays for those who do not see the drawing.
 */
class ProcessDiagram extends HTMLElement {
  #viewer;
  #watch;

  connectedCallback() {
    this.#watch = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && this.#draw());
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    this.#viewer?.destroy();
  }

  async #draw() {
    this.#watch.disconnect();
    const place = this.querySelector('.canvas');
    try {
      const [{ xml, active, completed, incidents }] = await Promise.all([this.#load(), loadViewer()]);
      place.hidden = false;
      this.#viewer = new window.BpmnJS({ container: place, textRenderer: { defaultStyle: { fontFamily: 'Inter, sans-serif' } } });
      await this.#viewer.importXML(xml);
      this.#mark(completed, 'done');
      this.#mark(active, 'active');
      this.#mark(incidents, 'incident');
      this.#offerTools(place);
      this.#fit(place);
      this.#show(incidents[0] ?? active[0]);
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

  #mark(ids, marker) {
    const canvas = this.#viewer.get('canvas');
    const registry = this.#viewer.get('elementRegistry');
    ids.filter((id) => registry.get(id)).forEach((id) => canvas.addMarker(id, marker));
  }

  /** The whole drawing where it can be read, otherwise the surroundings of where the contract stands. */
  #show(id) {
    const canvas = this.#viewer.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    const element = id && this.#viewer.get('elementRegistry').get(id);
    if (canvas.zoom() < 0.5 && element) {
      canvas.zoom(0.75);
      canvas.scrollToElement(element, 120);
    }
  }

  /** As high as the drawing needs, within what a screen bears. */
  #fit(place) {
    const { inner } = this.#viewer.get('canvas').viewbox();
    const needed = (place.clientWidth * inner.height) / inner.width + 96;
    place.style.height = `${Math.min(Math.max(needed, 240), 0.7 * window.innerHeight)}px`;
    this.#viewer.get('canvas').resized();
  }

  #offerTools(place) {
    const canvas = this.#viewer.get('canvas');
    const tools = {
      whole: () => canvas.zoom('fit-viewport', 'auto'),
      closer: () => canvas.zoom(canvas.zoom() * 1.25),
      farther: () => canvas.zoom(canvas.zoom() / 1.25),
    };
    place.querySelector('.tools').hidden = false;
    place.querySelector('.tools').addEventListener('click', ({ target }) => tools[target.dataset.view]?.());
  }
}

let viewerLoaded;

function loadViewer() {
  viewerLoaded ??= Promise.all([import(viewerScript), ...viewerStyles.map(loadStyle)]);
  return viewerLoaded;
}

function loadStyle(href) {
  return new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: resolve, onerror: reject });
    document.head.append(link);
  });
}

customElements.define('duret-process-diagram', ProcessDiagram);
