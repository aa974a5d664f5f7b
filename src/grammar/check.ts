/**
 * Checks of definitions given at run time. Each names the place inside the definition (`tables.applications.blocks[0]`)
 * and says what belongs there. @internal
 */
export type Path = string;

/** @internal */
export function fail(path: Path, expected: string, ...found: readonly unknown[]): never {
  throw new TypeError(`${path}: ${expected}${found.map((value) => `, got ${show(value)}`).join('')}`);
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' || typeof value === 'function' ? typeof value : String(value);
}

/** @internal */
export function checkObject(value: unknown, path: Path): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) fail(path, 'expected an object', value);
  return value as Readonly<Record<string, unknown>>;
}

/** @internal */
export function checkKeys(value: Readonly<Record<string, unknown>>, path: Path, known: readonly string[]): void {
  for (const key of Object.keys(value)) if (!known.includes(key)) fail(`${path}.${key}`, `unknown property; known: ${known.join(', ')}`);
}

/** @internal */
export function checkString(value: unknown, path: Path, what = 'a text'): string {
  if (typeof value !== 'string' || value === '') fail(path, `expected ${what}`, value);
  return value as string;
}

/** @internal */
export function checkOptional(value: unknown, path: Path, check: (value: unknown, path: Path) => unknown): void {
  if (value !== undefined) check(value, path);
}

/** @internal */
export function checkBoolean(value: unknown, path: Path): void {
  if (typeof value !== 'boolean') fail(path, 'expected true or false', value);
}

/** @internal */
export function checkOneOf<T>(value: unknown, path: Path, known: readonly T[]): T {
  if (!known.includes(value as T)) fail(path, `expected one of ${known.map(String).join(', ')}`, value);
  return value as T;
}

/** @internal */
export function checkList(value: unknown, path: Path, check: (value: unknown, path: Path) => void): readonly unknown[] {
  if (!Array.isArray(value)) fail(path, 'expected an array', value);
  const list = value as readonly unknown[];
  list.forEach((item, index) => {
    check(item, `${path}[${index}]`);
  });
  return list;
}

/** Texts that name things among each other. @internal */
export function checkUnique(keys: readonly string[], paths: readonly Path[]): void {
  const first = new Map<string, Path>();
  keys.forEach((key, i) => {
    const path = paths[i] as Path;
    const other = first.get(key);
    if (other !== undefined) fail(path, `${JSON.stringify(key)} is used already at ${other}; choose another`);
    first.set(key, path);
  });
}
