import type { TableName } from './edition.js';

/** What comparing several reports needs of the grammar, so that `src/series` knows no Chinese and no edition. */

/** A cell of an edition, by its keys. */
export interface CrosswalkCell {
  readonly table: TableName;
  readonly row: string;
  readonly column: string;
}

/**
 * How cells of one edition stand to those of another.
 * - `same`: they count the same thing; one cell on each side.
 * - `sum`: the cells of one side together are the one cell of the other.
 * - `approximate`: they count nearly the same thing; a difference proves nothing.
 * - `none`: the other edition has nothing to compare them with; one side is empty.
 */
export type CrosswalkRelation = 'same' | 'sum' | 'approximate' | 'none';

/** Cells of one edition and what they are in another. */
export interface CrosswalkEntry {
  readonly relation: CrosswalkRelation;
  readonly from: readonly CrosswalkCell[];
  readonly to: readonly CrosswalkCell[];
  /** Why they cannot be compared, or not exactly; absent for `same`. */
  readonly reason?: { readonly 'zh-CN': string; readonly en: string };
}

/** Every cell of both editions stands in exactly one entry. */
export interface Crosswalk {
  /** Edition identifiers. */
  readonly from: string;
  readonly to: string;
  readonly entries: readonly CrosswalkEntry[];
}

/** What the figures of a report cover. */
export interface ScopeCue {
  readonly scope: 'organ' | 'area' | 'system';
  /** Source of a regular expression, tested against the title without white space. The first cue that matches decides. */
  readonly pattern: string;
}

/** What an edition may declare for comparing its reports with others. */
export interface SeriesDeclaration {
  readonly crosswalks: readonly Crosswalk[];
  readonly scopes: readonly ScopeCue[];
}
