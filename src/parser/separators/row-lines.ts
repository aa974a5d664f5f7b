import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { isRuleLine } from '../../lexer/rule-line.js';
import { CharacterClass, characterClasses, isHan } from '../../source/character-class.js';
import { type CountedSeparator, countBefore } from './separators.js';

/**
 * How rows that are printed in one piece are told, so that each shows all its cells: by line ends, by tags, or by a rule
 * before each (`|-` of MediaWiki), wherever lines end. @internal
 */
export interface RowFrame {
  readonly separator: Extract<CountedSeparator, 'markup' | 'pipe' | 'tab'>;
  readonly end: 'line' | 'tag' | 'rule';
}

const frames: readonly RowFrame[] = [
  { separator: 'markup', end: 'tag' },
  { separator: 'pipe', end: 'line' },
  { separator: 'pipe', end: 'rule' },
  { separator: 'tab', end: 'line' },
];

const borders: Readonly<Record<RowFrame['separator'], number>> = {
  markup: CharacterClass.MarkupCell,
  pipe: CharacterClass.Pipe,
  tab: CharacterClass.Tab,
};

/** Rows on lines that outweigh one whose figures begin on the next line. */
const OUTWEIGHING = 3;
/** Pieces of content before a label that can be its groups. */
const GROUP_LIMIT = 24;
/** Most pieces of a row that are counted: no form has as many cells, and each of them is asked for its row. */
const ROW_LIMIT = 512;

/** A label with what stands behind it; numbers are indices of content. */
interface LabelledItems {
  readonly label: number;
  readonly items: readonly number[];
}

/**
 * The frame of a table whose rows are printed in one piece each; null where figures stand on lines of their own and
 * nothing closes a row.
 * @param headers indices of column headers
 */
export function findRowFrame(
  list: ContentList,
  rows: readonly LabelledItems[],
  headers: readonly number[],
  order: readonly CountedSeparator[],
): RowFrame | null {
  const pairs: number[] = [];
  for (const { label, items } of rows) {
    const [first] = items;
    if (first === label + 1 && list.kinds[first] === ContentKind.Value) pairs.push(first);
  }
  for (let i = 1; i < headers.length; i++) if (headers[i - 1] === (headers[i] as number) - 1) pairs.push(headers[i] as number);
  const isBroken = areBroken(list, rows);
  for (const separator of order) {
    for (const frame of frames) {
      if (frame.separator !== separator || (frame.end === 'line' && isBroken)) continue;
      let inRow = 0;
      let across = 0;
      for (const index of pairs) {
        if (opensRow(list, index, frame)) across++;
        else if (countBefore(list, index, frame.separator) > 0) inRow++;
      }
      if (inRow > 0 && inRow >= across * OUTWEIGHING && (frame.end !== 'rule' || opensEach(list, rows, frame))) return frame;
    }
  }
  return null;
}

/** Figures of a row that a narrow page may break, and rows that must show it. */
const WIDE = 5;
const LEAST_WRAPPED = 3;

/**
 * Rows that a narrow page broke, so that lines do not end them: those that run over lines have as many figures as those
 * on one line, none as many as two rows of which the second lost its label.
 * ```
 * 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 |
 * 0
 * ```
 */
function areBroken(list: ContentList, rows: readonly LabelledItems[]): boolean {
  const whole = new Set<number>();
  const wrapped: number[] = [];
  for (const { items } of rows) {
    if (items.length < WIDE) continue;
    if (items.some((item, i) => i > 0 && list.lines[item] === 1)) wrapped.push(items.length);
    else whole.add(items.length);
  }
  return wrapped.length >= LEAST_WRAPPED && whole.size === 1 && wrapped.every((count) => whole.has(count));
}

/** True where each row opens behind a rule. */
function opensEach(list: ContentList, rows: readonly LabelledItems[], frame: RowFrame): boolean {
  return rows.every(({ label }) => opensRow(list, firstOfRow(list, label, frame), frame));
}

/** The piece of content that opens the row of a label. */
function firstOfRow(list: ContentList, label: number, frame: RowFrame): number {
  let first = label;
  while (first > 0 && label - first < GROUP_LIMIT && !opensRow(list, first, frame)) first--;
  return first;
}

/** True when a row ends before a piece of content. */
export function opensRow(list: ContentList, index: number, { end }: RowFrame): boolean {
  if (end === 'line') return (list.lines[index] as number) > 0;
  return (list.rules[index] as number) > 0 || (end === 'rule' && closesTable(list, index));
}

/** `|}` of MediaWiki. */
function closesTable({ text, starts }: ContentList, index: number): boolean {
  const start = starts[index] as number;
  return text.units[start] === 0x7d && text.units[start - 1] === 0x7c;
}

/** A line of cells. @internal */
export interface RowLine {
  /** Separators from the start of the row to its label. */
  readonly before: number;
  /** Separators from the label to each of the items. */
  readonly places: readonly number[];
  /** Separators from the label to the end of the line. */
  readonly behind: number;
}

/** Counts the separators of a row; null where its items do not all stand on its line. */
export function measureRow(list: ContentList, { label, items }: LabelledItems, frame: RowFrame): RowLine | null {
  const last = items[items.length - 1] ?? label;
  const places: number[] = [];
  let count = 0;
  let next = 0;
  let index = label;
  for (; ; index++) {
    if (index > label) {
      if (index >= list.count || opensRow(list, index, frame)) break;
      count += countBefore(list, index, frame.separator);
    }
    if (items[next] === index) {
      places.push(count);
      next++;
    }
  }
  if (next < items.length) return null;
  // Nothing closes the row: it was cut off, and what stands behind is none of its cells.
  if (frame.end === 'rule' && items.length > 0 && (index >= list.count || index > last + 1)) return null;
  return { before: countBeforeInRow(list, label, frame), places, behind: count + countToRowEnd(list, index - 1, frame) };
}

/** Separators between the start of the row and a piece of content; a label that is broken over lines is one piece. @internal */
export function countBeforeInRow(list: ContentList, index: number, frame: RowFrame): number {
  const first = firstOfRow(list, index, frame);
  let count = 0;
  for (let piece = first + 1; piece <= index; piece++) count += countBefore(list, piece, frame.separator);
  const { units } = list.text;
  for (let at = (list.starts[first] as number) - 1; at >= 0; at--) {
    const kind = characterClasses[units[at] as number] as number;
    if (endsRow(list, at, frame) || kind === CharacterClass.Text) break;
    if (kind === borders[frame.separator]) count++;
  }
  return count;
}

/** Separators behind a piece of content before its row ends. */
function countToRowEnd(list: ContentList, index: number, frame: RowFrame): number {
  const { units, length } = list.text;
  const next = index + 1 < list.count ? (list.starts[index + 1] as number) : length;
  let count = 0;
  for (let at = list.ends[index] as number; at < next; at++) {
    if (endsRow(list, at, frame)) return count;
    if (characterClasses[units[at] as number] === borders[frame.separator]) count++;
  }
  return frame.end === 'rule' && index + 1 < list.count && closesTable(list, index + 1) ? count - 1 : count;
}

/** True where a row ends: at its last tag or line end, or at the line end before a rule. */
function endsRow({ text }: ContentList, at: number, { end }: RowFrame): boolean {
  const { units, length } = text;
  const kind = characterClasses[units[at] as number] as number;
  if (kind === CharacterClass.MarkupRow) return true;
  if (kind !== CharacterClass.LineEnd || end === 'tag') return false;
  return end === 'line' || isRuleLine(units, at + 1, length) > at + 1;
}

/** How many of a row's items are in it. @internal */
export function itemsInRow(list: ContentList, { label, items }: LabelledItems, frame: RowFrame): number {
  let own = 0;
  let index = label;
  for (const item of items) {
    while (index < item) if (opensRow(list, ++index, frame)) return own;
    own++;
  }
  return own;
}

/** True when a row opens with words: a row that the form does not have. @internal */
export function opensWithWords(list: ContentList, index: number, frame: RowFrame): boolean {
  const first = firstOfRow(list, index, frame);
  const { units } = list.text;
  // A lone Chinese numeral is a piece of a label that is printed downwards.
  if (list.kinds[first] === ContentKind.Value) return isHan(units[list.starts[first] as number] as number);
  return list.hasHan(first);
}

/** Separators in the row of a piece of content. @internal */
export function rowWidth(list: ContentList, index: number, frame: RowFrame): number {
  let last = index;
  let count = countBeforeInRow(list, index, frame);
  const limit = Math.min(list.count, index + ROW_LIMIT);
  while (last + 1 < limit && !opensRow(list, last + 1, frame)) count += countBefore(list, ++last, frame.separator);
  return count + countToRowEnd(list, last, frame);
}

/** Separators behind the last cell of a row, where all rows of headers show the same, one or none; null elsewhere. @internal */
export function closingOf(list: ContentList, headers: readonly number[], frame: RowFrame): number | null {
  const closings = new Set<number>();
  let rows = 0;
  for (const index of headers) {
    if (index + 1 < list.count && !opensRow(list, index + 1, frame)) continue;
    closings.add(countToRowEnd(list, index, frame));
    rows++;
  }
  const [closing] = closings;
  return rows > 1 && closings.size === 1 && (closing as number) <= 1 ? (closing as number) : null;
}

/** Two labels in one row, nothing between them: two rows that were run together. */
export function sharesRow(list: ContentList, label: number, frame: RowFrame | null): boolean {
  return frame !== null && label + 1 < list.count && !opensRow(list, label + 1, frame);
}
