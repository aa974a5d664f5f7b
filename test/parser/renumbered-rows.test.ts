import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const header = '| 项目 | 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |';

describe('rows of a table whose agency left some out or worded them anew', () => {
  it.each(['1.其他', '（1）其他', '3.其他'])('are of their group, however numbered: %s', (label) => {
    const lines = [
      header,
      '| 一、本年新收政府信息公开申请数量 | | 2 | 1 | 0 | 0 | 0 | 0 | 3 |',
      '| 二、上年结转政府信息公开申请数量 | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （一）予以公开 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      `| （六）其他处理 | ${label} | 1 | 1 | 0 | 0 | 0 | 0 | 2 |`,
      '| （七）总计 | | 2 | 1 | 0 | 0 | 0 | 0 | 3 |',
      '| 四、结转下年度继续办理 | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    ];
    expect(readShown(reportWith('applications', lines), 'applications').rows).toMatchObject({ 'other.other': '1 1 0 0 0 0 2' });
  });

  it('are sure in rows that are drawn, also where the sums of the agency fail and one label is told by its likeness', () => {
    const lines = [
      header,
      '| 一、本年新收政府信息公开申请数量 | | 5 | 1 | 0 | 0 | 0 | 0 | 6 |',
      '| 二、上年结转政府信息公开申请数量 | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （一）予以公开 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| （二）部分公开 | | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| （三）不予公开 | 1.属于国家秘密 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （三）不予公开 | 2.其他法律行政法规禁止公开 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （三）不予公开 | 3.危及“三安全一稳定” | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （三）不予公开 | 4.保护第三方的合法的权益 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| （三）不予公开 | 5.属于三类内部事务信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （三）不予公开 | 6.属于四类过程性信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （三）不予公开 | 7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （三）不予公开 | 8.属于行政查询事项 | 0 | 1 | 0 | 0 | 0 | 0 | 1 |',
      '| （四）无法提供 | 1.本机关不掌握相关政府信息 | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| （四）无法提供 | 2.没有现成信息需要另行制作 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （四）无法提供 | 3.补正后申请内容仍不明确 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （五）不予处理 | 1.信访举报投诉类申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （五）不予处理 | 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （五）不予处理 | 3.要求提供公开出版物 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （五）不予处理 | 4.无正当理由大量反复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （五）不予处理 | 5.要求行政机关确认或重新出具已获取信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （六）其他处理 | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
      '| （七）总计 | | 7 | 1 | 0 | 0 | 0 | 0 | 8 |',
      '| 四、结转下年度继续办理 | | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    ];
    const { rows, unsure } = readShown(reportWith('applications', lines), 'applications');
    expect(rows).toMatchObject({ 'refused.thirdParty': '1 0 0 0 0 0 1', resultsTotal: '7 1 0 0 0 0 8' });
    expect(unsure).toEqual(['refused.thirdParty', 'other']);
  });
});
