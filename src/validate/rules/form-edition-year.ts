import { defineRule } from '../rule.js';

/**
 * The report uses the form of its year. The form is told by the wording of the tables, the year by the title and the
 * period; a year in which an older form was tolerated is no error.
 */
export const formEditionYear = defineRule({
  meta: {
    name: 'form-edition-year',
    codes: ['form/edition-year'],
    severity: 'warning',
    source: 'Format notices: the report years each applies to',
  },
  check(context) {
    const { form, report, cues } = context;
    const year = report.year;
    if (form === null || year === null || cues?.toleratedYears?.includes(year)) return;
    const [from, to] = form.years;
    if (year >= from && (to === null || year <= to)) return;
    const table = context.tables.find((candidate) => candidate.edition === form.id) ?? context.tables[0];
    const header = table?.labels.find((label) => label.role === 'column');
    const place = report.metadata.year?.range;
    context.add({
      code: 'form/edition-year',
      cause: 'agency',
      range: header?.range ?? table?.range ?? report.range,
      related: place ? [{ range: place, note: { key: 'year', year } }] : [],
      data: { edition: form.id, notice: form.notice, year, from, to },
      subject: { edition: form.id, year },
    });
  },
});
