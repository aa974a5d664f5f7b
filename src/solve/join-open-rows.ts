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

/** For each row its candidates that are part of some choice whose terms add up to nothing; null where none is or too many have to be tried. */
function findPossible(terms: readonly Terms[], width: number): ReadonlySet<number>[] | null {
  const nothing = new Array<number>(width).fill(0);
  const before = [new Map([[nothing.join(), nothing]])];
  for (const term of terms) {
    const sums = addTerms(before[before.length - 1] as Map<string, number[]>, term);
    if (sums === null) return null;
    before.push(sums);
  }
  if (!(before[terms.length] as Map<string, number[]>).has(nothing.join())) return null;
  // From the end: what the rows from here on must be added to.
  let needed = new Map([[nothing.join(), nothing]]);
  const possible: Set<number>[] = terms.map(() => new Set());
  for (let row = terms.length - 1; row >= 0; row--) {
    const reachable = before[row] as Map<string, number[]>;
    const next = new Map<string, number[]>();
    for (const sum of needed.values())
      (terms[row] as Terms).forEach((term, i) => {
        const rest = sum.map((value, column) => value - (term[column] as number));
        const key = rest.join();
        if (!reachable.has(key)) return;
        (possible[row] as Set<number>).add(i);
        next.set(key, rest);
      });
    needed = next;
  }
  return possible;
}

function addTerms(sums: ReadonlyMap<string, number[]>, terms: Terms): Map<string, number[]> | null {
  const results = new Map<string, number[]>();
  for (const sum of sums.values())
    for (const term of terms) {
      const result = sum.map((value, column) => value + (term[column] as number));
      results.set(result.join(), result);
      if (results.size > SUM_LIMIT) return null;
    }
  return results;
}
