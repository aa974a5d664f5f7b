import { expandGrid, type FormGrid, type GridCell, type GridSlot } from '../form-grid.js';
import type { LayoutOptions } from './layout-renderer.js';

/** A cell as a layout prints it. `isFiller`: an empty slot of a span or of padding, not a cell of its own. */
export interface PrintedCell {
  readonly text: string;
  readonly cell: GridCell | null;
  readonly isFiller: boolean;
}

const filler: PrintedCell = { text: '', cell: null, isFiller: true };

/** The rows of a grid as lists of cells, after what the options say of spans, empty cells and fillers. */
export function printRows(grid: FormGrid, options: LayoutOptions): PrintedCell[][] {
  return expandGrid(grid).map((slots) => {
    const cells = slots.flatMap((slot) => printSlot(slot, options));
    while (cells.length < options.fillers) cells.push(filler);
    return cells;
  });
}

function printSlot(slot: GridSlot | null, options: LayoutOptions): PrintedCell[] {
  // A row short of cells is printed short: padding it would make a lost cell look like an empty one.
  if (slot === null) return [];
  const { cell, isOrigin, isBelow } = slot;
  if (isOrigin) {
    const isDropped = options.blanks === 'dropped' && cell.role === 'value' && cell.text === '';
    return isDropped ? [] : [{ text: cell.text, cell, isFiller: false }];
  }
  switch (options.spans) {
    case 'dropped':
      return [];
    case 'empty':
      return [filler];
    case 'below':
      return isBelow ? [filler] : [];
    case 'repeated':
      return [{ text: cell.text, cell, isFiller: true }];
  }
}

/** Line ends inside a cell as one space, for layouts whose cells are one line. */
export function flatten(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ');
}
