const grounds: Readonly<Record<string, string>> = {
  stateSecret: '属于国家秘密',
  prohibitedByLaw: '其他法律行政法规禁止公开',
  safetyStability: '危及‘三安全一稳定’',
  thirdParty: '保护第三方合法权益',
  internalAffairs: '属于三类内部事务信息',
  processInformation: '属于四类过程性信息',
  enforcementFile: '属于行政执法案卷',
  administrativeInquiry: '属于行政查询事项',
};

const applicants: Readonly<Record<string, string>> = {
  naturalPerson: '自然人',
  business: '商业企业',
  research: '科研机构',
  publicInterest: '社会公益组织',
  legalService: '法律服务机构',
  otherOrganization: '其他组织',
};

const procedures: Readonly<Record<string, string>> = {
  review: '行政复议',
  litigation: '行政诉讼（未经复议直接起诉与复议后起诉合计）',
  directLitigation: '未经复议直接起诉的行政诉讼',
  postReviewLitigation: '复议后起诉的行政诉讼',
};

function each(prefix: string, names: Readonly<Record<string, string>>, define: (name: string) => string): [string, string][] {
  return Object.entries(names).map(([key, name]) => [`${prefix}.${key}`, define(name)]);
}

/** What each indicator counts, by key: numerator over denominator, in the words of the form. */
export const indicatorDefinitions: Readonly<Record<string, string>> = {
  grantRate: '予以公开率：“（一）予以公开”总计 ÷ “（七）总计”。部分公开的不计入分子。',
  grantRateWithPartial: '予以公开和部分公开率：“（一）予以公开”与“（二）部分公开”总计之和 ÷ “（七）总计”。',
  refusalRate: '不予公开率：“（三）不予公开”各项总计之和 ÷ “（七）总计”。',
  ...Object.fromEntries(each('refusalRate', grounds, (name) => `以“${name}”为由的不予公开率：该项总计 ÷ “（七）总计”。`)),
  ...Object.fromEntries(each('refusalGround', grounds, (name) => `“${name}”在不予公开中的占比：该项总计 ÷ “（三）不予公开”各项总计之和。`)),
  unavailableRate: '无法提供率：“（四）无法提供”各项总计之和 ÷ “（七）总计”。',
  notHeldShare: '本机关不掌握占比：“本机关不掌握相关政府信息”总计 ÷ “（七）总计”。',
  notProcessedRate: '不予处理率：“（五）不予处理”各项总计之和 ÷ “（七）总计”。',
  otherRate: '其他处理率：“（六）其他处理”各项总计之和（2019年格式不分项） ÷ “（七）总计”。',
  completionRate: '办结率：“（七）总计” ÷ 本年新收与上年结转总计之和。',
  carryOverRate: '结转率：“结转下年度继续办理”总计 ÷ 本年新收与上年结转总计之和。',
  ...Object.fromEntries(
    each('applicantShare', applicants, (name) => `申请人中${name}的占比：本年新收申请中${name}的数量 ÷ 本年新收申请总计。`),
  ),
  reviewRate: '复议比：行政复议总计 ÷ “（七）总计”。复议案件可能针对以前年度的答复，比值仅供参考。',
  litigationRate: '诉讼比：两类行政诉讼总计之和 ÷ “（七）总计”。诉讼案件可能针对以前年度的答复，比值仅供参考。',
  ...Object.fromEntries(
    each('correctionRate', procedures, (name) => `${name}纠错率：结果纠正 ÷ 结果维持、结果纠正、其他结果之和。尚未审结的不计入分母。`),
  ),
  'pendingRate.review': '行政复议未结率：尚未审结 ÷ 总计。',
  'pendingRate.litigation': '行政诉讼（两类合计）未结率：尚未审结 ÷ 总计。',
};
