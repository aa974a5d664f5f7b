/**
 * Times in sentences, as regular expressions over folded text. A figure of another period than the report's year is never
 * compared with the form. Order matters: the first that matches at a place wins.
 */
export const timePatterns = [
  { pattern: '(?:近|过去|过去的|刚刚过去的|这)一年(?:以?来|里|中|间)?|一年(?:以?来)', period: 'year' },
  { pattern: '(?:近|过去)[一二三四五六七八九十两\\d]+年(?:以?来)?', period: 'since' },
  {
    pattern:
      '(?:自|从)?(?:20\\d\\d年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^,。;、\\d]{0,24}?(?:投入使用|投用|投运|运营|揭牌|使用|施行|实施|成立|开通|建立|上线|运行|改革|换届|启动|创建|组建|挂牌|启用|改版|建成|发布|印发|推行|试点|试行|开展|就任|撤并|设立)以来',
    period: 'since',
  },
  {
    pattern:
      '(?:自|从)?20\\d\\d年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:以来|至今|开始)|(?:自|从)?20\\d\\d年(?:\\d{1,2}月)?(?:\\d{1,2}日)?起(?!草)',
    period: 'since',
  },
  { pattern: '20\\d\\d年?(?:至|到|-|—|~)20\\d\\d年度?(?:间|期间)?', period: 'since' },
  {
    pattern:
      '(?:党的)?(?:十[八九]大|二十大)以来|"?十[三四五]五"?(?:(?:时期|期间)?以来|时期|期间)|本届政府(?:成立)?以来|近年来|近几年来?|[二两三四五六七八九十]年来',
    period: 'since',
  },
  {
    pattern: '历年(?:以?来)?|历史(?=累计)|[^,。;、\\d]{0,8}(?:开通|上线|成立|运行|建成|投用|启用|设立|建站|创办|开办)至今',
    period: 'since',
  },
  { pattern: '(?:自|从)20\\d\\d年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[^,。;、\\d]{1,24}以来', period: 'since' },
  { pattern: '自开通以来|有史以来', period: 'since' },
  { pattern: '截[至止](?:目前|当前|现在),?(?=已?累计)', period: 'since' },
  { pattern: '(?:20\\d\\d年)?度?上半年', period: 'half1' },
  { pattern: '(?:20\\d\\d年)?度?下半年', period: 'half2' },
  { pattern: '(?:20\\d\\d年)?(?:前三|前3|一至三|1-3|前两|前2)个?季度', period: 'months' },
  { pattern: '(?:20\\d\\d年)?第?(?:一|1)季度', period: 'quarter1' },
  { pattern: '(?:20\\d\\d年)?第?(?:二|2)季度', period: 'quarter2' },
  { pattern: '(?:20\\d\\d年)?第?(?:三|3)季度', period: 'quarter3' },
  { pattern: '(?:20\\d\\d年)?第?(?:四|4)季度', period: 'quarter4' },
  { pattern: '(?:截至|截止|截止到|截至到)(?:20\\d\\d年|本年|当年|目前)?度?(?:12月(?:31日|底|末)?|年底|年末)', period: 'year' },
  {
    pattern: '(?:截至|截止|截止到|截至到)(?:20\\d\\d年)?(?:\\d{1,2}|[一二三四五六七八九十]+)月(?:\\d{1,2}日|底|末|中旬|初|下旬|上旬)?',
    period: 'months',
  },
  { pattern: '(?:20\\d\\d年)?1月(?:1日)?(?:至|到|-|—|~)(?:20\\d\\d年)?12月(?:31日)?', period: 'year' },
  { pattern: '(?:20\\d\\d年)?\\d{1,2}月?(?:\\d{1,2}日)?(?:至|到|-|—|~)(?:20\\d\\d年)?\\d{1,2}月(?:\\d{1,2}日)?', period: 'months' },
  { pattern: '(?:20\\d\\d年)\\d{1,2}月(?:\\d{1,2}日|份)?', period: 'months' },
  { pattern: '(?:自|从)?\\d{1,2}月(?:份|底|初)?以来', period: 'months' },
  { pattern: '\\d{1,2}月(?:\\d{1,2}日|份|上旬|中旬|下旬|底)', period: 'months' },
  { pattern: '20\\d\\d年(?:年?度|全年|年?底|年?末)?', period: 'named' },
  { pattern: '(?:上年|去年)(?:年?底|年?末)', period: 'previous' },
  { pattern: '20\\d\\d(?=[,、])', period: 'named' },
  { pattern: '(?:1[0-2]|[1-9])月(?=[^\\d至到-]|\\d+(?:件|条|份|次|场|期|篇|人))', period: 'months' },
  { pattern: '(?:上一年度|上年度|上一年|上年|去年)(?:同期)?', period: 'previous' },
  { pattern: '前年', period: 'other' },
  { pattern: '本年度|本年|今年以来|今年|全年|当年|年内', period: 'year' },
] as const;

/** The end of times that reach up to now. */
export const sinceMark = '以来';

/** A time right before or after one of these is no period of the figure: 较2022年, 结转至2024年. */
export const timeComparators = ['较', '比', '由', '与', '从', '同', '相较', '相较于', '较之', '比起', '对比', '相对于'] as const;
/** A time after one of these belongs to what follows it: 结转至2024年, 公开2022年决算. */
export const timeTargets = ['至', '到', '结转至', '顺延至', '于'] as const;
/** Words that may stand between the beginning of a clause and its time. */
export const timeLeads = [
  '先看',
  '再看',
  '看',
  '先',
  '再',
  '来看',
  '反观',
  '放眼',
  '在',
  '截至',
  '自',
  '从',
  '我局',
  '本局',
  '其中',
] as const;
