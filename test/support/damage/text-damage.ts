import { layoutNames } from '../../../src/export/layouts/index.js';
import { addressed, type Damage, pick, positional } from './damage.js';

const kangxi = new Map<string, string>();
for (let point = 0x2f00; point <= 0x2fd5; point++) {
  const radical = String.fromCodePoint(point);
  kangxi.set(radical.normalize('NFKC'), radical);
}
for (const [han, radical] of [
  ['民', '⺠'],
  ['门', '⻔'],
  ['长', '⻓'],
  ['见', '⻅'],
  ['齐', '⻬'],
] as const)
  kangxi.set(han, radical);

const simplified =
  '国规范围务与对时来产业东两严个丰临为举义乌乐习书买乱争亏云亚亲仅从仓仪们价众优会传伤伦伪体余侧侨债倾储儿党兰关兴养兽冈军农冲决况冻净准减几凭凯击刘则刚创别剂剑剧劝办务动励劲劳势勋区医华协单卖卢卫却厂厅历压厌厕县参双发变叙叶号叹后向吗启员响团园围图圆圣场块坚坛坝坟声处备复够头夸夺奋奖妇妈姜娱学宁实审宪宽对寻导寿将尔尘尝尽层属岁岂岗岛岭币师帐带帮并广庄庆应库庙庞废开异弃张弹强归当录彻径忆忧怀态总恋恶惊惩惯愿战户扑执扩扫扬护报担拟拥择挂挤挥损换据捞掷掸揽搁摄摆摇敌敛数断无旧时显暂术机杀杂权条来杨极构枪柜查标样档检楼欢欧残毁气汇汉污汤沟没泪泽洁浅测济浓涛润涨渐温湿满滤灭灯灵灾炉点炼热烂爱爷牵犹独狱猎环现珐电画畅疗疯痒监盖盘着睁矫矿码确礼祸离秃种积称稳穷窃竞笔签简类粮纠红约级纪纯纲纳纸纹线练组细织终绍经结绕给络统继续维综编缘缩网罗罚职联肃胀脑脚脱腊节荐获营萨蒋虑补装见观规视览觉订计认议讯记讲许论设访证评识诉词译试话询该详语误说请诸诺读课谁调谅谈谋谓谢谨贡财责败货质贪购贯贷贸费贺贼资赋赌赏赔赖赛赞赠赢赶趋跃踪车转轮软轻载较辅辆辉输辑边达迁过运还这进远违连迟适选递逻遗邓邮邻郑酱释里鉴针钟钢钱铁银锁错键镇长门闭问间闻阀队阳阴阶际陆陈险随隐难雾静顶项顺须顾顿预领频题额风飞饭饮馆马驱驻驾验骗骤鱼鲁鲜鸟鸡麦黄齐龙';
const traditional =
  '國規範圍務與對時來產業東兩嚴個豐臨為舉義烏樂習書買亂爭虧雲亞親僅從倉儀們價眾優會傳傷倫偽體餘側僑債傾儲兒黨蘭關興養獸岡軍農衝決況凍淨準減幾憑凱擊劉則剛創別劑劍劇勸辦務動勵勁勞勢勳區醫華協單賣盧衛卻廠廳歷壓厭廁縣參雙發變敘葉號嘆後向嗎啟員響團園圍圖圓聖場塊堅壇壩墳聲處備復夠頭誇奪奮獎婦媽姜娛學寧實審憲寬對尋導壽將爾塵嘗盡層屬歲豈崗島嶺幣師帳帶幫並廣莊慶應庫廟龐廢開異棄張彈強歸當錄徹徑憶憂懷態總戀惡驚懲慣願戰戶撲執擴掃揚護報擔擬擁擇掛擠揮損換據撈擲撣攬擱攝擺搖敵斂數斷無舊時顯暫術機殺雜權條來楊極構槍櫃查標樣檔檢樓歡歐殘毀氣匯漢污湯溝沒淚澤潔淺測濟濃濤潤漲漸溫濕滿濾滅燈靈災爐點煉熱爛愛爺牽猶獨獄獵環現琺電畫暢療瘋癢監蓋盤著睜矯礦碼確禮禍離禿種積稱穩窮竊競筆簽簡類糧糾紅約級紀純綱納紙紋線練組細織終紹經結繞給絡統繼續維綜編緣縮網羅罰職聯肅脹腦腳脫臘節薦獲營薩蔣慮補裝見觀規視覽覺訂計認議訊記講許論設訪證評識訴詞譯試話詢該詳語誤說請諸諾讀課誰調諒談謀謂謝謹貢財責敗貨質貪購貫貸貿費賀賊資賦賭賞賠賴賽贊贈贏趕趨躍蹤車轉輪軟輕載較輔輛輝輸輯邊達遷過運還這進遠違連遲適選遞邏遺鄧郵鄰鄭醬釋裡鑒針鐘鋼錢鐵銀鎖錯鍵鎮長門閉問間聞閥隊陽陰階際陸陳險隨隱難霧靜頂項順須顧頓預領頻題額風飛飯飲館馬驅駐駕驗騙驟魚魯鮮鳥雞麥黃齊龍';
const toTraditional = new Map([...simplified].map((character, index) => [character, [...traditional][index] ?? character]));

function mapCharacters(text: string, change: (character: string) => string): string {
  return Array.from(text, change).join('');
}

const isHan = (character: string | undefined): boolean => character !== undefined && /\p{Script=Han}/u.test(character);

const kangxiRadicals: Damage = {
  name: 'kangxi-radicals',
  keepsFacts: false,
  text: (text) => mapCharacters(text, (character) => kangxi.get(character) ?? character),
};

const traditionalCharacters: Damage = {
  name: 'traditional-characters',
  keepsFacts: false,
  text: (text) => mapCharacters(text, (character) => toTraditional.get(character) ?? character),
};

const fullWidthDigits: Damage = {
  name: 'full-width-digits',
  // What counts rows and columns is no figure of the report.
  except: [...positional, ...addressed, 'html', 'mediawiki', 'asciidoc'],
  keepsFacts: false,
  text: (text) => text.replace(/\d/gu, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)),
};

const invisibleCharacters: Damage = {
  name: 'invisible-characters',
  keepsFacts: false,
  text: (text, random) => {
    const characters = [...text];
    return characters
      .map((character, index) =>
        isHan(character) && isHan(characters[index + 1]) && random() < 0.08
          ? character + pick(random, ['\u200b', '\u200c', '\ufeff', '\u00ad', '\u2060'])
          : character,
      )
      .join('');
  },
};

const carriageReturns: Damage = { name: 'crlf', keepsFacts: true, text: (text) => text.replace(/\n/gu, '\r\n') };

const byteOrderMark: Damage = { name: 'byte-order-mark', keepsFacts: true, text: (text) => `\ufeff${text}` };

const foreignSpaces: Damage = {
  name: 'foreign-spaces',
  // Inside tags and attributes no tool writes them.
  except: [...positional, 'html', 'mediawiki'],
  keepsFacts: true,
  text: (text, random) => text.replace(/ /gu, () => pick(random, [' ', '\u00a0', '\u2003'])),
};

const ideographicIndents: Damage = {
  name: 'ideographic-indents',
  except: positional,
  keepsFacts: true,
  text: (text) => text.replace(/^(?=\p{Script=Han}{8})/gmu, '\u3000\u3000'),
};

const htmlEntities: Damage = {
  name: 'html-entities',
  except: [...positional, 'html', 'mediawiki', 'delimited', 'key-value'],
  keepsFacts: true,
  text: (text, random) =>
    text
      .replace(/“/gu, '&ldquo;')
      .replace(/”/gu, '&rdquo;')
      .replace(/ /gu, () => (random() < 0.3 ? '&nbsp;' : ' ')),
};

const trailingSpaces: Damage = {
  name: 'trailing-spaces',
  except: ['tab', 'tab-cell-lines'],
  keepsFacts: true,
  text: (text, random) => text.replace(/(?<=\S)$/gmu, () => (random() < 0.5 ? '  ' : '')),
};

const indentedLines: Damage = {
  name: 'indented-lines',
  except: ['simple-table', 'tab', 'tab-cell-lines'],
  keepsFacts: true,
  // Lines that begin with spaces too: what stands below each other still does.
  text: (text) => text.replace(/^(?=.*\S)/gmu, '    '),
};

const head =
  '首页 > 政府信息公开 > 法定主动公开内容 > 规章\n扫一扫在手机打开当前页\n索引号：11330/2024-00017\n发布机构：信息中心\n字体：[大 中 小]\n【打印正文】\n分享到：\n\n';
const foot =
  '\n\n打印本页 | 关闭窗口\n上一篇：关于发布行政许可事项目录的通知\n下一篇：没有了\n版权所有 技术支持：信息中心 ICP备05012345号-1\n';

const siteChrome: Damage = { name: 'site-chrome', keepsFacts: false, text: (text) => head + text + foot };

const pinyin: Readonly<Record<string, string>> = { 国: 'guó', 务: 'wù', 公: 'gong', 开: 'kai', 政: 'zhèng', 府: 'fu', 信: 'xìn', 息: 'xi' };

const injectedPinyin: Damage = {
  name: 'injected-pinyin',
  except: [...positional, 'run-together'],
  keepsFacts: false,
  text: (text, random) =>
    text.replace(/[国务公开政府信息]/gu, (character) => (random() < 0.1 ? `${character}(${pinyin[character]})` : character)),
};

/** Conversion to the terms of Taiwan, which changes words too: `規範性檔案`, `複議`. */
const taiwanTerms: Damage = {
  name: 'taiwan-terms',
  keepsFacts: false,
  text: (text) => {
    const terms = text
      .replace(/规范性文件/gu, '規範性檔案')
      .replace(/复议/gu, '複議')
      .replace(/计划/gu, '計畫')
      .replace(/程序/gu, '程式');
    return mapCharacters(terms, (character) => toTraditional.get(character) ?? character);
  },
};

/** Conversion character by character, with those that it takes for others: `製定`, `全麵`, `體係`. */
const naiveTraditional: Damage = {
  name: 'naive-traditional',
  keepsFacts: false,
  text: (text) => {
    const wrong: Readonly<Record<string, string>> = { 制: '製', 面: '麵', 系: '係', 复: '複' };
    return mapCharacters(text, (character) => wrong[character] ?? toTraditional.get(character) ?? character);
  },
};

/** `共?1340条?`: characters that take no room, as copies print those they have none for. */
const questionMarks: Damage = {
  name: 'question-marks',
  keepsFacts: false,
  document: ({ blocks }, random) => ({
    blocks: blocks.map((block) =>
      block.kind === 'paragraph'
        ? { ...block, text: block.text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, () => (random() < 0.5 ? '?' : '')) }
        : block,
    ),
  }),
};

/** The text as a string of JSON, in quotes, its line ends and quotes escaped. */
const jsonString: Damage = {
  name: 'json-string',
  // A crawler keeps pages of a site so, not tables whose cells were taken apart.
  except: ['named-records', 'indexed-records', 'indexed-lines', 'delimited'],
  keepsFacts: true,
  text: (text, random) => (random() < 0.5 ? `{"title":"","content":${JSON.stringify(text)}}` : JSON.stringify(text)),
};

/** Tags as entities: `&lt;td&gt;` */
const escapedTags: Damage = {
  name: 'escaped-tags',
  except: [...layoutNames.filter((name) => name !== 'html')],
  keepsFacts: true,
  text: (text) => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;'),
};

/** 年 and 月 lost in dates: `20211月1日` */
const cutDates: Damage = {
  name: 'cut-dates',
  keepsFacts: false,
  text: (text, random) =>
    text.replace(/(\d{4})年(\d{1,2})月(\d{1,2})日/gu, (_, year: string, month: string, day: string) =>
      random() < 0.5 ? `${year}${month}月${day}日` : `${year}${month}${day}日`,
    ),
};

/** Spaces between the characters of headings and sentences, as spaced-out type leaves them. */
const spacedProse: Damage = {
  name: 'spaced-prose',
  keepsFacts: false,
  document: ({ blocks }, random) => ({
    blocks: blocks.map((block) => (block.kind === 'table' || random() < 0.4 ? block : { ...block, text: [...block.text].join(' ') })),
  }),
};

/** Damage to the printed text that leaves every cell knowable. */
export const textDamages: readonly Damage[] = [
  kangxiRadicals,
  traditionalCharacters,
  fullWidthDigits,
  invisibleCharacters,
  carriageReturns,
  byteOrderMark,
  foreignSpaces,
  ideographicIndents,
  htmlEntities,
  trailingSpaces,
  indentedLines,
  siteChrome,
  injectedPinyin,
  taiwanTerms,
  naiveTraditional,
  questionMarks,
  jsonString,
  escapedTags,
  cutDates,
  spacedProse,
];
