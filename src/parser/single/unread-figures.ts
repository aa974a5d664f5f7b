import type { ContentList } from '../../lexer/content-list.js';
import { isDigit, isHan } from '../../source/character-class.js';

/** Pieces of content behind a table that are looked at. */
const REACH = 40;

/** Words from which a piece of text is running text. */
const SENTENCE = 60;

/**
 * True when text with more digits than words stands right behind a table: its figures may be there, in a form that was
 * not recognized. Such a table is not blank.
 */
export function hasUnreadFigures(list: ContentList, from: number): boolean {
  for (let index = from; index < list.count && index < from + REACH; index++) {
    if (list.label(index) !== null) return false;
    if (list.value(index) !== null) return true;
    const { units } = list.text;
    let digits = 0;
    let words = 0;
    for (let at = list.starts[index] as number; at < (list.ends[index] as number) && digits + words < 400; at++) {
      if (isDigit(units[at] as number)) digits++;
      else if (isHan(units[at] as number)) words++;
    }
    // A sentence ends the search; words of headers that were not recognized do not.
    if (words > digits && (words >= SENTENCE || endsSentence(list, index))) return false;
    if (words > digits) continue;
    // `h2.` before a heading is its mark.
    if (digits > 0) return !isMarkOfLabel(list, index);
  }
  return false;
}

function isMarkOfLabel(list: ContentList, index: number): boolean {
  return index + 1 < list.count && (list.lines[index + 1] as number) === 0 && list.label(index + 1) !== null;
}

function endsSentence({ text, ends }: ContentList, index: number): boolean {
  const unit = text.units[(ends[index] as number) - 1];
  return unit === 0x3002 || unit === 0x3b;
}
