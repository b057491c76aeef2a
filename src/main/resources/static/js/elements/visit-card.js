import { ask, tone } from './planning-places.js';

/** The card beside the planning board on which a visit opens; its forms are sent without leaving the board. */
export class VisitCard {
  #dialog;
  #changed;

  /** `changed` is called when a form of the card has been sent. */
  constructor(dialog, changed) {
    this.#dialog = dialog;
    this.#changed = changed;
  }

  async open(event) {
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
    close.addEventListener('click', () => this.#dialog.close());
    this.#dialog.replaceChildren(close, ...(notice ?? []), sheet);
    window.htmx?.process(this.#dialog);
    if (!this.#dialog.open) this.#dialog.showModal();
    this.judge(this.#dialog.querySelector('.move-form'));
  }

  async submit(event) {
    const form = event.target.closest('.visit-card form[method=post]');
    if (!form) return;
    event.preventDefault();
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    await this.#show(answer.url, [...page.querySelectorAll('main > .notice')]);
    await this.#changed();
  }

  /** Says what speaks against the place in the form. */
  async judge(form) {
    if (!form || !form.technicien.value || !form.jour.value || !form.heure.value) return;
    const answer = await ask(form.closest('#fiche').dataset.id, form.technicien.value, `${form.jour.value}T${form.heure.value}`);
    const verdict = form.querySelector('.verdict');
    if (!answer || !verdict) return;
    verdict.dataset.verdict = tone(answer);
    verdict.textContent = [...answer.objections, answer.sentence].join(' ');
  }
}
