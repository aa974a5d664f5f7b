import { nextLine } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';
import { DataRowWriter } from './data-row-writer.js';
import type { DataScalar } from './data-values.js';

/**
 * Rows of a line each, with pairs of name and figure behind their label:
 * ```
 * 一、本年新收政府信息公开申请数量：公民 85，企业 35，总数 120
 * （一）予以公开：公民 5，企业 3，总数 8
 * ```
 * Lines with the same names become rows below one header, so that names which the form does not have are told as those of a
 * table are. Null where too few lines have the same ones.
 */
export function rewritePairedLines(source: string): RewrittenText | null {
  if (!/[:：] *[\u4e00-\u9fff]+[ :：=]{0,3}\d[\d.]*[\u4e00-\u9fff]?[，,；;、] *[\u4e00-\u9fff]/.test(source)) return null;
  const rows: PairedRow[] = [];
  const counts = new Map<string, number>();
  for (let at = 0; at < source.length; at = nextLine(source, at)) {
    const row = readRow(source, at, nextLine(source, at));
    if (row === null) continue;
    rows.push(row);
    counts.set(row.names, (counts.get(row.names) ?? 0) + 1);
  }
  const text = new TextRewriter(source);
  const lines = new DataRowWriter(source, text);
  let from = 0;
  for (const { at, names, keys, values, to } of rows) {
    if ((counts.get(names) as number) < LEAST_ROWS) continue;
    text.copy(from, at);
    if (/\S/.test(source.slice(from, at))) lines.forgetHeader();
    lines.writeHeader(keys, { from: at });
    lines.writeRow(values, { from: at, to });
    from = to;
  }
  text.copy(from, source.length);
  return lines.rows >= LEAST_ROWS ? text.finish() : null;
}

/** Rows with the same names from which on they are those of one table. */
const LEAST_ROWS = 5;
/** Fewest pairs of a row, and the longest line that is looked at. */
const LEAST_PAIRS = 3;
const LINE_LIMIT = 600;

/** A name of words, and the figure, mark or nothing behind it, up to the end of the line or what parts the pairs. */
const pairPattern =
  /([\u4e00-\u9fff][^\s\d:：=，,；;、]{0,20})(?:\s*[:：=]\s*| +|(?=[\d-]))([^\s，；;、。:：]*?)\s*(?:[，；;、]|,(?!\d{3}(?!\d))|。?$)\s*/dy;

interface PairedRow {
  readonly at: number;
  readonly to: number;
  /** The names of its pairs, joined. */
  readonly names: string;
  /** A blank cell above the label, and the names; the label, and the figures. */
  readonly keys: readonly (DataScalar | null)[];
  readonly values: readonly DataScalar[];
}

/** The label and pairs that a line consists of, or null. */
function readRow(source: string, at: number, next: number): PairedRow | null {
  if (next - at > LINE_LIMIT) return null;
  const line = source.slice(at, next).trimEnd();
  const colon = line.search(/[:：]/);
  if (colon < 1) return null;
  const keys: (DataScalar | null)[] = [null];
  const values: DataScalar[] = [{ kind: 'scalar', from: at, to: at + colon }];
  let names = '';
  pairPattern.lastIndex = colon + 1;
  while (line[pairPattern.lastIndex] === ' ') pairPattern.lastIndex++;
  while (pairPattern.lastIndex < line.length) {
    const [, name, value] = pairPattern.exec(line)?.indices ?? [];
    if (name === undefined || value === undefined) return null;
    keys.push({ kind: 'scalar', from: at + name[0], to: at + name[1] });
    values.push({ kind: 'scalar', from: at + value[0], to: at + value[1] });
    names += `${line.slice(...name)}\n`;
  }
  return keys.length > LEAST_PAIRS ? { at, to: at + line.length, names, keys, values } : null;
}
