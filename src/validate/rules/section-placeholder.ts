import { ownText } from '../../ast/own-text.js';
import type { ReviewCues } from '../../grammar-contract/review.js';
import { cueMatches, cuePattern } from '../../source/cue-pattern.js';
import type { Range } from '../../source/range.js';
import { defineRule } from '../rule.js';

/**
 * Everything a template leaves to be filled in is filled in: figures, dates, names. A body called by crosses may be one
 * that the agency does not want to name, so that is only told in passing. Each wording is told once, with its places. Compared with the text as it stands.
 */
export const sectionPlaceholder = defineRule({
  meta: {
    name: 'section-placeholder',
    codes: ['section/placeholder'],
    severity: 'warning',
    source: 'Format notice of 2021, item 4: content that is accurate and complete',
  },
  check({ report, paragraphs, cues, add }) {
    const found = new Map<string, { readonly kind: string; readonly text: string; readonly ranges: Range[] }>();
    const collect = (kind: string, pattern: string, within: string, offset: number): void => {
      for (const { 0: text, index } of cueMatches(pattern, within)) {
        const place: Range = [offset + index, offset + index + text.length];
        const known = found.get(`${kind} ${text}`);
        if (known === undefined) found.set(`${kind} ${text}`, { kind, text, ranges: [place] });
        else known.ranges.push(place);
      }
    };
    const whole = ownText(report);
    const hasNeeded = new Map<string, boolean>();
    for (const { kind, pattern, needs } of cues?.placeholders ?? []) {
      if (needs !== undefined && !hasNeeded.has(needs)) hasNeeded.set(needs, cuePattern(needs).test(whole));
      if (needs === undefined || hasNeeded.get(needs)) collect(kind, pattern, whole, 0);
    }
    for (const { text, range } of cues === null ? [] : paragraphs) {
      if (hasGap(text)) collect('figure', (cues as ReviewCues).unfilled, text, range[0]);
      else if (isSpacedOnce(text)) collect('figure', (cues as ReviewCues).unfilledOnce, text, range[0]);
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

/** A cheap look: spaces in pairs. */
function hasGap(text: string): boolean {
  return text.includes('  ') || text.includes('\u3000\u3000');
}

const spaced = /[\u4e00-\u9fff] [\u4e00-\u9fff]/u;

/** One space stands between Han characters, and no more: words are not spaced out there. */
function isSpacedOnce(text: string): boolean {
  const at = text.indexOf(' ') < 0 ? -1 : text.search(spaced);
  return at >= 0 && text.slice(at + 2).search(spaced) < 0;
}
