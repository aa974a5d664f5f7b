import type { ParagraphNode, SectionNode } from '../../ast/nodes.js';
import { paragraphsOf } from '../report-parts.js';
import { defineRule } from '../rule.js';

/** Shorter ones (无。) may well recur. */
const shortest = 20;

/** So many repeated paragraphs are a page that was converted twice, and no slip: they are told as one. */
const wholePage = 4;

/** Prose ends with a full stop; titles, links and cells of tables that were left as text do not. */
const prose = /[\u3002\uFF1B]$/u;

interface Repetition {
  readonly first: ParagraphNode;
  readonly paragraph: ParagraphNode;
  readonly section: number;
}

/** A section says nothing twice in the same words: a paragraph was pasted twice. */
export const sectionParagraphRepeated = defineRule({
  meta: {
    name: 'section-paragraph-repeated',
    codes: ['section/paragraph-repeated'],
    severity: 'warning',
    source: 'Format notice of 2021, item 4: content that is not repeated mechanically',
  },
  check({ report, add }) {
    const repeated = report.sections.flatMap(repetitionsIn);
    const isSlip = repeated.length < wholePage;
    for (const { first, paragraph, section } of isSlip ? repeated : repeated.slice(0, 1)) {
      add({
        code: 'section/paragraph-repeated',
        ...(isSlip ? {} : { severity: 'info' }),
        cause: isSlip ? 'agency' : 'reading',
        range: paragraph.range,
        related: [{ range: first.range, note: { key: 'first', section } }],
        data: { section, text: paragraph.text.slice(0, shortest) },
        subject: { section, text: paragraph.text },
      });
    }
  },
});

function repetitionsIn({ number: section, blocks }: SectionNode): Repetition[] {
  // By length first: to hash whole paragraphs takes longer.
  const seen = new Map<number, ParagraphNode[]>();
  return paragraphsOf(blocks).flatMap((paragraph) => {
    const { text } = paragraph;
    if (text.length < shortest || !prose.test(text.slice(-1))) return [];
    const alike = seen.get(text.length);
    if (alike === undefined) seen.set(text.length, [paragraph]);
    const first = alike?.find((other) => other.text === text);
    if (first === undefined) alike?.push(paragraph);
    return first === undefined ? [] : [{ first, paragraph, section }];
  });
}
