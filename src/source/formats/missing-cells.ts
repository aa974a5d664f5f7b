import { hasHan, isFigure } from './data-cells.js';
import type { DataScalar } from './data-values.js';
import type { IndexedCell } from './indexed-cells.js';

/** Stands in the line of a table for a cell that is missing: no figure is known there, and it is not blank. @internal */
export const MISSING = '?';

/** Whether a notation states blank cells too, instead of leaving them out. @internal */
export function statesBlanks(source: string, cells: readonly IndexedCell[]): boolean {
  return cells.some((cell) => isBlank(source, cell));
}

function isBlank(source: string, { texts }: IndexedCell): boolean {
  return texts.every(({ from, to }) => source.slice(from, to).trim() === '');
}

/** `0 件`: a figure with its unit apart. */
function isCounted(source: string, { from, to }: DataScalar): boolean {
  return to - from <= COUNTED_LENGTH && /^\s*[-+]?\d[\d,.]*\s?\p{Script=Han}\s*$/u.test(source.slice(from, to));
}

const COUNTED_LENGTH = 24;

/**
 * Cells that a table with stated indices lacks, where the notation has the blank ones too: their lines or records were lost. A place
 * is one of a figure where a cell stands above it, or a figure below; others are covered by spans that nothing states.
 * Where a notation leaves blank cells out, one that was lost looks like them; only behind the last cell of a text that
 * ends with it nothing is known.
 * @param hasBlanks true where the text states blank cells.
 * @param isCut true where the text ends with the table.
 * @internal
 */
export function findMissing(source: string, cells: readonly IndexedCell[], hasBlanks: boolean, isCut: boolean): IndexedCell[] {
  if (!hasBlanks && !isCut) return [];
  const end = cells[cells.length - 1] as IndexedCell;
  const isFigureCell = (cell: IndexedCell): boolean => isBlank(source, cell) || cell.texts.every((text) => isFigure(source, text));
  const rows = new Map<number, Map<number, IndexedCell>>();
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const cell of cells) {
    const own = rows.get(cell.row) ?? new Map<number, IndexedCell>();
    rows.set(cell.row, own.set(cell.column, cell));
    last = Math.max(last, cell.column);
    if (!isBlank(source, cell) && isFigureCell(cell)) first = Math.min(first, cell.column);
  }
  const missing: IndexedCell[] = [];
  for (const [row, own] of rows) {
    const isHeader = [...own.values()].some(
      (cell) => cell.column >= first && cell.texts.some((text) => hasHan(source, text) && !isCounted(source, text)),
    );
    if (isHeader) continue;
    const covered = new Set<number>();
    for (const { column, columnSpan } of own.values()) for (let x = column; x < column + columnSpan && x <= last; x++) covered.add(x);
    if (!hasBlanks && row !== end.row) continue;
    for (let column = hasBlanks ? first : Math.max(first, end.column + 1); column <= last; column++) {
      const below = rows.get(row + 1)?.get(column);
      const isPlace = rows.get(row - 1)?.has(column) === true || (below !== undefined && isFigureCell(below));
      if (isPlace && !covered.has(column)) missing.push({ row, column, rowSpan: 1, columnSpan: 1, texts: [], isMissing: true });
    }
  }
  return missing;
}
