const viewerScript = new URL('../../vendor/bpmn-js/bpmn-navigated-viewer.min.js', import.meta.url);
const viewerStyles = ['diagram-js.css', 'bpmn-js.css'].map((file) => new URL(file, viewerScript));

/** The scale below which nobody reads a label, and the one at which everybody does. */
const READABLE = 0.5;
const CLOSE = 0.8;

/**
 * Draws a process and the place where one contract stands in it.
 * `src` answers {xml, active, completed, incidents}; the lists hold element ids. Where two versions are compared it
 * answers {xml, added, removed, changed, faulty} instead.
 * What stands inside the element in words stays for those who do not see the drawing.
 */
class ProcessDiagram extends HTMLElement {
  #viewer;
  #watch;
  #drawing;
  #pointed;

  connectedCallback() {
    this.#watch = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && this.#drawOnce());
    this.#watch.observe(this);
  }

  disconnectedCallback() {
    this.#watch.disconnect();
    this.#viewer?.destroy();
  }

  /** Brings an element into the middle and marks it; says whether the drawing has it. */
  async point(id) {
    await this.#drawOnce();
    const canvas = this.#viewer?.get('canvas');
    const element = this.#viewer?.get('elementRegistry').get(id);
    if (!element) return false;
    if (this.#pointed) canvas.removeMarker(this.#pointed, 'pointed');
    canvas.addMarker(element, 'pointed');
    this.#pointed = element;
    this.#centre(this.querySelector('.canvas'), element);
    return true;
  }

  #drawOnce() {
    this.#watch.disconnect();
    this.#drawing ??= this.#draw();
    return this.#drawing;
  }

  async #draw() {
    const place = this.querySelector('.canvas');
    try {
      const [{ xml, active = [], completed = [], incidents = [], ...differences }] = await Promise.all([
        this.#load(),
        loadViewer(),
      ]);
      place.hidden = false;
      this.#viewer = new window.BpmnJS({
        container: place,
        textRenderer: { defaultStyle: { fontFamily: 'Inter, sans-serif' } },
        // The wheel belongs to the page; the drawing is dragged.
        zoomScroll: { enabled: false },
      });
      await this.#viewer.importXML(xml);
      this.#mark(completed, 'done');
      this.#mark(active, 'active');
      this.#mark(incidents, 'incident');
      const { added = [], removed = [], changed = [], faulty = [] } = differences;
      Object.entries({ added, removed, changed, faulty }).forEach(([marker, ids]) => this.#mark(ids, marker));
      this.#offerTools(place);
      this.#fit(place);
      this.#show(place, [...incidents, ...active, ...faulty, ...added, ...removed, ...changed]);
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
    this.#elements(ids).forEach((element) => canvas.addMarker(element, marker));
  }

  /** What these ids name in the drawing, without the frames around other elements. */
  #elements(ids) {
    const registry = this.#viewer.get('elementRegistry');
    return ids.map((id) => registry.get(id)).filter((element) => element && element.type !== 'bpmn:SubProcess');
  }

  /** The whole drawing where it can be read, otherwise the surroundings of where somebody has to act. */
  #show(place, ids) {
    const canvas = this.#viewer.get('canvas');
    canvas.zoom('fit-viewport', 'auto');
    const elements = this.#elements(ids);
    const here = elements.find((element) => element.type.endsWith('Task')) ?? elements[0];
    if (canvas.zoom() >= READABLE || !here) return;
    this.#centre(place, here);
  }

  #centre(place, element) {
    const width = place.clientWidth / CLOSE;
    const height = place.clientHeight / CLOSE;
    const at = element.waypoints ? element.waypoints[Math.floor(element.waypoints.length / 2)] : element;
    const x = at.x + ((at.width ?? 0) - width) / 2;
    const y = at.y + ((at.height ?? 0) - height) / 2;
    this.#viewer.get('canvas').viewbox({ x, y, width, height });
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

/** The library and its styles, once for a page. */
export function loadViewer() {
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
