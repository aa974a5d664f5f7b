import type { NamedCellData } from '../cell-name.js';

/** The data of findings about the narrative, as the sentences of every language read it. */

export interface TableData {
  readonly noun: string;
  readonly stated: number;
  readonly statedUnit: string;
  readonly table: number;
  readonly tableUnit: string | null;
  readonly cells: readonly NamedCellData[];
}

export interface PartData {
  readonly noun: string;
  readonly value: number;
}

export interface BreakdownData {
  readonly noun: string;
  readonly total: number;
  readonly unit: string;
  readonly sum: number;
  readonly parts: readonly PartData[];
}

export interface ChangeData {
  readonly noun: string;
  readonly current: number;
  readonly before: number;
  readonly unit: string;
  readonly stated: number;
  readonly computed: number;
  readonly statedUnit: string;
}

export interface DirectionData {
  readonly noun: string;
  readonly first: number;
  readonly firstUnit: string;
  readonly second: number;
  readonly secondUnit: string;
}

/** How far two figures are apart; amounts of money have decimals. */
export function differenceOf(a: number, b: number): number {
  return Math.round(Math.abs(a - b) * 1e6) / 1e6;
}
