import type { AnyReport } from '../ast/nodes.js';
import type { Finding, Severity } from '../finding/finding.js';
import type { Claim, ClaimScope } from './claim.js';
import type { ClaimIndex } from './claim-index.js';
import type { Lexicon } from './lexicon.js';

/** What a rule of the narrative looks at. */
export interface NarrativeContext {
  readonly report: AnyReport;
  readonly claims: readonly Claim[];
  readonly index: ClaimIndex;
  readonly lexicon: Lexicon;
  /** Whose figures the tables count: the body's own, and its area's where they prove to be the same. */
  readonly tableScopes: ReadonlySet<ClaimScope>;
  /** Claims that others of their sentence contradict: whose or what they count is in doubt. */
  readonly contradicted: ReadonlySet<Claim>;
  /** Keys of the form whose figure a sentence states as the tables have it. */
  readonly confirmed: ReadonlySet<string>;
  /** Claims that an earlier rule has spoken of: one cause, one finding. */
  readonly reported: Set<Claim>;
}

/** One check of the claims. */
export interface NarrativeRule {
  /** The code it reports, thing first. */
  readonly code: string;
  readonly severity: Severity;
  readonly check: (context: NarrativeContext) => Finding[];
}
