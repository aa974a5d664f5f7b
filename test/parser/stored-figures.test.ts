import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { showRows } from '../support/shown-rows.js';

const read = (amount: string): string | undefined =>
  showRows(
    parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n第二十条第（八）项\n| 信息内容 | 本年收费金额（单位：万元） |\n|---|---|\n| 行政事业性收费 | ${amount} |\n`,
    ).report,
    'article20',
  ).fees;

describe('figures as programs store them', () => {
  it('have their digits in groups parted by low lines', () => {
    expect(read('1_453_120')).toBe('1453120');
  });

  it('are rounded where all digits of a double were printed', () => {
    expect(read('743.96784200000001872')).toBe('743.967842');
    expect(read('52.177502999999997')).toBe('52.177503');
  });

  it('are none where more digits have a meaning', () => {
    expect(read('0.12345678901234567')).not.toBe('0.12345678901234568');
    expect(read('12345678901234567890')).not.toBe('12345678901234567000');
  });
});
