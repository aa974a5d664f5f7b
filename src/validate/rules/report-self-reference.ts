import { cueMatches, cuePattern } from '../../source/cue-pattern.js';
import type { Range } from '../../source/range.js';
import { foldWords } from '../folded-words.js';
import { defineRule } from '../rule.js';

/**
 * An organ calls itself what it is: "our bureau" in the report of a town was left in from another's. Only where the name says
 * what it is; the character of the kind need but stand in it.
 */
export const reportSelfReference = defineRule({
  meta: {
    name: 'report-self-reference',
    codes: ['report/self-reference'],
    severity: 'warning',
    source: 'Format notice of 2021, item 4: content that is accurate and not that of another body',
  },
  check({ report, paragraphs, cues, add }) {
    const { agency } = report.metadata;
    if (agency === null || cues === null) return;
    const own = foldWords(agency.value);
    if (![...cues.peers, cues.selfReference.government].some((ending) => cuePattern(ending).test(own))) return;
    const found = new Map<string, Range[]>();
    for (const { text, range } of paragraphs) {
      if (!cuePattern(cues.selfReference.needs).test(text)) continue;
      for (const { 0: word, 1: kind, index } of cueMatches(cues.selfReference.pattern, text)) {
        if (kind === undefined || own.includes(kind)) continue;
        const place: Range = [range[0] + index, range[0] + index + word.length];
        found.set(word, [...(found.get(word) ?? []), place]);
      }
    }
    for (const [text, [first, ...others]] of found as Iterable<[string, [Range, ...Range[]]]>) {
      add({
        code: 'report/self-reference',
        cause: 'agency',
        range: first,
        related: [{ range: agency.range, note: { key: 'agency' } }, ...others.map((range) => ({ range, note: { key: 'repeated' } }))],
        data: { text, agency: agency.value },
        subject: { text },
      });
    }
  },
});
