import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import type { RowDefinition } from '../../src/grammar-contract/edition.js';
import { readShown, reportWith } from '../support/shown-rows.js';

const [block] = edition2021.tables.applications.blocks;
const columns = block?.columns.map(({ label }) => label) ?? [];
const cells = ['3', '0', '1', '0', '0', '0', '4'];
const rows = block?.rows.map(({ key, label, numbering = '' }) => ({ key, label: `${numbering}${label}` })) ?? [];

const read = (text: string) => readShown(reportWith('applications', text.split('\n')), 'applications');
const outcomes = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

describe('records that lost a part', () => {
  it('have no blank cell for a key that all others have', () => {
    const record = (label: string, gone: readonly string[] = []): string =>
      [`"项目": "${label}"`, ...columns.flatMap((key, i) => (gone.includes(key) ? [] : [`"${key}": "${cells[i]}"`]))].join(',\n    ');
    const text = rows.map(({ key, label }) => `{${record(label, key === 'granted' ? ['法律服务机构', '总计'] : [])}}`).join(',\n  ');
    const { rows: shown } = read(`[\n  ${text}\n]`);
    expect(shown.received).toBe('3 0 1 0 0 0 4');
    expect(shown.granted).not.toContain('_');
  });

  it('do not take the last cell of another record for their own and give theirs to the sum of the form', () => {
    const section = (label: string, names = columns): string =>
      [`["${label}"]`, ...names.map((name) => `"${name}" = ${cells[columns.indexOf(name)]}`)].join('\n');
    const text = rows.map(({ label }) => section(label));
    const torn = text.map((own, i) => (rows[i]?.key === 'refused.processInformation' ? own.replace('\n', '\n"总计" = 9\n') : own));
    expect(read(text.join('\n\n')).rows['refused.processInformation']).toBe('3 0 1 0 0 0 4');
    const { rows: shown, unsure } = read(torn.join('\n\n'));
    expect(shown.resultsTotal).toBe('3 0 1 0 0 0 4');
    expect(`${shown['refused.processInformation']} ${unsure.includes('refused.processInformation')}`).toMatch(/\?|true$/);
  });

  it('name a part of 其他处理 by its group and itself', () => {
    const parts: readonly RowDefinition[] = edition2019.tables.applications.blocks[0]?.rows ?? [];
    const line = (label: string, i: number): string => `${label}：${columns.map((column, k) => `${column} ${k + i}`).join('，')}`;
    const lines = parts.map(({ label, group }, i) => line(group === 'other' ? `（六）其他处理 ${label}` : label, i));
    const { rows: shown } = read(lines.join('\n'));
    const last = parts.findIndex(({ key }) => key === 'other.other');
    if (last >= 0) expect(shown['other.other']).toBe(columns.map((_, k) => k + last).join(' '));
    expect(shown.resultsTotal).toBe(columns.map((_, k) => k + parts.findIndex(({ key }) => key === 'resultsTotal')).join(' '));
  });

  it('with one key twice lose its figure', () => {
    const text = `{"行政许可": {"上一年项目数量": 11507, "上一年项目数量": 11460, "本年增/减": 444, "处理决定数量": 110},
      "行政处罚": {"上一年项目数量": 12, "本年增/减": 0, "处理决定数量": 104}, "行政强制": {"上一年项目数量": 3, "本年增/减": 1, "处理决定数量": 5},
      "行政事业性收费": {"上一年项目数量": 7, "本年增/减": 2}, "政府集中采购": {"采购项目数量": 4, "采购总金额": 16}}`;
    const { rows: shown, unsure } = readShown(
      reportWith('article20', text.split('\n'), '雾屿县水利局2020年政府信息公开工作年度报告'),
      'article20',
    );
    expect(shown.penalties).toBe('12 0 104');
    expect(shown.licensing?.startsWith('11460')).toBe(false);
    expect(unsure).toContain('licensing');
  });
});

describe('the line of reviews and lawsuits', () => {
  it('is in doubt where its sums hold with one blank cell elsewhere', () => {
    const figures = ['', '', '', 1, 1, '', '', '', 1, 1, 1, 1, '', 1, 3];
    const lines = (own: readonly (string | number)[]): string[] => [
      ...['行政复议', '行政诉讼', ...outcomes, '未经复议直接起诉', '复议后起诉', ...outcomes, ...outcomes],
      ...own.flatMap((cell) => (cell === '' ? ['', '\u00a0', ''] : [String(cell)])),
    ];
    const whole = readShown(reportWith('disputes', [...lines(figures), '', '\u00a0', '']), 'disputes');
    expect(whole.unsure).toEqual([]);
    expect(whole.rows.postReviewLitigation).toBe('1 1 _ 1 3');
    const moved = readShown(reportWith('disputes', [...lines(figures.filter((_, i) => i !== 5)), '', '\u00a0', '']), 'disputes');
    expect(moved.unsure).toEqual(['review', 'directLitigation', 'postReviewLitigation']);
  });

  it('has no figures where only those are left that a tool put behind equal names', () => {
    const names = ['行政复议', '行政复议_2', '行政复议_3', '行政复议_4', '行政复议_5', '行政诉讼', '行政诉讼_2'];
    const { rows: shown } = readShown(
      reportWith('disputes', [`| ${names.join(' | ')} |`, `|${' --- |'.repeat(names.length)}`]),
      'disputes',
    );
    expect(Object.values(shown).join(' ')).not.toMatch(/\d/);
  });
});
