import './elements/linked-text.js';
import './elements/paper.js';
import './elements/quick-search.js';
import './elements/shortcuts.js';
import './elements/upload.js';
import './elements/process-diagram.js';
import './elements/rehearsal-diagram.js';
import './elements/year.js';
