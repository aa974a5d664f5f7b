import type { Finding } from '../../finding.js';
import type { NamedCellData } from '../cell-name.js';

/** The data of findings about several reports, as the sentences of every language read it. */

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

/** @internal */
export function dataOf<T>({ data }: Finding): T {
  return data as unknown as T;
}
