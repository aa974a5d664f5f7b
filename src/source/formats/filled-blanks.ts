import { linesOf, trimmed } from '../lines.js';
import { type Cut, cutOut, type RewrittenText } from '../rewritten-text.js';

/** Rows that open with the filling before words, from which on it is known for one. */
const LEAST_ROWS = 3;
/** Longest line that is looked at. */
const LINE_LIMIT = 4000;

/** Words of programs for nothing, as against marks that an agency writes: `None`, `NULL`, `<NA>`. */
const nothing = '(?:None|[Nn]a[NT]|null|NULL|[Nn]il|<NA>|undefined)';
/** Marks that may be either. */
const mark = '(?:[-\\u2013\\u2014/_*.~]{1,4}|N\\/?A)';

/** A word of a program between tabs; a filling that opens a row, and words behind it. */
const openPattern = new RegExp(`\\t${nothing}\\t|(?:^|\\n)\\|? *(${mark}) *[\\t|] *(?:\\1 *[\\t|] *)*\\p{Script=Han}`, 'u');
/** A cell with a filling and nothing else. */
const cellPattern = new RegExp(`(?:^|[\\t|\\n]) *(?:${mark}|${nothing}) *(?:[\\t|\\r\\n]|$)`);
const nothingPattern = new RegExp(`^${nothing}$`);
const fillingPattern = new RegExp(`^(?:${mark}|${nothing})$`);

/**
 * Tables whose blank cells a program filled, those that a span covers and those of the header among them:
 * ```
 * -                ⇥ -            ⇥ 自然人 ⇥ 法人或其他组织 ⇥ -
 * -                ⇥ -            ⇥ -    ⇥ 商业企业       ⇥ 科研机构
 * 三、本年度办理结果 ⇥ （一）予以公开 ⇥ 5    ⇥ -             ⇥ 0
 * -                ⇥ （二）部分公开 ⇥ 3    ⇥ 0             ⇥ 0
 * ```
 * That it fills them show rows that open with it before their words. The cells beside labels and those without a column are blank
 * then; among figures it may be the mark that the agency wrote, and stays. Null for every other text.
 */
export function clearFilledBlanks(source: string): RewrittenText | null {
  if (!cellPattern.test(source)) return null;
  const tables = findTables(source);
  const filling = findFilling(tables.map(({ rows }) => rows));
  if (filling === null) return null;
  const cuts: Cut[] = [];
  for (const { rows } of tables) clearTable(rows, filling, cuts);
  return cuts.length === 0 ? null : cutOut(source, cuts);
}

/** True where a row may open with a filling. @internal */
export function mayHaveFilledBlanks(source: string): boolean {
  return openPattern.test(source);
}

interface Cell {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

type Row = readonly Cell[];

/** Lines below each other with cells, parted by tabs or by bars. */
function findTables(source: string): { readonly rows: Row[] }[] {
  const tables: { rows: Row[]; separator: string }[] = [];
  let open: { rows: Row[]; separator: string } | null = null;
  for (const { from, to } of linesOf(source)) {
    const line = to - from > LINE_LIMIT ? '' : source.slice(from, to);
    const separator = line.includes('\t') ? '\t' : line.includes('|') ? '|' : null;
    if (separator === null) {
      open = null;
      continue;
    }
    const row = cellsOf(line, from, separator);
    if (row.every(({ text }) => rulePattern.test(text))) continue;
    if (open === null || open.separator !== separator) {
      open = { rows: [], separator };
      tables.push(open);
    }
    open.rows.push(row);
  }
  return tables;
}

/** The line below the header of a table with bars. */
const rulePattern = /^:?-{3,}:?$/;

function cellsOf(line: string, start: number, separator: string): Row {
  const cells: Cell[] = [];
  const isOpen = separator === '|' && /^\s*\|/.test(line);
  for (let at = isOpen ? line.indexOf('|') + 1 : 0; at <= line.length; ) {
    const found = line.indexOf(separator, at);
    const end = found < 0 ? line.length : found;
    const { from, to } = trimmed(line, at, end);
    if (found >= 0 || !isOpen || to > from) cells.push({ from: start + from, to: start + to, text: line.slice(from, to) });
    at = end + 1;
  }
  return cells;
}

const hasWords = ({ text }: Cell): boolean => /\p{Script=Han}/u.test(text);
const isFigure = ({ text }: Cell): boolean => /^[-+]?[\d\uff10-\uff19][\d\uff10-\uff19,.]*(?:\s?[^\d\s]{1,3})?$/.test(text);
const isName = ({ text }: Cell): boolean => /\p{Script=Han}[^\p{Script=Han}]*\p{Script=Han}/u.test(text);
/** Words of a label, as against a mark or a unit. */
const isLabel = ({ text }: Cell): boolean => /\p{Script=Han}[^\p{Script=Han}]*\p{Script=Han}[^\p{Script=Han}]*\p{Script=Han}/u.test(text);

/** What opens rows before their words, or stands among the words of headers. */
function findFilling(tables: readonly (readonly Row[])[]): string | null {
  const counts = new Map<string, number>();
  const count = (text: string): void => void counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const rows of tables) {
    const headers = findHeaders(rows);
    for (const [i, row] of rows.entries()) {
      const [first] = row;
      if (first !== undefined && mayFill(first) && isLabel(row.find(({ text }) => text !== first.text && text !== '') ?? first))
        count(first.text);
      else if (headers[i] === true) for (const text of new Set(row.filter(mayFill).map(({ text }) => text))) count(text);
      else for (const { text } of row) if (nothingPattern.test(text)) count(text);
    }
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= LEAST_ROWS ? best[0] : null;
}

/** Clears a table block by block: the rows of a header, and the rows of figures below. */
function clearTable(rows: readonly Row[], filling: string, cuts: Cut[]): void {
  const isFilling = ({ text }: Cell): boolean => text === filling;
  const clear = (row: Row, isBlank: (column: number) => boolean): void => {
    for (const [column, cell] of row.entries())
      if (isFilling(cell) && isBlank(column)) cuts.push({ from: cell.from, to: cell.to, isCell: false });
  };
  if (nothingPattern.test(filling)) {
    for (const row of rows) clear(row, () => true);
    return;
  }
  const headers = findHeaders(rows);
  // Above the first header stands what stands above the others: a caption, or nothing.
  const hasCaptions = headers[0] === false && headers[1] === true && isCaption(rows[0] as Row, filling);
  for (const [i, row] of rows.entries())
    if (hasCaptions && headers[i] === false && headers[i + 1] === true && isCaption(row, filling)) headers[i] = true;
  for (let from = 0; from < rows.length; ) {
    let body = from;
    while (body < rows.length && headers[body] === true) body++;
    let end = body;
    while (end < rows.length && headers[end] === false) end++;
    const named = new Set<number>();
    for (const row of rows.slice(from, body)) {
      clear(row, () => true);
      for (const [column, cell] of row.entries()) if (hasWords(cell)) named.add(column);
    }
    const own = rows.slice(body, end);
    const labels = findLabelColumns(own, named);
    for (const row of own) clear(row, (column) => labels.has(column) || (body > from && !named.has(column)));
    from = end;
  }
}

/** True for rows of words alone that stand where the next row of figures has these, each with words of its own. */
function findHeaders(rows: readonly Row[]): boolean[] {
  const headers: boolean[] = [];
  let below: Row = [];
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i] as Row;
    if (row.some(isFigure)) {
      headers[i] = false;
      below = row;
      continue;
    }
    const names = row.filter((cell, column) => isName(cell) && below[column] !== undefined && isFigure(below[column]));
    headers[i] = names.length > 0 && new Set(names.map(({ text }) => text)).size * 2 > names.length;
  }
  return headers;
}

const mayFill = ({ text }: Cell): boolean => fillingPattern.test(text);

/** A row with words in its first cell alone, filled up. */
function isCaption([first, ...others]: Row, filling: string): boolean {
  return first !== undefined && isLabel(first) && others.every(({ text }) => text === filling || text === '');
}

/** The columns of labels: those without a figure that have labels, and others without a name before the first figure. */
function findLabelColumns(rows: readonly Row[], named: ReadonlySet<number>): Set<number> {
  const labelled: boolean[] = [];
  const counted: boolean[] = [];
  for (const row of rows)
    for (const [column, cell] of row.entries()) {
      labelled[column] = labelled[column] === true || isLabel(cell);
      counted[column] = counted[column] === true || isFigure(cell);
    }
  const firstCounted = counted.indexOf(true);
  const labels = new Set<number>();
  for (const [column, isLabelled] of labelled.entries()) {
    const isFirst = firstCounted < 0 || column < firstCounted;
    if (counted[column] !== true && (isLabelled || (isFirst && !named.has(column)))) labels.add(column);
  }
  return labels;
}
