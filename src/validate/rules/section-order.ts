import { firstLine } from '../report-parts.js';
import { defineRule } from '../rule.js';

/** Sections stand in the order of the form. Told once per section that stands behind a later one. */
export const sectionOrder = defineRule({
  meta: {
    name: 'section-order',
    codes: ['section/order'],
    severity: 'warning',
    source: 'Format notices: six sections in this order',
    needsForm: false,
  },
  check({ report, add }) {
    const seen = new Set<number>();
    let highest = report.sections[0];
    for (const section of report.sections) {
      // A repeated section is the concern of `section-repeated`.
      if (seen.has(section.number)) continue;
      seen.add(section.number);
      if (highest === undefined || section.number >= highest.number) {
        highest = section;
        continue;
      }
      add({
        code: 'section/order',
        cause: 'agency',
        range: section.heading?.range ?? firstLine(report, section.range),
        related: [{ range: highest.heading?.range ?? firstLine(report, highest.range), note: { key: 'before', section: highest.number } }],
        data: { section: section.number, after: highest.number },
        subject: { section: section.number },
      });
    }
  },
});
