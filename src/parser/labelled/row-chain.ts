/** A way to read the rows of a table so far: that of the rows before, if any, and the cells of the last. @internal */
export interface RowChain<Cell> {
  readonly before: RowChain<Cell> | null;
  readonly cells: readonly Cell[];
}

/** The cells of all rows, in order. @internal */
export function cellsOf<Cell>(chain: RowChain<Cell> | null): Cell[] {
  const rows: (readonly Cell[])[] = [];
  for (let part = chain; part !== null; part = part.before) rows.push(part.cells);
  return rows.reverse().flat();
}
