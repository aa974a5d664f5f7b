import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { type SampleParts, sampleText } from './sample-text.js';

interface Facts {
  readonly title: string | null;
  readonly year: number | null;
  readonly agency: string | null;
  readonly published: string | null;
}

function factsOf(text: string): Facts {
  const { title, year, agency, published } = parseReport(text).report;
  return { title, year, agency, published };
}

function facts(parts: SampleParts): Facts {
  return factsOf(sampleText(parts));
}

const title = '月湾市林业局2023年政府信息公开工作年度报告';

describe('the title', () => {
  it.each([
    ['月湾市林业局2023年政府信息公开工作年度报告', '月湾市林业局', 2023],
    ['月湾市林业局 2023 年度政府信息公开工作报告', '月湾市林业局', 2023],
    ['2023年度月湾市林业局政府信息公开年报', '月湾市林业局', 2023],
    ['月湾市林业局关于2023年政府信息公开工作的年度报告'.replace('工作的年度', '工作年度'), '月湾市林业局', 2023],
    ['2023年度月湾镇人民政府信息公开工作年度报告', '月湾镇人民政府', 2023],
    ['月湾市林业局二〇二三年政府信息公开工作年度报告', '月湾市林业局', 2023],
    ['月湾市林业局二○二三年政府信息公开工作年度报告', '月湾市林业局', 2023],
    ['月湾市林业局（月湾市绿化办公室）2023年政府信息公开工作年度报告', '月湾市林业局（月湾市绿化办公室）', 2023],
    ['# 月湾市林业局2023年政府信息公开工作年度报告', '月湾市林业局', 2023],
    ['**月湾市林业局2023年政府信息公开工作年度报告**', '月湾市林业局', 2023],
    ['== 月湾市林业局2023年政府信息公开工作年度报告 ==', '月湾市林业局', 2023],
    ['月湾市林业局2023年政府信息公开工作年度报告\n====================', '月湾市林业局', 2023],
    ['<h1>月湾市林业局2023年政府信息公开工作年度报告</h1>', '月湾市林业局', 2023],
    ['| 月湾市林业局2023年政府信息公开工作年度报告 |', '月湾市林业局', 2023],
    ['附件1：月湾市林业局2023年政府信息公开工作年度报告', '月湾市林业局', 2023],
    ['首页 > 政务公开 > 月湾市林业局2023年政府信息公开工作年度报告', '月湾市林业局', 2023],
    ['月 湾 市 林 业 局 2023 年 政 府 信 息 公 开 工 作 年 度 报 告', '月湾市林业局', 2023],
    ['月湾市林业局二0二三年政府信息公开工作年度报告', '月湾市林业局', 2023],
    ['月湾市林业局\n政府信息公开工作2023年度报告', '月湾市林业局', 2023],
    ['国家统计局月湾调查队2023年政府信息公开工作年度报告', '国家统计局月湾调查队', 2023],
    ['月湾高新技术产业开发区管理委员会2023年度政\n府信息公开工作年度报告', '月湾高新技术产业开发区管理委员会', 2023],
    ['月湾市人民政府办公室关于印发月湾市2023年政府信息公开工作年度报告的通知', '月湾市', 2023],
    ['月湾市林业局关于公布2023年政府信息公开工作年度报告的公告', '月湾市林业局', 2023],
  ])('%s', (head, agency, year) => {
    expect(facts({ head })).toMatchObject({ agency, year });
  });

  it.each(['名 称：', 'Title: ', 'title: "'])('is not the field that holds it: %s', (field) => {
    const text = sampleText({ head: `${field}${title}${field.endsWith('"') ? '"' : ''}` });
    expect(factsOf(text)).toMatchObject({ title, agency: '月湾市林业局', year: 2023 });
  });

  it('is no sentence that announces the report', () => {
    const head = '关于2023年度政府信息公开工作情况的报告\n市政府办公室：\n现将我局2023年度政府信息公开工作情况报告如下';
    expect(facts({ head, foot: '月湾市林业局\n2024年1月15日' })).toMatchObject({
      title: '关于2023年度政府信息公开工作情况的报告',
      agency: '月湾市林业局',
      published: '2024-01-15',
    });
  });

  it('takes no year for the beginning of an organ whose name it shares a word with', () => {
    expect(facts({ head: '溪口镇人民政府信息公开工作年度报告' }).agency).toBe('溪口镇人民政府');
    expect(facts({ head: '月湾市林业局2023政府信息公开工作年度报告' }).agency).not.toBe('月湾市林业局2023政府');
    expect(facts({ head: '年政府信息公开工作年度报告' }).agency).not.toBe('年政府');
  });

  it('names no organ that begins with a year', () => {
    expect(facts({ head: '2023政府信息公开年报' }).agency).not.toBe('2023政府');
  });

  it.each(['日期：20240119', 'Published Time: 2024-01-19T10:00:00+08:00', 'date: 2024-01-19', '"pubdate": "2024-01-19"'])(
    'stands above the date of its page: %s',
    (field) => {
      expect(facts({ head: `${title}\n${field}` })).toMatchObject({ title, published: '2024-01-19' });
    },
  );

  it.each([
    '月湾海关',
    '月湾大学',
    '月湾市档案馆',
    '月湾监狱',
    '中国人民银行月湾县支行',
    '月湾盟',
    '南甸州',
    '云岭兵团第三师',
    '月湾县工商联',
  ])('names bodies of every kind: %s', (agency) => {
    expect(facts({ head: `${agency}2023年政府信息公开工作年度报告` })).toMatchObject({ agency, year: 2023 });
  });

  it.each([
    title.replace(/(?<=\p{Script=Han})(?=\p{Script=Han})/gu, ' '),
    `h1. ${title}`,
    `#+TITLE: ${title}`,
    `\\section*{${title}}`,
    `[${title}](https://example.gov.cn/a.html)`,
    `「${title}」`,
    [...title].join('\u200b'),
    title.replace('工', '\u2f2f'),
    title.replace('政', '政(zheng)'),
    title.replace('公开', '&#20844;开'),
  ])('is given without marks and damage: %s', (head) => {
    expect(facts({ head })).toEqual(expect.objectContaining({ title, agency: '月湾市林业局', year: 2023 }));
  });

  it.each([
    ['月湾市林业局\n2023年政府信息公开工作年度报告'],
    ['月湾市林业局2023年\n政府信息公开工作年度报告'],
    ['月湾市林业局2023年政府信息\n公开工作年度报告'],
    ['月湾市人民政府\n月湾市林业局\n2023\n年政府信息公开工作年度报告'],
  ])('over two lines: %j', (head) => {
    const { agency, year, title: found } = facts({ head });
    expect({ agency, year, title: found }).toEqual({ agency: '月湾市林业局', year: 2023, title });
  });

  it.each([
    '月湾市林业局政府信息公开工作年度报告（2021）',
    '月湾市林业局2021政府信息公开工作年度报告',
    '2021月湾市林业局政府信息公开工作年度报告',
    '月湾市林业局政府信息公开工作年度报告 2021',
    '【2021年】月湾市林业局政府信息公开工作年度报告',
    '[2021] 月湾市林业局政府信息公开工作年度报告',
  ])('states the year without its word, in brackets: %s', (head) => {
    expect(facts({ head })).toMatchObject({ title: head, agency: '月湾市林业局', year: 2021 });
  });

  it('takes no number of a document for its year', () => {
    const { report } = parseReport('月湾市林业局政府信息公开工作年度报告（月林〔2024〕3号）\n一、总体情况\n本机关认真贯彻条例。');
    expect(report.year).toBeNull();
  });

  it('takes no date below the title for the year', () => {
    const { report } = parseReport('政府信息公开工作年度报告\n月湾市林业局\n2024年1月15日\n一、总体情况\n本机关认真贯彻条例。');
    expect(report).toMatchObject({ year: null, agency: '月湾市林业局', published: '2024-01-15' });
  });

  it.each([
    `${title}.docx`,
    `${title}.PDF`,
    `${title} - 月湾市人民政府`,
    `${title}_月湾市人民政府门户网站`,
    `<title>${title}-部门文件-月湾市人民政府</title>`,
  ])('is given without the names of file and site: %s', (head) => {
    expect(facts({ head })).toMatchObject({ title, year: 2023 });
  });

  it('and the date of publication stand in the tags of the page', () => {
    const tags = ['ArticleTitle', title, 'PubDate', '2024-01-19 10:20', 'ContentSource', '月湾市林业局'];
    const head = [0, 2, 4].map((at) => `<meta name="${tags[at]}" content="${tags[at + 1]}"/>`).join('\n');
    const source = `${head}\n一、总体情况\n本机关认真贯彻条例。`;
    const { report } = parseReport(source);
    expect(report).toMatchObject({ title, year: 2023, agency: '月湾市林业局', published: '2024-01-19' });
    const range = report.metadata.published?.range ?? [0, 0];
    expect(source.slice(...range)).toBe('2024-01-19');
  });

  it('has the last of equal ones: the headline, not the title of the window', () => {
    const { report } = parseReport(sampleText({ head: `${title}\n月湾市人民政府\n${title}` }));
    expect(report.metadata.title?.range[0]).toBe(`${title}\n月湾市人民政府\n`.length);
  });

  it('is no link to another year and no item of a menu', () => {
    const head = `政府信息公开年报\n上一篇：月湾市林业局2021年政府信息公开工作年度报告\n${title}`;
    expect(facts({ head })).toMatchObject({ title, year: 2023 });
  });

  it('leaves a menu item that ran into it out of the name', () => {
    const head = '依申请公开月湾市林业局2023年政府信息公开工作年度报告\n如有疑问，请与月湾市林业局办公室联系（电话：000-1234567）。';
    expect(facts({ head }).agency).toBe('月湾市林业局');
  });

  it('keeps a name that is fuller than the signature', () => {
    expect(facts({ head: '东岭省月湾市林业局2023年政府信息公开工作年度报告', foot: '月湾市林业局\n2024年1月12日' }).agency).toBe(
      '东岭省月湾市林业局',
    );
  });
});

describe('a report without a title', () => {
  it('takes the organ of the signature', () => {
    expect(facts({ head: '', overview: '2023年，我局把公开的要求落到每一个环节。', foot: '月湾市林业局\n2024年1月12日' })).toEqual({
      title: null,
      year: 2023,
      agency: '月湾市林业局',
      published: '2024-01-12',
    });
  });

  it('takes organ and year of the sentence that presents it', () => {
    const overview = '根据要求，现向社会公布2023年度月湾市林业局政府信息公开年度报告。';
    expect(facts({ head: '', overview })).toMatchObject({ agency: '月湾市林业局', year: 2023 });
    expect(facts({ head: '', overview: '按照规定，现公布月湾市林业局2023年政府信息公开工作年度报告。' })).toMatchObject({
      agency: '月湾市林业局',
      year: 2023,
    });
  });

  it('takes the organ whose office answers questions, and the year of the period', () => {
    const head = '本报告的统计期限自2023年1月1日起至2023年12月31日止。有疑问的，请与月湾市林业局办公室联系（电话：000-1234567）。';
    expect(facts({ head })).toMatchObject({ agency: '月湾市林业局', year: 2023 });
  });

  it('names no organ when none is named: a site, an office or its host is none', () => {
    const overview = '2023年，我委依托月湾市人民政府网站公开信息，由我委办公室负责。';
    expect(facts({ head: '', overview, foot: '主办：月湾市人民政府办公室' }).agency).toBeNull();
  });

  it('has no year when none is told', () => {
    expect(facts({ head: '' })).toEqual({ title: null, year: null, agency: null, published: null });
  });
});

describe('fields of the page', () => {
  it.each([
    ['发布时间：2024-01-12 14:27:29 来源：市林业局'],
    ['发 布 时 间 ： 2024-01-12'],
    ['【成文日期】2024年1月12日'],
    ['索 引 号：\t1234/2024-1\t成 文 日 期：\t2024年01月12日'],
    ['| 发布机构： | 月湾市林业局 | 发文日期： | 2024年01月12日 |'],
    ['日期：2024/1/12　点击数：139'],
    ['公开日期\n2024-01-12\n公开方式\n主动公开'],
    ['发布日期：2024.01.12'],
    ['（2024年1月12日）'],
    ['<p>发布时间：<span>2024-01-12</span></p>'],
  ])('%s', (field) => {
    expect(facts({ head: `${title}\n${field}` }).published).toBe('2024-01-12');
  });

  it('tell the organ where the title does not', () => {
    expect(facts({ head: '2023年政府信息公开工作年度报告\n发布机构：月湾市林业局 成文日期：2024年1月12日' })).toMatchObject({
      agency: '月湾市林业局',
      published: '2024-01-12',
    });
  });

  it('are no dates of the period', () => {
    expect(facts({ head: `${title}\n统计时间：2023年1月1日至2023年12月31日。` }).published).toBeNull();
  });
});

describe('the signature', () => {
  it.each([
    ['月湾市林业局\n2024年1月12日'],
    ['月湾市林业局\n二〇二四年一月十二日'],
    ['月湾市林业局 2024年1月12日'],
    ['月湾市林业局\n\n· 2024 年 1 月 12 日'],
    ['月湾市林业局\n2024\n年\n1\n月\n12日'],
    ['月湾市林业局（盖章）\n2024年1月12日'.replace('（盖章）', '')],
    ['<p>月湾市林业局</p><p>2024年1月12日</p>'],
    ['2024年1月12日'],
  ])('%j', (foot) => {
    expect(facts({ foot }).published).toBe('2024-01-12');
  });

  it('is not the date that a browser prints at the foot of each page', () => {
    const printed = `2023/9/22 09:31 ${title}_月湾市林业局`;
    expect(facts({ foot: `月湾市林业局\n2024年1月12日\n${printed}\nhttp://www.example.gov.cn/art_1229.html 5/5` })).toMatchObject({
      published: '2024-01-12',
    });
  });

  it('is not the date of a link to another report', () => {
    expect(facts({ foot: '相关链接\n月湾市林业局2021年政府信息公开工作年度报告\n2022-01-21' }).published).toBeNull();
  });

  it.each([['20241月12日'], ['2024年112日'], ['202412日'], ['年 月12日'], ['2024年1月'], ['2024年2月30日'], ['2024年13月1日']])(
    'never makes a date of a damaged one: %s',
    (date) => {
      expect(facts({ foot: `月湾市林业局\n${date}` }).published).toBeNull();
    },
  );
});

describe('a text in one line', () => {
  it('gives title, organ, date and sections', () => {
    const text = sampleText({ foot: '月湾市林业局\n2024 年 1 月 12 日' });
    const { report } = parseReport(text.replace(/\n| \| /gu, ' '));
    expect(report).toMatchObject({ title, year: 2023, agency: '月湾市林业局', published: '2024-01-12' });
    expect(report.sections.map(({ number, heading }) => [number, heading === null])).toEqual(
      [1, 2, 3, 4, 5, 6].map((number) => [number, false]),
    );
  });
});

describe('a place', () => {
  it('is the text that says it', () => {
    const text = sampleText({ foot: '月湾市林业局\n2024年1月12日' });
    const { metadata } = parseReport(text).report;
    const sliceOf = (fact: { range: readonly [number, number] } | null): string | null => fact && text.slice(...fact.range);
    expect([sliceOf(metadata.title), sliceOf(metadata.year), sliceOf(metadata.agency), sliceOf(metadata.published)]).toEqual([
      title,
      '2023',
      '月湾市林业局',
      '2024年1月12日',
    ]);
  });
});

describe('a page whose text a tool broke or joined', () => {
  it('joins a name that a radical from another font broke over lines, and the date of its signature', () => {
    const text = sampleText({
      head: '月湾市发展和改\n⾰\n委员会2023年政府信息公开\n⼯\n作年度报告',
      foot: '月湾市发展和改\n⾰\n委员会\n2024年3\n⽉\n21\n⽇\n- 4 -',
    });
    expect(factsOf(text)).toMatchObject({ agency: '月湾市发展和改革委员会', year: 2023, published: '2024-03-21' });
  });

  it('takes the organ between two titles that touch, not the fields before them', () => {
    const head = `发布机构月湾市林业局发布日期2024-01-15文号名称${title}${title}${'我局认真贯彻落实条例，做好各项工作。'.repeat(4)}`;
    expect(facts({ head })).toMatchObject({ agency: '月湾市林业局', published: '2024-01-15' });
  });

  it('takes no name that is printed twice, and none with a date in it', () => {
    const head = `信息来源：月湾市林业局${title}`;
    expect(facts({ head })).toMatchObject({ agency: '月湾市林业局' });
  });

  it('takes the first line of a name that is too long for one', () => {
    const head = '东海省青堰自治州月湾市人力资源和\n社会保障局2023年政府信息公开工作年度报告';
    expect(facts({ head })).toMatchObject({ agency: '东海省青堰自治州月湾市人力资源和社会保障局' });
  });

  it.each([
    ['东海省青堰自治州月湾市人力资源和\n社会保障局2023年政府信\n息公开工作年度报告', '东海省青堰自治州月湾市人力资源和社会保障局'],
    ['东海省青堰自治州月湾市人民政府\n办公室2023年政府信息公开工作年度报告', '东海省青堰自治州月湾市人民政府办公室'],
    ['东海省青堰自治州月湾市人民政府\n办公室2023年政府信息\n公开工作年度报告', '东海省青堰自治州月湾市人民政府办公室'],
  ])('takes the whole name of a title over several lines: %j', (head, agency) => {
    expect(facts({ head, foot: '' })).toMatchObject({ agency, title: head.replaceAll('\n', '') });
  });

  it('reads a signature behind the last sentence, and one before the next field of a record', () => {
    const signature = '月湾市林业局2024年1月15日';
    const prose = '本年度依申请提供政府信息未收取信息处理费，也没有其他需要报告的事项。'.repeat(2);
    expect(facts({ head: '', closing: `${prose}${signature}` })).toMatchObject({ agency: '月湾市林业局', published: '2024-01-15' });
    expect(facts({ head: '', foot: `${signature}","crawled":"2026-01-05T08:12:33"}` })).toMatchObject({ published: '2024-01-15' });
  });
});

describe('lines that sites print around a report', () => {
  it('takes a date with a time of day and the fields behind it, or behind the source', () => {
    for (const line of [
      '2024-01-15 16:48 来源：月湾市林业局',
      '来源：月湾市林业局 2024-01-15 16:48',
      '2024-01-15 09:12 浏览次数：85 【字体：大 中 小】',
    ])
      expect(facts({ head: `${title}\n${line}` }), line).toMatchObject({ published: '2024-01-15' });
  });

  it.each([
    '月湾市人民政府门户网站　　www.yuewan.gov.cn　　2024-01-15　　来源：市林业局',
    '月湾林业 2024-01-15 18:00 发表于湖北',
    '(2024年1月15日公布)',
    '发稿时间：2024-01-15 来源：月湾市林业局',
  ])('takes the date that what follows, or a label, tells for that of publication: %s', (line) => {
    expect(facts({ head: `${title}\n${line}` })).toMatchObject({ agency: '月湾市林业局', published: '2024-01-15' });
  });

  it('takes the date of the page rather than that of the signature', () => {
    const parts = { head: `${title}\n2024-01-24 10:22:31 来源: 市林业局 点击数：`, foot: '月湾市林业局\n2024年1月20日' };
    expect(facts(parts)).toMatchObject({ published: '2024-01-24' });
  });

  it('takes no date of a sentence below the title', () => {
    expect(facts({ head: `${title}\n2023年5月1日我局启动信息公开专项检查。` })).toMatchObject({ published: null });
  });

  it('leaves the words of an invitation off a name that a short one stands for', () => {
    const text = sampleText({
      head: '林业局 2023 年度政府信息公开工作报告\n\n如有疑问，请与月湾市林业局办公室联系（电话：0830-3191422）。',
    });
    expect(factsOf(text)).toMatchObject({ agency: '月湾市林业局', year: 2023 });
  });

  it('reads titles of other wordings, in title marks, and over three lines', () => {
    const about = '月湾市林业局关于2023年度政府信息公开工作情况的报告';
    expect(facts({ head: `当前位置：首页 > 政府信息公开年报\n${about}` })).toMatchObject({
      title: about,
      agency: '月湾市林业局',
      year: 2023,
    });
    expect(facts({ head: `《${title}》` })).toMatchObject({ title, agency: '月湾市林业局', year: 2023 });
    expect(facts({ head: '月湾市林业局\n2023年政府信息公开\n工作年度报告' })).toMatchObject({ title, agency: '月湾市林业局', year: 2023 });
  });

  it.each(['{"title":"","content":', '{"code":200,"data":{"title":"年度报告","content":', ''])(
    'is read in strings of JSON behind %j',
    (before) => {
      const text = sampleText({ head: title, foot: '月湾市林业局\n2024年1月15日' });
      const end = before === '' ? '' : '}'.repeat(before.split('{').length - 1);
      expect(factsOf(before + JSON.stringify(text) + end)).toMatchObject({ title, agency: '月湾市林业局', year: 2023 });
    },
  );

  it('takes the year of the text and the date where the statistics period is the one before, left in', () => {
    const head = '政府信息公开工作年度报告\n本报告所列数据的统计期限自2022年1月1日起至2022年12月31日止。';
    const overview = '2023年，我局把公开的要求落到每一个环节。';
    expect(facts({ head, overview, foot: '月湾市林业局\n2024年1月15日' })).toMatchObject({ year: 2023 });
    expect(facts({ head, overview })).toMatchObject({ year: 2022 });
  });

  it.each(['\n', ' | '])('is no month in a plan with the number of its next row: %j', (separator) => {
    const plan = ['1', '更新目录', '办公室', '2024年3月'].join(separator);
    const next = ['2', '日常管理', '法规科', '全年'].join(separator);
    expect(facts({ foot: `${plan}\n${next}` }).published).toBeNull();
  });

  it('stands below the title with what the site counts, before the date of the signature', () => {
    const head = `${title}\n2024-01-15 09:12:05　　作者：办公室　　阅读：72次`;
    expect(facts({ head, foot: '月湾市林业局\n2024年1月12日' }).published).toBe('2024-01-15');
  });
});
