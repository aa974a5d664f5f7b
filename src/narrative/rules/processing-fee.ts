import { createFinding, type Finding } from '../../finding/finding.js';
import type { Claim } from '../claim.js';
import { figureOfKey } from '../compare-cells.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/**
 * The fee for processing information is charged by the request or by the page, in whole tens of yuan, and is one of the
 * fees that the table counts. Bodies book it in different places: that the table has less is told in passing.
 */
export const processingFee: NarrativeRule = { code: 'narrative/processing-fee', severity: 'warning', check };

/** Every rate of the tariff (100 a request; 10, 20, 40 a page) is a multiple of so many yuan. */
const unitOfTariff = 10;
/** So near before the fee, a word tells what was done with it. */
const waiverReach = 6;
/** Figures of the form that count fees, all of them. */
const feesKey = 'article20.fees.amount';

function check(context: NarrativeContext): Finding[] {
  const { claims, report, lexicon } = context;
  const { moneyUnits, objectWords, waiverWords } = lexicon.terms;
  const isWaived = (claim: Claim): boolean => {
    const before = report.source.slice(claim.sentence[0], claim.range[0]);
    return waiverWords.some((word) => before.slice(-waiverReach).includes(word));
  };
  const isFee = (claim: Claim): boolean =>
    claim.kind === 'count' &&
    claim.qualifier === 'exact' &&
    claim.unit in moneyUnits &&
    claim.value > 0 &&
    !isWaived(claim) &&
    (objectWords.processingFee ?? []).some((word) => claim.noun.includes(word));
  const fees = figureOfKey(feesKey, report, lexicon);
  const counted = fees === null || fees.unit === null ? null : fees.value * (moneyUnits[fees.unit] ?? 1);
  return claims.filter(isFee).flatMap((claim) => {
    const yuan = Math.round(claim.value * (moneyUnits[claim.unit] as number) * 100) / 100;
    if (yuan % unitOfTariff !== 0) return [findingOf(claim, yuan, 'tariff', null)];
    const isOfTable = claim.scope === 'own' && claim.period === null && counted !== null && fees?.cause === 'agency';
    return isOfTable && counted < yuan ? [findingOf(claim, yuan, 'table', fees.value)] : [];
  });
}

function findingOf(claim: Claim, yuan: number, problem: 'tariff' | 'table', table: number | null): Finding {
  return createFinding({
    code: processingFee.code,
    severity: problem === 'tariff' ? processingFee.severity : 'info',
    cause: 'agency',
    range: claim.range,
    data: { problem, yuan, ...(table === null ? {} : { table }) },
    subject: { problem, yuan },
  });
}
