import { type RewrittenText, TextRewriter } from '../rewritten-text.js';
import { columnOf } from './sheet-address.js';

/** `A40='一、本年新收…`, `T40=30`: the cells of a sheet by their address. Null where few lines are. */
export function rewriteCellAddresses(source: string): RewrittenText | null {
  if (!source.includes('=')) return null;
  const matches = [...source.matchAll(addressPattern)];
  return matches.length >= LEAST_CELLS ? rewrite(source, matches) : null;
}

const LEAST_CELLS = 20;
/** Columns that are kept as blank cells between two cells of a row. */
const COLUMN_LIMIT = 64;
const addressPattern = /^([A-Z]{1,2})(\d{1,6})=('?)/gm;

function rewrite(source: string, matches: readonly RegExpExecArray[]): RewrittenText {
  const text = new TextRewriter(source);
  text.copy(0, matches[0]?.index ?? 0);
  let row = '';
  let column = 0;
  matches.forEach((match, i) => {
    const from = match.index + match[0].length;
    const to = matches[i + 1]?.index ?? source.length;
    if (match[2] !== row) {
      text.put('\n', match.index, match.index);
      row = match[2] as string;
      column = 0;
    }
    const own = columnOf(match[1] as string);
    text.put('\t'.repeat(Math.max(0, Math.min(COLUMN_LIMIT, own - column))), match.index, match.index);
    column = own;
    copyCell(text, source, from, to);
  });
  text.put('\n', source.length, source.length);
  return { ...text.finish(), isAddressed: true };
}

/** Line ends within a cell are white space; quotation marks around it are none of it. */
function copyCell(text: TextRewriter, source: string, from: number, to: number): void {
  let end = to;
  while (end > from && (source[end - 1] === '\n' || source[end - 1] === '\r')) end--;
  let start = from;
  for (let at = from; at < end; at++) {
    if (source[at] !== '\n' && source[at] !== '\r') continue;
    text.copy(start, at);
    text.put(' ', at, at + 1);
    start = at + 1;
  }
  text.copy(start, end);
}
