import { type SectionNumber, type TableName, tableNames, tableOfSection } from '../../grammar-contract/edition.js';
import type { HeadingCue } from '../../grammar-contract/grammar.js';
import type { ContentList } from '../../lexer/content-list.js';
import type { TableLabel, TableRegion } from '../regions/table-region.js';
import type { HeadingCandidate } from './find-headings.js';

/** A section as a stretch of content. @internal */
export interface OutlineSection {
  readonly number: SectionNumber;
  readonly heading: HeadingCandidate | null;
  /** First piece of content, the heading included. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** How a report is cut into preamble and sections; indices of content. @internal */
export interface Outline {
  readonly preambleEnd: number;
  readonly sections: readonly OutlineSection[];
}

/** One more than the greatest number of a section. */
const SECTIONS = 7;

/**
 * Chooses one heading for each section, by wording and by the table that must follow; sections without a heading are
 * told from their tables, and what stands before and after. A table that a heading has run into then starts behind it.
 */
export function outlineReport(
  list: ContentList,
  candidates: readonly HeadingCandidate[],
  regions: Readonly<Record<TableName, TableRegion | null>>,
  titleEnd: number,
  cues: readonly HeadingCue[],
): Outline {
  const chosen = chooseHeadings(
    candidates.filter((candidate) => !isCell(candidate, regions)),
    regions,
  );
  const starts: OutlineStart[] = [];
  for (const heading of chosen) {
    if (heading === undefined) continue;
    startBehind(regions, heading);
    starts.push({ number: heading.number, heading, start: heading.first });
  }
  for (const number of [2, 3, 4] as const) {
    const region = regions[tableOfSection[number] as TableName];
    if (chosen[number] === undefined && region !== null) starts.push({ number, heading: null, start: region.start });
  }
  starts.sort((a, b) => a.start - b.start);
  addUnheadedOverview(list, starts, chosen, regions, titleEnd);
  addUnheadedClosing(list, starts, chosen, regions);
  if (chosen[6] === undefined) addUnheadedLast(list, starts, cues.find(({ number }) => number === 6)?.statement ?? []);
  const sections = starts.map(({ number, heading, start }, i) => ({ number, heading, start, end: starts[i + 1]?.start ?? list.count }));
  return { preambleEnd: sections[0]?.start ?? list.count, sections };
}

/** True for the words of a heading between rows of one table: a cell has them there. */
function isCell({ first, last }: HeadingCandidate, regions: Readonly<Record<TableName, TableRegion | null>>): boolean {
  return tableNames.some((name) => {
    const region = regions[name];
    if (region === null || first <= region.start || last >= region.end) return false;
    const isRow = ({ meaning }: TableLabel): boolean => meaning.kind === 'row';
    return (
      region.labels.some((label) => label.index < first && isRow(label)) &&
      region.labels.some((label) => label.index >= last && isRow(label))
    );
  });
}

/** A heading may have run into the first label of a table: that is the heading's then. */
function startBehind(regions: Readonly<Record<TableName, TableRegion | null>>, { first, last }: HeadingCandidate): void {
  for (const name of tableNames) {
    const region = regions[name];
    if (region === null || region.start < first || region.start >= last || region.end <= last) continue;
    const labels = region.labels.filter(({ index }) => index >= last);
    region.labels.splice(0, region.labels.length, ...labels);
    region.start = last;
  }
}

interface OutlineStart {
  readonly number: SectionNumber;
  readonly heading: HeadingCandidate | null;
  readonly start: number;
}

/** The heading chosen for each section, by its number. */
type ChosenHeadings = readonly (HeadingCandidate | undefined)[];

function chooseHeadings(candidates: readonly HeadingCandidate[], regions: Readonly<Record<TableName, TableRegion | null>>): ChosenHeadings {
  const chosen: (HeadingCandidate | undefined)[] = [];
  const weights: number[] = [];
  const listed: boolean[] = [];
  for (let number = 0; number < SECTIONS; number++) {
    chosen.push(undefined);
    weights.push(0);
    listed.push(false);
  }
  const contents = findContents(candidates);
  const others = findNextOthers(candidates);
  candidates.forEach((candidate, i) => {
    const isListed = contents[i] === true;
    const weight = candidate.weight + (isListed ? -6 : 0) + contextWeight(candidate, others[i] ?? null, regions);
    const { number } = candidate;
    const best = weights[number] as number;
    // Headings with nothing below (tables shown as images) look like a list of contents; the list itself stands first.
    if (weight > best || (weight === best && listed[number] === true)) {
      chosen[number] = candidate;
      weights[number] = weight;
      listed[number] = isListed;
    }
  });
  return chosen;
}

/** For each heading the next sure one of another section, null when none follows. */
function findNextOthers(candidates: readonly HeadingCandidate[]): (HeadingCandidate | null)[] {
  const result: (HeadingCandidate | null)[] = new Array(candidates.length).fill(null);
  let next = -1;
  for (let i = candidates.length - 1; i >= 0; i--) {
    const candidate = candidates[i] as HeadingCandidate;
    if (next >= 0)
      result[i] =
        (candidates[next] as HeadingCandidate).number === candidate.number
          ? (result[next] ?? null)
          : (candidates[next] as HeadingCandidate);
    if (candidate.weight >= 4) next = i;
  }
  return result;
}

/** For each heading whether it is of a list of contents: the next heading follows at once; its last one, when its section has another heading further on. */
function findContents(candidates: readonly HeadingCandidate[]): readonly boolean[] {
  const result: boolean[] = new Array(candidates.length).fill(false);
  // By section, the weight of the best heading further on.
  const later: number[] = new Array(SECTIONS).fill(0);
  for (let i = candidates.length - 1; i >= 0; i--) {
    const { number, last, weight } = candidates[i] as HeadingCandidate;
    const next = candidates[i + 1];
    const best = later[number] as number;
    const isFollowed = next !== undefined && next.first === last && next.number !== number;
    result[i] = isFollowed || (best >= weight - 3 && endsList(candidates, i));
    if (weight > best) later[number] = weight;
  }
  return result;
}

function endsList(candidates: readonly HeadingCandidate[], index: number): boolean {
  const candidate = candidates[index] as HeadingCandidate;
  const before = candidates[index - 1];
  const second = candidates[index - 2];
  return (
    before !== undefined &&
    second !== undefined &&
    before.last === candidate.first &&
    second.last === before.first &&
    second.number < before.number &&
    before.number < candidate.number
  );
}

/** What stands around a heading: its table behind it speaks for it; a place within or on the wrong side of a table against. */
function contextWeight(
  candidate: HeadingCandidate,
  nextOther: HeadingCandidate | null,
  regions: Readonly<Record<TableName, TableRegion | null>>,
): number {
  let weight = 0;
  const table = tableOfSection[candidate.number];
  const region = table === undefined ? null : regions[table];
  if (region !== null) {
    const isBefore = candidate.last <= region.start;
    const isBetween = nextOther !== null && nextOther.first < region.start;
    if (isBefore && !isBetween) weight += 4;
    else if (candidate.first > region.start && candidate.first < region.end) weight -= 8;
  } else if (table === undefined) {
    // Sections 五 and 六 stand behind the tables, 一 before them: an outline of the agency's own within 一 has such headings too.
    const first = regions.article20 ?? regions.applications ?? regions.disputes;
    if (first !== null && (candidate.number === 1 ? candidate.first >= first.end : candidate.last <= first.start)) weight -= 3;
  }
  for (const name of tableNames) {
    const other = regions[name];
    if (other !== null && other.table !== table && candidate.first > other.start && candidate.first < other.end - 1) weight -= 8;
  }
  return weight;
}

/** Section 一 without its heading: what stands between the title and the first section. */
function addUnheadedOverview(
  list: ContentList,
  starts: OutlineStart[],
  chosen: ChosenHeadings,
  regions: Readonly<Record<TableName, TableRegion | null>>,
  titleEnd: number,
): void {
  const first = starts[0];
  if (chosen[1] !== undefined || first === undefined || regions.applications === null) return;
  const from = titleEnd;
  if (from >= first.start) return;
  let length = 0;
  for (let index = from; index < first.start; index++) length += (list.ends[index] as number) - (list.starts[index] as number);
  if (length >= 40) starts.unshift({ number: 1, heading: null, start: from });
}

/** Section 五 without its heading: running text behind the table of section 四 and before section 六. */
function addUnheadedClosing(
  list: ContentList,
  starts: OutlineStart[],
  chosen: ChosenHeadings,
  regions: Readonly<Record<TableName, TableRegion | null>>,
): void {
  const { disputes } = regions;
  if (chosen[5] !== undefined || disputes === null) return;
  const next = starts.find((start) => start.start >= disputes.end)?.start ?? list.count;
  let length = 0;
  for (let index = disputes.end; index < next; index++) length += (list.ends[index] as number) - (list.starts[index] as number);
  if (length < 40) return;
  starts.push({ number: 5, heading: null, start: disputes.end });
  starts.sort((a, b) => a.start - b.start);
}

/** Section 六 without its heading: behind the first line of section 五, from the line on that has its statement. */
function addUnheadedLast(list: ContentList, starts: OutlineStart[], statement: readonly string[]): void {
  const before = starts[starts.length - 1];
  if (before?.number !== 5) return;
  const first = before.heading?.last ?? before.start;
  const found = statement.map((words) => list.text.folded().indexOf(words, list.starts[first])).filter((at) => at >= 0);
  if (found.length === 0) return;
  const at = Math.min(...found);
  let index = first;
  while (index + 1 < list.count && (list.starts[index + 1] as number) <= at) index++;
  while (index > first && !list.isLineStart(index)) index--;
  if (index > first) starts.push({ number: 6, heading: null, start: index });
}
