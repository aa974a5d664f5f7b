import type { SectionNode } from '../../ast/nodes.js';
import { tableOfSection } from '../../grammar-contract/edition.js';
import { cuePattern } from '../../source/cue-pattern.js';
import { foldWords } from '../folded-words.js';
import { firstLine, isOutOfOrder, proseOf } from '../report-parts.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/**
 * Sections of prose say something, and section five says what is wanting and what will be done: not nothing, not
 * `none`. Section six may have nothing to report.
 */
export const sectionContent = defineRule({
  meta: {
    name: 'section-content',
    codes: ['section/empty', 'section/nothing-reported'],
    severity: 'warning',
    source: 'Regulations, Article 50, items 4 and 5',
    needsForm: false,
  },
  check(context) {
    if (isOutOfOrder(context.report)) return;
    for (const section of context.report.sections) {
      if (tableOfSection[section.number] !== undefined || section.heading === null) continue;
      if (proseOf(section).length === 0) reportEmpty(context, section);
      else if (section.number === 5) checkNothing(context, section);
    }
  },
});

function reportEmpty(context: RuleContext, section: SectionNode): void {
  context.add({
    code: 'section/empty',
    cause: 'agency',
    range: section.heading?.range ?? section.range,
    data: { section: section.number, heading: section.heading?.official ?? null },
    subject: { section: section.number },
  });
}

function checkNothing(context: RuleContext, section: SectionNode): void {
  const { cues, report } = context;
  if (cues === null || section.blocks.some((block) => block.type === 'table')) return;
  const texts = proseOf(section);
  if (texts.join('').length > 20 * cues.shortestProse) return;
  const folded = foldWords(texts.join(''));
  if (folded.length >= cues.shortestProse && !cuePattern(cues.nothing).test(folded)) return;
  context.add({
    code: 'section/nothing-reported',
    cause: 'agency',
    range: firstLine(report, section.blocks[0]?.range ?? section.heading?.range ?? section.range),
    data: { section: section.number, text: folded },
    subject: { section: section.number },
  });
}
