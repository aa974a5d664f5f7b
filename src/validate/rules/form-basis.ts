import type { ParagraphNode } from '../../ast/nodes.js';
import type { BasisCue } from '../../grammar-contract/review.js';
import { cuePattern } from '../../source/cue-pattern.js';
import { foldWords } from '../folded-words.js';
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
      const cited = cues.basisContexts.some((word) => paragraph.text.includes(word))
        ? cues.bases.flatMap((basis) => checkBasis(context, basis, context.wordsOf(paragraph), paragraph))
        : [];
      if (paragraph.text.includes(openTitle)) checkTitles(context, cues.citedTitles, paragraph, cited);
    }
  },
});

const openTitle = '\u300A';

/** A title that is another's but for one character (条列), or for one that was left out or doubled, is that one misspelt. */
function checkTitles(context: RuleContext, known: readonly string[], paragraph: ParagraphNode, told: readonly string[]): void {
  for (const [text, inner] of paragraph.text.matchAll(/\u300A([^\u300A\u300B]+)\u300B/gu) as Iterable<[string, string]>) {
    if (!known.some(({ length }) => Math.abs(length - inner.length) <= 1) || known.includes(inner)) continue;
    const title = foldWords(inner);
    const cited = `\u300A${title}\u300B`;
    const official = known.includes(title) || told.includes(cited) ? undefined : known.find((name) => isMisspelt(title, name));
    if (official === undefined) continue;
    const data = { problem: 'name', cited, official: `\u300A${official}\u300B` };
    context.add({ code: 'form/basis', cause: 'agency', range: placeOfWords(paragraph, text), data, subject: { problem: 'name', cited } });
  }
}

/** One character was exchanged for another, two were exchanged with each other, or one was left out or doubled. */
function isMisspelt(title: string, name: string): boolean {
  const difference = title.length - name.length;
  if (Math.abs(difference) > 1) return false;
  let start = 0;
  while (start < title.length && title[start] === name[start]) start += 1;
  let end = 0;
  while (end < Math.min(title.length, name.length) - start && title.at(-1 - end) === name.at(-1 - end)) end += 1;
  const [given, right] = [title.slice(start, title.length - end), name.slice(start, name.length - end)];
  if (difference === 1) return right === '' && (given === title[start - 1] || given === title[start + 1]);
  if (difference === -1) return given === '';
  return right.length === 1 || (right.length === 2 && given[0] === right[1] && given[1] === right[0]);
}

/** What it found to be cited wrongly. */
function checkBasis({ add }: RuleContext, basis: BasisCue, folded: string, paragraph: ParagraphNode): string[] {
  const cited = cuePattern(basis.pattern).exec(folded)?.[1];
  if (cited === undefined || (basis.right !== undefined && cuePattern(basis.right).test(cited))) return [];
  // The old number beside the right one tells how the regulations came about.
  if (basis.unless !== undefined && cuePattern(basis.unless).test(folded)) return [];
  add({
    code: 'form/basis',
    cause: 'agency',
    range: placeOfWords(paragraph, cited),
    data: { problem: basis.problem, cited, official: basis.official },
    subject: { problem: basis.problem, cited },
  });
  return [cited];
}
