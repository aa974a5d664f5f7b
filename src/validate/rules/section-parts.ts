import type { BlockNode, ParagraphNode, SectionNode, SubheadingNode } from '../../ast/nodes.js';
import type { ReviewCues } from '../../grammar-contract/review.js';
import { cuePattern } from '../../source/cue-pattern.js';
import { foldWords } from '../folded-words.js';
import { areRead, isOutOfOrder, paragraphsOf, sectionOf } from '../report-parts.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/** From so many of the parts found on, a missing one stands out; below, the agency arranged the section in its own way. */
const clearlyArranged = 3;

/**
 * Section one is arranged in the parts the notice names, and none of them is empty. The notice asks for a summary that
 * "mainly covers" these; a summary in another arrangement is told as info only.
 */
export const sectionParts = defineRule({
  meta: {
    name: 'section-parts',
    codes: ['section/part-missing', 'section/part-empty'],
    severity: 'warning',
    source: 'Format notice of 2021, item 1: the overview mainly covers five parts',
  },
  check(context) {
    const section = sectionOf(context.report, 1);
    const parts = context.form?.headings.find((heading) => heading.number === 1)?.parts;
    if (!section || !parts || !context.cues || section.blocks.length === 0 || isOutOfOrder(context.report)) return;
    const found = findParts(section, context, context.cues);
    checkMissing(context, section, parts, found);
    checkEmpty(context, section, found, context.cues);
  },
});

type PartNode = SubheadingNode | ParagraphNode;

/** Longest paragraph that is a heading in the agency's own numbering (一、主动公开工作). */
const headingLength = 30;

/** Headings within the section by the parts (from 0) they name, one may name two; else points of its running text (一是主动公开…). */
function findParts(
  section: SectionNode,
  context: RuleContext,
  { parts: cues, headingStart, inlinePart }: ReviewCues,
): Map<number, PartNode> {
  const found = new Map<number, PartNode>();
  const isHeading = (block: BlockNode): block is PartNode =>
    block.type === 'subheading' ||
    (block.type === 'paragraph' && block.text.length <= headingLength && cuePattern(headingStart).test(context.wordsOf(block)));
  for (const block of section.blocks) {
    if (!isHeading(block)) continue;
    const text = foldWords(block.text.slice(0, 60));
    cues.forEach((cue, index) => {
      if (!found.has(index) && cuePattern(cue).test(text)) found.set(index, block);
    });
  }
  if (found.size === cues.length) return found;
  const inline = cues.map((cue) => cuePattern(`${inlinePart}(?:${cue})`));
  for (const paragraph of paragraphsOf(section.blocks)) {
    const text = context.wordsOf(paragraph);
    inline.forEach((pattern, index) => {
      if (!found.has(index) && pattern.test(text)) found.set(index, paragraph);
    });
  }
  return found;
}

function checkMissing(context: RuleContext, section: SectionNode, parts: readonly string[], found: ReadonlyMap<number, PartNode>): void {
  const isArranged = found.size >= clearlyArranged;
  const missing = parts.filter((_, index) => !found.has(index) && (isArranged || !isNamed(index, section, context)));
  // What cannot be read may well name them.
  if (missing.length === 0 || !areRead(paragraphsOf(section.blocks).map(({ text }) => text))) return;
  context.add({
    code: 'section/part-missing',
    severity: isArranged ? 'warning' : 'info',
    cause: 'agency',
    range: section.heading?.range ?? [section.range[0], section.range[0]],
    data: { section: section.number, missing, found: parts.filter((_, index) => found.has(index)) },
    subject: { section: section.number, missing },
  });
}

/** Arranged in another way, the section tells of what it names anywhere. */
function isNamed(part: number, { blocks }: SectionNode, context: RuleContext): boolean {
  const cue = context.cues?.parts[part];
  return cue !== undefined && paragraphsOf(blocks).some((paragraph) => cuePattern(cue).test(context.wordsOf(paragraph)));
}

/** A part is empty when the next block is a heading of its own level or there is none. */
function checkEmpty(context: RuleContext, section: SectionNode, found: ReadonlyMap<number, PartNode>, cues: ReviewCues): void {
  const named = new Set<BlockNode>(found.values());
  section.blocks.forEach((block, index) => {
    if (block.type !== 'subheading' || !named.has(block) || hasSentence(block)) return;
    const next = section.blocks[index + 1];
    if (next !== undefined && !(next.type === 'subheading' && next.level <= block.level) && !isNextPart(block, next, cues)) return;
    context.add({
      code: 'section/part-empty',
      // Where the heading of the section itself is gone, its content may have gone the same way.
      cause: section.heading === null ? 'reading' : 'agency',
      range: block.range,
      data: { section: section.number, text: block.text },
      subject: { section: section.number, text: foldWords(block.text) },
    });
  });
}

/** The part behind may have its title and its text on one line: （四）平台建设。完善… behind （三）. */
function isNextPart(block: SubheadingNode, next: BlockNode, { partStart, numerals }: ReviewCues): boolean {
  if (next.type !== 'paragraph') return false;
  const [own, behind] = [block, next].map(({ text }) => numerals.indexOf(cuePattern(partStart).exec(text)?.[1] ?? ' '));
  return own !== undefined && own >= 0 && behind === own + 1;
}

/** Text behind the title on the same line is content: more than a full stop or colon follows the title. */
function hasSentence(block: SubheadingNode): boolean {
  return /[\u3002:;].+/u.test(foldWords(block.text));
}
