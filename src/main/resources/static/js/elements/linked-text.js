const ADDRESS = /(https?:\/\/\S+[^\s.,;:!?»)])/;

/** Plain text whose addresses can be clicked, as a mail program or a phone shows it. */
class LinkedText extends HTMLElement {
  connectedCallback() {
    this.replaceChildren(...this.textContent.split(ADDRESS).map((part, place) => (place % 2 ? linkTo(part) : part)));
  }
}

function linkTo(address) {
  return Object.assign(document.createElement('a'), { href: address, textContent: address, target: '_blank', rel: 'noopener' });
}

customElements.define('duret-linked-text', LinkedText);
