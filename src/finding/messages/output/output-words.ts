import type { CellState } from '../../../ast/nodes.js';
import type { Cause, Severity } from '../../finding.js';

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
  readonly counts: (counts: Readonly<Record<Severity, number>>) => string;
  readonly further: (count: number) => string;
  /** Before a list of rows of which the same is to be said. */
  readonly alike: (count: number) => string;
  /** What one sign in a terminal table stands for: `* inferred`. */
  readonly legend: (sign: string, state: CellState, count: number) => string;
}
