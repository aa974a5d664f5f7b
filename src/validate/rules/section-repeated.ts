import type { ParagraphNode, SectionNode } from '../../ast/nodes.js';
import { cuePattern } from '../../source/cue-pattern.js';
import { foldWords } from '../folded-words.js';
import { firstLine, sectionOf } from '../report-parts.js';
import { defineRule } from '../rule.js';

/** Longest line, in folded characters, that can be a heading. */
const longestHeading = 40;

/**
 * Each section is there once, and no line inside it opens with its own numeral again: a second heading, or the
 * agency's own outline nested in the form's.
 */
export const sectionRepeated = defineRule({
  meta: {
    name: 'section-repeated',
    codes: ['section/repeated'],
    severity: 'warning',
    source: 'Format notices: six sections, each once',
    needsForm: false,
  },
  check(context) {
    const { report, cues } = context;
    for (const section of report.sections) {
      const first = sectionOf(report, section.number) ?? section;
      const places =
        first === section ? [] : [{ range: firstLine(report, section.heading?.range ?? section.range), text: section.heading?.text ?? '' }];
      if (cues !== null) {
        for (const line of nestedHeadings(section, cues.headingStart, cues.numerals)) {
          places.push({ range: firstLine(report, line.range), text: line.text.split('\n')[0] ?? '' });
        }
      }
      for (const { range, text } of places) {
        context.add({
          code: 'section/repeated',
          cause: 'agency',
          range,
          related: [{ range: first.heading?.range ?? firstLine(report, first.range), note: { key: 'first', section: section.number } }],
          data: { section: section.number, text },
          subject: { section: section.number, text },
        });
      }
    }
  },
});

/** Lines that look like a heading of the first level with the section's own numeral. */
function nestedHeadings(section: SectionNode, headingStart: string, numerals: string): { range: ParagraphNode['range']; text: string }[] {
  const pattern = cuePattern(headingStart);
  return section.blocks.flatMap((block) => {
    if (block.type === 'table') return [];
    const end = block.text.indexOf('\n');
    const line = end < 0 ? block.text : block.text.slice(0, end);
    if (line.length > 2 * longestHeading || !startsNumbered(line, numerals)) return [];
    const folded = foldWords(line);
    const numeral = pattern.exec(folded)?.[1];
    if (numeral === undefined || folded.length > longestHeading || numerals.indexOf(numeral) + 1 !== section.number) return [];
    return [{ range: block.range, text: block.text }];
  });
}

/** Numerals in brackets or circles, and radicals that look like numerals: one character, and a numeral only when folded. */
const enclosed = /[\p{No}\p{So}]/u;

/** A cheap look before folding: a numeral, in whatever form, is among the first characters. */
function startsNumbered(line: string, numerals: string): boolean {
  const start = line.trimStart().slice(0, 3);
  for (const character of enclosed.test(start) ? start.normalize('NFKC') : start) if (numerals.includes(character)) return true;
  return false;
}
