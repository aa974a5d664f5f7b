import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const title = '雾屿县水利局2019年政府信息公开工作年度报告';
const read = (table: 'article20' | 'applications' | 'disputes', lines: readonly string[]): Readonly<Record<string, string>> =>
  readShown(reportWith(table, lines, title), table).rows;

describe('a row that is filled up to the width of its table', () => {
  const rows = [
    '|第二十条第（一）项| | | |',
    '||信息内容||本年新制作数量||本年新公开数量||对外公开总数量||',
    '|规章|1000|1| |',
    '|规范性文件|10| | |',
    '|第二十条第（八）项| | | |',
    '||信息内容||上一年项目数量||本年增/减|| ||',
    '|行政事业性收费| |1| |',
  ];

  it('has its blank cell where it stands, where all lines have as many cells as the widest row', () => {
    expect(read('article20', rows)).toMatchObject({ rules: '1000 1 _', normativeDocuments: '10 _ _', fees: '_ 1' });
  });

  it('is left open where the lines differ', () => {
    const differing = rows.map((row) => row.replace('|10| | |', '|10| |'));
    expect(read('article20', differing).fees).not.toContain('1 _');
  });
});

describe('figures of a row that the form does not have', () => {
  const further = [
    '第二十条第（五）项 |',
    '信息内容 |',
    '上一年项目数量 |',
    '本年增/减 |',
    '处理决定数量 |',
    '行政许可 |',
    ' |',
    ' |',
    ' |',
  ];
  const first = ['第二十条第（一）项 |', '信息内容 |', '本年新制作数量 |', '本年新公开数量 |', '对外公开总数量 |'];
  const rules = ['规章 |', '0 |', '2 |', '0 |'];
  const others = ['其他对外管理服务事项 |', '0 |', '4 |', '0 |'];

  it('are not those of the next row, which is blank, behind its own headers', () => {
    const rows = read('article20', [
      ...first,
      ...rules,
      '规范性文件 |',
      '1 |',
      '2 |',
      '0 |',
      '其他主动公开文件 |',
      '10 |',
      '10 |',
      '10 |',
      ...further,
      ...others,
    ]);
    expect(rows).toMatchObject({ normativeDocuments: '1 2 0', licensing: '_ _ _', otherServices: '0 4 0' });
  });

  it('are not those of a blank row before, though their label is broken', () => {
    const rows = read('article20', [
      ...first,
      ...rules,
      '规范性文件 |',
      ' |',
      ' |',
      ' |',
      '其他主动公开',
      '文件 |',
      '10 |',
      '10 |',
      '10 |',
      ...further,
      ...others,
    ]);
    expect(rows.normativeDocuments).not.toContain('10');
  });
});

describe('blank cells that left no trace among bars', () => {
  it('are not made up in front of the figures where no row shows how many cells stand there', () => {
    const rows = read('applications', [
      '|| || || ||自然人||法人或其他组织|| || || || ||总计||',
      '|| || || || ||商业企业||科研机构||社会公益组织||法律服务机构||其他|| ||',
      '|一、本年新收政府信息公开申请数量| | |1000|1|1000|1|2002|',
      '|二、上年结转政府信息公开申请数量| | |',
      '|三、本年度办理结果|（一）予以公开| |1000|1000|',
      '| |（二）部分公开（区分处理的，只计这一情形，不计其他情形）| |',
      '|四、结转下年度继续办理| | |1|1000|1|1002|',
    ]);
    expect(rows.received).not.toMatch(/^_/);
  });
});

describe('figures among the headers of section 4', () => {
  const rule = `+${'-----+'.repeat(15)}`;
  const headers = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
  const row = (cells: readonly string[]): string => `|${cells.map((cell) => ` ${cell} |`).join('')}`;
  const blank = ['', '', '', '', ''];

  it('are read in order where a rule between them was lost', () => {
    const figures = ['1', '0', '0', '0', '1', '0', '2', '0', '0', '2', '0', '0', '0', '3', '3'];
    const rows = read('disputes', [
      rule,
      row(['行政复议', '', '', '', '', '行政诉讼', '', '', '', '', '', '', '', '', '']),
      rule,
      row([...headers, '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', '']),
      rule,
      row([...blank, ...headers, ...headers]),
      row(figures),
      rule,
    ]);
    expect(rows).toEqual({ review: '1 0 0 0 1', directLitigation: '0 2 0 0 2', postReviewLitigation: '0 0 0 3 3' });
  });
});

describe('a label that was lost', () => {
  const blankRow = ['', '', '', '', '', '', ''];
  const lines = (label: readonly string[], figures: readonly string[]): string[] =>
    [...label, ...figures].map((cell) => `\t${cell}`).concat('');

  it('leaves its figures to no blank row before it, where blank cells part all figures', () => {
    const rows = read('applications', [
      ...lines(['', '', '', '自然人', '法人或其他组织', '总计'], []),
      ...lines(['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''], []),
      ...lines(['一、本年新收政府信息公开申请数量'], ['1000', '', '', '', '', '', '1000']),
      ...lines(['二、上年结转政府信息公开申请数量'], ['10', '', '', '', '', '', '10']),
      ...lines(['三、本年度办理结果', '（一）予以公开'], ['10', '', '', '', '', '', '10']),
      ...lines(['', '（六）其他处理'], blankRow),
      ...lines(['', ''], ['1000', '', '', '', '', '', '1000']),
      ...lines(['四、结转下年度继续办理'], ['10', '', '', '', '', '', '10']),
    ]);
    expect(rows.other).not.toContain('1000');
  });
});
