import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { isLatin } from '../../source/character-class.js';
import { type FoldedText, foldedSlice, sourceRange } from '../../source/folded-text.js';

const known = new WeakMap<FoldedText, boolean>();

/**
 * True where no line with nothing but a figure comes twice: a tool has removed lines that stood before. A report has
 * some two hundred figures, most of them small; in lines of their own some are the same. What is left of such a text
 * stands in other cells than it seems.
 */
export function isThinned(list: ContentList): boolean {
  let result = known.get(list.text);
  if (result === undefined) {
    result = hasNoLineTwice(list);
    known.set(list.text, result);
  }
  return result;
}

/** Labels that stand in lines of their own, from which some are printed again: those of section four for each kind of case. */
const LEAST_LABELS = 45;

/**
 * True where the labels of a whole report stand in lines of their own and none comes twice (结果维持, 总计, 信息内容): a tool has
 * removed lines that stood before. Of a table without figures nothing tells then that it was blank.
 */
export function repeatsNoLabel(list: ContentList): boolean {
  const seen = new Set<string>();
  for (let index = 0; index < list.count; index++) {
    if (list.kinds[index] !== ContentKind.Label || !hasOwnLine(list, index)) continue;
    const line = foldedLine(list, index);
    if (seen.has(line)) return false;
    seen.add(line);
  }
  return seen.size >= LEAST_LABELS;
}

/** True when a figure has a line of its own, as text or as a tagged cell. */
export function standsAlone(list: ContentList, index: number): boolean {
  return list.kinds[index] === ContentKind.Value && hasOwnLine(list, index);
}

function hasOwnLine(list: ContentList, index: number): boolean {
  return opensLine(list, index) && (index + 1 >= list.count || opensLine(list, index + 1));
}

/** True for content on another line than the content before it. White space between tags folds away: the source tells where lines end. @internal */
export function opensLine(list: ContentList, index: number): boolean {
  if ((list.lines[index] as number) > 0) return true;
  return index > 0 && (list.cells[index] as number) > 0 && list.text.isRearranged !== true && list.startsSourceLine(index);
}

function hasNoLineTwice(list: ContentList): boolean {
  const alone: number[] = [];
  const seen = new Set<string>();
  for (let index = 0; index < list.count; index++) {
    if (!standsAlone(list, index)) continue;
    const line = lineOf(list, index);
    // Nearly always the same figure stands on one of the next such lines already.
    if (seen.has(line)) return false;
    seen.add(line);
    alone.push(index);
  }
  const untagged = alone.filter((index) => (list.cells[index] as number) === 0);
  const folded = new Set(untagged.map((index) => foldedLine(list, index)));
  const frames = new Set(untagged.map((index) => lineOf(list, index).replace(rawOf(list, index), '')));
  // Lines that all differ in what is written around their figures, as their places on a page, would not be removed.
  return alone.length > 0 && (folded.size === untagged.length || frames.size * 2 <= untagged.length);
}

function lineOf(list: ContentList, index: number): string {
  const isTagged = (list.cells[index] as number) > 0;
  return isTagged || list.text.isRearranged !== true ? sourceLine(list, index) : foldedLine(list, index);
}

function rawOf({ text, starts, ends }: ContentList, index: number): string {
  const [from, to] = sourceRange(text, starts[index] as number, ends[index] as number);
  return text.source.slice(from, to);
}

/** Cells of a drawing have lines of their own in the folded text alone. */
function foldedLine({ text, starts, ends }: ContentList, index: number): string {
  const { units, length } = text;
  let start = starts[index] as number;
  let end = ends[index] as number;
  while (start > 0 && units[start - 1] !== 0x0a) start--;
  while (end < length && units[end] !== 0x0a) end++;
  return foldedSlice(text, start, end);
}

/** As a tool compares them, with all that is written beside the figure. */
function sourceLine({ text, starts, ends }: ContentList, index: number): string {
  const { source } = text;
  let [start, end] = sourceRange(text, starts[index] as number, ends[index] as number);
  while (start > 0 && !endsLine(source, start - 1)) start--;
  while (end < source.length && !endsLine(source, end)) end++;
  return source.slice(start, end);
}

/** A line end, or `\n` in a string, which opens no word as `\newline` does. */
function endsLine(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  return unit === 0x0a || (unit === 0x6e && source[at - 1] === '\\' && !isLatin(source.charCodeAt(at + 1)));
}
