import { foldWords } from '../folded-words.js';
import { areRead, insertionPoint } from '../report-parts.js';
import { defineRule } from '../rule.js';

/**
 * The report says whose it is and of which year, under the official title. What is not in the text may stand on the page
 * around it, so its absence is the reading's.
 */
export const reportHead = defineRule({
  meta: {
    name: 'report-head',
    codes: ['report/agency-missing', 'report/year-missing', 'report/title-missing', 'report/title-wording'],
    severity: 'warning',
    source: 'Format notices, annex: the title names the organ and the year',
    needsForm: false,
  },
  check({ report, cues, add }) {
    if (report.sections.length === 0) return;
    const title = report.metadata.title;
    const place = title?.range ?? insertionPoint(0);
    if (report.agency === null) add({ code: 'report/agency-missing', cause: 'reading', range: place });
    if (report.year === null) add({ code: 'report/year-missing', cause: 'reading', range: place });
    if (title === null) {
      add({ code: 'report/title-missing', severity: 'info', cause: 'reading', range: place });
    } else if (
      cues !== null &&
      areRead([title.value]) &&
      ![cues.titleEnding, ...cues.titleTranslations].some((ending) => foldWords(title.value).includes(ending))
    ) {
      add({
        code: 'report/title-wording',
        severity: 'info',
        cause: 'agency',
        range: title.range,
        data: { title: title.value, official: cues.titleEnding },
      });
    }
  },
});
