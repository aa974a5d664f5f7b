import type { Claim } from './claim.js';
import { figureOfKey } from './compare-cells.js';
import type { NarrativeContext } from './rule.js';

/** What the first table counts, by the name of its words. */
const keys: Readonly<Record<string, string>> = {
  licensing: 'article20.licensing.decisions',
  penalties: 'article20.penalties.decisions',
  coercion: 'article20.coercion.decisions',
};
const feesKey = 'article20.fees.amount';
const intakeKey = 'applications.received+carriedIn.total';
/** Nothing but a mark stands before a sum. */
const longestGap = 2;
/** From 元 to 万元. */
const unitsApart = 10_000;
/** Fewer digits exchanged are chance. */
const fewestDigits = 2;

/**
 * Figures that the words alone do not prove to be the form's, and that miss its figure in a way that chance does not: the amount of
 * fees with the wrong unit or its digits exchanged, and of decisions told in one sentence, where others are the table's, one with its digits exchanged
 * (公示行政许可412件、行政处罚69件, and the table has 412 and 96). So is a sum of what was new and carried over.
 */
export function nearMisses(context: NarrativeContext): Claim[] {
  const { claims } = context;
  const open = claims.filter(
    (claim) => !claim.isFormKey && claim.kind === 'count' && claim.scope === 'own' && claim.period === null && claim.qualifier === 'exact',
  );
  const named = open.flatMap((claim) => {
    const key = keyOf(claim, context);
    const figure = key === null ? null : figureOfKey(key, context.report, context.lexicon);
    return key === null || figure === null || figure.value === 0 ? [] : [{ claim, key, value: figure.value }];
  });
  const told = new Map<number, Set<string>>();
  for (const { claim, key, value } of named) {
    if (!isTables({ claim, value })) continue;
    const keys = told.get(claim.sentence[0]);
    if (keys === undefined) told.set(claim.sentence[0], new Set([key]));
    else keys.add(key);
  }
  const decisions = named.flatMap(({ claim, key, value }) => {
    const keys = told.get(claim.sentence[0]);
    const isTold = keys !== undefined && keys.size > (keys.has(key) ? 1 : 0);
    return isTold && isPermuted(claim.value, value) ? [{ ...claim, key, isFormKey: true }] : [];
  });
  return [...decisions, ...open.flatMap((claim) => [...feesAmiss(claim, context), ...intakeAmiss(claim, context)])];
}

function isTables({ claim, value }: { readonly claim: Claim; readonly value: number }): boolean {
  return claim.value === value && String(value).length >= fewestDigits;
}

function keyOf({ noun }: Claim, { lexicon }: NarrativeContext): string | null {
  const { objectWords, recordWords } = lexicon.terms;
  const record = recordWords.find((word) => noun.endsWith(word)) ?? '';
  const thing = noun.slice(0, noun.length - record.length);
  const name = Object.keys(keys).find((one) => objectWords[one]?.some((word) => thing.endsWith(word)));
  return name === undefined ? null : (keys[name] as string);
}

/** The same digits in another order. */
function isPermuted(a: number, b: number): boolean {
  const digits = (value: number): string => [...String(value)].sort().join('');
  return a !== b && digits(a) === digits(b) && String(a).length >= fewestDigits;
}

/** 128450.6元 of fees where the table has 128450.6万元, or 45.4万元 where it has 44.5. */
function feesAmiss(claim: Claim, { report, lexicon }: NarrativeContext): Claim[] {
  const { moneyUnits, objectWords } = lexicon.terms;
  const stated = claim.value * (moneyUnits[claim.unit] ?? 0);
  const figure = stated > 0 && objectWords.fees?.some((word) => claim.noun.endsWith(word)) ? figureOfKey(feesKey, report, lexicon) : null;
  if (figure === null || figure.unit === null) return [];
  const counted = figure.value * (moneyUnits[figure.unit] ?? 0);
  const isUnit = isSame(stated, counted * unitsApart) || isSame(stated * unitsApart, counted);
  const isOff = isUnit || (claim.unit === figure.unit && isPermuted(claim.value, figure.value));
  return isOff ? [{ ...claim, key: feesKey, isFormKey: true }] : [];
}

/** Carried over two, 60 in all: right behind what was carried over the sum is all that there was to deal with. */
function intakeAmiss(claim: Claim, { claims, index, lexicon, report }: NarrativeContext): Claim[] {
  const before = claims[index.placeOf(claim) - 1];
  const isBehind =
    before?.key === 'applications.carriedIn.total' && report.source.slice(before.range[1], claim.range[0]).length <= longestGap;
  const isOfBoth = isBehind && before.unit === claim.unit && lexicon.terms.sumWords.includes(claim.noun) && claim.value > before.value;
  return isOfBoth ? [{ ...claim, key: intakeKey, isFormKey: true }] : [];
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) < 0.005;
}
