import './elements/signature-pad.js';
