import { buildBlocks, type PlacedTable } from './ast/build-blocks.js';
import { buildTable } from './ast/build-table.js';
import type { AnyReport, HeadingNode, SectionNode, TableNode } from './ast/nodes.js';
import { ReportTree } from './ast/report-tree.js';
import { isMostlyKnown } from './ast/weigh-report.js';
import { createFinding, type Finding } from './finding/finding.js';
import { type EditionDefinition, type SectionNumber, tableNames } from './grammar-contract/edition.js';
import type { LayoutDefinition } from './grammar-contract/layout.js';
import type { ContentList } from './lexer/content-list.js';
import type { TableReading } from './parser/cells/table-reading.js';
import { findThinnedRows } from './parser/doubt/thinned-rows.js';
import { readMetadata } from './parser/head/metadata.js';
import { TextLine } from './parser/head/text-line.js';
import { findHeadingCandidates, type HeadingCandidate } from './parser/outline/find-headings.js';
import { type Outline, outlineReport } from './parser/outline/outline.js';
import { splitReports } from './parser/outline/split-reports.js';
import { type ChosenRegions, findStatistics, TablesReader } from './parser/read-tables.js';
import { describeReading } from './parser/reading-findings.js';
import { findTables } from './parser/regions/find-tables.js';
import type { TableRegion } from './parser/regions/table-region.js';
import type { Reader } from './reader.js';
import { CellGrid } from './solve/cell-grid.js';
import { inferLostCells } from './solve/infer-lost.js';
import { tableEquations } from './solve/table-equations.js';
import { sourceRange } from './source/folded-text.js';
import type { Range } from './source/range.js';

/** Said where only the first of several reports was read. @internal */
export const SEVERAL_REPORTS = 'reading/several-reports';

/** One text on its way from scanned content to a report. @internal */
export class ReportReading {
  private readonly list: ContentList;
  /** Of what `run` read: true where no other way of reading has to be tried. */
  isMostlyKnown = true;
  /** Of what `run` read: true where figures or blank cells stand in lines of their own behind words that are no name of them. */
  hasWordsBeforeFigures = false;

  constructor(
    private readonly reader: Reader,
    private readonly source: string,
    /** The text the caller gave, of which `source` is the beginning. */
    private readonly whole: string = source,
    /** Its content, where that was found in another way than is tried first. */
    list?: ContentList,
  ) {
    this.list = list ?? reader.scanNext(source);
  }

  /** Offsets in the source where the second and later reports begin. */
  findFurtherReports(): number[] {
    const candidates = findHeadingCandidates(this.list, this.reader.grammar.headingCues);
    return this.splitAt(candidates, this.findRegions(candidates));
  }

  private findRegions(candidates: readonly HeadingCandidate[]): TableRegion[] {
    const headings: number[] = [];
    let open: SectionNumber | null = null;
    for (const { weight, first, number } of candidates) {
      if (weight < 4) continue;
      // Named again with each part of the section: `["四、…"."复议后起诉"]`.
      if (number !== open) headings.push(first);
      open = number;
    }
    return findTables(this.list, headings, this.reader.meanings);
  }

  private splitAt(candidates: readonly HeadingCandidate[], regions: readonly TableRegion[]): number[] {
    if (regions.length < 4) return [];
    const { list } = this;
    const { metadata, values } = this.reader.grammar;
    return splitReports(list, candidates, regions, { title: new RegExp(metadata.title), values }).map(
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
    const statistics = findStatistics(list, grammar, allCandidates);
    const isOutside = ({ start, end }: { start: number; end: number }): boolean =>
      statistics === null || start >= statistics.end || end <= statistics.start;
    const candidates = allCandidates.filter(({ first, last }) => isOutside({ start: first, end: last }));
    const regions = allRegions.filter(isOutside);
    const tablesReader = new TablesReader(list, grammar, regions, statistics, candidates);
    const { chosen, form } = tablesReader;
    const readings = tablesReader.read(this.reader.formParser, candidates);
    this.isMostlyKnown = isMostlyKnown(readings);
    this.hasWordsBeforeFigures = readings.some(
      (each) => hasWordsBeforeFigures(list, each) || hasWordsBeforeBlanks(list, each, chosen[each.table] as TableRegion),
    );
    const lines = this.collectLines(chosen);
    let headEnd = candidates.find((each) => each.weight >= 5)?.first ?? list.count;
    for (const name of tableNames) headEnd = Math.min(headEnd, chosen[name]?.start ?? headEnd);
    const { metadata, titleEnd } = readMetadata(list, lines, headEnd, grammar.metadata, grammar.values);
    const outline = outlineReport(list, candidates, chosen, titleEnd, grammar.headingCues);
    const tables = readings.map((reading) => this.buildTable(chosen[reading.table] as TableRegion, reading));
    const placed: PlacedTable[] = tables
      .map((node) => ({ node, start: (chosen[node.table] as TableRegion).start, end: (chosen[node.table] as TableRegion).end }))
      .sort((a, b) => a.start - b.start);
    const ranges = this.sectionRanges(outline);
    const sections = outline.sections.map((section, i): SectionNode => {
      const heading = section.heading === null ? null : this.buildHeading(section.heading, form);
      const first = section.heading?.last ?? section.start;
      const limit = ranges[i + 1]?.[0] ?? this.source.length;
      const blocks = buildBlocks(list, lines, placed, first, section.end, [heading?.range[1] ?? 0, limit]);
      const [from, to] = ranges[i] as Range;
      let start = Math.min(from, heading?.range[0] ?? from);
      let end = Math.max(to, heading?.range[1] ?? to);
      for (const { type, range } of blocks) {
        start = Math.min(start, range[0]);
        // Cells may stand behind the next heading, where the text has them out of order; lines of a drawing beside it are cut.
        end = Math.max(end, type === 'table' ? range[1] : Math.min(range[1], limit));
      }
      return { type: 'section', number: section.number, heading, blocks, range: [start, end] };
    });
    const report: AnyReport = new ReportTree(
      {
        edition: form?.id ?? null,
        year: metadata.year?.value ?? null,
        agency: metadata.agency?.value ?? null,
        title: metadata.title?.value ?? null,
        published: metadata.published?.value ?? null,
        metadata,
        preamble: buildBlocks(list, lines, placed, 0, outline.preambleEnd, [0, ranges[0]?.[0] ?? this.source.length]),
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

  /** Where each section stands in the source; lines of a drawing that stood side by side end no later than the next begins. */
  private sectionRanges({ sections }: Outline): Range[] {
    const ranges = sections.map(({ start, end }): Range => this.rangeOf(start, end));
    return ranges.map(([start, end], i): Range => [start, Math.max(start, Math.min(end, ranges[i + 1]?.[0] ?? end))]);
  }

  /** Reads the first of several reports, and says so. It may turn out to be several itself, once what stands behind it is gone. */
  private readFirst(further: readonly number[]): { report: AnyReport; diagnostics: Finding[] } {
    const { report, diagnostics } = this.reader.read(this.source.slice(0, further[0]), this.whole);
    const within = diagnostics.find(({ code }) => code === SEVERAL_REPORTS);
    const count = further.length + ((within?.data.count as number | undefined) ?? 1);
    const range: Range = [within?.range[0] ?? (further[0] as number), this.whole.length];
    const finding = createFinding({ code: SEVERAL_REPORTS, severity: 'warning', cause: 'reading', range, data: { count } });
    return { report, diagnostics: [...diagnostics.filter((each) => each !== within), finding] };
  }

  private buildTable(region: TableRegion, reading: TableReading): TableNode {
    const node = buildTable(this.list, region, reading, this.layoutName(region, reading));
    if (reading.rows.some((row) => row.certainty !== 'dense' && row.slots.some((slot) => slot.kind === 'lost'))) {
      this.inferLost(node, reading);
    }
    return node;
  }

  private inferLost(node: TableNode, { form, rows }: TableReading): void {
    const moved = new Set<string>();
    for (const { row, doubt } of rows) if (doubt === 'place' || doubt === 'thinned') moved.add(row);
    const equations = tableEquations(form, node.table, (row) => node.rows[row] !== undefined);
    const resting = new Set<string>();
    const inferences = inferLostCells(node, new CellGrid(equations), moved, findThinnedRows(rows));
    for (const { cell, restsOnDoubt } of inferences) if (restsOnDoubt) resting.add(cell.row);
    for (const row of rows) if (resting.has(row.row)) row.restsOnDoubt = true;
  }

  /** The layout by whose separators blanks were told; of several with one separator, that whose characters the table has. */
  private layoutName(region: TableRegion, reading: TableReading): string {
    if (reading.separator === null) return 'dense';
    const separator = reading.separator === 'tab' && this.isAddressed(region) ? 'address' : reading.separator;
    let known: LayoutDefinition | undefined;
    for (const layout of this.reader.grammar.layouts) {
      if (layout.separator !== separator) continue;
      if (layout.characters !== undefined) {
        const text = this.sliceOf(region);
        if (layout.characters.some((character) => text.includes(character))) return layout.name;
      }
      if (known === undefined || (known.characters !== undefined && layout.characters === undefined)) known = layout;
    }
    return known?.name ?? separator;
  }

  /** True where the tabs between cells were put in because the cells said where they stand. */
  private isAddressed(region: TableRegion): boolean {
    return this.list.text.isAddressed === true && !this.sliceOf(region).includes('\t');
  }

  private sliceOf({ start, end }: TableRegion): string {
    const { list } = this;
    return this.source.slice(...sourceRange(list.text, list.starts[start] as number, list.ends[end - 1] as number));
  }

  /** Lines of content outside the tables. */
  private collectLines(regions: Readonly<ChosenRegions>): TextLine[] {
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

/** `R4C2: 661`: what stands there may say which cell it is. One row shows it. */
function hasWordsBeforeFigures(list: ContentList, { rows }: TableReading): boolean {
  for (const { slots } of rows) {
    const second = slots[1];
    if (second?.kind !== 'value') continue;
    return list.continuesLine(second.item) && list.isText(second.item - 1) && list.isLineStart(second.item - 1);
  }
  return false;
}

/** `R4C2:`: in a table without figures, a line of words with a digit for each of its rows, and more. */
function hasWordsBeforeBlanks(list: ContentList, { rows }: TableReading, { start, end }: TableRegion): boolean {
  if (rows.some(({ slots }) => slots.some(({ kind }) => kind === 'value'))) return false;
  let lines = 0;
  for (let index = start; index < end && lines <= rows.length; index++)
    if (list.isText(index) && list.isLineStart(index) && !list.startsWithHan(index) && list.hasDigit(index)) lines++;
  return lines > rows.length;
}
