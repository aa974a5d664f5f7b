import type { EquationDefinition, RowDefinition, RowGroupDefinition } from '../../src/grammar-contract/edition.js';
import { applicantKeys as columns } from './applicants.js';

/** Printed in the corner of the table of applications. */
export const applicationsCorner = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

/** Rows that some agencies add to a group. */
export const applicationsSubtotals = ['小计', '分计'] as const;

export const applicationsBanners = ['申请人情况'] as const;

/** Labels that span rows; each is followed by its rows. */
export const outcomeGroups = [
  { key: 'results', label: '本年度办理结果', numbering: '三、' },
  { key: 'refused', label: '不予公开', numbering: '（三）', group: 'results' },
  { key: 'unavailable', label: '无法提供', numbering: '（四）', group: 'results' },
  { key: 'notProcessed', label: '不予处理', numbering: '（五）', group: 'results' },
] as const satisfies readonly RowGroupDefinition[];

/** The rows that the forms of 2019 and 2021 share, up to （五）. */
export const sharedRows = [
  { key: 'received', label: '本年新收政府信息公开申请数量', numbering: '一、', columns },
  { key: 'carriedIn', label: '上年结转政府信息公开申请数量', numbering: '二、', columns },
  { key: 'granted', label: '予以公开', numbering: '（一）', group: 'results', columns },
  { key: 'partial', label: '部分公开（区分处理的，只计这一情形，不计其他情形）', numbering: '（二）', group: 'results', columns },
  { key: 'refused.stateSecret', label: '属于国家秘密', numbering: '1.', group: 'refused', columns },
  { key: 'refused.prohibitedByLaw', label: '其他法律行政法规禁止公开', numbering: '2.', group: 'refused', columns },
  { key: 'refused.safetyStability', label: '危及“三安全一稳定”', numbering: '3.', group: 'refused', columns },
  { key: 'refused.thirdParty', label: '保护第三方合法权益', numbering: '4.', group: 'refused', columns },
  { key: 'refused.internalAffairs', label: '属于三类内部事务信息', numbering: '5.', group: 'refused', columns },
  { key: 'refused.processInformation', label: '属于四类过程性信息', numbering: '6.', group: 'refused', columns },
  { key: 'refused.enforcementFile', label: '属于行政执法案卷', numbering: '7.', group: 'refused', columns },
  { key: 'refused.administrativeInquiry', label: '属于行政查询事项', numbering: '8.', group: 'refused', columns },
  { key: 'unavailable.notHeld', label: '本机关不掌握相关政府信息', numbering: '1.', group: 'unavailable', columns },
  { key: 'unavailable.needsCreation', label: '没有现成信息需要另行制作', numbering: '2.', group: 'unavailable', columns },
  { key: 'unavailable.unclear', label: '补正后申请内容仍不明确', numbering: '3.', group: 'unavailable', columns },
  { key: 'notProcessed.petition', label: '信访举报投诉类申请', numbering: '1.', group: 'notProcessed', columns },
  { key: 'notProcessed.duplicate', label: '重复申请', numbering: '2.', group: 'notProcessed', columns },
  { key: 'notProcessed.publication', label: '要求提供公开出版物', numbering: '3.', group: 'notProcessed', columns },
  { key: 'notProcessed.excessive', label: '无正当理由大量反复申请', numbering: '4.', group: 'notProcessed', columns },
  { key: 'notProcessed.reconfirm', label: '要求行政机关确认或重新出具已获取信息', numbering: '5.', group: 'notProcessed', columns },
] as const satisfies readonly RowDefinition[];

/** （七）总计 and 四、结转下年度继续办理, after the edition's own （六）. */
export const closingRows = [
  { key: 'resultsTotal', label: '总计', numbering: '（七）', group: 'results', columns },
  { key: 'carriedOut', label: '结转下年度继续办理', numbering: '四、', columns },
] as const satisfies readonly RowDefinition[];

/**
 * The equations of the table of applications over the given outcome rows.
 * The balance is printed on the form; the other two are implied by 总计.
 */
export function applicationEquations(notice: string, outcomes: readonly string[]): readonly EquationDefinition[] {
  return [
    {
      code: 'applications/balance',
      table: 'applications',
      over: 'column',
      left: ['received', 'carriedIn'],
      right: ['resultsTotal', 'carriedOut'],
      source: `${notice}, 表三注：第一项加第二项之和，等于第三项加第四项之和`,
    },
    {
      code: 'applications/results-total',
      table: 'applications',
      over: 'column',
      left: ['resultsTotal'],
      right: outcomes,
      source: `${notice}, 表三（七）总计`,
    },
    {
      code: 'applications/row-total',
      table: 'applications',
      over: 'row',
      left: ['total'],
      right: ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization'],
      source: `${notice}, 表三“总计”栏`,
    },
  ];
}
