import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseReport } from '../../src/parse-report.js';
import type { Truth } from '../support/report-model.js';
import { type Assessment, assess, type Verdict } from './assess.js';

/**
 * The scoreboard: `npm run score -- [--verbose] DIR...`
 * A DIR holds texts with truth JSONs: `NAME.txt` with `NAME.json`, or `NAME.LAYOUT.txt` with `NAME.json`. Folders below
 * are read too. Exit status 1 when any cell is silently wrong, 2 when there is nothing to score.
 */
export interface ScoredFile {
  readonly path: string;
  readonly layout: string;
  readonly assessment: Assessment;
}

const verdicts: readonly Verdict[] = ['right', 'inferred', 'lost', 'wrong', 'silent'];

/** Scores every text below a folder that has a truth file, in path order. */
function scoreFolder(folder: string): ScoredFile[] {
  return listTexts(folder).flatMap((path) => {
    const truthPath = findTruth(path);
    if (truthPath === null) return [];
    const truth = JSON.parse(readFileSync(truthPath, 'utf8')) as Truth;
    const layout = basename(path, '.txt').slice(basename(truthPath, '.json').length).replace(/^\./u, '');
    return [{ path, layout, assessment: assess(truth, parseReport(readFileSync(path, 'utf8'))) }];
  });
}

function listTexts(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) =>
      name === 'node_modules' ? [] : statSync(join(path, name)).isDirectory() || name.endsWith('.txt') ? listTexts(join(path, name)) : [],
    );
}

/** `a/b.c.d.txt` has its truth in `b.c.d.json`, `b.c.json` or `b.json`, beside it or in the folder above. */
function findTruth(path: string): string | null {
  const parts = basename(path, '.txt').split('.');
  for (let count = parts.length; count > 0; count--) {
    for (const folder of [dirname(path), dirname(dirname(path))]) {
      const candidate = join(folder, `${parts.slice(0, count).join('.')}.json`);
      if (existsSync(candidate)) return candidate;
    }
  }
  return null;
}

/** The scoreboard as text: a line per file, a line per layout when there are several, the total and `SILENT n`. */
export function printScore(files: readonly ScoredFile[], isVerbose: boolean): string {
  const lines = [`${'file'.padEnd(52)} ${verdicts.map((verdict) => verdict.padStart(8)).join(' ')}`];
  for (const { path, assessment } of files) {
    const { counts, mismatches, isPerfect } = assessment;
    lines.push(
      `${(isPerfect ? '  ' : '! ') + basename(path).padEnd(50)} ${verdicts.map((verdict) => String(counts[verdict]).padStart(8)).join(' ')}`,
    );
    for (const mismatch of mismatches) lines.push(`    ${mismatch}`);
    const shown = assessment.cells.filter(
      ({ verdict }) => verdict === 'silent' || (isVerbose && verdict !== 'right' && verdict !== 'inferred'),
    );
    for (const { key, verdict, expected, actual } of shown.slice(0, isVerbose ? 400 : 8)) {
      lines.push(`    ${verdict} ${key}: expected ${expected}, got ${actual}`);
    }
  }
  lines.push('', ...printLayouts(files), printTotal('total', files));
  const silent = files.reduce((sum, file) => sum + file.assessment.counts.silent, 0);
  return [...lines, `SILENT ${silent}`].join('\n');
}

function printLayouts(files: readonly ScoredFile[]): string[] {
  const layouts = [...new Set(files.map((file) => file.layout))].sort();
  if (layouts.length < 2) return [];
  return layouts.map((layout) =>
    printTotal(
      layout || 'no layout',
      files.filter((file) => file.layout === layout),
    ),
  );
}

function printTotal(name: string, files: readonly ScoredFile[]): string {
  const perfect = files.filter((file) => file.assessment.isPerfect).length;
  const facts = files.reduce((sum, file) => sum + file.assessment.mismatches.length, 0);
  const counts = verdicts.map((verdict) => `${verdict} ${files.reduce((sum, file) => sum + file.assessment.counts[verdict], 0)}`);
  return `${name}: ${perfect}/${files.length} perfect; cells ${counts.join(', ')}; facts wrong ${facts}`;
}

function main(args: readonly string[]): number {
  const folders = args.filter((argument) => !argument.startsWith('--'));
  const files = folders.flatMap(scoreFolder);
  if (files.length === 0) {
    console.error('score: no texts with truth files; usage: npm run score -- [--verbose] DIR...');
    return 2;
  }
  console.log(printScore(files, args.includes('--verbose')));
  return files.some((file) => file.assessment.counts.silent > 0) ? 1 : 0;
}

if (process.argv[1] && import.meta.url.endsWith(basename(process.argv[1]))) process.exitCode = main(process.argv.slice(2));
