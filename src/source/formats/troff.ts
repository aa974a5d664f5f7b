import { lineEnd } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** Tables of tbl between `.TS` and `.TE`, cells between tabs or in `T{` … `T}`. Null without one. */
export function rewriteTroff(source: string): RewrittenText | null {
  return source.includes('.TS') && /^\.TS/m.test(source) ? rewrite(source) : null;
}

/** `\[u89C4]`, `\f[B]`, `\fB`, `\-`, `\ ` … */
const escapePattern = /\\(?:\[u([0-9A-Fa-f]{4,6})(?:_[0-9A-Fa-f]+)*\]|\[([a-zA-Z]{1,3})\]|f(?:\[[A-Z]*\]|[A-Z])|\*\([a-z]{2}|(.))/y;

function rewrite(source: string): RewrittenText {
  const text = new TextRewriter(source);
  let inTable = false;
  let inBlock = false;
  /** What parts cells, as the table declares it. */
  let separator = '\t';
  for (let at = 0; at < source.length; ) {
    const end = lineEnd(source, at);
    const line = source.slice(at, end);
    if (line.startsWith('.')) {
      if (line.startsWith('.TS')) inTable = true;
      else if (line.startsWith('.TE')) inTable = inBlock = false;
      text.put(inBlock ? ' ' : '\n', at, at);
      const heading = /^\.(?:SH|SS|NH|TL|B|I)[ \t]+(?=\S)/.exec(line);
      if (heading !== null) {
        copyEscaped(text, source, at + heading[0].length, end);
        text.put('\n', end, end);
      }
    } else if (inTable && isFormat(line)) {
      separator = /tab\((.)\)/.exec(line)?.[1] ?? separator;
      text.put('\n', at, at);
    } else {
      let from = at;
      if (inTable && line.startsWith('T}')) {
        inBlock = false;
        from += 2;
      }
      let to = end;
      if (inTable && line.endsWith('T{')) {
        inBlock = true;
        to -= 2;
      }
      if (inTable && separator !== '\t') copyCells(text, source, from, Math.max(from, to), separator);
      else copyEscaped(text, source, from, Math.max(from, to));
      text.put(inBlock ? ' ' : '\n', end, end);
    }
    at = end + 1;
  }
  return text.finish();
}

/** `delim(@@) tab(	);` and `lw(7.0n) l.`: how the table is set. */
function isFormat(line: string): boolean {
  return line.includes('tab(') || /^(?:[lcrns|][a-z]?(?:\([^)]*\))?\s*)+\.?$/.test(line);
}

function copyCells(text: TextRewriter, source: string, from: number, to: number, separator: string): void {
  let start = from;
  for (let at = from; at < to; at++) {
    if (source[at] !== separator) continue;
    copyEscaped(text, source, start, at);
    text.put('\t', at, at + 1);
    start = at + 1;
  }
  copyEscaped(text, source, start, to);
}

function copyEscaped(text: TextRewriter, source: string, from: number, to: number): void {
  let start = from;
  for (let at = from; at < to; at++) {
    if (source[at] !== '\\') continue;
    escapePattern.lastIndex = at;
    const match = escapePattern.exec(source);
    if (match === null) continue;
    text.copy(start, at);
    start = Math.min(to, escapePattern.lastIndex);
    at = start - 1;
    const [, code, name, plain] = match;
    if (code !== undefined) text.put(String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16))), match.index, start);
    else if (name !== undefined) text.put(names[name] ?? '', match.index, start);
    else if (plain !== undefined && plain !== '&' && plain !== 'c')
      text.put(plain === '~' || plain === '0' ? ' ' : plain, match.index, start);
  }
  text.copy(start, to);
}

const names: Readonly<Record<string, string>> = {
  lq: '"',
  rq: '"',
  dq: '"',
  oq: "'",
  cq: "'",
  aq: "'",
  em: '—',
  en: '-',
  bu: '•',
  at: '@',
  rs: '\\',
  ti: '~',
  ha: '^',
  ga: '`',
  mu: '×',
};
