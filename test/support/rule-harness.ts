import { expect } from 'vitest';
import type { AnyReport } from '../../src/ast/nodes.js';
import { describeFinding } from '../../src/finding/describe-finding.js';
import type { Finding } from '../../src/finding/finding.js';
import type { TableName } from '../../src/grammar-contract/edition.js';
import type { Range } from '../../src/source/range.js';
import type { Rule } from '../../src/validate/rule.js';
import type { ValidateOptions } from '../../src/validate/validate-options.js';
import { validateReport } from '../../src/validate/validate-report.js';

/** A finding as a test expects it. What is not given is not compared, except `range`. */
export interface ExpectedFinding {
  readonly code: string;
  readonly severity?: Finding['severity'];
  readonly cause?: Finding['cause'];
  readonly range: Range;
  /** Compared as a subset. */
  readonly data?: Readonly<Record<string, unknown>>;
  /** Ranges of the related places, in order. */
  readonly related?: readonly Range[];
}

/** Findings of one rule alone. */
export function findingsOf(rule: Rule, report: AnyReport, options: ValidateOptions = {}): Finding[] {
  const codes = new Set([...rule.meta.codes, 'validate/rule-failed']);
  const found = validateReport(report, options).filter((finding) => codes.has(finding.code));
  for (const finding of found) checkSentences(finding);
  return found;
}

/** Both sentences are whole: no figure or name that the message expects is missing from the data. */
function checkSentences(finding: Finding): void {
  for (const locale of ['zh-CN', 'en'] as const) {
    const sentence = describeFinding(finding, locale);
    expect(sentence, finding.code).not.toMatch(/undefined|null|NaN|\[object/);
    expect(sentence.startsWith(finding.code), `${finding.code} has a sentence`).toBe(false);
  }
}

export function expectValid(rule: Rule, report: AnyReport, options: ValidateOptions = {}): void {
  expect(findingsOf(rule, report, options)).toEqual([]);
}

/** The rule finds exactly these, in this order. */
export function expectFindings(rule: Rule, report: AnyReport, expected: readonly ExpectedFinding[], options: ValidateOptions = {}): void {
  const found = findingsOf(rule, report, options);
  expect(found.map(({ code, range }) => ({ code, range }))).toEqual(expected.map(({ code, range }) => ({ code, range })));
  expected.forEach((finding, index) => {
    const { related, range: _range, ...rest } = finding;
    expect(found[index]).toMatchObject(rest);
    if (related) expect(found[index]?.related.map((place) => place.range)).toEqual(related);
  });
}

/** Range of a cell, `table/row/column`. */
export function cellRange(report: AnyReport, path: string): Range {
  const [table, row, column] = path.split('/') as [TableName, string, string];
  const range = report[table]?.rows[row]?.cells[column]?.range;
  if (!range) throw new Error(`the report has no text for ${path}`);
  return range;
}

/** Range of the n-th occurrence (from 0) of a piece of the source. */
export function textRange(report: AnyReport, piece: string, occurrence = 0): Range {
  let start = report.source.indexOf(piece);
  for (let i = 0; i < occurrence && start >= 0; i++) start = report.source.indexOf(piece, start + 1);
  if (start < 0) throw new Error(`the report does not contain ${piece}`);
  return [start, start + piece.length];
}
