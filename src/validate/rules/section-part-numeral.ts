import type { ParagraphNode, SubheadingNode } from '../../ast/nodes.js';
import { cuePattern } from '../../source/cue-pattern.js';
import { defineRule } from '../rule.js';

/** So much of a part is pointed at, and named where it has no title. */
const reach = 12;

/**
 * Two parts of a section that follow each other have different numerals: 三 after 三 was copied and not counted on. Only a
 * numeral in brackets is looked at; that one is left out may be the converter's doing, and is not told.
 */
export const sectionPartNumeral = defineRule({
  meta: {
    name: 'section-part-numeral',
    codes: ['section/part-numeral'],
    severity: 'warning',
    source: 'Standard on official documents (GB/T 9704): numerals of the second level count on',
  },
  check({ report, cues, add }) {
    if (cues === null) return;
    for (const section of report.sections) {
      let last: { readonly numeral: string; readonly block: ParagraphNode | SubheadingNode } | null = null;
      for (const block of section.blocks) {
        if (block.type === 'table') continue;
        const numeral = cuePattern(cues.partStart).exec(block.text)?.[1];
        if (numeral === undefined) continue;
        // A second （一） opens an outline of its own.
        if (last !== null && last.numeral === numeral && numeral !== cues.numerals[0] && last.block.text !== block.text) {
          add({
            code: 'section/part-numeral',
            cause: 'agency',
            range: [block.range[0], block.range[0] + Math.min(reach, block.text.length)],
            related: [{ range: last.block.range, note: { key: 'first', section: section.number } }],
            data: { section: section.number, numeral, text: firstWords(block.text), before: firstWords(last.block.text) },
            subject: { section: section.number, numeral },
          });
        }
        last = { numeral, block };
      }
    }
  },
});

/** The title of a part, without the sentences behind it. */
function firstWords(text: string): string {
  return (/^[^\u3002\n\uFF0C\uFF1A]{1,30}/u.exec(text.trim())?.[0] ?? text.slice(0, reach)).trim();
}
