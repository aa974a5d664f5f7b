import { checkReport } from '../ast/check-report.js';
import type { AnyReport, CellState, SectionNode } from '../ast/nodes.js';
import type { CrosswalkCell, CrosswalkRelation } from '../grammar-contract/series.js';
import type { Range } from '../source/range.js';
import { findCorrespondence, type IncomparableCell } from './corresponding-cells.js';
import { findCell, haveSameUnit, readFigure, roundAmount } from './figures.js';
import { PassageIndex, type Prose, proseOf, type SharedPassage, shareOf } from './shared-passages.js';

/** What one report states for a cell, or for the cells that together stand against one of the other report. */
export interface ComparedFigure {
  readonly cells: readonly CrosswalkCell[];
  /** Null unless every cell has a figure. */
  readonly value: number | null;
  readonly states: readonly CellState[];
  readonly unit: string | null;
  /** Of the first cell; the row or table where the cell has no text. */
  readonly range: Range;
}

/** A figure that is not the same in both reports. */
export interface CellDifference {
  readonly relation: Exclude<CrosswalkRelation, 'none'>;
  readonly first: ComparedFigure;
  readonly second: ComparedFigure;
  /** Second minus first; null where either has no figure or the units differ. */
  readonly difference: number | null;
}

/** A fact that is not the same in both reports. */
export interface MetadataDifference {
  readonly field: 'title' | 'agency' | 'year' | 'published' | 'edition';
  readonly first: string | number | null;
  readonly second: string | number | null;
}

/** What became of one section. */
export interface SectionDifference {
  readonly number: number;
  /** `same`: the same prose, white space and layout apart. */
  readonly status: 'same' | 'changed' | 'added' | 'removed';
  /** Share of the second report's prose that stands in the first's section, 0 to 1; passages of twelve characters or more count. */
  readonly similarity: number;
  /** Prose of the second report that the first does not have: ranges in the second. */
  readonly added: readonly Range[];
  /** Prose of the first report that the second does not have: ranges in the first. */
  readonly removed: readonly Range[];
}

/** What differs between two reports. */
export interface ReportComparison {
  readonly metadata: readonly MetadataDifference[];
  /** Cells that differ in value, state or unit, in the order of the form. */
  readonly cells: readonly CellDifference[];
  /** How many comparable cells do not differ. */
  readonly unchangedCells: number;
  /** Cells that only one of the two forms has. */
  readonly incomparable: readonly IncomparableCell[];
  /** Every section that either report has, by number. */
  readonly sections: readonly SectionDifference[];
}

/**
 * What differs between two reports, as plain data: two versions of one report, or two years, cell by cell and section by
 * section. Reports of different editions are compared where their cells count the same thing.
 * @throws TypeError naming a wrong argument.
 */
export function compareReports(first: AnyReport, second: AnyReport): ReportComparison {
  checkReport(first, 'compareReports', 'first');
  checkReport(second, 'compareReports', 'second');
  const { comparable, incomparable } = findCorrespondence(first, second);
  const differences = comparable.map((pair): CellDifference => {
    const a = readFigure(first, pair.first);
    const b = readFigure(second, pair.second);
    const canSubtract = a.value !== null && b.value !== null && haveSameUnit(first.form, a, b);
    return {
      relation: pair.relation,
      first: describe(first, pair.first),
      second: describe(second, pair.second),
      difference: canSubtract ? roundAmount((b.value ?? 0) - (a.value ?? 0)) : null,
    };
  });
  const cells = differences.filter(isDifferent);
  return {
    metadata: compareMetadata(first, second),
    cells,
    unchangedCells: differences.length - cells.length,
    incomparable,
    sections: compareSections(first, second),
  };
}

function describe(report: AnyReport, cells: readonly CrosswalkCell[]): ComparedFigure {
  const { value, unit, range } = readFigure(report, cells);
  return { cells, value, states: cells.map((cell) => findCell(report, cell)?.state ?? 'absent'), unit, range };
}

/** A figure that was read and one that was inferred are the same figure; blank and absent are not the same gap. */
function isDifferent({ first, second, difference }: CellDifference): boolean {
  if (first.value !== null && second.value !== null) return difference !== 0;
  return first.value !== second.value || [...first.states].sort().join() !== [...second.states].sort().join();
}

function compareMetadata(first: AnyReport, second: AnyReport): MetadataDifference[] {
  return (['title', 'agency', 'year', 'published', 'edition'] as const).flatMap((field) =>
    first[field] === second[field] ? [] : [{ field, first: first[field], second: second[field] }],
  );
}

function compareSections(first: AnyReport, second: AnyReport): SectionDifference[] {
  const numbers = [...new Set([...first.sections, ...second.sections].map(({ number }) => number))].sort((a, b) => a - b);
  return numbers.map((number) => {
    const before = first.sections.find((section) => section.number === number);
    const after = second.sections.find((section) => section.number === number);
    if (!before || !after) return oneSided(first, second, before, after, number);
    return compareProse(number, proseOf(first, before, 'exact'), proseOf(second, after, 'exact'));
  });
}

function oneSided(
  first: AnyReport,
  second: AnyReport,
  before: SectionNode | undefined,
  after: SectionNode | undefined,
  number: number,
): SectionDifference {
  return {
    number,
    status: before ? 'removed' : 'added',
    similarity: 0,
    added: after ? paragraphsOf(second, after) : [],
    removed: before ? paragraphsOf(first, before) : [],
  };
}

function paragraphsOf(report: AnyReport, section: SectionNode): Range[] {
  return uncovered(proseOf(report, section, 'exact'), []);
}

function compareProse(number: number, before: Prose, after: Prose): SectionDifference {
  if (before.text === after.text) return { number, status: 'same', similarity: 1, added: [], removed: [] };
  const kept = new PassageIndex(before).findShared(after);
  const found = new PassageIndex(after).findShared(before);
  return {
    number,
    status: 'changed',
    similarity: Math.round(shareOf(kept, after) * 1000) / 1000,
    added: uncovered(after, kept),
    removed: uncovered(before, found),
  };
}

/** The stretches of a prose that no passage covers; passages are in its order and named from its side as `second`. */
function uncovered({ starts, ends }: Prose, passages: readonly SharedPassage[]): Range[] {
  const ranges: Range[] = [];
  let at = 0;
  const close = (until: number): void => {
    // White space and whatever stands between paragraphs is no prose: the stretch is cut there.
    for (let from = at; from < until; ) {
      let to = from + 1;
      while (to < until && starts[to] === ends[to - 1]) to += 1;
      ranges.push([starts[from] ?? 0, ends[to - 1] ?? 0]);
      from = to;
    }
  };
  for (const { second } of passages) {
    close(lowerBound(starts, second[0], at));
    at = lowerBound(starts, second[1], at);
  }
  close(starts.length);
  return ranges;
}

/** First index from `from` on whose offset is at least `offset`. */
function lowerBound(starts: readonly number[], offset: number, from: number): number {
  let index = from;
  while (index < starts.length && (starts[index] ?? 0) < offset) index += 1;
  return index;
}
