import type { NarrativeTerms } from './terms.js';
import type { TimeToken } from './tokens.js';

/** Finds times and tells which period they name. */
export class TimeReader {
  private readonly expression: RegExp;
  /** The same without the times that reach up to now, which are searched for slowly and rare. */
  private readonly withoutSince: RegExp;

  constructor(
    private readonly terms: NarrativeTerms,
    private readonly year: number | null,
  ) {
    const patterns = terms.timePatterns.map(({ pattern }) => pattern);
    const compile = (sources: readonly string[]): RegExp => new RegExp(sources.map((pattern) => `(${pattern})`).join('|'), 'gu');
    this.expression = compile(patterns);
    this.withoutSince = compile(patterns.map((pattern) => (pattern.endsWith(terms.sinceMark) ? '(?!)' : pattern)));
  }

  /** Times in reading order. `isBoundary` keeps them from beginning or ending inside a word. */
  find(text: string, isBoundary: (at: number) => boolean): TimeToken[] {
    const found: TimeToken[] = [];
    for (const match of text.matchAll(text.includes(this.terms.sinceMark) ? this.expression : this.withoutSince)) {
      const start = match.index;
      const end = start + match[0].length;
      if (!isBoundary(start) || !isBoundary(end) || /[\w.]/.test(text[start - 1] ?? '')) continue;
      const group = match.slice(1).findIndex((part) => part !== undefined);
      found.push({ type: 'time', start, end, period: this.periodOf(this.terms.timePatterns[group]?.period ?? 'year', match[0]) });
    }
    return found;
  }

  private periodOf(period: string, text: string): string | null {
    switch (period) {
      case 'year':
        return null;
      case 'previous':
        return this.year === null ? 'other' : String(this.year - 1);
      case 'named': {
        const year = /20\d\d/.exec(text)?.[0] ?? '';
        return this.year === null || Number(year) === this.year ? null : year;
      }
      default: {
        // Part of a year to come: a plan.
        const year = /20\d\d/.exec(text)?.[0];
        return year !== undefined && this.year !== null && Number(year) > this.year && /^(?:half|quarter)/.test(period) ? year : period;
      }
    }
  }
}
