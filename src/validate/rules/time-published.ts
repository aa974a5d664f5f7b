import { cuePattern } from '../../source/cue-pattern.js';
import { foldWords } from '../folded-words.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/**
 * The report is published after its year ended and by the deadline: January 31 for departments, March 31 for
 * governments and reports on an area. Only told with a publication date. The date of a page may be that of a move to
 * another site; more than a year late is info for that reason.
 */
export const timePublished = defineRule({
  meta: {
    name: 'time-published',
    codes: ['time/late', 'time/early'],
    severity: 'warning',
    source: 'Regulations, Article 49',
    needsForm: false,
  },
  check(context) {
    const { report } = context;
    const published = report.metadata.published;
    if (!published || report.year === null) return;
    const end = report.metadata.period?.value.to ?? `${report.year}-12-31`;
    if (published.value <= end) {
      context.add({
        code: 'time/early',
        cause: 'agency',
        range: published.range,
        data: { published: published.value, periodEnd: end, year: report.year },
        subject: { published: published.value },
      });
      return;
    }
    // Where the period is of a later year than the title, the title is most likely last year's; `time-years` tells that.
    const year = Math.max(report.year, Number(end.slice(0, 4)));
    const deadline = `${year + 1}-${hasLaterDeadline(context) ? '03-31' : '01-31'}`;
    if (published.value <= deadline) return;
    const isLongAfter = published.value > `${year + 2}${deadline.slice(4)}`;
    context.add({
      code: 'time/late',
      severity: isLongAfter ? 'info' : 'warning',
      cause: 'agency',
      range: published.range,
      data: { published: published.value, deadline, year: report.year },
      subject: { published: published.value },
    });
  },
});

/** Governments, reports on an area or a system, and towns, for which no national deadline is set. Unknown: the later one. */
function hasLaterDeadline(context: RuleContext): boolean {
  const { report, cues } = context;
  if (context.scope !== 'organ' || report.agency === null || cues === null || context.organLevel === 'town') return true;
  return cuePattern(cues.governmentEnding).test(foldWords(report.agency));
}
