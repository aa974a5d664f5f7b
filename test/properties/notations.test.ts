import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toRecords } from '../../src/export/to-records.js';
import { parseReport } from '../../src/parse-report.js';
import { arbitraryCase, describeCase, type PrintedCase, printCase } from '../support/printed-case.js';
import { listCells } from '../support/report-model.js';

const numRuns = Number(process.env.ZFXXGK_RUNS ?? 300);

/** Stands between the names of a cell and its figure, and nowhere else. */
const mark = '\u2063';
type Cell = readonly [row: string, column: string, figure: string];

/**
 * Notations of names and values that `renderReport` does not print, a cell each.
 * ```
 * report.规章.本年制发件数 = 3      规章 → 本年制发件数 → 3
 * ```
 */
const notations: readonly (readonly [name: string, print: (cell: Cell) => string])[] = [
  ['paths', ([row, column, figure]) => `report.${row}.${column} = ${figure}`],
  ['arrows', (cell) => cell.join(' → ')],
  ['elements', ([row, column, figure]) => `<cell row="${row}" col="${column}">${figure}</cell>`],
];

/** The lines of cells in another notation. */
function printIn(text: string, print: (cell: Cell) => string): string {
  return text
    .split('\n')
    .map((line) => {
      const at = line.indexOf(mark);
      const gap = line.lastIndexOf(' ', at);
      return at < 0 ? line : print([line.slice(0, gap), line.slice(gap + 1, at), line.slice(at + 1)]);
    })
    .join('\n');
}

/** Every cell is read as it was printed; a figure may be told by its sums where its place in the table is. */
function check(printed: PrintedCase, text: string): void {
  const { report } = parseReport(text);
  const records = new Map(toRecords(report).map((record) => [`${record.table}/${record.row}/${record.column}`, record]));
  const differing = listCells(printed.model).flatMap(({ table, row, column, cell }) => {
    const record = records.get(`${table}/${row}/${column}`);
    const isSame = record?.value === cell.value && (record.state === cell.state || record.state === 'inferred');
    return isSame ? [] : [`${table}/${row}/${column}: expected ${cell.state} ${cell.value}, got ${record?.state} ${record?.value}`];
  });
  if (differing.length > 0) expect.fail(`${describeCase(printed)}\n${differing.join('\n')}`);
}

const options = { damages: [], keepsEverything: true, mayBeInconsistent: false, blanks: false } as const;

describe('reports printed in a notation of names and values', () => {
  it.each(notations)('come back whole: %s', (_, print) => {
    const arbitrary = arbitraryCase({ ...options, layouts: ['key-value'] }).map((printed) => {
      const layout = { layout: 'key-value' as const, separator: mark };
      return { ...printed, layouts: { article20: layout, applications: layout, disputes: layout } };
    });
    fc.assert(
      fc.property(arbitrary, (printed) => check(printed, printIn(printCase(printed), print))),
      { numRuns: Math.ceil(numRuns / 10), seed: 20261127 },
    );
  });
});
