import { ownText } from '../../ast/own-text.js';
import { defineRule } from '../rule.js';

/** No sentence of the notice's own template or filling instructions was left in. Compared with the text as it stands. */
export const sectionTemplateText = defineRule({
  meta: {
    name: 'section-template-text',
    codes: ['section/template-text'],
    severity: 'info',
    source: 'Format notices and local filling instructions',
  },
  check({ report, cues, add }) {
    const whole = ownText(report);
    for (const text of cues?.templateTexts ?? []) {
      for (let at = whole.indexOf(text); at >= 0; at = whole.indexOf(text, at + text.length)) {
        add({ code: 'section/template-text', cause: 'agency', range: [at, at + text.length], data: { text }, subject: { text } });
      }
    }
  },
});
