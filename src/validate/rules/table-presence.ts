import { tableOfSection } from '../../grammar-contract/edition.js';
import { firstLine, sectionNumbers, sectionOf } from '../report-parts.js';
import { defineRule } from '../rule.js';
import { causeOf } from '../rule-context.js';

/**
 * Sections two, three and four hold their tables, and the tables hold figures. A table may be missing because the page
 * shows it as an image, so that is never laid to the agency; cells that are there and empty are. Where cells were lost it
 * is not known whether the table is blank.
 */
export const tablePresence = defineRule({
  meta: {
    name: 'table-presence',
    codes: ['table/missing', 'table/blank'],
    severity: 'error',
    source: 'Format notices: sections two to four report as tables',
    needsForm: false,
  },
  check(context) {
    const { report } = context;
    for (const number of sectionNumbers) {
      const name = tableOfSection[number];
      const section = sectionOf(report, number);
      // The forms before 2019 have one table behind the text instead.
      if (name === undefined || context.form?.tables[name].blocks.length === 0) continue;
      const table = report[name];
      if (table === null) {
        // A section of which nothing is there is the concern of `section-presence`.
        if (!section) continue;
        context.add({
          code: 'table/missing',
          cause: 'reading',
          range: section.heading?.range ?? firstLine(report, section.range),
          data: { table: name, section: number },
          subject: { table: name },
        });
      } else if (context.blankTables.has(name)) {
        const cells = context.cells(name);
        const cause = causeOf(cells);
        context.add({
          code: 'table/blank',
          severity: cause === 'agency' ? 'error' : 'warning',
          cause,
          range: table.range,
          data: { table: name, section: number, cells: cells.length, ...(cause === 'agency' ? {} : { isUnread: true }) },
          subject: { table: name },
        });
      }
    }
  },
});
