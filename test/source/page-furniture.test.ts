import { describe, expect, it } from 'vitest';
import { pageTerms } from '../../grammar/common/page-terms.js';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
import { PageFurniture } from '../../src/source/formats/page-furniture.js';
import { buildReport } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';

const pages = new PageFurniture(pageTerms);
const strip = (text: string): string | null => pages.strip(text)?.text ?? null;
const title = '东漪区财政局2023年政府信息公开工作年度报告';

describe('page furniture', () => {
  it('is no cell of a wide table that says which row it stands in', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRST'];
    const print = (rows: readonly number[]): string =>
      rows.flatMap((row) => letters.map((letter, i) => `${letter}${row}: ${letter === 'M' ? '无' : row * i}`)).join('\n');
    expect(strip(print([34, 35, 36, 37, 38]))).toBeNull();
    expect(strip(print([34, 35, 36, 37, 38]).replaceAll('\n', '\n\n'))).toBeNull();
  });

  it.each([
    ['第 1 页 共 9 页', '第 2 页 共 9 页'],
    ['第1页', '第2页'],
    ['--- 第 1 页 ---', '--- 第 2 页 ---'],
    ['[第1页]', '[第2页]'],
    ['（共9页，第1页）', '（共9页，第2页）'],
    ['共9页，第1页', '共9页，第2页'],
    ['— 1 —', '— 2 —'],
    ['-1-\r', '-2-\r'],
    ['Page 1 of 9', 'Page 2 of 9'],
    ['第\t1\t页共\t9\t页', '第\t2\t页共\t9\t页'],
    [`${' '.repeat(60)}- 1 -${' '.repeat(60)}`, `${' '.repeat(60)}- 2 -${' '.repeat(60)}`],
    ['1/9', '2/9'],
    ['1 / 9', '2 / 9\r'],
    ['<p>1 / 9</p>', '<div><span>2 / 9</span></div>'],
    // A tool left out a page.
    ['第 3 页', '第 7 页'],
  ])('takes away %j and what numbers the next pages', (first, second) => {
    expect(strip(`甲\n${first}\n乙\n${second}\n丙\n`)).toBe('甲\n乙\n丙\n');
    expect(pages.mayBeIn(`甲\n${first}\n乙`, true, true)).toBe(true);
  });

  it('takes away the title that stands beside each number, but for the one that heads the report', () => {
    expect(strip(`${title}\n甲\n第1页\n\n${title}\n乙\n第2页\n\n${title}\n丙`)).toBe(`${title}\n甲\n\n乙\n\n丙`);
    expect(strip(`甲\n第1页\n${title}\n乙\n第2页\n${title}\n丙`)).toBe(`甲\n${title}\n乙\n丙`);
  });

  it('takes away what a browser prints above and below each page', () => {
    const printed = ['甲', '乙', '丙'].map(
      (text, i) => `2024/1/5 上午9:20          ${title}\n${text}\nhttps://www.example.gov.cn/art/7/4.html     ${i + 1}/3\n`,
    );
    expect(strip(printed.join(''))).toBe('甲\n乙\n丙\n');
    const glued = ['甲', '乙'].map((text, i) => `${text}\n1/5/24, 9:20 AM\nfile:///tmp/report.html${i + 1}/2\n`);
    expect(strip(glued.join(''))).toBe('甲\n乙\n');
    // A day and time of one line only, or with figures behind, are none of a page's.
    expect(strip(`2024/1/5 9:20\n${glued.join('')}`)).toBe('2024/1/5 9:20\n甲\n乙\n');
    expect(strip('2024/1/5 9:20 3\n甲\n1 / 2\n2024/1/5 9:20 3\n乙\n2 / 2\n')).toBe('2024/1/5 9:20 3\n甲\n2024/1/5 9:20 3\n乙\n');
  });

  describe('lines that count', () => {
    const page = (from: number): string => Array.from({ length: 20 }, (_, i) => `词${from + i * 3}\n`).join('');
    const print = (...lines: readonly string[]): string => lines.map((line, i) => `${page(i)}${line}\n`).join('');
    const bare = (count: number): string => Array.from({ length: count }, (_, i) => page(i)).join('');

    it.each([
      ['--- chunk 8 ---', '--- chunk 9 ---', '--- chunk 10 ---'],
      ['{0}----------', '{1}----------', '{2}----------'],
      [`${title} 3`, `${title} 4`, `${title} 5`],
      ['2 东漪区财政局2023年报', '3 东漪区财政局2023年报', '4 东漪区财政局2023年报'],
      ['页码：1', '页码：2', '页码：3'],
      ['=== 第 1/3 页 ===', '=== 第 2/3 页 ===', '=== 第 3/3 页 ==='],
    ])('are taken away where they stand a page apart: %j', (...lines) => {
      expect(strip(print(...lines))).toBe(bare(3));
    });

    it.each([
      ['附件1', '附件3', '附件4'],
      ['附件1', '附件2'],
      ['1.', '2.', '3.'],
      ['本年收到 1 件，答复 2 件', '本年收到 2 件，答复 3 件', '本年收到 3 件，答复 4 件'],
      ['| 章节 1 |', '| 章节 2 |', '| 章节 3 |'],
    ])('stay where they are none of a page: %j', (...lines) => {
      expect(strip(print(...lines))).toBeNull();
    });

    it('stay where they stand closer than pages, or far further apart than the others', () => {
      expect(strip('附件1\n甲\n附件2\n乙\n附件3\n丙')).toBeNull();
      expect(strip(`附件1\n${page(0)}附件2\n${page(1)}附件3\n${bare(4)}附件4`)).toBeNull();
    });

    it('leave the rows around them their figures', () => {
      const report = buildReport(edition2021, generateCells(edition2021, createRandom(7)));
      const expected = toRecords(report).map(({ value, state }) => [value, state]);
      for (const layout of ['pipe', 'line'] as const) {
        let count = 0;
        let chunk = 0;
        const text = renderReport(report, { layout })
          .split('\n')
          .flatMap((line) => (line.trim() !== '' && ++count % 24 === 0 ? [line, `<<< part ${++chunk} >>>`] : [line]))
          .join('\n');
        expect(toRecords(parseReport(text).report).map(({ value, state }) => [value, state])).toEqual(expected);
      }
    });
  });

  describe('numbers alone on their lines', () => {
    const head = '（本列数据\n的勾稽关系）\n申请人情况';

    it('are taken away where each page break has the next one, up to the end of the text', () => {
      expect(strip('甲\n1\n\n乙 12\n3\n2\n\n丙\n3\n\n丁\n4')).toBe('甲\n\n乙 12\n3\n\n丙\n\n丁\n');
      expect(strip('甲\n\n1\n\n\f乙\n\n丙\n4\n\n2\n\f')).toBe('甲\n\n\n\f乙\n\n丙\n4\n\n\f');
    });

    it('are taken away before the head of a table that is printed again', () => {
      expect(strip(`甲\n2\n${head}\n3\n乙\n2\n${head}\n丙\n3\n${head}\n丁\n4\n`)).toBe(`甲\n2\n${head}\n3\n乙\n${head}\n丙\n${head}\n丁\n`);
    });

    it.each([
      '甲\n1\n\n乙\n3\n\n丙\n4\n\n丁\n5',
      '甲\n1\n\n乙\n2\n\n丙\n3\n\n丁',
      '甲\n1\n\n乙\n2\n\n丙\n\n丁\n3',
      '甲\n1\n\n乙\n2\n\n丙\n3',
      `甲\n${head}\n乙\n2\n${head}\n丙\n3`,
      '复议\n维持数\n件\n1\n纠错数\n件\n2\n诉讼\n维持数\n件\n2\n纠错数\n件\n3',
      '规章\n1\n2\n3',
      '4',
    ])('are figures in %j', (text) => {
      expect(strip(text)).toBeNull();
    });
  });

  it('takes away a number that is broken over several lines', () => {
    expect(strip('甲\n第 1 \n \n\n页 共 2 页\n乙\n第 2\n页 共 2 页\n丙')).toBe('甲\n乙\n丙');
  });

  it('takes away words that stand beside the number of every page, but for a page that has nothing there', () => {
    const head = '雾屿县水利局';
    expect(strip(`甲\n第1页\n${head}\n乙\n第2页\n\n${head}\n丙\n第3页\n${head}\n丁\n第4页`)).toBe(`甲\n${head}\n乙\n\n丙\n丁\n`);
    // Beside some pages only, or with a figure: no words of the page.
    expect(strip('甲\n第1页\n规章\n乙\n第2页\n规章\n丙\n第3页\n丁\n第4页\n戊')).toContain('规章\n丙');
    expect(strip('甲\n第1页\n规章 0\n乙\n第2页\n规章 0\n丙\n第3页\n规章 0\n')).toContain('规章 0\n丙');
  });

  it.each([
    '甲\n1\n乙\n2\n丙',
    '甲\n1/2\n乙',
    '甲\n0 / 0\n乙',
    '甲\n1/9\n乙\n2/8\n丙',
    '甲\n3/2\n乙\n4/2\n丙',
    '网站主页阅读3页以上的用户',
    '规章\n—\n—\n行政许可\n12',
    '甲\n| 第 1 页 | 2 |\n',
    '第三页说明了情况',
    '',
  ])('leaves %j as it is', (text) => {
    expect(strip(text)).toBeNull();
  });

  it('leaves rows beside a page break their figures', () => {
    const report = buildReport(edition2021, generateCells(edition2021, createRandom(8)), { year: 2023 });
    const expected = toRecords(report).map(({ row, column, value }) => [row, column, value]);
    for (const layout of ['pipe', 'tab', 'line'] as const) {
      const lines = renderReport(report, { layout }).split('\n');
      for (const [size, number] of [
        [7, (page: number) => `— ${page} —`],
        [23, (page: number) => `第 ${page} 页 共 90 页\n${title}`],
      ] as const) {
        const text = lines.flatMap((line, i) => (i % size === size - 1 ? [line, number((i + 1) / size)] : [line])).join('\n');
        expect(
          toRecords(parseReport(text).report).map(({ row, column, value }) => [row, column, value]),
          `${layout} ${size}`,
        ).toEqual(expected);
      }
    }
  });
});

describe('days and times of a browser', () => {
  it('are taken out of as many lines as there are', () => {
    const text = `${'2024/1/5 9:20\n'.repeat(60000)}规章 3\n1/2\n行政许可 5\n2/2\n`;
    expect(strip(text)).toBe('规章 3\n行政许可 5\n');
  });
});
