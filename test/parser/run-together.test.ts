import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { toRecords } from '../../src/export/to-records.js';
import { parseReport } from '../../src/parse-report.js';
import { readShown, reportWith, showRows } from '../support/shown-rows.js';

/** Figures of the table of applications, blank `_`; every sum holds. */
const figures: Readonly<Record<string, string>> = {
  received: '23 9 _ 1 3 0 36',
  carriedIn: '1 0 _ 2 1 1 5',
  granted: '10 5 0 0 0 _ 15',
  partial: '0 2 0 0 0 0 2',
  'refused.stateSecret': '1 0 _ 1 0 0 2',
  'refused.prohibitedByLaw': '1 0 0 0 1 0 2',
  'refused.safetyStability': '0 _ _ 0 0 0 0',
  'refused.thirdParty': '2 0 0 0 0 0 2',
  'refused.internalAffairs': '4 0 0 0 0 0 4',
  'refused.processInformation': '0 0 0 0 0 0 0',
  'refused.enforcementFile': '0 0 0 0 0 0 0',
  'refused.administrativeInquiry': '1 0 0 0 1 0 2',
  'unavailable.notHeld': '0 0 0 0 0 0 0',
  'unavailable.needsCreation': '1 0 0 0 0 0 1',
  'unavailable.unclear': '0 0 0 0 0 1 1',
  'notProcessed.petition': '1 0 0 0 0 0 1',
  'notProcessed.duplicate': '0 0 0 0 0 0 0',
  'notProcessed.publication': '0 1 0 1 0 0 2',
  'notProcessed.excessive': '2 0 0 0 0 0 2',
  'notProcessed.reconfirm': '0 0 0 0 1 0 1',
  'other.overdueCorrection': '0 0 0 1 0 0 1',
  'other.unpaidFee': '0 0 0 0 0 0 0',
  'other.other': '0 0 0 0 0 0 0',
  resultsTotal: '23 8 0 3 3 1 38',
  carriedOut: '1 1 0 0 1 0 3',
};
const dense = (cells: string): string => cells.replaceAll('_', '0');
const [block] = edition2021.tables.applications.blocks;
const columns = '申请人情况\n自然人法人或其他组织总计\n商业企业科研机构社会公益组织法律服务机构其他\n';

/** A report whose tables are printed with `row` for each row. */
function print(row: (label: string, cells: string) => string, disputes = '100010000000000'): string {
  const rows = (block?.rows ?? []).map(({ key, numbering, label }) => row(`${numbering ?? ''}${label}`, figures[key] as string));
  return (
    '月湾市林业局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n' +
    `${columns}${rows.join('\n')}\n四、政府信息公开行政复议、行政诉讼情况\n行政复议行政诉讼\n结果维持结果纠正其他结果尚未审结总计` +
    `未经复议直接起诉复议后起诉\n${'结果维持结果纠正其他结果尚未审结总计'.repeat(2)}\n${disputes}\n五、存在的主要问题及改进情况\n`
  );
}

const glue = (cells: string): string => cells.replaceAll(' ', '');
const read = (text: string): Record<string, string> => showRows(parseReport(text).report, 'applications');
const disputes = (digits: string): Record<string, string> =>
  showRows(parseReport(print((label, cells) => `${label} ${cells}`, digits)).report, 'disputes');
const inferred = (cells: string): string =>
  cells
    .split(' ')
    .map((cell) => (cell === '_' ? cell : `(${cell})`))
    .join(' ');
const expected = (write: (cells: string) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(figures).map(([key, cells]) => [key, write(cells)]));

describe('cells that are run together', () => {
  it('are told apart by the sums of their rows and columns', () => {
    expect(read(print((label, cells) => `${label}${glue(dense(cells))}`))).toEqual(expected((cells) => inferred(dense(cells))));
  });

  it('are told apart behind a space, too', () => {
    expect(read(print((label, cells) => `${label} ${glue(dense(cells))}`))).toEqual(expected((cells) => inferred(dense(cells))));
  });

  it('show their blanks where each left a space', () => {
    expect(read(print((label, cells) => `${label}${glue(cells).replaceAll('_', ' ')}`))).toEqual(expected(inferred));
  });

  it.each(['/', '—'])('are told apart where marks stand among them: %s', (mark) => {
    const marked = (cells: string): string => cells.replaceAll('_', '0').replace(/ 0/gu, ` ${mark}`);
    const text = print((label, cells) => `${label}${glue(marked(cells))}`);
    expect(read(text)).toMatchObject({
      'refused.stateSecret': `1 ${mark} ${mark} 1 ${mark} ${mark} 2`,
      'refused.processInformation': `0${` ${mark}`.repeat(6)}`,
      'notProcessed.publication': `0 1 ${mark} 1 ${mark} ${mark} 2`,
    });
  });

  it('tell that section four has no blank cell, either', () => {
    const glued = (digits: string): Record<string, string> =>
      showRows(parseReport(print((label, cells) => `${label}${glue(dense(cells))}`, digits)).report, 'disputes');
    const rows = { review: '(0) (0) (1) (0) (1)', directLitigation: '(1) (1) (1) (0) (3)', postReviewLitigation: '(1) (0) (0) (0) (1)' };
    expect(glued('001011110310001')).toEqual(rows);
    expect(Object.values(disputes('001011110310001')).join(' ')).not.toContain('1');
    const headers = '结果维持结果纠正其他结果尚未审结总计';
    const parts = ['行政复议', headers, '00101', '行政诉讼', '未经复议直接起诉复议后起诉', headers + headers, '1110310001'].join('\n');
    const text = print((label, cells) => `${label}${glue(dense(cells))}`, parts).replace(/行政复议行政诉讼\n.*?(?=行政复议\n)/su, '');
    expect(showRows(parseReport(text).report, 'disputes')).toEqual(rows);
  });

  it('are no blank row where they stand behind the end of a label that is broken within words', () => {
    const broken = print((label, cells) => `${label}${glue(dense(cells))}`).replace('1.信访举报投诉类申请', '不予处1.信访举报投诉类申\n请');
    expect(read(broken)['notProcessed.petition']).not.toContain('_');
    const zeros = broken.replace(/(?<=[^\d]\n?)\d{5,}(?=\n)/gu, '0000000');
    expect(zeros).toContain('类申\n请0000000');
    expect(read(zeros)['notProcessed.petition']).not.toContain('_');
  });

  it('are no figure of one column where another row of Article 20 shows that cells ran together', () => {
    const lines = [
      '第二十条第（一）项',
      '对外公开总',
      '信息内容      本年新制作数量             本年新公开数量',
      '数量',
      '规章        004',
      '规范性文件         234',
      '第二十条第（五）项',
      '处理决定数',
      '信息内容      上一年项目数量              本年增/减',
      '量',
      '行政许可         8025',
      '其他对外管',
      '102',
      '理服务事项',
    ];
    const { rows } = readShown(reportWith('article20', lines), 'article20');
    expect(Object.values(rows).join(' ')).not.toMatch(/\d/u);
    expect(readShown(reportWith('article20', [...lines].reverse()), 'article20').rows.rules).not.toMatch(/\d/u);
  });

  it('are told apart where the number of the next row is one of their digits', () => {
    const lines = print((label, cells) => `${label}${glue(dense(cells))}`);
    const joined = lines.replace(/\n(?=[\d（]|二、上年|三、本年|四、结转)/gu, '');
    expect(joined).toContain('10010022.其他法律行政法规禁止公开');
    expect(read(joined)).toEqual(expected((cells) => inferred(dense(cells))));
  });

  it('are no part of the number of the next row where only line ends were lost', () => {
    const lines = print((label, cells) => [label, ...cells.split(' ').map((cell) => (cell === '_' ? '0' : cell))].join('\t'));
    const joined = lines.replace(/\n(?=[\d（]|二、上年|三、本年|四、结转)/gu, '');
    expect(joined).toMatch(/\t\d2\.其他法律行政法规禁止公开/u);
    const zeros = lines.replaceAll('\n', ' \n ');
    expect(read(joined)).toEqual(read(zeros));
    expect(Object.values(read(joined)).join()).not.toMatch(/[_(]/u);
  });

  it('are told apart in a report without a line end', () => {
    const lines = print((label, cells) => `${label}${glue(dense(cells))}`);
    const prose = '本单位认真贯彻落实条例，切实做好政府信息公开各项工作，保障公民、法人和其他组织依法获取政府信息。'.repeat(3);
    expect(read(`${prose}${lines.replaceAll('\n', '')}${prose}`)).toEqual(expected((cells) => inferred(dense(cells))));
  });

  it('stay open where a sum of the agency does not come out', () => {
    const text = print((label, cells) => `${label}${glue(dense(cells))}`).replace('总计2380333', '总计2480333');
    const rows = read(text);
    for (const [key, cells] of Object.entries(rows))
      for (const [i, cell] of cells.split(' ').entries())
        if (/\d/.test(cell)) expect(`${key} ${cell.replace(/[()]/g, '')}`).toBe(`${key} ${dense(figures[key] as string).split(' ')[i]}`);
  });

  it('are not cut at the commas within their figures', () => {
    const large = (cells: string): string[] => cells.split(' ').map((cell) => String(Number(cell) * 1271));
    const text = print((label, cells) => [label, ...large(dense(cells)).map((cell) => cell.replace(/\B(?=(?:\d{3})+$)/gu, ','))].join(''));
    expect(text).toContain('量29,23311,43901,2713,813045,756');
    for (const [key, cells] of Object.entries(read(text)))
      for (const [i, cell] of cells.split(' ').entries())
        if (/^\d/u.test(cell)) expect(`${key} ${cell}`).toBe(`${key} ${large(dense(figures[key] as string))[i]}`);
  });

  it('are cut into groups of which the last is the sum of the others', () => {
    expect(disputes('13350210000010012').review).toBe('(13) (3) (5) (0) (21)');
    expect(disputes('13350210000010012').postReviewLitigation).toBe('(1) (0) (0) (1) (2)');
  });

  it('stay open where two ways to cut them come out', () => {
    // 13 + 1 + 2 + 0 = 16 and 1 + 3 + 12 + 0 = 16.
    expect(disputes('13120160000010012').review).toBe('~ ~ ~ (0) (16)');
  });

  it('keep their decimals and units where running text touches the table', () => {
    const prose = '本单位认真贯彻落实条例，切实做好政府信息公开各项工作，保障公民、法人和其他组织依法获取政府信息。'.repeat(5);
    const table =
      '第二十条第（一）项信息内容本年新制作数量本年新公开数量对外公开总数量规章000规范性文件3320第二十条第（九）项信息内容采购项目数量采购总金额政府集中采购';
    for (const figure of ['541358.2', '54万元']) {
      const { report } = parseReport(`${prose}${table}${figure}${prose}`);
      const values = toRecords(report).flatMap(({ row, value }) => (row === 'procurement' ? [String(value)] : []));
      expect(values).toHaveLength(2);
      for (const value of values) expect(['541358', '0.2', '54']).not.toContain(value);
    }
  });
});
