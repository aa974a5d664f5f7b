import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport } from '../../src/parse-report.js';
import { readShown, reportWith, showRows } from '../support/shown-rows.js';

/** Row, column and figure of cells of section 二; a blank cell has no figure. */
const cells: readonly (readonly [row: string, column: string, figure: string])[] = [
  ['规章', '本年制发件数', ''],
  ['规章', '本年废止件数', '0'],
  ['规章', '现行有效件数', '12'],
  ['行政规范性文件', '本年制发件数', '3'],
  ['行政规范性文件', '本年废止件数', ''],
  ['行政规范性文件', '现行有效件数', '45'],
  ['行政许可', '本年处理决定数量', '88'],
];

const read = (lines: readonly string[]) => {
  const { report, diagnostics } = parseReport(
    ['雾屿县水利局2023年政府信息公开工作年度报告', '二、主动公开政府信息情况', ...lines, '三、收到和处理政府信息公开申请情况', ''].join(
      '\n',
    ),
  );
  return { rows: showRows(report, 'article20'), codes: diagnostics.map(({ code }) => code) };
};

const byRow = new Map<string, string[]>();
for (const [row, column, figure] of cells) byRow.set(row, [...(byRow.get(row) ?? []), `${column}：${figure}`]);

describe('cards with spaces between name and figure', () => {
  it('keep marks for nothing at the ends of their lines', () => {
    const {
      blocks: [block],
      groups: all,
    } = edition2021.tables.applications;
    const groups = new Map(all.map((group) => [group.key, `${group.numbering ?? ''}${group.label}`] as const));
    const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其 他', '总 计'];
    const figures = ['3', '/', '—', '0', '-', '', '3'];
    const lines = block.rows.flatMap((row) => {
      const group = 'group' in row ? `${groups.get(row.group)} - ` : '';
      const results = /^[（(]/.test(row.numbering ?? '') || group !== '' ? '三、本年度办理结果 - ' : '';
      return ['', `${results}${group}${row.numbering ?? ''}${row.label}`, ...columns.map((column, i) => `${column}  ${figures[i]}`)];
    });
    const { rows } = readShown(reportWith('applications', lines), 'applications');
    expect(Object.values(rows)).toEqual(block.rows.map(() => '3 / — 0 - _ 3'));
  });
});

describe('a table whose cells are named', () => {
  it('has no words for figures where a longer name goes on behind a shorter one', () => {
    for (const unit of ['/件', '（件/个）']) {
      const lines = cells.map(([row, column, figure]) => `${row} ${row === '行政许可' ? `处理决定数量${unit}` : column}：${figure}`);
      const { rows } = read(lines);
      expect(rows.licensing ?? '?').toMatch(/^(?:88|\?)$/);
    }
  });

  it.each([
    ['row and column a line', cells.map(([row, column, figure]) => `${row} ${column}：${figure}`)],
    ['an equals sign between spaces', cells.map(([row, column, figure]) => `${row} ${column}  =  ${figure}`)],
    ['a path', cells.map(([row, column, figure]) => `/${row}/${column}=${figure}`)],
    ['names parted by points', cells.map(([row, column, figure]) => `${row}.${column}: ${figure}`)],
    ['comma-separated records', cells.map(([row, column, figure]) => `${row},${column},${figure}`)],
    ['records of tabs', cells.map(([row, column, figure]) => `${row}\t${column}\t${figure}`)],
    ['records of bars', cells.map(([row, column, figure]) => `| ${row} | ${column} | ${figure} |`)],
    ['stops behind the figures', cells.map(([row, column, figure]) => `${row} ${column}：${figure}；`)],
    ['column by column', [...cells].sort((a, b) => (a[1] < b[1] ? -1 : 1)).map(([row, column, figure]) => `${row} ${column}：${figure}`)],
    ['columns below their row', [...byRow].flatMap(([row, columns]) => [`${row}：`, ...columns.map((column) => `  ${column}`)])],
    [
      'columns behind their row, parted by the mark of a list',
      [...byRow].map(([row, columns]) => `├── ${row}：${columns.map((each) => each.replace('：', ' ')).join('、')}`),
    ],
    ['columns behind their row', [...byRow].map(([row, columns]) => `${row}：${columns.map((each) => each.replace('：', '')).join('，')}`)],
  ])('is read with its blanks: %s', (_, lines) => {
    const { rows } = read(lines);
    expect(rows).toMatchObject({ rules: '_ 0 12', normativeDocuments: '3 _ 45', licensing: '88' });
  });

  it('takes no figure for a name that the form does not have', () => {
    const lines = cells.map(([row, column, figure]) => `${row} ${column.replace('本年废止件数', '今年作废')}：${figure}`);
    expect(read(lines).rows).toMatchObject({ rules: '_ ? 12', normativeDocuments: '3 ? 45' });
    expect(read(lines).codes).toContain('reading/lost-cells');
  });

  it('leaves open a cell that is named twice with two figures', () => {
    const lines = cells.map(([row, column, figure]) => `${row} ${column}：${figure}`);
    expect(read([...lines, '规章 现行有效件数：13']).rows).toMatchObject({ rules: '_ 0 ?' });
  });

  it('leaves open cells below whose names stand the figures of several rows', () => {
    const lines = ['信息内容', '规章', '行政规范性', '文件', '', '本年制发件数', '26', '23', ''];
    lines.push('本年废止件数', '3', '55', '', '现行有效件', '数', '194', '911', '');
    lines.push('信息内容', '行政许可', '', '本年处理决定数量', '6280');
    const { rows, codes } = read(lines);
    expect(rows).toMatchObject({ rules: '? ? ?', normativeDocuments: '? ? ?' });
    expect(codes).toContain('reading/unread-figures');
  });

  it('takes the group before the parts of a row for no row of its own', () => {
    const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const rows = ['一、本年新收政府信息公开申请数量', '三、本年度办理结果 （六）其他处理 3.其他', '三、本年度办理结果 （七）总计'];
    const lines = rows.flatMap((row) => columns.map((column, i) => `${row} ${column}: ${i === 0 || i === 6 ? 1 : 0}`));
    const { report, diagnostics } = parseReport(
      ['三、收到和处理政府信息公开申请情况', ...lines, '五、存在的主要问题及改进情况', ''].join('\n'),
    );
    expect(showRows(report, 'applications')).toEqual({
      received: '1 0 0 0 0 0 1',
      'other.other': '1 0 0 0 0 0 1',
      resultsTotal: '1 0 0 0 0 0 1',
    });
    expect(diagnostics).toEqual([]);
  });

  it('reads reviews and lawsuits by the names of their cells', () => {
    const groups = ['行政复议', '行政诉讼 未经复议直接起诉', '行政诉讼 复议后起诉'];
    const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const lines = groups.flatMap((group, i) => columns.map((column, j) => `${group} ${column}：${j === 4 || j === i ? '1' : ''}`));
    const { report } = parseReport(['四、政府信息公开行政复议、行政诉讼情况', ...lines, '五、存在的主要问题及改进情况', ''].join('\n'));
    expect(showRows(report, 'disputes')).toEqual({
      review: '1 _ _ _ 1',
      directLitigation: '_ 1 _ _ 1',
      postReviewLitigation: '_ _ 1 _ 1',
    });
  });
});

describe('a figure and a comma before the name that has this number in the form', () => {
  it('is no number of the name', () => {
    const columns = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    const rows = ['行政复议', '未经复议直接起诉', '复议后起诉'];
    const lines = rows.map((row) => `- **${row}**：${columns.map((column, i) => `${column} ${[35, 4, 23, 7, 69][i]}`).join('，')}`);
    const text = [
      '雾屿县水利局2023年政府信息公开工作年度报告',
      '四、政府信息公开行政复议、行政诉讼情况',
      ...lines,
      '五、存在的主要问题及改进情况',
      '',
    ];
    const { report } = parseReport(text.join('\n'));
    expect(showRows(report, 'disputes').directLitigation).toBe('35 4 23 7 69');
  });
});

describe('a name whose figure stands below it', () => {
  it('has it where a mark opens the next entry of the list', () => {
    const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const entry = (row: string, figures: readonly (number | '')[]): string[] => [
      `-   ##### ${row}`,
      '',
      ...columns.flatMap((column, i) => [`    ${column}  `, ...(figures[i] === '' ? [''] : [`    ${figures[i]}`, ''])]),
    ];
    const lines = [
      ...entry('一、本年新收政府信息公开申请数量', [10, 0, 1, 1, 2, 1, 15]),
      ...entry('二、上年结转政府信息公开申请数量', ['', '', '', '', '', '', 0]),
    ];
    const { report } = parseReport(
      ['三、收到和处理政府信息公开申请情况', '', ...lines, '四、政府信息公开行政复议、行政诉讼情况', ''].join('\n'),
    );
    expect(showRows(report, 'applications')).toMatchObject({ received: '10 0 1 1 2 1 15', carriedIn: '_ _ _ _ _ _ 0' });
  });

  it('are lost, not blank, where a figure stands within the name', () => {
    const lines = [
      '规章',
      '本年新制作数量',
      '3',
      '本年新公开数量',
      '2',
      '对外公开总数量',
      '9',
      '规范性文件',
      '本年新制作数量',
      '21',
      '本年',
      '20',
    ];
    const { rows } = readShown(reportWith('article20', [...lines, '', '新公开数量', '对外公开总数量', '25']), 'article20');
    expect(rows.normativeDocuments).not.toMatch(/_/);
  });
});
