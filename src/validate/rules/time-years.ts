import { cuePattern } from '../../source/cue-pattern.js';
import type { Range } from '../../source/range.js';
import { foldWords } from '../folded-words.js';
import { paragraphsOf, placeOfWords, sectionOf } from '../report-parts.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/** A year the report states about itself. `range` is null for the file name. */
interface StatedYear {
  readonly where: 'title' | 'period' | 'presented' | 'firstSentence' | 'fileName';
  readonly year: number;
  readonly range: Range | null;
}

/**
 * The title, the statistics period, the sentence that presents the report, the first sentence of section one and the file name speak of one year. Where they do
 * not, last year's text or file was most likely left in; each place that disagrees with the report's year is told.
 */
export const timeYears = defineRule({
  meta: {
    name: 'time-years',
    codes: ['time/year-conflict', 'time/stale-year'],
    severity: 'warning',
    source: 'Regulations, Article 49: the report is about the year before',
  },
  check(context) {
    const { report } = context;
    if (report.year === null) return;
    const stated = statedYears(context);
    for (const { where, year, range } of stated) {
      if (year === report.year) continue;
      context.add({
        code: where === 'firstSentence' && year === report.year - 1 ? 'time/stale-year' : 'time/year-conflict',
        cause: 'agency',
        range: range ?? report.metadata.year?.range ?? report.metadata.title?.range ?? [0, 0],
        related: stated.flatMap((other) =>
          other.range && other.where !== where ? [{ range: other.range, note: { key: other.where, year: other.year } }] : [],
        ),
        data: { where, year, expected: report.year, ...(where === 'fileName' ? { fileName: context.fileName } : {}) },
        subject: { where, year },
      });
    }
  },
});

function statedYears(context: RuleContext): StatedYear[] {
  const { report, cues } = context;
  const { title, period } = report.metadata;
  const stated: StatedYear[] = [];
  const add = (where: StatedYear['where'], year: number | null, range: Range | null): void => {
    if (year !== null) stated.push({ where, year, range });
  };
  if (cues !== null && title) add('title', onlyYear(foldWords(title.value), cues.namedYear), title.range);
  if (period) {
    // A period over two years is the concern of `time-period`.
    const [from, to] = [Number(period.value.from.slice(0, 4)), Number(period.value.to.slice(0, 4))];
    if (from === to) add('period', from, period.range);
  }
  if (cues !== null) {
    for (const paragraph of paragraphsOf(report.preamble)) {
      const [words, year] = cuePattern(cues.presentedYear).exec(context.wordsOf(paragraph)) ?? [];
      if (words === undefined || year === undefined) continue;
      add('presented', Number(year), placeOfWords(paragraph, year, words));
    }
  }
  const first = paragraphsOf(sectionOf(report, 1)?.blocks ?? [])[0];
  if (cues !== null && first) {
    const match = cuePattern(cues.leadingYear).exec(foldWords(first.text.slice(0, 40)));
    const at = first.text.search(/\d{4}/u);
    add('firstSentence', match ? Number(match[1]) : null, at < 0 ? first.range : [first.range[0] + at, first.range[0] + at + 4]);
  }
  if (context.fileName !== null) add('fileName', yearOfFileName(context.fileName, cues?.namedYear ?? null), null);
  return stated;
}

/** The year a text names, or null when it names none or several. */
function onlyYear(text: string, pattern: string): number | null {
  const one = cuePattern(pattern);
  let year: number | null = null;
  for (let rest = text, match = one.exec(rest); match; rest = rest.slice(match.index + match[0].length), match = one.exec(rest)) {
    if (year !== null && year !== Number(match[1])) return null;
    year = Number(match[1]);
  }
  return year;
}

/** A named year wins over bare digits; digits within longer numbers are dates or numbers of files. */
function yearOfFileName(name: string, pattern: string | null): number | null {
  const base = name.replace(/^.*[\\/]/, '').normalize('NFKC');
  return (pattern === null ? null : onlyYear(base, pattern)) ?? onlyYear(base, '(?<!\\d)(20\\d\\d)(?!\\d|[-_.]\\d)');
}
