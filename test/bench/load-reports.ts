import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The texts to measure on: `$ZFXXGK_CORPUS` where it is set, the five real reports where they lie beside the repository,
 * else the repository's own examples. `from` says which.
 */
export function loadReports(): { readonly from: string; readonly texts: readonly string[] } {
  const candidates = [process.env.ZFXXGK_CORPUS, join(root, '../shared/corpus/seeds'), join(root, 'docs/examples')];
  const folder = candidates.find((candidate) => candidate !== undefined && existsSync(candidate)) as string;
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort();
  if (files.length === 0) throw new Error(`no .txt files in ${folder}`);
  return { from: folder, texts: files.map((file) => readFileSync(join(folder, file), 'utf8')) };
}
