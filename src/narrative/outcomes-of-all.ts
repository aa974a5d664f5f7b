import { cuePattern } from '../source/cue-pattern.js';
import type { Claim } from './claim.js';
import { figureOfKey } from './compare-cells.js';
import type { NarrativeContext } from './rule.js';
import type { NarrativeTerms } from './terms.js';

/** Further than this behind a figure nothing is said of all that it counts. */
const reach = 40;

/**
 * What sentences say became of all that they have counted: 行政复议3件，均维持 tells of three that were upheld, though no second
 * figure stands there. Only what the table has fewer of: a year's outcomes may hold last year's requests too.
 */
export function outcomesOfAll({ claims, report, lexicon }: NarrativeContext): Claim[] {
  const { all, one, end } = lexicon.terms.allAlike;
  return claims.flatMap((claim) => {
    if (!claim.isFormKey || claim.negation || claim.kind !== 'count' || claim.value === 0) return [];
    const outcomes = outcomesFor(claim.key, lexicon.terms);
    if (outcomes === null) return [];
    const behind = report.source.slice(claim.range[1], Math.min(claim.range[1] + reach, claim.sentence[1]));
    const opening = cuePattern(all).exec(behind) ?? (claim.value === 1 ? cuePattern(one).exec(behind) : null);
    if (opening === null) return applicantsBefore(claim, report.source, lexicon.terms);
    // All but three.
    const value = claim.value - Number(opening[1] ?? 0);
    const rest = behind.slice(opening[0].length);
    const byApplicant = applicantsFor(claim.key, lexicon.terms).map(({ keys, words }) => ({
      keys,
      words,
      end: lexicon.terms.allAlike.applied,
    }));
    for (const { keys, words, end: closing } of [...outcomes.map(([key, words]) => ({ keys: [key], words, end })), ...byApplicant]) {
      const word = cuePattern(`^(?:${words.join('|')})${closing}`).exec(rest)?.[0];
      const figures = keys.map((key) => figureOfKey(key, report, lexicon));
      if (word === undefined || figures.some((figure) => figure === null || figure.value >= value)) continue;
      const range = [claim.range[0], claim.range[1] + opening[0].length + word.length] as const;
      const [key = claim.key, ...alternatives] = keys;
      return [{ ...claim, key, value, alternatives, noun: word, range }];
    }
    return [];
  });
}

/** All who asked were natural persons, 20 requests in all: told before the figure. */
function applicantsBefore(claim: Claim, source: string, terms: NarrativeTerms): Claim[] {
  const before = source.slice(Math.max(claim.sentence[0], claim.range[0] - reach), claim.range[0]);
  const noun = cuePattern(terms.allAlike.applicants).exec(before)?.[1];
  const named = noun === undefined ? undefined : applicantsFor(claim.key, terms).find(({ words }) => words.includes(noun));
  if (noun === undefined || named === undefined) return [];
  const [key = claim.key, ...alternatives] = named.keys;
  return [{ ...claim, key, alternatives, noun }];
}

/** Who may have made the requests that a figure counts, with or without those carried over. */
function applicantsFor(key: string, { applicantWords }: NarrativeTerms): { readonly keys: string[]; readonly words: readonly string[] }[] {
  if (key !== 'applications.received.total') return [];
  return Object.entries(applicantWords).map(([column, words]) => ({
    keys: ['received', 'received+carriedIn'].map((row) => `applications.${row}.${column}`),
    words,
  }));
}

/** The outcomes that a count of requests, reviews or lawsuits can have, with their words; null for other figures. */
function outcomesFor(key: string, terms: NarrativeTerms): [string, readonly string[]][] | null {
  const { formOutcomes, outcomeWords, weakOutcomeWords, disputeOutcomeWords } = terms;
  const [table, row] = key.split('.');
  if (key === 'applications.received.total') {
    const tables = [formOutcomes, outcomeWords, weakOutcomeWords];
    return tables.flatMap((words) => Object.entries(words)).map(([name, words]) => [`applications.${name}.total`, words]);
  }
  if (table !== 'disputes' || !key.endsWith('.total')) return null;
  // All lawsuits may be of one kind.
  const kinds = row === 'litigation' ? ['directLitigation', 'postReviewLitigation'] : [];
  const ofKinds = kinds.map((name): [string, readonly string[]] => [`disputes.${name}.total`, terms.objectWords[name] ?? []]);
  const outcomes = Object.entries(disputeOutcomeWords).map(([name, words]): [string, readonly string[]] => [
    `disputes.${row}.${name}`,
    words,
  ]);
  return [...ofKinds, ...outcomes];
}
