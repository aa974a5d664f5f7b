import type { HeadingNode } from '../../ast/nodes.js';
import { cuePattern } from '../../source/cue-pattern.js';
import { foldWords } from '../folded-words.js';
import { headingRemark } from '../report-parts.js';
import { defineRule } from '../rule.js';

/**
 * A heading has the section's numeral and the official wording. A wrong or missing numeral is a warning; another wording
 * is told as info with the official one, and not at all where a converter cut it short.
 */
export const sectionHeading = defineRule({
  meta: {
    name: 'section-heading',
    codes: ['section/numeral', 'section/wording'],
    severity: 'warning',
    source: 'Format notices, annex: the six headings',
    needsForm: false,
  },
  check(context) {
    const { report, cues, form } = context;
    for (const { heading } of report.sections) {
      if (heading === null) continue;
      const numeral = heading.numeral ?? writtenNumeral(heading, cues?.headingStart, cues?.numerals);
      // Older forms number their headings otherwise.
      const expected = form?.headings.find(({ number }) => number === heading.number)?.numeral ?? heading.number;
      if (numeral !== expected) {
        context.add({
          code: 'section/numeral',
          cause: 'agency',
          range: heading.range,
          data: { section: heading.number, numeral, expected, text: heading.text, official: heading.official },
          subject: { section: heading.number, numeral },
        });
      }
      if (heading.wording === 'official' || heading.wording === 'damage' || heading.wording === 'translation') continue;
      // The official words, and more behind them on the same line.
      if (foldWords(heading.text).includes(foldWords(heading.official)) && headingRemark(heading) !== '') continue;
      context.add({
        code: 'section/wording',
        severity: 'info',
        cause: 'agency',
        range: heading.range,
        data: { section: heading.number, expected, text: heading.text, official: heading.official, kind: heading.wording },
        subject: { section: heading.number, text: heading.text },
      });
    }
  },
});

/** The reader knows official numerals; this also sees one that only folding makes out. */
function writtenNumeral(heading: HeadingNode, headingStart: string | undefined, numerals: string | undefined): number | null {
  if (headingStart === undefined || numerals === undefined) return null;
  const numeral = cuePattern(headingStart).exec(foldWords(heading.text))?.[1];
  return numeral === undefined ? null : numerals.indexOf(numeral) + 1;
}
