import { ContentKind, type ContentList } from '../lexer/content-list.js';
import { CharacterClass, characterClasses, isHan } from '../source/character-class.js';
import { type CountedSeparator, countBefore } from './separators.js';

/** Separators that are drawn or tagged, so that a row in one line shows each of its cells. @internal */
export type DrawnSeparator = Extract<CountedSeparator, 'markup' | 'pipe' | 'tab'>;

const drawn: readonly DrawnSeparator[] = ['markup', 'pipe', 'tab'];

const borders: Readonly<Record<DrawnSeparator, number>> = {
  markup: CharacterClass.MarkupCell,
  pipe: CharacterClass.Pipe,
  tab: CharacterClass.Tab,
};

/** Rows on lines that outweigh one whose figures begin on the next line. */
const OUTWEIGHING = 3;
/** Pieces of content before a label that can be its groups. */
const GROUP_LIMIT = 24;

/** A label with what stands behind it; numbers are indices of content. */
interface LabelledItems {
  readonly label: number;
  readonly items: readonly number[];
}

/**
 * The separator of a table that is printed a row a line; null where figures stand on lines of their own, or nothing
 * drawn parts them. In left-over HTML a row is what its tags say, wherever lines end.
 * @param headers indices of column headers
 */
export function findRowSeparator(
  list: ContentList,
  rows: readonly LabelledItems[],
  headers: readonly number[],
  order: readonly CountedSeparator[],
): DrawnSeparator | null {
  const pairs: number[] = [];
  for (const { label, items } of rows) if (items[0] === label + 1) pairs.push(items[0]);
  for (let i = 1; i < headers.length; i++) if (headers[i - 1] === (headers[i] as number) - 1) pairs.push(headers[i] as number);
  for (const separator of order) {
    if (!isLineSeparator(separator)) continue;
    let inLine = 0;
    let across = 0;
    for (const index of pairs) {
      if (opensRow(list, index, separator)) across++;
      else if (countBefore(list, index, separator) > 0) inLine++;
    }
    if (inLine > 0 && inLine >= across * OUTWEIGHING) return separator;
  }
  return null;
}

function isLineSeparator(separator: CountedSeparator): separator is DrawnSeparator {
  return (drawn as readonly CountedSeparator[]).includes(separator);
}

/** True when a row ends before a piece of content. */
export function opensRow(list: ContentList, index: number, separator: DrawnSeparator): boolean {
  return ((separator === 'markup' ? list.rules[index] : list.lines[index]) as number) > 0;
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
export function measureRow(list: ContentList, { label, items }: LabelledItems, separator: DrawnSeparator): RowLine | null {
  const last = items[items.length - 1] ?? label;
  const places: number[] = [];
  let count = 0;
  let next = 0;
  let index = label;
  for (; ; index++) {
    if (index > label) {
      if (index >= list.count || opensRow(list, index, separator)) break;
      count += countBefore(list, index, separator);
    }
    if (items[next] === index) {
      places.push(count);
      next++;
    }
  }
  if (index <= last) return null;
  return { before: countBeforeInRow(list, label, separator), places, behind: count + countToRowEnd(list, index - 1, separator) };
}

/** Separators between the start of the row and a piece of content; a label that is broken over lines is one piece. @internal */
export function countBeforeInRow(list: ContentList, index: number, separator: DrawnSeparator): number {
  let first = index;
  let count = 0;
  while (first > 0 && index - first < GROUP_LIMIT && !opensRow(list, first, separator)) {
    count += countBefore(list, first, separator);
    first--;
  }
  const { units } = list.text;
  for (let at = (list.starts[first] as number) - 1; at >= 0; at--) {
    const kind = characterClasses[units[at] as number] as number;
    if (endsRow(kind, separator) || kind === CharacterClass.Text) break;
    if (kind === borders[separator]) count++;
  }
  return count;
}

/** Separators behind a piece of content before its row ends. @internal */
export function countToRowEnd(list: ContentList, index: number, separator: DrawnSeparator): number {
  const { units, length } = list.text;
  let count = 0;
  for (let at = list.ends[index] as number; at < length; at++) {
    const kind = characterClasses[units[at] as number] as number;
    if (endsRow(kind, separator)) break;
    if (kind === borders[separator]) count++;
    else if (kind === CharacterClass.Text && at >= ((list.starts[index + 1] as number | undefined) ?? length)) break;
  }
  return count;
}

function endsRow(kind: number, separator: DrawnSeparator): boolean {
  return kind === CharacterClass.MarkupRow || (kind === CharacterClass.LineEnd && separator !== 'markup');
}

/** How many of a row's items stand on its line. @internal */
export function itemsOnLine(list: ContentList, { label, items }: LabelledItems, separator: DrawnSeparator): number {
  let own = 0;
  let index = label;
  for (const item of items) {
    while (index < item) if (opensRow(list, ++index, separator)) return own;
    own++;
  }
  return own;
}

/** True when a line of its own opens with words: a row that the form does not have. @internal */
export function opensWithWords(list: ContentList, index: number, separator: DrawnSeparator): boolean {
  let first = index;
  while (first > 0 && index - first < GROUP_LIMIT && !opensRow(list, first, separator)) first--;
  if (list.kinds[first] === ContentKind.Value) return false;
  const { units } = list.text;
  for (let at = list.starts[first] as number; at < (list.ends[first] as number); at++) if (isHan(units[at] as number)) return true;
  return false;
}
