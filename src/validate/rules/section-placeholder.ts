import type { Range } from '../../source/range.js';
import { cueMatches } from '../cue-pattern.js';
import { allParagraphs } from '../report-parts.js';
import { defineRule } from '../rule.js';

/**
 * Everything a template leaves to be filled in is filled in: figures, dates, names. A body called by crosses may be one
 * that the agency does not want to name, so that is only told in passing. Each wording is told once, with its places.
 */
export const sectionPlaceholder = defineRule({
  meta: {
    name: 'section-placeholder',
    codes: ['section/placeholder'],
    severity: 'warning',
    source: 'Format notice of 2021, item 4: content that is accurate and complete',
  },
  check({ report, cues, add }) {
    const { title } = report.metadata;
    const texts = [...(title === null ? [] : [{ text: title.value, range: title.range }]), ...allParagraphs(report)];
    const found = new Map<string, { readonly kind: string; readonly text: string; readonly ranges: Range[] }>();
    for (const { kind, pattern } of cues?.placeholders ?? []) {
      for (const { text, range } of texts) {
        for (const match of cueMatches(pattern, text)) {
          const start = range[0] + match.index;
          const place: Range = [start, start + match[0].length];
          const name = `${kind} ${match[0]}`;
          const known = found.get(name);
          if (known === undefined) found.set(name, { kind, text: match[0], ranges: [place] });
          else known.ranges.push(place);
        }
      }
    }
    for (const { kind, text, ranges } of found.values()) {
      const [first, ...others] = ranges as [Range, ...Range[]];
      add({
        code: 'section/placeholder',
        severity: kind === 'name' ? 'info' : 'warning',
        cause: 'agency',
        range: first,
        related: others.map((range) => ({ range, note: { key: 'repeated' } })),
        data: { kind, text },
        subject: { kind, text },
      });
    }
  },
});
