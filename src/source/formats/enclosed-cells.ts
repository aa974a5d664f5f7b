import { nextLine } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * Lines of cells that are each in marks of their own, with a space between or nothing, or a full-width comma:
 * ```
 * "规章" "0" "0" "20"          「规章」「0」「0」「20」          [规章] [] [0] [20]          “规章”、“0”、“”、“20”
 * ```
 * Null where few lines are of that kind.
 */
export function rewriteEnclosedCells(source: string): RewrittenText | null {
  const [, opening = '', closing = '', gap = ''] = cuePattern.exec(source) ?? partedPattern.exec(source) ?? [];
  if (pairs[opening] !== closing) return null;
  const between = closing + gap + opening;
  const text = new TextRewriter(source);
  let rows = 0;
  for (let from = 0, to = 0; from < source.length; from = to) {
    to = nextLine(source, from);
    const whole = source.slice(from, to);
    const line = whole.trim();
    if (line.length < 2 || !line.startsWith(opening) || !line.endsWith(closing)) {
      text.copy(from, to);
      continue;
    }
    const start = from + whole.indexOf(opening);
    const end = start + line.length - closing.length;
    let at = start + opening.length;
    for (const cell of line.slice(opening.length, -closing.length).split(between)) {
      if (at > start + opening.length) text.put('\t', at - between.length, at);
      text.copy(at, at + cell.length);
      at += cell.length + between.length;
    }
    text.put('\n', end, to);
    rows++;
  }
  return rows < LEAST_ROWS ? null : text.finish();
}

/** True where figures may be in marks of their own. Looks for no more than that. @internal */
export function mayHaveEnclosedCells(source: string): boolean {
  return cuePattern.test(source) || partedPattern.test(source);
}

const LEAST_ROWS = 8;

const pairs: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '[': ']',
  '(': ')',
  '{': '}',
  '<': '>',
  '\u201c': '\u201d',
  '\u2018': '\u2019',
  '\u300a': '\u300b',
  '\u300c': '\u300d',
  '\u300e': '\u300f',
  '\u3010': '\u3011',
  '\uff08': '\uff09',
  '\uff3b': '\uff3d',
};

/** Two figures, or two marks for nothing, side by side in the same marks. */
const cuePattern =
  /(["'[({<\u201c\u2018\u300a\u300c\u300e\u3010\uff08\uff3b])(?:\d{1,9}|[-/\u2014]|[\u3400-\u9fff])(["'\])}>\u201d\u2019\u300b\u300d\u300f\u3011\uff09\uff3d])( {0,3})\1(?:\d{1,9}|[-/\u2014]|[\u3400-\u9fff])\2/;
/** The same with a comma between, also of blank cells. */
const partedPattern =
  /([\u201c\u2018\u300a\u300c\u300e\u3010])(?:\d{1,9}|[-/\u2014])?([\u201d\u2019\u300b\u300d\u300f\u3011])([\u3001\uff0c\uff1b] ?)\1(?:\d{1,9}|[-/\u2014])?\2/;
