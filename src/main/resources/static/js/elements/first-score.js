/**
 * Hands in the score that was clicked in a mail, once somebody really looks at the page: programs that look through
 * mails open links, but show nothing to anybody.
 */
class FirstScore extends HTMLElement {
  connectedCallback() {
    if (document.visibilityState === 'visible') {
      this.handIn();
    } else {
      document.addEventListener('visibilitychange', () => this.handIn(), { once: true });
    }
  }

  async handIn() {
    const { address, score } = this.dataset;
    const answer = await fetch(address, { method: 'POST', body: new URLSearchParams({ note: score }) });
    this.querySelector('p').hidden = !answer.ok;
  }
}

customElements.define('duret-first-score', FirstScore);
