/** `npm run derive`: writes the pages of docs/ that are made from the declarations; with `--schemas` the schemas of dist/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { derivedDocs, derivedSchemas } from './derived-files.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const files = process.argv.includes('--schemas') ? derivedSchemas() : derivedDocs();
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(`${root}/${path}`), { recursive: true });
  writeFileSync(`${root}/${path}`, text);
}
console.log(Object.keys(files).join('\n'));
