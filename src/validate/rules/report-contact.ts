import { cueMatches, cuePattern } from '../../source/cue-pattern.js';
import { defineRule } from '../rule.js';

/**
 * Telephone numbers, postcodes and addresses are ones that exist in form: digits enough and none too many, a domain, a
 * protocol. What conversion is known to lose of them is not looked for.
 */
export const reportContact = defineRule({
  meta: {
    name: 'report-contact',
    codes: ['report/contact'],
    severity: 'warning',
    source: 'Format notice of 2021, item 4: content that is accurate',
  },
  check({ paragraphs, cues, add }) {
    if (cues === null) return;
    for (const { text, range } of paragraphs) {
      if (!cuePattern(cues.contacts.needs).test(text)) continue;
      for (const { kind, pattern } of cues.contacts.forms) {
        for (const { 0: match, 1: cited = match, index } of cueMatches(pattern, text)) {
          const start = range[0] + index + match.indexOf(cited);
          add({
            code: 'report/contact',
            cause: 'agency',
            range: [start, start + cited.length],
            data: { kind, text: cited },
            subject: { kind, text: cited },
          });
        }
      }
    }
  },
});
