import { LineMap } from './line-map.js';

/** 1-based line and column (UTF-16 units) of a 0-based offset in a text; for many offsets of one text keep a `LineMap`. */
export function locate(source: string, offset: number): { line: number; column: number } {
  if (typeof source !== 'string') throw new TypeError('source must be a string');
  return new LineMap(source).locate(offset);
}
