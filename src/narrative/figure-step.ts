import type { AnyReport } from '../ast/nodes.js';
import type { Claim } from './claim.js';
import type { Lexicon } from './lexicon.js';

/** Where a claim was written, and how figures are written there. */
interface Written {
  readonly report: AnyReport;
  readonly lexicon: Lexicon;
}

/**
 * One unit of the last place of a figure that was written rounded, in the figure's own unit: 100 for 186.35万件, 0.1 for 45.4万元. 0 for
 * what is written in full.
 */
export function stepOf({ valueRange, unit, decimals }: Claim, { report, lexicon: { terms } }: Written): number {
  const worth = terms.moneyUnits[unit];
  if (worth !== undefined) return worth === 1 && decimals === 0 ? 0 : 10 ** -decimals;
  const digits = report.source.slice(...valueRange);
  const factors = Object.entries(terms.numeralUnits).flatMap(([name, factor]) =>
    /\d/u.test(digits) && digits.includes(name) ? [factor] : [],
  );
  return factors.length === 0 ? 0 : Math.max(...factors) / 10 ** decimals;
}

/** How far a sum may be off its total because of how its figures were rounded. */
export function slackOf(claims: readonly Claim[], written: Written): number {
  return claims.reduce((slack, claim) => slack + stepOf(claim, written) / 2, 0);
}
