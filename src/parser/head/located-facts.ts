import type { Located } from '../../ast/nodes.js';
import type { ValueTerms } from '../../grammar-contract/values.js';
import type { ContentList } from '../../lexer/content-list.js';
import { type DateMatch, isReportYear, readNumber } from '../../lexer/dates.js';
import { sourceRange } from '../../source/folded-text.js';
import type { Segment } from './text-segments.js';

/** Where `[from, to)` of a segment stands in the source. @internal */
export function rangeOf(list: ContentList, segment: Segment, from: number, to: number): readonly [number, number] {
  return sourceRange(list.text, segment.placeAt(from), segment.placeAt(to - 1) + 1);
}

/** A date with its place. @internal */
export function locateDate(list: ContentList, segment: Segment, date: DateMatch): Located<string> {
  return { value: date.value, range: rangeOf(list, segment, date.from, date.to) };
}

/** A year with its place; null for digits that are no year of a report. @internal */
export function locateYear(list: ContentList, segment: Segment, text: string, from: number, values: ValueTerms): Located<number> | null {
  const value = readNumber(text, values);
  return value === null || !isReportYear(value) ? null : { value, range: rangeOf(list, segment, from, from + text.length) };
}

/** A name with its place. It keeps the brackets it has in the source; everything else as folded. @internal */
export function locateOrgan(list: ContentList, segment: Segment, from: number, to: number): Located<string> {
  const { source, starts } = list.text;
  let value = '';
  for (let at = from; at < to; at++) {
    const folded = segment.text[at] as string;
    value += folded === '(' || folded === ')' ? source[starts[segment.placeAt(at)] as number] : folded;
  }
  return { value, range: rangeOf(list, segment, from, to) };
}
