import type { Located } from '../../ast/nodes.js';
import type { ValueTerms } from '../../grammar-contract/values.js';
import type { ContentList } from '../../lexer/content-list.js';
import { dateMarks } from '../../lexer/numerals.js';
import { locateOrgan, locateYear } from './located-facts.js';
import { type MetadataPatterns, titleYear } from './metadata-patterns.js';
import type { TextLine } from './text-line.js';
import { cutSegments, type Segment } from './text-segments.js';

/** Lines from the beginning in which a sentence can present the report: some stand in section one. */
const PRESENTATION_LINES = 60;
/** Characters of a segment that are searched for a title. */
const PRESENTATION_LENGTH = 2000;
/** A segment as short as this is no sentence. */
const SHORT_LENGTH = 20;

const { year: Y } = dateMarks;
const titleYears = new RegExp(titleYear, 'g');

/** Whose report of which year a sentence presents. @internal */
export interface Presentation {
  readonly agency: Located<string> | null;
  readonly year: Located<number> | null;
}

/** `现公布东漪区财政局2023年政府信息公开工作年度报告`: organ and year before the words of a title, in running text. @internal */
export function findPresentation(
  list: ContentList,
  lines: readonly TextLine[],
  patterns: MetadataPatterns,
  values: ValueTerms,
): Presentation | null {
  const openings = lines.slice(0, PRESENTATION_LINES).filter(({ text }) => text.length > SHORT_LENGTH && text.includes(Y));
  for (const segment of cutSegments(list, openings)) {
    if (segment.text.length <= SHORT_LENGTH) continue;
    const text = segment.text.slice(0, PRESENTATION_LENGTH);
    // Titles cost more to find than years.
    if (text.search(titleYear) < 0) continue;
    for (const match of text.matchAll(patterns.titles)) {
      const found = readPresentation(list, segment, match.index, patterns, values);
      if (found !== null) return found;
    }
  }
  return null;
}

/** @param end where the words of the title begin. */
function readPresentation(
  list: ContentList,
  segment: Segment,
  end: number,
  patterns: MetadataPatterns,
  values: ValueTerms,
): Presentation | null {
  const before = segment.text.slice(0, end);
  const year = [...before.matchAll(titleYears)].at(-1);
  if (year === undefined) return null;
  const start = nameStart(before.slice(0, year.index), patterns);
  if (start < 0) return null;
  const inner = year.index + year[0].length;
  const length = before.slice(inner).search(patterns.joiner);
  const [from, to] = length > 0 && start === year.index ? [inner, inner + length] : [start, year.index];
  if (!patterns.organs.isOrgan(before.slice(from, to))) return null;
  return { year: locateYear(list, segment, year[1] as string, year.index, values), agency: locateOrgan(list, segment, from, to) };
}

/** Where the name of an organ begins that ends the text: behind a word that introduces it, behind a title, or behind itself. */
function nameStart(text: string, { organs, titles }: MetadataPatterns): number {
  let from = 0;
  for (const match of text.matchAll(titles)) from = match.index + match[0].length;
  const rest = text.slice(from);
  const introduced = organs.introducedStart(rest);
  if (introduced >= 0 && organs.isOrgan(rest.slice(introduced))) return from + introduced;
  if (from > 0 && organs.isOrgan(rest)) return from;
  const repeated = organs.repeatedStart(rest);
  if (repeated >= 0) return from + repeated;
  // The name may stand behind the year.
  return introduced < 0 ? -1 : from + introduced;
}
