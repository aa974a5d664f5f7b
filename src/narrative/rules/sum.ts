import { createFinding, type Finding } from '../../finding/finding.js';
import { roundAmount } from '../../solve/round-amount.js';
import { cueMatches } from '../../source/cue-pattern.js';
import type { Claim } from '../claim.js';
import { groupBySentence } from '../claims-by-sentence.js';
import { numberIn } from '../numerals.js';
import { describeParts } from '../parts-of-total.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/**
 * A sum that a sentence tells behind its parts (建议63件、提案58件，合计121件) is theirs. What it adds up may begin later in
 * the sentence than its first figure, and may be the parts of parts: any run of figures right before it will do.
 */
export const sum: NarrativeRule = { code: 'narrative/sum', severity: 'warning', check };

/** So many characters at most stand between the last part and the sum (两个平台). */
const longestGap = 12;

function check(context: NarrativeContext): Finding[] {
  return [...withinSentences(context), ...sumsOfAbove(context)];
}

/** By the site 500. By the account 300. These two together 900: a sentence of its own tells how many figures before it it adds up. */
function sumsOfAbove({ claims, index, report, lexicon }: NarrativeContext): Finding[] {
  const { sumOfAbove } = lexicon.terms;
  return groupBySentence(claims).flatMap((said) => {
    const [from, to] = (said[0] as Claim).sentence;
    return cueMatches(sumOfAbove, report.source.slice(from, to)).flatMap((match) => {
      const at = from + match.index + match[0].length;
      const total = said.find((claim) => claim.valueRange[0] === at && claim.kind === 'count' && claim.qualifier === 'exact');
      const number = numberIn(match[1], lexicon.terms) ?? 0;
      if (total === undefined || number < fewestAbove) return [];
      const counts: Claim[] = [];
      const last = index.placeOf(total);
      for (let i = last - 1; i >= 0 && i >= last - reachAbove && counts.length < number; i--) {
        const claim = claims[i] as Claim;
        if (claim.kind === 'count' && claim.unit === total.unit) counts.unshift(claim);
      }
      const isOne = counts.every(
        ({ qualifier, scope, period }) => qualifier === 'exact' && scope === total.scope && period === total.period,
      );
      return counts.length < number || !isOne || addsUp(counts, total.value) ? [] : [findingOf(total, counts)];
    });
  });
}

/** So many figures, at least, are added up, and so far back they are looked for. */
const fewestAbove = 2;
const reachAbove = 24;

function withinSentences(context: NarrativeContext): Finding[] {
  return context.claims.flatMap((total, index) => {
    if (!isSum(total, context)) return [];
    const counts = countsBefore(total, index, context);
    const parts = counts.filter(({ parent }) => parent === null);
    const last = counts.at(-1);
    if (last === undefined || parts.length < 2 || counts.some(({ qualifier }) => qualifier !== 'exact')) return [];
    const gap = context.report.source.slice(last.range[1], total.range[0]);
    const { openEndedWords, eachWords } = context.lexicon.terms;
    // Twelve towns have one each, 37 departments one each: the sum is of all that they have.
    const isOfEach = counts.some(({ sentence, valueRange }) =>
      eachWords.includes(context.report.source.slice(Math.max(sentence[0], valueRange[0] - 1), valueRange[0])),
    );
    const isOpen = isOfEach || openEndedWords.some((word) => gap.includes(word));

    const written = figuresBefore(total, context);
    // A figure that was not read stands among them.
    const isRead = written.length === counts.length;
    if (isOpen || gap.length > longestGap || !isRead || addsUp(counts, total.value) || addsUp(parts, total.value)) return [];
    return [findingOf(total, parts)];
  });
}

/** Named by nothing but a word for a sum, or for all that were named (14人全部参训). */
function isSum({ kind, noun, isFormKey, negation, qualifier }: Claim, { lexicon }: NarrativeContext): boolean {
  return (
    kind === 'count' &&
    !isFormKey &&
    !negation &&
    qualifier === 'exact' &&
    [...lexicon.terms.sumWords, ...lexicon.terms.allWords].includes(noun)
  );
}

/** What the sentence counts in the same way before its sum. */
function countsBefore(total: Claim, index: number, { claims, lexicon }: NarrativeContext): Claim[] {
  const { headMeasures } = lexicon.terms;
  const isOfUnit = ({ unit }: Claim): boolean => unit === total.unit || [unit, total.unit].every((one) => headMeasures.includes(one));
  const counts: Claim[] = [];
  for (let i = index - 1; i >= 0 && claims[i]?.sentence[0] === total.sentence[0]; i--) {
    const claim = claims[i] as Claim;
    const isLike = claim.kind === 'count' && isOfUnit(claim) && claim.scope === total.scope && claim.period === total.period;
    if (isLike) counts.unshift(claim);
  }
  return counts;
}

/** All figures before a sum in its sentence that are written with its measure word, read or not. */
function figuresBefore({ unit, sentence, valueRange }: Claim, { report, lexicon }: NarrativeContext): string[] {
  const units = lexicon.terms.headMeasures.includes(unit) ? lexicon.terms.headMeasures : [unit];
  const text = report.source.slice(sentence[0], valueRange[0]);
  const { unitPrefixes, trailingQualifiers } = lexicon.terms;
  const scale = [...unitPrefixes, ...trailingQualifiers].join('|');
  return cueMatches(`\\d(?:${scale})*(?:${units.join('|')})`, text).map(([figure]) => figure);
}

/** The last figures, so many of them as it takes, make the sum; or one of them is it, told again. */
function addsUp(counts: readonly Claim[], total: number): boolean {
  let amount = 0;
  for (const { value } of [...counts].reverse()) {
    amount = roundAmount(amount + value);
    if (amount === total || value === total) return true;
  }
  return false;
}

function findingOf(total: Claim, parts: readonly Claim[]): Finding {
  const computed = roundAmount(parts.reduce((amount, { value }) => amount + value, 0));
  return createFinding({
    code: sum.code,
    severity: sum.severity,
    cause: 'agency',
    ...describeParts(total, parts, computed),
    subject: { total: total.value, parts: parts.map(({ value }) => value) },
  });
}
