import { LineMap } from './line-map.js';

/**
 * 1-based line and column (UTF-16 units) of a 0-based offset in a text; for many offsets of one text keep a `LineMap`.
 * @throws TypeError as `LineMap` does.
 */
export function locate(source: string, offset: number): { line: number; column: number } {
  return new LineMap(source).locate(offset);
}
