import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { isHan } from '../../source/character-class.js';
import { measureLines } from './line-places.js';

/** A shorter piece could be the beginning of anything. */
const LEAST_UNITS = 2;

/**
 * True when one line between two places has the beginnings of all these labels, or of all but one, in their order. Narrow columns
 * break their headers into several lines, of which the first tells the order; what stands in the middle may have a line of its own:
 * ```
 * 自然人  商业    科研    社会公  法律服  其他    总计        商业  科研  社会公益  法律服务
 *         企业    机构    益组织  务机构                                                     其他
 *                                                             企业  机构    组织      机构
 * ```
 */
export function opensInOrder(list: ContentList, from: number, to: number, labels: readonly string[]): boolean {
  let line: number[] = [];
  for (let index = from; index < to; index++) {
    if (!list.continuesLine(index)) {
      if (tellsOrder(line, labels.length)) return true;
      line = [];
    }
    if (list.kinds[index] !== ContentKind.Value) addBeginnings(list, index, labels, line);
  }
  return tellsOrder(line, labels.length);
}

/**
 * True when the beginnings of all these labels, or of all but one, stand from left to right in their order, on whatever
 * lines: columns that a tool set apart by spaces alone, their headers set in the middle of the lines of the tallest.
 * ```
 * 自然人             科研机   社会公益   法律服务机           总计
 *         商业企业                                     其他
 *                    构       组织       构
 * ```
 */
export function standsInOrder(list: ContentList, from: number, to: number, labels: readonly string[]): boolean {
  const lefts: number[] = new Array(labels.length).fill(-1);
  const { left } = measureLines(list, from, to);
  for (let index = from; index < to; index++) {
    if ((list.pipes[index] as number) + (list.tabs[index] as number) + (list.cells[index] as number) > 0) return false;
    if (list.kinds[index] === ContentKind.Value) continue;
    const begun: number[] = [];
    addBeginnings(list, index, labels, begun);
    for (const place of begun) if ((lefts[place] as number) < 0) lefts[place] = left[index - from] as number;
  }
  const found = lefts.filter((each) => each >= 0);
  return found.length >= labels.length - 1 && found.every((each, i) => i === 0 || each > (found[i - 1] as number));
}

/** @param line which labels begin on a line, in the order of the line */
function tellsOrder(line: readonly number[], count: number): boolean {
  if (line.length >= count - 1 && line.every((place, i) => i === 0 || place > (line[i - 1] as number))) return true;
  return line.some((_, from) => from + count <= line.length && line.slice(from, from + count).every((place, i) => place === i));
}

/** Adds the labels that words of a piece, `商业` or `商 业 企 业`, are the beginnings of. */
function addBeginnings({ text, starts, ends }: ContentList, index: number, labels: readonly string[], line: number[]): void {
  const { units } = text;
  const end = ends[index] as number;
  for (let at = starts[index] as number; at < end; at++) {
    let word = '';
    for (; at < end && isHan(units[at] as number); at++) {
      word += String.fromCharCode(units[at] as number);
      const isSpaced = word.length === 1 || !isHan(units[at - 1] as number);
      if (isSpaced && isSpacedHan(units, at + 1, end)) at++;
    }
    const place = word.length < LEAST_UNITS ? -1 : labels.findIndex((label) => label.startsWith(word));
    // Tools print a header again for each column it spans.
    if (place >= 0 && place !== line[line.length - 1]) line.push(place);
  }
}

/** True for a space and one character behind it that stands by itself. */
function isSpacedHan(units: Uint16Array, at: number, end: number): boolean {
  return at + 1 < end && units[at] === 0x20 && isHan(units[at + 1] as number) && (at + 2 === end || !isHan(units[at + 2] as number));
}
