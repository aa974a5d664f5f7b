import type { TableName } from '../../grammar-contract/edition.js';
import type { Meaning } from '../../lexer/vocabulary.js';

/** A label of a table with the one meaning it has there. @internal */
export interface TableLabel {
  /** Index of the piece of content. */
  readonly index: number;
  readonly meaning: Meaning;
}

/** A stretch of content that is, or may be, one of the statutory tables. @internal */
export interface TableRegion {
  readonly table: TableName;
  readonly labels: TableLabel[];
  /** Keys of the rows found, each once; a form has few, so a list is enough. */
  readonly rows: string[];
  /** Keys of the columns found, each once. */
  readonly columns: string[];
  /** How many of the rows stand before the first column; 0 without a column. */
  rowsBeforeColumns: number;
  /** Rows whose label a figure follows. */
  figures: number;
  /** How much tells that cells are named: a column with a figure right behind it, a row named again for its next column. */
  cellNames: number;
  /** Of these, how often a row was named again behind its next column. */
  rowNames: number;
  /** Index of its first piece of content. */
  start: number;
  /** Exclusive index behind its last figure. */
  end: number;
  /** Where it may go on: headings and other tables stand at the ends of `[from, to)`. Everywhere when absent. */
  reach?: readonly [from: number, to: number];
  /** True where only the heading above tells that the table is there. */
  readonly isAssumed?: boolean;
}

/** A region in which nothing was found yet. @internal */
export function openRegion(table: TableName, start: number): TableRegion {
  return { table, labels: [], rows: [], columns: [], rowsBeforeColumns: 0, figures: 0, cellNames: 0, rowNames: 0, start, end: start };
}

/** Adds a key to those found, each once. @internal */
export function addKey(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}

/** Index of the last label, or of the first piece of content where there is none. @internal */
export function lastLabel({ labels, start }: TableRegion): number {
  return labels[labels.length - 1]?.index ?? start;
}
