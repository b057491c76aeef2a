import { isWriting } from './quick-search.js';

const QUARTER = 15;
const PATIENCE = 60_000;
const AXIS_HOURS = 12;

const pad = (number) => String(number).padStart(2, '0');
const clock = (minutes) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
const spoken = (minutes) => `${Math.floor(minutes / 60)} h ${pad(minutes % 60)}`;
const minutesOf = (start) => Number(start.slice(11, 13)) * 60 + Number(start.slice(14, 16));

/**
 * The planning board. Visits are moved by the mouse, or by keys: M takes one up, the arrows carry it, Enter puts it down.
 * What speaks against a place is said before; the server alone decides. Without it every visit opens a page with a form.
 */
class PlanningBoard extends HTMLElement {
  #carried;
  #ghost;
  #asked = 0;
  #stale = false;
  #timer;
  #news;

  connectedCallback() {
    this.addEventListener('click', (event) => this.#open(event));
    if (this.dataset.edits === 'true') {
      this.addEventListener('pointerdown', (event) => this.#press(event));
      this.addEventListener('dragstart', (event) => event.target.closest?.('.visit') && event.preventDefault());
      this.addEventListener('keydown', (event) => this.#key(event));
      this.addEventListener('change', ({ target }) => this.#judgeForm(target.closest('.move-form')));
      this.addEventListener('submit', (event) => this.#submit(event));
    }
    this.#listen();
  }

  disconnectedCallback() {
    this.#news?.close();
    clearInterval(this.#timer);
  }

  get #live() {
    return this.querySelector('.live');
  }

  get #card() {
    return this.querySelector('.visit-card');
  }

  /* What others change comes in by itself; where nothing can be streamed, the board looks again every minute. */

  #listen() {
    this.#news = new EventSource('/planning/direct');
    this.#news.addEventListener('change', () => this.#refresh());
    this.#timer = setInterval(() => {
      if (this.#news.readyState === EventSource.CLOSED && document.visibilityState === 'visible') this.#refresh();
    }, PATIENCE);
  }

  async #refresh(focusOn) {
    if (this.#carried) {
      this.#stale = true;
      return;
    }
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (!answer.ok || answer.redirected) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (this.#carried) {
      // Somebody took a visit up while the answer was on its way: what they hold stays in their hands.
      this.#stale = true;
      return;
    }
    const focused = focusOn ?? document.activeElement?.id;
    const scroll = this.querySelector('.unplanned ol')?.scrollTop;
    this.querySelector('#tableau').replaceWith(page.querySelector('#tableau'));
    if (scroll) this.querySelector('.unplanned ol').scrollTop = scroll;
    if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  }

  /* A click opens the visit beside the board. */

  async #open(event) {
    const visit = event.target.closest('.visit');
    if (!visit || event.ctrlKey || event.metaKey || event.button) return;
    event.preventDefault();
    await this.#show(visit.href);
  }

  async #show(url, notice) {
    const answer = await fetch(url, { headers: { Accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const sheet = page.querySelector('#fiche');
    if (!sheet) return location.assign(url);
    const close = document.createElement('button');
    close.className = 'button quiet small close';
    close.textContent = 'Fermer';
    close.type = 'button';
    close.addEventListener('click', () => this.#card.close());
    this.#card.replaceChildren(close, ...(notice ?? []), sheet);
    window.htmx?.process(this.#card);
    if (!this.#card.open) this.#card.showModal();
    this.#judgeForm(this.#card.querySelector('.move-form'));
  }

  /** Forms of the card are sent without leaving the board. */
  async #submit(event) {
    const form = event.target.closest('.visit-card form[method=post]');
    if (!form) return;
    event.preventDefault();
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    await this.#show(answer.url, [...page.querySelectorAll('main > .notice')]);
    await this.#refresh();
  }

  async #judgeForm(form) {
    if (!form || !form.technicien.value || !form.jour.value || !form.heure.value) return;
    const answer = await this.#ask(form.closest('#fiche').dataset.id, form.technicien.value, `${form.jour.value}T${form.heure.value}`);
    const verdict = form.querySelector('.verdict');
    if (!answer || !verdict) return;
    verdict.dataset.verdict = tone(answer);
    verdict.textContent = [...answer.objections, answer.sentence].join(' ');
  }

  /* Moving */

  #take(visit, x, y) {
    const cell = visit.closest('.cell');
    this.#carried = {
      visit,
      cell,
      minutes: visit.dataset.start ? minutesOf(visit.dataset.start) : 8 * 60,
      startX: x,
      startY: y,
      keys: x === undefined,
    };
  }

  #press(event) {
    const visit = event.target.closest('.visit[data-moves]');
    if (!visit || event.button || event.pointerType === 'touch' || this.#carried) return;
    this.#take(visit, event.clientX, event.clientY);
    const life = new AbortController();
    const end = (dropped) => {
      life.abort();
      const carried = this.#carried;
      const moved = carried?.moving;
      if (moved) {
        // The click that ends a drag opens nothing.
        this.addEventListener('click', (click) => (click.stopImmediatePropagation(), click.preventDefault()), { capture: true, once: true });
        setTimeout(() => this.dispatchEvent(new MouseEvent('click', { cancelable: true })), 0);
      }
      if (moved && dropped && carried.cell && carried.over) this.#put();
      else this.#drop();
    };
    document.addEventListener('pointermove', (move) => this.#drag(move), { signal: life.signal });
    document.addEventListener('pointerup', () => end(true), { signal: life.signal });
    document.addEventListener('pointercancel', () => end(false), { signal: life.signal });
    document.addEventListener('keydown', (key) => key.key === 'Escape' && end(false), { signal: life.signal });
  }

  #drag(event) {
    const carried = this.#carried;
    if (!carried) return;
    if (!carried.moving && Math.hypot(event.clientX - carried.startX, event.clientY - carried.startY) < 5) return;
    if (!carried.moving) {
      carried.moving = true;
      carried.visit.classList.add('carried');
    }
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest?.('.cell');
    carried.over = Boolean(cell && this.contains(cell));
    this.#float(event.clientX + 14, event.clientY + 14);
    if (!carried.over) {
      this.#aim(null);
      this.#ghost.textContent = 'Posez la visite sur la journée d’un technicien.';
      return;
    }
    this.#aim(cell, this.#minutesAt(cell, event.clientX));
  }

  /** On a day the place says the hour; on a week a visit keeps its hour, or goes behind the last one. */
  #minutesAt(cell, x) {
    const carried = this.#carried;
    const lane = cell.querySelector('.lane');
    if (this.dataset.view === 'DAY' && lane) {
      const box = lane.getBoundingClientRect();
      const share = Math.min(1, Math.max(0, (x - box.left) / box.width));
      return Number(this.dataset.first) * 60 + Math.round((share * AXIS_HOURS * 60) / QUARTER) * QUARTER;
    }
    return this.#usualMinutes(carried.visit, cell);
  }

  #usualMinutes(visit, cell) {
    if (visit.dataset.start) return minutesOf(visit.dataset.start);
    const last = [...cell.querySelectorAll('.visit')].pop();
    const end = last ? minutesOf(last.dataset.start) + Number(last.dataset.minutes) + 2 * QUARTER : 8 * 60;
    return Math.ceil(end / QUARTER) * QUARTER;
  }

  #aim(cell, minutes) {
    const carried = this.#carried;
    if (carried.cell === cell && carried.minutes === minutes && carried.aimed) return;
    this.querySelectorAll('.cell.target').forEach((other) => {
      other.classList.remove('target');
      delete other.dataset.verdict;
    });
    carried.cell = cell;
    carried.aimed = true;
    if (!cell) return;
    carried.minutes = minutes;
    cell.classList.add('target');
    this.#say(`${cell.dataset.name}, ${cell.dataset.label}, ${spoken(minutes)}…`);
    this.#judge(cell, minutes);
  }

  async #judge(cell, minutes) {
    const mine = ++this.#asked;
    const { visit } = this.#carried;
    await new Promise((resolve) => setTimeout(resolve, 60));
    if (mine !== this.#asked || !this.#carried) return;
    const answer = await this.#ask(visit.dataset.id, cell.dataset.technician, `${cell.dataset.day}T${clock(minutes)}`);
    if (mine !== this.#asked || !this.#carried || !answer) return;
    cell.dataset.verdict = tone(answer);
    this.#say(`${cell.dataset.name}, ${cell.dataset.label}, ${spoken(minutes)}. ${[...answer.objections, answer.sentence].join(' ')}`, tone(answer));
  }

  async #ask(id, technician, start) {
    const query = new URLSearchParams({ technicien: technician, debut: `${start}:00` });
    const answer = await fetch(`/planning/visites/${id}/verification?${query}`, { headers: { Accept: 'application/json' } });
    return answer.ok ? answer.json() : null;
  }

  async #put(even = false) {
    const { visit, cell, minutes } = this.#carried;
    this.#drop();
    const body = new URLSearchParams(new FormData(this.querySelector(':scope > form')));
    body.set('version', visit.dataset.version);
    body.set('technicien', cell.dataset.technician);
    body.set('debut', `${cell.dataset.day}T${clock(minutes)}:00`);
    body.set('malgre', even);
    const answer = await fetch(`/planning/visites/${visit.dataset.id}/place`, { method: 'POST', body, headers: { Accept: 'application/json' } });
    if (!answer.ok) return this.#tell('La visite n’a pas été déplacée : rechargez la page, puis recommencez.', 'alert');
    const result = await answer.json();
    const words = [result.done ? result.title : `${result.title}.`, ...result.objections, result.sentence].filter(Boolean).join(' ');
    this.#tell(words, result.done ? 'done' : 'alert');
    if (result.done) return this.#refresh(visit.id);
    visit.focus();
    if (!result.impossible) this.#offer(visit, cell, minutes);
  }

  /** What only speaks against it can be done all the same. */
  #offer(visit, cell, minutes) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button second small';
    button.textContent = 'Déplacer quand même';
    button.addEventListener('click', () => {
      this.#carried = { visit, cell, minutes };
      this.#put(true);
    });
    this.#live.append(' ', button);
  }

  #drop() {
    this.#carried?.visit.classList.remove('carried');
    this.#carried = null;
    this.#asked++;
    this.#ghost?.remove();
    this.#ghost = null;
    this.querySelectorAll('.cell.target').forEach((cell) => {
      cell.classList.remove('target');
      delete cell.dataset.verdict;
    });
    if (this.#stale) {
      this.#stale = false;
      this.#refresh();
    }
  }

  #float(x, y) {
    if (!this.#ghost) {
      this.#ghost = document.createElement('div');
      this.#ghost.className = 'ghost';
      this.append(this.#ghost);
    }
    this.#ghost.style.left = `${Math.min(x, innerWidth - 360)}px`;
    this.#ghost.style.top = `${Math.min(y, innerHeight - 90)}px`;
  }

  #say(words, verdict) {
    if (this.#ghost) {
      this.#ghost.textContent = words;
      this.#ghost.dataset.verdict = verdict ?? '';
    } else {
      this.#tell(words, verdict);
    }
  }

  #tell(words, verdict) {
    this.#live.dataset.tone = verdict ?? '';
    this.#live.textContent = words;
  }

  /* By keys */

  #key(event) {
    if (isWriting(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#carried?.keys) return this.#carry(event);
    const visit = event.target.closest('.visit[data-moves]');
    if (!visit || event.key.toLowerCase() !== 'm') return;
    event.preventDefault();
    this.#take(visit);
    visit.classList.add('carried');
    const cell = this.#carried.cell ?? this.querySelector('.cell.today') ?? this.querySelector('.cell');
    this.#aim(cell, this.#usualMinutes(visit, cell));
  }

  #carry(event) {
    const { cell, minutes } = this.#carried;
    const day = this.dataset.view === 'DAY';
    const steps = {
      ArrowUp: () => this.#aim(beside(cell, -1, 0), minutes),
      ArrowDown: () => this.#aim(beside(cell, 1, 0), minutes),
      ArrowLeft: () => (day || event.shiftKey ? this.#aim(cell, minutes - QUARTER) : this.#aim(beside(cell, 0, -1), minutes)),
      ArrowRight: () => (day || event.shiftKey ? this.#aim(cell, minutes + QUARTER) : this.#aim(beside(cell, 0, 1), minutes)),
      Enter: () => this.#put(),
      Escape: () => {
        this.#drop();
        this.#tell('La visite reste où elle était.');
      },
    };
    if (!steps[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    steps[event.key]();
  }
}

/** The cell so many rows and columns away, or the same one at the edge. */
function beside(cell, rows, columns) {
  const row = cell.parentElement;
  const line = rows < 0 ? row.previousElementSibling : rows > 0 ? row.nextElementSibling : row;
  return line?.querySelectorAll('.cell')[[...row.querySelectorAll('.cell')].indexOf(cell) + columns] ?? cell;
}

function tone(answer) {
  return answer.impossible ? 'alert' : answer.objections.length ? 'warn' : 'done';
}

customElements.define('duret-planning', PlanningBoard);
