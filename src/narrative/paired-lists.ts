import { roundAmount } from '../solve/round-amount.js';
import { cuePattern } from '../source/cue-pattern.js';
import type { Claim } from './claim.js';
import { groupBySentence } from './claims-by-sentence.js';
import { areComplements, type ClosedList } from './closed-lists.js';
import { slackOf } from './figure-step.js';
import type { NarrativeContext } from './rule.js';

/** A count and the amount told with it: 7件3840元. */
interface Pair {
  readonly count: Claim;
  readonly amount: Claim;
}

/**
 * Seven cases for 3840 yuan, of them by the case four for 2000 and by the page three for 1840: where the counts of a list add up to their
 * total, its amounts must, and the reverse. Of an amount alone no list of it comes to more, nor to less where its parts are all there are.
 */
export function wrongPairedLists(context: NarrativeContext): ClosedList[] {
  const { moneyUnits } = context.lexicon.terms;
  const counts = context.claims.filter(({ kind, qualifier }) => kind === 'count' && qualifier === 'exact');
  return groupBySentence(counts).flatMap((said) => {
    if (said.filter(({ unit }) => unit in moneyUnits).length < fewestAmounts) return [];
    return pairsIn(said, context).flatMap((run) => [...wrongAmong(run, context), ...wrongBehind(run, said, context)]);
  });
}

/** A total and two parts. */
const fewestAmounts = 3;
const fewestParts = 2;

/** Pairs told one after the other, by runs of them. */
function pairsIn(said: readonly Claim[], { report, lexicon }: NarrativeContext): Pair[][] {
  const { moneyUnits, pairedGap } = lexicon.terms;
  const runs: Pair[][] = [];
  let isNext = false;
  for (let i = 0; i + 1 < said.length; i++) {
    const [count, amount] = [said[i] as Claim, said[i + 1] as Claim];
    const between = report.source.slice(count.valueRange[1], amount.valueRange[0]);
    const isPair = !(count.unit in moneyUnits) && count.unit !== '' && amount.unit in moneyUnits && cuePattern(pairedGap).test(between);
    if (!isPair) {
      isNext = false;
      continue;
    }
    if (isNext) runs.at(-1)?.push({ count, amount });
    else runs.push([{ count, amount }]);
    isNext = true;
    i += 1;
  }
  return runs;
}

/** The first pair of a run is the total of those that a list tells behind it. */
function wrongAmong([total, ...parts]: readonly Pair[], context: NarrativeContext): ClosedList[] {
  const [first] = parts;
  if (total === undefined || first === undefined || parts.length < fewestParts || !isOpened(total.amount, first.count, context)) return [];
  const lists = (['count', 'amount'] as const).map((side) => ({ total: total[side], parts: parts.map((pair) => pair[side]) }));
  const wrong = lists.filter((list) => isOff(list, context));
  return wrong.length === 1 && lists.every(isOfOneUnit) ? wrong : [];
}

/** An amount right before a run is the total of its amounts. */
function wrongBehind(run: readonly Pair[], said: readonly Claim[], context: NarrativeContext): ClosedList[] {
  const [first, second] = run;
  const total = said[said.indexOf((first as Pair).count) - 1];
  if (first === undefined || second === undefined || total === undefined || !(total.unit in context.lexicon.terms.moneyUnits)) return [];
  const list = { total, parts: run.map(({ amount }) => amount) };
  if (!isOpened(total, first.count, context) || !isOfOneUnit(list) || !isOff(list, context)) return [];
  const isMore = sumOf(list.parts) > total.value;
  return isMore ||
    (run.length === fewestParts &&
      areComplements(wordsOf(first, total, context), wordsOf(second, first.amount, context), context.lexicon.terms))
    ? [list]
    : [];
}

/** Something that opens a list stands between a total and its first part. */
function isOpened(total: Claim, part: Claim, { report, lexicon }: NarrativeContext): boolean {
  const between = report.source.slice(total.range[1], part.valueRange[0]);
  return /[:：（(]/u.test(between) || lexicon.terms.openerWords.some((word) => word.length > 1 && between.includes(word));
}

function wordsOf({ count }: Pair, before: Claim, { report }: NarrativeContext): string {
  return report.source.slice(before.range[1], count.valueRange[0]);
}

function isOfOneUnit({ total, parts }: ClosedList): boolean {
  return parts.every(({ unit }) => unit === total.unit);
}

function isOff({ total, parts }: ClosedList, context: NarrativeContext): boolean {
  return Math.abs(roundAmount(sumOf(parts) - total.value)) > slackOf([total, ...parts], context);
}

function sumOf(parts: readonly Claim[]): number {
  return parts.reduce((amount, { value }) => roundAmount(amount + value), 0);
}
