// biome-ignore-all format: lists of words are read in lines.
/** The small words of sentences: what makes a number a figure, and what it is said of. */

/** Nouns whose count tells how a text is laid out: 以下三个方面, 6个部分. */
export const structuralNouns = ['钟头', '章节', '章', '篇章', '小节', '方面', '部分', '环节', '层面', '维度', '要素', '阶段', '原则', '关口', '步骤', '工作日', '月', '小时', '年头', '季度', '位次', '名次', '百分点', '表格', '附表', '附件', '字', '自然日', '日历日', '天', '时'] as const;

/** The report's own parts and length: figures of these tell nothing. */
export const selfWords = ['正文', '报告正文', '附表', '表格', '字数', '报告全文', '全文共'] as const;

/** Such nouns after small Chinese numerals only: 两个问题, 三项制度. */
export const softStructuralNouns = ['问题', '措施', '举措', '要求', '制度', '机制', '任务', '内容', '工作', '短板', '不足', '办法', '抓手', '渠道', '方式', '途径', '形式', '属性', '类型', '领域', '目标', '特点', '特征', '原因', '因素', '角度', '载体', '情形', '条件', '情况', '体系', '格局', '模式', '关系', '意识', '能力', '方法', '标准', '规范', '理念', '防线', '底线', '主题', '主线', '难题', '难点', '痛点', '堵点', '重点', '优势', '亮点', '维度', '属性标注', '申请渠道', '公开渠道'] as const;

/** Words with numerals that are no figures, beside those the segmenter knows. */
export const idioms = [
  '一次办结率', '一次办成率', '一次办好', '一次办成', '一次通过率', '一次告知', '一次性告知', '一日游', '一路', '一张笑脸', '一抓到底', '一网', '一码', '一表', '一次办', '一屏', '一平台', '两代表一委员', '两函', '一中心', '一镇一品', '一乡一品', '三级联动', '四级联动', '五级联动', '四个最严', '一单', '一卡', '一网通', '十大', '百姓', '百强', '万家', '千家万户', '百万', '两山', '四季', '三夏', '三秋', '三伏', '六一', '七一', '八一', '十一', '五一', '三八', '双十一', '一线员工',
  '两项补贴', '两癌', '两证', '三证', '两险', '三供一业', '两免一补', '三保障', '一池活水', '一张表', '一本账', '一套表', '一枚章', '一张图', '一码', '一站', '一键', '一窗',
  '一件一申请', '一事一申请', '一申请一答复', '一事一答', '一对一服务',
  '一级', '二级', '四级', '五级', '两级', '一网统管', '一业一证', '一照多址', '四不两直', '两个确立', '三会一课', '双公示', '三定', '四下基层', '一老一小', '一老一幼', '两不愁三保障', '三务', '三资', '一村一品', '一户一策', '一企一策', '一图读懂', '一事一档', '一码通', '三支一扶', '两新', '两重', '双减', '双创', '一季度一通报', '三改一拆', '五水共治', '百千万工程', '千万工程', '三区三线', '四上企业', '一带一路', '三个年', '双一流', '一件一策', '一事一议', '三减三健', '五级书记', '一件事一次办', '万村', '千村', '百日攻坚', '百日行动', '千企', '万企', '三查', '三通', '五好', '一评估', '八小时', '全天候', '二十四节气', '二孩', '三孩',
  '三审三校', '一网通办', '一把手', '双随机', '一公开', '一事一审', '一岗双责', '五公开', '两微一端', '一刻钟', '一站式', '一次性', '一体化', '三级', '十四五', '十三五', '十五五', '一对一', '最多跑一次',
  '一窗受理', '一件事', '二十大', '二十届', '一门式', '三重一大', '四议两公开', '三公', '三公经费', '一卡通', '两会', '一窗通办', '一网通管', '一线', '零跑动', '零距离', '零事故', '第一责任人', '第三方', '三农',
  '八项规定', '三个清单', '一张网', '一盘棋', '一条龙', '一公里', '六稳', '六保', '五位一体', '四个全面', '两个维护', '四个意识', '四个自信', '三大攻坚战', '四好农村路', '一审', '二审', '再审', '三服务', '七天',
] as const;

/** Before a figure: it is not exact. */
export const qualifierWords = {
  about: ['约', '大约', '约为', '大概', '将近约', '左右', '上下', '约有'],
  near: ['不到', '近', '将近', '接近', '不足'],
  over: ['破', '余', '多', '超', '超过', '逾', '突破', '多达'],
  atLeast: ['以上', '不少于', '不低于', '至少', '及以上'],
  atMost: ['以下', '以内', '不超过', '不高于', '至多', '最多'],
} as const;

export const trailingQualifiers = ['余', '多', '左右', '上下', '以上', '以下', '以内', '及以上'] as const;
/** A verb before one of these is part of the noun: 答复率, 阅读量. */
export const nounEndings = ['金额', '总额', '数额', '额', '率', '量', '数', '度', '件', '费', '情况', '结果', '人员', '材料', '类', '会', '班', '人', '员', '书', '表', '单', '栏', '库'] as const;
export const totalWords = ['合共', '合计', '总计', '共计', '总共', '累计'] as const;
export const sumWords = ['合共', '合计', '总计', '共计', '总共', '共'] as const;
export const allWords = ['全部'] as const;

/** What is done of all there is to do; how far a plan is fulfilled may be more than all. */
export const boundedRates = [
  '公开率', '答复率', '回复率', '办结率', '办复率', '解读率', '满意率', '满意度', '覆盖率', '知晓率', '合格率', '准确率', '及时率', '受理率', '反馈率', '采纳率', '可用率', '整改率', '普及率', '参训率', '公示率', '发布率', '审查率', '审核率',
  '标注率', '认定率', '标识率', '归档率', '签收率', '达标率', '通过率', '响应率', '接通率', '正确率', '备案率', '公布率', '完好率', '好评率', '维持率', '纠错率', '败诉率', '出庭率', '抽查率', '参与率', '落实率',
] as const;

export const fixedNouns = ['按件', '按量', '分值权重', '考核权重', '考核分值权重', '压缩比', '压减比', '压减率', '压缩率', '即办件', '即办率', '承诺件', '计划总结', '规划计划', '计划规划', '计划类', '计划信息', '工作计划', '预公开', '涉密单位', '总阅读', '总粉丝数', '总点赞量', '总访问量', '预算单位', '单日最高访问量', '子栏目', '子网站', '子站', '子专栏', '子频道', '拟聘用', '拟录用', '拟任职', '拟发布', '拟公开', '拟推荐', '拟提拔', '拟出让', '拟审批', '拟批准', '拟征收', '拟认定', '拟立项', '拟入选', '拟申报', '拟命名', '拟表彰', '拟任用', '拟引进', '拟建', '计划投资', '年度计划投资', '计划总投资', '年度计划', '计划数', '招生计划', '招聘计划', '一级', '二级', '三级', '四级', '五级', '两级', '初中', '县直部门', '市直部门', '区直部门', '省直部门', '市直单位', '县直单位', '区直单位', '镇直单位', '驻地单位', '得分', '综合得分', '考核得分', '测评得分', '最高阅读量', '最高点击量', '最高播放量', '最高浏览量', '总播放量', '总浏览量', '总阅读量', '总点击量', '公示公告', '通知公告', '公告公示', '政务动态', '工作动态', '政策解读', '主办件', '会办件', '公开目录', '公开栏', '公开指南', '公开年报', '办事指南', '公开专区', '回应关切', '公开专栏', '培训会', '推进会', '公开条目'] as const;

export const negatorWords = [
  '没收到',  '未', '没有', '无', '未曾', '没', '未发生', '未收到', '未产生', '未接到', '未出现', '未受理', '未被', '未收取', '未制定', '未制发', '未开展', '未有', '未涉及', '不存在', '并未', '尚未', '从未', '均未', '均无', '暂无', '未接收', '未办理',
  '未实施', '未作出', '未提起', '未引发', '未因', '未印发', '未出台', '未废止', '未新增', '未发现', '未发出', '未采购', '未对', '未进行', '未向', '未予', '也未', '也无', '亦无', '亦未', '未形成', '未结转', '未发布', '无人', '没有人', '也无人', '未遇到', '未接获', '未申请', '未发出过', '未收到过', '没有收到过', '未召开', '未引起', '未导致', '未造成', '未产生过', '未发生过',
] as const;

/** Opens a word that says not: 10件以下不收费. */
export const notMark = '不';
/** In the name of a count, these say that it was not done, or did not turn out so: 不合格12批. */
export const denialMarks = ['不', '未'] as const;
/** 有1名申请人一年内提出申请9件: what one asker asked for is not all. */
export const askerWords = ['申请人', '当事人', '市民', '村民', '居民', '群众', '公民'] as const;
/** 减免信息处理费45元: not charged. */
/** Said of requests, these leave out what was carried over from last year; a bracket behind may take it in again. */
export const newlyReceivedWords = ['新收', '新受理', '新接收', '新接到'] as const;
export const includingWords = ['含', '包括', '加上'] as const;
/** 收到29件，结转1件，共办结30件: from last year, or to the next. */
export const bareCarryWords = ['结转', '结转件'] as const;
/** What was truly paid, beside what was asked for. */
export const paidWords = ['实际收取', '实收', '实际收到', '已收取', '实际缴纳', '实缴'] as const;
/** Beside a denial, these leave out what was told before: 其余申请未收取. */
export const remainderWords = ['其余', '其他', '其它', '此外', '除', '另'] as const;
/** What a notice asks for: a fee, told in words that do not name it. */
export const feeNoticeWords = ['收费通知', '信息处理费'] as const;
/** 提出继续有效23件、废止4件的建议: what is proposed has not been done. */
export const proposalVerbs = ['提出'] as const;
export const proposalNouns = ['建议', '意见'] as const;
/** Before the word for cases: they are not about disclosure. */
export const otherCaseWords = ['其他', '其它', '别的', '非政府信息公开类'] as const;
export const waiverWords = ['减免', '免收', '免除', '退还', '减收'] as const;
/** 仲裁机构受理案件340件: no requests, unless they are spoken of. */
export const caseNouns = ['案件'] as const;
/** 行政诉讼3件，均与政府信息公开无关; 应诉23件（非政府信息公开类）. */
export const unrelatedWords = ['无关'] as const;
export const unrelatedPrefixes = ['非'] as const;
/** 作为行政复议机关，审结行政复议案件88件: cases that the body decides, not its own. */
export const capacityWords = ['作为', '身为'] as const;
/** 以县政府为复议机关的行政复议案件63件: so are all of a sentence that opens so. An expression over it, before its first figure. */
export const judgeNamed = '^\\D{0,60}(?:以[\\u4e00-\\u9fff]{2,16}为|作为|身为)(?:行政)?复议机[关构]';

/** What a negator written as one word with its verb does. */
export const negatorActions = {
  未收到: 'receive', 未接到: 'receive', 未受理: 'receive', 未接收: 'receive', 未制定: 'issue', 未制发: 'issue', 未印发: 'issue', 未出台: 'issue', 未新增: 'issue', 未发布: 'issue', 未废止: 'repeal', 未收取: 'collect', 未实施: 'decide',
  未作出: 'decide', 未接获: 'receive', 未收到过: 'receive', 没有收到过: 'receive', 未办理: 'handle', 未结转: 'carriedOut',
} as const;

/** A negation after one of these is a condition or an aim, no statement. */
export const hypotheticalWords = ['如', '若', '如果', '凡', '对于', '确保', '做到', '防止', '避免', '杜绝', '力争', '实现', '是否'] as const;

/** Before a verb or an adverb: what will be done. */
export const futureWords = ['将', '将要', '拟将'] as const;
/** A clause that opens with one of these is a plan, and so is the rest of its sentence. */
export const planWords = ['拟于', '拟在', '收费标准', '计费标准', '收费依据', '收费方式', '下一步', '计划', '力争', '拟', '预计', '争取', '今后', '明年', '将于', '下阶段', '下步', '下一阶段', '打算', '目标是', '接下来', '明年将', '新的一年', '来年', '预期', '努力实现', '有望', '争创', '工作打算', '工作计划'] as const;
/** A sentence that opens with one of these advises its reader. */
export const adviceOpeners = ['小贴士', '贴士', '温馨提示', '温馨提醒', '友情提示', '友情提醒', '特别提示', '特别提醒', '办事提示', '申请提示', '提示', '提醒', '注意', '须知', '申请须知', '小提示', '敬请', '烦请', '恳请', '欢迎', '同一申请人', '同一人', '您'] as const;
/** Before what the reader is asked to do. */
export const pleaWords = ['请', '敬请', '烦请', '恳请'] as const;
/** Who is told what he may do or has to, and the words that tell him so. */
export const advisedWords = ['申请人', '同一申请人', '群众', '市民', '公众', '办事群众', '社会公众', '公民', '村民', '居民', '企业'] as const;
export const permissionWords = ['可', '可以', '均可', '应', '应当', '须', '必须', '需', '需要', '最多', '每次', '如需', '无需', '凭'] as const;
/** A clause that opens with one of these is a condition. */
export const conditionWords = ['如果', '若', '若是', '凡', '凡是', '倘若', '假如', '一旦', '如'] as const;
/** Open words that tell that something has been done: 已全部销号. */
export const doneMarks = ['已', '均', '都', '全'] as const;
/** Behind a figure and 的, these name a rule that holds it. */
export const ruleNouns = ['要求', '标准', '原则', '规定', '频次', '频率', '节奏', '模式', '机制', '制度', '办法', '规则'] as const;
/** A clause that ends in one of these names what the next is about. */
export const topicEndings = ['方面', '上面', '一项'] as const;
/** What stands before a figure that only refers back. */
export const anaphors = ['上述', '以上', '这', '该', '此', '前述', '下列', '以下', '如下', '本', '那', '此次', '前', '后'] as const;
/** Behind a plan, a clause with one of these tells what came of it. */
export const factWords = ['实际', '实际完成', '实际上', '实际开展', '现已', '已完成', '实有'] as const;
/** A figure behind one of these, in its clause, is a rule and no fact. */
export const dutyWords = ['目标任务', '目标任务为', '年度任务为', '任务为', '目标为', '原定', '原计划', '须', '须经', '须由', '应由', '需经', '应经', '确保', '保证', '务必', '要', '需', '需要', '应当', '应', '必须', '原则上', '一律', '要求在', '不得'] as const;
/** Reviews and lawsuits named with these are cases of other bodies, or on record only; so are those that follow in the sentence. */
export const exemptWords = ['备案', '指导', '庭审', '审理', '代理', '旁听', '出庭', '督办'] as const;
/** Who decides on the body's own reviews and lawsuits. */
export const judgeWords = ['复议机关', '复议机构', '行政复议机关', '行政复议机构', '行政复议委员会', '法院', '人民法院', '上级机关', '经复议', '复议委员会'] as const;
/** 对全区政务新媒体进行清理，从136个压减至88个. */
export const treatmentWords = ['对', '将', '把'] as const;
export const originWords = ['从', '由'] as const;
/** A number of pieces of these is an aim, whatever came of it. */
export const targetNouns = ['任务', '目标', '指标', '任务数', '目标数', '目标任务', '工作任务', '考核指标'] as const;
/** Endings of nouns of prices and rates of pay, which count nothing. */
export const priceEndings = ['价', '单价', '标准', '票价', '价格'] as const;
/** Behind an amount: 100元/人, 500元起; 起诉 begins another word. */
export const priceMarks = ['/', '起(?!诉)'] as const;
/** Between an origin and its figure: how things were. */
export const formerWords = ['原来', '原先', '原有', '最初', '起初', '此前', '过去', '年初', '原'] as const;
/** Before the next year, these carry a request over. */
export const carryWords = ['转', '结转', '转入', '转至', '转到', '延至', '延续至', '顺延至', '顺延', '结转至', '结转到', '转接至', '移至', '流转至', '留转', '跨入', '延期至', '结转于', '并入', '待'] as const;
/** By so much a count grew or fell, where nothing else stands before the figure. */
export const changeVerbs = ['增加', '减少', '增长', '下降', '上升', '净增', '净减', '增加了', '减少了', '多', '少', '增', '减', '多了', '少了', '净增加', '净减少', '同比增加', '同比减少'] as const;
/** Compared with another time these are growth. */
export const newVerbs = ['扩编', '扩充', '扩增', '新增', '新增加', '增补'] as const;
/** How a count went, beside `changeVerbs`. */
export const trendWords = ['增速', '增势', '走势', '趋势', '态势', '势头', '放缓', '趋缓', '趋稳', '平稳', '稳定', '回落', '回升', '连降', '连升', '连增', '连涨', '走低', '走高', '收窄', '波动', '持续', '稳步', '总体', '整体', '三年', '近三年', '近年', '历年', '变化', '曲线', '持平', '升',  '降', '多收', '少收', '翻一番', '翻番', '翻了一番', '翻倍', '逐年', '逐步', '有所', '略有', '略增', '大幅', '明显', '小幅', '同比增长', '同比下降', '同比上升', '提升', '提高', '上涨', '降低'] as const;
/** What is done to documents that are there already. */
export const reviewVerbs = ['清理', '梳理', '审查', '核查', '排查', '整理', '归集', '汇编', '修订', '标注', '收录', '归档', '上传', '评估', '复核', '核对', '备案', '审核', '检查', '抽查'] as const;
/** What comes out or takes place so many times is named before them. */
export const appearVerbs = ['出刊', '出版', '发行', '编印', '刊发', '播出', '召开', '举办', '举行', '开播', '更新', '出版发行', '编辑出版', '编发', '印发', '运行', '共', '累计', '共计', '总计', '已'] as const;
/** Words that leave no applicant out. */
export const anyWords = ['任何', '一切', '所有'] as const;
/** Words for requests that a figure concerns and does not count. */
export const concernWords = ['涉及', '涉', '牵涉'] as const;
/** A reason opens with one of these and closes with what it led to; what stands between narrows nothing by itself. */
export const reasonWords = ['因', '因为', '由于', '鉴于'] as const;
export const consequenceWords = ['引起', '引发', '产生', '导致', '造成', '引致'] as const;
/** What stands behind one of these narrows what is counted: 涉及房屋征收的申请. */
export const narrowingWords = ['涉及', '关于', '针对', '有关', '对', '就', '按照', '根据'] as const;
/** Before the name of a system, these make it that of an area. */
export const areaPrefixes = ['市', '县', '区', '省', '州', '全市', '全县', '全区', '全省', '我市', '我县', '我区', '我省'] as const;
/** Endings of names of units that bodies have under them, beside those of bodies. */
export const governmentName = '人民政府';
/** Of `bodySuffixes`, those of departments. */
export const departmentSuffixes = ['局', '委', '委员会', '办公室', '办公厅', '政府办', '府办', '厅'] as const;
/** 受市局委托实施许可126件. */
export const entrustedWords = ['受', '委托'] as const;
/** 县政府发布目录，保留46件: in the report of a bureau, what these do at the head of a clause is no deed of its own. */
export const governmentWords = ['县政府', '区政府', '市政府', '省政府', '州政府', '旗政府', '县人民政府', '区人民政府', '市人民政府', '省人民政府'] as const;
/** 以县政府名义印发. */
export const nameWords = ['名义'] as const;
export const unitSuffixes = ['事处', '理处', '务处', '院', '校', '学校', '医院', '站', '村', '社区', '居', '企业', '公司', '支部', '市州', '县市', '部门', '单位', '机构', '市区'] as const;
/** Endings of names of places that have departments and towns under them. */
export const placeSuffixes = ['市', '县', '区', '州', '旗', '盟', '省', '自治区'] as const;
/** Endings of what lies within the place that reports: 全市各乡镇 are others. */
export const townSuffixes = ['乡', '镇', '街', '乡镇', '镇街', '街道', '村', '社区'] as const;
export const bodySuffixes = ['支局', '所', '府办', '政府办', '办公厅', '分局', '总队', '党工委', '指挥部', '办公室', '局', '委', '委员会', '中心', '政府', '街道', '办事处', '厅', '院', '镇', '乡', '大队', '管委会', '公安局', '支队'] as const;
/** Phrases that name every applicant: they narrow nothing, and their marks part nothing. */
export const fixedPhrases = [
  '公民、法人和其他组织', '公民、法人或者其他组织', '公民、法人或其他组织', '公民、法人及其他组织', '公民、法人以及其他组织', '公民、法人和其它组织', '公民、法人等', '公民和法人', '公民、法人或其它组织',
] as const;
export const averageWords = ['日均', '人均', '月均', '平均', '年均', '每', '每周', '每月', '每年', '每天', '每日', '每季度', '每一', '每人', '满分', '总分为', '周均', '户均', '每件', '件均', '每个', '每期', '每次'] as const;
/** Before a figure, a bound; before a noun, part of its name (景区最大承载量), and beside a share a remark (占比最高，达42.9%). */
export const superlativeWords = ['连续', '最多', '最长', '最高', '最低', '最大', '最少', '最快', '最慢', '最短'] as const;
/** Documents named behind one of these, and 等3个 of them, are cited and not counted. */
export const citationWords = ['落实', '贯彻', '贯彻落实', '执行', '按照', '根据', '依据', '遵照', '对照', '遵循', '学习', '依照', '结合', '严格落实', '严格执行'] as const;

/** Behind the noun of a figure: 全国56个试点之一 states one. */
/** Right before a figure, beside the words that open a list: some of what was counted. */
export const someWords = ['有', '其中', '其中有', '中有'] as const;
/** Some of what there is, in a clause that names what a figure counts. */
export const fewWords = ['部分', '个别', '少数', '有的'] as const;
export const partitiveWords = ['之一'] as const;
/** Behind a figure and before a mark, these open a list of its parts: 办结的42件申请中，…. */
/** Open brackets that tell what a figure leaves out. */
export const exclusionWords = ['不含', '不包含', '不包括', '不计', '不算', '除去', '扣除', '剔除'] as const;
/** Open brackets that tell what a figure was at another time, or came to over several. */
export const otherTimeWords = ['累计', '历年', '年初', '上年', '去年', '原为', '原有', '存量'] as const;
/** 除3件外: before a figure, and behind it. */
export const exceptionWords = ['除', '除了', '除去'] as const;
export const outsideWords = ['外', '以外', '之外'] as const;
export const amongWords = ['中', '之中', '当中', '里', '里面'] as const;
/** What opens a list of parts of the figure before it. */
export const openerWords = ['定为', '属性定为', '属性为', '分别定为', '即', '按结果分', '按办理结果分', '按答复结果分', '按类别分', '按类型分', '按渠道分', '按方式分', '按申请方式分', '按公开方式分', '按内容分', '按信息类别分', '按申请人分', '其中', '包括', '其中包括', '包含', '内含', '含', '分别是', '具体为', '具体包括', '主要包括', '主要有', '主要是', '分别包括', '结果为', '办理结果为', '如下', '分为', '包括了', '其中含', '其中有', '涵盖', '内容涵盖', '内容包括', '具体有', '具体如下', '具体是'] as const;
/** Openers of lists that do not claim to be complete. */
export const openEndedWords = ['主要包括', '主要有', '主要是', '等', '等等', '主要', '重点', '包括'] as const;
/** A sentence about these lists the figure before it by channel: 从公开渠道来看. */
export const channelOpeners = ['从公开渠道', '从渠道', '按公开渠道', '按渠道', '从公开方式', '从公开途径', '按公开方式', '从发布渠道', '按发布渠道', '从公开载体', '从公开形式'] as const;

/** A sentence whose first clause opens and ends with these tells the figure before it apart: 从申请内容看. */
export const viewOpeners = ['从', '按', '按照', '就', '按照申请', '按申请', '分'] as const;
export const viewEndings = ['看', '来看', '划分', '分', '分类', '而言', '来说', '统计', '区分', '上看'] as const;

export const respectivelyWords = ['分别', '分别为', '分别是', '依次为', '分别有', '分别达'] as const;
export const eachWords = ['各', '均', '均为', '都为', '都是', '全部为', '各为', '各有'] as const;
export const coordinators = ['和', '及', '与', '或', '以及', '或者', '暨', '并'] as const;

export const shareWords = ['权重', '权重为', '权重达', '占', '占比', '占比为', '比重', '占总数', '占比达', '约占', '各占', '占总量', '占总数的', '占比约'] as const;
export const growWords = ['升', '涨', '多收', '多发', '增收', '涨幅', '升幅', '翻一番', '翻番', '翻了一番', '翻两番', '翻倍', '高', '高出', '高了', '攀高', '增了', '扩大', '攀升', '递增', '净增', '多出', '多了', '增长率', '同比提升', '环比提升', '增长', '上升', '增加', '增幅', '提高', '提升', '增多', '同比增长', '环比增长', '环比上升', '同比上升', '同比提高', '上涨', '增幅达', '增长了', '同比增加', '增加了', '多', '增'] as const;
export const shrinkWords = ['降', '跌', '少收', '少发', '减幅', '跌幅', '低', '低了', '减了', '回降', '压减', '压缩', '精简', '缩减', '缩短', '回落', '下滑', '锐减', '少了', '下降率', '同比降低', '下降', '减少', '降低', '降幅', '减少了', '同比下降', '环比下降', '环比减少', '同比减少', '下降了', '少', '减'] as const;
/** These make a plain count a change: 较上年增加30件; without them 新增30件 is a count. */
export const comparatorWords = ['同比', '同比增长', '同比增加', '同比减少', '同比下降', '环比增长', '环比下降', '环比上升', '环比减少', '同比上升', '同比提高', '同比提升', '同比降低', '环比', '较', '比', '相比', '增幅', '降幅', '同期', '持平', '相当', '相较', '相较于', '对比', '较之', '比起', '同比变化', '相对于'] as const;
/** 由150条增加到260条: the second figure is a count again. */
export const resultativeWords = ['下降至', '回落至', '下滑至', '增长为', '扩容至', '达到了', '压减至', '压减到', '减至', '降到', '增加到', '增长到', '增长至', '上升至', '提高至', '提升至', '扩大到', '扩大至', '扩展到', '缩减至', '缩减到', '压缩至', '压缩到', '精简至', '精简到', '缩短至', '缩短到', '整合为', '整合至', '合并为', '减为', '降为', '增为', '增到', '变为', '调整为', '升至', '升到', '到', '至', '为', '增加到', '增至', '上升到', '提高到', '降至', '集约为', '集约至', '集约到', '整合到', '合并到', '合并至', '精简为', '压减为', '压缩为', '缩减为', '优化为', '优化至', '归并为', '归并至', '扩大为', '扩充至', '扩充到', '拓展至', '拓展到', '攀升至', '跃升至', '升为', '提升为', '降低到', '降低至', '下降为', '减少为', '减少至', '增加为', '增长为', '变更为', '改为', '下调至', '上调至', '缩小至', '调整至', '调减至', '清理至', '关停至', '撤并为', '撤并至', '减少到', '增加至', '下降到', '提升到'] as const;

/** The body itself. */
export const ownWords = [
  '区政府办公室', '县政府办公室', '市政府办公室', '市政府办公厅', '省政府办公厅', '州政府办公室', '旗政府办公室', '镇政府办公室', '区政府办', '县政府办', '市政府办', '省政府办', '州政府办', '镇党政办', '乡党政办', '分局机关', '支队机关', '大队机关', '海关机关', '中心机关',
  '本关', '我关', '我校', '本校', '本集团', '我集团', '全校', '全院', '全关', '我队', '我社', '本社',  '县政府', '区政府', '市政府', '省政府', '镇政府', '乡政府', '州政府', '旗政府', '省局机关', '总局机关', '院机关', '省厅本级', '市局本级', '省局本级',
  '自治区本级', '旗本级', '盟本级', '兵团本级', '自治州本级', '地区本级', '区局机关', '州局机关', '总队机关', '集团本级', '院本部', '校本部',
  '各科室', '各处室', '各股室', '机关各科室', '机关各处室', '各内设机构',
  '区府办', '县府办', '市府办', '镇府办', '区政府本级', '县政府本级', '市政府本级', '镇政府本级',
  '卫健委机关', '发改委机关', '政府机关', '政府本级', '街道本级', '乡本级', '系统本级', '部门本级', '我公司', '我司', '我所', '本所', '我队', '本队', '我分局', '本分局', '我馆', '本馆', '我会', '我协会', '机关本级',
  '我局', '本局', '我委', '本委', '我办', '本办', '我单位', '本单位', '本机关', '本行政机关', '我镇', '本镇', '我乡', '本乡', '我街道', '本街道', '我中心', '本中心', '我厅', '本厅', '我部门', '本部门', '局机关', '市局机关', '区局机关', '县局机关', '委机关', '本级',
  '局本级', '市本级', '区本级', '县本级', '镇本级', '省本级', '州本级', '全局', '全委', '全镇', '全乡', '全街道', '我院', '本院', '我处', '本处', '全办', '办事处', '我支队', '我站', '我园区', '我管委会', '本大队', '厅机关', '省厅机关', '全厅',
] as const;
/** In words for lawsuits, and not in those for reviews. */
export const lawsuitStems = ['应诉', '诉讼', '被诉', '起诉'] as const;
/** What stands for several figures before it. */
export const bothWords = ['两项', '二项', '两者', '二者', '两类', '三项', '三者', '以上', '上述', '前两', '前三', '前述'] as const;
/** The body itself, apart from those under it. */
export const ownLevelWords = ['本级', '本部', '局机关', '厅机关', '委机关', '政府机关', '政府办'] as const;
export const areaWords = ['全区', '全市', '全县', '全省', '全国', '全州', '全旗', '全盟', '我市', '我区', '我县', '我省', '本市', '本区', '本县', '本省', '全域', '全自治区', '本行政区域', '全县共', '全市共', '全区共'] as const;
export const systemWords = ['系统', '全系统', '本系统'] as const;
export const othersWords = ['隶属', '隶属单位', '隶属海关', '隶属机构', '委属单位', '厅属单位', '院属单位', '区属单位', '县属单位', '市属单位', '镇属单位', '所属企业', '委直属单位', '局直属单位', '厅直属单位', '直属机构', '派出机构', '各市局', '各县局', '各区局', '各分局', '各支队', '各大队', '各派出所', '各学校', '各医院', '各站所', '各司法所', '各税务所', '各村居', '各行政村', '各社区', '各村社区', '各委办局', '各成员单位', '各直属单位', '各下属单位', '各二级单位', '局属单位', '局属各单位', '二级单位', '各所属单位', '各基层单位', '各旗县', '各盟市', '各市县', '各市州', '各设区市', '各片区', '各园区', '各站', '各镇区', '各镇办', '各镇街办','各镇', '各镇街', '各乡镇', '各部门', '各单位', '各县', '各区', '各街道', '镇街', '下属', '下属单位', '所属', '所属单位', '各镇街道', '基层单位', '各地', '直属单位', '各直属', '各区县', '各县区', '各乡镇街道', '街镇', '各村', '基层', '下级'] as const;

/** Where the figures of an area are told off by level, these are bodies under it; elsewhere the town is the body itself. */
export const levelWords = ['县区局', '区县局', '县市局', '基层局', '区县', '县区', '乡镇街道', '镇街道', '区直部门', '县直部门', '市直部门', '省直部门', '区直单位', '县直单位', '市直单位', '区级部门', '县级部门', '市级部门', '街道', '乡镇', '镇街', '镇乡', '镇', '乡', '部门', '下级', '基层', '镇级', '乡级', '村级', '县市区', '县级', '区级', '分局', '支队', '大队', '派出所', '村居', '社区', '学校', '医院'] as const;

/** Of `othersWords`, those that may be part of what is counted. */
export const lowerWords = ['局属单位', '二级单位', '下属', '下属单位', '所属', '所属单位', '直属单位', '基层', '基层单位', '镇街', '下级'] as const;

/** Between a body and the bodies in its charge. */
export const chargeWords = ['辖区', '下辖', '所辖', '辖内', '下属', '所属', '管辖', '直属'] as const;

/** Words that do not change what is counted. Words of the form, times and the body's own names are neutral too. */
export const neutralWords = [
  '下一年度', '下年度', '次年', '下一年', '下年',  '办件', '业务', '需求',  '答复期限', '法定答复期限', '答复期', '办理期限', '法定办理期限', '规定', '程序', '法定', '法定程序', '时限', '期限', '法定时限', '法定期限', '规定时限', '规定期限', '条例', '条例规定', '当事人', '社会各界', '人民群众', '广大群众', '辖区', '利害关系人', '各界', '广大', '递交', '寄来', '发来', '送来', '填写', '所提', '递送',
  '当中', '之中', '无正当理由', '经评估', '经审查', '经清理', '经审核', '经研究', '获取', '已获取', '已经', '已经获取', '应当公开', '复议机构',  '电子', '电子形式', '纸质', '不服', '告知书', '请求', '请求公开', '名义', '书面形式', '口头形式',
  '内容为', '答复内容为', '答复类型为', '答复结果为', '办理结果为', '类型为', '结果显示',
  '的', '地', '了', '共', '共计', '总共', '累计', '合计', '总计', '计', '全年', '年度', '本年度', '本年', '今年', '当年', '年内', '年度内', '今年以来', '均', '已', '也', '都', '有', '为', '是', '达', '达到', '共有', '通过', '依法', '依规', '按时', '按期', '及时', '全部', '期间',
  '公民', '社会公众', '公众', '人员提出', '群众', '法人', '其他组织', '提出', '提交', '提起', '引起', '引发', '产生', '发生', '被', '因', '由', '向', '对', '就', '关于', '有关', '相关', '涉及', '针对', '方面', '政府信息公开', '信息公开', '政务公开', '政府信息', '信息', '公开', '工作', '政务', '事务',
  '数', '数量', '总数', '总量', '件数', '个数', '总', '量', '情况', '情形', '案件', '案', '事项', '事件', '类', '类似', '等', '申请人', '申请', '书面', '我', '本', '该', '行政机关', '机关', '单位', '部门', '新', '年', '件', '含', '条', '来自', '任何', '需要', '需', '须', '进行', '要求',
  '结果', '决定', '新增', '其余', '剩余', '另有', '另', '还', '还有', '并', '同时', '办理', '处理', '到', '出', '所', '予以', '继续', '其中', '处', '经', '行为', '措施', '制度', '事宜', '诉求', '全', '于', '在', '中', '内', '其', '以', '从', '而', '后', '复议机关', '我局', '法院', '最终', '项目', '采购', '开展', '活动',
  '金额', '收费', '费用', '收取', '征收', '本机关', '实际', '政府', '市级', '区级', '县级', '本级', '国有', '一般', '累积', '总额', '集中', '许可', '处罚', '强制', '公布', '目前', '现有', '截至', '现', '共同', '类申请', '答复', '受理', '不再', '行政', '不再处理', '属于', '属', '和', '或', '及', '与', '或者', '以及', '上述', '仍', '不存在', '出现', '存在', '收到', '接到', '办结', '可', '未', '没有',
  '申请人为', '人', '性', '告知', '作出', '使用', '制发', '法人或其他组织', '所有', '导致', '造成', '引致', '任何', '形式', '方式', '渠道', '途径', '被诉', '权', '权限', '职权', '职责', '相应', '具体', '发生过', '当地', '社会', '各类', '各种', '该类', '此类', '一切', '其它', '仅', '只', '公民法人', '共制发', '予', '截止', '本年度内', '报告期内', '期内', '一年来', '加上', '加', '危及', '身份', '持平', '视为', '视同', '放弃', '收入', '实收', '实缴', '发放', '尚有', '仍有', '机构', '来看', '与此同时', '此外',
] as const;

/** A phrase with one of these is about something narrower or else, whatever stands beside it. */
export const restrictorWords = [
  '起草', '代拟', '代起草', '草拟', '提请', '报请',
  '应答复', '信访途径', '信访渠道', '信访程序', '信访事项', '便民', '便民告知', '便民答复', '告知处理',  '转', '转给', '转交给', '分转', '分办', '交办', '转由', '代办', '转相关部门', '转其他部门',
  '人大代表建议', '提案', '议案', '建议提案', '人大建议', '政协提案', '代表建议', '委员提案',
  '不属于', '不予', '重复', '劝导', '引导', '沟通', '转交', '退回', '修改', '评估', '摸底', '测评',  '指导', '督促', '协助', '备案', '审理', '庭审', '庭审室', '应诉', '代理', '培训', '宣传', '咨询', '超出', '频次', '补正', '征求', '延期', '延长', '超期', '逾期', '规范', '公示', '公开栏', '转办', '转送', '涉企', '移送', '参与', '旁听', '审查意见', '调解', '立案', '信息条', '决定书', '合法性', '审核', '解读', '材料', '一般程序', '简易程序', '撤回', '撤销', '驳回', '终止审理', '终止', '胜诉',
  '征求意见', '牵头', '配合', '协同', '联合', '提前', '限时', '电话', '来访', '来信', '口头', '更正', '直接', '复议答复', '行政复议答复', '应诉答辩', '答辩', '处罚权', '许可权', '审批权', '行政处罚权', '行政许可权', '行政强制权', '执法权', '行政执法权', '规章制定权', '制定权', '立法权', '制定权限', '主体资格', '目录', '清单', '标准', '事项库', '书', '应用', '管理', '报备', '汇编', '专栏', '栏目', '档案', '听证', '第三方意见', '及其他', '抽查', '评查', '案卷评查', '模板', '文书', '流程', '制度建设', '专题', '会议', '人员', '上年度未审结', '上年未审结', '去年未审结', '往年未审结',
] as const;

/** Making public: 公开行政许可信息35条 counts pieces of information, not decisions. */
export const publishWords = ['公开', '公示', '公布', '发布', '主动公开', '上传', '晒出', '集中公开', '更新', '公告', '刊登', '解读'] as const;

/** Verbs a noun phrase may begin after. */
export const lightVerbs = [
  '细化', '量化', '分解', '聚焦', '部署', '谋划', '参训', '参会', '参评', '参学', '参展', '参赛',
  '公开', '发布', '主动公开', '收到', '受理', '召开', '组织', '开展', '举办', '发放', '张贴', '推送', '编辑', '编辑发布', '编印', '刊登', '刊发', '刊载', '征集', '采纳', '办理', '回应', '答复', '回复', '接待', '设立', '设置', '建设', '建成', '更新', '新增', '上传', '报送', '转载', '制作', '印发', '制定', '出台', '安排', '聘请', '配备', '明确', '确定', '建立',
  '梳理', '编制', '整改', '纠正', '优化', '关停', '整合', '修订', '删除', '培训', '邀请', '参加', '通报', '公示', '曝光', '开设', '拥有', '处理', '作出', '实施', '收取', '发出', '承办', '投入', '完成', '落实', '围绕', '对照', '涉及', '依托', '运用', '利用', '通过', '积极', '公布', '录用', '标注', '清理', '维护', '撰写', '拍摄', '播出', '排查', '检查', '审核', '审查', '新建', '打造', '发表', '累计发布', '累计公开', '共发布', '共公开', '更新发布', '受理了', '研究',
  '听取', '调整', '完善', '推进', '接收', '接到', '登记', '重点', '新开设', '公开发布', '对外发布', '对外公开', '收回', '出动', '制发', '发送', '曝光', '上报', '撰写', '解答', '采用', '选派', '选聘', '协调', '督办', '妥善', '充分', '进行', '下发', '走访', '收录', '推出', '悬挂', '开通', '发现', '播放', '滚动播放', '专题研究', '编发', '接受', '惠及', '提出', '印制', '派发', '摆放', '配置', '配齐', '抽调', '落实', '负责', '选任', '聘任', '及时', '全面', '依法', '认真', '扎实', '居', '位居', '列', '位列', '排在', '举行', '惠及', '约谈', '归并', '归集', '归档', '移交', '录制', '放置', '投放', '购置', '购买', '添置', '新添', '增设', '增配', '评出', '评选', '查处', '处置', '迎接', '下设', '覆盖', '纳入', '录入', '汇总', '汇集', '收集', '整理', '印刷', '赠送', '寄送', '选送', '推荐', '退回', '审签', '审发', '抽检', '抽查', '督查', '暗访', '巡查', '选取', '发动', '走进', '深入', '前往', '赴', '派出', '抽取', '发掘', '挖掘', '创建', '培育', '引进', '签订', '签约', '兑现', '拨付', '下达', '下拨', '争取', '减免', '评审', '评议', '录播', '直播', '播报', '组建', '成立', '招募', '吸纳', '新聘', '表彰', '奖励', '点评', '约请', '对接', '联系', '回访', '排除', '消除', '拆除', '取消', '合并', '撤并', '迁移',
] as const;

/** Verbs that begin a statement of its own, where other verbs may be part of a noun: 优化营商环境信息2条 is an item of a list. */
export const statementVerbs = [
  '公开', '发布', '主动公开', '召开', '举办', '组织', '开展', '答复', '回复', '回应', '办理', '收到', '受理', '推送', '接待', '发放', '张贴', '制作', '印发', '编发', '参加', '报送', '征集', '培训', '办结', '处理', '刊登', '转载', '解答', '共公开', '共发布', '累计公开', '累计发布', '制发', '承办', '接到',
] as const;

/** Words a noun phrase never begins with. */
export const leadWords = [
  '中有', '当中有', '之中有',   '我们', '本年度内',  '先后', '分别', '多次', '一共', '实际', '目前', '现已', '已经', '共有', '总计有', '经', '据统计', '经统计', '据此', '年内', '首次', '再次', '新增加', '主要', '累计共', '同步', '集中', '共同', '另',
  '全部', '全都', '另外', '尚有', '仍有', '还有', '另有', '尚', '仍',  '共', '共计', '总共', '累计', '合计', '全年', '本年度', '本年', '今年', '今年以来', '年度', '我', '本', '并', '也', '还', '已', '均', '其中', '同时', '及时', '新', '了', '的', '在', '对', '将', '由', '为', '是', '达', '达到', '有', '共有', '现有', '现', '通过', '从', '按', '于', '以', '向', '及', '和', '与', '等', '各', '各类', '年', '各项', '相关', '有关', '总', '约', '近', '超', '超过', '逾', '包括', '含', '等', '第', '一是', '二是', '三是', '四是', '五是', '六是',
] as const;

/** Who most requests came from, or what most are about: 以自然人为主. */
export const mainlyWords = ['为主', '居多'] as const;

/** Units of a percentage. */
export const percentSigns = ['%', '‰'] as const;
export const percentWords = ['百分之'] as const;
export const rateEndings = ['率', '度', '比例', '比重', '比', '可用性'] as const;

/** A number without a measure word counts when its noun ends with one of these or stands before 为. */
export const bareCountNouns = ['数', '数量', '总数', '总量', '量', '件数', '信息', '公开', '申请', '案件', '行政复议', '行政诉讼', '其他', '其它', '网站', '微信', '微博', '粉丝数', '人数', '金额'] as const;
export const copulas = ['已经', '已', '仅', '只', '仅为', '仅有', '只有', '均达', '均达到', '分别达', '为', '是', '达', '达到', '共', '计', '均为', '共计', '合计', '至', '到', '约'] as const;

/** After a thing of Article 20: what is counted are records of it, not decisions. */
export const recordWords = ['信息', '结果', '数据', '案卷', '文书', '决定书', '公示', '清单', '一般程序', '简易程序', '卷宗', '台账', '案例', '程序', '事项库', '指南'] as const;

/** Figures of pages and the like, as regular expressions over folded text. */
export const noisePatterns = ['二次(?=[\\u4e00-\\u9fff])', '一(?![一二三四五六七八九十百千万亿零两])[\\u4e00-\\u9fff]一(?![一二三四五六七八九十百千万亿零两])[\\u4e00-\\u9fff]', '[一二两三四五六七八九十几多]次[\\u4e00-\\u9fff]{2,4}时', '\\d+(?:个工作日|个自然日|个日历日|个月|个小时|天(?!次)|小时|分钟|日)(?:之内|以内|内)?', '\\d[\\d.]*万?(?:余|多)?字(?!数)', '[一1]式[两一二三四五六七八九十\\d]+份', '\\d+[-—~至到]\\d+(?!年|月|日|\\d|[-—~])', '[两一二三四\\d]位小数', '全文(?:共计|共约|约|共|近)*\\d[\\d.]*万?(?:余|多)?字', '(?:阅读|浏览|点击|访问|打印)(?:次数|量|数)?:\\d+次?', '[一1]人(?=多岗|多职|双岗|一岗|身兼|兼)', '第\\d+页,?共\\d+页', '[〔【\\[]\\d{4}[〕】\\]]', '共\\d+页,?第\\d+页', '(?:前|后|末|倒数)[\\d一二三四五六七八九十]+(?:位|名|强)', '(?<=人大|政协|大会|委员会|全会|届|党委)[一二三四五六七八九十\\d]+次(?:全体)?(?:扩大)?会议'] as const;
export const titleBrackets = ['《', '》'] as const;
export const enumerationMark = '、';
export const sentenceMarks = ['。', '!', '?'] as const;
export const applicationHeadings = ['依申请公开', '收到和处理政府信息公开申请'] as const;
/** Section 三 is about requests. */
export const sectionObjects = { 3: 'application' } as const;
