import { ask, beside, clock, minutesAt, minutesOf, QUARTER, spoken, tone, untarget, usualMinutes } from './planning-places.js';
import { PlanningNews } from './planning-news.js';
import { isWriting } from './quick-search.js';
import { VisitCard } from './visit-card.js';

/**
 * The planning board. Visits are moved by the mouse, or by keys: M takes one up, the arrows carry it, Enter puts it down.
 * What speaks against a place is said before; the server alone decides. Without it every visit opens a page with a form.
 */
class PlanningBoard extends HTMLElement {
  #carried;
  #ghost;
  #asked = 0;
  #stale = false;
  #news;
  #card;

  connectedCallback() {
    this.#card = new VisitCard(this.querySelector('.visit-card'), () => this.#refresh());
    this.addEventListener('click', (event) => this.#card.open(event));
    if (this.dataset.edits === 'true') {
      this.addEventListener('pointerdown', (event) => this.#press(event));
      this.addEventListener('dragstart', (event) => event.target.closest?.('.visit') && event.preventDefault());
      this.addEventListener('keydown', (event) => this.#key(event));
      this.addEventListener('change', ({ target }) => this.#card.judge(target.closest('.move-form')));
      this.addEventListener('submit', (event) => this.#card.submit(event));
    }
    this.#news = new PlanningNews(() => this.#refresh(), (rests) => {
      this.toggleAttribute('rests', rests);
      this.#live.textContent = rests ? 'Le planning ne se met plus à jour tout seul : touchez-le pour reprendre.' : '';
    });
  }

  disconnectedCallback() {
    this.#news?.close();
  }

  get #live() {
    return this.querySelector('.live');
  }

  async #refresh(focusOn) {
    if (this.#carried) {
      this.#stale = true;
      return;
    }
    const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
    if (answer.redirected) location.reload();
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

  /* Moving */

  #take(visit, x, y) {
    this.#carried = {
      visit,
      cell: visit.closest('.cell'),
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
    carried.moving = true;
    carried.visit.classList.add('carried');
    const cell = document.elementFromPoint(event.clientX, event.clientY)?.closest?.('.cell');
    carried.over = Boolean(cell && this.contains(cell));
    this.#float(event.clientX + 14, event.clientY + 14);
    if (!carried.over) {
      this.#aim(null);
      this.#ghost.textContent = 'Posez la visite sur la journée d’un technicien.';
      return;
    }
    this.#aim(cell, minutesAt(this, carried.visit, cell, event.clientX));
  }

  #aim(cell, minutes) {
    const carried = this.#carried;
    if (carried.cell === cell && carried.minutes === minutes && carried.aimed) return;
    untarget(this);
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
    const answer = await ask(visit.dataset.id, cell.dataset.technician, `${cell.dataset.day}T${clock(minutes)}`);
    if (mine !== this.#asked || !this.#carried || !answer) return;
    cell.dataset.verdict = tone(answer);
    this.#say(`${cell.dataset.name}, ${cell.dataset.label}, ${spoken(minutes)}. ${[...answer.objections, answer.sentence].join(' ')}`, tone(answer));
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
    untarget(this);
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
    if (!this.#ghost) return this.#tell(words, verdict);
    this.#ghost.textContent = words;
    this.#ghost.dataset.verdict = verdict ?? '';
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
    this.#aim(cell, usualMinutes(visit, cell));
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

customElements.define('duret-planning', PlanningBoard);
