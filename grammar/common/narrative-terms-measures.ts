// biome-ignore-all format: lists of words are read in lines.
/** Measure words: what makes a number in a sentence a figure, and which of them need a second look. */

/** Measure words after which a number is a figure; the longest wins. No word for a stretch of time is among them. */
export const measureWords = [
  // Pieces of information, requests and cases.
  '个百分点', '件次', '件', '条次', '条', '份次', '份', '项', '宗', '起', '例', '篇次', '篇', '则', '封', '帖', '单', '笔', '桩', '款',
  // Events.
  '次', '场次', '场', '期次', '期', '轮次', '轮', '遍', '批次', '批', '班次', '堂', '站次', '站', '天次', '课时', '学时', '项次',
  // People, households and bodies.
  '个次', '人次', '人', '名', '位', '户次', '户', '家次', '家', '个', '所', '校次',
  // Prints, shows and pages.
  '张', '册', '本', '部', '幅', '页', '集', '卷次', '卷', '讲', '例次', '版次', '档', '节', '段', '字', '句', '辑',
  // Places, buildings and things.
  '处', '座', '栋', '幢', '间', '块', '台次', '台套', '台', '套', '辆次', '辆', '车次', '艘次', '艘', '架次', '架', '支', '门', '片', '面', '盏', '根', '株', '棵', '头', '只', '枚', '颗', '口', '眼', '具', '盒', '箱', '袋', '瓶', '把', '顶', '床', '副', '组',
  // Money.
  '亿元', '万元', '元', '亿美元', '万美元', '美元',
  // Lengths, areas, weights.
  '平方公里', '平方米', '平米', '公里', '千米', '米', '公顷', '亩次', '亩', '立方米', '吨', '公斤', '千克', '千瓦时', '千瓦', '兆瓦',
  // Others.
  '种', '通', '分', '倍', '类次', '类', '大类', '小类', '票',
] as const;

/** Measure words that count the same thing in sentences about requests and cases. */
export const caseMeasures = ['件', '份', '条', '宗', '例', '起', '项', '件次', '人次', '个', '次', '部', ''] as const;
/** Measure words that the segmenter may take, behind a number in figures, for the beginning of a word: 136人参训, 3份文件. */
export const gluedMeasures = ['人次', '人', '份', '件', '条', '名', '家', '篇', '期', '场', '次', '户', '项', '个', '起', '宗', '批', '台', '张', '册', '万元'] as const;
/** Words that begin with one of these are no measure word and something else. */
export const unmeasuredWords = ['期间', '期限', '期内', '名单', '名录', '名称', '条例', '条款', '条令', '条目', '项目', '家庭', '家长', '户口', '户籍', '户均', '次数', '次年', '次月', '份额', '件数', '件均', '个别', '个性', '个月', '个工作日', '人员', '人大', '人均', '人民', '场所', '场地', '起止', '批准', '批复', '批示', '起诉', '台账', '张贴', '篇幅', '册数'] as const;
/** Measure words that never count anything a report states as a figure. */
export const structuralMeasures = ['类', '大类', '小类'] as const;
/** Measure words of pieces of information, and seldom of requests. */
export const pieceMeasures = ['条', '篇', '则'] as const;
/** Measure words of pieces of information. */
export const infoMeasures = ['条', '篇', '项', '则', '份', '件', '个', '条次', ''] as const;
/** 一套, 一批: a manner of speaking wherever they stand. */
export const vagueMeasures = ['套', '批', '种', '系列', '面'] as const;
/** Before a power of ten, these leave its number open: 数十, 上百. */
export const vagueNumerals = ['数', '几', '上', '成', '若'] as const;
/** Events are counted behind their name. */
export const eventMeasures = ['次', '场', '期', '轮', '遍', '场次', '批次', '轮次', '期次'] as const;
/** 一个平台, 一项工作: no figures before a noun. */
export const weakMeasures = ['个', '种', '项', '批', '套', '面', '起', '位', '家', '部', '处', '支', '座', '块', '门', '组', '字', '句', '轮', '档', '站', '通', '条', '段', '片', '间', '所'] as const;
/** Kinds and ways are not counted when their number is a word: 三种申请渠道, 两种属性. */
export const kindMeasures = ['种'] as const;
/** Measure words of matters of which the pieces are counted behind them: 31项1.42万条. */
export const itemMeasures = ['项', '类'] as const;
/** Rates grow by these. */
export const pointMeasures = ['个百分点'] as const;
/** Measure words of bodies. */
export const bodyMeasures = ['家', '个', '所'] as const;
/** Requests and cases are counted in these; what else is, has other ones. */
export const requestMeasures = ['件', '份', '宗', '起', '例', ''] as const;
/** Measure words of those who do something themselves: of these a clause may tell, however few they are. */
export const agentMeasures = ['人', '名', '位', '人次', '家', '所', '户'] as const;
/** Measure words of persons, and endings of what persons are called. */
export const personMeasures = ['人', '名', '位', '人次'] as const;
export const headMeasures = ['人', '名', '位'] as const;
export const personEndings = ['代表', '员', '编辑', '骨干', '者', '师', '干部', '职工', '专家', '志愿者', '司机', '书记', '主任', '局长', '科长', '处长', '人员', '同志', '群众', '市民', '居民', '村民', '学生', '家长', '教师', '医生', '律师', '记者', '民警', '顾问', '负责人', '主播', '委员', '学者', '客', '士', '工', '手'] as const;
/** What a body got when it was judged. */
export const scoreMeasures = ['分'] as const;
/** Ends measure words that count occasions: 条次 beside 条. */
export const occasionMark = '次';
/** Only growth is counted in these. */
export const growthMeasures = ['倍'] as const;
/** Ranks are counted in these: up by eight places. */
export const rankMeasures = ['位', '名'] as const;
/** Measure words of parts of a text and of times, as in 6个部分, 20个工作日; other ones count what follows (4次季度抽查). */
export const layoutMeasures = ['', '个', '张', '大'] as const;
/** Measure words of money, with their value in the smallest of them. */
export const moneyUnits = { 元: 1, 万元: 10000, 亿元: 100000000 } as const;
/** Powers of ten that may stand between a number in figures and its measure word: 1.7万余张. */
export const unitPrefixes = ['万', '亿', '千', '百'] as const;
