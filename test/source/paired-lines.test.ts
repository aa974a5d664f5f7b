import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { rewritePairedLines } from '../../src/source/formats/paired-lines.js';
import { showRows } from '../support/shown-rows.js';

const labels = [
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '（一）予以公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
  '（七）总计',
  '四、结转下年度继续办理',
];
const figures = [
  [3, 1, 0, 0, 2, 0, 6],
  [0, 0, 0, 0, 0, 0, 0],
  [1, 1, 0, 0, 0, 0, 2],
  [1, 0, 0, 0, 1, 0, 2],
  [2, 1, 0, 0, 1, 0, 4],
  [1, 0, 0, 0, 1, 0, 2],
];
const own = ['公民', '企业', '科研单位', '公益组织', '律师事务所', '其他组织', '总数'];
const official = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];

const printed = (names: readonly string[], pair: (name: string, figure: number) => string, mark: string): string =>
  labels.map((label, i) => `${label}：${names.map((name, j) => pair(name, figures[i]?.[j] ?? 7)).join(mark)}`).join('\n');

const read = (text: string) =>
  showRows(
    parseReport(`月湾市林业局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${text}\n五、存在的主要问题及改进情况\n`)
      .report,
    'applications',
  );

describe('rows of a line each, with pairs of name and figure', () => {
  it.each([
    ['spaces', (name: string, figure: number) => `${name} ${figure}`, '，'],
    ['colons', (name: string, figure: number) => `${name}：${figure}`, '；'],
    ['nothing', (name: string, figure: number) => `${name}${figure}件`, '、'],
    ['equals signs', (name: string, figure: number) => `${name}=${figure}`, ', '],
  ])('are read by the places of names that the form does not have, parted from their figures by %s', (_, pair, mark) => {
    expect(read(printed(own, pair, mark))).toMatchObject({
      received: '3 1 0 0 2 0 6',
      carriedIn: '0 0 0 0 0 0 0',
      granted: '1 1 0 0 0 0 2',
      resultsTotal: '2 1 0 0 1 0 4',
      carriedOut: '1 0 0 0 1 0 2',
    });
  });

  it('keep their columns beside one of the agency', () => {
    const text = printed([...official.slice(0, 6), '小计', '总计'], (name, figure) => `${name} ${figure}`, '，').replace(
      /小计 \d+，总计 7/g,
      (pair) => pair.replace('总计 7', `总计 ${pair.slice(3, 4)}`),
    );
    expect(read(text)).toMatchObject({ received: '3 1 0 0 2 0 6', granted: '1 1 0 0 0 0 2' });
  });

  it('are none in running text, and where fewer lines have the same names', () => {
    const line = '全年收到申请情况：公民 3，企业 1，总数 4';
    expect(rewritePairedLines(`${line}\n${line}\n`)).toBeNull();
    expect(rewritePairedLines(`${line}。其中网上申请3件。\n`.repeat(6))).toBeNull();
    expect(rewritePairedLines(`${line}\n`.repeat(6))?.text).toContain('\t公民\t企业\t总数\n');
  });
});
