import { createFinding, type Finding, type RelatedPlace } from '../../finding/finding.js';
import { roundAmount } from '../../solve/round-amount.js';
import type { Claim } from '../claim.js';
import { figureOfKey } from '../compare-cells.js';
import { relatedClaim } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/**
 * The fee for processing information is charged by the request or by the page, in whole tens of yuan, and is one of the
 * fees that the table counts. Bodies book it in different places: that the table has less is told in passing. No more is
 * paid than was asked for, and none is paid where none is charged.
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
  const counted = fees === null || fees.unit === null ? null : roundAmount(fees.value * (moneyUnits[fees.unit] ?? 1));
  const named = claims.filter(isFee);
  const bySentence = sumsBySentence(context);
  const sums = [...bySentence.values()].flat().filter((claim) => claim.value > 0 && !isWaived(claim));
  const seen = new Set<number>();
  const findings = [...named, ...sums.filter((claim) => !named.includes(claim))].flatMap((claim) => {
    const yuan = yuanOf(claim, context);
    if (yuan % unitOfTariff !== 0) {
      const isTold = seen.has(yuan);
      seen.add(yuan);
      return isTold ? [] : [findingOf(claim, yuan, 'tariff')];
    }
    if (!named.includes(claim)) return [];
    // Asked for 300, paid none: only what came in is among the fees.
    const paid = bySentence.get(claim.sentence[0])?.find((one, i, told) => isPaid(one, told[i - 1], context));
    const isAsked = paid !== undefined && paid !== claim;
    const isOfTable = claim.scope === 'own' && claim.period === null && counted !== null && fees?.cause === 'agency' && !isAsked;
    return isOfTable && counted < yuan ? [findingOf(claim, yuan, 'table', { table: fees.value })] : [];
  });
  const told = new Set(findings.map(({ range }) => range[0]));
  return [...findings, ...paidTooMuch(context).filter(({ range }) => !told.has(range[0])), ...deniedThoughPaid(context)];
}

function yuanOf(claim: Claim, { lexicon }: NarrativeContext): number {
  return Math.round(claim.value * (lexicon.terms.moneyUnits[claim.unit] as number) * 100) / 100;
}

/** Sums of money in sentences that speak of the fee and of no other, by sentence. */
function sumsBySentence({ claims, report, lexicon }: NarrativeContext): Map<number, Claim[]> {
  const { feeNoticeWords, moneyUnits, objectWords } = lexicon.terms;
  const sums = new Map<number, Claim[]>();
  for (const claim of claims) {
    if (claim.kind !== 'count' || claim.qualifier !== 'exact' || !(claim.unit in moneyUnits) || claim.negation || claim.period !== null)
      continue;
    const said = report.source.slice(...claim.sentence);
    const isOfFee = feeNoticeWords.some((word) => said.includes(word)) && !(objectWords.fees ?? []).some((word) => said.includes(word));
    if (isOfFee) sums.set(claim.sentence[0], [...(sums.get(claim.sentence[0]) ?? []), claim]);
  }
  return sums;
}

/** The words between a figure and the one before it in its sentence. */
function wordsBefore(claim: Claim, before: Claim | undefined, { report }: NarrativeContext): string {
  return report.source.slice(before?.range[1] ?? claim.sentence[0], claim.valueRange[0]);
}

function isPaid(claim: Claim, before: Claim | undefined, context: NarrativeContext): boolean {
  const words = wordsBefore(claim, before, context);
  return context.lexicon.terms.paidWords.some((word) => words.includes(word));
}

/** What is truly paid is at most what the notices before it asked for. */
function paidTooMuch(context: NarrativeContext): Finding[] {
  return [...sumsBySentence(context).values()].flatMap((sums) => {
    const paid = sums.findIndex((claim, i) => isPaid(claim, sums[i - 1], context));
    const claim = sums[paid];
    if (claim === undefined || paid === 0) return [];
    const charged = sums.slice(0, paid).reduce((sum, one) => sum + yuanOf(one, context), 0);
    const yuan = yuanOf(claim, context);
    return yuan > charged ? [findingOf(claim, yuan, 'paid', { charged })] : [];
  });
}

/** No fee was charged, says one sentence, and another tells how much was. */
function deniedThoughPaid(context: NarrativeContext): Finding[] {
  const { claims, report, lexicon } = context;
  const { actionWords, denialMarks, objectWords, paidWords, remainderWords } = lexicon.terms;
  const collects = [...paidWords, ...(actionWords.collect ?? [])];
  const isDenial = (claim: Claim): boolean =>
    claim.negation &&
    claim.scope === 'own' &&
    claim.period === null &&
    (objectWords.processingFee ?? []).some((word) => claim.noun.endsWith(word)) &&
    !remainderWords.some((word) => report.source.slice(claim.sentence[0], claim.range[1]).includes(word));
  const isDenied = (words: string): boolean => denialMarks.some((mark) => words.includes(mark));
  const denial = claims.find(isDenial);
  if (denial === undefined) return [];
  for (const [sentence, sums] of sumsBySentence(context)) {
    if (sentence === denial.sentence[0]) continue;
    const paid = sums.find((claim, i) => {
      const words = wordsBefore(claim, sums[i - 1], context);
      const fee = (objectWords.processingFee ?? []).find((word) => words.endsWith(word)) ?? '';
      const action = words.slice(0, words.length - fee.length);
      return claim.value > 0 && collects.some((word) => action.endsWith(word)) && !isDenied(action);
    });
    if (paid !== undefined) return [findingOf(denial, yuanOf(paid, context), 'denied', {}, [relatedClaim('part', paid)])];
  }
  return [];
}

function findingOf(
  claim: Claim,
  yuan: number,
  problem: 'tariff' | 'table' | 'paid' | 'denied',
  more: Readonly<Record<string, number>> = {},
  related: readonly RelatedPlace[] = [],
): Finding {
  return createFinding({
    code: processingFee.code,
    severity: problem === 'table' ? 'info' : processingFee.severity,
    cause: 'agency',
    range: claim.range,
    related,
    data: { problem, yuan, ...more },
    subject: { problem, yuan },
  });
}
