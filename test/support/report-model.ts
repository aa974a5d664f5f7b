import type { AnyReport, CellState } from '../../src/ast/nodes.js';
import { buildFormGrid } from '../../src/export/form-grid.js';
import { type DocumentBlock, officialHeading, type ReportDocument } from '../../src/export/report-document.js';
import { type EditionDefinition, type SectionNumber, sectionTables } from '../../src/grammar-contract/edition.js';
import { buildReport, type CellInput } from './build-report.js';

/** A cell as printed, and what a reader must make of it. */
export interface CellModel {
  readonly text: string;
  readonly state: Extract<CellState, 'number' | 'blank' | 'mark'>;
  readonly value: number | null;
}

/** The tables of the forms from 2019 on. */
export type ModelTable = (typeof sectionTables)[number];

export type CellModels = Readonly<Record<ModelTable, Readonly<Record<string, Readonly<Record<string, CellModel>>>>>>;

export interface SectionModel {
  readonly number: SectionNumber;
  readonly paragraphs: readonly string[];
  /** Sub-headings with their paragraph. */
  readonly parts: readonly { readonly heading: string; readonly paragraph: string }[];
}

/** A report as plain data, before any layout. Tables that are not named have no rows in the text. */
export interface ReportModel {
  readonly form: EditionDefinition;
  readonly year: number;
  readonly agency: string;
  /** ISO date, printed under the signature; null: not in the text. */
  readonly published: string | null;
  readonly preamble: string;
  readonly sections: readonly SectionModel[];
  readonly cells: CellModels;
  /** True when every equation of the form holds for the figures. */
  readonly isConsistent: boolean;
}

/** `[table, row, column, value]` as in the corpus: a number, `''` for a blank cell, else the text of the cell. */
export type TruthCell = readonly [table: string, row: string, column: string, value: number | string];

/** What the corpus' JSON files say of a text. */
export interface Truth {
  readonly edition: string | null;
  readonly year: number | null;
  readonly agency: string | null;
  readonly published: string | null;
  readonly sections: readonly number[];
  /** Sections whose heading is not in the text. */
  readonly missingHeadings?: readonly number[];
  /** `[table, row, column | null, why]`; a null column: the whole row. Cells that cannot be known from the text alone. */
  readonly lost?: readonly (readonly [string, string | null, string | null, string])[];
  /** Cells the equations leave one value for. */
  readonly inferable?: readonly TruthCell[];
  readonly cells: readonly TruthCell[];
}

function titleOf(model: ReportModel): string {
  return `${model.agency}${model.year}年政府信息公开工作年度报告`;
}

/** The cells in form order with their keys. */
export function listCells(model: ReportModel): { table: ModelTable; row: string; column: string; cell: CellModel }[] {
  return sectionTables.flatMap((table) =>
    Object.entries(model.cells[table]).flatMap(([row, cells]) =>
      Object.entries(cells).map(([column, cell]) => ({ table, row, column, cell })),
    ),
  );
}

/** The truth file of a model whose text keeps all of it. */
export function truthOf(model: ReportModel): Truth {
  return {
    edition: model.form.id,
    year: model.year,
    agency: model.agency,
    published: model.published,
    sections: model.sections.map((section) => section.number),
    cells: listCells(model).map(({ table, row, column, cell }): TruthCell => {
      // Digits, or Chinese numerals.
      const isPlain = cell.state === 'number' && (/^[-\d.]+$/u.test(cell.text) || !/\d/u.test(cell.text));
      return [table, row, column, isPlain ? (cell.value ?? '') : cell.text];
    }),
  };
}

/** The blocks of the report, ready for any layout. */
export function toDocument(model: ReportModel): ReportDocument {
  const blocks: DocumentBlock[] = [{ kind: 'title', text: titleOf(model) }];
  if (model.preamble !== '') blocks.push({ kind: 'paragraph', text: model.preamble });
  for (const section of model.sections) {
    blocks.push({ kind: 'heading', level: 1, text: officialHeading(model.form, section.number) });
    for (const text of section.paragraphs) blocks.push({ kind: 'paragraph', text });
    for (const part of section.parts) {
      blocks.push({ kind: 'heading', level: 2, text: part.heading }, { kind: 'paragraph', text: part.paragraph });
    }
    blocks.push(...tablesOf(model, section.number));
  }
  if (model.published !== null) {
    blocks.push({ kind: 'paragraph', text: model.agency }, { kind: 'paragraph', text: printDate(model.published) });
  }
  return { blocks };
}

function tablesOf(model: ReportModel, section: SectionNumber): DocumentBlock[] {
  return sectionTables.flatMap((name): DocumentBlock[] => {
    const rows = model.cells[name];
    if (model.form.tables[name].section !== section || Object.keys(rows).length === 0) return [];
    const grid = buildFormGrid(model.form, name, {
      text: (row, column) => rows[row]?.[column]?.text ?? '',
      hasRow: (row) => rows[row] !== undefined,
    });
    return [{ kind: 'table', grid }];
  });
}

function printDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${year}年${month}月${day}日`;
}

/** The model as the typed report the reader would give, with synthetic text and true ranges. */
export function toReport(model: ReportModel): AnyReport {
  const tree: Record<string, Record<string, Record<string, CellInput> | null>> = {};
  for (const name of sectionTables) {
    const rows: Record<string, Record<string, CellInput> | null> = {};
    for (const block of model.form.tables[name].blocks) for (const row of block.rows) rows[row.key] = null;
    for (const [row, cells] of Object.entries(model.cells[name])) {
      rows[row] = Object.fromEntries(
        Object.entries(cells).map(([column, { state, value, text }]) => [column, { state, value, raw: text }]),
      );
    }
    tree[name] = rows;
  }
  const sections = Object.fromEntries(model.sections.map((section) => [section.number, section.paragraphs]));
  return buildReport(model.form, tree, { year: model.year, agency: model.agency, published: model.published, sections });
}
