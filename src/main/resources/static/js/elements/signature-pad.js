/** Lets somebody sign with a finger, a pen or the mouse; what is drawn travels as a PNG with the form. */
class SignaturePad extends HTMLElement {
  connectedCallback() {
    this.canvas = this.querySelector('canvas');
    this.field = this.querySelector('input');
    this.pen = this.canvas.getContext('2d');
    this.pen.lineWidth = 4;
    this.pen.lineCap = 'round';
    this.pen.lineJoin = 'round';
    this.pen.strokeStyle = '#0e1a2e';
    this.canvas.addEventListener('pointerdown', (event) => this.begin(event));
    this.canvas.addEventListener('pointermove', (event) => this.draw(event));
    for (const end of ['pointerup', 'pointercancel']) {
      this.canvas.addEventListener(end, () => this.end());
    }
    this.querySelector('button').addEventListener('click', () => this.clear());
  }

  place(event) {
    const box = this.canvas.getBoundingClientRect();
    return [
      ((event.clientX - box.left) * this.canvas.width) / box.width,
      ((event.clientY - box.top) * this.canvas.height) / box.height,
    ];
  }

  begin(event) {
    event.preventDefault();
    this.canvas.setPointerCapture(event.pointerId);
    this.drawing = true;
    this.pen.beginPath();
    this.pen.moveTo(...this.place(event));
  }

  draw(event) {
    if (this.drawing) {
      this.pen.lineTo(...this.place(event));
      this.pen.stroke();
    }
  }

  end() {
    if (this.drawing) {
      this.drawing = false;
      this.field.value = this.canvas.toDataURL('image/png');
    }
  }

  clear() {
    this.pen.clearRect(0, 0, this.canvas.width, this.canvas.height);
    this.field.value = '';
  }
}

customElements.define('duret-signature-pad', SignaturePad);
