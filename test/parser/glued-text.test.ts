import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { showRows } from '../support/shown-rows.js';

const title = '月湾市林业局2023年政府信息公开工作年度报告';
const prose =
  '我局认真贯彻落实条例，坚持以公开为常态、不公开为例外，规章、规范性文件等信息及时公开，予以公开3件、部分公开1件、不予公开2件、无法提供1件、不予处理0件、其他处理0件。'.repeat(
    2,
  );
const article20 = [
  ['第二十条第（一）项'],
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '2'],
  ['行政规范性文件', '3', '1', '20（其中修订4件）'],
  ['第二十条第（五）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政许可', '1,128'],
  ['第二十条第（六）项'],
  ['信息内容', '本年处理决定数量'],
  ['行政处罚', '7'],
  ['行政强制', '/'],
];
const disputes = [
  ['行政复议', '行政诉讼'],
  [...'结果维持 结果纠正 其他结果 尚未审结 总计'.split(' '), '未经复议直接起诉', '复议后起诉'],
  [1, 2].flatMap(() => '结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ')),
  '2 0 1 0 3 0 0 0 0 0 4 1 0 0 5'.split(' '),
];
const sections = (print: (table: readonly (readonly string[])[]) => string): string =>
  [
    title,
    '一、总体情况',
    prose,
    '二、主动公开政府信息情况',
    print(article20),
    '四、政府信息公开行政复议、行政诉讼情况',
    print(disputes),
    '五、存在的主要问题及改进情况',
    prose,
    '六、其他需要报告的事项无。',
  ].join('');
const read = (text: string) => {
  const { report } = parseReport(text);
  return {
    sections: report.sections.map(({ number }) => number),
    article20: showRows(report, 'article20'),
    disputes: showRows(report, 'disputes'),
  };
};

describe('a report in one line', () => {
  it('has its tables and headings where marks of a sentence part cells and rows', () => {
    const found = read(sections((table) => `${table.map((cells) => cells.join('、')).join('；')}。`));
    expect(found.sections).toEqual([1, 2, 4, 5, 6]);
    expect(found.article20).toMatchObject({
      rules: '0 0 2',
      normativeDocuments: '3 1 20',
      licensing: '1128',
      penalties: '7',
      coercion: '/',
    });
    expect(found.disputes).toMatchObject({ review: '2 0 1 0 3', postReviewLitigation: '4 1 0 0 5' });
  });

  it('has a cell for each mark behind a label', () => {
    const marked = (table: readonly (readonly string[])[]): string =>
      table
        .map(([label, ...cells]) => [label, ...cells.map((cell) => (/^[\d,/]/.test(cell) && label !== '行政许可' ? '/' : cell))].join(''))
        .join('');
    const found = read(sections(marked));
    expect(found.article20).toMatchObject({ rules: '/ / /', licensing: '1128', penalties: '/', coercion: '/' });
  });

  it('keeps a figure with a comma whole where nothing parts the cells', () => {
    const found = read(sections((table) => table.map((cells) => cells.join('')).join('')));
    expect(found.sections).toEqual([1, 2, 4, 5, 6]);
    expect(found.article20).toMatchObject({ licensing: '1128', penalties: '7' });
  });

  it('has a heading that is numbered wrongly', () => {
    const text = sections((table) => ` ${table.map((cells) => cells.join(' ')).join(' ')} `).replace(
      '五、存在的主要问题及改进情况',
      ' 四、存在的主要问题及改进情况 ',
    );
    expect(read(text).sections).toContain(5);
  });

  it('has the number of the next heading for itself, not for the figure before it', () => {
    const table = [...article20, ['第二十条第（八）项'], ['信息内容', '本年收费金额（单位：万元）']];
    const page = (fee: string, next: string): string =>
      [
        title,
        '1、总体情况',
        prose,
        '2、主动公开政府信息情况',
        ...table.flat(),
        `行政事业性收费${fee}${next}收到和处理政府信息公开申请情况（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）申请人情况`,
        '一、本年新收政府信息公开申请数量0000000',
      ].join('');
    expect(read(page('28', '3、'))).toMatchObject({ sections: [1, 2, 3], article20: { fees: '28' } });
    expect(read(page('12.5', '3.'))).toMatchObject({ sections: [1, 2, 3], article20: { fees: '12.5' } });
    expect(read(page('31', '第三部分 '))).toMatchObject({ sections: [1, 2, 3], article20: { fees: '31' } });
  });

  it('has the tables behind a row whose figures, one of them negative, nothing parts', () => {
    const changes = '上一年项目数量本年增/减处理决定数量';
    const page = [
      title,
      '一、总体情况',
      prose,
      '二、主动公开政府信息情况第二十条第（五）项信息内容',
      `${changes}行政许可12-30其他对外管理服务事项0-19第二十条第（六）项信息内容${changes}行政处罚120行政强制0-14`,
      '第二十条第（八）项信息内容上一年项目数量本年增/减行政事业性收费1-1第二十条第（九）项信息内容采购项目数量采购总金额政府集中采购425万元',
      '三、收到和处理政府信息公开申请情况',
      '四、政府信息公开行政复议、行政诉讼情况',
      disputes.flat().join(''),
    ].join('');
    expect(read(page).sections).toEqual([1, 2, 3, 4]);
    expect(Object.keys(read(page).article20)).toContain('procurement');
  });

  it('has no table in its sentences', () => {
    expect(read(`${title}一、总体情况${prose.repeat(4)}`).article20).toEqual({});
  });
});
