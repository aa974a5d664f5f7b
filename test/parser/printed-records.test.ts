import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport } from '../../src/index.js';
import { showRows } from '../support/shown-rows.js';

const [block] = edition2021.tables.applications.blocks;
const columns = block?.columns.map(({ label }) => label) ?? [];
const labels = block?.rows.map(({ label }) => label) ?? [];
const cells = ['3', '', '1', '0', '', '', '4'];
const blanks = columns.map(() => '');
/** Most rows are blank, as small offices leave them. */
const rows = labels.map((label, i) => ({ label, cells: [0, 2, labels.length - 2].includes(i) ? cells : blanks }));

const read = (text: string): Record<string, string> =>
  showRows(
    parseReport(
      `溪桥县教育局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${text}\n四、政府信息公开行政复议、行政诉讼情况\n`,
    ).report,
    'applications',
  );
const expected = Object.fromEntries(block?.rows.map(({ key }, i) => [key, rows[i]?.cells.map((cell) => cell || '_').join(' ')]) ?? []);

const records = (open: (label: string, i: number) => string, write: (column: string, cell: string) => string): string =>
  rows
    .map(({ label, cells: own }, i) => [open(label, i), ...columns.map((column, k) => write(column, own[k] ?? ''))].join('\n'))
    .join('\n');

describe('records whose cells are mostly blank', () => {
  it.each([
    [
      'as a database prints them below each other',
      records(
        (label, i) => `-[ RECORD ${i + 1} ]+${'-'.repeat(20)}\n项目 | ${label}`,
        (column, cell) => `${column} | ${cell}`,
      ),
    ],
    [
      'as lists of checks',
      records(
        (label) => `### ${label}`,
        (column, cell) => `- [ ] ${column}: ${cell}`,
      ),
    ],
    [
      'as sections of a configuration',
      records(
        (label) => `\n[${label}]`,
        (column, cell) => `${column} = ${cell}`,
      ),
    ],
  ])('are read, %s', (_, text) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('records of a line each', () => {
  const groups = labels.map((_, i) => (i < 2 || i === labels.length - 1 ? '' : '三、本年度办理结果'));
  it.each([[','], ['; '], ['\t']])('have a key before each value, parted by %j', (separator) => {
    const line = ({ label, cells: own }: (typeof rows)[number], i: number): string =>
      [`一级=${groups[i]}`, `项目=${label}`, ...columns.map((column, k) => `${column}=${own[k]}`)].join(separator);
    expect(read(rows.map(line).join('\n'))).toEqual(expected);
  });
});

describe('a tree of roles without marks', () => {
  it('has its cells read once', () => {
    const cell = (text: string): string => `    cell "${text}"\n     paragraph${text === '' ? '' : `\n      StaticText "${text}"`}`;
    const table = [['项目', ...columns], ...rows.map(({ label, cells: own }) => [label, ...own])];
    expect(read(`table\n${table.map((row) => `  row\n${row.map(cell).join('\n')}`).join('\n')}`)).toEqual(expected);
  });
});

describe('labels that a tool cut off', () => {
  const cut = (label: string, mark: string): string => (label.length > 7 ? `${label.slice(0, 6)}${mark}` : label);
  const table = (write: (label: string) => string): string =>
    [['项目', ...columns], ...rows.map(({ label }) => [write(label), '3', '0', '1', '0', '0', '0', '4'])]
      .map((row) => row.join(' | '))
      .join('\n');

  it.each([['…'], [' …'], ['...']])('before %j are told where one row begins so', (mark) => {
    const found = read(table((label) => cut(label, mark)));
    expect(found['unavailable.notHeld']).toBe('3 0 1 0 0 0 4');
    expect(found['notProcessed.excessive']).toBe('3 0 1 0 0 0 4');
    expect(found['other.overdueCorrection']).toBe('3 0 1 0 0 0 4');
  });

  it('are told where all of their words are left', () => {
    const found = read(table((label) => `${label}......`));
    expect(found.partial).toBe('3 0 1 0 0 0 4');
    expect(found['other.unpaidFee']).toBe('3 0 1 0 0 0 4');
  });

  it('are none of several rows', () => {
    const found = read('申请人… | 3 | 0 | 1 | 0 | 0 | 0 | 4\n本年… | 3 | 0 | 1 | 0 | 0 | 0 | 4');
    expect(Object.values(found).filter((row) => /\d/u.test(row))).toEqual([]);
  });
});
