import { nextLine } from '../lines.js';
import type { Cut } from '../rewritten-text.js';

/**
 * Bullets that stand on a line of their own before each cell, the entries of a list that hold a paragraph each:
 * ```
 * -
 * 规章
 * -
 * 0
 * ```
 * A bullet with another one behind it is a blank cell. Empty where not nearly all cells have one: there each is the mark of a cell.
 * @internal
 */
export function findBulletLines(source: string): Cut[] {
  if (!mayHaveBulletLines(source)) return [];
  const cuts: Cut[] = [];
  let isBehindBullet = false;
  /** Lines of content with and without a bullet before them, from the first bullet on; those behind the last one do not count. */
  let entries = 0;
  let bare = 0;
  let bareSince = 0;
  for (let start = 0; start < source.length; ) {
    const end = nextLine(source, start);
    const line = source.slice(start, Math.min(end, start + LONGEST)).trim();
    if (line.length === 1 && bullets.has(line)) {
      if (isBehindBullet) cuts.push({ ...(cuts.pop() as Cut), isCell: true });
      const from = source.indexOf(line, start);
      cuts.push({ from, to: from + 1, isCell: false });
      isBehindBullet = true;
      bare += bareSince;
      bareSince = 0;
    } else if (line !== '') {
      if (isBehindBullet) entries++;
      else if (cuts.length > 0) bareSince++;
      isBehindBullet = false;
    }
    start = end;
  }
  return entries >= LEAST_ENTRIES && entries >= bare * MOST_BARE ? cuts : [];
}

/** True where two bullets stand on lines of their own, each before a line of content. @internal */
export function mayHaveBulletLines(source: string): boolean {
  return lonePattern.test(source);
}

const bullets: ReadonlySet<string> = new Set(['-', '*', '\u2022']);
const lonePattern = /\n[-*\u2022] ?(?:\r?\n){1,3}[^\s*\u2022-][^\n]{0,60}(?:\r?\n){1,3}[-*\u2022] ?(?:\r?\n){1,3}[^\s*\u2022-]/;

/** Units at the beginning of a line that are looked at. */
const LONGEST = 40;
/** Cells with a bullet, and how many of them there are for each line without. */
const LEAST_ENTRIES = 40;
const MOST_BARE = 8;
