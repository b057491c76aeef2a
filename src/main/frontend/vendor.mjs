// Copies the pinned browser libraries from node_modules into static/vendor, with their licences,
// and records what was taken: the application itself needs neither npm nor a network.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const target = 'src/main/resources/static/vendor';

const libraries = {
  'htmx.org': { 'dist/htmx.min.js': 'htmx.min.js' },
  'bpmn-js': {
    'dist/bpmn-navigated-viewer.production.min.js': 'bpmn-navigated-viewer.min.js',
    'dist/assets/diagram-js.css': 'diagram-js.css',
    'dist/assets/bpmn-js.css': 'bpmn-js.css',
  },
  '@fontsource-variable/inter': {
    'files/inter-latin-wght-normal.woff2': 'inter-latin.woff2',
    'files/inter-latin-ext-wght-normal.woff2': 'inter-latin-ext.woff2',
  },
};

rmSync(target, { recursive: true, force: true });

const record = Object.entries(libraries).map(([name, files]) => {
  const source = join('node_modules', name);
  const folder = join(target, name.split('/').pop().replace(/\.org$/, ''));
  for (const [from, to] of Object.entries({ ...files, LICENSE: 'LICENSE' })) {
    mkdirSync(dirname(join(folder, to)), { recursive: true });
    cpSync(join(source, from), join(folder, to));
  }
  const { version, license } = JSON.parse(readFileSync(join(source, 'package.json')));
  return { name, version, licence: license, files: Object.values(files) };
});

writeFileSync(join(target, 'vendored.json'), JSON.stringify(record, null, 2) + '\n');
