import { linesOf, type SourceLine } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * Rows with a line for each cell but the first, behind the sign that parts them; one with nothing behind it ends the row, or is blank
 * where another follows:
 * ```
 * 规章
 *  /  0
 *  /  1
 *  /
 * ```
 * They become a line each. Null where few lines have such a sign and a figure. Bars and bullets are told elsewhere.
 */
export function rewriteCellsBehindSigns(source: string): RewrittenText | null {
  const sign = findSign(source);
  if (sign === null) return null;
  const lines = linesOf(source).filter(({ from, to }) => source.slice(from, to).trim() !== '');
  const text = new TextRewriter(source);
  lines.forEach(({ from, to }, i) => {
    const opens = opensWith(source, lines[i], sign);
    if (opens) {
      const at = source.indexOf(sign, from);
      const isEnd = !opensWith(source, lines[i + 1], sign) && source.slice(at + 1, to).trim() === '';
      if (isEnd) return;
      text.put('\t', at, at + 1);
      text.copy(at + 1, to);
    } else {
      if (i > 0) text.put('\n', from);
      text.copy(from, to);
    }
  });
  text.put('\n', source.length);
  return text.finish();
}

/** Fewest lines of a sign and a figure. */
const LEAST_FIGURES = 20;

/** A line of such a sign and a figure. */
const figurePattern = /^[ \t]*([/;,，；~^·])[ \t]+[-+]?\d[\d,.]*\p{Script=Han}{0,2}[ \t\r]*$/gmu;

function findSign(source: string): string | null {
  const counts = new Map<string, number>();
  for (const [, sign = ''] of source.matchAll(figurePattern)) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  for (const [sign, count] of counts) if (count >= LEAST_FIGURES) return sign;
  return null;
}

/** True for a line that opens with a sign and white space. */
function opensWith(source: string, line: SourceLine | undefined, sign: string): boolean {
  const words = line === undefined ? '' : source.slice(line.from, line.to).trimStart();
  return words.startsWith(sign) && /^\s*$/.test(words.slice(1, 2));
}
