import { buildBlocks, type PlacedTable } from './ast/build-blocks.js';
import { buildTable } from './ast/build-table.js';
import type { AnyReport, HeadingNode, SectionNode, TableNode } from './ast/nodes.js';
import { ReportTree } from './ast/report-tree.js';
import { createFinding, type Finding } from './finding/finding.js';
import type { EditionDefinition, TableName } from './grammar-contract/edition.js';
import type { GrammarDefinition } from './grammar-contract/grammar.js';
import type { LayoutDefinition } from './grammar-contract/layout.js';
import { ContentList } from './lexer/content-list.js';
import { findGluedTables } from './lexer/find-glued-tables.js';
import { LabelOrder } from './lexer/label-order.js';
import { scan } from './lexer/scan.js';
import { createValueReader, type ValueReader } from './lexer/value-reader.js';
import { compileVocabulary, type Vocabulary } from './lexer/vocabulary.js';
import { chooseEdition } from './parser/choose-edition.js';
import { findHeadingCandidates, type HeadingCandidate } from './parser/find-headings.js';
import { findListTable } from './parser/find-list-table.js';
import { findOpenList } from './parser/find-open-list.js';
import { chooseRegion, findTables, type TableRegion } from './parser/find-tables.js';
import { FormParser } from './parser/form-parser.js';
import { readMetadata } from './parser/metadata.js';
import { outlineReport } from './parser/outline.js';
import { readListTable } from './parser/read-list-table.js';
import { readSingleTable } from './parser/read-single-table.js';
import { readLabelledTable, type TableReading } from './parser/read-table.js';
import { describeReading } from './parser/reading-findings.js';
import { type CountedSeparator, SeparatorUnits } from './parser/separators.js';
import { splitReports } from './parser/split-reports.js';
import { parseTable, type SourceTable } from './parser/table-cst.js';
import { TextLine } from './parser/text-line.js';
import { CellGrid } from './solve/cell-grid.js';
import { inferLostCells } from './solve/infer-lost.js';
import { tableEquations } from './solve/table-equations.js';
import { foldText } from './source/fold.js';
import { FoldBuffers } from './source/fold-buffers.js';
import { extendFoldTable } from './source/fold-table.js';
import { Noted, sourceRange } from './source/folded-text.js';
import { straightenGrids } from './source/grid-text.js';
import { placeInSource, type RewrittenText, TextRewriter } from './source/rewritten-text.js';
import { mayBeWrapped, unwrapText } from './source/unwrap-text.js';

const tableNames: readonly TableName[] = ['article20', 'applications', 'disputes', 'statistics'];

/** The grammar of tables is the same for every vocabulary; analysed on first use. */
let sharedParser: FormParser | undefined;

/** Figures in a text below which its cells may have been hidden by a notation: a filled report has about 200. */
const FEW_FIGURES = 120;

/** A grammar, compiled: everything that is built once and kept. @internal */
export class Reader {
  /** @internal */
  readonly vocabulary: Vocabulary;
  private readonly values: ValueReader;
  private readonly foldTable: Uint16Array;
  /** Used anew for each text: readings end before the next begins, and no report keeps hold of them. */
  private readonly buffers = new FoldBuffers();
  private readonly list = new ContentList();
  private readonly order: LabelOrder;
  /** @internal */
  readonly meanings: Uint32Array;

  constructor(readonly grammar: GrammarDefinition) {
    this.vocabulary = compileVocabulary(grammar);
    this.order = new LabelOrder(this.vocabulary);
    this.meanings = new Uint32Array(this.vocabulary.meaningCount);
    this.values = createValueReader(grammar.values);
    this.foldTable = extendFoldTable(grammar.layouts);
  }

  /** Reads the report in a text. Never throws on a string. */
  read(source: string): { report: AnyReport; diagnostics: Finding[] } {
    return new Reading(this, source).run();
  }

  /** Reads every report in a text; each result stands for itself, with the part of the text it was read from as its source. */
  readAll(source: string): { report: AnyReport; diagnostics: Finding[]; range: readonly [number, number] }[] {
    const starts = [0, ...new Reading(this, source).findFurtherReports(), source.length];
    return starts.slice(1).map((end, i) => {
      const range = [starts[i] as number, end] as const;
      return { ...new Reading(this, source.slice(...range)).run(), range };
    });
  }

  /** The content of a text, good until the next text is scanned. @internal */
  scanNext(source: string): ContentList {
    const text = straightenGrids(foldText(source, this.buffers, this.foldTable));
    return this.rescan(source, scan(text, this.vocabulary, this.values, this.list, this.order), this.buffers);
  }

  /** @internal */
  scan(source: string): ContentList {
    return this.rescan(source, scan(straightenGrids(foldText(source, undefined, this.foldTable)), this.vocabulary, this.values), undefined);
  }

  /** Where few figures were found, or commas part them: looks for a notation that says itself where cells end. */
  private rescan(source: string, list: ContentList, buffers: FoldBuffers | undefined): ContentList {
    if (list.valueCount >= FEW_FIGURES && !list.hasCommas) {
      const { noted = Noted.All, isAligned } = list.text;
      // Marks that fold to nothing, `*` among them, are not in the list.
      if (!mayBeWrapped(source, noted, list.opensEntries || isAligned !== true)) return list;
    }
    const rewritten = unwrapText(source) ?? this.partGluedTables(source, list);
    return rewritten === null
      ? list
      : scan(
          straightenGrids(placeInSource(foldText(rewritten.text, buffers, this.foldTable), rewritten)),
          this.vocabulary,
          this.values,
          list,
          this.order,
        );
  }

  /** Lines of running text and tables without anything between them, with a line end where a table begins or ends. */
  private partGluedTables(source: string, { text, valueCount }: ContentList): RewrittenText | null {
    if (valueCount >= FEW_FIGURES || text.isRearranged === true) return null;
    const breaks = findGluedTables(text, this.vocabulary, this.values, this.order);
    if (breaks.length === 0) return null;
    const parted = new TextRewriter(source);
    let from = 0;
    for (const at of breaks) {
      const to = at < text.length ? (text.starts[at] as number) : source.length;
      parted.copy(from, to);
      parted.put('\n', to);
      from = to;
    }
    parted.copy(from, source.length);
    return parted.finish();
  }

  /** @internal */
  get formParser(): FormParser {
    sharedParser ??= new FormParser();
    return sharedParser;
  }
}

class Reading {
  private readonly list: ContentList;
  private openTable: { readonly form: EditionDefinition; readonly source: SourceTable } | null = null;

  constructor(
    private readonly reader: Reader,
    private readonly source: string,
    /** The text the caller gave, of which `source` is the beginning. */
    private readonly whole: string = source,
  ) {
    this.list = reader.scanNext(source);
  }

  /** Offsets in the source where the second and later reports begin. */
  findFurtherReports(): number[] {
    const candidates = findHeadingCandidates(this.list, this.reader.grammar.headingCues);
    return this.splitAt(candidates, this.findRegions(candidates));
  }

  private findRegions(candidates: readonly HeadingCandidate[]): TableRegion[] {
    const headings: number[] = [];
    for (const { weight, first } of candidates) if (weight >= 4) headings.push(first);
    return findTables(this.list, headings, this.reader.meanings);
  }

  private splitAt(candidates: readonly HeadingCandidate[], regions: readonly TableRegion[]): number[] {
    if (regions.length < 4) return [];
    const { list } = this;
    return splitReports(list, candidates, regions, new RegExp(this.reader.grammar.metadata.title)).map(
      (index) => list.text.starts[list.starts[index] as number] as number,
    );
  }

  run(): { report: AnyReport; diagnostics: Finding[] } {
    const { list } = this;
    const { grammar } = this.reader;
    const allCandidates = findHeadingCandidates(list, grammar.headingCues);
    const allRegions = this.findRegions(allCandidates);
    const further = this.splitAt(allCandidates, allRegions);
    if (further.length > 0) return this.readFirst(further);
    const statistics = this.findStatistics(allCandidates);
    const isOutside = ({ start, end }: { start: number; end: number }): boolean =>
      statistics === null || start >= statistics.end || end <= statistics.start;
    const candidates = allCandidates.filter(({ first, last }) => isOutside({ start: first, end: last }));
    const regions = allRegions.filter(isOutside);
    const chosen = chooseRegions(regions, statistics);
    this.findOpenTable(chosen);
    const form =
      chooseEdition(
        list,
        grammar.editions,
        tableNames.map((name) => chosen[name]),
      ) ?? this.firstForm(chosen);
    const readings = form === null ? [] : this.readTables(chosen, form, candidates);
    const lines = this.collectLines(chosen);
    let headEnd = candidates.find((each) => each.weight >= 5)?.first ?? list.count;
    for (const name of tableNames) headEnd = Math.min(headEnd, chosen[name]?.start ?? headEnd);
    const { metadata, titleEnd } = readMetadata(list, lines, headEnd, grammar.metadata, grammar.values);
    const outline = outlineReport(list, candidates, chosen, titleEnd);
    for (const { heading } of outline.sections) if (heading !== null) startBehind(chosen, heading);
    const tables = readings.map((reading) => this.buildTable(chosen[reading.table] as TableRegion, reading));
    const placed: PlacedTable[] = tables
      .map((node) => ({ node, start: (chosen[node.table] as TableRegion).start, end: (chosen[node.table] as TableRegion).end }))
      .sort((a, b) => a.start - b.start);
    const sections = outline.sections.map((section): SectionNode => {
      const heading = section.heading === null ? null : this.buildHeading(section.heading, form);
      const from = section.heading?.last ?? section.start;
      return {
        type: 'section',
        number: section.number,
        heading,
        blocks: buildBlocks(list, lines, placed, from, section.end),
        range: this.rangeOf(section.start, section.end),
      };
    });
    const report: AnyReport = new ReportTree(
      {
        edition: form?.id ?? null,
        year: metadata.year?.value ?? null,
        agency: metadata.agency?.value ?? null,
        title: metadata.title?.value ?? null,
        published: metadata.published?.value ?? null,
        metadata,
        preamble: buildBlocks(list, lines, placed, 0, outline.preambleEnd),
        sections,
        article20: tables.find((table) => table.table === 'article20') ?? null,
        applications: tables.find((table) => table.table === 'applications') ?? null,
        disputes: tables.find((table) => table.table === 'disputes') ?? null,
        statistics: tables.find((table) => table.table === 'statistics') ?? null,
        range: [0, this.source.length],
      },
      this.whole,
      form,
    );
    const diagnostics = describeReading({ list, report, readings, regions: chosen });
    return { report, diagnostics };
  }

  /** Where no word tells the edition: the first that has a table that was found. */
  private firstForm(chosen: Readonly<Record<TableName, TableRegion | null>>): EditionDefinition | null {
    return (
      this.reader.grammar.editions.find((form) =>
        tableNames.some((name) => chosen[name] !== null && form.tables[name].blocks.length > 0),
      ) ?? null
    );
  }

  /** Reads the first of several reports, and says so. */
  private readFirst(further: readonly number[]): { report: AnyReport; diagnostics: Finding[] } {
    const first = new Reading(this.reader, this.source.slice(0, further[0]), this.source).run();
    const range: readonly [number, number] = [further[0] as number, this.source.length];
    const finding = createFinding({
      code: 'reading/several-reports',
      severity: 'warning',
      cause: 'reading',
      range,
      data: { count: further.length + 1 },
    });
    return { report: first.report, diagnostics: [...first.diagnostics, finding] };
  }

  private readTables(
    regions: Readonly<Record<TableName, TableRegion | null>>,
    form: EditionDefinition,
    headings: readonly HeadingCandidate[],
  ): TableReading[] {
    const units = new SeparatorUnits(this.reader.grammar.layouts);
    const { list } = this;
    const { editions } = this.reader.grammar;
    const readings: TableReading[] = [];
    // The table of applications has the most full rows: what it shows of separators serves the others.
    for (const name of ['applications', 'article20', 'disputes', 'statistics'] as const) {
      const region = regions[name];
      if (region === null) continue;
      if (name === 'statistics') {
        readings.push(this.readStatistics(region, form, units.order));
        continue;
      }
      region.reach = this.reachOf(region, regions, headings);
      const table = parseTable(this.reader.formParser, list, region);
      // The report's own form first: it is taken where the table's words leave it open.
      const own =
        name === 'applications' ? (chooseEdition(list, [form, ...editions.filter((each) => each !== form)], [region]) ?? form) : form;
      readings.push(
        form.tables[name].shape === 'single'
          ? readSingleTable(list, table, form, units)
          : readLabelledTable(list, table, editions, own, units),
      );
    }
    return readings;
  }

  /** The content around a table up to the next headings and tables. */
  private reachOf(
    region: TableRegion,
    regions: Readonly<Record<TableName, TableRegion | null>>,
    headings: readonly HeadingCandidate[],
  ): readonly [number, number] {
    let from = 0;
    let to = this.list.count;
    for (const { first, last, weight } of headings) {
      if (weight < 4) continue;
      if (first < region.start) from = Math.max(from, last);
      else if (first >= region.end) to = Math.min(to, first);
    }
    for (const name of tableNames) {
      const other = regions[name];
      if (other === null || other === region) continue;
      if (other.start < region.start) from = Math.max(from, Math.min(other.end, region.start));
      else to = Math.min(to, Math.max(other.start, region.end));
    }
    return [Math.min(from, region.start), to];
  }

  private findStatistics(candidates: readonly HeadingCandidate[]): TableRegion | null {
    return findListTable(
      this.list,
      this.reader.grammar.editions,
      () => new Set(candidates.filter((each) => each.weight >= 7).map((each) => each.first)),
      this.reader.grammar.values.units,
    );
  }

  /** A local form without a fixed schema; only looked for where no table of another form is. */
  private findOpenTable(chosen: Record<TableName, TableRegion | null>): void {
    if (tableNames.some((name) => chosen[name] !== null)) return;
    const { editions, values } = this.reader.grammar;
    for (const form of editions) {
      if (form.tables.statistics.isOpen !== true) continue;
      const found = findOpenList(this.list, form, values.units);
      if (found === null) continue;
      chosen.statistics = found.region;
      this.openTable = { form, source: found.source };
      return;
    }
  }

  private readStatistics(region: TableRegion, form: EditionDefinition, separators: readonly CountedSeparator[]): TableReading {
    const { editions, values } = this.reader.grammar;
    const { openTable } = this;
    if (openTable !== null) return readListTable(this.list, openTable.source, openTable.form, values.units, separators);
    const owners = editions.filter((each) => each.tables.statistics.blocks.some((block) => block.rows.length > 0));
    const own = owners.includes(form) ? form : (chooseEdition(this.list, owners, [region]) ?? (owners[0] as EditionDefinition));
    return readListTable(this.list, parseTable(this.reader.formParser, this.list, region), own, values.units, separators);
  }

  private buildTable(region: TableRegion, reading: TableReading): TableNode {
    const node = buildTable(this.list, region, reading, this.layoutName(region, reading));
    if (reading.rows.some((row) => row.certainty !== 'dense' && row.slots.some((slot) => slot.kind === 'lost'))) {
      inferLostCells(node, new CellGrid(tableEquations(reading.form, node.table, (row) => node.rows[row] !== undefined)));
    }
    return node;
  }

  /** The layout by whose separators blanks were told; of several with one separator, that whose characters the table has. */
  private layoutName(region: TableRegion, { separator }: TableReading): string {
    if (separator === null) return 'dense';
    const { list } = this;
    let known: LayoutDefinition | undefined;
    for (const layout of this.reader.grammar.layouts) {
      if (layout.separator !== separator) continue;
      if (layout.characters !== undefined) {
        const text = this.source.slice(...sourceRange(list.text, list.starts[region.start] as number, list.ends[region.end - 1] as number));
        if (layout.characters.some((character) => text.includes(character))) return layout.name;
      }
      if (known === undefined || (known.characters !== undefined && layout.characters === undefined)) known = layout;
    }
    return known?.name ?? separator;
  }

  /** Lines of content outside the tables. */
  private collectLines(regions: Readonly<Record<TableName, TableRegion | null>>): TextLine[] {
    const { list } = this;
    const { count, lines: lineEnds } = list;
    const spans: TableRegion[] = [];
    for (const name of tableNames) if (regions[name] !== null) spans.push(regions[name]);
    spans.sort((a, b) => a.start - b.start);
    const lines: TextLine[] = [];
    let span = 0;
    let first = 0;
    while (first < count) {
      while (span < spans.length && (spans[span] as TableRegion).end <= first) span++;
      const table = spans[span];
      if (table !== undefined && first >= table.start) {
        first = table.end;
        continue;
      }
      const limit = table === undefined ? count : Math.min(table.start, count);
      let last = first + 1;
      while (last < limit && (lineEnds[last] as number) === 0) last++;
      lines.push(new TextLine(list.text, first, last, list.starts[first] as number, list.ends[last - 1] as number));
      first = last;
    }
    return lines;
  }

  private buildHeading(candidate: HeadingCandidate, form: EditionDefinition | null): HeadingNode {
    const range = this.rangeOf(candidate.first, candidate.last);
    const { editions } = this.reader.grammar;
    const official = (form ?? editions[0])?.headings.find((heading) => heading.number === candidate.number)?.text ?? '';
    const { meaning } = candidate;
    // Official in another form is a variant in this one.
    const isForeign = meaning?.wording === 'official' && form !== null && !meaning.officialIn.includes(form.id);
    return {
      type: 'heading',
      number: candidate.number,
      text: this.source.slice(...range),
      numeral: candidate.numeral === 0 ? null : candidate.numeral,
      official,
      wording: isForeign ? 'variant' : (meaning?.wording ?? 'similar'),
      range,
    };
  }

  private rangeOf(first: number, end: number): readonly [number, number] {
    const { list } = this;
    if (end <= first) {
      const at = first < list.count ? (list.text.starts[list.starts[first] as number] as number) : this.source.length;
      return [at, at];
    }
    return sourceRange(list.text, list.starts[first] as number, list.ends[end - 1] as number);
  }
}

/** A heading may have run into the first label of its table: that is the heading's then. */
function startBehind(chosen: Readonly<Record<TableName, TableRegion | null>>, { first, last }: HeadingCandidate): void {
  for (const name of tableNames) {
    const region = chosen[name];
    if (region === null || region.start < first || region.start >= last || region.end <= last) continue;
    const labels = region.labels.filter(({ index }) => index >= last);
    region.labels.splice(0, region.labels.length, ...labels);
    region.start = last;
  }
}

function chooseRegions(regions: readonly TableRegion[], statistics: TableRegion | null): Record<TableName, TableRegion | null> {
  return {
    article20: chooseRegion(regions, 'article20'),
    applications: chooseRegion(regions, 'applications'),
    disputes: chooseRegion(regions, 'disputes'),
    statistics,
  };
}
