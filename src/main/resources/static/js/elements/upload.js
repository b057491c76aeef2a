/**
 * Shows how far a file has travelled. Without it the form inside is posted as any other;
 * the server answers both with a redirect to the page that tells the result.
 */
class Upload extends HTMLElement {
  connectedCallback() {
    this.addEventListener('submit', (event) => this.#send(event));
    this.addEventListener('change', () => this.#say(''));
    window.addEventListener('pageshow', () => this.#busy(false));
  }

  #send(event) {
    event.preventDefault();
    const form = event.target;
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => this.#advance(loaded, total));
    request.upload.addEventListener('load', () => this.#say('Fichier reçu. Contrôle des lignes…'));
    request.addEventListener('load', () => this.#arrive(request));
    request.addEventListener('error', () => this.#fail(this.dataset.broken));
    request.open('POST', form.action);
    request.send(new FormData(form));
    this.#busy(true);
  }

  #arrive(request) {
    if (request.status < 400) {
      location.assign(request.responseURL);
    } else {
      this.#fail(request.status === 413 ? this.dataset.tooLarge : this.dataset.broken);
    }
  }

  #advance(loaded, total) {
    const bar = this.querySelector('progress');
    bar.hidden = false;
    bar.max = total;
    bar.value = loaded;
    this.#say(`Envoi du fichier : ${Math.round((100 * loaded) / total)} %`);
  }

  #fail(why) {
    this.querySelector('progress').hidden = true;
    this.#say(why);
    this.#busy(false);
  }

  #busy(busy) {
    this.querySelector('button').disabled = busy;
  }

  #say(text) {
    this.querySelector('[role=status]').textContent = text;
  }
}

customElements.define('duret-upload', Upload);
