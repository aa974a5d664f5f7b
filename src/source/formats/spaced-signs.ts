import { linesOf, type SourceLine } from '../lines.js';
import { partCells, type RewrittenText } from '../rewritten-text.js';

/** Lines below each other with as many signs, and of the whole text, from which on these part cells. */
const LEAST_RUN = 3;
const LEAST_LINES = 10;
const LEAST_SIGNS = 2;
/** Longest line that is looked at. */
const LINE_LIMIT = 4000;

/** A sign that is no mark of a cell, with white space on both its sides. */
const signs: readonly string[] = [':', '!', '~', '#', ';'];

const mayPart = / ([:!~#;]) [^\n]{0,200} \1 /;

/**
 * Tables whose columns are parted by a sign between spaces, the cells padded to the width of their column:
 * ```
 * 信息内容 : 本年制发件数 : 本年废止件数 : 现行有效件数
 * 规章   :      0 :      0 :      0
 * ```
 * Each of their lines has as many signs as the one above. Null where there is none.
 */
export function rewriteSpacedSigns(source: string): RewrittenText | null {
  if (!mayHaveSpacedSigns(source)) return null;
  const lines = linesOf(source);
  for (const sign of signs) {
    const tables = findTables(source, lines, sign);
    if (tables.length < LEAST_LINES || !tables.some((line) => hasFigures(source, line))) continue;
    const pattern = new RegExp(`(?<=[ \\t])${sign}(?=[ \\t]|$)`, 'g');
    return partCells(
      source,
      tables.flatMap(({ from, to }) =>
        [...source.slice(from, to).matchAll(pattern)].map(({ index }) => ({ from: from + index, to: from + index + sign.length })),
      ),
    );
  }
  return null;
}

/** True where a line may have a sign twice. @internal */
export function mayHaveSpacedSigns(source: string): boolean {
  return mayPart.test(source);
}

/** The lines of tables that the sign parts. */
function findTables(source: string, lines: readonly SourceLine[], sign: string): SourceLine[] {
  const runs: SourceLine[][] = [];
  let run: SourceLine[] = [];
  let width = 0;
  for (const line of lines) {
    const count = countSigns(source, line, sign);
    if (count !== width) {
      run = [];
      runs.push(run);
      width = count;
    }
    if (count >= LEAST_SIGNS) run.push(line);
  }
  return runs.filter(({ length }) => length >= LEAST_RUN).flat();
}

function countSigns(source: string, { from, to }: SourceLine, sign: string): number {
  if (to - from > LINE_LIMIT) return 0;
  const line = source.slice(from, to);
  return line.split(` ${sign}`).filter((part, i) => i > 0 && /^(?:\s|$)/.test(part)).length;
}

const figureCell = /[:!~#;]\s+[\d\uff10-\uff19][\d\uff10-\uff19,.]*\s*(?:$|[:!~#;]\s)/;

function hasFigures(source: string, { from, to }: SourceLine): boolean {
  return figureCell.test(source.slice(from, to));
}
