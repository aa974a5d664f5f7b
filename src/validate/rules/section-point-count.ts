import type { BlockNode, SectionNode } from '../../ast/nodes.js';
import type { ReviewCues } from '../../grammar-contract/review.js';
import { cueMatches, cuePattern } from '../../source/cue-pattern.js';
import type { Range } from '../../source/range.js';
import { foldWords } from '../folded-words.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/**
 * Where a sentence says how many points follow (以下三个方面：一是…), so many follow. Points open in one style and count on;
 * where another list of that style begins before they end, they cannot be told from its own, and nothing is said.
 */
export const sectionPointCount = defineRule({
  meta: {
    name: 'section-point-count',
    codes: ['section/point-count'],
    severity: 'warning',
    source: 'Format notice of 2021, item 4: content that is accurate',
  },
  check(context) {
    const { report, cues } = context;
    if (cues === null) return;
    for (const section of report.sections) {
      section.blocks.forEach((block, index) => {
        if (block.type !== 'table' && cuePattern(cues.points.needs).test(block.text)) checkFrom(context, cues, section, index);
      });
    }
  },
});

/** What the words of a block announce, and it or those behind it list. */
function checkFrom(context: RuleContext, cues: ReviewCues, section: SectionNode, from: number): void {
  const block = section.blocks[from] as Exclude<BlockNode, { readonly type: 'table' }>;
  const own = block.type === 'paragraph' ? context.wordsOf(block) : foldWords(block.text);
  const behind = openingsBehind(section, from);
  for (const { 0: match, 1: numeral = '', 2: first = '', index } of cueMatches(cues.points.announced, `${own}\n${behind[0] ?? ''}`)) {
    // What a later block announces is looked at with that block.
    if (index >= own.length) continue;
    const announced = numberOf(numeral, cues);
    const listed = countPoints(own.slice(index + match.length - first.length), behind, first, cues);
    if (listed === null || listed < 2 || listed === announced) continue;
    const phrase = match.slice(0, match.length - first.length).replace(/[:\u3002,\n]+$/u, '');
    context.add({
      code: 'section/point-count',
      // The last may be told in other words.
      severity: listed < announced ? 'info' : 'warning',
      cause: 'agency',
      range: placeOfPhrase(block, phrase),
      data: { section: section.number, text: phrase, announced, listed },
      subject: { section: section.number, announced, listed },
    });
  }
}

function placeOfPhrase({ text, range }: { readonly text: string; readonly range: Range }, phrase: string): Range {
  const at = text.indexOf(phrase);
  return at < 0 ? range : [range[0] + at, range[0] + at + phrase.length];
}

/** So much of a block shows how it opens. */
const openingLength = 8;

/** How the blocks open that stand behind one, up to the next table. */
function openingsBehind({ blocks }: SectionNode, from: number): string[] {
  const end = blocks.findIndex((block, i) => i > from && block.type === 'table');
  return blocks
    .slice(from + 1, end < 0 ? undefined : end)
    .map((block) => (block.type === 'table' ? '' : foldWords(block.text.slice(0, openingLength))));
}

/**
 * Points within the words behind the announcement, then those that blocks open with and that count on from there; null where another list
 * of the style stands among them.
 */
function countPoints(words: string, behind: readonly string[], first: string, cues: ReviewCues): number | null {
  const opening = cues.points.styles.find((style) => style.first === first)?.opening;
  if (opening === undefined) return null;
  const numbersIn = (text: string, pattern: string): number[] =>
    [...cueMatches(pattern, text)].map(([, numeral = '']) => numberOf(numeral, cues));
  const own = numbersIn(words, opening);
  let count = 0;
  while (own[count] === count + 1) count += 1;
  if (own.slice(count).includes(count + 1)) return null;
  for (const text of behind) {
    const [number] = numbersIn(text, `^${opening}`);
    if (number === 1 && count > 0) return count;
    if (number === count + 1) count += 1;
  }
  return count;
}

function numberOf(numeral: string, { numerals, points }: ReviewCues): number {
  if (/^\d+$/u.test(numeral)) return Number(numeral);
  return numeral === points.two ? 2 : numerals.indexOf(numeral) + 1;
}
