import { type Changes, type EquationSystem, isCount, residualsAfter, type SystemCell } from './equation-system.js';

/** A change that repairs some failing equations and breaks none, whatever the rest of the table needs. @internal */
export interface ExplanationPart {
  readonly pattern: 'cell' | 'transposition' | 'shift' | 'line';
  readonly changes: Changes;
  /** The way the figures were moved on the form; only for `shift`. */
  readonly direction?: 'left' | 'right';
  /** Indexes of the failing equations it repairs. */
  readonly repaired: readonly number[];
  /** Indexes of all equations its cells stand in. */
  readonly touched: readonly number[];
}

/** Fewer changed cells are no sign of a row that was moved or a line that was copied. */
const lineEvidence = 3;

/** Each cell that, changed alone, makes all its equations hold. Linear in the cells. @internal */
export function findCells(system: EquationSystem): ExplanationPart[] {
  return system.cells.flatMap((cell, index) => {
    const value = solveCell(cell, system.equations[cell.terms[0]?.equation ?? -1]?.residual ?? 0);
    return toPart(system, 'cell', new Map([[index, value]]));
  });
}

/** Each pair of neighbours in a row or column that, exchanged, makes all their equations hold. Linear in the cells. @internal */
export function findTranspositions(system: EquationSystem): ExplanationPart[] {
  const grid = layOut(system);
  const parts: ExplanationPart[] = [];
  system.cells.forEach((cell, index) => {
    for (const [rowStep, columnStep] of [
      [0, 1],
      [1, 0],
    ] as const) {
      const other = grid.get(placeKey(cell.rowIndex + rowStep, cell.columnIndex + columnStep));
      const value = other === undefined ? undefined : system.cells[other]?.value;
      if (other === undefined || value === undefined) continue;
      parts.push(
        ...toPart(
          system,
          'transposition',
          new Map([
            [index, value],
            [other, cell.value],
          ]),
        ),
      );
    }
  });
  return parts;
}

/**
 * Each run of cells in a row whose figures, moved back by one column, make all their equations hold:
 *
 *     12 | 3 | 0 | 1 |  on the form
 *      0 |12 | 3 | 1 |  as filled in: moved right; the open end takes what the equations leave
 *
 * The figure that falls out at the other end must be 0, so that nothing the agency wrote is thrown away.
 * @internal
 */
export function findShifts(system: EquationSystem): ExplanationPart[] {
  const parts: ExplanationPart[] = [];
  for (const row of rowsOf(system)) {
    for (let start = 0; start < row.length; start++) {
      for (let end = start + 2; end < row.length; end++) {
        parts.push(...moveBack(system, row.slice(start, end + 1), 'left'));
        parts.push(...moveBack(system, row.slice(start, end + 1), 'right'));
      }
    }
  }
  return parts;
}

/** `cells` in column order; `direction` is the way the figures went, so they are moved the other way. */
function moveBack(system: EquationSystem, cells: readonly number[], direction: 'left' | 'right'): ExplanationPart[] {
  const ordered = direction === 'left' ? [...cells].reverse() : cells;
  const open = ordered.at(-1);
  const dropped = ordered[0];
  if (open === undefined || dropped === undefined || figureAt(system, dropped) !== 0) return [];
  const changes = new Map<number, number>();
  for (let place = 0; place + 1 < ordered.length; place++) {
    changes.set(ordered[place] as number, figureAt(system, ordered[place + 1] as number));
  }
  const openCell = system.cells[open];
  const equation = openCell?.terms[0]?.equation;
  if (!openCell || equation === undefined) return [];
  const residual = residualsAfter(system, changes).get(equation) ?? system.equations[equation]?.residual ?? 0;
  changes.set(open, solveCell(openCell, residual));
  const unchanged = [...changes].some(([index, value], place) => (place === 0 || index === open) && value === figureAt(system, index));
  // A run whose outermost cell keeps its figure is a shorter run.
  return unchanged ? [] : toPart(system, 'shift', changes, direction);
}

/**
 * Each row or column whose figures, put to what the lines that cross it ask for, make all their equations hold: a row of
 * totals that was copied from another row, a column that was left as it was last year. Linear in the cells.
 * @internal
 */
export function findLines(system: EquationSystem): ExplanationPart[] {
  const lines = new Map<string, number[]>();
  system.cells.forEach(({ node }, index) => {
    for (const name of [`row ${node.row}`, `column ${node.column}`]) {
      const line = lines.get(name);
      if (line === undefined) lines.set(name, [index]);
      else line.push(index);
    }
  });
  return [...lines.values()].flatMap((line) => restateLine(system, line));
}

/** Each cell of the line by the first equation that crosses it: one along it holds several of its cells. */
function restateLine(system: EquationSystem, line: readonly number[]): ExplanationPart[] {
  const counts = new Map<number, number>();
  for (const { equation } of line.flatMap((index) => system.cells[index]?.terms ?? [])) {
    counts.set(equation, (counts.get(equation) ?? 0) + 1);
  }
  const changes = new Map<number, number>();
  for (const index of line) {
    const cell = system.cells[index];
    const crossing = cell?.terms.find(({ equation }) => counts.get(equation) === 1);
    if (!cell || !crossing) continue;
    changes.set(index, cell.value - crossing.coefficient * (system.equations[crossing.equation]?.residual ?? 0));
  }
  return toPart(system, 'line', changes);
}

/** The part with these changes, if it is one. */
function toPart(
  system: EquationSystem,
  pattern: ExplanationPart['pattern'],
  proposed: Changes,
  direction?: 'left' | 'right',
): ExplanationPart[] {
  const changes = new Map([...proposed].filter(([index, value]) => value !== figureAt(system, index)));
  const isOfLine = pattern === 'shift' || pattern === 'line';
  if (changes.size < (pattern === 'cell' ? 1 : pattern === 'transposition' ? 2 : lineEvidence)) return [];
  for (const value of changes.values()) if (!isCount(value)) return [];
  const residuals = residualsAfter(system, changes);
  for (const residual of residuals.values()) if (residual !== 0) return [];
  const touched = [...residuals.keys()];
  const repaired = touched.filter((equation) => system.equations[equation]?.residual !== 0);
  if (repaired.length === 0 || (isOfLine && repaired.length < lineEvidence)) return [];
  return [{ pattern, changes, repaired, touched, ...(direction ? { direction } : {}) }];
}

/** The value that makes the first equation of a cell hold, given that equation's residual. */
function solveCell(cell: SystemCell, residual: number): number {
  return cell.value - (cell.terms[0]?.coefficient ?? 1) * residual;
}

function figureAt(system: EquationSystem, index: number): number {
  return system.cells[index]?.value ?? 0;
}

function placeKey(row: number, column: number): number {
  return row * 64 + column;
}

function layOut(system: EquationSystem): Map<number, number> {
  const placed = system.cells.flatMap((cell, index) =>
    cell.rowIndex < 0 ? [] : [[placeKey(cell.rowIndex, cell.columnIndex), index] as const],
  );
  return new Map(placed);
}

/** Cells of each row in column order, as runs without a gap. */
function rowsOf(system: EquationSystem): number[][] {
  const runs: number[][] = [];
  const sorted = [...layOut(system)].sort(([a], [b]) => a - b);
  let previous = Number.NaN;
  for (const [place, index] of sorted) {
    if (place !== previous + 1) runs.push([]);
    runs.at(-1)?.push(index);
    previous = place;
  }
  return runs;
}
