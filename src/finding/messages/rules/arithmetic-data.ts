import type { Range } from '../../../source/range.js';
import type { NamedCellData } from '../cell-name.js';

/** The data of findings of arithmetic, as the sentences of every language read it. */

export interface Operand extends NamedCellData {
  readonly side: 'left' | 'right';
  readonly value: number | null;
}

export interface EquationData {
  readonly table: string;
  readonly line: string;
  readonly lineLabel?: string;
  readonly over: 'row' | 'column';
  readonly left: number;
  readonly right: number;
  readonly difference: number;
  readonly operands: readonly Operand[];
  /** The one cell whose change would set right all equations that fail together; null where there is none, or more than one. */
  readonly suspect: Suspect | null;
}

export interface Suspect extends NamedCellData {
  readonly actual: number;
  readonly expected: number;
  readonly range: Range;
}

/** Equations that cannot be checked, and the cells that hold no figure. */
export interface IncompleteData {
  readonly table: string;
  readonly cells: readonly NamedCellData[];
  readonly equations: readonly unknown[];
}

export interface FigureData extends NamedCellData {
  readonly value: number;
  readonly raw: string;
  readonly decimals?: number;
  readonly allowed?: number;
}
