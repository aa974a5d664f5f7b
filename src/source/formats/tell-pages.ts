import { usualHeight, type WordBox } from './word-box.js';

/** How far back up the page the next text stands, by the height of what was read of it, where another page may begin. */
const FALL = 0.5;
/** Fewest lines of a page. */
const LEAST_LINES = 8;
/** Texts of which one in so many must stand where another does before they are of another page. */
const OVERLAPPING = 12;
/** What is the top of a page, by the height of what was read of it, and its left, by the height of a line. */
const TOP = 0.25;
const MARGIN = 2;
/** Most fields that one text covers. */
const MOST_FIELDS = 64;

/**
 * Texts of several pages that do not say of which: where one stands far above those before it, another page begins if what follows
 * covers what was there before, or opens at the top and goes as far to the left as the page. Tools that read column by column go back
 * up, too, but no two texts stand in one place, and each column stands to the right of those before.
 * @internal
 */
export function tellPages(words: readonly WordBox[]): readonly WordBox[] {
  const unit = usualHeight(words);
  const told: WordBox[] = [];
  let page = new PageArea(unit);
  let shift = 0;
  for (let first = 0; first < words.length; ) {
    const run = runFrom(words, first, page.top);
    if (first > 0 && page.isLeftBy(run)) {
      shift++;
      page = new PageArea(unit);
    }
    page.cover(run);
    for (const word of run) told.push({ ...word, page: word.page + shift });
    first += run.length;
  }
  return told;
}

/** Texts that go down the page. */
function runFrom(words: readonly WordBox[], first: number, topOfPage: number): readonly WordBox[] {
  const top = Math.min(topOfPage, (words[first] as WordBox).top);
  let { top: reach } = words[first] as WordBox;
  let last = first + 1;
  for (; last < words.length; last++) {
    const word = words[last] as WordBox;
    if (word.top < reach - (reach - top) * FALL && reach - top > word.height * LEAST_LINES) break;
    reach = Math.max(reach, word.top);
  }
  return words.slice(first, last);
}

/** What of a page texts cover. */
class PageArea {
  top = Number.POSITIVE_INFINITY;
  private bottom = Number.NEGATIVE_INFINITY;
  private left = Number.POSITIVE_INFINITY;
  private readonly covered = new Set<string>();

  constructor(private readonly unit: number) {}

  cover(run: readonly WordBox[]): void {
    for (const word of run) {
      this.top = Math.min(this.top, word.top);
      this.bottom = Math.max(this.bottom, word.top);
      this.left = Math.min(this.left, word.left);
      for (const field of this.fieldsOf(word)) this.covered.add(field);
    }
  }

  /** True where texts that stand far above those before them are of the next page. */
  isLeftBy(run: readonly WordBox[]): boolean {
    const { top, bottom, unit, covered } = this;
    const overlapping = run.filter((word) => this.fieldsOf(word).some((field) => covered.has(field))).length;
    if (overlapping * OVERLAPPING >= run.length) return true;
    const left = run.reduce((least, word) => Math.min(least, word.left), Number.POSITIVE_INFINITY);
    return (run[0] as WordBox).top <= top + (bottom - top) * TOP && left <= this.left + unit * MARGIN;
  }

  /** The fields a text covers along its middle, without its ends: places are not exact. */
  private fieldsOf({ page, left, top, width, height }: WordBox): string[] {
    const { unit } = this;
    const margin = Math.min(width, unit) / 2;
    const row = Math.round((top + height / 2) / unit);
    const from = Math.floor((left + margin) / unit);
    const to = Math.min(Math.floor((left + width - margin) / unit), from + MOST_FIELDS);
    const fields: string[] = [];
    for (let column = from; column <= to; column++) fields.push(`${page} ${row} ${column}`);
    return fields;
  }
}
