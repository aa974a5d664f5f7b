/** A column of a list of objects: what its header says, and the key by which the objects have it. @internal */
export interface DataColumn {
  readonly key: string;
  /** Characters at the start of the key that are the header; the others make it differ from equal ones. */
  readonly length: number;
}

/**
 * The columns of objects that share them, in the order of the table, where each object may lack some.
 * @param objects the keys of each
 * @param repeated keys that are a cell of their column, too
 * @returns `isOrdered` is false where engines that put keys like `0` or `12` first have hidden their order
 * @internal
 */
export function findColumns(
  objects: readonly (readonly string[])[],
  repeated: ReadonlySet<string>,
): { readonly columns: DataColumn[]; readonly isOrdered: boolean } {
  const keys = [...new Set(objects.flat())];
  const moved = objects.every(putsNumbersFirst) ? keys.filter(isIndex) : [];
  const others = moved.length === 0 || moved.length === keys.length ? objects : objects.map((own) => own.filter((key) => !isIndex(key)));
  // The columns of a sheet have letters: `{"A": 3, "B": "（一）予以公开", "E": 2}`.
  const order = keys.every((key) => /^[A-Z]$/.test(key)) ? keys.sort() : mergeOrders(others);
  const lengths = headerLengths(order.length === keys.length ? order : [...moved, ...order]);
  const columns = order.map((key) => ({ key, length: lengths.get(key) ?? key.length }));
  if (order.length === keys.length) return { columns, isOrdered: true };
  // `{"1": "0", "2": "3", "信息内容": "规章"}`: the first row, where it has fewer cells, names the first columns alone.
  moved.sort((a, b) => Number(a) - Number(b));
  if (isCountedBehind(order, moved) && order.some((key) => repeated.has(key)))
    return { columns: [...columns, ...moved.map((key) => ({ key, length: 0 }))], isOrdered: true };
  // `0` stands before `0_1`; where that is the first figure of a header, nothing can stand between.
  const [first, ...more] = moved;
  const figures = columns.findIndex(({ key, length }) => /^\d/.test(key.slice(0, length)) && /^[\d.]+$/.test(key.slice(0, length)));
  const follower = columns[figures];
  const isOrdered = more.length === 0 && follower !== undefined && follower.key.slice(0, follower.length) === first;
  const at = figures < 0 ? columns.length : figures;
  columns.splice(at, 0, ...moved.map((key) => ({ key, length: key.length })));
  return { columns, isOrdered };
}

/** True where numbers, in order, are the places of columns behind those with names. */
function isCountedBehind(names: readonly string[], numbers: readonly string[]): boolean {
  return numbers.every((number, i) => Number(number) === names.length + i);
}

/** Most columns of a table. @internal */
export const COLUMN_LIMIT = 64;

/**
 * Where tables end in a run of objects: behind one whose next has other keys for the most part, while those of the
 * objects before that it does not have are not met again. Exclusive, the last of them the number of objects.
 * @internal
 */
export function findTableEnds(objects: readonly (readonly string[])[]): number[] {
  const last = new Map<string, number>();
  objects.forEach((keys, i) => {
    for (const key of keys) last.set(key, i);
  });
  const ends: number[] = [];
  let known = new Set<string>();
  objects.forEach((keys, i) => {
    const added = keys.filter((key) => !known.has(key));
    if (i > 0 && added.length > 0 && added.length * 2 >= keys.length) {
      const own = new Set(keys);
      if (known.size > COLUMN_LIMIT || [...known].every((key) => own.has(key) || (last.get(key) as number) < i)) {
        ends.push(i);
        known = own;
        return;
      }
    }
    for (const key of added) known.add(key);
  });
  return [...ends, objects.length];
}

/** `0`, `12`: keys that engines of JavaScript put before all others. */
function isIndex(key: string): boolean {
  return /^(?:0|[1-9]\d{0,9})$/.test(key);
}

/** True where keys that are numbers come first, in ascending order, as engines of JavaScript put them. */
function putsNumbersFirst(keys: readonly string[]): boolean {
  let last = -1;
  let isBehind = false;
  for (const key of keys) {
    if (!isIndex(key)) isBehind = true;
    else if (isBehind || Number(key) <= last) return false;
    else last = Number(key);
  }
  return true;
}

/**
 * All keys in an order that agrees with each list of them, as far as these agree; of keys that can stand first the one seen first.
 * Where lists contradict each other, as a line that was moved or printed twice in one record makes them do, the fewest are overruled.
 */
function mergeOrders(lists: readonly (readonly string[])[]): string[] {
  const after = new Map<string, Map<string, number>>();
  const before = new Map<string, number>();
  for (const list of lists) {
    list.forEach((key, i) => {
      if (!after.has(key)) after.set(key, new Map());
      if (!before.has(key)) before.set(key, 0);
      const previous = list[i - 1];
      if (previous === undefined || previous === key) return;
      const next = after.get(previous) as Map<string, number>;
      next.set(key, (next.get(key) ?? 0) + 1);
      before.set(key, (before.get(key) as number) + 1);
    });
  }
  const waiting = [...before.keys()];
  const order: string[] = [];
  while (waiting.length > 0) {
    const least = Math.min(...waiting.map((key) => before.get(key) as number));
    const free = waiting.filter((key) => before.get(key) === least);
    const first = free[0] as string;
    let key = first;
    // Of equal headers that with the smallest number.
    const { stem } = splitKey(first);
    for (const each of free)
      if (each.startsWith(stem) && splitKey(each).stem === stem && splitKey(each).suffix < splitKey(key).suffix) key = each;
    waiting.splice(waiting.indexOf(key), 1);
    order.push(key);
    for (const [next, count] of after.get(key) as Map<string, number>) before.set(next, (before.get(next) as number) - count);
  }
  return order;
}

/** `其他_1`, `其他.1`: a key and what makes it differ from an equal one; -1 for none. */
function splitKey(key: string): { readonly stem: string; readonly suffix: number } {
  const match = /^(.*)[._](\d{1,3})$/s.exec(key);
  return match === null ? { stem: key, suffix: -1 } : { stem: match[1] as string, suffix: Number(match[2]) };
}

/** What tools call a column without a header. */
const namelessPattern = /^(?:__EMPTY|Unnamed: \d+(?:_level_\d+)?|undefined|null|None|nan|NaN)?(?:[._]\d{1,3})?$/;

/** Fewest columns whose places behind their headers are no part of these. */
const LEAST_NUMBERED = 4;

/** `类别`, `总计_1`, `自然人_2`: true where the number behind each key, but perhaps the first, is the place of its column. */
function numbersColumns(keys: readonly string[]): boolean {
  if (keys.length < LEAST_NUMBERED) return false;
  const suffixes = keys.map((key) => splitKey(key).suffix);
  const base = (suffixes[1] as number) - 1;
  return suffixes.every((suffix, i) => suffix === i + base || (i === 0 && suffix === -1)) && (base === 0 || base === 1);
}

/**
 * Characters of each key that are its header. Tools make equal headers differ by a number behind each but the first, or
 * behind all: how many there were before, or which column it is.
 */
function headerLengths(keys: readonly string[]): Map<string, number> {
  const lengths = new Map<string, number>();
  const isNumbered = numbersColumns(keys);
  const byStem = new Map<string, string[]>();
  for (const key of keys) {
    const { stem } = splitKey(key);
    byStem.set(stem, [...(byStem.get(stem) ?? []), key]);
  }
  for (const [stem, own] of byStem) {
    const suffixes = own.map((key) => splitKey(key).suffix);
    const isCounted =
      isNumbered ||
      (own.length > 1 && suffixes.every((suffix, i) => suffix <= keys.length && (i === 0 || suffix > (suffixes[i - 1] as number))));
    for (const key of own) lengths.set(key, namelessPattern.test(key) ? 0 : isCounted ? stem.length : key.length);
  }
  return lengths;
}
