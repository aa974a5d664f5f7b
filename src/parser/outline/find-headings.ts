import type { SectionNumber } from '../../grammar-contract/edition.js';
import type { HeadingCue } from '../../grammar-contract/grammar.js';
import { ContentKind, type ContentList, type LabelMatch } from '../../lexer/content-list.js';
import { ordinalDigit, readOrdinalUnits } from '../../lexer/numerals.js';
import type { Meaning } from '../../lexer/vocabulary.js';
import { foldedSlice } from '../../source/folded-text.js';

/** A line that may open a section. @internal */
export interface HeadingCandidate {
  readonly number: SectionNumber;
  /** First and exclusive last piece of content of the line. */
  readonly first: number;
  readonly last: number;
  /** Number its numeral states, 0 without. */
  readonly numeral: number;
  readonly meaning: Meaning | null;
  /** How sure the wording alone makes it. */
  readonly weight: number;
}

/** Longest line that can be a heading, in folded characters. */
const HEADING_LENGTH = 46;
/** How much less sure a heading is that is numbered as parts of a section are. */
const OTHER_NUMBERING = 5;
/** `#`, `=`, `>` and bullets before a heading in light markup. */
const markers: ReadonlySet<number> = new Set([...'#=>•·◆■●▪□-*.'].map((character) => character.charCodeAt(0)));
const MARKER_LENGTH = 6;

/** Every line that reads like a heading of a section, with the weight of its wording. */
export function findHeadingCandidates(list: ContentList, cues: readonly HeadingCue[]): HeadingCandidate[] {
  const candidates: HeadingCandidate[] = [];
  let first = 0;
  while (first < list.count) {
    let last = first + 1;
    while (last < list.count && (list.lines[last] as number) === 0) last++;
    const candidate = readLine(list, first, last, cues);
    if (candidate !== null) candidates.push(candidate);
    else if (last - first > 1) findWithinLine(list, first, last, cues, candidates);
    first = last;
  }
  return candidates;
}

function readLine(list: ContentList, first: number, last: number, cues: readonly HeadingCue[]): HeadingCandidate | null {
  let start = first;
  while (start < last - 1 && isMarker(list, start)) start++;
  let end = last;
  while (end > start + 1 && isMarker(list, end - 1)) end--;
  const length = (list.ends[end - 1] as number) - (list.starts[start] as number);
  if (list.kinds[start] === ContentKind.Label) return end === start + 1 ? readLabel(list, start) : null;
  if (length > HEADING_LENGTH || list.kinds[start] !== ContentKind.Text) return null;
  return readByCues(list, start, end, cues);
}

/** Spaces that part two columns rather than two words. */
const COLUMN_SPACES = 3;

/** A heading in a cell of its own, or, with its proper number, between spaces of a text without line ends. */
function findWithinLine(list: ContentList, first: number, last: number, cues: readonly HeadingCue[], candidates: HeadingCandidate[]): void {
  for (let index = first; index < last; index++) {
    const kind = list.kinds[index];
    if (kind === ContentKind.Value) continue;
    if (kind === ContentKind.Text) {
      // Only a heading's numeral is worth a closer look: nearly all cells are none.
      if (ordinalDigit(list.text.units[list.starts[index] as number] as number) === 0 || !isCell(list, index, first, last)) continue;
      if ((list.ends[index] as number) - (list.starts[index] as number) > HEADING_LENGTH) continue;
      const candidate = readByCues(list, index, index + 1, cues);
      if (candidate !== null) candidates.push({ ...candidate, weight: candidate.weight - 1 });
      continue;
    }
    const candidate = readLabel(list, index);
    if (candidate === null) continue;
    if (isCell(list, index, first, last)) candidates.push({ ...candidate, weight: candidate.weight - 1 });
    // The official words keep their meaning where the agency numbered them wrongly.
    else if (candidate.numeral === (candidate.meaning?.ordinal ?? candidate.number) || isOfficialWithNumeral(candidate))
      candidates.push({ ...candidate, weight: candidate.weight - 2 });
  }
}

function isOfficialWithNumeral({ meaning, numeral }: HeadingCandidate): boolean {
  return numeral > 0 && meaning?.wording === 'official';
}

function isCell(list: ContentList, index: number, first: number, last: number): boolean {
  return (index === first || isColumnBreak(list, index)) && (index + 1 === last || isColumnBreak(list, index + 1));
}

function isColumnBreak(list: ContentList, index: number): boolean {
  return list.isParted(index) || (list.spaces[index] as number) >= COLUMN_SPACES;
}

function readLabel(list: ContentList, index: number): HeadingCandidate | null {
  const label = list.label(index);
  if (label === null) return null;
  const { heading: meaning } = label.entry;
  if (meaning === null) return null;
  // `3、` and `（三）` number parts of a section as a rule; the proper number before the words of a heading is a heading's.
  if (label.level > 1 && (label.ordinal !== meaning.section || isNumberedPart(label))) return null;
  const isPart = label.ordinal === 0 && label.entry.isPart;
  const weight = wordingWeight(meaning, label.ordinal) - (isPart ? 3 : 0) - (label.level > 1 ? OTHER_NUMBERING : 0);
  return { number: meaning.section, first: index, last: index + 1, numeral: label.ordinal, meaning, weight };
}

/** `（一）主动公开情况`: a part of section 一 by its number. */
function isNumberedPart({ entry, ordinal }: LabelMatch): boolean {
  return entry.isPart && entry.meanings.some((meaning) => meaning.kind === 'part' && meaning.ordinal === ordinal);
}

function isMarker(list: ContentList, index: number): boolean {
  if (list.kinds[index] !== ContentKind.Text) return false;
  const start = list.starts[index] as number;
  const end = list.ends[index] as number;
  if (end - start > MARKER_LENGTH) return false;
  const { units } = list.text;
  for (let at = start; at < end; at++) if (!markers.has(units[at] as number)) return false;
  return true;
}

function wordingWeight(meaning: Meaning, numeral: number): number {
  const isOfficial = meaning.wording === 'official';
  if (numeral === meaning.section || (numeral > 0 && numeral === meaning.ordinal)) return isOfficial ? 10 : 8;
  if (numeral === 0) return isOfficial ? 7 : 4;
  return isOfficial ? 6 : 4;
}

/** A numbered short line whose words tell the section. */
function readByCues(list: ContentList, start: number, end: number, cues: readonly HeadingCue[]): HeadingCandidate | null {
  const { units } = list.text;
  let from = list.starts[start] as number;
  if (units[from] === 0x23) while (units[from] === 0x23 || units[from] === 0x20) from++;
  if (ordinalDigit(units[from] as number) === 0) return null;
  let digits = from;
  while (ordinalDigit(units[digits] as number) > 0 && digits - from < 3) digits++;
  const mark = units[digits] as number;
  if (mark !== 0x3001 && mark !== 0x2e && mark !== 0x2c && mark !== 0x20 && mark !== 0x3a) return null;
  const numeral = readOrdinalUnits(units, from, digits);
  const text = foldedSlice(list.text, digits + 1, list.ends[end - 1] as number).replace(/[\s:]/g, '');
  if (/[。;!?]/.test(text.slice(0, -1))) return null;
  const number = sectionByCues(text, cues);
  if (number === null || numeral === 0) return null;
  return { number, first: start, last: end, numeral, meaning: null, weight: numeral === number ? 5 : 2 };
}

function sectionByCues(text: string, cues: readonly HeadingCue[]): SectionNumber | null {
  for (const cue of cues) {
    if (cue.without?.some((word) => text.includes(word))) continue;
    if (cue.alternatives.some((words) => words.every((word) => text.includes(word)))) return cue.number;
  }
  return null;
}
