import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

describe('marks of a table', () => {
  const header = '信息内容\t上一年项目数量\t本年增/减\t处理决定数量';

  it('may stand in quotation marks', () => {
    const lines = [header, '"行政许可"\t"12"\t"—"\t"无"', '"行政处罚"\t"9"\t"无"\t"4"'];
    expect(readShown(reportWith('article20', lines), 'article20').rows).toMatchObject({ licensing: '12 — 无', penalties: '9 无 4' });
  });
});

describe('cells under letters', () => {
  it('stand in the order of the letters, whichever was met first', () => {
    const rows = [
      { A: '项目', C: '自然人', D: '商业企业', E: '科研机构', F: '社会公益组织', G: '法律服务机构', H: '其他', I: '总计' },
      { A: '一、本年新收政府信息公开申请数量', C: 1, D: 2, G: 1, I: 4 },
      { A: '二、上年结转政府信息公开申请数量' },
      { A: '（一）予以公开', C: 1, D: 2, I: 3 },
      { A: '（三）不予公开', B: '1.属于国家秘密' },
      { B: '2.其他法律行政法规禁止公开', D: 1, I: 1 },
      { A: '（七）总计', C: 1, D: 3, I: 4 },
      { A: '四、结转下年度继续办理', G: 1, I: 1 },
    ];
    const { rows: read } = readShown(reportWith('applications', [JSON.stringify(rows, null, 1)]), 'applications');
    expect(read).toMatchObject({ received: '1 2 _ _ 1 _ 4', 'refused.prohibitedByLaw': '_ 1 _ _ _ _ 1' });
  });
});
