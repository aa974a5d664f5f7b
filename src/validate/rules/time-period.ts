import { defineRule } from '../rule.js';

/** The statistics period is the whole year, January 1 to December 31. Dates that a converter broke are not read at all. */
export const timePeriod = defineRule({
  meta: {
    name: 'time-period',
    codes: ['time/period'],
    severity: 'info',
    source: 'Regulations, Article 49: the report is about the year before',
  },
  check({ report, add }) {
    const period = report.metadata.period;
    if (!period) return;
    const { from, to } = period.value;
    const year = report.year ?? Number(from.slice(0, 4));
    const isWholeYear = from.endsWith('-01-01') && to.endsWith('-12-31') && from.slice(0, 4) === to.slice(0, 4);
    if (isWholeYear) return;
    add({
      code: 'time/period',
      cause: 'agency',
      range: period.range,
      data: { from, to, expectedFrom: `${year}-01-01`, expectedTo: `${year}-12-31` },
      subject: { from, to },
    });
  },
});
