import type { NamedCellData } from '../cell-name.js';

/** The data of findings about wrong cells, as the sentences of every language read it. */

export interface ChangeData extends NamedCellData {
  readonly actual: number;
  readonly expected: number;
}

export interface CandidateData {
  readonly kind: string;
  readonly slip: string | null;
  readonly direction: string | null;
  readonly changes: readonly ChangeData[];
}

export interface WrongCellData {
  readonly certainty: string;
  readonly candidates: readonly CandidateData[];
  readonly candidateCount: number;
  readonly equations: readonly { readonly code: string; readonly line: string }[];
}
