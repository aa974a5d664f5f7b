import type { SectionNode } from '../../ast/nodes.js';
import type { SectionNumber } from '../../grammar-contract/edition.js';
import { insertionPoint, sectionNumbers, sectionOf } from '../report-parts.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/**
 * All six sections are there, each under its heading. A heading that is not in the text above content that is, was most
 * likely lost in conversion. A section of which nothing is there is laid to the agency only when the sections on both
 * sides of it kept their headings.
 */
export const sectionPresence = defineRule({
  meta: {
    name: 'section-presence',
    codes: ['section/missing', 'section/heading-missing'],
    severity: 'warning',
    source: 'Regulations, Article 50; format notices: six sections in this order',
    needsForm: false,
  },
  check(context) {
    const { report } = context;
    if (report.sections.length === 0) return;
    for (const number of sectionNumbers) {
      const section = sectionOf(report, number);
      if (section === undefined) reportMissing(context, number);
      else if (section.heading === null) reportHeading(context, section);
    }
  },
});

function reportMissing(context: RuleContext, number: SectionNumber): void {
  const { report } = context;
  const before = report.sections.filter((section) => section.number < number).at(-1);
  const after = report.sections.find((section) => section.number > number);
  context.add({
    code: 'section/missing',
    severity: 'error',
    cause: before?.heading && after?.heading ? 'agency' : 'reading',
    range: insertionPoint(after?.range[0] ?? before?.range[1] ?? 0),
    data: { section: number, heading: headingText(context, number) },
    subject: { section: number },
  });
}

function reportHeading(context: RuleContext, section: SectionNode): void {
  const [first] = section.blocks;
  context.add({
    code: 'section/heading-missing',
    cause: 'reading',
    range: insertionPoint(first?.range[0] ?? section.range[0]),
    data: { section: section.number, heading: headingText(context, section.number) },
    subject: { section: section.number },
  });
}

function headingText({ form }: RuleContext, number: SectionNumber): string | null {
  return form?.headings.find((heading) => heading.number === number)?.text ?? null;
}
