import type { WordingDefinition, WordingKind } from '../../src/grammar-contract/wording.js';
import { variantsOf } from '../common/variants-of.js';

const table = 'statistics';
const { row: variant, column, corner } = variantsOf(table);
const row = (key: string, text: string, seen: string, kind?: WordingKind): WordingDefinition => variant(key, text, seen, kind, ['2014']);
/** 莆田 heads its figures with the year; 2009年 without 度 opens too many lines that are no header. */
const years = ['2008', '2009', '2010', '2011', '2012', '2013'];

/** Variants of the statistics tables of the forms before 2019; keys of `seen` are those of forms.md section 8. */
export const statisticsWordings: readonly WordingDefinition[] = [
  corner('统计指标', '指标名称', 'LA'),
  corner('统计指标', '指标', 'unverified'),
  corner('单位', '计量单位', 'LA'),
  corner('计量单位', '单位', 'FY'),
  corner('指标名称', '统计指标', 'FY'),
  corner('指标名称', '指标', 'unverified'),
  column('value', '统计数', 'FY'),
  column('value', '数据统计数', 'forms.md 1.4'),
  column('value', '数量', 'LA'),
  column('value', '本期实际', 'DX'),
  ...years.map((year) => column('value', `${year}年度`, 'PT09')),
  column('cumulative', '历年累计', 'PT09'),
  column('cumulative', '累计', 'unverified'),
  row('disclosed', '主动公开政府信息总数', 'unverified'),
  row('channels.website', '政府网站公开政府信息条数', 'unverified'),
  row('received', '收到申请总数', 'unverified'),
  row('settled', '办结申请数', 'unverified'),
  row('answered', '申请答复总数', 'unverified'),
  row('refused.stateSecret', '涉及国家秘密的', 'unverified'),
  row('refused.tradeSecret', '涉及商业秘密的', 'unverified'),
  row('refused.privacy', '涉及个人隐私的', 'unverified'),
  row('refused.notGovernmentInformation', '不是条例所指的政府信息', 'unverified'),
  row('litigation.upheld', '维持具体行政行为或驳回原告诉讼请求数', 'unverified'),
  { ...row('litigation.upheld', '维持具体行政行为数', 'unverified', 'abbreviation'), alsoMeans: { table, row: 'review.upheld' } },
  row('resources.offices', '专门机构数', 'forms.md 1.4', 'abbreviation'),
  row('resources.readingPlaces', '查阅点数', 'forms.md 1.4', 'abbreviation'),
  row('resources.readingPlaces', '政府信息公开查阅点数', 'unverified', 'abbreviation'),
  row('staff', '工作人员数', 'forms.md 1.4', 'abbreviation'),
  row('staff.fullTime', '专职', 'forms.md 1.4', 'abbreviation'),
  row('staff.partTime', '兼职', 'forms.md 1.4', 'abbreviation'),
  row('resources.funds', '专项经费', 'forms.md 1.4', 'abbreviation'),
  row('training.meetings', '会议数', 'forms.md 1.4', 'abbreviation'),
  row('training.courses', '培训班数', 'forms.md 1.4', 'abbreviation'),
];
