import type { ContactCues } from '../../src/grammar-contract/review.js';

/** Behind a number that is whole: no digit, and nothing that hides one. */
const whole = '(?!\\d|[*＊×✕xX]| ?\\d)';
const label = '[^，。；,;：:\\d（(]{0,4}[：:]? ?';

/** How addresses and numbers are written wrongly: text as it stands. What a converter loses of them (@, digits) is not looked for. */
export const contactCues = {
  needs: '电话|传真|邮编|邮政编码|@|/|w{2,5}\\.',
  forms: [
    // A telephone has seven digits or eight behind the area code; a short number (110, 12345, 96118) may have one too.
    {
      kind: 'phone',
      pattern: `(?:电话|传真)${label}[（(]?(0\\d{2,3}(?:[）)][-—－–]?|[-—－–]) ?(?:(?![19]\\d{2,5}(?!\\d))\\d{1,6}|\\d{9,14}))${whole}(?![-—－–、/\\d])`,
    },
    // Of a mobile telephone, eleven in all.
    { kind: 'phone', pattern: `(?:电话|手机)${label}(1[3-9](?:\\d{6,8}|\\d{10,12}))${whole}` },
    { kind: 'postcode', pattern: `(?:邮编|邮政编码)${label}(\\d{1,5}|\\d{7,10})${whole}` },
    { kind: 'email', pattern: '(?<![\\w.@-])([\\w.-]+@(?:[\\w-]+(?![\\w.@-])|[\\w.-]*@[\\w.@-]*))(?=[\\s，。；,;、）)]|$)' },
    { kind: 'address', pattern: '(?<![A-Za-z])((?!https?:\\/\\/)h?[tp]{2,5}s?[:：;；]?\\/{1,3}[\\w.-]+)' },
    { kind: 'address', pattern: '(?<![\\w./-])((?:w{2}|w{4,5})\\.[\\w-]+\\.[\\w.-]+)' },
  ],
} as const satisfies ContactCues;
