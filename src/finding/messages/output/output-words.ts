import type { CellState } from '../../../ast/nodes.js';
import type { Cause, Finding, Severity } from '../../finding.js';
import type { Suspect } from '../rules/arithmetic-data.js';

/** The words around findings and figures in Markdown, JUnit, frames and terminal tables; one object per locale. */
export interface OutputWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly cause: Readonly<Record<Cause, string>>;
  /** What a terminal table prints in a cell without a figure; `number` and `mark` print the cell itself. */
  readonly state: Readonly<Record<Exclude<CellState, 'number' | 'mark'>, string>>;
  readonly fact: Readonly<Record<'agency' | 'year' | 'edition' | 'published', string>>;
  /** Between the name of a fact and what it is. */
  readonly colon: string;
  readonly unknown: string;
  readonly place: string;
  readonly finding: string;
  readonly findings: string;
  readonly none: string;
  readonly suppressed: (count: number) => string;
  /** @param blocks where findings are printed together: in how many places. */
  readonly counts: (counts: Readonly<Record<Severity, number>>, blocks?: number) => string;
  readonly further: (count: number) => string;
  /** Before a list of rows of which the same is to be said. */
  readonly alike: (count: number) => string;
  /** Before the list of equations that fail for one cause. */
  readonly broken: (count: number) => string;
  /** An equation that fails, in parts that are set below each other: which line of the table, the sides, the difference. */
  readonly equation: (finding: Finding) => { readonly line: string; readonly sides: string; readonly difference: string };
  /** The one cell behind equations that fail, where no finding of its own says so. */
  readonly suspect: (cell: Suspect, equations: number) => string;
  /** A sentence that states for one cell what those equations ask of it: the cell, and what is stated. */
  readonly stated: (finding: Finding) => { readonly cell: string; readonly figure: string };
  /** What one sign in a terminal table stands for: `* inferred`. */
  readonly legend: (sign: string, state: CellState, count: number) => string;
}
