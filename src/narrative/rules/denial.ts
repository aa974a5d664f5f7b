import { createFinding, type Finding } from '../../finding/finding.js';
import type { Claim } from '../claim.js';
import { figureOfKey, isComparable, referencesOf } from '../compare-cells.js';
import { relatedCells } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/** A sentence that denies something may not stand over a table that counts it. */
export const denial: NarrativeRule = { code: 'narrative/denial', severity: 'warning', check };

function check(context: NarrativeContext): Finding[] {
  const seen = new Map<string, Claim[]>();
  for (const claim of context.claims) {
    if (!claim.isFormKey || !claim.negation || !isComparable(claim, context)) continue;
    const figure = figureOfKey(claim.key, context.report, context.lexicon);
    if (figure === null || figure.value === 0) continue;
    seen.set(claim.key, [...(seen.get(claim.key) ?? []), claim]);
    context.reported.add(claim);
  }
  return [...seen.values()].map((claims) => findingOf(claims, context));
}

function findingOf(claims: readonly Claim[], { report, lexicon }: NarrativeContext): Finding {
  const [claim, ...repeated] = claims as [Claim, ...Claim[]];
  const figure = figureOfKey(claim.key, report, lexicon);
  const filled = (figure?.cells ?? []).filter((cell) => cell.value !== 0);
  return createFinding({
    code: denial.code,
    severity: denial.severity,
    cause: figure?.cause ?? 'reading',
    range: claim.range,
    related: [...relatedCells(filled), ...repeated.map(({ range }) => ({ range, note: { key: 'repeated' } }))],
    data: {
      key: claim.key,
      noun: claim.noun,
      table: figure?.value ?? null,
      tableUnit: figure?.unit ?? null,
      cells: referencesOf(filled, report.form),
    },
    subject: { key: claim.key },
  });
}
