/** A mail in its frame: as high as the mail is long, its links opening beside the application. */
class Paper extends HTMLElement {
  connectedCallback() {
    const frame = this.querySelector('iframe');
    frame.addEventListener('load', () => this.#unfold(frame));
    if (frame.contentDocument?.readyState === 'complete') this.#unfold(frame);
  }

  #unfold(frame) {
    const mail = frame.contentDocument;
    frame.style.height = '0';
    frame.style.height = `${mail.documentElement.scrollHeight}px`;
    mail.querySelectorAll('a[href]').forEach((link) => Object.assign(link, { target: '_blank', rel: 'noopener' }));
  }
}

customElements.define('duret-paper', Paper);
