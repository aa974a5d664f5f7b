import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const read = (lines: readonly string[]) => readShown(reportWith('article20', lines), 'article20');
const first = ['第二十条第（一）项', '信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'];
const columns = ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'];
const form = (licensing: readonly string[], header = columns): string[] => [
  ...[...first, '规章', '0', '0', '0', '规范性文件', '2', '2', '35', '第二十条第（五）项', ...header],
  ...['行政许可', ...licensing, '其他对外管理服务事项', '17', '26', '193', '第二十条第（六）项', ...header],
  ...['行政处罚', '10', '13', '91', '行政强制', '18', '14', '152', '第二十条第（八）项', '信息内容', '上一年项目数量', '本年增/减'],
  ...['行政事业性收费', '7', '0', '第二十条第（九）项', '信息内容', '采购项目数量', '采购总金额', '政府集中采购', '0', '32'],
];

describe('figures in another order than their columns', () => {
  it('are in doubt where a change in words stands in a column that counts', () => {
    expect(read(form(['增7', '457', '31199'])).unsure).toEqual(expect.arrayContaining(['licensing', 'otherServices', 'procurement']));
    expect(read(form(['27', '457', '未增未减'])).unsure).toContain('licensing');
  });

  it('are in doubt below a header of another order, where a change below 0 stands in a column that counts', () => {
    const printed = form(['27', '-7', '311'], ['信息内容', '上一年项目数量', '处理决定数量', '本年增/减']);
    expect(read(printed).unsure).toEqual(expect.arrayContaining(['licensing', 'otherServices', 'penalties', 'coercion']));
  });

  it('are in doubt where some stand beside each other and some below', () => {
    expect(read(form(['27', '7 457'])).unsure).toContain('licensing');
  });

  it('are in none where the change stands in its column', () => {
    const { rows, unsure } = read(form(['457', '增7', '31199']));
    expect(rows.licensing).toBe('457 7 31199');
    expect(unsure).toEqual([]);
    expect(read(form(['457', '未增未减', '31199'])).unsure).toEqual([]);
    expect(read(form(['457', '⽆ 变化', '31199'])).rows.licensing).toBe('457 ⽆ 变化 31199');
  });

  it('put no other row in doubt where bars tell the cells', () => {
    const lines = form(['增7', '457', '31199']).join(' | ');
    const rows = lines.replace(/ \| (?=[信规行其政第])/g, ' |\n').split('\n');
    expect(read(rows).unsure).toEqual(['licensing']);
  });
});

describe('figures before their labels', () => {
  it('put those behind the labels in doubt', () => {
    const first = '第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 0 0 规章 0 0 1 行政规范性文件';
    const second = '第二十条第（五）项 信息内容 本年处理决定数量 19 行政许可';
    const third = '第二十条第（六）项 信息内容 本年处理决定数量 48 行政处罚 9 行政强制';
    const { rows, unsure } = read([`${first} ${second} ${third} 第二十条第（八）项 信息内容 本年收费金额（单位：万元） 行政事业性收费`]);
    expect(rows.penalties).toBe('9');
    expect(unsure).toContain('penalties');
  });
});

describe('a figure that was broken in two', () => {
  it('is in doubt where its second half opens with a nought', () => {
    const lines = ['第二十条第（八）项', '信息内容', '本年收费金额（单位：万元）', '行政事业性收费', '118402.', '073651'];
    expect(read(lines).unsure).toEqual(['fees']);
  });
});
