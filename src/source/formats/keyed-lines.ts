import { nextLine } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';
import { DataRowWriter } from './data-row-writer.js';
import type { DataScalar } from './data-values.js';

/**
 * Records of a line each, their values behind their keys:
 * ```
 * 一级=三、本年度办理结果,二级=（三）不予公开,项目=1.属于国家秘密,自然人=1,商业企业=
 * 信息内容=规章; 本年制发件数=0; 本年废止件数=0
 * ```
 * Lines with the same keys become rows below one header. Null where too few lines are records.
 */
export function rewriteKeyedLines(source: string): RewrittenText | null {
  if (!source.includes('=') || !/^[^\n=]{1,30}=[^\n=]*[;,\t &][^\n=]{1,30}=/m.test(source)) return null;
  const text = new TextRewriter(source);
  const lines = new DataRowWriter(source, text);
  for (let at = 0; at < source.length; ) {
    const next = nextLine(source, at);
    const record = readRecord(source, at, next);
    if (record === null) {
      text.copy(at, next);
      if (/\S/.test(source.slice(at, next))) lines.forgetHeader();
    } else {
      lines.writeHeader(record.keys, { from: at });
      lines.writeRow(record.values, { from: at, to: record.to });
    }
    at = next;
  }
  return lines.rows >= LEAST_ROWS ? text.finish() : null;
}

const LEAST_ROWS = 5;
/** Longest line that is looked at. */
const LINE_LIMIT = 600;

/** A key of words, where the line begins or behind what parts its values. */
const keyPattern = /(?:(^|[;,\t&] ?)([\u4e00-\u9fff][^=;,\t\n&]{0,30})|( )([\u4e00-\u9fff][^=;,\t \n&]{0,30}))=/g;

interface KeyedRecord {
  readonly keys: readonly DataScalar[];
  readonly values: readonly DataScalar[];
  readonly to: number;
}

/** The record that a line is: keys from its first character on, all parted alike. */
function readRecord(source: string, from: number, next: number): KeyedRecord | null {
  if (next - from > LINE_LIMIT) return null;
  const line = source.slice(from, next).trimEnd();
  const keys: DataScalar[] = [];
  const values: DataScalar[] = [];
  let separator: string | undefined;
  let valueFrom = 0;
  for (const match of line.matchAll(keyPattern)) {
    const [whole, drawn, drawnKey, space, spacedKey] = match;
    const mark = drawn ?? space ?? '';
    const key = drawnKey ?? spacedKey ?? '';
    if (keys.length === 0 ? match.index > 0 || mark !== '' : mark === '' || (separator !== undefined && mark !== separator)) continue;
    if (keys.length > 0) {
      separator = mark;
      values.push({ kind: 'scalar', from: from + valueFrom, to: from + match.index });
    }
    const keyFrom = from + match.index + mark.length;
    keys.push({ kind: 'scalar', from: keyFrom, to: keyFrom + key.length });
    valueFrom = match.index + whole.length;
  }
  if (keys.length < 2) return null;
  values.push({ kind: 'scalar', from: from + valueFrom, to: from + line.length });
  return { keys, values, to: from + line.length };
}
