// biome-ignore-all format: lists of words are read in lines.
/** What sentences say of figures they have told: averages, how often, and what became of all of them. Expressions over the text itself. */

/** A rate of what was done in time may leave out what is not due yet. */
export const timelyWords = ['按期', '按时', '及时', '限时', '时限', '法定', '如期'] as const;

/** Between a count and the amount told with it: 7件3840元, 7件，共3840元. */
export const pairedGap = '^[，,、（(]?(?:共计|合计|总计|金额|总额|计|共|收取|收费|费用|为|的)*$';

/** 以上三个渠道合计950条: so many figures before it, and their sum. */
export const sumOfAbove = '(?:以上|上述|前述)([一二两三四五六七八九十]|\\d{1,2})[个类项种条家大][^，,。；;\\d]{0,8}?(?:合计|共计|总计|累计|共)[^，,。；;\\d]{0,8}?(?=\\d)';

/** How many times another year's figure this year's is: 是上年8件的2.5倍, 增长1.5倍, 翻了一番. Not so many and some (2倍多). */
export const multiples = {
  needs: '倍|番',
  ofYear: '(?:上一?年度?|去年|(20\\d\\d)年度?)(?:同期|全年)?[（(]?(?:(\\d+(?:\\.\\d+)?)([万亿千]?)([\\u4e00-\\u9fff]{1,3}?)[)）]?)?的(\\d+(?:\\.\\d+)?|[两二三四五六七八九十])倍(?=[,，。；;、）)]|$)',
  grown: '(?:增长|增加|提高|上升)了?(\\d+(?:\\.\\d+)?|[一两二三四五六七八九十])倍(?=[,，。；;、）)]|$)',
  doubled: '翻了?(?:([一两二三])番|番|倍)(?=[,，。；;、）)]|$)',
} as const;

/** Behind outcomes of requests, these are the share of what was made public. */
export const disclosureRates = ['公开率'] as const;

/** Said of parts, these tell that one thing is counted in several of them. */
export const overlapWords = ['同时采用', '同时使用', '同时发布', '重复', '交叉', '重叠', '兼有', '兼用', '多种形式', '两种形式', '多种方式', '两种方式'] as const;

/** What stands between a word for an average and its figure: 日均约592人次. */
const amount = '(?:约|近|达|达到|为|超|超过|逾|突破)*(\\d+(?:\\.\\d+)?)(万|亿|千)?(?:余|多)?';

/** In the words right before two figures: whoever counts both counts all. */
export const complements = [
  ['成交', '流拍'], ['专职', '兼职'], ['主办|主承办|独办|牵头', '会办|协办|分办'], ['线上|网上', '线下|现场'], ['退回|退稿|驳回', '通过'],
  ['即知即改|立行立改|立查立改|立整立改|当场整改|即时整改|立即整改', '限期|长期'], ['优秀', '良好|合格|较好'], ['继续有效|保留', '失效|废止|修改'],
  ['机关', '基层|(?<!机)关外'], ['公办', '民办'], ['城镇|城市', '农村|乡村'], ['按期|按时', '延期'], ['小学', '初中'], ['首次|新任', '连任'], ['按件', '按量'],
  ['已', '正在|尚在|仍在|待'], ['内部', '外部'], ['定期', '不定期'], ['书面', '口头'], ['男', '女'], ['镇级', '村级'], ['市(?:属|级|直|本级)', '(?:县|区)(?:属|级)'], ['实体', '线上|网上'], ['原创', '转载|转发'],
] as const;

/** Between two figures of a sentence, how they are apart. */
const moves = '(?:增加|增长|新增|净增|提高|提升|上升|上涨|增|升|多|高|减少|下降|降低|压减|精简|缩减|净减|减|降|少|低)(?:了)?';
const written = '(?:\\d+(?:\\.\\d+)?[万亿千]?(?:[\\u4e00-\\u9fff]{1,4}|[%％]))';
const half = '上半年|下半年|(?:第)?[一二三四]季度|年初|年末|年底';

export const differences = {
  needs: '[由从].+[到至为]|[半季].+[多少高低增减升降]|最[高多大].+相差|最[低少小].+相差|废止.+[件部个]|[较比].{0,8}[底初末]的?\\d|[新开].+年初',
  // 由6类42项扩充为7类51项，新增1类9项
  fromTo: `(?:由|从)([^，,。；;：:、（(）)]{0,8}${written}+[^，,。；;：:、（(）)\\d]{0,6})(?:到|至|为|成)(?:第[一二三四]轮的|年末的|年底的)?(${written}+)[，,（(](?:共|同比|相比|分别|净)?(${moves})(?:约|近)?(${written}+)(?=[，,。；;、）)]|$)`,
  timed: `(${half})(?:的)?[^，,。；;、\\d]{0,10}?(${written})`,
  // 下半年比上半年多312条
  compared: `(${half})[比较](${half})(?:同期)?(${moves})(${written})(?=[，,。；;、）)]|$)`,
  
  // 总用户231万，较2021年底的198万增加33万
  inline: `(\\d+(?:\\.\\d+)?[万亿千]?[\\u4e00-\\u9fff]{0,4}?)[,，(（](?:较|比|相比)(?:(?:20\\d\\d年|上年|去年)?(?:年?底|年?初|年?末))的?(\\d+(?:\\.\\d+)?[万亿千]?[\\u4e00-\\u9fff]{0,4}?)(${moves})(\\d+(?:\\.\\d+)?[万亿千]?(?:[\\u4e00-\\u9fff]{0,4}|[%％]))(?=[,，。；;、）)]|$)`,
  // 新设3个专题，专题总数由29个升至32个
  behind: `(新增|新设|新开|新建|增设|增加|减少|撤销|关停|注销)(${written})[^，,。；;\\d]{0,8}[,，][^，,。；;\\d由从]{0,8}(?:由|从)(${written})[^，,。；;\\d]{0,6}?(?:到|至|为)(${written})(?=[,，。；;、）)]|$)`,
  // 新增14项、删除6项，目录由98项增加到106项
  moves: `(新增|增加|增设|新设|新开|新开设|新建)(${written})[、，,](?:[^，,、。；;\\d]{2,4}${written}[、，,])?(删除|取消|撤销|注销|关停|减少|核减|停用)(${written})[，,；;][^，,。；;\\d由从]{0,10}(?:由|从)(?:原来的|原先的|原|年初的|上年的)?(${written})[^，,。；;\\d]{0,6}?(?:到|至|为)(${written})(?=[，,。；;、）)]|$)`,
  thenMoved: `[，,](${moves})(${written})(?=[，,。；;、）)]|$)`,
  extremes: `最(?:高|多|大|低|少|小)[^，,。；;、\\d]{0,8}(${written})[^，,。；;、\\d]{0,6}[、，,]最(?:高|多|大|低|少|小)[^，,。；;、\\d]{0,8}(${written})[，,](?:两者|二者)?相差(${written})(?=[，,。；;、）)]|$)`,
  // 专栏24个，新开设5个，关停2个（年初为21个）
  stock: '([\\u4e00-\\u9fff]{2,6}?)(\\d+)([个家项条只件])[，,](?:其中)?新(?:开设|开通|增设|增|设|建|开)(\\d+)\\3[，,、](?:关停|撤销|注销|关闭|停用|减少|取消|清理)(\\d+)\\3[（(，,](?:年初|上年末|上年底|去年底)(?:为|有)?(\\d+)\\3',
  
  // What documents may go by beside being repealed.
  otherEnds: '失效|到期|期满|清理|评估|修改|修订|移交|划转',
  figure: '(\\d+(?:\\.(\\d+))?)([万亿千]?)([^\\d,，。；;、（()）]*)',
  // 比上年末净增2件
  net: '净增加?(\\d+)([件部个])',
  fall: '减|降|少|低|精简|缩|压',
} as const;

/** 上半年203条，下半年214条. */
export const halvesTold = '上半年[\\u4e00-\\u9fff]{0,4}?(\\d+)([\\u4e00-\\u9fff]{1,2})[,，、；;]下半年[\\u4e00-\\u9fff]{0,4}?(\\d+)\\2(?=[,，、；;。）)])';

/** Behind all quarters or months, these open the figure of the year. */
export const wholeYearWords = ['全年', '合计', '共计', '总计', '累计'] as const;

/** 1—3月876条; 一至四季度分别为171件、158件、149件、144件. */
export const monthRange = '(\\d{1,2})月?(?:—|–|-|~|～|至|到)+(\\d{1,2})月';
export const quartersTold = '(?:[一1]季?度?(?:—|-|~|至|到)+[四4]|四个|各)季度(?:依次|分别)[\\u4e00-\\u9fff]{0,6}?(\\d+)([\\u4e00-\\u9fff]{1,2})、(\\d+)\\2、(\\d+)\\2(?:、|和|及)(\\d+)\\2';

/** What a name denies: 未开通, 不合格. */
export const deniedStem = '(?:[未不非没](?!予)|正在|尚在|仍在)(?:有|经)?([\\u4e00-\\u9fff]{2})';

/** Right before a figure: the others, and the rest with its figure. Other outcomes (其他处理5件) are none. */
export const othersNamed = '^(?:其他|其它|其余)(?:各?类|方面|信息|事项|内容|领域|问题|单位|类型)*(?:的|为|有)?$';
export const restTold = '(?:其余|剩余|余下|剩下|尚有|仍有)的?(\\d+)([\\u4e00-\\u9fff]{1,2})';

/** At the beginning of the words before a figure: what is done with what stands before, or some of it. */
export const atMostAll = '^(?:立案|采纳|吸收采纳|整改到位|完成整改|已整改|回收|收回|回复|(?:市|县|区|厅|局)?(?:主要)?负责(?:人|同志)(?:出席|参加)|应公开的|应当公开的|合格)';

const numeral = '\\d+|[一二两三四五六七八九十百]+';
/** Words that name what each has; not how often, or that it is a bound. */
const plain = '(?:(?![每不至约近超逾最均季月周年各])[\\u4e00-\\u9fff])';
/** Before what all have: 全年共更新48次. */
const inAll = '(?:(?:全年|一年|年内)(?:总共|共计|合计|累计|共)?|总共|共计|合计|累计|共)[\\u4e00-\\u9fff]{0,4}?';

/** Averages over time, with how many of the time a year has; days may be working days. */
export const averages = [
  { period: 'day', pattern: `(?<!旺季|高峰期|高峰|淡季|期间|节假日|周末|假期)(?:日均|平均每[天日]|每[天日]平均)${amount}`, perYear: [[365, 366], [240, 256]] },
  { period: 'week', pattern: `(?:周均|平均每周|每周平均)${amount}`, perYear: [[50, 53]] },
  { period: 'month', pattern: `(?:月均|平均每月|每月平均)${amount}`, perYear: [[12, 12]] },
  { period: 'quarter', pattern: `(?:季均|平均每季度|每季度平均)${amount}`, perYear: [[4, 4]] },
] as const;

/** 平均每村26份, 场均72人次: by what is counted before. */
export const averageEach = `(?:平均每个?([\\u4e00-\\u9fff]{1,4}?)(?:[（(]([\\u4e00-\\u9fff]{1,4})[)）])?|(?<![\\u4e00-\\u9fff])([场次期班村户件])均)${amount}`;
/** In the words of an average, these tell that it is about so many. */
export const roughWords = ['约', '近', '超', '逾', '突破', '余', '多', '左右'] as const;

/** 每村4次，共56次; 6期…，每期2000册，共12000册: what each has, and right behind it, or right before it, what all have. */
export const eachOfAll = {
  behind: `(?<!平均)每个?(${plain}{1,9}?)(${numeral})([\\u4e00-\\u9fff]{1,3})[,，]${inAll}(${numeral})\\3`,
  before: `(${numeral})([\\u4e00-\\u9fff]{1,3})[,，（(]每个?(${plain}{1,4}?)(${numeral})\\2(?=[,，。；;）)]|$)`,
  
  // 9个社区，按每个社区2块的标准更新18块
  standard: `每个?(${plain}{1,4}?)(${numeral})([\\u4e00-\\u9fff])的?(?:标准|要求|规模)[^，,。；;\\d]{0,12}?(${numeral})\\3`,
  // 12个分局和28个部门设联络员各1名，共40名
  each: `各[\\u4e00-\\u9fff]{0,4}?(${numeral})([\\u4e00-\\u9fff]{1,2}?)[\\u4e00-\\u9fff]{0,6}?[,，]${inAll}(${numeral})\\2`,
} as const;

/** 每季度更新1次，全年共更新48次: how often in a time, and how often in the year. */
export const oftenInAll = {
  
  pattern: `(?:(\\d+)[个家所][\\u4e00-\\u9fff]{1,3})?每(季度|个?月|半年|周)[\\u4e00-\\u9fff]{0,6}?(${numeral})([\\u4e00-\\u9fff])[^，,。；;\\d]{0,10}[,，]${inAll}(${numeral})([\\u4e00-\\u9fff])`,
  perYear: { 季度: ['quarter', 4], 月: ['month', 12], 个月: ['month', 12], 半年: ['halfYear', 2], 周: ['week', 52] },
} as const;

/** In brackets right behind a figure: 4次（每季度1次）. */
export const frequencies = [
  { period: 'twoMonths', pattern: '^[（(]每[两2二]个?月(?:编发|出版|出刊|发行|开展|举办|召开|组织|发布)?各?(\\d+|[一两二三四])', perYear: 6 },
  { period: 'month', pattern: '^[（(]每个?月(?:开展|举办|召开|组织|进行|发布|通报)?各?(\\d+|[一两二三四])', perYear: 12 },
  { period: 'quarter', pattern: '^[（(]每个?季度(?:开展|举办|召开|组织|进行|发布|通报)?各?(\\d+|[一两二三四])', perYear: 4 },
  { period: 'halfYear', pattern: '^[（(]每半年(?:开展|举办|召开|组织|进行|发布|通报)?各?(\\d+|[一两二三四])', perYear: 2 },
] as const;

/** Outcomes as the form words them, beside those of `outcomeWords`. */
export const formOutcomes = {
  granted: ['予以公开'], partial: ['部分公开'], refused: ['不予公开'], unavailable: ['无法提供'], notProcessed: ['不予处理'],
} as const;

/** Right behind a figure: what became of all that it counts; of one, the word for all is left out. */
export const allAlike = {
  // 除3件外，其余均…
  all: '^[,，、（(]?(?:除(\\d+)[件份][^，,。；;\\d]{0,16}外[,，]?(?:其余|其他|其它)?)?(?:上述|以上)?(?:申请人|申请|案件)?(?:均|全部|都)(?:已|为|系|是|被|依法|获|由|复议机关|经审理|审理)*',
  // 申请人均为自然人，全年共收到申请20件
  applicants: '申请人(?:均|全部|都)(?:为|是|系)([\\u4e00-\\u9fff]{2,10}?)(?:申请人)?[，,][^，,。；;\\d]{0,20}$',
  applied: '(?:提出|申请|提交|申请人)*(?=[,，。；;）)]|$)',
  one: '^(?:[,，、（(](?:为|由|系|因|从)[^，,。；;、\\d]{1,24})?[,，、（(](?:复议机关|复议决定|复议结果|法院|审理结果|结果)?(?:均|全部|已|为|系|是|被|依法|按时|按期|及时|当场|予以(?!公开)|决定|判决|经审理)*',
  end: '(?=[,，。；;、）)]|$)',
} as const;
