// Checks the element templates of Camunda Modeler against their official schema.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validate } from '@bpmn-io/element-templates-validator';

const folder = 'processes/element-templates';
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

const invalid = files.flatMap((name) => {
  const { valid, errors } = validate(JSON.parse(readFileSync(join(folder, name), 'utf8')));
  return valid ? [] : errors.map(({ message, instancePath }) => `${join(folder, name)} ${instancePath}: ${message}`);
});

invalid.forEach((line) => console.error(line));
console.log(`${files.length} element templates read, ${invalid.length} problems`);
process.exitCode = invalid.length > 0 || files.length === 0 ? 1 : 0;
