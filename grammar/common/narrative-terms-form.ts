// biome-ignore-all format: lists of words are read in lines.
/**
 * What sentences call the things the form counts. Every word is also a word of the segmenter's dictionary. Row and column
 * labels of the edition are added to these by the machinery; here stand the other words for them.
 */

/** Fields of bodies that answer to no local government: every decision of theirs is of the field, which narrows nothing (税务行政许可决定). */
const ownFields = ['税务', '海关', '海事', '气象', '烟草', '烟草专卖', '邮政'] as const;
const ofOwnField = (words: readonly string[]): string[] => ownFields.flatMap((field) => words.map((word) => field + word));

/** What is counted. The value names the thing; `narrativeKeys` tells which key of the form it stands for. */
export const objectWords = {
  application: [
    '依申请公开答复', '政府信息公开申请', '申请书', '政府信息公开申请书', '公开申请书', '信息公开申请', '政务公开申请', '依申请公开申请', '依申请公开', '依申请公开件', '依申请公开事项', '依申请公开政府信息', '依申请信息公开',
    '依申请公开信息', '依申请公开信息件', '依申请公开政府信息申请', '依申请公开政府信息的申请', '申请公开政府信息', '申请公开信息', '申请政府信息公开', '公开政府信息申请',
    '公开申请', '申请', '申请件', '申请数', '申请量', '申请数量', '申请总数', '申请件数', '提出申请', '依申请公开数量', '申请公开件', '公开申请件',
    '政府信息依申请公开', '依申请公开政府信息事项', '政府信息公开申请件', '政府信息公开申请事项', '申请公开', '依申请', '申请事项', '依申请件',
  ],
  review: [
    '复议案', '复议案件数', '复议件', '复议数', '复议数量', '行政复议', '行政复议申请', '行政复议案件', '行政复议案', '行政复议数', '复议案件', '复议申请', '行政复议事项', '行政复议件', '复议',
  ],
  litigation: ['诉讼案', '诉讼案件数', '诉讼数', '诉讼数量', '行政诉讼', '行政诉讼案件', '行政诉讼案', '行政诉讼数', '诉讼案件', '诉讼', '行政诉讼事项', '行政应诉', '行政应诉案件', '起诉案件', '被诉', '被起诉', '应诉案件'],
  'review+litigation': ['行政复议诉讼', '复议诉讼', '行政复议诉讼案件', '行政争议'],
  directLitigation: ['未经复议直接起诉', '直接起诉', '未经复议直接起诉案件', '未经复议直接提起行政诉讼'],
  postReviewLitigation: ['复议后起诉', '复议后起诉案件', '复议后提起行政诉讼', '经复议后起诉'],
  rules: ['规章', '政府规章', '部门规章', '规章制定', '地方政府规章'],
  normativeDocuments: ['行政规范性文件', '规范性文件', '部门规范性文件', '行政规范性文件件数'],
  licensing: ['行政许可', '行政许可决定', '行政许可事项决定', '行政许可案件', ...ofOwnField(['行政许可', '行政许可决定'])],
  otherServices: ['其他对外管理服务事项', '其他对外管理服务'],
  penalties: ['行政处罚', '行政处罚决定', ...ofOwnField(['行政处罚', '行政处罚决定'])],
  coercion: ['行政强制', '行政强制措施', '行政强制决定', '行政强制行为', '行政强制执行'],
  fees: ['行政事业性收费', '行政事业性费用', '行政事业收费', '行政事业性收费金额'],
  procurement: ['政府集中采购', '集中采购', '政府集中采购项目', '集中采购项目'],
  processingFee: ['信息处理费', '政府信息公开信息处理费', '信息公开处理费', '信息处理费用'],
  complaint: ['举报投诉', '投诉举报'],
  /** All that was made public: a thing that two sentences may not count differently. Not of the form. */
  disclosed: ['主动公开信息', '主动公开政府信息', '主动公开各类政府信息', '主动公开各类信息', '主动公开政务信息'],
  /** Things whose figures use the words of the form for something else: 公文属性认定为不予公开的80件. */
  document: ['公文', '公文属性', '文件属性', '历史文件', '存量文件', '文档', '拟公开文件', '发文'],
  /** What was answered: requests where the sentence speaks of them. */
  reply: ['答复件', '办结件', '办复件'],
  /** What people and their delegates ask a body to do: it is taken in and answered as requests are, and is none. */
  appeal: ['群众诉求', '市民诉求', '企业诉求', '民生诉求', '群众诉求工单', '市民诉求工单', '诉求工单', '热线工单', '工单', '人大代表建议', '人大建议', '代表建议', '政协提案', '提案', '委员提案', '建议提案', '议案'],
} as const;

/** What is done to it. */
export const actionWords = {
  receive: ['办件量', '申请办件', '收取', '收悉申请', '接办', '接收处理', '收到办理', 
    '收', '接', '收件数', '收件量', '收件总数', '受理量', '受理总数', '收到', '受理', '接收', '接到', '新收', '新受理', '收到和处理', '收到并处理', '接收到', '收悉', '登记', '承办', '新收到', '收到并办结', '受理并办结', '收件',
    '受理数', '受理件', '新收件', '接受', '收受', '收到并受理', '本年新收', '当年新收', '新接收', '收取申请', '受理了', '收到了', '本年新收件',
  ],
  /** Dealing with requests, done or not. */
  process: ['办理量', '办理总数', '办理数', '办件数', '办理', '处理', '办理答复', '受理答复'],
  handle: [
    '依申请公开答复', '办结', '办理结果', '答复结果', '结件', '结办', '已办', '办理完结', '办完', '答复', '回复', '办理完毕', '办理完成', '办结数', '答复数', '答复总数', '办结总数', '办毕', '审结', '办结件', '已办结', '答复办结', '处理完毕', '依法答复', '答复件', '办复', '办复件', '办理答复完毕', '已答复', '已办理完毕', '答复完毕', '全部答复', '予以答复', '作出答复', '作出回复', '办理答复件',
  ],
  /** Not done yet: neither answered nor, as far as the words go, carried over. */
  underway: ['尚在法定期限内', '尚在法定答复期限内', '未到期', '未到答复期限', '尚未到期', '未到答复期', '尚在期限内', '尚在答复期内', '按程序办理', '按程序办理中', '正在办理', '正在办理中', '在办', '尚在办理', '正在处理', '正在办理之中', '尚未答复', '尚未办结', '待办理', '正在按程序办理', '尚在办理中', '正在答复', '尚在办理期限内'],
  workload: ['收办', '共收办', '应办', '应办理', '应当办理', '需办理', '共需办理', '需要办理', '应办件'],
  carriedIn: [
    '旧存', '上年未结', '上年积存', '上年在办', '上年度未结',    '上年结转', '上年度结转', '上一年结转', '上一年度结转', '上年转结', '上年结转件', '去年结转', '结转上年', '上年度转入', '上年未办结', '上年度未办结', '上年遗留', '上年度遗留', '上一年度转入', '上一年转入', '上一年度未办结', '承接上年', '上年延续', '上年顺延', '上年度顺延', '上年结余', '去年转入', '上年留存', '往年转入', '上年跨年', '上年跨年度办理', '结转自上年', '结转自上年度', '上年度结转来', '上年接转', '上年度接转', '上年转入', '往年结转', '上年度结转件', '加上年结转',
  ],
  carriedOut: [
    '延期至下年度', '延期至下一年度', '延期至下年', '延续至下年度', '延至下年',    '结转下年度继续办理', '结转下年度', '结转下一年度', '结转下一年', '结转下年', '转下一年办理', '转下年度办理', '结转至', '结转至下年度', '结转到', '顺延', '顺延至', '结转',
    '转结下年度', '转结下年度继续办理', '结转下一年继续办理', '结转下年继续办理', '结转下年度办理', '转入下年度', '转下年', '转下一年', '结转次年', '顺延至下年度', '待下一年度继续办理', '待下年度继续办理', '转下一年度继续办理', '转至下年度', '转至下一年度', '结转至下一年度', '转入下一年度', '转下一年度', '转入下年', '结转至次年', '下年度继续办理', '下一年度继续办理', '次年继续办理', '转下年继续办理', '延至下年度', '跨年度办理', '跨年办理', '跨年度继续办理', '结转件', '待结转', '结转下年度办理', '转到下年', '转到下一年度', '结转下一年办理', '转结至下年度',
  ],
  issue: [
    '颁布', '颁布实施', '制定颁布',    '制发', '制定', '出台', '印发', '新增', '制定出台', '制定印发', '新制定', '发布', '制发数', '制发件数', '本年制发件数', '新制作', '本年新制作', '新制作数量', '制作', '制定发布',
    '新出台', '制发件', '共制发', '起草出台', '本年制发', '新制发', '新发布', '新印发', '新制定出台', '本年新制发', '新出台', '制定下发', '制定公布', '审议通过', '公布实施',
  ],
  repeal: ['废止', '清理废止', '废止数', '废止件数', '本年废止件数', '废止件', '废止失效', '本年废止'],
  inForce: ['现行有效', '现行有效数', '现行有效件数', '有效件数', '继续有效', '现行有效件', '现有', '现存', '现保留', '继续执行', '有效', '继续保留', '保留有效', '继续保留有效', '保留', '确认有效', '仍然有效', '仍有效', '现行', '现有效'],
  newlyDisclosed: ['新公开', '本年新公开', '新公开数量'],
  totalDisclosed: ['对外公开', '对外公开总数', '对外公开总数量'],
  decide: ['查处', '查办', '立案查处', '作出', '实施', '决定', '作出决定', '下达', '核发', '办理', '办结', '处理', '审批', '发生', '采取'],
  /** The form's own words for decisions: they need no noun beside them. */
  decisions: ['处理决定', '处理决定数量', '本年处理决定数量', '处理决定件数', '处理决定数', '本年处理决定'],
  previousItems: ['上一年项目数量', '上年项目数量', '上一年项目数', '上年项目数', '上年度项目数量'],
  change: ['本年增减', '本年增', '本年减', '本年新增'],
  collect: ['收取', '征收', '收费', '收缴'],
  /** Put among the things bought for all. */
  enter: ['列入', '纳入', '实施', '组织实施'],
  purchase: ['采购总金额', '采购金额', '金额', '总金额'],
} as const;

/** Other words for outcome rows of the table of applications, by row or row group. */
export const outcomeWords = {
  granted: ['获得公开', '获准公开', '得到公开', '公开答复', '答复公开', '告知公开', '予以全部公开', '全部予以公开', '决定予以公开', '同意全部公开', '依法公开答复', '予以公开答复', '均予公开', '决定公开', '同意予以公开', '同意公开', '予以公开的', '全部公开', '已予公开', '准予公开', '同意公开答复', '给予公开'],
  partial: ['部分同意', '部分准予', '部分同意公开', '予以区分处理', '区分处理公开', '部分公开答复', '决定部分公开', '同意部分公开答复', '予以部分公开', '同意部分公开', '部分予以公开', '区分处理'],
  refused: ['不予公开的', '不予公开答复', '决定不公开', '依法不予公开', '不同意公开答复', '不同意公开', '决定不予公开', '不公开', '未予公开'],
  'refused.stateSecret': ['涉密', '涉密不予公开', '属于国家秘密的', '涉密信息', '国家秘密信息', '涉国家秘密', '属国家秘密信息', '涉及国家秘密', '属国家秘密', '国家秘密'],
  'refused.prohibitedByLaw': ['依法禁止公开', '禁止公开', '法律法规禁止', '法律、法规禁止', '其他法律行政法规禁止', '法律法规禁止公开', '法律、行政法规禁止公开', '其他法律、行政法规禁止公开', '其他法律禁止公开', '法律、法规禁止公开', '法律禁止公开', '法律行政法规禁止公开', '其他法律法规禁止公开'],
  'refused.safetyStability': ['危及三安全一稳定信息', '危害三安全一稳定', '影响三安全一稳定', '可能危及三安全一稳定', '危及国家安全、公共安全、经济安全和社会稳定', '危及国家安全、公共安全、经济安全、社会稳定', '三安全一稳定', '危及三安全一稳定', '涉及三安全一稳定'],
  'refused.thirdParty': ['第三方权益', '第三方利益', '第三人合法权益', '第三方合法利益', '损害第三方权益', '第三方反对公开', '第三方合法权益', '损害第三方合法权益', '第三方不同意公开', '第三方不同意', '涉及商业秘密', '商业秘密', '涉及个人隐私', '个人隐私', '商业秘密、个人隐私', '涉及商业秘密、个人隐私', '涉及第三方权益', '影响第三方合法权益', '保护第三方权益', '涉及第三方合法权益', '侵害第三方合法权益'],
  'refused.internalAffairs': ['内部管理信息', '内部事务', '三类内部事务', '属于内部管理信息', '内部管理事务信息', '三类内部事务信息', '内部事务信息', '属三类内部事务信息', '属于内部事务信息'],
  'refused.processInformation': ['四类过程性', '过程性', '属过程性信息', '属于四类过程性', '过程信息', '四类过程性信息', '过程性信息', '属四类过程性信息', '属于过程性信息', '四类过程性性信息'],
  'refused.enforcementFile': ['行政执法案卷类', '属于行政执法案卷信息', '涉及行政执法案卷', '执法案卷信息', '行政执法卷宗', '行政执法案卷', '行政执法案卷信息', '执法案卷', '属行政执法案卷'],
  'refused.administrativeInquiry': ['行政查询', '属于行政查询', '行政查询类', '行政查询类事项', '属于行政查询类事项', '行政查询事项', '属行政查询事项'],
  notProcessed: ['不处理', '不作处理', '不予办理', '不予处理的'],
  unavailable: ['无法提供信息', '无法提供政府信息', '无法提供答复', '不能提供的', '无法公开', '无法提供的', '不能提供'],
  'unavailable.notHeld': ['本机关不掌握该信息', '本单位不掌握相关政府信息', '本行政机关不掌握相关政府信息', '本行政机关不掌握', '不掌握相关信息', '未掌握相关政府信息', '本机关未制作或保存', '本机关未获取', '未制作、未保存', '未制作或保存', '我委不掌握', '我镇不掌握', '我办不掌握', '我单位不掌握', '本街道不掌握', '本镇不掌握', '不掌握该信息', '不掌握政府信息', '本机关不存在相关信息', 
    '本机关不掌握', '非本机关掌握', '信息不存在', '本单位不掌握', '非本部门掌握', '本办不掌握', '不掌握相关政府信息', '属本机关不掌握相关政府信息',
    '经检索不存在', '检索不存在', '经检索没有', '经查不存在', '查无信息', '告知不存在', '政府信息不存在', '不存在信息', '不掌握', '未掌握', '不掌握信息', '未掌握信息', '未制作', '未获取', '未保存', '申请信息不存在', '本机关不掌握相关信息', '本机关未掌握', '我局不掌握相关政府信息', '本局不掌握',
  ],
  'unavailable.needsCreation': ['需要加工汇总', '需要汇总、加工', '需加工汇总', '需要加工', '需另行加工', '需要另行加工', '需要汇总加工', '需要加工分析', '需加工、分析', '需要加工、分析', '没有现成信息的', '无现成信息', '没有现成信息、需要另行制作', '需要另行制作的', '需要重新制作', '需重新制作', '无现成信息需另行制作', '需要另行制作', '没有现成信息', '需另行制作', '没有现成信息需另行制作'],
  'unavailable.unclear': ['补正后仍不清楚', '补正后申请内容仍不明确的', '内容不明确', '补正不明确', '补正后不明确', '补正后申请内容不明确', '申请内容仍不明', '补正仍不明确', '补正后仍不明确', '申请内容仍不明确', '申请内容不明确', '补正后内容仍不明确'],
  'notProcessed.petition': ['信访、举报、投诉类', '信访、举报、投诉类申请', '信访、投诉、举报类', '信访、投诉、举报类申请', '信访、投诉举报类申请', '信访、举报投诉类申请', '信访举报类', '信访类', '信访事项', '举报投诉类申请', '举报投诉类', '投诉举报类申请', '信访申请', '信访投诉举报类', '信访投诉举报类申请', '信访投诉类', '信访性质', '信访举报类申请', '信访诉求类', '信访投诉', '信访举报投诉类', '信访投诉举报类申请', '信访举报投诉', '信访类申请', '信访投诉类申请'],
  'notProcessed.duplicate': ['重复性申请', '属于重复申请', '重复提交申请', '重复提交', '重复申请类', '重复申请的', '重复提出申请'],
  'notProcessed.publication': ['提供公开出版物', '申请公开出版物', '属于公开出版物', '要求提供公开出版物类', '公开出版物', '要求提供公开出版物的'],
  'notProcessed.excessive': ['反复申请', '无正当理由大量申请', '大量重复申请', '大量、反复申请', '无正当理由大量、反复申请', '频次明显超过合理范围', '大量反复申请', '无正当理由反复申请'],
  'notProcessed.reconfirm': ['重新出具', '重复出具', '要求重新出具', '要求行政机关确认或重新出具', '要求行政机关确认', '要求重新出具已获取信息', '要求确认', '确认或重新出具已获取信息', '重新出具已获取信息', '要求确认或重新出具'],
  other: ['其他处理', '作其他处理', '其它处理'],
  'other.overdueCorrection': ['未按期补正', '逾期未予补正', '逾期没有补正', '未在规定时间内补正', '未按要求补正', '未按时补正', '无正当理由逾期未补正', '逾期不予补正', '未予补正', 
    '逾期不补正', '申请人逾期不补正', '无正当理由逾期不补正', '申请人无正当理由逾期不补正', '逾期未补正', '申请人逾期未补正',
  ],
  'other.unpaidFee': ['逾期未按要求缴纳费用', '未按要求缴纳费用', '逾期未缴纳费用', '未按期缴纳费用', '逾期未缴费', '逾期不缴费', '逾期未按收费通知要求缴纳费用', '申请人逾期未缴纳费用'],
} as const;

/** The last characters of outcomes that are written as requests. */
export const requestEnding = '申请';

/** Words that tell a row only by themselves: beside the name of the group (信息不存在无法提供) they are but a reason. */
export const looseOutcomeWords = ['信息不存在', '申请信息不存在'] as const;

/** Words that tell an outcome only beside figures of requests: 收到20条申请，公开17条. */
export const weakOutcomeWords = { granted: ['公开', '同意', '准予'], refused: ['不同意'], 'unavailable.notHeld': ['不存在', '不存在类'], other: ['其他情形', '其他情况', '其他', '其它'] } as const;

/** Other words for the columns of the table of applications; several columns: their sum. */
export const applicantWords = {
  naturalPerson: ['市民', '居民', '村民', '自然人提出', '个人申请', '自然人提交', '自然人申请人', '公民申请', '个人提出', '公民提出', '自然人提交的申请', '自然人', '公民', '个人', '自然人申请', '公民个人'],
  business: ['商业企业申请', '商业公司', '商业企业提出', '商业企业', '企业', '企业法人'],
  research: ['科研机构申请', '科研院所', '科研单位', '科研机构'],
  publicInterest: ['社会公益组织申请', '社会组织', '公益性组织', '社会公益组织', '公益组织'],
  legalService: ['法律服务机构申请', '律所', '法律机构', '律师机构', '法律服务组织', '法律服务机构', '律师事务所'],
  otherOrganization: ['其他组织', '其他组织申请'],
  organizations: ['组织申请', '组织类申请', '机构申请', '法人及组织', '法人和组织', '法人类', '法人或其他组织申请', '法人或其他组织提出', '法人组织', '法人单位', '企业法人及其他组织', '法人、其它组织', '法人或组织', '法人申请', '法人和其他组织申请', '法人或者其他组织申请', '其他组织和法人', '法人或其他组织', '法人和其他组织', '法人或者其他组织', '法人及其他组织', '法人', '企业等组织', '企业等法人', '企业和其他组织', '法人或者其它组织', '法人和其它组织', '法人、其他组织', '企业及其他组织', '单位申请'],
} as const;

/** Who denies that any of these asked denies that anybody did. */
export const looseApplicants = ['公民', '市民', '居民', '村民', '公民申请', '公民提出', '公民个人'] as const;

/** Columns that a word for several of them stands for. */
export const applicantSums = { organizations: ['business', 'research', 'publicInterest', 'legalService', 'otherOrganization'] } as const;

/** Other words for the columns of the table of disputes. */
export const disputeOutcomeWords = {
  'upheld+corrected+other': ['已审结', '审结', '已办结', '审理终结', '已审理完毕', '已审理终结'],
  upheld: ['审理结果维持', '审理维持', '维持原答复', '维持原行政行为的', '予以维持', '维持答复', '维持原具体行政行为', '维持决定', '复议维持', '判决维持', '一审维持', '维持行政行为', '维持我局决定', '维持我局答复', '维持原行政决定', '维持原判', '获得维持', '决定维持', '维持', '结果为维持', '结果维持', '维持原行政行为', '维持原决定', '维持具体行政行为', '驳回诉讼请求', '驳回原告诉讼请求', '被维持'],
  corrected: ['予以纠正', '被纠正的', '依法纠正', '依法纠错', '决定纠正', '判决纠正', '纠正结果', '纠正', '结果纠正', '被纠正', '被依法纠错', '撤销原行政行为', '被纠错', '责令纠正', '纠错', '败诉', '败诉案件'],
  other: ['其他处理结果', '其他情形', '其他类', '其它处理结果', '其他结果', '其它结果'],
  pending: ['尚未作出决定', '尚未审理', '审理中', '尚未结案', '未结案', '待审结', '正在审理过程中', '尚在审理中', '仍在审理', '仍在审理中', '未审结的', '正在审理之中', '尚未审结的', '暂未审结', '还未审结', '未结', '在审', '尚未裁决', '尚未判决', '尚未审理完毕', '尚未审结', '未审结', '正在审理', '尚在审理', '正在审理中'],
} as const;

/** Documents, and what is made public of them: what became of these is no outcome of requests. */
export const documentNouns = ['文件', '政策文件', '公文', '政策', '议题', '信息', '事项', '决策', '议案', '材料'] as const;

/** Behind the word for requests: what they ask for. */
export const subjectNouns = ['内容', '事项', '类型', '主题', '领域'] as const;

/** Kinds that documents are marked as; beside each other they are no figures of requests. */
export const attributeWords = ['主动公开', '依申请公开', '不予公开', '不公开', '免予公开', '不予公开的'] as const;

/** Words of the free text about disputes that count something else than the form does. */
export const disputeContextWords = ['信息公开', '政务公开', '依申请公开', '依申请', '申请公开'] as const;

/** The work that the report is of: what came of it concerns the form. */
export const disclosureTopics = ['政府信息公开', '信息公开', '政务公开', '政府信息公开工作', '政务公开工作', '信息公开工作'] as const;

/** Routes: how something was made public or how a request came in. The first of several in a phrase wins. */
export const channelWords = {
  website: ['政府网站', '门户网站', '政府门户网站', '网站', '网页', '栏目', '信息公开平台', '政府信息公开平台', '官网', '局网站', '政府网', '信息公开栏目', '政府信息公开栏目', '政务服务网', '政务网', '省政务服务网', '政务服务平台', '一体化平台', '集约化平台', '主站', '子站', '网站群', '政民互动平台', '政府信息公开专栏', '信息公开专栏', '信息公开网', '政务公开网', '信用网站', '部门户网', '门户网', '官方网站', '部门网站'],
  wechat: ['微信', '微信公众号', '政务微信', '公众号', '微信公众平台', '微信公众账号', '微信平台', '微信群', '微信工作群', '微信订阅号', '微信服务号', '订阅号', '服务号', '微信小程序', '微信视频号'],
  weibo: ['微博', '政务微博', '官方微博'],
  newMedia: ['两微', '两微平台', '政务新媒体', '新媒体', '两微一端', '抖音', '客户端', '今日头条', '头条号', '抖音号', '视频号', '快手', '手机APP', 'APP', 'app', '小程序', '双微', '移动端', '短视频平台', '新媒体平台', '政务新媒体平台', '新媒体矩阵'],
  gazette: ['政府公报'],
  press: ['报刊', '报纸', '传统媒体', '传统公开载体', '新闻媒体', '传统载体', '报刊杂志', '日报', '晚报', '纸质媒体', '平面媒体', '主流媒体', '报纸杂志', '杂志', '纸媒'],
  broadcast: ['广播', '电视', '村村响', '电台', '电视台', '广播电台', '广播站', '大喇叭', '乡村大喇叭', '小喇叭', '农村广播', '应急广播'],
  board: ['公开栏', '公示栏', '宣传栏', '电子屏', '电子显示屏', '公告栏', '信息公开栏', 'LED屏', 'LED显示屏', '宣传橱窗', '橱窗', '展板', '公开墙', '触摸屏', '查询机', '政务公开栏', '村务公开栏', '村级公开栏', '公开专栏栏', '公示牌'],
  otherRoute: ['其他方式', '其他渠道', '其他途径', '其他形式', '其它方式', '其它渠道', '其它途径', '其他公开方式', '其他平台', '其他载体', '线下', '线下渠道', '线下方式', '其他公开渠道'],
  site: ['政务服务场所', '政务服务大厅', '政务服务中心', '图书馆', '档案馆', '便民服务中心', '政务公开专区', '公开专区', '查阅点', '查阅场所', '便民服务站', '服务大厅', '办事大厅', '政务大厅', '党群服务中心', '政务公开体验区', '办税服务厅'],
} as const;

/** Counts of these are of the route that the clause before them named: 公众号现有粉丝1万人，推文200篇. */
export const routeMatters = ['关注数', '留言', '推文', '总阅读量', '总浏览量', '总点击量', '总播放量', '总访问量', '总粉丝数', '最高阅读量', '最高播放量', '最高点击量', '关注用户', '评论', '收藏', '单篇', '粉丝总量', '粉丝总数', '关注量', '图文信息', '图文消息', '博文', '短视频', '推送信息', '粉丝', '粉丝数', '粉丝量', '阅读量', '点击量', '浏览量', '访问量', '播放量', '关注', '关注人数', '图文', '推送', '原创', '点击', '阅读', '浏览', '访问', '转发', '点赞', '订阅', '访客', '用户'] as const;

/** Routes by which requests come in. */
export const requestChannelWords = {
  online: ['网络申请', '网上申请', '网络', '互联网', '网上', '网上提交', '互联网提交', '在线申请', '网络提交', '网络平台', '网络渠道', '互联网平台', '线上平台', '在线平台', '网上渠道', '线上', '线上申请', '网申', '网上平台', '在线提交', '网络方式', '网络途径', '网上方式', '网站申请', '网页申请', '在线提交申请', '电子方式', '互联网申请', '门户网站申请', '依申请公开平台', '依申请公开系统', '申请平台', '在线', '线上渠道', '网络端', '网上递交', '网上系统', '网络在线'],
  letter: ['寄来', '邮寄来', '书面申请', '信函', '信函申请', '信函提交', '书面信函', '挂号信', '邮寄', '信件', '邮寄申请', '邮寄提交', '书信', '寄送', '来函', '信函方式', '邮政寄送', '邮政', '快递', '邮寄方式', '信函邮寄', '邮政快递', 'EMS', '特快专递', '书信方式', '寄信', '函件', '书面邮寄', '信函渠道', '平信'],
  inPerson: ['当面', '当面申请', '现场提交', '现场申请', '窗口申请', '当面提交', '现场', '窗口', '现场递交', '当面递交', '当面方式', '上门', '现场方式', '窗口提交', '窗口递交', '直接递交', '到访', '来访申请', '现场受理', '面交', '亲自', '本人到场', '上门申请', '当面递交申请'],
  fax: ['传真', '传真申请', '传真方式', '传真件'],
  email: ['电子邮件', '邮箱', '电子邮箱', '邮件', '电邮', '电子邮件申请', '邮件申请', '邮箱申请'],
} as const;

/** Decisions are counted in these; 条 and 项 count pieces of information and items of lists. */
const decisionMeasures = ['件', '宗', '起', '例', '次', '个', '份', '件次', ''] as const;

/**
 * Which key a thing and what is done to it stand for; `null`: the thing alone. Several keys: the first that the edition
 * has. `alternatives`: what the same words may count as well; a figure is right when it equals one of them. `table.row+row.column` is a sum of rows; a row may be a row group; `unit` limits it to figures of these units.
 */
export const narrativeKeys = [
  { object: 'application', action: null, keys: ['applications.received'], alternatives: ['applications.received+carriedIn', 'applications.resultsTotal'] },
  { object: 'application', action: 'receive', keys: ['applications.received'], alternatives: ['applications.received+carriedIn'] },
  { object: 'application', action: 'handle', keys: ['applications.resultsTotal'] },
  { object: 'application', action: 'process', keys: ['applications.resultsTotal'], alternatives: ['applications.received', 'applications.received+carriedIn'] },
  { object: 'application', action: 'workload', keys: ['applications.received+carriedIn'] },
  { object: 'application', action: 'carriedIn', keys: ['applications.carriedIn'] },
  { object: 'application', action: 'carriedOut', keys: ['applications.carriedOut'] },
  { object: 'review', action: null, keys: ['disputes.review'] },
  { object: 'litigation', action: null, keys: ['disputes.litigation'] },
  { object: 'review+litigation', action: null, keys: ['disputes.review+litigation'] },
  { object: 'directLitigation', action: null, keys: ['disputes.directLitigation'] },
  { object: 'postReviewLitigation', action: null, keys: ['disputes.postReviewLitigation'] },
  { object: 'rules', action: null, keys: ['article20.rules.issued', 'article20.rules.made'], alternatives: ['article20.rules.inForce', 'article20.rules.newlyDisclosed', 'article20.rules.totalDisclosed'] },
  { object: 'rules', action: 'issue', keys: ['article20.rules.issued', 'article20.rules.made'] },
  { object: 'rules', action: 'repeal', keys: ['article20.rules.repealed'] },
  { object: 'rules', action: 'inForce', keys: ['article20.rules.inForce'] },
  { object: 'rules', action: 'newlyDisclosed', keys: ['article20.rules.newlyDisclosed'] },
  { object: 'rules', action: 'totalDisclosed', keys: ['article20.rules.totalDisclosed'] },
  { object: 'normativeDocuments', action: null, keys: ['article20.normativeDocuments.issued', 'article20.normativeDocuments.made'], alternatives: ['article20.normativeDocuments.inForce', 'article20.normativeDocuments.newlyDisclosed', 'article20.normativeDocuments.totalDisclosed'] },
  { object: 'normativeDocuments', action: 'issue', keys: ['article20.normativeDocuments.issued', 'article20.normativeDocuments.made'] },
  { object: 'normativeDocuments', action: 'repeal', keys: ['article20.normativeDocuments.repealed'] },
  { object: 'normativeDocuments', action: 'inForce', keys: ['article20.normativeDocuments.inForce'] },
  { object: 'normativeDocuments', action: 'newlyDisclosed', keys: ['article20.normativeDocuments.newlyDisclosed'] },
  { object: 'normativeDocuments', action: 'totalDisclosed', keys: ['article20.normativeDocuments.totalDisclosed'] },
  { object: 'licensing', action: null, keys: ['article20.licensing.decisions'], unit: decisionMeasures },
  { object: 'licensing', action: 'decide', keys: ['article20.licensing.decisions'], unit: decisionMeasures },
  { object: 'licensing', action: 'decisions', keys: ['article20.licensing.decisions'], unit: decisionMeasures },
  { object: 'licensing', action: 'previousItems', keys: ['article20.licensing.previousItems'] },
  { object: 'penalties', action: null, keys: ['article20.penalties.decisions'], unit: decisionMeasures },
  { object: 'penalties', action: 'decide', keys: ['article20.penalties.decisions'], unit: decisionMeasures },
  { object: 'penalties', action: 'decisions', keys: ['article20.penalties.decisions'], unit: decisionMeasures },
  { object: 'penalties', action: 'previousItems', keys: ['article20.penalties.previousItems'] },
  { object: 'coercion', action: null, keys: ['article20.coercion.decisions'], unit: decisionMeasures },
  { object: 'coercion', action: 'decide', keys: ['article20.coercion.decisions'], unit: decisionMeasures },
  { object: 'coercion', action: 'decisions', keys: ['article20.coercion.decisions'], unit: decisionMeasures },
  { object: 'coercion', action: 'previousItems', keys: ['article20.coercion.previousItems'] },
  { object: 'otherServices', action: 'previousItems', keys: ['article20.otherServices.previousItems'] },
  { object: 'otherServices', action: 'change', keys: ['article20.otherServices.change'] },
  { object: 'otherServices', action: 'decide', keys: ['article20.otherServices.decisions'] },
  { object: 'otherServices', action: 'decisions', keys: ['article20.otherServices.decisions'] },
  { object: 'fees', action: null, keys: ['article20.fees.amount'], unit: ['元', '万元', '亿元', ''] },
  { object: 'fees', action: 'collect', keys: ['article20.fees.amount'], unit: ['元', '万元', '亿元', ''] },
  { object: 'fees', action: 'previousItems', keys: ['article20.fees.previousItems'] },
  { object: 'procurement', action: null, keys: ['article20.procurement.projects'], unit: ['项', '个', '次', '件', '批', ''] },
  { object: 'procurement', action: 'enter', keys: ['article20.procurement.projects'], unit: ['项', '个', '次', '件', '批', ''] },
  { object: 'procurement', action: 'decide', keys: ['article20.procurement.projects'], unit: ['项', '个', '次', '件', '批', ''] },
  { object: 'procurement', action: 'purchase', keys: ['article20.procurement.amount'], unit: ['元', '万元', '亿元'] },
] as const;

/** Row sums that sentences count together. */
export const rowSums = {
  applications: {},
  disputes: { litigation: ['directLitigation', 'postReviewLitigation'] },
} as const;

