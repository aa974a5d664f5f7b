import stringWidth from 'string-width';
import { expect, it } from 'vitest';
import { edition2021 } from '../../grammar/index.js';
import { toText } from '../../src/export/to-text.js';
import { validateReport } from '../../src/validate/index.js';
import { checkedReport, finding } from '../support/checked-report.js';
import { composeReport } from '../support/compose-report.js';

it('shows place, severity, cause, code, sentence and the source with carets', () => {
  const lines = toText([checkedReport([finding({ range: [0, 2], cause: 'reading' })])]).split('\n');
  expect(lines.slice(0, 2)).toEqual(['报告/青禾 区.txt:1:1 错误 · 读取存疑 test/probe', 'test/probe {"sum":1}']);
  expect(lines[2]).toMatch(/^> 1 │ 青石市档案局2022年/u);
  expect(lines[3]).toBe('    │ ^^^^');
  expect(lines.slice(-2)).toEqual(['报告/青禾 区.txt：错误 1 项，警告 0 项，提示 0 项。', '']);
});

it('lists the operands of a sum by the names of the form, what is not 0 first, and counts the rest', () => {
  const report = composeReport(edition2021, { 'applications/other.other/total': 5, 'applications/resultsTotal/total': 7 });
  const findings = validateReport(report).filter(({ code }) => code === 'applications/results-total');
  const lines = toText([{ name: 'a.txt', report, findings }], { maxRelated: 3 }).split('\n');
  const places = lines.filter((line) => /^ {2}\d+:\d+ {2}.* · /u.test(line));
  expect(places).toHaveLength(3);
  expect(places[0]).toMatch(/^ {2}\d+:\d+ {2}3\.其他 · 总计 {2}5$/u);
  expect(lines).toContain('  另有 18 处');
});

it('gives an equation two lines where one would be too wide', () => {
  const report = composeReport(edition2021, { 'applications/granted/total': 5 });
  const findings = validateReport(report);
  const equations = (maxWidth?: number): string[] => {
    const lines = toText([{ name: 'a.txt', report, findings }], maxWidth === undefined ? {} : { maxWidth }).split('\n');
    return lines.slice(lines.findIndex((line) => line.startsWith('不成立的勾稽关系')) + 1, -2);
  };
  const wide = equations();
  const narrow = equations(68);
  expect(wide.some((line) => stringWidth(line) > 80)).toBe(true);
  expect(narrow.filter((line) => line !== '').length).toBe(2 * wide.filter((line) => line !== '').length);
  expect(Math.max(...narrow.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  expect(equations(120)).toEqual(wide);
});

it('paints only when asked', () => {
  const checked = [checkedReport([finding(), finding({ severity: 'warning' })])];
  const painted = toText(checked, { color: true });
  expect(painted).toContain('\u001b[31m');
  expect(toText(checked)).not.toContain('\u001b');
  expect(stringWidth(painted)).toBe(stringWidth(toText(checked)));
});

it('says that nothing was found', () => {
  expect(toText([checkedReport([])], { locale: 'en' })).toBe('报告/青禾 区.txt: Nothing found.\n');
});

it('lists rows of which the same is to be said below the first of them', () => {
  const unsure = (row: string, rowLabel: string, start: number) =>
    finding({ cause: 'reading', range: [start, start + 2], data: { table: 'applications', row, rowLabel, doubt: 'columns' } });
  const other = finding({ cause: 'reading', data: { table: 'applications', row: 'other', rowLabel: '其他', doubt: 'place' } });
  const checked = checkedReport([unsure('received', '本年新收', 0), other, unsure('carriedIn', '上年结转', 2)]);
  const lines = toText([checked]).split('\n');
  expect(lines.filter((line) => line.includes('test/probe') && line.includes('读取存疑'))).toHaveLength(2);
  expect(lines[lines.indexOf('另有 1 行情况相同：') + 1]).toBe('  1:3  上年结转');
  expect(lines.at(-2)).toBe('报告/青禾 区.txt：错误 3 项，警告 0 项，提示 0 项，归并为 2 处。');
  expect(toText([checked], { locale: 'en' })).toContain('The same holds for 1 more row:');
});
