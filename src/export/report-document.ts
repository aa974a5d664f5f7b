import type { AnyReport, BlockNode, CellNode, SectionNode, TableNode } from '../ast/nodes.js';
import { type EditionDefinition, type SectionNumber, type TableName, tableNames } from '../grammar-contract/edition.js';
import { ordinalCharacters } from '../lexer/numerals.js';
import { buildFormGrid, type FormGrid } from './form-grid.js';

/** A printed part of a report. `level` of a heading: 1 for a section, 2 for its parts, 3 below. */
export type DocumentBlock =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly grid: FormGrid };

/** A report as a list of blocks, before any layout: what `renderReport` prints. */
export interface ReportDocument {
  readonly blocks: readonly DocumentBlock[];
}

/** The section's heading as the notice prints it: numeral, ideographic comma, official words. */
export function officialHeading(form: EditionDefinition, number: SectionNumber): string {
  const heading = form.headings.find((each) => each.number === number);
  return `${ordinalCharacters[(heading?.numeral ?? number) - 1] ?? ''}\u3001${heading?.text ?? ''}`;
}

/**
 * The blocks of a report in source order: preamble (its title line once), sections with official headings, prose, and
 * tables in the official form. A table that stands in no section (its heading was lost) follows its section's place.
 */
export function toReportDocument(report: AnyReport): ReportDocument {
  const blocks: DocumentBlock[] = [];
  if (report.title !== null) blocks.push({ kind: 'title', text: oneLine(report.title) });
  const printed = new Set<TableName>();
  for (const block of report.preamble) {
    if (block.type !== 'table' && oneLine(block.text) === oneLine(report.title ?? '')) continue;
    blocks.push(...printBlock(report, block, printed));
  }
  for (const section of report.sections) blocks.push(...printSection(report, section, printed));
  for (const name of tableNames) {
    if (!printed.has(name)) blocks.push(...printTable(report, report[name]));
  }
  return { blocks };
}

function printSection(report: AnyReport, section: SectionNode, printed: Set<TableName>): DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  if (section.heading !== null) {
    const text = report.form ? officialHeading(report.form, section.number) : oneLine(section.heading.text);
    blocks.push({ kind: 'heading', level: 1, text });
  }
  return [...blocks, ...section.blocks.flatMap((block) => printBlock(report, block, printed))];
}

function printBlock(report: AnyReport, block: BlockNode, printed: Set<TableName>): DocumentBlock[] {
  switch (block.type) {
    case 'subheading':
      return [{ kind: 'heading', level: block.level === 1 ? 2 : 3, text: oneLine(block.text) }];
    case 'paragraph':
      return [{ kind: 'paragraph', text: oneLine(block.text) }];
    case 'table':
      if (printed.has(block.table)) return [];
      printed.add(block.table);
      return printTable(report, block);
  }
}

function printTable(report: AnyReport, table: TableNode | null): DocumentBlock[] {
  if (table === null || report.form === null) return [];
  const grid = buildFormGrid(report.form, table.table, {
    text: (row, column) => printCell(table.rows[row]?.cells[column]),
    hasRow: (row) => table.rows[row] !== undefined,
    extraRows: [
      ...foreignRows(report.form, table),
      ...table.extraRows.map(({ text, values }) => ({ label: oneLine(text), figures: values.map((value) => String(value ?? '')) })),
    ],
  });
  return grid.rows.length > 0 ? [{ kind: 'table', grid }] : [];
}

/** Rows of another edition in a report that mixes two forms, as the report labels them. */
function foreignRows(form: EditionDefinition, table: TableNode): { label: string; figures: string[] }[] {
  const own = new Set(form.tables[table.table].blocks.flatMap((block) => block.rows.map((row) => row.key)));
  for (const undivided of form.undividedRows ?? []) own.add(undivided.row.key);
  return Object.values(table.rows)
    .filter((row) => !own.has(row.key) && row.label !== null)
    .map((row) => ({ label: row.label?.official ?? '', figures: Object.values(row.cells).map(printCell) }));
}

/** The figure; with the words around it where they carry a unit, a note or a mark. Unknown cells print empty. */
function printCell(cell: CellNode | undefined): string {
  if (cell === undefined) return '';
  const raw = oneLine(cell.raw);
  if (cell.state === 'inferred') return cell.value === null ? '' : String(cell.value);
  if (cell.state !== 'number' || cell.value === null) return cell.state === 'mark' || cell.state === 'text' ? raw : '';
  const hasWords = cell.note !== null || (cell.unit !== null && raw.includes(cell.unit));
  return hasWords ? raw : String(cell.value);
}

/** Runs of white space become one space: a block is one line in every layout. */
function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
