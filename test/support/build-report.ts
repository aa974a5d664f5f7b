import type {
  AnyReport,
  BlockNode,
  CellNode,
  CellState,
  HeadingNode,
  LabelNode,
  Located,
  RowNode,
  SectionNode,
  TableNode,
} from '../../src/ast/nodes.js';
import type { EditionDefinition, RowDefinition, SectionNumber, TableDefinition, TableName } from '../../src/grammar-contract/edition.js';
import type { Range } from '../../src/source/range.js';

/** A cell that a figure or a word cannot express: `{ state: 'lost' }`. */
export interface CellSpec {
  readonly state: CellState;
  readonly value?: number | null;
  readonly raw?: string;
  readonly unit?: string | null;
  readonly note?: string | null;
  readonly candidates?: readonly (number | null)[];
}

/** A number is a figure, null or `''` a blank cell, `/` and its like a mark, `92万元` a figure with its unit, other words text. */
export type CellInput = number | string | null | CellSpec;

/** By table, row and column key. A null table or row is left out of the report; what is not named is filled. */
export type CellTree = { readonly [T in TableName]?: null | { readonly [row: string]: null | { readonly [column: string]: CellInput } } };

export interface BuildOptions {
  readonly year?: number | null;
  readonly agency?: string | null;
  readonly published?: string | null;
  readonly title?: string | null;
  /** What stands in cells that are not named; default 0. */
  readonly fill?: CellInput;
  /** Paragraphs by section; default one short paragraph for 1, 5 and 6. */
  readonly sections?: { readonly [N in SectionNumber]?: readonly string[] };
}

const defaultParagraphs: { readonly [N in SectionNumber]?: readonly string[] } = {
  1: ['本年度依法开展政府信息公开工作。'],
  5: ['公开内容还不够细，下一步予以完善。'],
  6: ['本年度没有收取信息处理费。'],
};

const numerals = ['一', '二', '三', '四', '五', '六'];

/** A report with synthetic source text in pipes and true ranges, as the reader would build it. */
export function buildReport(edition: EditionDefinition, cells: CellTree = {}, options: BuildOptions = {}): AnyReport {
  const writer = new Writer();
  const year = options.year === undefined ? edition.years[0] : options.year;
  const agency = options.agency === undefined ? '青石市档案局' : options.agency;
  const title = options.title === undefined ? `${agency ?? ''}${year === null ? '' : `${year}年`}政府信息公开工作年度报告` : options.title;
  const titleRange = title === null ? null : writer.line(title);
  const published = options.published ?? null;
  const publishedRange = published === null ? null : writer.line(published);
  const located = <T>(value: T | null, range: Range | null): Located<T> | null =>
    value === null || range === null ? null : { value, range };

  const tables: { [T in TableName]?: TableNode } = {};
  const sections: SectionNode[] = [];
  for (const heading of edition.headings) {
    const start = writer.offset;
    const headingNode = writeHeading(writer, heading.number, heading.text);
    const blocks: BlockNode[] = [];
    for (const text of options.sections?.[heading.number] ?? (options.sections ? [] : (defaultParagraphs[heading.number] ?? []))) {
      blocks.push({ type: 'paragraph', text, range: writer.line(text) });
    }
    for (const table of Object.values(edition.tables)) {
      const given = cells[table.name];
      if (table.section !== heading.number || given === null) continue;
      const node = writeTable(writer, edition, table, given ?? {}, options.fill ?? 0);
      tables[table.name] = node;
      blocks.push(node);
    }
    sections.push({ type: 'section', number: heading.number, heading: headingNode, blocks, range: [start, writer.offset] });
  }

  const report = {
    type: 'report' as const,
    range: [0, writer.offset] as Range,
    edition: edition.id,
    year,
    agency,
    title,
    published,
    metadata: {
      title: located(title, titleRange),
      year: located(year, titleRange),
      agency: located(agency, titleRange),
      published: located(published, publishedRange),
      period: null,
    },
    preamble: [],
    sections,
    article20: tables.article20 ?? null,
    applications: tables.applications ?? null,
    disputes: tables.disputes ?? null,
    statistics: tables.statistics ?? null,
  };
  return hide(report, { source: writer.text, form: edition, locate: (offset: number) => locate(writer.text, offset) });
}

class Writer {
  text = '';
  get offset(): number {
    return this.text.length;
  }
  write(text: string): Range {
    const start = this.offset;
    this.text += text;
    return [start, this.offset];
  }
  line(text: string): Range {
    const range = this.write(text);
    this.write('\n');
    return range;
  }
}

function writeHeading(writer: Writer, number: SectionNumber, official: string): HeadingNode {
  const text = `${numerals[number - 1]}、${official}`;
  return { type: 'heading', number, text, numeral: number, official, wording: 'official', range: writer.line(text) };
}

function writeTable(
  writer: Writer,
  edition: EditionDefinition,
  table: TableDefinition,
  given: { readonly [row: string]: null | { readonly [column: string]: CellInput } },
  fill: CellInput,
): TableNode {
  const start = writer.offset;
  const rows: Record<string, RowNode> = {};
  for (const block of table.blocks) {
    const units = new Map(block.columns.map((column) => [column.key, column.unit ?? null]));
    for (const row of rowsToWrite(edition, table.name, block.rows, given)) {
      rows[row.key] = writeRow(writer, table, row, given[row.key] ?? {}, units, fill);
    }
  }
  return {
    type: 'table',
    table: table.name,
    edition: edition.id,
    layout: 'built',
    rows,
    extraRows: [],
    labels: [],
    range: [start, writer.offset],
  };
}

function rowsToWrite(
  edition: EditionDefinition,
  table: TableName,
  rows: readonly RowDefinition[],
  given: { readonly [row: string]: unknown },
): readonly RowDefinition[] {
  let result = rows.filter((row) => given[row.key] !== null);
  for (const { table: name, row, insteadOf } of edition.undividedRows ?? []) {
    if (name !== table || !given[row.key]) continue;
    const place = result.findIndex((candidate) => insteadOf.includes(candidate.key));
    result = result.filter((candidate) => !insteadOf.includes(candidate.key) || given[candidate.key]);
    result = [...result.slice(0, place), row, ...result.slice(place)];
  }
  return result;
}

function writeRow(
  writer: Writer,
  table: TableDefinition,
  row: RowDefinition,
  given: { readonly [column: string]: CellInput },
  units: ReadonlyMap<string, string | null>,
  fill: CellInput,
): RowNode {
  const start = writer.offset;
  let label: LabelNode | null = null;
  if (table.shape === 'labelled') {
    const range = writer.write(row.label);
    label = {
      type: 'label',
      role: 'row',
      key: row.key,
      official: row.label,
      wording: row.label,
      wordingKind: 'official',
      fragments: [range],
      range,
    };
  }
  const cells: Record<string, CellNode> = {};
  for (const column of row.columns) {
    const spec = toSpec(given[column] === undefined ? fill : given[column]);
    if (spec.state !== 'lost' && spec.state !== 'absent') writer.write(' | ');
    const raw = spec.raw ?? (spec.value === null || spec.value === undefined || spec.state === 'inferred' ? '' : String(spec.value));
    const range = raw === '' ? null : writer.write(raw);
    cells[column] = {
      type: 'cell',
      table: table.name,
      row: row.key,
      column,
      value: spec.value ?? null,
      state: spec.state,
      unit: spec.unit ?? row.unit ?? units.get(column) ?? null,
      raw,
      note: spec.note ?? null,
      range,
      ...(spec.candidates ? { candidates: spec.candidates } : {}),
    };
  }
  writer.write(' |\n');
  return { type: 'row', key: row.key, label, cells, range: [start, writer.offset - 1] };
}

function toSpec(input: CellInput): CellSpec {
  if (input === null || input === '') return { state: 'blank' };
  if (typeof input === 'number') return { state: 'number', value: input };
  if (typeof input !== 'string') return input;
  if (/^[/／—－-]+$|^无$|^不适用$/.test(input)) return { state: 'mark', raw: input };
  const figure = /^([-+]?\d+(?:\.\d+)?)\s*(\D*)$/.exec(input);
  if (!figure) return { state: 'text', raw: input };
  return { state: 'number', value: Number(figure[1]), raw: input, ...(figure[2] ? { unit: figure[2] } : {}) };
}

function hide<T extends object, H extends object>(target: T, hidden: H): T & H {
  for (const [key, value] of Object.entries(hidden)) Object.defineProperty(target, key, { value, enumerable: false });
  return target as T & H;
}

function locate(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}
