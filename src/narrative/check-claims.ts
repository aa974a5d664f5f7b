import type { AnyReport } from '../ast/nodes.js';
import type { Finding } from '../finding/finding.js';
import type { Claim } from './claim.js';
import { ClaimIndex } from './claim-index.js';
import { confirmedKeys } from './confirmed-keys.js';
import { compileLexicon } from './lexicon.js';
import { findContradicted } from './rivals.js';
import type { NarrativeContext } from './rule.js';
import { narrativeRules } from './rules.js';
import { tableScopesOf } from './table-scopes.js';
import type { NarrativeTerms } from './terms.js';

/** What the rules say of a report's claims, sorted by place. */
export function checkClaims(report: AnyReport, claims: readonly Claim[], terms: NarrativeTerms): Finding[] {
  const lexicon = compileLexicon(terms, report.form);
  const context: NarrativeContext = {
    report,
    claims,
    index: new ClaimIndex(claims),
    lexicon,
    tableScopes: tableScopesOf(report, claims, lexicon),
    contradicted: findContradicted(claims),
    confirmed: confirmedKeys(report, claims, lexicon),
    reported: new Set(),
  };
  return narrativeRules
    .flatMap((rule) => rule.check(context))
    .sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1] || (a.code < b.code ? -1 : 1));
}
