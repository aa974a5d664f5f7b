import { createFinding, type Finding } from '../../finding/finding.js';
import type { EditionDefinition } from '../../grammar-contract/edition.js';
import type { Claim } from '../claim.js';
import { figureOfKey, isComparable, isSameAmount, referencesOf, type TableFigure } from '../compare-cells.js';
import { nearMisses } from '../near-misses.js';
import { outcomesOfAll } from '../outcomes-of-all.js';
import { relatedCells } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/**
 * A figure of the form that a sentence states must be the table's. Articles 49 and 50 make both part of one report.
 * Received counts with or without what was carried over from last year.
 */
export const tableFigure: NarrativeRule = { code: 'narrative/table-figure', severity: 'warning', check };

function check(context: NarrativeContext): Finding[] {
  const groups = new Map<string, { readonly claims: Claim[]; readonly figure: TableFigure }>();
  for (const claim of [...context.claims, ...outcomesOfAll(context), ...nearMisses(context)]) {
    if (!claim.isFormKey || claim.negation || !isComparable(claim, context)) continue;
    const figure = mismatchOf(claim, context);
    if (figure === null) continue;
    const id = `${claim.key} ${claim.value} ${claim.unit}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { claims: [claim], figure });
    else group.claims.push(claim);
    context.reported.add(claim);
  }
  return [...groups.values()].map(({ claims, figure }) => findingOf(claims, figure, context.report.form));
}

/** What the table says instead, or null when it agrees or cannot be assessed. */
function mismatchOf(claim: Claim, context: NarrativeContext): TableFigure | null {
  const { report, lexicon } = context;
  const figure = figureOfKey(claim.key, report, lexicon);
  if (figure === null || isSameAmount(claim, figure, context)) return null;
  for (const key of isOfNewOnly(claim, context) ? [] : claim.alternatives) {
    const other = figureOfKey(key, report, lexicon);
    // Where the other count cannot be read the claim may be right.
    if (other === null || isSameAmount(claim, other, context)) return null;
  }
  const isRight =
    isShareOfResults(claim, figure, context) ||
    isOfAllCases(claim, context) ||
    isOfLawsuits(claim, context) ||
    isRestOfApplicants(claim, context) ||
    isLevelOfArea(claim, figure, context) ||
    isNamedLevel(claim, context) ||
    isSomeOfTold(claim, figure, context) ||
    isPartlyDecided(claim, figure) ||
    isCarriedIn(claim, context) ||
    isOfAllKinds(claim, context) ||
    isWithPartial(claim, context);
  return isRight ? null : figure;
}

/** Newly received: what was carried over from last year is none of it, unless the sentence takes it in. */
function isOfNewOnly(claim: Claim, { report, lexicon, claims, index }: NarrativeContext): boolean {
  const { newlyReceivedWords, includingWords } = lexicon.terms;
  if (!claim.key.startsWith('applications.received.')) return false;
  const words = report.source.slice(...claim.range);
  if (!newlyReceivedWords.some((word) => words.includes(word))) return false;
  const isTakenIn = (next: Claim | undefined): boolean =>
    next?.sentence[0] === claim.sentence[0] &&
    next.key.startsWith('applications.carriedIn.') &&
    includingWords.some((word) => report.source.slice(claim.range[1], next.range[0]).includes(word));
  return !isTakenIn(claims[index.placeOf(claim) + 1]);
}

/**
 * Lawsuits 18, direct ten and after review eight, upheld ten: behind both kinds, what came of them is of all. So it is behind reviews
 * and lawsuits (复议29件、诉讼14件，其中被纠正6件).
 */
function isOfAllCases(claim: Claim, { index, report, lexicon }: NarrativeContext): boolean {
  const [table, row = '', column = ''] = claim.key.split('.');
  if (table !== 'disputes' || column === 'total') return false;
  const told = index.saidWith(claim).filter((other) => other.range[1] <= claim.range[0] && /^disputes\.[^.]+\.total$/.test(other.key));
  const rows = new Set(told.map(({ key }) => key.split('.')[1] as string));
  const kinds = ['directLitigation', 'postReviewLitigation'];
  const wider = kinds.includes(row) && (rows.has('litigation') || kinds.every((kind) => rows.has(kind))) ? ['litigation'] : [];
  if (rows.has('review') && rows.size > 1) wider.push('review+litigation');
  return wider.some((name) => figureOfKey(`disputes.${name}.${column}`, report, lexicon)?.value === claim.value);
}

/** Of the county 367, the government itself 43: a level of an area's total, which is the table's. */
function isLevelOfArea({ key, scope, parent }: Claim, figure: TableFigure, context: NarrativeContext): boolean {
  const total = parent === null ? undefined : context.claims[parent];
  return total?.key === key && total.scope !== scope && isSameAmount(total, figure, context);
}

/** The bureau itself 19, the districts 32: where the table's figure is told elsewhere, that of a level is not it. */
function isNamedLevel({ key, range, sentence }: Claim, { confirmed, report, lexicon }: NarrativeContext): boolean {
  if (!confirmed.has(key)) return false;
  const words = report.source.slice(sentence[0], range[1]);
  return lexicon.terms.ownLevelWords.some((word) => words.includes(word));
}

/** Reviews six; answered three lawsuits (应诉3件), one of them pending: behind a figure of lawsuits that was not read, outcomes are of these. */
function isOfLawsuits(claim: Claim, { index, report, lexicon }: NarrativeContext): boolean {
  const [table, row, column] = claim.key.split('.');
  if (table !== 'disputes' || row !== 'review' || column === 'total') return false;
  const total = index.saidWith(claim).findLast(({ key, range }) => key === 'disputes.review.total' && range[1] <= claim.range[0]);
  const between = report.source.slice(total?.range[1] ?? claim.sentence[0], claim.range[0]);
  if (!lexicon.terms.lawsuitStems.some((stem) => between.includes(stem))) return false;
  return figureOfKey(`disputes.litigation.${column}`, report, lexicon)?.value === claim.value;
}

/**
 * 14 requests came from the county itself: named behind the figure, with nothing before it, or where the table's figure is told elsewhere,
 * they are some of all.
 */
function isSomeOfTold({ key, value, range, valueRange, nounRange }: Claim, figure: TableFigure, context: NarrativeContext): boolean {
  const isBehind = nounRange !== null && nounRange[0] >= valueRange[1];
  const before = context.report.source.slice(Math.max(0, range[0] - 2), valueRange[0]);
  const isFirst =
    /[。；;，,]\s*$/u.test(before) || context.lexicon.terms.someWords.some((word) => word.length > 1 && before.endsWith(word));
  return key.endsWith('.received.total') && value < figure.value && isBehind && (isFirst || context.confirmed.has(key));
}

/** Received 29, carried over one, dealt with 30: the word alone does not tell whether from last year or to the next. */
function isCarriedIn({ key, noun, value }: Claim, { report, lexicon }: NarrativeContext): boolean {
  if (key !== 'applications.carriedOut.total' || !lexicon.terms.bareCarryWords.includes(noun)) return false;
  return figureOfKey('applications.carriedIn.total', report, lexicon)?.value === value;
}

/** Decided 36: among them may be cases of the year before, of which the table says nothing. */
function isPartlyDecided({ key, value }: Claim, figure: TableFigure): boolean {
  return key.startsWith('disputes.') && key.split('.')[2]?.includes('+') === true && value > figure.value;
}

/** Reviews 147 in all, where those about disclosure are told elsewhere, and as the table has them: what does not speak of it is of all. */
function isOfAllKinds(claim: Claim, { confirmed, index, report, lexicon }: NarrativeContext): boolean {
  const [table, row] = claim.key.split('.');
  const words = report.source.slice(...claim.sentence);
  if (table !== 'disputes' || lexicon.terms.disclosureTopics.some((word) => words.includes(word))) return false;
  return index.saidWith(claim).some(({ key, value }) => {
    const isBeside = key === `${table}.${row}.total` && confirmed.has(key);
    return isBeside && value > (figureOfKey(key, report, lexicon)?.value ?? value);
  });
}

/** Made public, in part included, 339: both outcomes together. */
function isWithPartial(claim: Claim, { report, lexicon }: NarrativeContext): boolean {
  if (claim.key !== 'applications.granted.total') return false;
  const { formOutcomes, includingWords, someWords } = lexicon.terms;
  const words = report.source.slice(...claim.range);
  // Right behind it, in brackets (含部分公开9件).
  const behind = report.source.slice(claim.range[1], claim.sentence[1]).replace(/^[，,（(\s]+/u, '');
  const included = [...includingWords, ...someWords].flatMap((word) => (behind.startsWith(word) ? [behind.slice(word.length)] : []));
  const isNamed = formOutcomes.partial?.some((word) => words.includes(word) || included.some((rest) => rest.startsWith(word)));
  return isNamed === true && figureOfKey('applications.granted+partial.total', report, lexicon)?.value === claim.value;
}

/** Of persons 96, of firms 14, of others five: all that the sentence does not name, and not the form's last column alone. */
function isRestOfApplicants(claim: Claim, { index, report, lexicon }: NarrativeContext): boolean {
  const [table, row, column] = claim.key.split('.');
  if (table !== 'applications' || column !== 'otherOrganization') return false;
  const columns = index.saidWith(claim).flatMap(({ key }) => (key.startsWith(`${table}.${row}.`) && key !== claim.key ? [key] : []));
  const named = [...new Set(columns)].filter((key) => !key.endsWith('.total')).map((key) => figureOfKey(key, report, lexicon)?.value ?? 0);
  const total = figureOfKey(`${table}.${row}.total`, report, lexicon);
  return named.length > 0 && total?.value === named.reduce((sum, value) => sum + value, claim.value);
}

/** 32 were answered and eight withdrawn: with what stands beside it in the sentence it is all that was decided. */
function isShareOfResults(claim: Claim, figure: TableFigure, { index }: NarrativeContext): boolean {
  if (!claim.key.startsWith('applications.resultsTotal.')) return false;
  let sum = claim.value;
  const said = index.saidWith(claim);
  for (const next of said.slice(said.indexOf(claim) + 1)) {
    if (next.kind !== 'count' || next.isFormKey || next.qualifier !== 'exact') return false;
    sum += next.value;
    if (sum >= figure.value) return sum === figure.value;
  }
  return false;
}

function findingOf(claims: readonly Claim[], figure: TableFigure, form: EditionDefinition | null): Finding {
  const [claim, ...repeated] = claims as [Claim, ...Claim[]];
  return createFinding({
    code: tableFigure.code,
    severity: tableFigure.severity,
    cause: figure.cause,
    range: claim.range,
    related: [...relatedCells(figure.cells), ...repeated.map(({ range }) => ({ range, note: { key: 'repeated' } }))],
    data: {
      key: claim.key,
      noun: claim.noun,
      stated: claim.value,
      statedUnit: claim.unit,
      table: figure.value,
      tableUnit: figure.unit,
      cells: referencesOf(figure.cells, form),
    },
    subject: { key: claim.key, stated: claim.value, unit: claim.unit },
  });
}
