import type { FormGrid, GridCell } from '../../../src/export/form-grid.js';
import type { LayoutName } from '../../../src/export/layouts/index.js';
import type { ReportDocument } from '../../../src/export/report-document.js';
import type { EditionDefinition } from '../../../src/grammar-contract/edition.js';

/** Reproducible numbers in [0, 1). */
export type Random = () => number;

/**
 * Something that converters, sites or offices do to a report. Each stage is optional and does one thing:
 * `form` changes what order the form is printed in, `document` the blocks before printing, `text` what was printed.
 */
export interface Damage {
  readonly name: string;
  /** Layouts it does not go with: there it would destroy information, or cannot occur. */
  readonly except?: readonly LayoutName[];
  /** True when title, year, agency, date and headings are still as they were. */
  readonly keepsFacts: boolean;
  readonly form?: (form: EditionDefinition, random: Random) => EditionDefinition;
  readonly document?: DocumentDamage;
  readonly text?: (text: string, random: Random) => string;
}

/** A change to the blocks of a report before they are printed. */
export type DocumentDamage = (document: ReportDocument, random: Random) => ReportDocument;

/** Layouts in which the position of a character in its line carries meaning. */
export const positional: readonly LayoutName[] = ['aligned', 'simple-table', 'grid', 'box'];

/** Layouts whose cells cannot hold a line end. */
export const oneLineCells: readonly LayoutName[] = [
  ...positional,
  'org',
  'jira',
  'asciidoc',
  'key-value',
  'run-together',
  'delimited',
  'mediawiki',
  'nested-names',
  'named-records',
  'indexed-lines',
  'indexed-records',
];

/** Layouts that name each cell by its row and its column, which nothing else tells. */
export const named: readonly LayoutName[] = ['key-value', 'nested-names', 'named-records'];

/** Layouts that say of each cell where it stands. */
export const addressed: readonly LayoutName[] = ['indexed-lines', 'indexed-records'];

/** Stands for a break in a label until the table is printed. */
export const breakMark = '\ue000';

export function mapGrids(document: ReportDocument, change: (grid: FormGrid) => FormGrid): ReportDocument {
  return { blocks: document.blocks.map((block) => (block.kind === 'table' ? { ...block, grid: change(block.grid) } : block)) };
}

/** Changes each cell of each table. */
export function mapCells(change: (cell: GridCell, random: Random, grid: FormGrid) => GridCell): DocumentDamage {
  return (document, random) =>
    mapGrids(document, (grid) => ({
      ...grid,
      rows: grid.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => change(cell, random, grid)) })),
    }));
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

export function shuffle<T>(random: Random, items: readonly T[]): T[] {
  const result = [...items];
  for (let i = result.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j] as T, result[i] as T];
  }
  return result;
}
