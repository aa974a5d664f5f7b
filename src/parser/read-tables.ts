import { type EditionDefinition, sectionTables, type TableName, tableNames } from '../grammar-contract/edition.js';
import type { GrammarDefinition } from '../grammar-contract/grammar.js';
import type { ContentList } from '../lexer/content-list.js';
import { rowSumsOf } from '../solve/row-sums-of.js';
import { sumsHold } from './cells/row-sums.js';
import type { ReadRow, TableReading } from './cells/table-reading.js';
import { findRow } from './columns/row-columns.js';
import type { FormParser } from './cst/form-parser.js';
import { parseTable, type SourceTable } from './cst/table-cst.js';
import { loseCutColumns } from './doubt/cut-columns.js';
import { loseGroupedByPoints } from './doubt/grouped-by-points.js';
import { doubtUnrecognizedFigures } from './doubt/unrecognized-figures.js';
import { readHeaderBlocks } from './labelled/header-blocks.js';
import { readPartedColumns } from './labelled/parted-columns.js';
import { readLabelledTable } from './labelled/read-table.js';
import { readTurnedTable } from './labelled/turned-table.js';
import { findListTable } from './list/find-list-table.js';
import { findOpenList } from './list/find-open-list.js';
import { readListTable } from './list/read-list-table.js';
import { readNamedCells } from './named/read-named-cells.js';
import type { HeadingCandidate } from './outline/find-headings.js';
import { findSectionStart, findSectionTable } from './outline/section-tables.js';
import { namesCells } from './regions/cell-names.js';
import { chooseEdition } from './regions/choose-edition.js';
import { chooseRegion } from './regions/choose-region.js';
import { comparesYears, hasColumnBehind, hasForeignHeaders } from './regions/foreign-headers.js';
import { isOfOthers } from './regions/other-captions.js';
import type { TableRegion } from './regions/table-region.js';
import { type CountedSeparator, SeparatorUnits } from './separators/separators.js';
import { standsInOwnRows } from './single/own-rows.js';
import { readSingleTable } from './single/read-single-table.js';
import { readZeroTables } from './zero-tables.js';

/** The stretch of content that each table was found in. */
export type ChosenRegions = Record<TableName, TableRegion | null>;

/** The tables of one report: where each stands, by which form it is read, and its rows. @internal */
export class TablesReader {
  readonly chosen: ChosenRegions;
  /** The form by whose words the report is read; null where no table was found. */
  readonly form: EditionDefinition | null;
  /** False where no word tells the edition. */
  private readonly isFormTold: boolean;
  /** Tables before the headings of their sections. */
  private readonly early: readonly TableName[];
  private openTable: { readonly form: EditionDefinition; readonly source: SourceTable } | null = null;

  constructor(
    private readonly list: ContentList,
    private readonly grammar: GrammarDefinition,
    private readonly regions: readonly TableRegion[],
    statistics: TableRegion | null,
    headings: readonly HeadingCandidate[],
  ) {
    const homeOf = (name: TableName): number => findSectionStart(name, grammar.editions, headings);
    this.chosen = chooseRegions(
      regions.filter((region) => !comparesYears(list, region)),
      statistics,
      homeOf,
      (region) => isOfOthers(list, region, grammar.otherCaptions),
    );
    this.early = sectionTables.filter((name) => (this.chosen[name]?.start ?? 0) < homeOf(name) && this.chosen[name] !== null);
    this.findOpenTable();
    this.findSectionTables(headings);
    const { chosen } = this;
    const told = chooseEdition(
      list,
      grammar.editions,
      tableNames.map((name) => chosen[name]),
    );
    this.form = told ?? this.firstForm();
    this.isFormTold = told !== null;
  }

  /** @param headings lines that may open a section, in order: no table goes on behind one */
  read(parser: FormParser, headings: readonly HeadingCandidate[]): TableReading[] {
    const { list, form, chosen } = this;
    if (form === null) return [];
    const { editions, layouts } = this.grammar;
    const units = new SeparatorUnits(layouts);
    const readings: TableReading[] = [];
    // The table of applications has the most full rows: what it shows of separators serves the others.
    for (const name of ['applications', 'article20', 'disputes', 'statistics'] as const) {
      const region = chosen[name];
      if (region === null) continue;
      if (name === 'statistics') {
        readings.push(this.readStatistics(parser, region, form, units.order));
        continue;
      }
      region.reach = this.reachOf(region, headings);
      // The report's own form first: it is taken where the table's words leave it open.
      const own =
        name === 'applications' ? (chooseEdition(list, [form, ...editions.filter((each) => each !== form)], [region]) ?? form) : form;
      let reading = this.readTable(parser, region, form, own, units);
      if (hasNoFigures(reading) && this.widenReach(region, headings)) reading = this.readTable(parser, region, form, own, units);
      loseGroupedByPoints(list, reading);
      doubtUnrecognizedFigures(list, reading.rows);
      loseCutColumns(region, reading.rows);
      if (name === 'applications') units.fillsCells = isRunTogetherFull(reading);
      this.doubtColumns(reading, region, this.isFormTold ? isHeadless : () => true);
      if (hasForeignHeaders(list, region, editions)) for (const row of reading.rows) row.doubt ??= 'columns';
      if (reading.passedOver === undefined && hasColumnBehind(list, region, editions)) this.doubtWithoutSum(reading);
      if (this.early.includes(name)) for (const row of reading.rows) row.doubt ??= 'section';
      // Where no label told that the table is there, its rows have to.
      if (
        region.isAssumed === true &&
        !reading.rows.some(({ certainty, candidates }) => certainty !== 'separated' || candidates.length > 0)
      )
        chosen[name] = null;
      else readings.push(reading);
    }
    readZeroTables(list, readings, chosen, headings);
    return readings;
  }

  private readTable(
    parser: FormParser,
    region: TableRegion,
    form: EditionDefinition,
    own: EditionDefinition,
    units: SeparatorUnits,
  ): TableReading {
    const parted = readPartedColumns(parser, this.list, region, this.regions, own, units);
    if (parted !== null) return parted;
    const turned = readTurnedTable(parser, this.list, region, own, units);
    if (turned !== null && turned !== 'unclear') return turned;
    const reading = this.readUpright(parser, region, form, own, units);
    if (turned === 'unclear') for (const row of reading.rows) row.doubt ??= 'place';
    return reading;
  }

  private readUpright(
    parser: FormParser,
    region: TableRegion,
    form: EditionDefinition,
    own: EditionDefinition,
    units: SeparatorUnits,
  ): TableReading {
    const { list } = this;
    const isSingle = form.tables[region.table].shape === 'single' && !standsInOwnRows(list, region, form);
    const named = units.hasNames && namesCells(region) ? readNamedCells(list, region, isSingle ? form : own, units) : null;
    if (named?.rows.every(({ slots }) => slots.every(({ kind }) => kind !== 'lost')) === true) return named;
    // The one line of section 四 has no rows of its own: only the order of its figures counts.
    const table = isSingle ? { region, rows: [], strays: [] } : parseTable(parser, list, region);
    if (named !== null) {
      const rows = isSingle ? null : readHeaderBlocks(list, table, own);
      return rows === null ? named : { ...named, rows };
    }
    return isSingle ? readSingleTable(list, table, form, units) : readLabelledTable(list, table, this.grammar.editions, own, units);
  }

  /**
   * Doubts columns that editions give otherwise: of all rows where no word tells the edition; of rows without a header where
   * others have headers of another edition, or where none has one and rows of the form are missing.
   */
  private doubtColumns({ table, form, rows }: TableReading, { columns }: TableRegion, isOpen: (row: ReadRow) => boolean): void {
    const isBare = columns.length === 0 && form.tables[table].blocks.flatMap((block) => block.rows).length > rows.length;
    if (this.isFormTold && !isBare && !rows.some(({ row, columns }) => hasOthers(findRow(form, table, row)?.row.columns, columns))) return;
    for (const row of rows)
      if (isOpen(row) && this.grammar.editions.some((each) => hasOthers(findRow(each, table, row.row)?.row.columns, row.columns)))
        row.doubt ??= 'columns';
  }

  /** Beside a column of the agency's own: doubts rows that no sum proves whole. */
  private doubtWithoutSum({ table, form, rows }: TableReading): void {
    const sums = rowSumsOf(form, table);
    for (const row of rows) {
      const isProven =
        sums.length > 0 && row.slots.every(({ kind }) => kind === 'value') && sumsHold(this.list, row.slots, row.columns, sums);
      if (!isProven) row.doubt ??= 'columns';
    }
  }

  /** Where no word tells the edition: the first that has a table that was found. */
  private firstForm(): EditionDefinition | null {
    return (
      this.grammar.editions.find((form) => tableNames.some((name) => this.chosen[name] !== null && form.tables[name].blocks.length > 0)) ??
      null
    );
  }

  /** The content around a table up to the next headings and tables. */
  private reachOf(region: TableRegion, headings: readonly HeadingCandidate[]): readonly [number, number] {
    let from = 0;
    let to = this.list.count;
    for (const { first, last, weight } of headings) {
      if (weight < 4) continue;
      if (first < region.start) from = Math.max(from, last);
      else if (first >= region.end) to = Math.min(to, first);
    }
    for (const name of tableNames) {
      const other = this.chosen[name];
      if (other === null || other === region) continue;
      if (other.start < region.start) from = Math.max(from, Math.min(other.end, region.start));
      else to = Math.min(to, Math.max(other.start, region.end));
    }
    return [Math.min(from, region.start), to];
  }

  /**
   * Lets a table without figures go on behind the next headings: tools that print the labels of a page before its figures
   * part them so. False where there is nothing more to be found.
   */
  private widenReach(region: TableRegion, headings: readonly HeadingCandidate[]): boolean {
    const sections = headings.filter(({ weight }) => weight >= 4);
    const [first] = sections;
    const last = sections[sections.length - 1];
    if (first === undefined || last === undefined) return false;
    const [from, to] = this.reachOf(region, []);
    const [near, far] = region.reach as readonly [number, number];
    // Before the first heading and behind the last the numbers are the site's.
    region.reach = [Math.min(near, Math.max(from, first.last)), Math.max(far, Math.min(to, last.first))];
    return region.reach[0] < near || region.reach[1] > far;
  }

  /** A local form without a fixed schema; only looked for where no table of another form is. */
  private findOpenTable(): void {
    const { chosen } = this;
    if (tableNames.some((name) => chosen[name] !== null)) return;
    const { editions, values } = this.grammar;
    for (const form of editions) {
      if (form.tables.statistics.isOpen !== true) continue;
      const found = findOpenList(this.list, form, values.units);
      if (found === null) continue;
      chosen.statistics = found.region;
      this.openTable = { form, source: found.source };
      return;
    }
  }

  /** Tables none of whose labels was found, below the headings of their sections. */
  private findSectionTables(headings: readonly HeadingCandidate[]): void {
    if (this.chosen.statistics !== null) return;
    for (const name of sectionTables)
      this.chosen[name] ??= findSectionTable(this.list, name, this.grammar.editions, headings, Object.values(this.chosen));
  }

  private readStatistics(
    parser: FormParser,
    region: TableRegion,
    form: EditionDefinition,
    separators: readonly CountedSeparator[],
  ): TableReading {
    const { editions, values } = this.grammar;
    const { openTable } = this;
    if (openTable !== null) return readListTable(this.list, openTable.source, openTable.form, values.units, separators);
    const owners = editions.filter((each) => each.tables.statistics.blocks.some((block) => block.rows.length > 0));
    const own = owners.includes(form) ? form : (chooseEdition(this.list, owners, [region]) ?? (owners[0] as EditionDefinition));
    return readListTable(this.list, parseTable(parser, this.list, region), own, values.units, separators);
  }
}

/** The statistics table of older forms; null where there is none. */
export function findStatistics(
  list: ContentList,
  { editions, values }: GrammarDefinition,
  candidates: readonly HeadingCandidate[],
): TableRegion | null {
  return findListTable(
    list,
    editions,
    () => new Set(candidates.filter((each) => each.weight >= 7).map((each) => each.first)),
    values.units,
  );
}

/** True where an edition has other columns for a row; nearly always they are the same in the same order. */
function hasOthers(own: readonly string[] | undefined, columns: readonly string[]): boolean {
  if (own === undefined || own === columns) return false;
  return own.length !== columns.length || columns.some((column, i) => own[i] !== column && !own.includes(column));
}

/** True for a row above which no header of a column was found. */
function isHeadless({ source }: ReadRow): boolean {
  return source !== null && !source.headers.some(({ meaning }) => meaning.kind === 'column');
}

/** True for a table of which nothing was read, where nothing drawn shows that its cells are blank. */
function hasNoFigures({ rows, separator }: TableReading): boolean {
  return separator === null && rows.every(({ slots }) => slots.every(({ kind }) => kind === 'blank' || kind === 'lost'));
}

/** Cells of two rows: where none of these had to be cut out of digits, few of the others had to. */
const TWO_ROWS = 14;

/** True for a table most of whose figures had to be cut out of runs of digits, and none of whose cells is blank. */
function isRunTogetherFull({ rows }: TableReading): boolean {
  let cut = 0;
  let all = 0;
  for (const { slots } of rows) {
    for (const { kind } of slots) {
      if (kind === 'blank') return false;
      if (kind === 'digits') cut++;
    }
    all += slots.length;
    if (cut === 0 && all > TWO_ROWS) return false;
  }
  return cut * 2 > all;
}

function chooseRegions(
  regions: readonly TableRegion[],
  statistics: TableRegion | null,
  homeOf: (name: TableName) => number,
  isOther: (region: TableRegion) => boolean,
): ChosenRegions {
  const chooseEach = (isWhole: boolean): ChosenRegions => {
    const chosen: ChosenRegions = { article20: null, applications: null, disputes: null, statistics };
    for (const name of sectionTables) chosen[name] = chooseRegion(regions, name, isWhole, homeOf(name), isOther);
    return chosen;
  };
  const chosen = chooseEach(false);
  const isMixed = sectionTables.some((name, i) => sectionTables.some((other, k) => k > i && overlap(chosen[name], chosen[other])));
  return isMixed ? chooseEach(true) : chosen;
}

/** True when a part of one table stands within another. */
function overlap(a: TableRegion | null, b: TableRegion | null): boolean {
  return a !== null && b !== null && a.start < b.end && b.start < a.end;
}
