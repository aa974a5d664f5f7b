import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** Marks in a row: more stand in a rule, fewer in an address. */
const inRow = /\/{3}|\u2014{3}/;
/** Runs with such marks and a figure that a text must have. */
const LEAST_RUNS = 3;

/** What a line ends with, behind words or by itself: marks and figures with nothing between them. */
const runPattern = /(?<=^|[\s\u3000-\uffef"\u201d])[-+\d.,/\u2014]{2,48}(?=[ \t]*\r?$)/gmu;

/** A mark at one of its ends, or marks side by side: `2024/1/5` is a date. */
const isGlued = /^[/\u2014]|[/\u2014]{2}|[/\u2014]$/;

/** A mark, or a figure with its sign. */
const piecePattern = /[/\u2014]|[-+]?[\d.,]+|[-+]/g;

/**
 * Rows whose cells a tool printed without anything between them, marks among them: each mark is a cell. Where as many characters
 * stand together as other such rows have cells, so is each digit.
 * ```
 * 二、上年结转政府信息公开申请数量//////0   →   二、上年结转政府信息公开申请数量 / / / / / / 0
 * ```
 * Null for every other text.
 */
export function partGluedMarks(source: string): RewrittenText | null {
  if (!inRow.test(source)) return null;
  const runs = [...source.matchAll(runPattern)].filter(([run]) => isGlued.test(run));
  const size = commonSize(runs.map(([run]) => run));
  if (size === 0) return null;
  const text = new TextRewriter(source);
  let at = 0;
  for (const { 0: run, index } of runs) {
    text.copy(at, index);
    const pieces = run.match(piecePattern) as string[];
    at = index;
    for (const piece of pieces.length < size && run.length === size ? run : pieces) {
      text.put(' ', at);
      text.copy(at, at + piece.length);
      at += piece.length;
    }
  }
  text.copy(at, source.length);
  return text.finish();
}

/** How many cells most rows have that have no figure of several digits; 0 where too few rows are glued. */
function commonSize(runs: readonly string[]): number {
  const counts = new Map<number, number>();
  let most = 0;
  for (const run of runs) {
    if (!inRow.test(run) || !/\d/.test(run) || /\d\d/.test(run)) continue;
    const count = (counts.get(run.length) ?? 0) + 1;
    counts.set(run.length, count);
    if (count > (counts.get(most) ?? 0)) most = run.length;
  }
  return (counts.get(most) ?? 0) >= LEAST_RUNS ? most : 0;
}
