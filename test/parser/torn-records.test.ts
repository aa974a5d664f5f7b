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

  describe('as a workbook gives them, with the letters of its columns for keys', () => {
    const letters = ['D', 'E', 'F', 'G', 'H', 'I', 'J'];
    const figures = ['3', '0', '1', '0', '2', '0', '6'];
    const named = (label: string): string[] => [`"B": "${label}"`, ...letters.map((key, i) => `"${key}": "${figures[i]}"`)];
    const header = (at: readonly number[]): string => `{${at.map((i) => `"${letters[i]}": "${columns[i]}"`).join(', ')}}`;
    const head = `${header([0, 6])},\n${header([1, 2, 3, 4, 5])}`;
    const readTorn = (row: string, tear: (members: string[]) => string) =>
      read(`[${head},\n${rows.map(({ key, label }) => `{${key === row ? tear(named(label)) : named(label).join(',\n')}}`).join(',\n')}]`);

    it('keep their order where one of them names a column twice or elsewhere', () => {
      for (const tear of [
        (members: string[]) => members.flatMap((each, i) => (i === 4 ? [each, each] : [each])).join(',\n'),
        (members: string[]) => [...members.slice(0, 4), members[5], members[4], ...members.slice(6)].join(',\n'),
      ]) {
        const { rows: shown, unsure } = readTorn('granted', tear);
        expect(unsure).toEqual([]);
        for (const { key } of rows) expect(shown[key]).toBe('3 0 1 0 2 0 6');
      }
    });

    it('have the order of the letters, whatever order they come in', () => {
      const own = ['A', 'B', 'C', 'D', 'E', ...'FGHIJKLMNO'];
      const cells = [2, 0, 1, 0, 3, 0, 4, 0, 1, 5, 6, 0, 0, 1, 7];
      const record = (values: readonly (string | number)[], at: readonly number[]): string =>
        `{${at.map((i) => `"${own[i]}": "${values[i]}"`).join(',\n')}}`;
      const all = own.map((_, i) => i);
      const headers = record([...outcomes, ...outcomes, ...outcomes.map((name, i) => (i === 1 ? '' : name))], [0, 2, 1, ...all.slice(3)]);
      const text = `[{"A": "行政复议", "F": "行政诉讼"},\n${headers},\n${record(cells, all)}]`;
      expect(readShown(reportWith('disputes', text.split('\n')), 'disputes').rows.review).toBe('2 0 1 0 3');
    });

    it('lose the cell of a column that stands twice with another figure', () => {
      const { rows: shown } = readTorn('granted', (members) => ['"I": "9"', ...members].join(',\n'));
      expect(shown.granted).not.toContain('9');
      expect(shown.partial).toBe('3 0 1 0 2 0 6');
    });

    it('have no blank cell for what stands behind their end', () => {
      const { rows: shown } = readTorn('partial', (members) => `${members.slice(0, 4).join(',\n')}},\n${members.slice(4).join(',\n')}`);
      expect(shown.received).toBe('3 0 1 0 2 0 6');
      expect(shown.partial).not.toContain('_');
    });
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

describe('rows as lists', () => {
  const list = (label: string, own: readonly string[]): string => JSON.stringify([label, ...own], null, 1);
  const lists = [list('', columns), ...rows.map(({ label }) => list(label, cells))];
  const at = rows.findIndex(({ key }) => key === 'partial') + 1;

  it('take the number of a page between them for no row, and among their cells for no cell', () => {
    const between = read(`[\n${lists.slice(0, at).join(',\n')},\n~ 6 ~\n${lists.slice(at).join(',\n')}\n]`);
    expect(between.unsure).toEqual([]);
    for (const { key } of rows) expect(between.rows[key]).toBe('3 0 1 0 0 0 4');
    const torn = lists.map((own, i) => (i === at ? own.replace('"1",', '5\n "1",') : own));
    const { rows: shown, unsure } = read(`[\n${torn.join(',\n')}\n]`);
    expect(shown.received).toBe('3 0 1 0 0 0 4');
    expect(/5/.test(shown.partial ?? '') && !unsure.includes('partial')).toBe(false);
  });
});

describe('rows of which one is printed twice or lost a figure', () => {
  const line = (label: string, own: readonly (string | number)[]): string => [label, ...own].join(' \u00b7 ');
  const figures = rows.map((_, i) => [i % 4, 0, i % 3, 0, 0, 1, (i % 4) + (i % 3) + 1]);
  const lines = rows.map(({ key, label }, i) =>
    line(key === 'other.overdueCorrection' ? `（六）其他处理 \u00b7 ${label}` : label, figures[i] ?? []),
  );

  it('keep their figures where nothing but a dot parts them', () => {
    const twice = rows.findIndex(({ key }) => key === 'partial');
    const { rows: shown } = read([line('', columns), ...lines.slice(0, twice + 1), ...lines.slice(twice)].join('\n'));
    for (const [i, { key }] of rows.entries()) if (shown[key] !== undefined) expect(shown[key]).toBe(figures[i]?.join(' '));
    expect(shown.resultsTotal).toBeDefined();
  });

  it('are in doubt where the sum wants a figure of the one blank cell', () => {
    const head = `| | ${columns.join(' | ')} |`;
    const bars = rows.map(({ label }, i) => `| ${[label, ...(figures[i] ?? [])].join(' | ')} |`);
    const at = rows.findIndex(({ key }, i) => key !== 'received' && figures[i]?.[0] === 3);
    expect(read([head, ...bars].join('\n')).unsure).toEqual([]);
    const torn = bars.map((own, i) => (i === at ? own.replace('| 3 |', '|  |') : own));
    expect(read([head, ...torn].join('\n')).unsure).toEqual([rows[at]?.key]);
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

  it('is in doubt where its groups are named in another order than the form has them, and its rows are not', () => {
    const lines = [
      '行政诉讼\t行政复议',
      [...outcomes, ...outcomes].join('\t'),
      [1, 9, 5, 1, 16, 5, 5, 1, 9, 20, 9, 3, 2, 4, 18].join('\t'),
    ];
    expect(readShown(reportWith('disputes', lines), 'disputes').unsure).toEqual(['review', 'directLitigation', 'postReviewLitigation']);
  });

  it('is in doubt where a figure is gone and no total stands behind the last figures', () => {
    const own = [0, 0, 1, 1, 2, 0, 0, 0, 1, 1, 1, 1, '', 3];
    const lines = [...outcomes, '未经复议直接起诉', '复议后起诉', ...outcomes, ...outcomes, ...own].map((cell) =>
      cell === '' ? '\n\u00a0\n' : `${cell}`,
    );
    const { unsure } = readShown(reportWith('disputes', ['行政复议', '行政诉讼', ...lines, '', '\u00a0', '']), 'disputes');
    expect(unsure).toContain('postReviewLitigation');
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
