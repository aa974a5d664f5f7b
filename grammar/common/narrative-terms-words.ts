// biome-ignore-all format: lists of words are read in lines.
/** The small words of sentences: what makes a number a figure, and what it is said of. */

/** Measure words after which a number is a figure; the longest wins. */
export const measureWords = [
  '个百分点', '件次', '人次', '批次', '场次', '班次', '户次', '家次', '条次', '亿元', '万元', '元', '件', '条', '次', '个', '名', '期', '篇', '场', '份', '项', '宗', '起', '例', '张', '封', '册', '本',
  '人', '户', '家', '部', '块', '处', '台', '轮', '批', '幅', '页', '位', '种', '门', '支', '则', '档', '通', '分', '座', '字', '套', '亩', '面', '类', '大类', '小类', '组', '站', '辆', '类次', '句', '遍', '栋',
] as const;

/** Measure words that count the same thing in sentences about requests and cases. */
export const caseMeasures = ['件', '份', '条', '宗', '例', '起', '项', '件次', '人次', '个', '次', '部', ''] as const;

/** Measure words that never count anything a report states as a figure. */
export const structuralMeasures = ['类', '大类', '小类', '组'] as const;

/** Nouns whose count tells how a text is laid out: 以下三个方面, 6个部分. */
export const structuralNouns = ['方面', '部分', '环节', '层面', '维度', '要素', '阶段', '原则', '关口', '步骤', '工作日', '月', '小时', '年头', '季度', '重点', '位次', '名次', '百分点'] as const;

/** Such nouns after small Chinese numerals only: 两个问题, 三项制度. */
export const softStructuralNouns = ['问题', '措施', '举措', '要求', '制度', '机制', '任务', '内容', '工作', '短板', '不足', '办法', '抓手'] as const;

/** Words with numerals that are no figures, beside those the segmenter knows. */
export const idioms = [
  '三审三校', '一网通办', '一把手', '双随机', '一公开', '一事一审', '一岗双责', '五公开', '两微一端', '一刻钟', '一站式', '一次性', '一体化', '三级', '十四五', '十三五', '十五五', '一对一', '最多跑一次',
  '一窗受理', '一件事', '二十大', '二十届', '一门式', '三重一大', '四议两公开', '三公', '三公经费', '一卡通', '两会', '一窗通办', '一网通管', '一线', '零跑动', '零距离', '零事故', '第一责任人', '第三方', '三农',
  '八项规定', '三个清单', '一张网', '一盘棋', '一条龙', '一公里', '六稳', '六保', '五位一体', '四个全面', '两个维护', '四个意识', '四个自信', '三大攻坚战', '四好农村路', '一审', '二审', '再审', '三服务', '七天',
] as const;

/** Before a figure: it is not exact. */
export const qualifierWords = {
  about: ['约', '大约', '约为', '大概', '将近约', '左右', '上下', '约有'],
  near: ['近', '将近', '接近', '不足'],
  over: ['余', '多', '超', '超过', '逾', '突破', '多达'],
  atLeast: ['以上', '不少于', '不低于', '至少', '及以上'],
  atMost: ['以下', '以内', '不超过', '不高于', '至多', '最多'],
} as const;

export const trailingQualifiers = ['余', '多', '左右', '上下', '以上', '以下', '以内', '及以上'] as const;
/** A verb before one of these is part of the noun: 答复率, 阅读量. */
export const nounEndings = ['率', '量', '数', '度', '件', '费', '情况', '结果', '人员', '材料', '类', '会', '班', '人', '员', '书', '表', '单', '栏', '库'] as const;
export const totalWords = ['合计', '总计', '共计', '总共', '累计'] as const;
export const fixedNouns = ['公示公告', '通知公告', '公告公示', '政务动态', '工作动态', '政策解读', '主办件', '会办件', '公开目录', '公开栏', '公开指南', '公开年报', '办事指南', '公开专区', '回应关切', '公开专栏', '培训会', '推进会', '公开条目'] as const;

export const negatorWords = [
  '未', '没有', '无', '未曾', '没', '未发生', '未收到', '未产生', '未接到', '未出现', '未受理', '未被', '未收取', '未制定', '未制发', '未开展', '未有', '未涉及', '不存在', '并未', '尚未', '从未', '均未', '均无', '暂无', '未接收', '未办理',
  '未实施', '未作出', '未提起', '未引发', '未因', '未印发', '未出台', '未废止', '未新增', '未发现', '未发出', '未采购', '未对', '未进行', '未向', '未予', '也未', '也无', '亦无', '亦未', '未形成', '未结转', '未发布',
] as const;

/** What a negator written as one word with its verb does. */
export const negatorActions = {
  未收到: 'receive', 未接到: 'receive', 未受理: 'receive', 未接收: 'receive', 未制定: 'issue', 未制发: 'issue', 未印发: 'issue', 未出台: 'issue', 未新增: 'issue', 未发布: 'issue', 未废止: 'repeal', 未收取: 'collect', 未实施: 'decide',
  未作出: 'decide', 未办理: 'handle', 未结转: 'carriedOut',
} as const;

/** A negation after one of these is a condition or an aim, no statement. */
export const hypotheticalWords = ['如', '若', '如果', '凡', '对于', '确保', '做到', '防止', '避免', '杜绝', '力争', '实现', '是否'] as const;

/** A clause that opens with one of these is a plan, and so is the rest of its sentence. */
export const planWords = ['下一步', '计划', '力争', '拟', '预计', '争取', '今后', '明年', '将于', '下阶段', '下步', '下一阶段'] as const;
/** A figure behind one of these, in its clause, is a rule and no fact. */
export const dutyWords = ['要', '需', '需要', '应当', '应', '必须', '原则上', '要求在', '不得'] as const;
/** Reviews and lawsuits named with these are cases of other bodies, or on record only; so are those that follow in the sentence. */
export const exemptWords = ['备案', '指导', '庭审', '审理', '代理', '旁听', '出庭', '督办'] as const;
/** What stands behind one of these narrows what is counted: 涉及房屋征收的申请. */
export const narrowingWords = ['涉及', '关于', '针对', '有关', '对', '就', '按照', '根据'] as const;
/** Before the name of a system, these make it that of an area. */
export const areaPrefixes = ['市', '县', '区', '省', '州', '全市', '全县', '全区', '全省', '我市', '我县', '我区', '我省'] as const;
export const bodySuffixes = ['办公室', '局', '委', '委员会', '中心', '政府', '街道', '办事处', '厅', '院', '镇', '乡', '大队', '管委会', '公安局', '支队'] as const;
/** Phrases that name every applicant: they narrow nothing, and their marks part nothing. */
export const fixedPhrases = [
  '公民、法人和其他组织', '公民、法人或者其他组织', '公民、法人或其他组织', '公民、法人及其他组织', '公民、法人以及其他组织', '公民、法人和其它组织', '公民、法人等', '公民和法人', '公民、法人或其它组织',
] as const;
export const averageWords = ['日均', '人均', '月均', '平均', '年均', '每', '每周', '每月', '每年', '每天', '每日', '每季度', '每一', '每人', '最多', '最长', '最高', '最低', '最大', '最少', '周均', '件均', '户均'] as const;

/** What opens a list of parts of the figure before it. */
export const openerWords = ['其中', '包括', '其中包括', '包含', '内含', '含', '分别是', '具体为', '具体包括', '主要包括', '主要有', '主要是', '分别包括', '结果为', '办理结果为', '如下', '分为', '包括了', '其中含', '其中有', '涵盖', '内容涵盖', '内容包括', '具体有', '具体如下', '具体是'] as const;
/** Openers of lists that do not claim to be complete. */
export const openEndedWords = ['主要包括', '主要有', '主要是', '等', '等等', '主要', '重点', '包括'] as const;
/** A sentence about these lists the figure before it by channel: 从公开渠道来看. */
export const channelOpeners = ['从公开渠道', '从渠道', '按公开渠道', '按渠道', '从公开方式', '从公开途径', '按公开方式', '从发布渠道', '按发布渠道', '从公开载体', '从公开形式'] as const;

export const respectivelyWords = ['分别', '分别为', '分别是', '依次为', '分别有', '分别达'] as const;
export const eachWords = ['各', '均', '均为', '都为', '都是', '全部为', '各为', '各有'] as const;
export const coordinators = ['和', '及', '与', '或', '以及', '或者', '暨', '并'] as const;

export const shareWords = ['占', '占比', '占比为', '比重', '占总数', '占比达', '约占', '各占', '占总量', '占总数的', '占比约'] as const;
export const growWords = ['多出', '多了', '增长率', '同比提升', '环比提升', '增长', '上升', '增加', '增幅', '提高', '提升', '增多', '同比增长', '环比增长', '环比上升', '同比上升', '同比提高', '上涨', '增幅达', '增长了', '同比增加', '增加了', '多', '增'] as const;
export const shrinkWords = ['少了', '下降率', '同比降低', '下降', '减少', '降低', '降幅', '减少了', '同比下降', '环比下降', '环比减少', '同比减少', '下降了', '少', '减'] as const;
/** These make a plain count a change: 较上年增加30件; without them 新增30件 is a count. */
export const comparatorWords = ['同比', '同比增长', '同比增加', '同比减少', '同比下降', '环比增长', '环比下降', '环比上升', '环比减少', '同比上升', '同比提高', '同比提升', '同比降低', '环比', '较', '比', '相比', '增幅', '降幅', '同期', '持平', '相当'] as const;
/** 由150条增加到260条: the second figure is a count again. */
export const resultativeWords = ['到', '至', '为', '增加到', '增至', '上升到', '提高到', '降至', '减少到', '增加至', '下降到', '提升到'] as const;

/** The body itself. */
export const ownWords = [
  '我局', '本局', '我委', '本委', '我办', '本办', '我单位', '本单位', '本机关', '本行政机关', '我镇', '本镇', '我乡', '本乡', '我街道', '本街道', '我中心', '本中心', '我厅', '本厅', '我部门', '本部门', '局机关', '市局机关', '区局机关', '县局机关', '委机关', '本级',
  '局本级', '市本级', '区本级', '县本级', '镇本级', '省本级', '州本级', '全局', '全委', '全镇', '全乡', '全街道', '我院', '本院', '我处', '本处', '全办', '办事处', '我支队', '我站', '我园区', '我管委会', '本大队', '厅机关', '省厅机关', '全厅',
] as const;
export const areaWords = ['全区', '全市', '全县', '全省', '全国', '全州', '全旗', '全盟', '我市', '我区', '我县', '我省', '本市', '本区', '本县', '本省', '全域', '全自治区', '本行政区域', '全县共', '全市共', '全区共'] as const;
export const systemWords = ['系统', '全系统', '本系统'] as const;
export const othersWords = ['各镇', '各镇街', '各乡镇', '各部门', '各单位', '各县', '各区', '各街道', '镇街', '下属', '下属单位', '所属', '所属单位', '各镇街道', '基层单位', '各地', '各科室', '直属单位', '各直属', '各区县', '各县区', '各乡镇街道', '街镇', '各村', '基层', '下级'] as const;

/** Words that do not change what is counted. Words of the form, times and the body's own names are neutral too. */
export const neutralWords = [
  '的', '地', '了', '共', '共计', '总共', '累计', '合计', '总计', '计', '全年', '年度', '本年度', '本年', '今年', '当年', '年内', '年度内', '今年以来', '均', '已', '也', '都', '有', '为', '是', '达', '达到', '共有', '通过', '依法', '依规', '按时', '按期', '及时', '全部', '期间',
  '公民', '社会公众', '群众', '法人', '其他组织', '提出', '提交', '提起', '引起', '引发', '产生', '发生', '被', '因', '由', '向', '对', '就', '关于', '有关', '相关', '涉及', '针对', '方面', '政府信息公开', '信息公开', '政务公开', '政府信息', '信息', '公开', '工作', '政务', '事务',
  '数', '数量', '总数', '总量', '件数', '个数', '总', '量', '情况', '情形', '案件', '案', '事项', '事件', '类', '类似', '等', '申请人', '申请', '书面', '我', '本', '该', '行政机关', '机关', '单位', '部门', '新', '年', '件', '含', '条', '来自', '任何', '需要', '需', '须', '进行', '要求',
  '结果', '决定', '新增', '其余', '剩余', '另有', '另', '还', '还有', '并', '同时', '办理', '处理', '到', '出', '所', '予以', '继续', '其中', '处', '经', '行为', '措施', '制度', '事宜', '诉求', '全', '于', '在', '中', '内', '其', '以', '从', '而', '后', '复议机关', '我局', '法院', '最终', '项目', '采购', '开展', '活动',
  '金额', '收费', '费用', '收取', '征收', '本机关', '实际', '政府', '市级', '区级', '县级', '本级', '国有', '一般', '累积', '总额', '集中', '许可', '处罚', '强制', '公布', '目前', '现有', '截至', '现', '共同', '类申请', '答复', '受理', '不再', '行政', '不再处理', '属于', '属', '和', '或', '及', '与', '或者', '以及', '上述', '仍', '不存在', '出现', '存在', '收到', '接到', '办结', '可', '未', '没有',
  '申请人为', '人', '性', '告知', '作出', '使用', '制发', '法人或其他组织', '所有', '导致', '造成', '引致', '任何', '形式', '方式', '渠道', '途径', '被诉', '权', '权限', '职权', '职责', '相应', '具体', '发生过', '当地', '社会', '各类', '各种', '该类', '此类', '一切', '其它', '仅', '只', '公民法人', '共制发', '予', '截止', '本年度内', '报告期内', '期内', '一年来', '加上', '加', '危及', '身份', '持平', '视为', '视同', '放弃', '收入', '实收', '实缴', '发放', '尚有', '仍有', '机构', '来看', '与此同时', '此外',
] as const;

/** A phrase with one of these is about something narrower or else, whatever stands beside it. */
export const restrictorWords = [
  '不属于', '不予', '重复', '劝导', '引导', '沟通', '转交', '退回', '修改', '评估', '摸底', '测评',  '指导', '督促', '协助', '备案', '审理', '庭审', '庭审室', '应诉', '代理', '培训', '宣传', '咨询', '超出', '频次', '补正', '征求', '延期', '延长', '超期', '逾期', '规范', '公示', '公开栏', '转办', '转送', '涉企', '移送', '参与', '旁听', '审查意见', '调解', '立案', '信息条', '决定书', '合法性', '审核', '解读', '材料', '一般程序', '简易程序', '撤回', '撤销', '驳回', '胜诉', '败诉',
  '电话', '来访', '来信', '口头', '目录', '清单', '标准', '事项库', '书', '应用', '管理', '报备', '汇编', '专栏', '栏目', '档案', '听证', '第三方意见', '抽查', '评查', '案卷评查', '模板', '文书', '流程', '制度建设', '专题', '会议', '人员', '上年度未审结', '上年未审结', '去年未审结', '往年未审结',
] as const;

/** Making public: 公开行政许可信息35条 counts pieces of information, not decisions. */
export const publishWords = ['公开', '公示', '公布', '发布', '主动公开', '上传', '晒出', '集中公开', '更新', '公告', '刊登', '解读'] as const;

/** Verbs a noun phrase may begin after. */
export const lightVerbs = [
  '公开', '发布', '主动公开', '收到', '受理', '召开', '组织', '开展', '举办', '发放', '张贴', '推送', '编辑', '编辑发布', '编印', '刊登', '刊发', '刊载', '征集', '采纳', '办理', '回应', '答复', '回复', '接待', '设立', '设置', '建设', '建成', '更新', '新增', '上传', '报送', '转载', '制作', '印发', '制定', '出台', '安排', '聘请', '配备', '明确', '确定', '建立',
  '梳理', '编制', '整改', '纠正', '优化', '关停', '整合', '修订', '删除', '培训', '邀请', '参加', '通报', '公示', '曝光', '开设', '拥有', '处理', '作出', '实施', '收取', '发出', '承办', '投入', '完成', '落实', '围绕', '对照', '涉及', '依托', '运用', '利用', '通过', '积极', '公布', '录用', '标注', '清理', '维护', '撰写', '拍摄', '播出', '排查', '检查', '审核', '审查', '新建', '打造', '发表', '累计发布', '累计公开', '共发布', '共公开', '更新发布', '受理了', '研究',
  '听取', '调整', '完善', '推进', '接收', '接到', '登记', '重点', '新开设', '公开发布', '对外发布', '对外公开', '收回', '出动', '制发', '发送', '曝光', '上报', '撰写', '解答', '采用', '选派', '选聘', '协调', '督办', '妥善', '充分', '进行', '下发', '走访', '收录', '推出', '悬挂', '开通', '发现', '播放', '滚动播放', '专题研究', '编发', '接受', '惠及', '提出', '印制', '派发', '摆放', '配置', '配齐', '抽调', '落实', '负责', '选任', '聘任', '及时', '全面', '依法', '认真', '扎实',
] as const;

/** Verbs that begin a statement of its own, where other verbs may be part of a noun: 优化营商环境信息2条 is an item of a list. */
export const statementVerbs = [
  '公开', '发布', '主动公开', '召开', '举办', '组织', '开展', '答复', '回复', '回应', '办理', '收到', '受理', '推送', '接待', '发放', '张贴', '制作', '印发', '编发', '参加', '报送', '征集', '培训', '办结', '处理', '刊登', '转载', '解答', '共公开', '共发布', '累计公开', '累计发布', '制发', '承办', '接到',
] as const;

/** Words a noun phrase never begins with. */
export const leadWords = [
  '全部', '全都', '另外', '尚有', '仍有', '还有', '另有', '尚', '仍',  '共', '共计', '总共', '累计', '合计', '全年', '本年度', '本年', '今年', '今年以来', '年度', '我', '本', '并', '也', '还', '已', '均', '其中', '同时', '及时', '新', '了', '的', '在', '对', '将', '由', '为', '是', '达', '达到', '有', '共有', '现有', '现', '通过', '从', '按', '于', '以', '向', '及', '和', '与', '等', '各', '各类', '年', '各项', '相关', '有关', '总', '约', '近', '超', '超过', '逾', '包括', '含', '等', '第', '一是', '二是', '三是', '四是', '五是', '六是',
] as const;

/** Units of a percentage. */
export const percentSigns = ['%', '‰'] as const;
export const percentWords = ['百分之'] as const;

/** A number without a measure word counts when its noun ends with one of these or stands before 为. */
export const bareCountNouns = ['数', '数量', '总数', '总量', '量', '件数', '信息', '公开', '申请', '案件', '行政复议', '行政诉讼', '其他', '其它', '网站', '微信', '微博', '粉丝数', '人数', '金额'] as const;
export const copulas = ['均达', '均达到', '分别达', '为', '是', '达', '达到', '共', '计', '均为', '共计', '合计', '至', '到', '约'] as const;

/** After a thing of Article 20: what is counted are records of it, not decisions. */
export const recordWords = ['信息', '结果', '数据', '案卷', '文书', '决定书', '公示', '清单', '一般程序', '简易程序', '卷宗', '台账', '案例', '程序', '事项库', '指南'] as const;
/** Measure words of pieces of information. */
export const infoMeasures = ['条', '篇', '项', '则', '份', '件', '个', '条次', ''] as const;

export const ordinalMark = '第';
/** Powers of ten that may stand between a number in figures and its measure word: 1.7万余张. */
export const unitPrefixes = ['万', '亿', '千', '百'] as const;
export const moneyUnits = { 元: 1, 万元: 10000, 亿元: 100000000 } as const;
/** 一套, 一批: a manner of speaking wherever they stand. */
export const vagueMeasures = ['套', '批', '种', '系列', '面'] as const;
/** Events are counted behind their name. */
export const eventMeasures = ['次', '场', '期', '轮', '遍', '场次', '批次'] as const;
/** 一个平台, 一项工作: no figures before a noun. */
export const weakMeasures = ['个', '种', '项', '批', '套', '面', '起', '位', '家', '部', '处', '支', '座', '块', '门', '组', '字', '句', '轮', '档', '站', '通'] as const;
/** Figures of pages and the like, as regular expressions over folded text. */
export const noisePatterns = ['第\\d+页,?共\\d+页', '[〔【\\[]\\d{4}[〕】\\]]', '共\\d+页,?第\\d+页'] as const;
export const titleBrackets = ['《', '》'] as const;
export const enumerationMark = '、';
export const sentenceMarks = ['。', '!', '?'] as const;
export const applicationHeadings = ['依申请公开', '收到和处理政府信息公开申请'] as const;
/** Section 三 is about requests. */
export const sectionObjects = { 3: 'application' } as const;
