import type { SectionNumber, TableName } from './edition.js';

/** What an official term is, so that a variant can point at it. */
export type TermReference =
  | { readonly heading: SectionNumber }
  /** The n-th part (1-based) of a section: section 1, part 2 is 依申请公开. */
  | { readonly part: number; readonly section: SectionNumber }
  | { readonly table: TableName; readonly row: string }
  | { readonly table: TableName; readonly rowGroup: string }
  | { readonly table: TableName; readonly column: string }
  | { readonly table: TableName; readonly columnGroup: string }
  | { readonly table: TableName; readonly caption: string }
  | { readonly table: TableName; readonly corner: string }
  | { readonly table: TableName; readonly banner: string };

/**
 * - `variant`: another correct wording, or an older or regional one.
 * - `error`: the agency's slip of the pen (上年转结); reported as info with the official wording.
 * - `abbreviation`: shortened by the agency or a tool.
 * - `damage`: what a converter left of the label (second line lost); never the agency's fault.
 * - `translation`: conversion to Taiwan terms and back, or another language.
 */
export type WordingKind = 'variant' | 'error' | 'abbreviation' | 'damage' | 'translation';

/** One variant wording of one official term. */
export interface WordingDefinition {
  readonly of: TermReference;
  /** The variant, without numbering; width, spaces, traditional characters and brackets are folded before matching. */
  readonly text: string;
  readonly kind: WordingKind;
  /** Where it was seen: a page, a report, a tool. */
  readonly seen: string;
  /** Editions it is limited to; all when absent. */
  readonly editions?: readonly string[];
  /**
   * The other term of the same table that the same words mean, where that is known (a second line lost, so that 结果维持 and
   * 结果纠正 are both 结果). Without it the same words for two terms are a clash.
   */
  readonly alsoMeans?: TermReference;
}
