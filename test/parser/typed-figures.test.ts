import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
import { showRows } from '../support/shown-rows.js';
import { sampleText } from './sample-text.js';

const example = parseReport(readFileSync('docs/examples/qinghe-2023.txt', 'utf8')).report;

const valuesOf = (text: string) =>
  toRecords(parseReport(text).report).map(({ table, row, column, value, state }) => `${table} ${row} ${column} ${value ?? state}`);

/** The example in a layout, with each figure of its tables as `write` has it. */
function written(layout: 'line' | 'tab' | 'markdown', write: (figure: string) => string): string {
  const cell = layout === 'line' ? /^\d+(?:\.\d+)?$/ : /^ *\d+(?:\.\d+)? *$/;
  const separator = layout === 'line' ? '\n' : layout === 'tab' ? /(\t|\n)/ : /(\||\n)/;
  const cells = renderReport(example, { layout }).split(separator);
  return cells.map((each) => (cell.test(each) ? each.replace(/\d+(?:\.\d+)?/, write) : each)).join(layout === 'line' ? '\n' : '');
}

describe('figures with a point behind them', () => {
  it.each(['line', 'tab', 'markdown'] as const)('are whole numbers: %s', (layout) => {
    const text = written(layout, (figure) => (figure.includes('.') ? figure : `${figure}.`));
    expect(text).toMatch(/0\./);
    expect(valuesOf(text)).toEqual(valuesOf(renderReport(example, { layout })));
  });

  it.each([
    ['quoted', (cell: string) => `"${cell}"`, ','],
    ['tagged', (cell: string) => `<td>${cell}</td>`, ''],
  ] as const)('are so where marks stand right behind them: %s', (_, mark, separator) => {
    const print = (point: string) =>
      sampleText()
        .split('\n')
        .map((line) =>
          line.includes(' | ')
            ? line
                .split(' | ')
                .map((cell) => mark(/^\d+$/.test(cell) ? cell + point : cell))
                .join(separator)
            : line,
        )
        .map((line) => (line.startsWith('<td>') ? `<tr>${line}</tr>` : line))
        .join('\n');
    expect(valuesOf(print('.'))).toEqual(valuesOf(print('')));
  });

  it('are none where a text writes no others so', () => {
    const text = sampleText().replace('规章 | 0 | 0 | 0', '规章 | 0 | 0. | 0');
    expect(showRows(parseReport(text).report, 'article20').rules).not.toBe('0 0 0');
  });
});

describe('a stop behind the last figure of a line', () => {
  it.each(['、', '；', '。'])('makes it no number of the label below: %s', (stop) => {
    const text = sampleText().replaceAll(' | ', '\t').replace('行政规范性文件\t3\t1\t20', `行政规范性文件\t3\t1\t20${stop}`);
    expect(showRows(parseReport(text).report, 'article20')).toMatchObject({ rules: '0 0 0', normativeDocuments: '3 1 20' });
  });
});

describe('figures behind an apostrophe', () => {
  it('are read in aligned columns, too', () => {
    const text = sampleText()
      .replaceAll(' | ', '    ')
      .replace(/(?<= {4}|\n)(\d+)(?= {4}|\n)/g, "'$1");
    expect(valuesOf(text)).toEqual(valuesOf(sampleText().replaceAll(' | ', '    ')));
  });
});

describe('a row of Chinese numerals', () => {
  it('may open with one that numbers headings', () => {
    const numerals = ['四', '二', '二', '一', '九', '五', '四', '二', '三', '十四', '二', '零', '四', '二', '八'];
    const text = sampleText().replace(/^1( \| \d+){14}$/m, numerals.join(' | '));
    expect(showRows(parseReport(text).report, 'disputes').review).toBe('4 2 2 1 9');
  });
});

describe('letters in the place of a figure', () => {
  it.each(['O', 'o', 'l'])('are the words of a cell that is named: %s', (letter) => {
    const lines = [
      '月湾市林业局2023年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      `规章 本年制发件数：${letter}`,
      '规章 本年废止件数：3',
      `规章 现行有效件数：${letter}`,
      '行政规范性文件 本年制发件数：4',
      `行政规范性文件 本年废止件数：${letter}`,
      '行政规范性文件 现行有效件数：5',
      '三、收到和处理政府信息公开申请情况',
      ...['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（一）予以公开', '（七）总计'].map(
        (row) => `${row}：自然人 7，商业企业 ${letter}，科研机构 ${letter}，社会公益组织 1，法律服务机构 ${letter}，其他 ${letter}，总计 8`,
      ),
    ];
    const { report } = parseReport(lines.join('\n'));
    const records = toRecords(report).filter(({ state }) => state !== 'absent' && state !== 'lost');
    expect(records.filter(({ state }) => state === 'blank')).toEqual([]);
    expect(records.filter(({ state, raw }) => state === 'text' && raw === letter)).toHaveLength(3 + 4 * 4);
  });
});

describe('a figure behind its name', () => {
  it.each(['占比 0.0%', '小计 5', '较上年增长：-12%'])('is no part of the pair behind it: %s', (pair) => {
    const row = '（一）予以公开：自然人 1，商业企业 0，科研机构 0，社会公益组织 0，法律服务机构 0，其他 0';
    const lines = ['四、结转下年度继续办理', '二、上年结转政府信息公开申请数量', '（一）予以公开'].map(
      (name) => `${row.replace('（一）予以公开', name)}，总计 1，${pair}`,
    );
    const text = ['月湾市林业局2023年政府信息公开工作年度报告', '三、收到和处理政府信息公开申请情况', ...lines].join('\n');
    expect(showRows(parseReport(text).report, 'applications')).toMatchObject({ granted: '1 0 0 0 0 0 1', carriedOut: '1 0 0 0 0 0 1' });
  });
});

describe('letters in the place of digits, in aligned columns', () => {
  const text = (rows: readonly string[]) =>
    [
      '柳湾街道办事处2019年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '第二十条第（一）项',
      '信息内容              本年新制作数量  本年新公开数量  对外公开总数量',
      '规章                  11              20              23',
      ...rows,
      '',
      '三、收到和处理政府信息公开申请情况',
    ].join('\n');

  it('leave no blank cell before the first figure', () => {
    const rows = showRows(parseReport(text(['规范性文件                            I               36'])).report, 'article20');
    expect(rows.normativeDocuments).toBe('? ? 36');
  });

  it('leave none behind the last one, either', () => {
    const rows = showRows(parseReport(text(['规范性文件            4               6               2O.5'])).report, 'article20');
    expect(rows.normativeDocuments).toBe('4 6 2O.5');
  });
});

describe('figures before their labels on one line', () => {
  it.each(['', '数 '])('put the rows in doubt that would take those of the next: %s', (rest) => {
    const line = `第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 0 2 7 ${rest}规章 3 4 9 行政规范性文件 8 8 8 其他主动公开文件`;
    const { diagnostics } = parseReport(
      `浔丘镇人民政府2024年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${line}\n三、收到和处理政府信息公开申请情况\n`,
    );
    const rows = diagnostics.filter(({ code }) => code !== 'reading/unread-figures').map(({ data }) => data.row);
    expect(rows).toEqual(expect.arrayContaining(['rules', 'normativeDocuments']));
  });
});

describe('characters that a converter cut in two', () => {
  it('put the rows in doubt whose cells they stand among', () => {
    const text = sampleText().replace('行政处罚 | 7', '行政处\ufffd | 7');
    const { diagnostics } = parseReport(text);
    const rows = diagnostics.filter(({ code }) => code === 'reading/unsure-row').map(({ data }) => data.row);
    expect(rows).toContain('penalties');
    expect(rows).not.toContain('licensing');
  });
});

describe('a row without its total', () => {
  const codesOf = (row: string) =>
    parseReport(
      sampleText().replace('二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0', `二、上年结转政府信息公开申请数量 | ${row}`),
    )
      .diagnostics.filter(({ code }) => code === 'reading/unsure-row')
      .map(({ data }) => data.row);

  it('is in doubt where its last figure may be that', () => {
    expect(codesOf('32 | 32 | 9 | 0 | 0 | 324 | ')).toContain('carriedIn');
  });

  it('is not where it cannot be', () => {
    expect(codesOf('32 | 32 | 9 | 0 | 0 | 3 | ')).not.toContain('carriedIn');
  });

  it('is in doubt with two figures that are the same where another row ends before its total', () => {
    const next = '四、结转下年度继续办理 | ';
    const text = sampleText()
      .split('\n')
      .map((line) => (line.startsWith(next) ? `${next}2 | 2 |  |  |  |  | ` : line));
    const first = text.findIndex((line) => line.startsWith('二、上年结转'));
    const unsure = (row: string) =>
      parseReport(text.with(first, `二、上年结转政府信息公开申请数量 | ${row}`).join('\n'))
        .diagnostics.filter(({ code }) => code === 'reading/unsure-row')
        .map(({ data }) => data.row);
    expect(unsure('3 | 3 |  |  |  |  | ')).toEqual(expect.arrayContaining(['carriedIn', 'carriedOut']));
    expect(unsure('3 | 0 | 0 | 0 | 0 | 0 | 3')).not.toContain('carriedOut');
  });
});
