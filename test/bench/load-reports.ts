import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The texts to measure on: those of `$ZFXXGK_CORPUS` where it is set (its five real reports in `seeds`, or texts of
 * your own), the five real reports where they lie beside the repository, else the repository's own examples. `from`
 * says which.
 */
export function loadReports(): { readonly from: string; readonly texts: readonly string[] } {
  const own = process.env.ZFXXGK_CORPUS;
  const candidates = [...(own ? [join(own, 'seeds'), own] : []), join(root, '../shared/corpus/seeds'), join(root, 'docs/examples')];
  for (const folder of candidates) {
    const files = existsSync(folder)
      ? readdirSync(folder)
          .filter((file) => file.endsWith('.txt'))
          .sort()
      : [];
    if (files.length > 0) return { from: folder, texts: files.map((file) => readFileSync(join(folder, file), 'utf8')) };
  }
  throw new Error(`no .txt files in ${candidates.join(', ')}`);
}
