import type { BlockNode, SectionNode } from '../../ast/nodes.js';
import type { ReviewCues } from '../../grammar-contract/review.js';
import { cueMatches, cuePattern } from '../../source/cue-pattern.js';
import type { Range } from '../../source/range.js';
import { foldWords } from '../folded-words.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/**
 * Where a sentence says how many points follow (以下三个方面：一是…) or stand before it (针对上述三个问题), so many do. Points open in one style and count on;
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
        if (block.type === 'table') return;
        if (cuePattern(cues.points.needs).test(block.text)) checkFrom(context, cues, section, index);
        if (cuePattern(cues.points.referredNeeds).test(block.text)) checkBack(context, cues, section, index);
        if (cuePattern(cues.points.enumeratedNeeds).test(block.text)) checkEnumerated(context, cues, section, block);
      });
    }
  },
});

type TextBlock = Exclude<BlockNode, { readonly type: 'table' }>;

/** What the words of a block announce, and it or those behind it list. */
function checkFrom(context: RuleContext, cues: ReviewCues, section: SectionNode, from: number): void {
  const block = section.blocks[from] as TextBlock;
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

/** What the words of a block refer back to (针对上述三个问题), and the points before it. */
function checkBack(context: RuleContext, cues: ReviewCues, section: SectionNode, from: number): void {
  const block = section.blocks[from] as TextBlock;
  const own = foldWords(block.text);
  const before = section.blocks.slice(0, from).map((one) => (one.type === 'table' ? '' : foldWords(one.text)));
  for (const { 0: text, 1: numeral = '', index } of cueMatches(cues.points.referred, own)) {
    const referred = numberOf(numeral, cues);
    const listed = pointsBefore([...before, own.slice(0, index)], own, cues);
    if (listed < 2 || listed === referred) continue;
    context.add({
      code: 'section/point-count',
      severity: 'info',
      cause: 'agency',
      range: placeOfPhrase(block, text),
      data: { section: section.number, text, announced: referred, listed },
      subject: { section: section.number, announced: referred, listed },
    });
  }
}

/** What is named one by one and then counted: 就业、社保、人事三大领域. A word for "and" may part two of them, or stand within one. */
function checkEnumerated(context: RuleContext, cues: ReviewCues, section: SectionNode, block: TextBlock): void {
  for (const { 0: words, 1: list = '', 2: numeral = '' } of cueMatches(cues.points.enumerated, foldWords(block.text))) {
    const announced = numberOf(numeral, cues);
    const listed = list.split(cues.points.enumerationMark).length;
    const most = listed + cueMatches(cues.points.coordinators, list).length;
    if (announced >= listed && announced <= most) continue;
    const text = words.slice(words.indexOf(list));
    context.add({
      code: 'section/point-count',
      severity: 'info',
      cause: 'agency',
      range: placeOfPhrase(block, text),
      data: { section: section.number, text, announced, listed },
      subject: { section: section.number, text },
    });
  }
}

/** Points of the list that begins last. Numbers in brackets are those of headings, and so is the style that the block opens with itself. */
function pointsBefore(blocks: readonly string[], own: string, cues: ReviewCues): number {
  const text = blocks.join('\n');
  let latest = -1;
  let count = 0;
  for (const { first, opening } of cues.points.styles) {
    if (first.startsWith('(') || cuePattern(`^${opening}`).test(own)) continue;
    const places = cueMatches(opening, text).map(({ 1: numeral = '', index }) => ({ number: numberOf(numeral, cues), index }));
    const start = places.findLastIndex(({ number }) => number === 1);
    if (start < 0 || (places[start] as { index: number }).index <= latest) continue;
    latest = (places[start] as { index: number }).index;
    const behind = places.slice(start).map(({ number }) => number);
    count = behind.findIndex((number, i) => number !== i + 1);
    if (count < 0) count = behind.length;
  }
  return count;
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
    cueMatches(pattern, text).map(([, numeral = '']) => numberOf(numeral, cues));
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
  return numeral === points.two ? 2 : Math.max(numerals.indexOf(numeral), points.circled.indexOf(numeral)) + 1;
}
