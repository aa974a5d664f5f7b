import { createFinding, type Finding } from '../../finding/finding.js';
import { roundAmount } from '../../solve/round-amount.js';
import type { Claim } from '../claim.js';
import { groupBySentence } from '../claims-by-sentence.js';
import { wrongClosedLists } from '../closed-lists.js';
import { slackOf } from '../figure-step.js';
import type { Lexicon } from '../lexicon.js';
import { wrongPairedLists } from '../paired-lists.js';
import { describeParts } from '../parts-of-total.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';
import { wrongTimeLists } from '../time-lists.js';

/**
 * Parts that a sentence lists must add up to the figure it lists them for. Channels may overlap, and a list that says it is
 * not complete may fall short; neither is reported.
 */
export const breakdown: NarrativeRule = { code: 'narrative/breakdown', severity: 'info', check };

/** Two parts named out of a whole may be a choice; three and more read as the whole. */
const fewestParts = 3;

/** Parts in a sentence of their own that come to less of the total than this are some of it. */
const leastTold = 0.7;

function check(context: NarrativeContext): Finding[] {
  const findings: Finding[] = [];
  const children = new Map<number, Claim[]>();
  for (const claim of context.claims) {
    if (claim.parent === null) continue;
    const list = children.get(claim.parent);
    if (list === undefined) children.set(claim.parent, [claim]);
    else list.push(claim);
  }
  const carried = carriedFigures(context.claims, 'carriedIn');
  const left = carriedFigures(context.claims, 'carriedOut');
  context.claims.forEach((total, index) => {
    const parts = (children.get(index) ?? []).filter((claim) => isPart(claim, total, context));
    for (const list of splitByKind(total, parts, context)) {
      const sum = list.reduce((amount, part) => amount + part.value, 0);
      if (
        Math.abs(sum - total.value) < slackOf([total, ...list], context) ||
        !isWrong(total, list, sum, { carried, left, lexicon: context.lexicon })
      )
        continue;
      if (
        mayOverlap(list, context) ||
        isDividedTwice(list, total.value) ||
        isTold(list, total.value) ||
        isOfEarlier(total, index, sum, context.claims)
      )
        continue;
      context.reported.add(total);
      findings.push(findingOf(total, list, sum));
    }
  });
  findings.push(...routesOf(context, carried));
  for (const { total, parts } of [...wrongTimeLists(context), ...wrongClosedLists(context), ...wrongPairedLists(context)]) {
    if (context.reported.has(total)) continue;
    context.reported.add(total);
    findings.push(findingOf(total, parts, roundAmount(parts.reduce((amount, { value }) => amount + value, 0))));
  }
  return findings;
}

/**
 * Received 23, carried over two, of them by the net 51, by letter six, in person two: three routes of one sentence are those of what
 * came in, whatever figure they stand behind.
 */
function routesOf({ claims, index, lexicon, reported }: NarrativeContext, carried: ReadonlySet<number>): Finding[] {
  const routes = claims.filter((claim) => isRoute(claim, lexicon));
  const isReceived = ({ key, period, scope }: Claim): boolean =>
    key === 'applications.received.total' && period === null && scope === 'own';
  // By quarters, none of them is all that came in.
  const several = new Set<number>();
  for (const told of groupBySentence(claims.filter(isReceived)))
    if (new Set(told.map(({ value }) => value)).size > 1) several.add(told[0]?.sentence[0] ?? 0);
  const mostCarried = [...carried].reduce((most, value) => Math.max(most, value), 0);
  let total: Claim | undefined;
  let place = 0;
  return groupBySentence(routes).flatMap((parts) => {
    for (const first = index.placeOf(parts[0] as Claim); place < first; place++) {
      const claim = claims[place] as Claim;
      if (isReceived(claim) && !several.has(claim.sentence[0])) total = claim;
    }
    // Linked to what came in, or to a part of it, they have been looked at, or are of that.
    const isLinked = parts.some(({ parent }) => parent !== null && !claims[parent]?.key.startsWith('applications.carriedIn.'));
    if (total === undefined || total.qualifier !== 'exact' || reported.has(total) || isLinked || parts.length < fewestParts) return [];
    const sum = parts.reduce((amount, { value }) => amount + value, 0);
    if (sum <= total.value + mostCarried) return [];
    reported.add(total);
    return [findingOf(total, parts, sum)];
  });
}

function isRoute({ kind, channel, qualifier, period, scope }: Claim, { terms }: Lexicon): boolean {
  const isOfRequests = channel !== null && channel in terms.requestChannelWords;
  return kind === 'count' && isOfRequests && qualifier === 'exact' && period === null && scope === 'own';
}

function isPart(claim: Claim, total: Claim, { lexicon }: NarrativeContext): boolean {
  if (claim.relation !== 'part' && claim.relation !== 'channel') return false;
  const cases = lexicon.terms.caseMeasures;
  const fits = claim.unit === total.unit || claim.unit === '' || total.unit === '';
  return fits || (total.isFormKey && cases.includes(claim.unit) && cases.includes(total.unit));
}

/** Parts of one list may divide the total twice: by applicant and by outcome. Each division is looked at on its own. */
function splitByKind(total: Claim, parts: readonly Claim[], { lexicon }: NarrativeContext): Claim[][] {
  const kinds = new Map<string, Claim[]>();
  for (const part of parts) {
    const column = part.isFormKey ? (part.key.split('.').at(-1) ?? '') : '';
    // What levels of an area received are parts of what it received.
    const isStage =
      part.isFormKey &&
      !(part.key === total.key && part.period === total.period) &&
      lexicon.terms.narrativeKeys.some(({ keys }) => keys.some((key) => part.key.startsWith(`${key}.`)));
    const byApplicant = part.key.startsWith('applications.') && column !== 'total';
    const kind = byApplicant
      ? 'applicant'
      : part.isFormKey && isStage && !total.key.includes('+') && !total.key.startsWith('disputes.')
        ? 'stage'
        : part.relation === 'channel'
          ? 'channel'
          : 'part';
    kinds.set(kind, [...(kinds.get(kind) ?? []), part]);
  }
  kinds.delete('stage');
  return [...kinds.values()];
}

/** Eight in pictures and five as films, some as both: the sentence says so behind its parts. */
function mayOverlap(parts: readonly Claim[], { report, lexicon }: NarrativeContext): boolean {
  const last = parts.at(-1) as Claim;
  const behind = report.source.slice(last.range[1], last.sentence[1]);
  return lexicon.terms.overlapWords.some((word) => behind.includes(word));
}

/** The parts of one sentence are the whole: the next one tells of some of them again. */
function isTold(parts: readonly Claim[], total: number): boolean {
  const first = parts.filter(({ sentence }) => sentence[0] === parts[0]?.sentence[0]);
  return first.length < parts.length && first.reduce((amount, { value }) => amount + value, 0) === total;
}

/** Proposals 66, of deputies 29 and of members 37; in charge 19, joined in 47: each run of them is the whole. */
function isDividedTwice(parts: readonly Claim[], total: number): boolean {
  let amount = 0;
  for (const { value } of parts) {
    amount += value;
    if (amount > total) return false;
    if (amount === total) amount = 0;
  }
  return amount === 0;
}

/** How many figures back the one is looked for that a list divides, where it is not the one right before it. */
const totalReach = 4;

/** Published 3268, in all 11240 since 2021; of these so many: they are the parts of what was told before. */
function isOfEarlier(total: Claim, index: number, sum: number, claims: readonly Claim[]): boolean {
  return claims
    .slice(Math.max(0, index - totalReach), index)
    .some(({ kind, unit, value }) => kind === 'count' && unit === total.unit && value === sum);
}

/** Sixty-six 建议提案, of them 建议 29 and 提案 36: the name of the whole is those of its parts, so that there are no others. */
function isNamedAfter(total: Claim, parts: readonly Claim[]): boolean {
  const rest = parts.reduce((noun, part) => noun.replace(part.noun, ''), total.noun);
  return parts.length > 1 && total.noun.length > 3 && rest.length <= 1 && parts.every(({ noun }) => noun.length > 1);
}

/** A request comes in by one route, while one piece of information is published by several. */
function isByRequestChannel(total: Claim, parts: readonly Claim[], sum: number, { terms }: Lexicon): boolean {
  const isOne = ({ channel }: Claim): boolean => channel !== null && channel in terms.requestChannelWords;
  const isWhole = parts.length >= fewestParts || (parts.length > 1 && sum > total.value);
  return total.key.startsWith('applications.received.') && isWhole && parts.every(isOne);
}

/** What is carried over has outcomes in another year; a new sentence goes on with the requests that were answered. */
function isCarried(total: Claim, parts: readonly Claim[]): boolean {
  const isOther = (part: Claim): boolean => part.isFormKey || part.sentence[0] !== total.sentence[0];
  return /^applications\.carried(?:In|Out)\./.test(total.key) && parts.some(isOther);
}

function isWrong(
  total: Claim,
  parts: readonly Claim[],
  sum: number,
  { carried, left, lexicon }: { readonly carried: ReadonlySet<number>; readonly left: ReadonlySet<number>; readonly lexicon: Lexicon },
): boolean {
  if (total.qualifier !== 'exact' || parts.some((part) => part.qualifier !== 'exact')) return false;
  if (sum === total.value || parts.length === 0) return false;
  // What a list of its own sentence divides is theirs whose the total is.
  const isOneList = parts.length >= fewestParts || total.scope === 'others';
  // The levels of an area make up its total, in the next sentence too.
  const isNear = (part: Claim): boolean => part.sentence[0] === total.sentence[0] || total.scope === 'area';
  const isSameScope = (part: Claim): boolean => part.scope === total.scope || (isOneList && isNear(part));
  const isOtherScope = parts.some((part) => !isSameScope(part) || part.period !== total.period) && !isByTime(total, parts);
  const byChannel = parts.some((part) => part.relation === 'channel');
  // What is received is decided this year or next: its outcomes need not add up to it.
  const isReceived =
    total.isFormKey &&
    total.key.startsWith('applications.received') &&
    parts.some((part) => part.isFormKey && !part.key.startsWith('applications.received'));
  if ((byChannel && !isByRequestChannel(total, parts, sum, lexicon)) || isReceived || isOtherScope || isCarried(total, parts)) return false;
  const isOfRequests = [total, ...parts].some(({ isFormKey }) => isFormKey);
  if (sum > total.value) return !(isOfRequests && carried.has(sum - total.value));
  // Dealt with 61: what is left of them for next year has no outcome yet.
  if (isOfRequests && left.has(total.value - sum)) return false;
  // A sentence of its own may look at some of them only.
  const isApart = parts.every((part) => part.sentence[0] !== total.sentence[0]);
  if (isApart && sum < total.value * leastTold && !isClosed(parts, lexicon)) return false;
  return (parts.length >= fewestParts || isNamedAfter(total, parts)) && !total.isOpenEnded;
}

/** The last part is called the others: there are no more. */
function isClosed(parts: readonly Claim[], { terms }: Lexicon): boolean {
  const last = parts.at(-1)?.noun ?? '';
  return terms.remainderWords.some((word) => last.startsWith(word));
}

/** The quarters or the halves of the report's year, each once, make it up. */
function isByTime(total: Claim, parts: readonly Claim[]): boolean {
  const periods = parts.map(({ period }) => period ?? '').sort();
  const isOne = total.period === null && parts.every(({ scope }) => scope === total.scope);
  return isOne && wholeYears.includes(periods.join(' '));
}

const wholeYears = ['quarter1 quarter2 quarter3 quarter4', 'half1 half2'];

/** Parts may include what was carried over from last year, when a sentence says how much that was, and lack what is carried over to the next. */
function carriedFigures(claims: readonly Claim[], row: 'carriedIn' | 'carriedOut'): ReadonlySet<number> {
  return new Set(claims.filter((claim) => claim.key === `applications.${row}.total`).map((claim) => claim.value));
}

function findingOf(total: Claim, parts: readonly Claim[], sum: number): Finding {
  return createFinding({
    code: breakdown.code,
    severity: sum > total.value ? 'warning' : breakdown.severity,
    cause: 'agency',
    ...describeParts(total, parts, sum),
    subject: { noun: total.noun, total: total.value, parts: parts.map((part) => part.value) },
  });
}
