import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { showRows } from '../support/shown-rows.js';

const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
const rows: readonly (readonly [label: string, key: string, figures: readonly (number | null)[]])[] = [
  ['行政复议', 'review', [3, 1, 0, 2, 6]],
  ['未经复议直接起诉', 'directLitigation', [4, 0, 5, 7, 16]],
  ['复议后起诉', 'postReviewLitigation', [1, 0, 2, 8, 11]],
];
const counts: readonly (readonly [label: string, figures: readonly (number | null)[]])[] = [
  ['规章', [2, null, 12]],
  ['行政规范性文件', [3, 1, 45]],
];
const countColumns = ['本年制发件数', '本年废止件数', '现行有效件数'];

const section2 = (print: (row: string, column: string, figure: number | null) => string): string[] =>
  counts.flatMap(([row, figures]) => figures.map((figure, i) => print(row, countColumns[i] as string, figure)));
const section4 = (print: (row: string, column: string, figure: number | null) => string): string[] =>
  rows.flatMap(([row, , figures]) => figures.map((figure, i) => print(row, columns[i] as string, figure)));
const cellByCell = (print: (row: string, column: string, figure: number | null) => string): string[][] => [
  section2(print),
  section4(print),
];
const rowByRow = (print: (row: string, names: readonly string[], figures: readonly (number | null)[]) => string): string[][] => [
  counts.map(([row, figures]) => print(row, countColumns, figures)),
  rows.map(([row, , figures]) => print(row, columns, figures)),
];

const read = ([second, fourth]: readonly string[][]) => {
  const { report } = parseReport(
    [
      '雾屿县水利局2023年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      ...(second as string[]),
      '四、政府信息公开行政复议、行政诉讼情况',
      ...(fourth as string[]),
      '五、存在的主要问题及改进情况',
      '',
    ].join('\n'),
  );
  return { ...showRows(report, 'article20'), ...showRows(report, 'disputes') };
};

const written = (figure: number | null): string => (figure === null ? '' : String(figure));
const orNull = (figure: number | null): string => (figure === null ? 'null' : String(figure));

describe('names and values in a notation of their own', () => {
  it.each([
    ['the column in brackets', cellByCell((row, column, figure) => `${row}（${column}）：${written(figure)}`)],
    ['the column in square brackets', cellByCell((row, column, figure) => `${row}[${column}]=${written(figure)}`)],
    ['attributes', cellByCell((row, column, figure) => `<cell row="${row}" col="${column}">${written(figure)}</cell>`)],
    ['keys that are pairs', cellByCell((row, column, figure) => `('${row}', '${column}'): ${orNull(figure)},`)],
    ['paths', cellByCell((row, column, figure) => `data.table1.${row}.${column} = ${orNull(figure)}`)],
    ['records', cellByCell((row, column, figure) => `- category: ${row}\n  metric: ${column}\n  amount: ${written(figure)}`)],
    ['the column first', cellByCell((row, column, figure) => `${column} ${row}：${written(figure)}`)],
    ['arrows between two names and a figure', cellByCell((row, column, figure) => `${row} → ${column} → ${written(figure)}`)],
    ['number signs', cellByCell((row, column, figure) => `${row}#${column}#${written(figure)}`)],
    ['double colons', cellByCell((row, column, figure) => `${row}::${column}::${written(figure)}`)],
    ['keys that are words', cellByCell((row, column, figure) => `项目：${row}，指标：${column}，数值：${written(figure)}`)],
    [
      'names that are broken',
      cellByCell((row, column, figure) => `[${row.slice(0, 2)}<br/>${row.slice(2)}] {${column}} ${written(figure)}`),
    ],
    [
      'tables of names and values below each row',
      rowByRow((row, names, figures) => {
        const lines = names.map((name, i) => `| ${name} | ${written(figures[i] ?? null)} |`);
        return `### ${row}\n\n| 指标 | 数值 |\n| --- | --- |\n${lines.join('\n')}\n`;
      }),
    ],
    ['lists of values', rowByRow((row, _, figures) => `{"label": "${row}", "values": [${figures.map(orNull).join(', ')}]}`)],
    ['constructors', rowByRow((row, _, figures) => `Row(label='${row}', values=[${figures.map(orNull).join(', ')}])`)],
    ['S-expressions', rowByRow((row, _, figures) => `(row "${row}" ${figures.map((each) => (each === null ? 'nil' : each)).join(' ')})`)],
    ['elements', rowByRow((row, _, figures) => `<row name="${row}">${figures.map((each) => `<c>${written(each)}</c>`).join('')}</row>`)],
    [
      'sections of settings',
      rowByRow((row, names, figures) => `[${row}]\n${names.map((name, i) => `${name}=${written(figures[i] ?? null)}`).join('\n')}`),
    ],
    [
      'arrows',
      rowByRow(
        (row, names, figures) =>
          `[${row}] => Array\n(\n${names.map((name, i) => `  [${name}] => ${written(figures[i] ?? null)}`).join('\n')}\n)`,
      ),
    ],
  ])('are read with their blanks: %s', (_, text) => {
    expect(read(text)).toMatchObject({
      rules: '2 _ 12',
      normativeDocuments: '3 1 45',
      review: '3 1 0 2 6',
      directLitigation: '4 0 5 7 16',
      postReviewLitigation: '1 0 2 8 11',
    });
  });

  it('take no figures of the row behind them, where records open with their values', () => {
    const shown = read(rowByRow((row, _, figures) => `{"values": [${figures.map(orNull).join(', ')}], "label": "${row}"}`));
    for (const [, key, figures] of rows) {
      const own = figures.map((figure) => (figure === null ? '_' : String(figure)));
      for (const [i, cell] of (shown[key] ?? '').split(' ').entries()) if (/^\d/.test(cell)) expect(cell).toBe(own[i]);
    }
  });

  it('keep their places behind a figure that its notation parts', () => {
    const shown = read(cellByCell((row, column, figure) => `${column},${row},${figure === 16 ? '1,016' : written(figure)}`));
    expect(shown).toMatchObject({ review: '3 1 0 2 6', postReviewLitigation: '1 0 2 8 11' });
    expect(shown.directLitigation).toMatch(/^4 0 5 7 /);
  });

  it('take no figure with the comma behind it for the number of the next name', () => {
    const shown = read(
      rowByRow(
        (row, names, figures) => `["${row}"] = { ${names.map((name, i) => `["${name}"] = ${orNull(figures[i] ?? null)}`).join(', ')} },`,
      ),
    );
    expect(shown).toMatchObject({ rules: '2 _ 12', directLitigation: '4 0 5 7 16', postReviewLitigation: '1 0 2 8 11' });
  });

  it.each(['-', '—', '/', '无'])('keep the mark %s behind a name and a space', (mark) => {
    const lines = rowByRow(
      (row, names, figures) =>
        `- **${row}**：${names.map((name, i) => `${name} ${figures[i] === 0 || figures[i] === null ? mark : figures[i]}`).join('，')}`,
    );
    const shown = (figures: readonly (number | null)[]): string => figures.map((figure) => figure || mark).join(' ');
    expect(read(lines)).toMatchObject({
      rules: shown([2, 0, 12]),
      ...Object.fromEntries(rows.map(([, key, figures]) => [key, shown(figures)])),
    });
  });

  it('keep the remark beside a figure', () => {
    const shown = read(
      cellByCell((row, column, figure) => `${row} → ${column} → ${figure === 45 ? '45（其中修订3件）' : written(figure)}`),
    );
    expect(shown).toMatchObject({ rules: '2 _ 12', normativeDocuments: '3 1 45' });
  });

  it('take no figure for a name that the form does not have', () => {
    const shown = read(cellByCell((row, column, figure) => `${row}[${column.replace('本年废止件数', '今年作废')}]=${written(figure)}`));
    expect(shown.normativeDocuments).toBe('3 ? 45');
  });

  it.each(['甲', 'a', '规章', '1', '_'])('throw at no word, however long: %s', (unit) => {
    const word = unit.repeat(200_000 / unit.length);
    for (const text of [`${word}：3`, `规章（本年制发件数）=3\n"${word}": 3`, `<${word}>3</a>`])
      expect(() => parseReport(text)).not.toThrow();
  });

  it('leave no blank cell where a notation hides the figure at the end of a table', () => {
    const lists = (row: string[], column: string[], value: string[]): string => JSON.stringify({ row, column, value });
    const labels = counts.flatMap(([label]) => [label, label, label]);
    const { report } = parseReport(
      [
        '雾屿县水利局2023年政府信息公开工作年度报告',
        '二、主动公开政府信息情况',
        lists(labels, [...countColumns, ...countColumns], ['2', '0', '12', '3', '1', '45']),
        lists(['行政许可'], ['本年处理决定数量'], ['28']),
        lists(['行政事业性收费'], ['本年收费金额（单位：万元）'], ['7']),
        '三、收到和处理政府信息公开申请情况',
        '',
      ].join('\n'),
    );
    const cells = Object.values(showRows(report, 'article20')).join(' ');
    expect(cells).not.toContain('_');
  });
});

describe('figures right behind the names of columns, an enumeration comma behind each', () => {
  const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
  const outcomes: readonly (readonly [label: string, key: string, figures: string])[] = [
    ['一、本年新收政府信息公开申请数量', 'received', '9 2 1 3 4 5 24'],
    ['二、上年结转政府信息公开申请数量', 'carriedIn', '0 0 0 0 0 0 0'],
    ['（一）予以公开', 'granted', '5 1 1 3 4 5 19'],
    ['（三）不予公开1.属于国家秘密', 'refused.stateSecret', '4 1 0 0 0 0 5'],
    ['（七）总计', 'resultsTotal', '9 2 1 3 4 5 24'],
    ['四、结转下年度继续办理', 'carriedOut', '0 0 0 0 0 0 0'],
  ];

  it('number no column', () => {
    const lines = outcomes.map(([label, , figures]) => {
      const cells = figures.split(' ').map((figure, i) => `${names[i]}${figure}`);
      return `${label}（${cells.join('、')}）`;
    });
    const shown = showRows(parseReport(['三、收到和处理政府信息公开申请情况', ...lines].join('\n')).report, 'applications');
    expect(outcomes.map(([, key]) => shown[key])).toEqual(outcomes.map(([, , figures]) => figures));
  });

  it('keep their sign', () => {
    const text = [
      '雾屿县水利局2019年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      '行政许可（上一年项目数量58、本年增/减-3、处理决定数量47）',
      '其他对外管理服务事项（上一年项目数量7、本年增/减+1、处理决定数量8）',
      '行政处罚（上一年项目数量246、本年增/减-2、处理决定数量14）',
      '行政强制（上一年项目数量5、本年增/减1、处理决定数量2）',
    ].join('\n');
    const shown = showRows(parseReport(text).report, 'article20');
    expect([shown.licensing, shown.otherServices, shown.penalties, shown.coercion]).toEqual(['58 -3 47', '7 1 8', '246 -2 14', '5 1 2']);
  });
});

describe('names of columns in two levels', () => {
  it('leave a cell blank whose name has nothing behind it', () => {
    const names = [
      '自然人',
      ...['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'].map((each) => `法人或其他组织 > ${each}`),
      '总计',
    ];
    const lines = ['一、本年新收政府信息公开申请数量', '二、上年结转政府信息公开申请数量', '三、本年度办理结果 > （一）予以公开'].flatMap(
      (row, i) => names.map((name, column) => `${row} > ${name}: ${column % 2 === 0 ? i : ''}`),
    );
    const { report } = parseReport(`三、收到和处理政府信息公开申请情况\n${lines.join('\n')}`);
    expect(showRows(report, 'applications')).toMatchObject({
      received: '0 _ 0 _ 0 _ 0',
      carriedIn: '1 _ 1 _ 1 _ 1',
      granted: '2 _ 2 _ 2 _ 2',
    });
  });
});

describe('a section that is named again with each of its rows', () => {
  it('is one table', () => {
    const heading = '"政府信息公开行政复议、行政诉讼情况"';
    const second = section2((row, column, figure) => `["${row}"]\n"${column}" = ${figure ?? '""'}`);
    const fourth = rows.map(([row, , figures]) =>
      [`[${heading}."${row}"]`, ...columns.map((column, i) => `"${column}" = ${figures[i]}`)].join('\n'),
    );
    const { report } = parseReport(['["主动公开政府信息情况"]', ...second, ...fourth].join('\n'));
    expect(showRows(report, 'disputes')).toEqual(Object.fromEntries(rows.map(([, key, figures]) => [key, figures.join(' ')])));
  });
});

describe('short names of columns', () => {
  it.each([
    ['2021', '- 规章：制发 3 件，废止 1 件，现行有效 20 件', '3 1 20'],
    ['2019', '- 规章：新制作 3 件，新公开 1 件，对外公开总数 20 件', '3 1 20'],
  ])('have their figures behind them (%s)', (edition, line, figures) => {
    const others =
      edition === '2021'
        ? '- 行政规范性文件：制发 4 件，废止 0 件，现行有效 9 件'
        : '- 行政许可：上一年项目数量 5，本年增/减 0，处理决定数量 4';
    const { report } = parseReport(`二、主动公开政府信息情况\n${line}\n${others}\n三、收到和处理政府信息公开申请情况`);
    expect(showRows(report, 'article20').rules).toBe(figures);
  });
});
