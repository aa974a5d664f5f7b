import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const kinds = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
/** Rows of a table whose zeros are blank, but for totals. */
const blankZeros: readonly (readonly [string, string])[] = [
  ['一、本年新收政府信息公开申请数量', '12 0 0 3 0 1 16'],
  ['二、上年结转政府信息公开申请数量', '_ 2 _ _ _ _ 2'],
  ['（一）予以公开', '9 _ _ _ _ _ 9'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '3 _ _ 3 _ 1 7'],
  ['1.属于国家秘密', '_ 2 _ _ _ _ 2'],
  ['2.其他法律行政法规禁止公开', '_ _ _ _ _ _ 0'],
  ['3.危及“三安全一稳定”', '_ _ _ _ _ _ 0'],
  ['4.保护第三方合法权益', '_ _ _ _ _ _ 0'],
  ['5.属于三类内部事务信息', '_ _ _ _ _ _ 0'],
  ['6.属于四类过程性信息', '_ _ _ _ _ _ 0'],
  ['7.属于行政执法案卷', '_ _ _ _ _ _ 0'],
  ['8.属于行政查询事项', '_ _ _ _ _ _ 0'],
  ['1.本机关不掌握相关政府信息', '_ _ _ _ _ _ 0'],
  ['2.没有现成信息需要另行制作', '_ _ _ _ _ _ 0'],
  ['3.补正后申请内容仍不明确', '_ _ _ _ _ _ 0'],
  ['1.信访举报投诉类申请', '_ _ _ _ _ _ 0'],
  ['2.重复申请', '_ _ _ _ _ _ 0'],
  ['3.要求提供公开出版物', '_ _ _ _ _ _ 0'],
  ['4.无正当理由大量反复申请', '_ _ _ _ _ _ 0'],
  ['5.要求行政机关确认或重新出具已获取信息', '_ _ _ _ _ _ 0'],
  ['1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '_ _ _ _ _ _ 0'],
  ['2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '_ _ _ _ _ _ 0'],
  ['3.其他', '_ _ _ _ _ _ 0'],
  ['（七）总计', '12 2 0 3 0 1 18'],
  ['四、结转下年度继续办理', '_ _ _ _ _ _ 0'],
];
const groups: Readonly<Record<string, string>> = {
  '1.属于国家秘密': '（三）不予公开',
  '1.本机关不掌握相关政府信息': '（四）无法提供',
  '1.信访举报投诉类申请': '（五）不予处理',
  '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请': '（六）其他处理',
};

/** Rows a line for each cell; blank ones left out, as by a tool that joins what texts a page has. */
function printed(rows: readonly (readonly [string, string])[], zero = '_'): string[] {
  const header = ['申请人情况', '自然人', '法人或其他组织', '总计', ...kinds.slice(1, 6)];
  const lines = rows.flatMap(([label, cells]) => [
    ...(groups[label] === undefined ? [] : [groups[label]]),
    label,
    ...cells
      .replaceAll('_', zero)
      .split(' ')
      .filter((cell) => cell !== '_'),
  ]);
  return [...header, ...lines];
}

describe('rows whose zeros are blank, printed without their blank cells', () => {
  it('end with their totals, their other cells in the columns that the sums leave', () => {
    const { rows } = readShown(reportWith('applications', printed(blankZeros)), 'applications');
    expect(rows).toMatchObject({
      carriedIn: '_ (2) _ _ _ _ (2)',
      granted: '(9) _ _ _ _ _ (9)',
      partial: '(3) _ _ (3) _ (1) (7)',
      'refused.stateSecret': '_ (2) _ _ _ _ (2)',
      'notProcessed.duplicate': '_ _ _ _ _ _ (0)',
      resultsTotal: '12 2 0 3 0 1 18',
    });
  });

  it('are not said to be blank where a row shows that zeros were dropped with what repeats', () => {
    const rows = blankZeros.map(([label, cells]): [string, string] => {
      const figures = cells.replaceAll('_', '0').split(' ');
      return [label, figures.filter((figure, i) => figure !== figures[i - 1]).join(' ')];
    });
    const shown = readShown(reportWith('applications', printed(rows)), 'applications').rows;
    expect(Object.values(shown).join(' ')).not.toContain('_');
  });

  it('are not said to be blank where a figure stands alone', () => {
    const rows = blankZeros.map(([label, cells]): [string, string] => [label, label === '2.重复申请' ? '_ _ _ _ _ _ 4' : cells]);
    const shown = readShown(reportWith('applications', printed(rows)), 'applications').rows;
    expect(Object.values(shown).join(' ')).not.toContain('_');
  });
});

describe('rows run together whose zeros are blank', () => {
  // Some rows have all their cells.
  const rowsOf = (zero: string): [string, string][] =>
    blankZeros.map(([label, cells]) => [
      label,
      /^[一二四]、/.test(label) || label.startsWith('（七）') ? cells.replaceAll('_', '0') : cells.replaceAll('_', zero),
    ]);
  const glued = (zero: string): string => printed(rowsOf(zero)).join('');
  it('have their totals, also where a lone 0 is one', () => {
    const { rows } = readShown(reportWith('applications', [glued('_')]), 'applications');
    expect(rows).toMatchObject({
      granted: '(9) _ _ _ _ _ (9)',
      'notProcessed.duplicate': '_ _ _ _ _ _ (0)',
    });
  });

  it('are lost, not blank, where their figures went over into words', () => {
    const text = glued('0').replace('7.属于行政执法案卷0000000', '7.属于行政执法案卷300012015—3—');
    const { rows } = readShown(reportWith('applications', [text]), 'applications');
    expect(rows['refused.enforcementFile']).not.toContain('_');
  });
});

describe('a page whose texts are joined by commas into one line', () => {
  const full = blankZeros.map(([label, cells]): [string, string] => [label, cells.replaceAll('_', '0')]);
  it.each([',', '，', ';', '；'])('is read as if each had a line: %s', (mark) => {
    const text = reportWith('applications', printed(full));
    const { rows, unsure } = readShown(text.trim().split(/\n+/).join(mark), 'applications');
    expect(rows).toMatchObject({ received: '12 0 0 3 0 1 16', 'refused.stateSecret': '0 2 0 0 0 0 2', carriedOut: '0 0 0 0 0 0 0' });
    expect(Object.keys(rows)).toHaveLength(25);
    expect(unsure).toEqual([]);
  });
});

describe('a table that lost its columns', () => {
  const labels = ['第二十条第（一）项', '信息内容', '规章', '行政规范性文件', '第二十条第（五）项', '信息内容', '行政许可'];
  it('is lost, not blank, where its headers went with them', () => {
    const lines = labels.map((label) => `| ${label} |`);
    expect(readShown(reportWith('article20', lines), 'article20').rows).toMatchObject({ rules: '? ? ?', licensing: '?' });
  });

  it('is blank where its headers are there', () => {
    const lines = ['| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |', '| 规章 | | | |', '| 行政规范性文件 | | | |'];
    expect(readShown(reportWith('article20', lines), 'article20').rows).toMatchObject({ rules: '_ _ _', normativeDocuments: '_ _ _' });
  });

  it('of section four is lost, not blank', () => {
    const lines = ['| 行政复议 | |', '| 结果维持 | 结果纠正 |', '| | |'];
    const { rows } = readShown(reportWith('disputes', lines), 'disputes');
    expect(rows.review).toBe('? ? ? ? ?');
  });
});

describe('labels wrapped in narrow columns without rules', () => {
  it('have no blank row where a figure stands beside the first line of one', () => {
    const width = (text: string): number => [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
    const pad = (text: string): string => `${text}${' '.repeat(Math.max(0, 8 - width(text)))}`;
    const lines = blankZeros.flatMap(([label, cells]) => {
      const pieces = label.match(/.{1,4}/gu) ?? [];
      const figures = cells.split(' ').map((cell) => (cell === '_' ? '' : cell));
      return pieces.map((piece, i) => `|${[piece, ...figures.map((figure) => (i === 0 ? figure : ''))].map(pad).join('|')}|`);
    });
    const header = `|${['', ...kinds].map(pad).join('|')}|`;
    const { rows } = readShown(reportWith('applications', [header, ...lines]), 'applications');
    for (const [label, cells] of [
      ['refused.stateSecret', '_ 2 _ _ _ _ 2'],
      ['carriedIn', '_ 2 _ _ _ _ 2'],
      ['granted', '9 _ _ _ _ _ 9'],
    ] as const)
      expect(['? ? ? ? ? ? ?', cells, undefined]).toContain(rows[label]);
  });
});

describe('a table with headers of two forms', () => {
  it('has its columns in doubt where a row has none', () => {
    const lines = [
      '第二十条第（一）项',
      '规章|0|0|0',
      '信息内容|本年制发件数|本年废止件数|现行有效件数',
      '行政规范性文件|3|1|20',
      '信息内容|上一年项目数量|本年增/减|处理决定数量',
      '行政许可|17|1|3',
      '行政处罚|2|0|5',
      '信息内容|本年收费金额（单位：万元）',
      '行政事业性收费|3',
    ];
    const { rows, unsure } = readShown(reportWith('article20', lines), 'article20');
    expect(rows.licensing).toBe('3 17 1');
    expect(unsure).toContain('rules');
  });
});

describe('a cell of org', () => {
  it('may end its lines with two backslashes, which are no mark', () => {
    const heads = ['结果\\\\', '结果\\\\', '其他\\\\', '尚未\\\\', '总计'];
    const ends = ['维持', '纠正', '结果', '审结', ''];
    const three = <T>(items: readonly T[]): T[] => [...items, ...items, ...items];
    const row = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.padEnd(6)).join(' | ')} |`;
    const lines = [
      row(three(heads)),
      row(three(ends)),
      row('1 _ _ _ 1 _ _ 2 _ 2 _ _ _ _ 0'.split(' ').map((cell) => (cell === '_' ? '' : cell))),
    ];
    expect(readShown(reportWith('disputes', lines), 'disputes').rows).toMatchObject({ review: '1 _ _ _ 1', directLitigation: '_ _ 2 _ 2' });
  });
});

describe('rich text without its head', () => {
  const escaped = (text: string): string => text.replace(/[^\x20-\x7e]/gu, (character) => `\\u${character.charCodeAt(0)}?`);
  it('is read as a rich text file', () => {
    const text = reportWith('article20', [
      '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
      '规章\t0\t\t4',
      '行政规范性文件\t3\t1\t20',
    ]);
    const paragraph = (line: string): string => `{\\pard \\ql \\f0 \\sa180 \\li0 \\fi0 ${escaped(line)}\\par}`;
    const row = (line: string): string =>
      `{\\trowd\n${line
        .split('\t')
        .map((cell) => `{${escaped(cell)}\\cell}\n`)
        .join('')}\\intbl\\row}`;
    const source = text
      .split('\n')
      .map((line) => (line.includes('\t') ? row(line) : paragraph(line)))
      .join('\n');
    expect(readShown(source, 'article20').rows).toMatchObject({ rules: '0 _ 4', normativeDocuments: '3 1 20' });
  });
});
