import { describe, expect, it } from 'vitest';
import { readShown, reportWith } from '../support/shown-rows.js';

const headers = ['行政复议\t行政诉讼', '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t未经复议直接起诉\t复议后起诉'];
const under = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\t结果维持\t结果纠正\t其他结果\t尚未审结\t总计';
const figures = '0\t2\t0\t0\t2\t5\t4\t9\t0\t18\t0\t6\t0\t2\t8';
const rows = { review: '0 2 0 0 2', directLitigation: '5 4 9 0 18', postReviewLitigation: '0 6 0 2 8' };

describe('the row of a table whose headers stand on the page before', () => {
  const read = (...between: string[]): ReturnType<typeof readShown> =>
    readShown(reportWith('disputes', [...headers, under, '', ...between, '', '', figures]), 'disputes');

  it('is read behind the foot and the head of the pages', () => {
    expect(read('第 3 版 共 4 版', '雾屿县水利局')).toEqual({ rows, unsure: [] });
    expect(read('雾屿县水利局')).toEqual({ rows, unsure: [] });
    expect(readShown(reportWith('disputes', [...headers, under, '雾屿县水利局', '', '', ...figures.split('\t')]), 'disputes')).toEqual({
      rows,
      unsure: [],
    });
  });

  it('is not taken where another row stands behind it', () => {
    expect(read('雾屿县水利局', figures, '雾屿县水利局').rows).not.toEqual(rows);
  });
});

describe('labels in cells of their own that are wrapped around the figures', () => {
  const lines = [
    '申请人情况',
    '（本列数据的勾稽关\t法人或其他组织',
    '系为）\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计',
    '一、本年新收政府信',
    '26\t20\t2\t1\t4\t11\t64',
    '息公开申请数量',
    '二、上年结转政府信',
    '0\t0\t1\t0\t0\t0\t1',
    '息公开申请数量',
    '三\t（一）予以公开\t12\t4\t0\t1\t0\t0\t17',
    '、\t（二）部分公开',
    '本\t（区分处理的，只',
    '1\t0\t2\t0\t0\t0\t3',
    '年\t计这一情形，不计',
    '度\t其他情形）',
    '办\t（三\t1.属于国家',
    '4\t3\t0\t0\t0\t0\t7',
    '理\t）不\t秘密',
    '结\t予公\t2.其他法律',
    '果\t开\t行政法规禁\t0\t4\t0\t0\t0\t3\t7',
    '止公开',
    '3.危及“三',
    '安全一稳\t0\t0\t0\t0\t0\t0\t0',
    '定”',
    '4.保护第三',
    '0\t5\t0\t0\t0\t0\t5',
    '方合法权益',
    '5.属于三类',
    '内部事务信\t3\t0\t0\t0\t0\t0\t3',
    '息',
    '2.重复申请\t1\t4\t0\t0\t0\t0\t5',
    '3.要求提供',
    '0\t2\t2\t0\t0\t0\t4',
    '（五\t公开出版物',
    '）不\t4.无正当理',
    '予处\t由大量反复\t0\t0\t0\t0\t0\t0\t0',
    '理\t申请',
    '（七）总计\t21\t22\t4\t1\t0\t3\t51',
    '四、结转下年度继续\t5\t0\t0\t0\t4\t8\t17',
    '办理',
  ];

  it('get their figures, also where a piece of the group stands before a piece of the label', () => {
    expect(readShown(reportWith('applications', lines), 'applications').rows).toMatchObject({
      received: '26 20 2 1 4 11 64',
      carriedIn: '0 0 1 0 0 0 1',
      granted: '12 4 0 1 0 0 17',
      partial: '1 0 2 0 0 0 3',
      'refused.stateSecret': '4 3 0 0 0 0 7',
      'refused.prohibitedByLaw': '0 4 0 0 0 3 7',
      'refused.safetyStability': '0 0 0 0 0 0 0',
      'refused.thirdParty': '0 5 0 0 0 0 5',
      'refused.internalAffairs': '3 0 0 0 0 0 3',
      'notProcessed.duplicate': '1 4 0 0 0 0 5',
      'notProcessed.publication': '0 2 2 0 0 0 4',
      'notProcessed.excessive': '0 0 0 0 0 0 0',
      resultsTotal: '21 22 4 1 0 3 51',
      carriedOut: '5 0 0 0 4 8 17',
    });
  });

  it('leave no figures to the row of a label of other words', () => {
    const foreign = lines.flatMap((line) =>
      line === '2.重复申请\t1\t4\t0\t0\t0\t0\t5' ? [line, '本年度撤回的申请', '0\t9\t9\t0\t0\t0\t18'] : [line],
    );
    const { rows: shown } = readShown(reportWith('applications', foreign), 'applications');
    expect(shown).toMatchObject({ 'notProcessed.duplicate': '1 4 0 0 0 0 5', 'notProcessed.publication': '0 2 2 0 0 0 4' });
    expect(Object.values(shown)).not.toContain('0 9 9 0 0 0 18');
  });
});
