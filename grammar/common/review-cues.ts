import type { OrganCue, ReviewCues } from '../../src/grammar-contract/review.js';
import { contactCues } from './contact-cues.js';

/** Names as agencies write them; the first match decides, so the lower levels stand first. */
const organs: readonly OrganCue[] = [
  { level: 'town', pattern: '(?:街道办事处|街道|苏木|.(?:镇|乡)(?:人民)?政府|[^德]镇|.乡)$' },
  // 互助县统计局, 汉阳区统计局, 某某经济开发区管委会; not 自治区, 特别行政区, 新区, whose organs may stand higher.
  { level: 'county', pattern: '^.{1,16}?(?:县|(?:自治)?旗|(?<!自治|行政|新)区(?!域))(?:人民政府|.{2,30})?$' },
  { level: 'national', pattern: '^(?:中华人民共和国|国务院|国家|中国|全国)|^[^省市州县区]{1,12}部$' },
  { level: 'province', pattern: '^(?:.{2,8}(?:省|自治区)|北京市|上海市|天津市|重庆市)' },
  { level: 'city', pattern: '^.{1,12}(?:市|自治州|州|盟|地区)' },
];

/**
 * What templates have in place of a figure, a digit or a name. The patterns open with it, and look back from there: to look back at every
 * character of a report would take longer than all other rules.
 */
const gap = '[×✕ＸXｘx]';
const han = '[\\u4e00-\\u9fff]';
const counted = '(?:余|多)?(?:万|千)?(?:条次|条|件次|件|次|项|个|份|篇|场|期|人次|人|名|起|例|部|批|家|万元|元|个百分点|[%％])';
/** Behind a figure that was not filled in: the end of the clause, or what was counted. A name left out (XX项目) goes on otherwise. */
const behindCount = '(?=[,，、。；;：:！!（()）|]|$|\\n|\\s|其中|政府信息|政务信息|信息|公开|申请|政策|文件|稿件|解读|建议|提案|新闻|动态)';

const articleNumerals = '〇零一二三四五六七八九十百\\d';

/** Verbs of what is going to be done: 将 before a noun takes what was done (将政务公开纳入考核). */
const plans =
  '继续|进一步|重点|着力|努力|认真|切实|坚持|围绕|持续|不断|从|以|按照|结合|严格|深入|积极|全面|采取|做好|聚焦|紧紧|加大|加强|更加|主要|建立|完善|健全|推进|加快|组织|开展|提高|提升|强化|推动|增加|扩大|丰富|推行|推广|实行|打造|优化|深化|拓展|拓宽|开设|举办|编制|制定|试点';

/** What reviewing looks for, in folded wording. `docs/rules` names the rule behind each. */
export const reviewCues = {
  governmentEnding: '(?:人民政府|[省市县区州盟旗镇乡])$',
  selfStatements: [
    {
      where: 'compiled',
      needs: '报告|報告',
      pattern: '报告(?:是|系)?由([\\u4e00-\\u9fff()]{3,40}?)(?:根据|依照|依据|按照|按|遵照|结合|负责|组织|汇总|编制|编写|撰写|起草|,|。|$)',
    },
    {
      where: 'compiled',
      section: 0,
      pattern:
        '[,。]([\\u4e00-\\u9fff()]{4,40}?)(?:编制|编写|撰写|制作)(?:并(?:公布|发布|公开))?(?:了|形成)?(?:本(?:年度)?报告|(?:20\\d\\d年度?)?(?:政府)?信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报))',
    },
    // 本报告依据…规定，由某局编制。
    {
      where: 'compiled',
      section: 0,
      needs: '报告|報告',
      pattern: '[,。]由([\\u4e00-\\u9fff()]{4,40}?)(?:负责)?(?:编制|编写|撰写|起草)(?:而成|完成)?(?=[,。;]|$)',
    },
    {
      where: 'published',
      section: 0,
      pattern: '(?:现公布|现发布|现将)([\\u4e00-\\u9fff()]{4,40}?)(?:关于)?20\\d\\d年度?(?:政府)?信息公开',
    },
    {
      where: 'opening',
      section: 1,
      needs: '^.{0,24}20\\d\\d',
      pattern:
        '^(?:\\([一二]\\)[^。;:]{0,14}[。:])?20\\d\\d年度?,?((?![各全我本该市县区])(?:(?!各)[\\u4e00-\\u9fff()]){3,30}?)(?:认真|坚持|坚决|全面|深入|严格|紧紧|始终|高度|切实|以习近平|在[^,。;]{1,20}(?:领导|指导|支持)下|牢牢|聚力|大力|有序|按照|根据|积极|扎实|着力|不断|进一步|持续|聚焦|围绕|贯彻|落实|通过|共)',
    },
    {
      where: 'fee',
      section: 6,
      pattern:
        '(?:^|[。;)])(?:20\\d\\d年度?,?)?((?![各全我本该])(?:(?!各)[\\u4e00-\\u9fff()]){3,30}?)(?:没有|未|无)(?:收取|发出|发生|产生|需要|其他)',
    },
    {
      where: 'contact',
      needs: '联系|聯繫',
      pattern: '联系(?:方式|单位|部门|机构)[:：是为]+([\\u4e00-\\u9fff()]{4,40}?)(?:\\(|,|;|。|:|地址|电话|$)',
    },
    {
      where: 'contact',
      needs: '联系|聯繫|咨询|諮詢|反映|查询|查詢',
      pattern: '(?:请与|请联系|请向|可与|可联系|可向)([\\u4e00-\\u9fff()]{3,40}?)(?:联系|咨询|反映|查询|\\(|,|。|$)',
    },
  ],
  selfReference: { needs: '我[镇乡街局厅委]', government: '人民政府$', pattern: '(?<!自)我([镇乡街局厅委])(?![托派任员以内外])' },
  contacts: contactCues,
  points: {
    needs: '[二两三四五六七八九十]个?(?:方面|点|项|[:：,，])',
    announced:
      '(?<![第前后这])(?:有(?=[二三四五六]个?[:,]))?([二两三四五六七八九十])(?:个?(?:方面|点|项)[^。;:,\\d\\n]{0,14}|(?<=有[二三四五六])个?)[:。,\\n]+(一是|其一|\\(一\\)|\\(1\\)|①|1[.、](?!\\d))',
    referredNeeds: '(?:以上|上述|前述).{0,2}[二两三四五六七八九十]',
    referred: '(?:以上|上述|前述)(?:的)?([二两三四五六七八九十])个?(?:方面)?(?:的)?(?:问题|不足|短板)',
    two: '两',
    enumerationMark: '、',
    coordinators: '[和与及]',
    circled: '①②③④⑤⑥⑦⑧⑨⑩',
    // 就业创业、社会保险、人才人事三大领域; 和 may stand within one of them or between two.
    enumerated:
      '(?:^|[^\\u4e00-\\u9fff、])[\\u4e00-\\u9fff]{0,6}?((?:[\\u4e00-\\u9fff]{2,8}、){1,7}[\\u4e00-\\u9fff]{2,10})(?<!等)([二两三四五六七八九])大(?:领域|板块|类)',
    enumeratedNeeds: '大(?:领域|板块|类)',
    styles: [
      { first: '一是', opening: '([一二三四五六七八九十])是' },
      { first: '其一', opening: '其([一二三四五六七八九十])(?=[,、是])' },
      { first: '(一)', opening: '\\(([一二三四五六七八九十])\\)' },
      { first: '(1)', opening: '\\((\\d{1,2})\\)' },
      { first: '①', opening: '([①②③④⑤⑥⑦⑧⑨⑩])' },
      { first: '1.', opening: '(?<![\\d.])(\\d{1,2})[.、](?!\\d)' },
      { first: '1、', opening: '(?<![\\d.])(\\d{1,2})[.、](?!\\d)' },
    ],
  },
  datedLine: '^\\(?(?:20\\d\\d|二[〇○零O0]二[〇○零O0一二三四五六七八九])年.{1,3}月.{1,3}日\\)?$',
  offices:
    '(?:党政(?:综合)?办公室|党政(?:综合)?办|政务公开(?:办公室|办|科|股|处)|信息公开(?:办公室|办|科|股|处)|综合(?:办公室|科|股|处|办)|办公室|办公厅|法规(?:科|股|处))$',
  peers: [
    '(?:管理委员会|管委会)$',
    '(?:街道|街道办事处|街道办)$',
    '(?:镇|乡|镇人民政府|乡人民政府|镇政府|乡政府)$',
    '(?:局|厅|署|(?<!管理|管)委员会|[^管]委)$',
  ],
  titleEnding: '政府信息公开工作年度报告',
  titleTranslations: ['政府资讯公开工作年度报告'],
  organs,
  // 立法法 (2023) Articles 91 and 93: departments of the State Council, provinces, cities with districts, prefectures.
  ruleMakers: ['national', 'province', 'city'],
  processingFee: {
    since: 2021,
    // 行政事业性收费 is the fee of table two, not this one.
    mention: '(?:信息|资讯|公开)(?:处理|服务)(?:费|收费)|处理费|(?<!行政事业性)收费|收取(?![^。;]{0,8}行政事业性)[^。;]{0,15}费',
  },
  nothing:
    '^(?:本(?:年度|单位|机关|部门|局|镇|乡)?|我(?:局|镇|乡|委)?|暂|目前|尚|均|年度|,)*(?:无|没有)(?:其他)?(?:存在)?(?:需要|需)?(?:报告|说明|改进)?的?(?:主要)?(?:事项|问题|情况|内容)?[。.;!]?$',
  shortestProse: 10,
  // Reports also write 公开平台建设情况, 平台建设, 监督保障工作情况.
  parts: ['主动公开', '依申请', '(?:信息|资讯)管理', '平台', '监督|保障'],
  templateTexts: [
    '该部分以表格形式报告',
    '编写说明',
    '填报说明',
    '填表说明',
    '填写说明',
    '可先适当综述',
    '减用负值表示',
    '应提供相关数据',
    '主要考虑极少数特殊情况',
  ],
  placeholders: [
    { kind: 'figure', needs: gap, pattern: `${gap}(?<![A-Za-z0-9+＋×✕]${gap})${gap}{0,3} ?${counted}${behindCount}` },
    { kind: 'figure', pattern: `(?:[_＿](?<=${han}[_＿])[_＿]+|[（(](?<=${han}[（(])(?<!第[（(]) *[)）]) ?${counted}${behindCount}` },
    { kind: 'figure', needs: gap, pattern: `${gap}{5,11}(?<=(?:0\\d{2,3}[-—－]?|电话[:：] ?)${gap}{5,11})` },
    {
      kind: 'date',
      needs: gap,
      pattern: `20${gap}{1,2}年|${gap}(?<![A-Za-z0-9]${gap})(?:${gap}{0,3}年${gap}{1,2}月|${gap}{1,3}年|${gap}?月${gap}{1,2}日)|${gap}(?:(?<=年${gap})${gap}?月|(?<=月${gap})${gap}?日)`,
    },
    // 发布信息条，: the figure is gone, and so is the gap. 件 and 场 end nouns (申请件, 会场).
    {
      kind: 'missing',
      needs: '[条篇次](?=[,，、。；;）)])(?<=(?:信息|稿件|文章|新闻|动态)[条篇]|(?:培训|会议|检查|督查|演练)次)',
      pattern: '(?:信息|稿件|文章|新闻|动态)[条篇](?=[,，、。；;）)])|(?:培训|会议|检查|督查|演练)次(?=[,，、。；;）)])',
    },
    {
      kind: 'instruction',
      pattern:
        '[（(【\\[](?:填写(?!率)[^（()）【】\\n\\d]{0,20}|(?:此|该|上述)?(?:数据|数字|情况)?(?:待核实|待核对|待补充|待完善|待填写?|待定)|(?:请|需|须)(?:补充|核实|核对|确认|完善|修改)[^（()）【】\\n\\d]{0,4}|(?:此处|请在此|请(?:根据|结合)(?:本单位|本机关|本部门|实际))[^（()）【】\\n]{0,80}|本?(?:单位|机关|部门)(?:全称|名称))[）)】\\]]',
    },
    {
      kind: 'name',
      needs: gap,
      pattern:
        '[×✕ＸX](?<![A-Za-z0-9×✕].)[×✕ＸX]{1,3}(?:省|市|县|区|镇|乡|街道|局|委员会|委|厅|办公室|办|单位|部门|机关|海关|税务局|公安局|人民政府|学校|中学|小学|医院|村|社区)',
    },
    // **村; two pairs on a line are bold type.
    {
      kind: 'name',
      needs: '\\*\\*',
      pattern: '\\*(?<!\\*.)\\*{1,3}(?:省|市|县|区|镇|乡|村|街道|社区|局)(?<!\\*\\*[^\\n]*?\\*\\*.{1,2})(?![^\\n]*?\\*\\*)',
    },
  ],
  // 全年组织培训  次: a gap before a measure word that ends its clause. 文  件 spaced out is a word.
  unfilled: `[\\u4e00-\\u9fff]{1,4}(?<![文案条信邮附稿事证要零选款立各多年身月学长定近初中本两几数每一二三四五六七八九十])[ \\u3000]{2,}${counted}(?=[,，、。；;）)])`,
  // The same with one space, in a paragraph that has no other between words.
  unfilledOnce: `[\\u4e00-\\u9fff]{1,4}(?<![文案条信邮附稿事证要零选款立各多年身月学长定近初中本两几数每一二三四五六七八九十])[ \\u3000]${counted}(?=[,，、。；;）)])`,
  notices: [
    {
      pattern: '国办公开办函[〔([【](?!2021[〕)\\]】]30号)\\d{4}[〕)\\]】]\\d{1,3}号(?<=年度报告格式[^。;]{1,40})',
      problem: 'misquoted',
      since: 2021,
      official: '国办公开办函〔2021〕30号',
    },
    {
      pattern: '国办公开办函[〔([【](?!2019[〕)\\]】]60号)\\d{4}[〕)\\]】]\\d{1,3}号(?<=年度报告有关事项的通知[^。;]{1,40})',
      problem: 'misquoted',
      official: '国办公开办函〔2019〕60号',
    },
    {
      pattern: '国办公开办函[〔([【]2019[〕)\\]】]60号',
      problem: 'outdated',
      since: 2021,
      official: '国办公开办函〔2021〕30号',
    },
    {
      pattern: '国办(?:发|函|办函|公开函|公开发)[〔([【]2021[〕)\\]】]30号',
      problem: 'misquoted',
      since: 2021,
      official: '国办公开办函〔2021〕30号',
    },
  ],
  noticeContext: '年度报告',
  basisContexts: ['条例', '處理費', '处理费'],
  // 国务院令第711号, in force since 2019-05-15; 492 was the decree of 2007, and its Articles 31 and 32 asked for the report.
  bases: [
    {
      problem: 'decree',
      pattern: '政府信息公开条例》[^。;《》]{0,12}国务院[^。;《》]{0,6}?(\\d{3})号',
      right: '^711$',
      unless: '711号',
      official: '711',
    },
    {
      problem: 'article',
      pattern: `政府信息公开条例》(?:\\([^()]{0,40}\\))?的?(第[${articleNumerals}]+条(?:第?[${articleNumerals}、,和及与至第条款项()]*条)?)[^。;]{0,140}(?:编制|编写|撰写|现将|现公布|现发布|制作)[^。;]{0,60}(?:报告|年报)`,
      right: '(?:四十九|五十|49|50)(?![一二三四五六七八九])',
      official: '第四十九条、第五十条',
    },
    {
      problem: 'article',
      pattern: `报告[^。;]{0,20}政府信息公开条例》(?:\\([^()]{0,40}\\))?的?(第[${articleNumerals}]+条(?:第?[${articleNumerals}、,和及与至第条款项()]*条)?)[^。;,]{0,140}(?:编制|编写|撰写|制作)(?=[。,;]|$)`,
      right: '(?:四十九|五十|49|50)(?![一二三四五六七八九])',
      official: '第四十九条、第五十条',
    },
    // 第五十六条 is the last.
    {
      problem: 'noArticle',
      pattern: `政府信息公开条例》(?:\\([^()]{0,40}\\))?的?(?:第[${articleNumerals}]+条[、,和及与至]*)*?(第(?:五十[七八九]|[六七八九]十[${articleNumerals}]*|一?百[${articleNumerals}]*|5[7-9]|[6-9]\\d|\\d{3})条)`,
      official: '第五十六条',
    },
    {
      problem: 'name',
      pattern: '(《(?!政府信息公开信息处理费管理办法》)政府信息公开信息处理费[^《》]{0,8}(?:办法|规定|标准)》)',
      official: '《政府信息公开信息处理费管理办法》',
    },
    {
      problem: 'name',
      pattern: '(《中华人民共和国(?!政府信息公开条例》)(?:政府)?(?:政务)?信息(?:公开)?(?:工作)?条例》)',
      official: '《中华人民共和国政府信息公开条例》',
    },
  ],
  citedTitles: [
    '中华人民共和国政府信息公开条例',
    '政府信息公开条例',
    '政府信息公开信息处理费管理办法',
    '中华人民共和国政府信息公开工作年度报告格式',
    '中华人民共和国行政复议法',
    '中华人民共和国行政诉讼法',
    '中华人民共和国行政许可法',
    '中华人民共和国行政处罚法',
    '中华人民共和国行政强制法',
    '中华人民共和国保守国家秘密法',
    '中华人民共和国个人信息保护法',
  ],
  partStart: '^\\s*[(（]\\s*([一二三四五六七八九十]{1,3})\\s*[)）]',
  carriedYears: {
    needs: '[结結][转轉].{0,4}20\\d\\d|20\\d\\d.{0,8}[结結][转轉]',
    lastYear: '(?:上年|去年|上一年)[^,;:]*$',
    out: '结转(?:至|到|入)?(20\\d\\d)年',
    into: '(20\\d\\d)年度?(?:未办结)?结转(?:来|下来)?的?(?:政府信息公开)?(?:申请)?(?=\\d)',
  },
  // 较2024年的80件增长 in the report for 2024; 较2024年初 is a time within the year.
  comparedNeeds: '[较較比]于?20\\d\\d',
  comparedYear: '(?:较|比|相比)于?(20\\d\\d)年(?=度?(?:的|同期|全年|增|减|上升|下降|提高|降低|多|少|,))',
  feeYear: '(20\\d\\d)年度?(?!\\d)(?![^。;]{0,30}(?:将|拟|计划))[^。;《》]{0,30}(?:信息处理费|收费通知)',
  willWords: '将|拟|计划|打算',
  programmeNeeds: '要点|任务',
  programmeYear:
    '(?:落实|贯彻|按照|对照|围绕|根据|依据|紧扣|执行)[^。;,《》]{0,16}《[^《》]{0,20}?(20\\d\\d)年度?(?:全[省市县区]|[省市县区])?(?:政务公开|政府信息公开|信息公开)[^《》]{0,10}(?:要点|任务)[^《》]{0,12}》',
  outlook: {
    plan: `(20\\d\\d)年度?,?(?:工作)?(?:拟|计划|打算)(?![^。;]*(?:实际|已|完成))|(20\\d\\d)年度?,?[^,。;:\\d]{0,10}?将(?:${plans}|:)(?![^,。;]*(?:作为|纳入|列入|列为|放在|摆在|视为|融入|贯穿|定为|结合))|(?:下一步|下步|新的一年|下一年度?|来年|接下来),?(20\\d\\d)年(?!度?(?:的?(?:工作)?(?:基础|经验|成效|成绩|情况)|以来))`,
    problems:
      '^(?:\\([一二]\\)[^,。;:]{0,12}[,:]?)?(20\\d\\d)年(?!度?(?:工作)?(?:年报|年度报告|报告))度?,?[^。;:\\d]{0,40}(?:存在|还有|仍有|尚有)(?!的[^。;]{0,12}(?:已|整改|得到))[^。;]{0,40}(?:问题|不足|差距|薄弱|短板)(?![^。;]{0,12}(?:整改|改进情况|得到|已))',
  },
  moneyUnits: { 元: 1, 万元: 10_000, 亿元: 100_000_000 },
  headingStart: '^([一二三四五六七八九十])[、.,:]',
  sentenceEnd: '[。!?]',
  numerals: '一二三四五六七八九十',
  leadingYear: '^(20\\d\\d)年度?(?=[,。;]|我|本|全)',
  namedYear: '(20\\d\\d)年',
  presentedYear:
    '(?:现公布|现发布|现将|编制了?|编写了?|撰写了?)[^。;]{0,40}?(20\\d\\d)年度?(?:政府)?信息公开工作(?:年度)?(?:工作)?(?:报告|年报|情况)',
  caption: '第二十条第?[(（]([一二三四五六七八九十]+)[)）]项',
  day: '(?:(20\\d\\d) ?年 ?|(?<![\\d.]))(\\d{1,2}) ?月 ?(\\d{1,2}) ?日',
  inlinePart: '(?:[一二三四五六七八九]是|\\([一二三四五六七八九]\\)|(?<!\\d)\\d[.、]|第[一二三四五六七八九],)[^,。;:]{0,10}?',
} as const satisfies ReviewCues;
