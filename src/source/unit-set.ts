/** A set of UTF-16 units, a bit each: 8 kB that stay in the cache, where a table of units does not. @internal */
export type UnitSet = Uint32Array;

/** @internal */
export function createUnitSet(): UnitSet {
  return new Uint32Array(0x10000 / 32);
}

/** @internal */
export function addUnit(set: UnitSet, unit: number): void {
  set[unit >> 5] = ((set[unit >> 5] as number) | (1 << (unit & 31))) >>> 0;
}

/** @internal */
export function hasUnit(set: UnitSet, unit: number): boolean {
  return (((set[unit >> 5] as number) >>> (unit & 31)) & 1) === 1;
}
