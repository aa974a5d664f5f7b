import type { RowDefinition, RowGroupDefinition } from '../../../src/grammar-contract/edition.js';

/**
 * The rows of 《政府信息公开情况统计表》. Pages of 阜阳 and a tender notice of 千里马 show the first four (FY, QLM in the notes
 * on forms); every other row stands here from memory and is marked `isUnverified`. Whoever has a published table of a
 * report for 2014 to 2018 at hand: correct the wording, drop the mark, and name the page in README.md.
 */
const columns = ['value'] as const;
const isUnverified = true;

export const statisticsGroups = [
  { key: 'disclosure', label: '主动公开情况', numbering: '一、' },
  { key: 'channels', label: '通过不同渠道和方式公开政府信息的情况', numbering: '（二）', group: 'disclosure', isUnverified },
  { key: 'interpretation', label: '回应解读情况', numbering: '二、', isUnverified },
  { key: 'responses', label: '通过不同渠道和方式回应解读的情况', numbering: '（二）', group: 'interpretation', isUnverified },
  { key: 'requests', label: '依申请公开情况', numbering: '三、', isUnverified },
  { key: 'resources', label: '机构建设和保障经费情况', numbering: '八、', isUnverified },
  { key: 'training', label: '政府信息公开会议和培训情况', numbering: '九、', isUnverified },
] as const satisfies readonly RowGroupDefinition[];

/** 一、主动公开情况 and 二、回应解读情况. */
const disclosureRows = [
  {
    key: 'disclosed',
    label: '主动公开政府信息数（不同渠道和方式公开相同信息计1条）',
    numbering: '（一）',
    group: 'disclosure',
    unit: '条',
    columns,
  },
  { key: 'disclosed.normativeDocuments', label: '主动公开规范性文件数', numbering: '其中：', group: 'disclosed', unit: '条', columns },
  { key: 'disclosed.normativeDocumentsIssued', label: '制发规范性文件总数', group: 'disclosed', unit: '件', columns },
  { key: 'channels.gazette', label: '政府公报公开政府信息数', numbering: '1.', group: 'channels', unit: '条', columns, isUnverified },
  { key: 'channels.website', label: '政府网站公开政府信息数', numbering: '2.', group: 'channels', unit: '条', columns, isUnverified },
  { key: 'channels.microblog', label: '政务微博公开政府信息数', numbering: '3.', group: 'channels', unit: '条', columns, isUnverified },
  { key: 'channels.wechat', label: '政务微信公开政府信息数', numbering: '4.', group: 'channels', unit: '条', columns, isUnverified },
  { key: 'channels.other', label: '其他方式公开政府信息数', numbering: '5.', group: 'channels', unit: '条', columns, isUnverified },
  {
    key: 'concerns',
    label: '回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）',
    numbering: '（一）',
    group: 'interpretation',
    unit: '次',
    columns,
    isUnverified,
  },
  { key: 'pressConferences', label: '参加或举办新闻发布会总次数', numbering: '1.', group: 'responses', unit: '次', columns, isUnverified },
  {
    key: 'pressConferences.byHead',
    label: '主要负责同志参加新闻发布会次数',
    numbering: '其中：',
    group: 'pressConferences',
    unit: '次',
    columns,
    isUnverified,
  },
  { key: 'interviews', label: '政府网站在线访谈次数', numbering: '2.', group: 'responses', unit: '次', columns, isUnverified },
  {
    key: 'interviews.byHead',
    label: '主要负责同志参加政府网站在线访谈次数',
    numbering: '其中：',
    group: 'interviews',
    unit: '次',
    columns,
    isUnverified,
  },
  { key: 'responses.articles', label: '政策解读稿件发布数', numbering: '3.', group: 'responses', unit: '篇', columns, isUnverified },
  { key: 'responses.socialMedia', label: '微博微信回应事件数', numbering: '4.', group: 'responses', unit: '次', columns, isUnverified },
  { key: 'responses.other', label: '其他方式回应事件数', numbering: '5.', group: 'responses', unit: '次', columns, isUnverified },
] as const satisfies readonly RowDefinition[];

/** 三、依申请公开情况. */
const requestRows = [
  { key: 'received', label: '收到申请数', numbering: '（一）', group: 'requests', unit: '件', columns, isUnverified },
  { key: 'received.inPerson', label: '当面申请数', numbering: '1.', group: 'received', unit: '件', columns, isUnverified },
  { key: 'received.byFax', label: '传真申请数', numbering: '2.', group: 'received', unit: '件', columns, isUnverified },
  { key: 'received.online', label: '网络申请数', numbering: '3.', group: 'received', unit: '件', columns, isUnverified },
  { key: 'received.byLetter', label: '信函申请数', numbering: '4.', group: 'received', unit: '件', columns, isUnverified },
  { key: 'settled', label: '申请办结数', numbering: '（二）', group: 'requests', unit: '件', columns, isUnverified },
  { key: 'settled.inTime', label: '按时办结数', numbering: '1.', group: 'settled', unit: '件', columns, isUnverified },
  { key: 'settled.extended', label: '延期办结数', numbering: '2.', group: 'settled', unit: '件', columns, isUnverified },
  { key: 'answered', label: '申请答复数', numbering: '（三）', group: 'requests', unit: '件', columns, isUnverified },
  { key: 'answered.alreadyPublic', label: '属于已主动公开范围数', numbering: '1.', group: 'answered', unit: '件', columns, isUnverified },
  { key: 'answered.granted', label: '同意公开答复数', numbering: '2.', group: 'answered', unit: '件', columns, isUnverified },
  { key: 'answered.partial', label: '同意部分公开答复数', numbering: '3.', group: 'answered', unit: '件', columns, isUnverified },
  { key: 'answered.refused', label: '不同意公开答复数', numbering: '4.', group: 'answered', unit: '件', columns, isUnverified },
  { key: 'refused.stateSecret', label: '涉及国家秘密', numbering: '其中：', group: 'answered.refused', unit: '件', columns, isUnverified },
  { key: 'refused.tradeSecret', label: '涉及商业秘密', group: 'answered.refused', unit: '件', columns, isUnverified },
  { key: 'refused.privacy', label: '涉及个人隐私', group: 'answered.refused', unit: '件', columns, isUnverified },
  {
    key: 'refused.safetyStability',
    label: '危及国家安全、公共安全、经济安全和社会稳定',
    group: 'answered.refused',
    unit: '件',
    columns,
    isUnverified,
  },
  {
    key: 'refused.notGovernmentInformation',
    label: '不是《条例》所指政府信息',
    group: 'answered.refused',
    unit: '件',
    columns,
    isUnverified,
  },
  { key: 'refused.other', label: '法律法规规定的其他情形', group: 'answered.refused', unit: '件', columns, isUnverified },
  { key: 'answered.otherOrgan', label: '不属于本行政机关公开数', numbering: '5.', group: 'answered', unit: '件', columns, isUnverified },
  { key: 'answered.notExisting', label: '申请信息不存在数', numbering: '6.', group: 'answered', unit: '件', columns, isUnverified },
  { key: 'answered.amendment', label: '告知作出更改补充数', numbering: '7.', group: 'answered', unit: '件', columns, isUnverified },
  { key: 'answered.otherWay', label: '告知通过其他途径办理数', numbering: '8.', group: 'answered', unit: '件', columns, isUnverified },
] as const satisfies readonly RowDefinition[];

/** 四 to 九: reviews, lawsuits, complaints, fees, staff and training. */
const closingRows = [
  { key: 'review', label: '行政复议数量', numbering: '四、', unit: '件', columns, isUnverified },
  { key: 'review.upheld', label: '维持具体行政行为数', numbering: '（一）', group: 'review', unit: '件', columns, isUnverified },
  { key: 'review.corrected', label: '被依法纠错数', numbering: '（二）', group: 'review', unit: '件', columns, isUnverified },
  { key: 'review.other', label: '其他情形数', numbering: '（三）', group: 'review', unit: '件', columns, isUnverified },
  { key: 'litigation', label: '行政诉讼数量', numbering: '五、', unit: '件', columns, isUnverified },
  {
    key: 'litigation.upheld',
    label: '维持具体行政行为或者驳回原告诉讼请求数',
    numbering: '（一）',
    group: 'litigation',
    unit: '件',
    columns,
    isUnverified,
  },
  { key: 'litigation.corrected', label: '被依法纠错数', numbering: '（二）', group: 'litigation', unit: '件', columns, isUnverified },
  { key: 'litigation.other', label: '其他情形数', numbering: '（三）', group: 'litigation', unit: '件', columns, isUnverified },
  { key: 'complaints', label: '举报投诉数量', numbering: '六、', unit: '件', columns, isUnverified },
  { key: 'fees', label: '依申请公开信息收取的费用', numbering: '七、', unit: '万元', columns, isUnverified },
  {
    key: 'resources.offices',
    label: '政府信息公开工作专门机构数',
    numbering: '（一）',
    group: 'resources',
    unit: '个',
    columns,
    isUnverified,
  },
  {
    key: 'resources.readingPlaces',
    label: '设置政府信息公开查阅点数',
    numbering: '（二）',
    group: 'resources',
    unit: '个',
    columns,
    isUnverified,
  },
  { key: 'staff', label: '从事政府信息公开工作人员数', numbering: '（三）', group: 'resources', unit: '人', columns, isUnverified },
  { key: 'staff.fullTime', label: '专职人员数', numbering: '1.', group: 'staff', unit: '人', columns, isUnverified },
  { key: 'staff.partTime', label: '兼职人员数', numbering: '2.', group: 'staff', unit: '人', columns, isUnverified },
  { key: 'resources.funds', label: '政府信息公开专项经费', numbering: '（四）', group: 'resources', unit: '万元', columns, isUnverified },
  {
    key: 'training.meetings',
    label: '召开政府信息公开工作会议或专题会议数',
    numbering: '（一）',
    group: 'training',
    unit: '次',
    columns,
    isUnverified,
  },
  { key: 'training.courses', label: '举办各类培训班数', numbering: '（二）', group: 'training', unit: '次', columns, isUnverified },
  { key: 'training.participants', label: '接受培训人员数', numbering: '（三）', group: 'training', unit: '人次', columns, isUnverified },
] as const satisfies readonly RowDefinition[];

export const statisticsRows = [...disclosureRows, ...requestRows, ...closingRows] as const;
