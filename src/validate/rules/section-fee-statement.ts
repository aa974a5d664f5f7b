import { cuePattern } from '../../source/cue-pattern.js';
import { foldWords } from '../folded-words.js';
import { areRead, isOutOfOrder, proseOf, sectionOf } from '../report-parts.js';
import { defineRule } from '../rule.js';

/**
 * From report year 2021 on, section six states the information processing fee, also when none was charged. A
 * sentence on administrative fees in general, those of table two, does not count. Where another section states it, that
 * is told as info.
 */
export const sectionFeeStatement = defineRule({
  meta: {
    name: 'section-fee-statement',
    codes: ['section/fee-statement-missing'],
    severity: 'warning',
    source: 'Measures for the information processing fee (2020-11-17), in force from 2021; format notice of 2021, section 6',
  },
  check(context) {
    const { report, cues, form } = context;
    const section = sectionOf(report, 6);
    const year = report.year ?? form?.years[0] ?? null;
    if (!section || section.heading === null || cues === null || year === null || year < cues.processingFee.since) return;
    if (isOutOfOrder(report)) return;
    const mention = cuePattern(cues.processingFee.mention);
    const prose = proseOf(section);
    if (prose.some((text) => mention.test(foldWords(text))) || !areRead(prose)) return;
    const elsewhere = context.paragraphs.find((paragraph) => mention.test(context.wordsOf(paragraph)));
    context.add({
      code: 'section/fee-statement-missing',
      severity: elsewhere ? 'info' : 'warning',
      cause: 'agency',
      range: section.heading.range,
      related: elsewhere ? [{ range: elsewhere.range, note: { key: 'elsewhere' } }] : [],
      data: { section: 6, year, elsewhere: elsewhere !== undefined },
      subject: { section: 6 },
    });
  },
});
