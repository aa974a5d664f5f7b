import { cueMatches } from '../../source/cue-pattern.js';
import { defineRule } from '../rule.js';

/** Every date is one of the calendar: no February 30, no month 13, with a year or without. Dates that a converter broke have another shape and are not read. */
export const timeDays = defineRule({
  meta: {
    name: 'time-days',
    codes: ['time/no-such-day'],
    severity: 'warning',
    source: 'Format notice of 2021, item 4: content that is accurate',
  },
  check({ paragraphs, cues, add }) {
    if (cues === null) return;
    for (const { text, range } of paragraphs) {
      for (const match of cueMatches(cues.day, text)) {
        const [date, year = leapYear, month, day] = match as unknown as [string, string | undefined, string, string];
        if (isDay(Number(year), Number(month), Number(day))) continue;
        const start = range[0] + match.index;
        add({ code: 'time/no-such-day', cause: 'agency', range: [start, start + date.length], data: { date }, subject: { date } });
      }
    }
  },
});

/** Whatever the year that is left out, it may be one of these. */
const leapYear = '2000';

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}
