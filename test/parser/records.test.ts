import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport } from '../../src/parse-report.js';
import { showRows } from '../support/shown-rows.js';

const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const rows: readonly (readonly [label: string, figures: readonly string[]])[] = [
  ['行政复议', ['791', '365', '551', '79', '"1,786"']],
  ['未经复议直接起诉', ['735', '404', '273', '772', '"2,184"']],
  ['复议后起诉', ['527', '267', '390', '497', '"1,681"']],
];

describe('figures in quotation marks between commas', () => {
  it('stay whole in records of a name, a name and a figure', () => {
    const lines = rows.flatMap(([row, figures]) => figures.map((figure, i) => `${columns[i]},${row},${figure}`));
    const { report } = parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\ncolumn,row,value\n${lines.join('\n')}\n五、存在的主要问题及改进情况\n无。\n`,
    );
    expect(showRows(report, 'disputes')).toEqual({
      review: '791 365 551 79 1786',
      directLitigation: '735 404 273 772 2184',
      postReviewLitigation: '527 267 390 497 1681',
    });
  });

  it('are blank where a data frame took them for columns without a name', () => {
    const lines = rows.map(([row, figures], i) =>
      [row, ...(i === 0 ? ['3', 'Unnamed: 2_level_1', '1', 'Unnamed: 4', '4'] : figures)].join(','),
    );
    const header = ['项目', ...columns].join(',');
    const { report } = parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n${header}\n${lines.join('\n')}\n五、存在的主要问题及改进情况\n无。\n`,
    );
    expect(showRows(report, 'disputes').review).toBe('3 _ 1 _ 4');
  });

  it('make no table of a sentence', () => {
    const sentence = '本年公开信息,共计,"1,786",条,比上年多。';
    const { report } = parseReport(`浅溪县民政局2023年政府信息公开工作年度报告\n一、总体情况\n${sentence}\n二、主动公开政府信息情况\n`);
    expect(report.sections[0]?.blocks.map((block) => (block.type === 'table' ? '' : block.text))).toEqual([sentence]);
  });
});

describe('records that put the figure first', () => {
  it('give each name its own figure', () => {
    const records = rows.flatMap(([row, figures]) =>
      figures.map((figure, i) => ({ value: Number(figure.replace(/[",]/gu, '')), row, column: columns[i] })),
    );
    const { report } = parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n${JSON.stringify(records)}\n五、存在的主要问题及改进情况\n无。\n`,
    );
    expect(showRows(report, 'disputes')).toEqual({
      review: '791 365 551 79 1786',
      directLitigation: '735 404 273 772 2184',
      postReviewLitigation: '527 267 390 497 1681',
    });
  });
});

describe('records with the place of its column behind each key', () => {
  it('have the columns that the keys name', () => {
    const record = (label: string, cells: readonly string[]): object =>
      Object.fromEntries(
        [label, ...cells].map((cell, i) => {
          const header = ['类别', '总 计', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其 他'][i];
          return [i === 0 ? header : `${header}_${i}`, cell];
        }),
      );
    const records = [
      record('一、本年新收政府信息公开申请数量', ['10', '8', '1', '1', '', '', '']),
      record('二、上年结转政府信息公开申请数量', ['1', '', '', '', '', '', '1']),
      record('（一）予以公开', ['2', '2', '', '', '', '', '']),
      record('（七）总计', ['4', '', '3', '', '', '', '1']),
      record('四、结转下年度继续办理', ['7', '', '7', '', '', '', '']),
    ];
    const { report } = parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${JSON.stringify(records)}\n五、存在的主要问题及改进情况\n无。\n`,
    );
    expect(showRows(report, 'applications')).toEqual({
      received: '8 1 1 _ _ _ 10',
      carriedIn: '_ _ _ _ _ 1 1',
      granted: '2 _ _ _ _ _ 2',
      resultsTotal: '_ 3 _ _ _ 1 4',
      carriedOut: '_ 7 _ _ _ _ 7',
    });
  });
});

describe('records with the places of their columns for keys', () => {
  // What engines of JavaScript print: keys that are numbers come first.
  const record = (cells: readonly string[]): object =>
    Object.fromEntries([...cells.slice(1).map((cell, i) => [i + 1, cell]), ['第二十条第（一）项', cells[0]]]);

  it('have the column that has a name before those', () => {
    const rows = [
      ['第二十条第（一）项'],
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '2', '/', '10'],
      ['行政规范性文件', '29', '1', '75'],
      ['第二十条第（五）项'],
      ['信息内容', '本年处理决定数量'],
      ['行政许可', '5'],
      ['第二十条第（六）项'],
      ['信息内容', '本年处理决定数量'],
      ['行政处罚', '7'],
      ['行政强制', '0'],
    ];
    const { report } = parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${JSON.stringify(rows.map(record), null, 1)}\n五、存在的主要问题及改进情况\n无。\n`,
    );
    expect(showRows(report, 'article20')).toEqual({
      rules: '2 / 10',
      normativeDocuments: '29 1 75',
      licensing: '5',
      penalties: '7',
      coercion: '0',
    });
  });
});

describe('records whose keys were sorted', () => {
  const sorted = (record: Record<string, unknown>): object =>
    Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

  it('give each figure its column below each caption, though the header is the same again', () => {
    const counts = (label: string, figures: readonly number[]): object =>
      sorted({ 信息内容: label, 本年新制作数量: figures[0], 本年新公开数量: figures[1], 对外公开总数量: figures[2] });
    const line = (label: string, figures: readonly number[]): object =>
      sorted({ 信息内容: label, 上一年项目数量: figures[0], '本年增/减': figures[1], 处理决定数量: figures[2] });
    const table = (caption: string, lines: readonly object[]): string => `${caption}\n${JSON.stringify(lines)}`;
    const { report } = parseReport(
      [
        '浅溪县民政局2020年政府信息公开工作年度报告\n二、主动公开政府信息情况',
        table('第二十条第（一）项', [counts('规章', [0, 0, 0]), counts('规范性文件', [2, 1, 14])]),
        table('第二十条第（五）项', [line('行政许可', [41, -3, 207]), line('其他对外管理服务事项', [6, 0, 12])]),
        table('第二十条第（六）项', [line('行政处罚', [95, 4, 14]), line('行政强制', [7, 1, 2])]),
      ].join('\n'),
    );
    expect(showRows(report, 'article20')).toMatchObject({
      normativeDocuments: '2 1 14',
      licensing: '41 -3 207',
      otherServices: '6 0 12',
      penalties: '95 4 14',
      coercion: '7 1 2',
    });
  });

  it('name their row behind its figures, and its group where it has one', () => {
    const [block] = edition2021.tables.applications.blocks;
    const columns = block?.columns.map(({ label }) => label) ?? [];
    const records = block?.rows.map(({ label, ...row }) =>
      sorted({
        一级: 'group' in row ? '三、本年度办理结果' : '',
        项目: label,
        ...Object.fromEntries(columns.map((column, i) => [column, i])),
      }),
    );
    const { report } = parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${JSON.stringify(records, null, 2)}\n`,
    );
    const rows = showRows(report, 'applications');
    expect(Object.keys(rows)).toHaveLength(25);
    expect(new Set(Object.values(rows))).toEqual(new Set(['0 1 2 3 4 5 6']));
  });
});

describe('a table in another shape than its own', () => {
  const read = (table: object) =>
    parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n四、政府信息公开行政复议、行政诉讼情况\n${JSON.stringify(table)}\n五、存在的主要问题及改进情况\n无。\n`,
    ).report;

  it('is read from a list for each column', () => {
    const triples = rows.flatMap(([row, figures]) => figures.map((figure, i) => [row, columns[i], figure.replace(/[",]/gu, '')]));
    const [row, column, value] = [0, 1, 2].map((at) => triples.map((triple) => triple[at]));
    expect(showRows(read({ row, column, value }), 'disputes')).toEqual({
      review: '791 365 551 79 1786',
      directLitigation: '735 404 273 772 2184',
      postReviewLitigation: '527 267 390 497 1681',
    });
  });

  const decisions = ['信息内容', '本年处理决定数量', '', ''];
  const cells = [
    ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
    ['规章', '0', '', '2'],
    ['行政规范性文件', '3', '1', '45'],
    decisions,
    ['行政许可', '88', '', ''],
    decisions,
    ['行政处罚', '7', '', ''],
    ['行政强制', '1', '', ''],
  ].flat();
  it.each([
    ['the height first', { row_size: 8, column_size: 4, cells }],
    ['the width first', { cols: 4, rows: 8, data: cells }],
  ])('is read from all cells in one list beside its size, %s', (_, table) => {
    const expected = { rules: '0 _ 2', normativeDocuments: '3 1 45', licensing: '88', penalties: '7', coercion: '1' };
    expect(showRows(read(table), 'article20')).toMatchObject(expected);
  });
});

describe('a report as an object', () => {
  it('has the texts of its lists as lines', () => {
    const section = Object.fromEntries(
      rows.map(([row, figures]) => [row, Object.fromEntries(figures.map((figure, i) => [columns[i], figure.replace(/["]/g, '')]))]),
    );
    const documents = (figures: readonly number[]): object =>
      Object.fromEntries(['本年制发件数', '本年废止件数', '现行有效件数'].map((name, i) => [name, figures[i]]));
    const counts = { 规章: documents([0, 0, 2]), 行政规范性文件: documents([3, 1, 45]) };
    const { report } = parseReport(
      JSON.stringify({
        title: '浅溪县民政局2023年政府信息公开工作年度报告',
        body: [
          '一、总体情况',
          '全年公开信息12条。\n均按时公开。',
          '二、主动公开政府信息情况',
          counts,
          '四、政府信息公开行政复议、行政诉讼情况',
          section,
          '五、存在的主要问题及改进情况',
          '无。',
        ],
        from: '浅溪县民政局',
      }),
    );
    expect(report.title).toBe('浅溪县民政局2023年政府信息公开工作年度报告');
    expect(report.sections.map(({ number }) => number)).toEqual([1, 2, 4, 5]);
    expect(report.sections[0]?.blocks).toHaveLength(2);
    expect(showRows(report, 'disputes').review).toBe('791 365 551 79 1786');
  });

  it('takes no list that counts columns or rows for figures of the row above', () => {
    const split = (lines: readonly (readonly string[])[]): string =>
      JSON.stringify({ columns: lines[0]?.map((_, i) => i), index: lines.map((_, i) => i), data: lines });
    const header = ['信息内容', '本年处理决定数量', '本年处理决定数量', '本年处理决定数量'];
    const { report } = parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${split([
        ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
        ['规章', '0', '0', '2'],
        ['行政规范性文件', '3', '1', '45'],
        header,
        ['行政许可', '561', '561', '561'],
      ])}\n— 4 —\n${split([header, ['行政处罚', '494', '494', '494'], ['行政强制', '79', '79', '79']])}\n五、存在的主要问题及改进情况\n无。\n`,
    );
    expect(showRows(report, 'article20')).toMatchObject({ licensing: '561', penalties: '494', coercion: '79' });
  });
});

describe('texts of a page as a list', () => {
  const sentence =
    '2023年，我局坚持以公开为常态、不公开为例外，主动公开各类信息，栏目更新比上一年更及时，群众查找信息更方便，解读的形式也更加多样。';
  const head = ['浅溪县民政局2023年政府信息公开工作年度报告', '一、总体情况', sentence];
  const texts = [
    ...head,
    '四、政府信息公开行政复议、行政诉讼情况',
    ...['行政复议', '行政诉讼', ...columns, '未经复议直接起诉', '复议后起诉', ...columns, ...columns],
    ...rows.flatMap(([, figures]) => figures.map((figure) => figure.replace(/"/gu, ''))),
    '五、存在的主要问题及改进情况',
    '无。',
  ];
  const expected = {
    review: '791 365 551 79 1786',
    directLitigation: '735 404 273 772 2184',
    postReviewLitigation: '527 267 390 497 1681',
  };

  it('is read line by line, white space that is escaped left out', () => {
    const quoted = texts.flatMap((text) => ["'\\n    '", `'\\xa0\\u3000${text}'`]);
    const { report } = parseReport(`[${quoted.join(', ')}]`);
    expect(showRows(report, 'disputes')).toEqual(expected);
    expect(report.sections.map(({ number }) => number)).toEqual([1, 4, 5]);
  });

  it('has its headings where rows of tables stand among the texts', () => {
    const article20 = [
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '0', '0', '2'],
      ['行政规范性文件', '3', '1', '20'],
    ];
    const blocks = [
      ...head,
      '二、主动公开政府信息情况',
      article20,
      '四、政府信息公开行政复议、行政诉讼情况',
      [['', ...columns], ...rows.map(([label, figures]) => [label, ...figures.map((figure) => figure.replace(/"/gu, ''))])],
      '五、存在的主要问题及改进情况',
      '无。',
    ];
    const { report } = parseReport(JSON.stringify({ title: head[0], blocks }));
    expect(showRows(report, 'disputes')).toEqual(expected);
    expect(report.sections.map(({ number }) => number)).toEqual([1, 2, 4, 5]);
  });
});

describe('a record with one more blank cell than the form has columns', () => {
  it('puts no figure beside its column', () => {
    const five = '结果维持 结果纠正 其他结果 尚未审结 总计';
    const figures = Object.fromEntries(Array.from({ length: 15 }, (_, i) => [`f${i + 1}`, i % 5 === 4 ? '0' : '']));
    const names = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '（七）总计', '四、结转下年度继续办理'];
    const applications = names.map((name) => ({ name, zrr: '1', sy: '', ky: '', gy: '', fl: '', qt: '', hj: '1' }));
    const records = [
      { name: '行政复议 行政诉讼' },
      { name: `${five} 未经复议直接起诉 复议后起诉` },
      { name: `${five} ${five}` },
      { name: '', ...figures },
    ];
    const { report } = parseReport(
      `浅溪县民政局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${JSON.stringify(applications, null, 1)}\n四、政府信息公开行政复议、行政诉讼情况\n${JSON.stringify(records, null, 1)}\n五、存在的主要问题及改进情况\n无。\n`,
    );
    for (const cells of Object.values(showRows(report, 'disputes'))) expect(cells).toMatch(/^(?:_ _ _ _ 0|[~?]( [~?]){4})$/u);
  });
});

describe('records of the cells of a row', () => {
  const article20 = [
    ['规章', { 本年制发件数: 0, 本年废止件数: 0, 现行有效件数: 1 }],
    ['行政规范性文件', { 本年制发件数: 2, 本年废止件数: 1, 现行有效件数: 30 }],
  ] as const;
  const read = (json: (rows: typeof article20) => string, more = ''): Record<string, string> => {
    const labels = ['行政许可', '行政处罚', '行政强制'].map((label) => JSON.stringify([{ 信息内容: label, 本年处理决定数量: 7 }], null, 1));
    const text = `浅溪县民政局2023年政府信息公开工作年度报告\n二、主动公开政府信息情况\n${json(article20)}\n${labels.join('\n\n')}\n三、收到和处理政府信息公开申请情况\n${more}`;
    return showRows(parseReport(text).report, 'article20');
  };

  it('below a list of their columns have the order of that, also with sorted keys', () => {
    const columns = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
    const sorted = (rows: typeof article20): object[] =>
      rows.map(([label, cells]) => Object.fromEntries(Object.entries({ ...cells, 信息内容: label }).sort(([a], [b]) => (a < b ? -1 : 1))));
    expect(read((rows) => JSON.stringify([columns, ...sorted(rows)], null, 1))).toMatchObject({
      rules: '0 0 1',
      normativeDocuments: '2 1 30',
    });
  });

  it('have their marks beside a table that is blank', () => {
    const records = [
      ...['本年制发件数', '本年废止件数', '现行有效件数'].map((column) => ({ row: '规章', column, value: 'N/A' })),
      ...['本年制发件数', '本年废止件数', '现行有效件数'].map((column, i) => ({ row: '行政规范性文件', column, value: `${i}` })),
      ...['行政许可', '行政处罚', '行政强制'].map((row) => ({ row, column: '本年处理决定数量', value: '0' })),
    ];
    const blank = [
      '一、本年新收政府信息公开申请数量',
      '二、上年结转政府信息公开申请数量',
      '（一）予以公开',
      '（七）总计',
      '四、结转下年度继续办理',
    ];
    const more = `申请人情况\n自然人,商业企业,科研机构,社会公益组织,法律服务机构,其他,总计\n${blank.map((label) => `${label},,,,,,,`).join('\n')}\n四、政府信息公开行政复议、行政诉讼情况\n`;
    expect(read(() => JSON.stringify(records, null, 1), more)).toMatchObject({ rules: 'N/A N/A N/A', normativeDocuments: '0 1 2' });
  });

  it('are not blank where a tool made true and false of their figures', () => {
    const guessed = (rows: typeof article20): object[] =>
      rows.map(([label, cells]) => ({ 信息内容: label, ...cells, 本年废止件数: cells.本年废止件数 === 1 }));
    const { rules, normativeDocuments } = read((rows) => JSON.stringify(guessed(rows), null, 1));
    expect([rules, normativeDocuments]).toEqual(['0 ? 1', '2 ? 30']);
  });
});
