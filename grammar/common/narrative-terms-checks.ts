// biome-ignore-all format: lists of words are read in lines.
/** What sentences say of figures they have told: averages, how often, and what became of all of them. Expressions over the text itself. */

/** A rate of what was done in time may leave out what is not due yet. */
export const timelyWords = ['按期', '按时', '及时', '限时', '时限', '法定', '如期'] as const;

/** Said of parts, these tell that one thing is counted in several of them. */
export const overlapWords = ['同时采用', '同时使用', '同时发布', '重复', '交叉', '重叠', '兼有', '兼用', '多种形式', '两种形式', '多种方式', '两种方式'] as const;

/** What stands between a word for an average and its figure: 日均约592人次. */
const amount = '(?:约|近|达|达到|为|超|超过|逾|突破)*(\\d+(?:\\.\\d+)?)(万|亿|千)?(?:余|多)?';

/** Averages over time, with how many of the time a year has; days may be working days. */
export const averages = [
  { period: 'day', pattern: `(?:日均|平均每[天日]|每[天日]平均)${amount}`, perYear: [[365, 366], [240, 256]] },
  { period: 'week', pattern: `(?:周均|平均每周|每周平均)${amount}`, perYear: [[50, 53]] },
  { period: 'month', pattern: `(?:月均|平均每月|每月平均)${amount}`, perYear: [[12, 12]] },
  { period: 'quarter', pattern: `(?:季均|平均每季度|每季度平均)${amount}`, perYear: [[4, 4]] },
] as const;

/** 平均每村26份, 平均每场72人次: by what is counted before. */
export const averageEach = `平均每个?([\\u4e00-\\u9fff]{1,4}?)${amount}`;

/** 每村4次，共56次; 6期…，每期2000册，共12000册: what each has, and right behind it, or right before it, what all have. */
export const eachOfAll = {
  behind: '(?<!平均)每个?([\\u4e00-\\u9fff]{1,3}?)(\\d+)([\\u4e00-\\u9fff]{1,3})[,，](?:全年)?(?:总共|共计|合计|共)(\\d+)\\3',
  before: '(\\d+)([\\u4e00-\\u9fff]{1,3})[,，（(]每个?([\\u4e00-\\u9fff]{1,2}?)(\\d+)\\2(?=[,，。；;）)]|$)',
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
  all: '^[,，、（(]?(?:上述|以上)?(?:申请|案件)?(?:均|全部|都)(?:已|为|系|是|被|依法|获|复议机关|经审理|审理)*',
  one: '^[,，、（(](?:已|为|被|依法|经审理)*',
  end: '(?=[,，。；;、）)]|$)',
} as const;
