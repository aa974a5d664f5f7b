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
 * A report in a notation of names and values: the cells of each table, as they follow each other, in the notation.
 * ```
 * 规章 本年制发件数⁣3      规章.本年制发件数 = 3      {"row": "规章", "column": "本年制发件数", "value": "3"}
 * ```
 */
const inNotation =
  (print: (cells: readonly Cell[]) => string) =>
  (text: string): string =>
    gather(
      text,
      (line) => {
        const at = line.indexOf(mark);
        const names = line.slice(0, at);
        const gap = names.lastIndexOf(' ');
        return at < 0 ? null : ([names.slice(0, gap), names.slice(gap + 1), line.slice(at + 1)] as const);
      },
      print,
    );

/** Runs of lines that a reader understands, printed otherwise. */
function gather<T>(text: string, read: (line: string) => T | null, print: (items: readonly T[]) => string): string {
  const lines: string[] = [];
  let run: T[] = [];
  for (const line of [...text.split('\n'), null]) {
    const item = line === null ? null : read(line);
    if (item !== null) run.push(item);
    else {
      if (run.length > 0) lines.push(print(run));
      run = [];
      if (line !== null) lines.push(line);
    }
  }
  return lines.join('\n');
}

const nested = (cells: readonly Cell[]): Map<string, Cell[]> => {
  const rows = new Map<string, Cell[]>();
  for (const cell of cells) rows.set(cell[0], [...(rows.get(cell[0]) ?? []), cell]);
  return rows;
};

const notations: readonly (readonly [name: string, print: (cells: readonly Cell[]) => string])[] = [
  ['paths', (cells) => cells.map(([row, column, figure]) => `report.${row}.${column} = ${figure}`).join('\n')],
  ['arrows', (cells) => cells.map((cell) => cell.join(' → ')).join('\n')],
  ['records', (cells) => JSON.stringify(cells.map(([row, column, value]) => ({ row, column, value })))],
  [
    'names below names',
    (cells) =>
      [...nested(cells)].map(([row, own]) => `${row}:\n${own.map(([, column, figure]) => `  ${column}: ${figure}`).join('\n')}`).join('\n'),
  ],
  ['elements', (cells) => cells.map(([row, column, figure]) => `<cell row="${row}" col="${column}">${figure}</cell>`).join('\n')],
];

const cellsOfGrid = (lines: readonly (readonly string[])[]): { row: number; column: number; text: string }[] =>
  lines.flatMap((cells, row) => cells.map((text, column) => ({ row, column, text })));
const indexed: readonly (readonly [name: string, print: (lines: readonly (readonly string[])[]) => string])[] = [
  [
    'records with indices',
    (lines) => JSON.stringify(cellsOfGrid(lines).map(({ row, column, text }) => ({ rowIndex: row, columnIndex: column, text }))),
  ],
  [
    'lines with indices',
    (lines) =>
      cellsOfGrid(lines)
        .map(({ row, column, text }) => `R${row + 1}C${column + 1}: ${text}`)
        .join('\n'),
  ],
];

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
      fc.property(arbitrary, (printed) => check(printed, inNotation(print)(printCase(printed)))),
      { numRuns: Math.ceil(numRuns / 10), seed: 20261127 },
    );
  });

  it.each(indexed)('come back whole: %s', (_, print) => {
    const arbitrary = arbitraryCase({ ...options, layouts: ['tab'] }).map((printed) => {
      const layout = { layout: 'tab' as const, spans: 'empty' as const, leadingBar: false, trailingBar: false, rowGap: 0 };
      return { ...printed, layouts: { article20: layout, applications: layout, disputes: layout } };
    });
    const inIndices = (text: string): string => gather(text, (line) => (line.includes('\t') ? line.split('\t') : null), print);
    fc.assert(
      fc.property(arbitrary, (printed) => check(printed, inIndices(printCase(printed)))),
      { numRuns: Math.ceil(numRuns / 10), seed: 20261127 },
    );
  });
});
