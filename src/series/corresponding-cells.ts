import type { AnyReport } from '../ast/nodes.js';
import { type EditionDefinition, sectionTables, type UndividedRowDefinition } from '../grammar-contract/edition.js';
import type { Crosswalk, CrosswalkCell, CrosswalkRelation } from '../grammar-contract/series.js';
import { declaredSeries } from './declared-series.js';

/** Cells of two reports that count the same thing, or nearly. @internal */
export interface CorrespondingCells {
  readonly relation: Exclude<CrosswalkRelation, 'none'>;
  readonly first: readonly CrosswalkCell[];
  readonly second: readonly CrosswalkCell[];
}

/** Cells that only one of two reports has on its form. */
export interface IncomparableCell extends CrosswalkCell {
  /** Which of the two has it. */
  readonly side: 'first' | 'second';
  /** Why, as the crosswalk of the editions says; null where it says nothing. */
  readonly reason: { readonly 'zh-CN': string; readonly en: string } | null;
}

/** @internal */
export interface Correspondence {
  readonly comparable: readonly CorrespondingCells[];
  readonly incomparable: readonly IncomparableCell[];
}

/**
 * Pairs the cells of two reports, in the order of the first one's form. Equal keys count the same thing; a row that one
 * report has undivided stands against the rows it replaces; where the editions differ, their crosswalk decides.
 * @internal
 */
export function findCorrespondence(first: AnyReport, second: AnyReport): Correspondence {
  const left = cellsInUse(first);
  const right = cellsInUse(second);
  const comparable: CorrespondingCells[] = [];
  const seen = new Set<string>();
  const add = (one: CorrespondingCells): void => {
    if (!one.first.every((cell) => left.has(nameOf(cell))) || !one.second.every((cell) => right.has(nameOf(cell)))) return;
    const names = [...one.first.map((cell) => `first ${nameOf(cell)}`), ...one.second.map((cell) => `second ${nameOf(cell)}`)];
    if (names.some((name) => seen.has(name))) return;
    for (const name of names) seen.add(name);
    comparable.push(one);
  };

  const crosswalk = first.edition === second.edition ? null : findCrosswalk(first.form, second.form);
  for (const { relation, from, to } of crosswalk?.entries ?? []) {
    if (relation !== 'none') add({ relation, first: from, second: to });
  }
  const declaredNone = new Set(
    (crosswalk?.entries ?? []).filter(({ relation }) => relation === 'none').flatMap(({ from, to }) => [...from, ...to].map(nameOf)),
  );
  for (const cell of left.values()) {
    if (!declaredNone.has(nameOf(cell))) add({ relation: 'same', first: [cell], second: [cell] });
  }
  for (const undivided of [...(first.form?.undividedRows ?? []), ...(second.form?.undividedRows ?? [])]) addUndivided(undivided, add);

  return { comparable: sortByForm(comparable, left), incomparable: listIncomparable(left, right, seen, crosswalk) };
}

/** The crosswalk from the first edition to the second; null when neither form declares one. */
function findCrosswalk(first: EditionDefinition | null, second: EditionDefinition | null): Crosswalk | null {
  for (const one of [...declaredSeries(second).crosswalks, ...declaredSeries(first).crosswalks]) {
    if (one.from === first?.id && one.to === second?.id) return one;
    if (one.from === second?.id && one.to === first?.id) {
      return { from: one.to, to: one.from, entries: one.entries.map((entry) => ({ ...entry, from: entry.to, to: entry.from })) };
    }
  }
  return null;
}

/** Cells of the form as the report uses it, by name: an undivided row stands where the rows it replaces would. */
function cellsInUse(report: AnyReport): Map<string, CrosswalkCell> {
  const cells = new Map<string, CrosswalkCell>();
  const form = report.form;
  if (!form) return cells;
  for (const table of sectionTables) {
    const hasRow = (row: string): boolean => report[table]?.rows[row] !== undefined;
    const inUse = (form.undividedRows ?? []).filter(
      (undivided) => undivided.table === table && hasRow(undivided.row.key) && !undivided.insteadOf.some(hasRow),
    );
    for (const row of form.tables[table].blocks.flatMap((block) => block.rows)) {
      const replacement = inUse.find(({ insteadOf }) => insteadOf.includes(row.key));
      if (replacement && replacement.insteadOf[0] !== row.key) continue;
      const { key, columns } = replacement?.row ?? row;
      for (const column of columns) {
        const cell = { table, row: key, column };
        cells.set(nameOf(cell), cell);
      }
    }
  }
  return cells;
}

function addUndivided({ table, row, insteadOf }: UndividedRowDefinition, add: (one: CorrespondingCells) => void): void {
  for (const column of row.columns) {
    const whole: readonly CrosswalkCell[] = [{ table, row: row.key, column }];
    const parts = insteadOf.map((key) => ({ table, row: key, column }));
    add({ relation: 'sum', first: whole, second: parts });
    add({ relation: 'sum', first: parts, second: whole });
  }
}

function sortByForm(comparable: readonly CorrespondingCells[], order: ReadonlyMap<string, CrosswalkCell>): CorrespondingCells[] {
  const places = new Map([...order.keys()].map((name, place) => [name, place]));
  const placeOf = ({ first }: CorrespondingCells): number => places.get(first[0] ? nameOf(first[0]) : '') ?? 0;
  return [...comparable].sort((a, b) => placeOf(a) - placeOf(b));
}

function listIncomparable(
  left: ReadonlyMap<string, CrosswalkCell>,
  right: ReadonlyMap<string, CrosswalkCell>,
  seen: ReadonlySet<string>,
  crosswalk: Crosswalk | null,
): IncomparableCell[] {
  const reasonFor = (cell: CrosswalkCell, side: 'from' | 'to') =>
    crosswalk?.entries.find((entry) => entry[side].some((other) => nameOf(other) === nameOf(cell)))?.reason ?? null;
  const remaining = (cells: ReadonlyMap<string, CrosswalkCell>, side: 'first' | 'second'): IncomparableCell[] =>
    [...cells].flatMap(([name, cell]) =>
      seen.has(`${side} ${name}`) ? [] : [{ ...cell, side, reason: reasonFor(cell, side === 'first' ? 'from' : 'to') }],
    );
  return [...remaining(left, 'first'), ...remaining(right, 'second')];
}

function nameOf({ table, row, column }: CrosswalkCell): string {
  return `${table} ${row} ${column}`;
}
