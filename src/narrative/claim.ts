import type { Range } from '../source/range.js';

/** `over` (400 and some), `near` (close to 100), `about`: never compared. `atLeast` and `atMost` give a bound. */
export type ClaimQualifier = 'exact' | 'about' | 'near' | 'over' | 'atLeast' | 'atMost';

/** Whose figure it is: the body's own, its area's, its system's, or that of bodies under it. */
export type ClaimScope = 'own' | 'area' | 'system' | 'others';

/**
 * - `count`: so many of something, also amounts of money and denials (value 0).
 * - `share`: a percentage of a total.
 * - `rate`: any other percentage.
 * - `change`: growth or fall against another period; falls are negative.
 */
export type ClaimKind = 'count' | 'share' | 'rate' | 'change';

/** `part`: it is among what its parent counts. `channel`: the same by route, which may overlap. `shareOf`: the share its
 * parent has in that one's total. `shareIn`: the share of something named beside it in its parent. */
export type ClaimRelation = 'part' | 'channel' | 'shareOf' | 'shareIn';

/** One figure that a sentence states. */
export interface Claim {
  readonly kind: ClaimKind;
  /**
   * What is counted: `applications.received.total` (table, row or row group or sum of rows, column) where it is a figure of
   * the form, else the noun phrase.
   */
  readonly key: string;
  /** Further keys that the words may mean as well: received with or without what was carried over. */
  readonly alternatives: readonly string[];
  /** True when `key` is a key of the form. */
  readonly isFormKey: boolean;
  /** The words that name what is counted, folded; `''` when the sentence leaves them out. */
  readonly noun: string;
  /** In `unit`; tens of thousands written as a word are multiplied out, except in units of money. */
  readonly value: number;
  /** Measure word, unit of money or `%`; `''` when the sentence has none. */
  readonly unit: string;
  /** Decimals written. */
  readonly decimals: number;
  readonly qualifier: ClaimQualifier;
  /** True when the sentence denies that there was any. */
  readonly negation: boolean;
  /** `null`: the report's year. Else a year, `half1`, `quarter1`…, `months` (part of a year), `since` (several years), `other`. */
  readonly period: string | null;
  readonly scope: ClaimScope;
  /** Route named beside it: `website`, `wechat`, … or how requests came in: `online`, `letter`, … */
  readonly channel: string | null;
  /** Index of the claim it is a part or a share of, in the list it came in. */
  readonly parent: number | null;
  readonly relation: ClaimRelation | null;
  /** For a claim with parts: the list says itself that it is not complete. */
  readonly isOpenEnded: boolean;
  /** The whole figure with its words; half-open UTF-16 offsets into the text given to the reader, as all ranges here. */
  readonly range: Range;
  /** Number and measure word; for a denial the denying word. */
  readonly valueRange: Range;
  readonly nounRange: Range | null;
  readonly sentence: Range;
}

/** A claim while its list is being read. @internal */
export type ClaimDraft = { -readonly [K in keyof Claim]: Claim[K] };

/** What a figure turned out not to count of the form: it is known by its words alone. @internal */
export function releaseFromForm(claim: ClaimDraft): void {
  claim.key = claim.noun;
  claim.isFormKey = false;
  claim.alternatives = [];
}
