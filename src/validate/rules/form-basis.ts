import type { ParagraphNode } from '../../ast/nodes.js';
import type { BasisCue } from '../../grammar-contract/review.js';
import { cuePattern } from '../cue-pattern.js';
import { placeOfWords } from '../report-parts.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/**
 * The regulations that a report rests on are cited by their name, under the number of the decree that promulgated them, and by
 * the articles that ask for the report.
 */
export const formBasis = defineRule({
  meta: {
    name: 'form-basis',
    codes: ['form/basis'],
    severity: 'info',
    source: 'Decree 711 of the State Council; Regulations, Articles 49 and 50',
  },
  check(context) {
    const { cues } = context;
    if (cues === null) return;
    for (const paragraph of context.paragraphs) {
      if (!paragraph.text.includes(cues.basisContext)) continue;
      const folded = context.wordsOf(paragraph);
      for (const basis of cues.bases) checkBasis(context, basis, folded, paragraph);
    }
  },
});

function checkBasis({ add }: RuleContext, basis: BasisCue, folded: string, paragraph: ParagraphNode): void {
  const cited = cuePattern(basis.pattern).exec(folded)?.[1];
  if (cited === undefined || (basis.right !== undefined && cuePattern(basis.right).test(cited))) return;
  // The old number beside the right one tells how the regulations came about.
  if (basis.unless !== undefined && cuePattern(basis.unless).test(folded)) return;
  add({
    code: 'form/basis',
    cause: 'agency',
    range: placeOfWords(paragraph, cited),
    data: { problem: basis.problem, cited, official: basis.official },
    subject: { problem: basis.problem, cited },
  });
}
