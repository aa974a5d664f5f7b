import type { NoticeCue } from '../../grammar-contract/review.js';
import { cuePattern } from '../../source/cue-pattern.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/** Notices are cited under their right number, and one that no longer applies is not cited as the basis. */
export const formNotice = defineRule({
  meta: {
    name: 'form-notice',
    codes: ['form/notice'],
    severity: 'info',
    source: 'Format notices: their titles and numbers',
  },
  check(context) {
    const { cues } = context;
    if (cues === null) return;
    for (const paragraph of context.paragraphs) {
      if (!paragraph.text.includes(cues.noticeContext)) continue;
      const folded = context.wordsOf(paragraph);
      for (const notice of cues.notices) checkNotice(context, notice, folded, paragraph);
    }
  },
});

function checkNotice(
  { report, add }: RuleContext,
  notice: NoticeCue,
  folded: string,
  paragraph: { readonly text: string; readonly range: readonly [number, number] },
): void {
  if (notice.since !== undefined && (report.year === null || report.year < notice.since)) return;
  if (!cuePattern(notice.pattern).test(folded)) return;
  // The number as written, where it stands unbroken; else the paragraph.
  const written = cuePattern(notice.pattern).exec(paragraph.text);
  const start = paragraph.range[0] + (written?.index ?? 0);
  add({
    code: 'form/notice',
    cause: 'agency',
    range: written ? [start, start + written[0].length] : paragraph.range,
    data: { problem: notice.problem, cited: written?.[0] ?? null, official: notice.official, year: report.year },
    subject: { problem: notice.problem, official: notice.official },
  });
}
