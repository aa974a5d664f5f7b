import type { Finding } from '../../finding.js';
import type { NamedCellData } from '../cell-name.js';

/** The data of findings about several reports and about wrong cells, as the sentences of every language read it. */

export interface ReportData {
  readonly index: number;
  readonly year: number | null;
  readonly edition: string | null;
  readonly agency: string | null;
}

export interface PairData {
  readonly earlier: ReportData;
  readonly later: ReportData;
}

export interface FigureData extends NamedCellData {
  readonly actual: number;
  readonly expected: number;
}

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
  readonly equations: readonly unknown[];
}

/** @internal */
export function dataOf<T>({ data }: Finding): T {
  return data as unknown as T;
}
