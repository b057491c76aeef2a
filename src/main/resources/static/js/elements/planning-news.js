const PATIENCE = 60_000;
const REST_AFTER = 20 * PATIENCE;
const TOUCHES = ['pointermove', 'pointerdown', 'keydown'];

/**
 * What others change on the planning comes in by itself; where nothing can be streamed, one looks again every minute. A
 * page that nobody touches for twenty minutes rests, so that it does not keep its session alive for ever.
 */
export class PlanningNews {
  #changed;
  #rests;
  #source;
  #timer;
  #lastTouch = Date.now();
  #resting = false;

  constructor(changed, rests) {
    this.#changed = changed;
    this.#rests = rests;
    this.#listen();
    this.#timer = setInterval(() => this.#look(), PATIENCE);
    TOUCHES.forEach((touch) => document.addEventListener(touch, this.#touched, { passive: true }));
  }

  close() {
    this.#source.close();
    clearInterval(this.#timer);
    TOUCHES.forEach((touch) => document.removeEventListener(touch, this.#touched));
  }

  #listen() {
    this.#source = new EventSource('/planning/direct');
    this.#source.addEventListener('change', () => this.#changed());
  }

  #look() {
    if (this.#resting) return;
    if (Date.now() - this.#lastTouch > REST_AFTER) {
      this.#source.close();
      this.#rest(true);
    } else if (this.#source.readyState === EventSource.CLOSED && document.visibilityState === 'visible') {
      this.#changed();
    }
  }

  #touched = () => {
    this.#lastTouch = Date.now();
    if (!this.#resting) return;
    this.#rest(false);
    this.#listen();
    this.#changed();
  };

  #rest(resting) {
    this.#resting = resting;
    this.#rests(resting);
  }
}
