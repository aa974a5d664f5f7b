import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * Rows as JSON, one array or object a row: `["规章", 0, "", 20]`, `{"信息内容": "规章", "现行有效件数": 20}`; or as Python
 * and SQL print them: `['规章', '0', None]`, `('规章', 0)`. Null where no such rows are.
 */
export function rewriteJsonRows(source: string): RewrittenText | null {
  if (!source.includes('"') && !source.includes("'")) return null;
  return (source.match(rowPattern)?.length ?? 0) >= LEAST_ROWS ? new JsonRows(source).run() : null;
}

const LEAST_ROWS = 5;
/** The beginning of an array with a string and a figure or blank, or of an object. */
const rowPattern =
  /[[(]\s*(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')\s*,\s*(?:(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')\s*,\s*){0,4}(?:["']?-?\d|""|''|null|None)|\{\s*(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|\d{1,2})\s*:\s*(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')\s*,/g;

/** Reads tokens of JSON wherever they are; everything else is copied. */
class JsonRows {
  private readonly text: TextRewriter;
  /** Keys of the objects of the table at hand. */
  private keys: string[] = [];

  constructor(private readonly source: string) {
    this.text = new TextRewriter(source);
  }

  run(): RewrittenText {
    const { source, text } = this;
    let at = 0;
    while (at < source.length) {
      const character = source[at] as string;
      if (isOpening(character)) {
        const end = this.readRow(at);
        if (end > at) {
          at = skipBetweenRows(source, end);
          continue;
        }
        // The bracket around all rows.
        if (character !== '(' && isOpening(source[skipSpace(source, at + 1)])) {
          at++;
          continue;
        }
      }
      const next = nextBracket(source, at + 1);
      text.copy(at, next);
      at = next;
    }
    return text.finish();
  }

  /** A row without arrays in it; its exclusive end, or `from` when it is none. */
  private readRow(from: number): number {
    const { source } = this;
    const isObject = source[from] === '{';
    const close = isObject ? '}' : source[from] === '[' ? ']' : ')';
    const cells: { from: number; to: number; key: readonly [number, number] | null }[] = [];
    let at = from + 1;
    for (;;) {
      at = skipSpace(source, at);
      let key: readonly [number, number] | null = null;
      if (isObject) {
        const name = readScalar(source, at);
        if (name === null) return from;
        key = [name.from, name.to];
        at = skipSpace(source, name.end);
        if (source[at] !== ':') return from;
        at = skipSpace(source, at + 1);
      }
      const value = readScalar(source, at);
      if (value === null) return from;
      cells.push({ from: value.from, to: value.to, key });
      at = skipSpace(source, value.end);
      if (source[at] === ',') {
        at++;
        continue;
      }
      if (source[at] !== close || cells.length < 2) return from;
      this.writeRow(from, at + 1, cells);
      return at + 1;
    }
  }

  private writeRow(from: number, to: number, cells: readonly { from: number; to: number; key: readonly [number, number] | null }[]): void {
    const { source, text } = this;
    text.put('\n', from, from);
    const keys = cells.flatMap(({ key }) => (key === null ? [] : [source.slice(...key)]));
    if (keys.length > 0 && keys.join('\n') !== this.keys.join('\n')) {
      cells.forEach(({ key }, i) => {
        if (i > 0) text.put('\t', from, from);
        if (key !== null) text.copy(...key);
      });
      text.put('\n', from, from);
    }
    this.keys = keys;
    cells.forEach((cell, i) => {
      if (i > 0) text.put('\t', cell.from, cell.from);
      this.copyString(cell.from, cell.to);
    });
    text.put('\n', to, to);
  }

  private copyString(from: number, to: number): void {
    const { source, text } = this;
    let start = from;
    for (let at = from; at < to; at++) {
      if (source[at] !== '\\') continue;
      text.copy(start, at);
      const code = source[at + 1] === 'u' ? Number.parseInt(source.slice(at + 2, at + 6), 16) : Number.NaN;
      const end = Math.min(to, at + (Number.isNaN(code) ? 2 : 6));
      const letter = source[at + 1] as string;
      text.put(Number.isNaN(code) ? ('nrt'.includes(letter) ? ' ' : letter) : String.fromCharCode(code), at, end);
      start = end;
      at = end - 1;
    }
    text.copy(start, to);
  }
}

/** Commas and closing brackets behind a row, up to the end of the line. */
function skipBetweenRows(source: string, from: number): number {
  let at = from;
  while (at < source.length && ',;]}) \t\r'.includes(source[at] as string)) at++;
  return at;
}

function isOpening(character: string | undefined): boolean {
  return character === '[' || character === '{' || character === '(';
}

function nextBracket(source: string, from: number): number {
  let at = from;
  while (at < source.length && !isOpening(source[at])) at++;
  return at;
}

function skipSpace(source: string, from: number): number {
  let at = from;
  while (source[at] === ' ' || source[at] === '\n' || source[at] === '\r' || source[at] === '\t') at++;
  return at;
}

/** Exclusive end of the string that opens at `at`, -1 when none does. */
function stringEnd(source: string, at: number): number {
  const quote = source[at];
  if (quote !== '"' && quote !== "'") return -1;
  for (let i = at + 1; i < source.length && i - at < 2000; i++) {
    if (source[i] === '\\') i++;
    else if (source[i] === quote) return i + 1;
    else if (source[i] === '\n') return -1;
  }
  return -1;
}

const scalarPattern = /-?\d+(?:\.\d+)?|null|true|false|None|nan|NaN|NULL/y;

function readScalar(source: string, at: number): { from: number; to: number; end: number } | null {
  const end = stringEnd(source, at);
  if (end >= 0) return { from: at + 1, to: end - 1, end };
  scalarPattern.lastIndex = at;
  const match = scalarPattern.exec(source);
  if (match === null) return null;
  const to = at + match[0].length;
  return /^[nN]/.test(match[0]) ? { from: at, to: at, end: to } : { from: at, to, end: to };
}
