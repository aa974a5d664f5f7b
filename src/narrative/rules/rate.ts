import { createFinding, type Finding } from '../../finding/finding.js';
import type { Claim } from '../claim.js';
import { isPercentage } from '../percentages.js';
import { relatedClaim } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/**
 * What is done of all there is to do, at most all of it: an answer rate, a publication rate or a satisfaction rate is no more
 * than 100%. Growth, and how far a plan was fulfilled, may be more. Where the sentence tells both figures right before (800
 * handed out, 764 came back), the rate is theirs.
 */
export const rate: NarrativeRule = { code: 'narrative/rate', severity: 'warning', check };

function check(context: NarrativeContext): Finding[] {
  const { claims, lexicon } = context;
  return claims.flatMap((claim, index) => {
    const { kind, noun, value, range } = claim;
    if (kind !== 'rate') return [];
    const isBounded = lexicon.terms.boundedRates.some((ending) => noun.endsWith(ending));
    if (isBounded && value > 100) {
      return [
        createFinding({
          code: rate.code,
          severity: rate.severity,
          cause: 'agency',
          range,
          related: [],
          data: { problem: 'bound', noun, stated: value },
          subject: { noun, stated: value },
        }),
      ];
    }
    const pair = countsOf(claim, index, context) ?? disclosedOf(claim, index, context);
    return pair === null ? [] : [wrongRate(claim, pair)];
  });
}

/** Of so many, so many. */
interface Pair {
  readonly part: Claim;
  readonly total: Claim;
}

/**
 * The two counts right before a rate, of which it is not; null where there are none or it is. The second shares a character
 * with the rate (收回 and 回收率), so that it is what was done, and the first is no smaller.
 */
function countsOf(rate: Claim, at: number, { claims, index, lexicon, report }: NarrativeContext): Pair | null {
  const { timelyWords, denialMarks } = lexicon.terms;
  const stem = rate.noun.slice(0, -1);
  // Passed 471, failed 12: what the rate denies was not done.
  const isDenied = ({ noun, range }: Claim): boolean =>
    denialMarks.some((mark) => `${report.source[range[0] - 1] ?? ''}${noun}`.includes(mark)) && isAkin(stem, noun);
  let last = at - 1;
  while (last > 0 && isDenied(claims[last] as Claim)) last -= 1;
  const part = claims[last];
  if (rate.qualifier !== 'exact' || part === undefined || !isCount(part, rate)) return null;
  const between = report.source.slice(part.range[1], rate.range[0]);
  if (/[。；;]/u.test(between) || !isAkin(stem, part.noun) || timelyWords.some((word) => rate.noun.includes(word))) return null;
  const said = index
    .saidWith(rate)
    .filter((claim) => index.placeOf(claim) < at && isCount(claim, rate) && claim.unit === part.unit && claim.value > 0);
  const totals = said.filter((claim) => index.placeOf(claim) < last);
  const total = totals.at(-1);
  // Requests that are still being dealt with need no answer yet.
  if (total === undefined || total.value < part.value || total.isFormKey || part.isFormKey) return null;
  // Problems 37, put right 35 and two within a time: the rate is of figures that stand apart.
  if (said.some((whole) => said.some((some) => some !== whole && isShare(rate, some.value, whole.value)))) return null;
  // Taken up 38 and passed on eight: what was done may be the last figures together.
  let done = 0;
  for (const { value } of [part, ...[...totals].reverse()]) {
    done += value;
    if (totals.some((claim) => isShare(rate, done, claim.value))) return null;
  }
  return { part, total };
}

/** Of 55 made public 27, in part six, a rate of 60%: of those answered or received, with or without what was made public in part. */
function disclosedOf(rate: Claim, at: number, { claims, index, lexicon }: NarrativeContext): Pair | null {
  if (rate.qualifier !== 'exact' || !lexicon.terms.disclosureRates.includes(rate.noun)) return null;
  const said = index.saidWith(rate).filter((claim) => index.placeOf(claim) < at && isCount(claim, rate));
  const granted = said.find(({ key }) => key === 'applications.granted.total');
  const partial = said.find(({ key }) => key === 'applications.partial.total');
  const total = claims[granted?.parent ?? -1] ?? said.find(({ key }) => key === 'applications.resultsTotal.total');
  if (granted === undefined || partial === undefined || total === undefined) return null;
  const part = { ...partial, noun: `${granted.noun}、${partial.noun}`, value: granted.value + partial.value };
  const isTold = said.some(({ value }) => isShare(rate, part.value, value) || isShare(rate, granted.value, value));
  return isTold ? null : { part, total };
}

function isCount({ kind, sentence, qualifier, period, negation }: Claim, rate: Claim): boolean {
  return kind === 'count' && sentence[0] === rate.sentence[0] && qualifier === 'exact' && period === null && !negation;
}

function isAkin(stem: string, noun: string): boolean {
  return [...stem].some((character) => noun.includes(character));
}

function isShare(rate: Claim, part: number, total: number): boolean {
  return isPercentage(rate.value, rate.decimals, (100 * part) / total);
}

function wrongRate({ noun, value, decimals, range }: Claim, { part, total }: Pair): Finding {
  const computed = Number(((100 * part.value) / total.value).toFixed(Math.max(decimals, 2)));
  return createFinding({
    code: rate.code,
    severity: 'info',
    cause: 'agency',
    range,
    related: [relatedClaim('total', total), relatedClaim('part', part)],
    data: { problem: 'counts', noun, stated: value, part: part.value, total: total.value, computed },
    subject: { noun, stated: value, part: part.value, total: total.value },
  });
}
