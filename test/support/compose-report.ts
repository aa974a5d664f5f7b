import type { AnyReport, BlockNode, HeadingNode, Located, SectionNode, StatisticsPeriod, TableNode } from '../../src/ast/nodes.js';
import type { EditionDefinition, SectionNumber, TableName } from '../../src/grammar-contract/edition.js';
import { type CellInput, type TableInput, writeTable } from './compose-table.js';
import { TextBuilder } from './text-builder.js';

export type { CellInput, TableInput } from './compose-table.js';

/** Cells by `table/row/column`; cells not named are 0. */
export type CellInputs = Readonly<Record<string, CellInput>>;

export interface SectionInput {
  readonly number?: SectionNumber;
  /** Heading line as written; null: the heading is not in the text. Official by default. */
  readonly heading?: string | null;
  readonly numeral?: number | null;
  readonly wording?: HeadingNode['wording'];
  /** Paragraphs, or subheadings `{ subheading: '（一）主动公开' }`; the table, if the section has one, follows them. */
  readonly blocks?: readonly (string | SubheadingInput)[];
}

export interface SubheadingInput {
  readonly subheading: string;
  readonly numeral?: number | null;
  readonly level?: 1 | 2;
}

export interface ComposeOptions {
  /** 2023 by default, 2020 for the edition of 2019. */
  readonly year?: number | null;
  readonly agency?: string | null;
  readonly title?: string | null;
  readonly published?: string | null;
  readonly period?: StatisticsPeriod | null;
  readonly preamble?: readonly string[];
  /** Sections that differ from the default ones; null leaves the section out, its table with it. */
  readonly sections?: Partial<Record<SectionNumber, SectionInput | null>>;
  /** Further sections after the six, or a repeated one. */
  readonly moreSections?: readonly SectionInput[];
  /** Order of the sections; 1 to 6 by default. */
  readonly order?: readonly SectionNumber[];
  /** Tables that differ from the default ones; null leaves the table out. */
  readonly tables?: Partial<Record<TableName, TableInput | null>>;
}

const numerals = '一二三四五六';
const tableOfSection: Partial<Record<SectionNumber, TableName>> = { 2: 'article20', 3: 'applications', 4: 'disputes' };

/**
 * A report with synthetic text and true ranges, without the parser: all cells 0, six sections with prose to which no rule
 * objects, unless `cells` and `options` say otherwise. Cell inputs: a number, the text of the cell (`''` blank, `/` a
 * mark, `67万元`), or `{ state: 'lost' }` and the like.
 */
export function composeReport(edition: EditionDefinition, cells: CellInputs = {}, options: ComposeOptions = {}): AnyReport {
  const year = options.year === undefined ? (edition.years[0] === 2021 ? 2023 : edition.years[0] + 1) : options.year;
  const agency = options.agency === undefined ? '云溪县林业局' : options.agency;
  const text = new TextBuilder();
  const metadata = writeHead(text, year, agency, options);
  const preamble: BlockNode[] = (options.preamble ?? []).map((line) => ({ type: 'paragraph', text: line, range: text.line(line) }));
  const tables: Record<TableName, TableNode | null> = { article20: null, applications: null, disputes: null, statistics: null };
  const inputs: SectionInput[] = (options.order ?? [1, 2, 3, 4, 5, 6]).flatMap((number) => {
    const given = options.sections?.[number];
    return given === null ? [] : [{ number, ...(given ?? {}) }];
  });
  const sections = [...inputs, ...(options.moreSections ?? [])].map((input) =>
    writeSection(text, edition, input, year, tables, (table) => {
      const given = options.tables?.[table];
      return given === null ? null : writeTable(text, edition, table, cells, given ?? {});
    }),
  );
  const publishedRange = options.published ? text.line(options.published) : null;
  return finishReport(text.text, edition, sections, preamble, tables, {
    ...metadata,
    published: publishedRange && options.published ? { value: options.published, range: publishedRange } : null,
  });
}

function writeHead(text: TextBuilder, year: number | null, agency: string | null, options: ComposeOptions) {
  const official = `${agency ?? ''}${year === null ? '' : `${year}年`}政府信息公开工作年度报告`;
  const title = options.title === undefined ? official : options.title;
  let titleNode: Located<string> | null = null;
  let agencyNode: Located<string> | null = null;
  let yearNode: Located<number> | null = null;
  if (title !== null) {
    const range = text.line(title);
    titleNode = { value: title, range };
    const agencyAt = agency === null ? -1 : title.indexOf(agency);
    if (agency !== null && agencyAt >= 0) {
      agencyNode = { value: agency, range: [range[0] + agencyAt, range[0] + agencyAt + agency.length] };
    }
    const yearAt = year === null ? -1 : title.indexOf(String(year));
    if (year !== null && yearAt >= 0) yearNode = { value: year, range: [range[0] + yearAt, range[0] + yearAt + 4] };
  }
  if (agency !== null && agencyNode === null) agencyNode = { value: agency, range: text.line(agency) };
  if (year !== null && yearNode === null) yearNode = { value: year, range: [text.line(`${year}年度`)[0], text.offset - 3] };
  const period = options.period === undefined && year !== null ? { from: `${year}-01-01`, to: `${year}-12-31` } : (options.period ?? null);
  const periodNode = period === null ? null : { value: period, range: text.line(`统计期限：${period.from}至${period.to}`) };
  return { title: titleNode, agency: agencyNode, year: yearNode, period: periodNode };
}

function defaultBlocks(number: SectionNumber, edition: EditionDefinition, year: number | null): readonly (string | SubheadingInput)[] {
  const when = year === null ? '本年度' : `${year}年`;
  switch (number) {
    case 1:
      return (edition.headings.find((heading) => heading.number === 1)?.parts ?? []).flatMap((part, index) => [
        { subheading: `（${numerals[index]}）${part}`, numeral: index + 1, level: 1 as const },
        `${when}，本机关按要求推进${part}各项工作。`,
      ]);
    case 5:
      return [`${when}，公开内容还不够丰富，下一步将加强培训，提高公开质量和实效。`];
    case 6:
      return ['本机关全年未收取信息处理费，没有其他需要报告的事项。'];
    default:
      return [];
  }
}

function writeSection(
  text: TextBuilder,
  edition: EditionDefinition,
  input: SectionInput,
  year: number | null,
  tables: Record<TableName, TableNode | null>,
  build: (table: TableName) => TableNode | null,
): SectionNode {
  const start = text.offset;
  const number = input.number ?? 1;
  const official = edition.headings.find((heading) => heading.number === number)?.text ?? '';
  const line = input.heading === undefined ? `${numerals[number - 1]}、${official}` : input.heading;
  const heading: HeadingNode | null =
    line === null
      ? null
      : {
          type: 'heading',
          number,
          text: line,
          numeral: input.numeral === undefined ? numeralOf(line) : input.numeral,
          official,
          wording: input.wording ?? (line.endsWith(official) ? 'official' : 'similar'),
          range: text.line(line),
        };
  const blocks: BlockNode[] = (input.blocks ?? defaultBlocks(number, edition, year)).map((block) =>
    typeof block === 'string'
      ? { type: 'paragraph', text: block, range: text.line(block) }
      : {
          type: 'subheading',
          text: block.subheading,
          numeral: block.numeral ?? null,
          level: block.level ?? 1,
          range: text.line(block.subheading),
        },
  );
  const table = tableOfSection[number];
  if (table && tables[table] === null) {
    const node = build(table);
    tables[table] = node;
    if (node) blocks.push(node);
  }
  return { type: 'section', number, heading, blocks, range: [start, Math.max(start, text.offset - 1)] };
}

function numeralOf(line: string): number | null {
  const index = numerals.indexOf(line[0] ?? ' ');
  return index < 0 ? null : index + 1;
}

function finishReport(
  source: string,
  form: EditionDefinition,
  sections: readonly SectionNode[],
  preamble: readonly BlockNode[],
  tables: Record<TableName, TableNode | null>,
  metadata: AnyReport['metadata'],
): AnyReport {
  const hasTable = Object.values(tables).some((table) => table !== null);
  const report = {
    type: 'report',
    edition: hasTable ? form.id : null,
    year: metadata.year?.value ?? null,
    agency: metadata.agency?.value ?? null,
    title: metadata.title?.value ?? null,
    published: metadata.published?.value ?? null,
    metadata,
    preamble,
    sections,
    ...tables,
    range: [0, source.length],
  };
  const starts = [0, ...[...source.matchAll(/\n/g)].map((match) => match.index + 1)];
  Object.defineProperties(report, {
    source: { value: source, enumerable: false },
    form: { value: hasTable ? form : null, enumerable: false },
    locate: {
      value: (offset: number) => {
        const line = starts.filter((start) => start <= offset).length;
        return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
      },
      enumerable: false,
    },
  });
  return report as unknown as AnyReport;
}
