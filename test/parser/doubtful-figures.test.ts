import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/index.js';
import { toRecords } from '../../src/export/to-records.js';
import { parseReport } from '../../src/parse-report.js';
import { readShown, reportWith, type ShownTable } from '../support/shown-rows.js';

const read = (lines: readonly string[], table: 'article20' | 'applications' = 'article20'): ShownTable =>
  readShown(reportWith(table, lines), table);

const further: readonly (readonly string[])[] = [
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '88'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '7'],
  ['行政强制', '4'],
  ['第二十条第（八）项'],
  ['信息内容', '本年收费金额（单位：万元）'],
  ['行政事业性收费', '1.5'],
];
const first = [['第二十条第（一）项'], ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']];
const bars = (rows: readonly (readonly string[])[], blank = ''): string[] =>
  rows.map((cells) => `| ${[0, 1, 2, 3].map((i) => cells[i] || (i < cells.length ? blank : '')).join(' | ')} |`);
const lines = (rows: readonly (readonly string[])[]): string[] => rows.flat();

describe('headers that are wrapped in a drawn table', () => {
  it('takes no other order of columns from the second line of a header', () => {
    const table = [['第二十条第（一）项'], ['信息内容', '本年', '本年废止件数', '现行有效件数'], ['', '制发件数', '', '']];
    const { rows } = read(bars([...table, ['规章', '0', '0', '2'], ['行政规范性文件', '8', '3', '58'], ...further]));
    expect(rows).toMatchObject({ rules: '0 0 2', normativeDocuments: '8 3 58' });
  });
});

describe('headers on lines of their own in another order than the form', () => {
  const parts = ['商业\n企业', '科研\n机构', '社会公\n益组织', '法律服\n务机构', '其\n他'];
  const isDoubted = (...header: readonly string[]): boolean => {
    const received = ['一、本年新收政府信息公开申请数量', '5', '2', '0', '3', '0', '0', '0'];
    const carriedIn = ['二、上年结转政府信息公开申请数量', '2', '0', '1', '0', '0', '0', '1'];
    const { rows, unsure } = read(
      [...header, ...received, ...carriedIn].flatMap((cell) => [...cell.split('\n'), '']),
      'applications',
    );
    expect(rows.received).toMatch(/5$/);
    return unsure.includes('received');
  };

  it('are doubted where those that are as high stand together, as a tool sorts them', () => {
    expect(isDoubted('合\n计', ...parts, '自\n然\n人')).toBe(true);
    expect(isDoubted('合计', '自然人', ...parts.map((each) => each.replace('\n', '')))).toBe(false);
  });
});

describe('backslashes', () => {
  const table = [...first, ['规章', '', '', ''], ['行政规范性文件', '8', '3', '58'], ...further];

  it('reads a line break that is all a cell of a wiki holds as a blank cell', () => {
    expect(read(bars(table, '\\\\')).rows).toMatchObject({ rules: '_ _ _', normativeDocuments: '8 3 58' });
  });

  it('keeps a mark that Markdown escapes, and one of plain text', () => {
    const [opening = '', ...others] = bars(table, '\\\\');
    expect(read([opening, '| --- | --- | --- | --- |', ...others]).rows.rules).toBe('\\ \\ \\');
    expect(read(bars(table, '\\')).rows.rules).toBe('\\ \\ \\');
  });

  it('reads a line break beside text with attributes as a blank cell', () => {
    const styled = table.map((cells) => cells.map((cell) => (cell === '' ? '\\' : `[${cell}]{style="font-size:12px"}`)));
    expect(read(bars(styled)).rows).toMatchObject({ rules: '_ _ _', normativeDocuments: '8 3 58' });
  });
});

describe('pieces of cells', () => {
  it('loses a figure whose remark was wrapped away, and reads no figure out of the remark', () => {
    const row = ['行政规范性文件      8      3      22（其中修订 16', `${' '.repeat(240)}件）`];
    const { rows } = read([...lines(first.map((cells) => [cells.join('      ')])), '规章      0      0      2', ...row, ...lines(further)]);
    expect(rows).toMatchObject({ rules: '0 0 2', normativeDocuments: '8 3 ?' });
  });

  it('reads a figure with the mark of a footnote behind it', () => {
    const { rows } = read(bars([...first, ['规章', '0①', '0注', '2*'], ['行政规范性文件', '8注2', '3※', '58#'], ...further]));
    expect(rows).toMatchObject({ rules: '0 0 2', normativeDocuments: '8 3 58' });
  });

  it('loses a cell that a tool cut within a bracket', () => {
    const { rows } = read(bars([...first, ['规章', '0', '0', '2'], ['行政规范性文件', '8', '3', '[5'], ...further]));
    expect(rows).toMatchObject({ rules: '0 0 2', normativeDocuments: '8 3 ?' });
  });

  it('loses the figures of a row that a narrow cell has cut at a comma', () => {
    const row = ['行政规范性文件      1,2      3      1,', '                    30               444'];
    const { rows } = read([...lines(first.map((cells) => [cells.join('      ')])), '规章      0      0      2', ...row, ...lines(further)]);
    expect(rows).toMatchObject({ rules: '0 0 2', normativeDocuments: '? ? ?' });
  });

  it('leaves open whether a digit is printed twice or two digits are one figure', () => {
    const table = [...first, ['规章', '0', '0', '2'], ['行政规范性文件', '8', '3', '58'], ...further].map((cells) => cells.join(' '));
    expect(read(table.map((line) => line.replace('行政强制 4', '行政强制 1 1'))).rows.coercion).toBe('~');
    expect(read(table.map((line) => line.replace('行政强制 4', '行政强制 0 0'))).rows.coercion).toBe('0');
  });
});

describe('figures beside a label that was lost', () => {
  it('doubts figures that stand further below a label than any other, where the next row is missing', () => {
    const table = [...first, ['规章', '', '', '', '', '8', '3', '58'], ...further];
    expect(read(lines(table)).unsure).toContain('rules');
    const whole = [...first, ['规章', '0', '0', '2'], ['行政规范性文件', '8', '3', '58'], ...further];
    expect(read(lines(whole)).unsure).toEqual([]);
  });

  it('doubts figures behind blank cells of which one may be a label', () => {
    const table = [...first, ['规章', '', '', ''], ['', '10', '', ''], ...further];
    const { rows, unsure } = read(table.flatMap((cells) => [...cells.map((cell) => `\t${cell}`), '']));
    expect(rows.rules === '? ? ?' || rows.rules === '~ ~ ~' || unsure.includes('rules')).toBe(true);
  });

  it('doubts a full row whose figures are parted by more than one cell', () => {
    const table = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数', '规章', '| 0', '| 0', '!', '| 3'];
    expect(read(['第二十条第（一）项', ...table, ...lines(further)]).unsure).toContain('rules');
  });
});

describe('rows that lost a cell, or their end', () => {
  const header = ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况', '自然人', '法人或其他组织', '总计'];
  const organizations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
  const received = '一、本年新收政府信息公开申请数量';
  const carriedIn = '二、上年结转政府信息公开申请数量';
  const granted = '（一）予以公开';

  it('does not take the tab that opens the next row for a blank total', () => {
    const line = (...cells: string[]): string => cells.map((cell) => `\t${cell}`).join('\n');
    const rows = [
      line(...header.slice(0, 2)),
      line('', '', '', ...header.slice(2)),
      line('', '', '', '', ...organizations, ''),
      line(received, '5', '1', '0', '0', '0', '0', '6'),
      line(carriedIn, '', '1', '', '', '2', '1', '4'),
      line('三、本年度办理结果', granted, '', '', '2', '', '', '', '2'),
      line('', '（二）部分公开', '5', '2', '', '', '', '', '7'),
      line('', '（三）不予公开', '1.属于国家秘密', '', '', '', '', '2', '', '2'),
      line('', '（六）其他处理', '', '1', '', '', '', '1'),
      line('', '（七）总计', '5', '3', '2', '0', '2', '0', '12'),
      line('四、结转下年度继续办理', '', '', '', '', '', '2', '2'),
    ];
    const cells = read(rows.join('\n\n').split('\n'), 'applications').rows;
    expect(cells).toMatchObject({ received: '5 1 0 0 0 0 6', resultsTotal: '5 3 2 0 2 0 12' });
    expect(cells.other).not.toBe('_ 1 _ _ _ 1 _');
  });

  it('does not take a bar far below for the end of a row that was cut off', () => {
    const row = (label: string, ...cells: string[]): string[] => ['|-', `! ${label}`, ...cells.map((cell) => `| ${cell}`)];
    const rows = [
      '{| class="wikitable"',
      '|-',
      ...header.map((cell) => `! ${cell}`),
      '|-',
      ...organizations.map((cell) => `! ${cell}`),
      ...row(received, '5', '1', '0', '0', '0', '0', '6'),
      ...row(carriedIn, '0', '1', '0', '0', '0', '0', '1'),
      ...row(granted, '5', '2', '0', '0', '0', '0'),
    ];
    const text = [
      '雾屿县水利局2023年政府信息公开工作年度报告',
      '',
      '三、收到和处理政府信息公开申请情况',
      '',
      ...rows,
      '',
      '打印本页 | 关闭窗口',
      '',
    ];
    const { report } = parseReport(text.join('\n'));
    const total = toRecords(report).find(({ row, column }) => row === 'granted' && column === 'total');
    expect(total?.state).not.toBe('blank');
  });
});

describe('lists of cells', () => {
  it('keeps a hyphen that is all an entry holds as a mark, where no entry opens another', () => {
    const entries = [...first, ['规章', '-', '-', '2'], ['行政规范性文件', '8', '3', '58'], ...further];
    const list = entries.flatMap(([label, ...cells]) => [`- ${label}`, ...cells.map((cell) => `  - ${cell}`)]);
    const more = Array.from({ length: 12 }, (_, i) => `  - ${i}`);
    expect(read([...list, '- 附表', ...more]).rows.rules).toBe('- - 2');
  });
});

describe('tables of applications', () => {
  const head = ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况'];
  const rows = [
    ['一、本年新收政府信息公开申请数量', '35', '12', '0', '0', '5', '2', '54'],
    ['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0'],
    ['（一）予以公开', '10', '0', '0', '0', '1', '0', '11'],
    ['（七）总计', '10', '0', '0', '0', '1', '0', '11'],
    ['四、结转下年度继续办理', '25', '12', '0', '0', '4', '2', '43'],
  ];

  it.each([
    ['in the order of the form where they are alike', ['其他', '商业\n企业', '科研机\n构', '法律服\n务机构', '社会\n公益\n组织']],
    ['in any order where they are alike', ['其他', '科研\n机构', '商业\n企业', '法律\n服务\n机构', '社会\n公益\n组织']],
    ['with pieces of them before the first', ['商业', '组织\t法律服务', '企业\t科研', '机构\t社会公益', '机构\t其他']],
    ['with a piece of one apart', ['法律服务', '商业企业', '科研机构', '社会公益', '机构', '其他', '组织']],
  ])('takes headers that a tool sorted by their heights for no other order of columns: %s', (_, headers) => {
    const sorted = ['自然人', '法人或其他组织', '总计', ...headers];
    const { rows: found, unsure } = read([...head, ...sorted, ...rows.flat()].join('\n').split('\n'), 'applications');
    expect(found.received).toBe('35 12 0 0 5 2 54');
    expect(unsure).toContain('received');
  });

  it('tells no columns from the places of figures that one gap parts on every line', () => {
    const text = `
自然人
法人或其他组织
总计
商业企业   科研机构   社会公益组织   法律服务机构   其他
一、本年新收政府信息公开申请数量   13   3   2   1   1   20
二、上年结转政府信息公开申请数量   0   0   0   0   0
三、本年度办理
结果
（一）予以公开   4   0   0   0   0   4
（二）部分公开（区分处理的，只
计这一情形，不计其他情形）   1   1   0   1   3
（三）不予公开
1.属于国家秘密   0   0   0   0   0
2.其他法律行政
法规禁止公开   1   0   1   0   0   2
3.危及“三安全
一稳定”   1   1   0   2
4.保护第三方合
法权益   0   0   0   0   0   0
（四）无法提供   1.本机关不掌握
相关政府信息   1   0   0   0   0   0   1
2.没有现成信息
需要另行制作   0   0   0   0   0
（七）总计   13   3   2   1   1   0   20
四、结转下年度继续办理   0   0   0`;
    const { rows: found } = read([...head, ...text.split('\n')], 'applications');
    expect(Object.values(found).some((row) => /_/.test(row))).toBe(false);
  });
});

describe('running text', () => {
  it('gives no figures to a table that was published blank', () => {
    const blank = [...first, ['规章'], ['行政规范性文件'], ...further].map((cells) =>
      cells.filter((cell) => !/^[\d.]+$/.test(cell)).join('   '),
    );
    const sentence = '全年制发文件 4 件，办理 行政许可 4743 件、 行政处罚 252 件、 行政强制 5\n件。';
    const text = ['雾屿县水利局2023年政府信息公开工作年度报告', '一、总体情况', sentence, '二、主动公开政府信息情况', ...blank];
    const records = toRecords(parseReport(text.join('\n')).report);
    expect(records.filter(({ table, value }) => table === 'article20' && value !== null)).toEqual([]);
  });
});

describe('figures that were run together in part', () => {
  const head = ['自然人   商业企业   科研机构   社会公益组织   法律服务机构   其他   总计'];

  it('are told apart by their sums where fewer stand there than columns', () => {
    const { rows: found } = read(
      [
        ...head,
        '一、本年新收政府信息公开申请数量   901   0   1   1   12',
        '二、上年结转政府信息公开申请数量   000   100   1',
        '（一）予以公开   100   000   1',
        '（七）总计   901   1   0   1   12',
        '四、结转下年度继续办理   000   001   1',
      ],
      'applications',
    );
    expect(found).toMatchObject({ received: '(9) (0) (1) (0) (1) (1) (12)', carriedIn: '(0) (0) (0) (1) (0) (0) (1)' });
  });

  it('leave no blank cell beyond doubt in a row without a sum', () => {
    const { unsure } = read([...first.map((cells) => cells.join('      ')), '规章      000', '行政规范性文件      6      242']);
    expect(unsure).toContain('normativeDocuments');
  });

  it('make no blank table where they go over into words', () => {
    const { rows: found } = read(
      ['申请人情况自然人总计', '一、本年新收政府信息公开申请数量5072-2162二、上年结转政府信息公开申请数量0--0---三、'],
      'applications',
    );
    expect(Object.values(found).join(' ')).not.toContain('_');
  });
});

describe('a label that is wrapped around its figures', () => {
  it('takes them also where its remark is broken by them', () => {
    const rows = edition2021.tables.applications.blocks.flatMap((block) => block.rows);
    const table = rows.flatMap(({ key, numbering = '', label }) =>
      key === 'partial'
        ? ['（二）部分公开（区分处理', '的，只计这一情形，不计其   532   1,968   0   86   0    12  2,598', ' 他情形）']
        : [`${numbering}${label}       3     0         0    0    0   1    4`],
    );
    const { rows: found } = read(
      ['     自然人   商业企业   科研机构   社会公益组织   法律服务机构   其他   总计', ...table],
      'applications',
    );
    expect(found).toMatchObject({ partial: '532 1968 0 86 0 12 2598', granted: '3 0 0 0 0 1 4' });
  });
});

describe('the rule of a table of Markdown within its line', () => {
  it('is no row of marks', () => {
    const groups = '结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计';
    const text = `| \\| 行政复议 \\| 行政诉讼 \\|${' --- \\|'.repeat(15)} ${[groups, groups, groups].join(' | ').replaceAll('|', '\\|')} \\|${' \\|'.repeat(15)} |`;
    const { rows: found } = readShown(reportWith('disputes', [text]), 'disputes');
    expect(JSON.stringify(found)).not.toContain('---');
  });
});

describe('a line of aligned columns that is shorter than the others', () => {
  const wide = (text: string, width: number): string =>
    text + ' '.repeat(width - [...text].reduce((sum, each) => sum + (each > 'z' ? 2 : 1), 0));
  const aligned = (rows: readonly (readonly string[])[]): string[] =>
    rows.map((cells) =>
      cells
        .map((cell) => wide(cell, 30))
        .join('')
        .trimEnd(),
    );
  const table = (row: readonly string[]): string[] => aligned([...first, ['规章', '3', '1', '26'], ['行政规范性文件', ...row], ...further]);

  it('is in doubt where no other cell is blank and none is 0', () => {
    expect(read(table(['4', '5', '99']))).toMatchObject({ rows: { normativeDocuments: '4 5 99' }, unsure: [] });
    expect(read(table(['4', '99'])).unsure).toEqual(['normativeDocuments']);
  });
});
