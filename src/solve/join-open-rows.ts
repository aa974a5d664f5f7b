import type { ContentList } from '../lexer/content-list.js';
import type { LinearEquation } from './equations.js';
import { slotValueOf } from './resolve-open-rows.js';
import type { RowReading, Slot } from './row-reading.js';

/** Most sums that are kept of the rows on one side of a row. */
const SUM_LIMIT = 20_000;

/** Sums from row to row that all columns share: `received + carriedIn = resultsTotal + carriedOut`. */
interface SharedSum {
  readonly rows: readonly string[];
  /** How many of `rows` stand on the left. */
  readonly left: number;
  readonly columns: readonly string[];
}

/** What one row adds to the sums of all columns, one entry a candidate. */
type Terms = readonly (readonly number[])[];

/**
 * Settles open rows together: a candidate goes when no choice of candidates of the other rows makes a sum come out in
 * every column at once. Only where each row of the sum is there with candidates that leave no cell unknown; blank cells
 * count as nothing. Where no choice makes the sum come out, the agency's own sum is wrong, and nothing is settled by it.
 * @returns true when some candidate went
 */
export function joinOpenRows(list: ContentList, equations: readonly LinearEquation[], rows: readonly RowReading[]): boolean {
  if (!rows.some(({ candidates }) => candidates.length > 1)) return false;
  let hasChanged = false;
  for (const sum of sharedSumsOf(equations)) {
    const own = sum.rows.map((key) => rows.find(({ row }) => row === key));
    const terms = own.map((row, i) => (row === undefined ? null : termsOf(list, row, sum.columns, i < sum.left ? 1 : -1)));
    if (terms.some((each) => each === null || each.length === 0) || terms.every((each) => each?.length === 1)) continue;
    const possible = findPossible(terms as readonly Terms[], sum.columns.length);
    if (possible === null) continue;
    own.forEach((row, i) => {
      const kept = possible[i] as ReadonlySet<number>;
      if (row === undefined || row.candidates.length < 2 || kept.size === row.candidates.length) return;
      row.candidates = row.candidates.filter((_, at) => kept.has(at));
      hasChanged = true;
    });
  }
  return hasChanged;
}

const keptSums = new WeakMap<readonly LinearEquation[], readonly SharedSum[]>();

/** The sums from row to row of some equations, worked out once for each array of them. */
function sharedSumsOf(equations: readonly LinearEquation[]): readonly SharedSum[] {
  let sums = keptSums.get(equations);
  if (sums === undefined) {
    sums = findSharedSums(equations);
    keptSums.set(equations, sums);
  }
  return sums;
}

function findSharedSums(equations: readonly LinearEquation[]): SharedSum[] {
  const sums = new Map<string, { rows: string[]; left: number; columns: string[] }>();
  for (const { over, left, right } of equations) {
    const [first] = left;
    if (over !== 'column' || first === undefined) continue;
    const rows = [...left, ...right].map(({ row }) => row);
    const key = `${left.length}/${rows.join('/')}`;
    const known = sums.get(key);
    if (known === undefined) sums.set(key, { rows, left: left.length, columns: [first.column] });
    else known.columns.push(first.column);
  }
  return [...sums.values()];
}

/** Null where some cell of the row may hold any figure. */
function termsOf(list: ContentList, row: RowReading, columns: readonly string[], sign: number): Terms | null {
  const places = columns.map((column) => row.columns.indexOf(column));
  const choices: readonly (readonly Slot[])[] = row.candidates.length > 0 ? row.candidates : [row.slots];
  const terms: number[][] = [];
  for (const slots of choices) {
    const term: number[] = [];
    for (const place of places) {
      const value = place < 0 ? undefined : slotValueOf(list, slots[place] as Slot);
      if (value === undefined) return null;
      term.push(sign * (value ?? 0));
    }
    terms.push(term);
  }
  return terms;
}

/**
 * For each row its candidates that are part of some choice whose terms add up to nothing; null where none is or too many
 * have to be tried. Sums are built from both ends, of the rows with fewest candidates and of those with most, until they meet.
 */
function findPossible(terms: readonly Terms[], width: number): ReadonlySet<number>[] | null {
  const order = terms.map((_, row) => row).sort((a, b) => termsAt(terms, a).length - termsAt(terms, b).length);
  const nothing = new Array<number>(width).fill(0);
  const start = new SumSet(width);
  start.add(nothing, 0, nothing, 1);
  /** Sums of the first rows of the order, by how many. */
  const first = [start];
  /** What the last rows of the order must be added to, by how many. */
  const last = [start];
  while (first.length + last.length - 2 < order.length) {
    const front = first[first.length - 1] as SumSet;
    const back = last[last.length - 1] as SumSet;
    const next = termsAt(terms, order[first.length - 1] as number);
    const previous = termsAt(terms, order[order.length - last.length] as number);
    const isForward = front.count * next.length <= back.count * previous.length;
    const added = isForward ? addTerms(front, next, 1, width) : addTerms(back, previous, -1, width);
    if (added === null) return null;
    (isForward ? first : last).push(added);
  }
  const back = last[last.length - 1] as SumSet;
  const front = first[first.length - 1] as SumSet;
  const met = new SumSet(width);
  for (let i = 0; i < front.count; i++) if (back.has(front.sums, i * width, nothing, 1)) met.add(front.sums, i * width, nothing, 1);
  if (met.count === 0) return null;
  const possible: Set<number>[] = terms.map(() => new Set());
  const follow = (sets: readonly SumSet[], rowOf: (count: number) => number, sign: 1 | -1): void => {
    let needed = met;
    for (let count = sets.length - 2; count >= 0; count--) {
      const row = rowOf(count);
      const next = new SumSet(width);
      const known = sets[count] as SumSet;
      for (let at = 0; at < needed.count * width; at += width)
        termsAt(terms, row).forEach((term, i) => {
          if (!known.has(needed.sums, at, term, sign)) return;
          (possible[row] as Set<number>).add(i);
          next.add(needed.sums, at, term, sign);
        });
      needed = next;
    }
  };
  follow(first, (count) => order[count] as number, -1);
  follow(last, (count) => order[order.length - 1 - count] as number, 1);
  return possible;
}

const termsAt = (terms: readonly Terms[], row: number): Terms => terms[row] as Terms;

function addTerms(known: SumSet, terms: Terms, sign: 1 | -1, width: number): SumSet | null {
  const results = new SumSet(width);
  for (let at = 0; at < known.count * width; at += width)
    for (const term of terms) {
      results.add(known.sums, at, term, sign);
      if (results.count > SUM_LIMIT) return null;
    }
  return results;
}

/** Room for so many sums at first. */
const FIRST_SUMS = 16;

/** Sums of all columns, each kept once: a figure a column. */
class SumSet {
  /** How many there are. */
  count = 0;
  /** The figures of all, one sum behind the other. */
  sums: Float64Array;
  /** By hash the place of the last sum that has it. */
  private readonly places = new Map<number, number>();
  /** For each sum the place of the one before that has its hash; -1 without. */
  private readonly others: number[] = [];

  constructor(private readonly width: number) {
    this.sums = new Float64Array(width * FIRST_SUMS);
  }

  /** Adds the sum at `at` of `sums` plus `sign * term`, unless it is there. */
  add(sums: ArrayLike<number>, at: number, term: readonly number[], sign: 1 | -1): void {
    const { width } = this;
    const hash = this.hash(sums, at, term, sign);
    const last = this.places.get(hash) ?? -1;
    if (this.find(last, sums, at, term, sign)) return;
    this.others.push(last);
    this.places.set(hash, this.count);
    const start = this.count++ * width;
    if (start + width > this.sums.length) {
      const wider = new Float64Array(this.sums.length * 2);
      wider.set(this.sums);
      this.sums = wider;
    }
    for (let column = 0; column < width; column++)
      this.sums[start + column] = (sums[at + column] as number) + sign * (term[column] as number);
  }

  has(sums: ArrayLike<number>, at: number, term: readonly number[], sign: 1 | -1): boolean {
    return this.find(this.places.get(this.hash(sums, at, term, sign)) ?? -1, sums, at, term, sign);
  }

  private find(last: number, sums: ArrayLike<number>, at: number, term: readonly number[], sign: 1 | -1): boolean {
    const { width } = this;
    for (let place = last; place >= 0; place = this.others[place] as number) {
      const known = place * width;
      let column = 0;
      while (column < width && this.sums[known + column] === (sums[at + column] as number) + sign * (term[column] as number)) column++;
      if (column === width) return true;
    }
    return false;
  }

  private hash(sums: ArrayLike<number>, at: number, term: readonly number[], sign: 1 | -1): number {
    let hash = 0;
    for (let column = 0; column < this.width; column++)
      hash = (Math.imul(hash, 0x01000193) + Math.imul((sums[at + column] as number) + sign * (term[column] as number), 0x9e3779b1)) | 0;
    return hash;
  }
}
