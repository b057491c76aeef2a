import './elements/first-score.js';
