import type { MessageTable } from '../../message.js';
import { chineseTableNames } from '../cell-name.js';
import { quote, quoteEach } from '../chinese-quotes.js';

const numerals = ['', ...'一二三四五六七八九十'];

function section(data: Readonly<Record<string, unknown>>): string {
  return `第${numerals[Number(data.section)] ?? data.section}部分`;
}

function table(data: Readonly<Record<string, unknown>>): string {
  return chineseTableNames[String(data.table)] ?? String(data.table);
}

function list(value: unknown): string {
  return Array.isArray(value) ? quoteEach(value) : String(value);
}

function quoted(value: unknown): string {
  return value === null || value === undefined ? '' : quote(value);
}

const statements: Readonly<Record<string, string>> = {
  compiled: '文中写明报告编制机关为',
  contact: '联系单位写为',
  signature: '落款为',
  published: '文中写明公布的是这一机关的报告：',
  opening: '第一部分开头写的是',
  part: '第一部分中写的机关是',
  fee: '第六部分写的是',
};

const contacts: Readonly<Record<string, string>> = { phone: '电话号码', postcode: '邮政编码', email: '电子邮箱', address: '网址' };

const contactFaults: Readonly<Record<string, string>> = {
  phone: '的位数不对',
  postcode: '不是6位数字',
  email: '的写法不完整',
  address: '的写法有误',
};

export const structureMessages: MessageTable = {
  'report/agency-missing': () => '通篇没有写明发布机关。年度报告应当在标题或者落款中写明机关名称；如果页面其他地方有，请一并提供。',
  'report/other-agency': ({ data }) =>
    `${statements[String(data.where)]}${quote(data.name)}，而这是${data.agency}的报告，可能套用了其他机关的文字没有改。请核对。`,
  'report/self-reference': ({ data }) =>
    `文中自称${quote(data.text)}，而这是${data.agency}的报告，可能套用了其他机关的文字没有改。请核对。`,
  'report/contact': ({ data }) =>
    `${contacts[String(data.kind)] ?? '联系方式'}${quote(data.text)}${contactFaults[String(data.kind)] ?? '有误'}。请核对并改正。`,
  'report/year-missing': () => '没有写明是哪一年的报告。标题中应当写明年份。',
  'report/title-missing': () =>
    '原文中没有标题。标题应当为“××（机关名称）××××年政府信息公开工作年度报告”；如果标题在页面其他地方，可以忽略。',
  'report/title-wording': ({ data }) => `标题${quote(data.title)}与规定的名称不一致，应当称${quote(data.official)}。`,
  'section/missing': ({ data }) =>
    `缺少${section(data)}${quoted(data.heading)}。格式规定年度报告由六个部分组成，没有内容的也应当保留标题并说明。`,
  'section/heading-missing': ({ data }) =>
    `${section(data)}的内容在，但没有标题${quoted(data.heading)}。可能是转换时丢失的，请核对原文；原文没有的，应当补上。`,
  'section/repeated': ({ data }) =>
    `${quote(data.text)}与${section(data)}的序号重复。每一部分只应有一个标题，部分内的层次应当用（一）（二）等序号。`,
  'section/order': ({ data }) =>
    `${section(data)}排在了第${numerals[Number(data.after)] ?? data.after}部分之后，应当按照格式规定的顺序排列。`,
  'section/numeral': ({ data }) => {
    const found = data.numeral === null ? '没有序号' : `序号为${quote(numerals[Number(data.numeral)] ?? data.numeral)}`;
    return `标题${quote(data.text)}${found}，应当为${quote(`${numerals[Number(data.expected ?? data.section)]}、${data.official}`)}。`;
  },
  'section/wording': ({ data }) =>
    `标题${quote(data.text)}与格式规定的用语不一致，规定的标题为${quote(`${numerals[Number(data.expected ?? data.section)]}、${data.official}`)}。`,
  'section/part-missing': ({ data }) =>
    Array.isArray(data.found) && data.found.length > 0
      ? `${section(data)}没有${list(data.missing)}方面的内容。格式要求总体情况主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面。`
      : `${section(data)}没有分述${list(data.missing)}。格式要求总体情况主要包括主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障五个方面，请确认内容已经涵盖。`,
  'section/point-count': ({ data }) =>
    `${section(data)}写明${quote(data.text)}，所列的却有${data.listed}项，与写明的${data.announced}项不符。请核对。`,
  'section/part-empty': ({ data }) => `${quote(data.text)}只有标题，没有内容。应当写明情况；没有的，应当说明没有。`,
  'section/empty': ({ data }) => `${section(data)}${quoted(data.heading)}只有标题，没有内容。`,
  'section/nothing-reported': ({ data }) =>
    `${section(data)}只写了${quote(data.text)}。条例第五十条要求报告存在的主要问题及改进情况，应当如实写明问题和改进措施。`,
  'section/fee-statement-missing': ({ data }) =>
    data.elsewhere
      ? '第六部分没有说明收取信息处理费的情况，虽然其他部分已经提到。信息处理费的情况应当在第六部分说明。'
      : '第六部分没有说明收取信息处理费的情况。自2021年度起应当说明发出收费通知的件数和收取的金额；没有收取的，应当说明没有收取。只说明行政事业性收费情况的，不能代替。',
  'section/template-text': ({ data }) => `${quote(data.text)}是格式文件或者填报说明中的话，不是报告的内容，应当删去。`,
  'section/placeholder': ({ data }) =>
    data.kind === 'name'
      ? `${quote(data.text)}没有写明名称，可能是模板中没有填写的内容。请核对；有意隐去名称的，不必修改。`
      : data.kind === 'missing'
        ? `${quote(data.text)}一处缺少数字，应当补上。`
        : `${quote(data.text)}是模板中没有填写的内容，应当按照实际情况填写或者删去。`,
  'table/missing': ({ data }) => `${section(data)}没有找到${table(data)}。可能表格是图片，或者转换时丢失；原文没有的，应当补上。`,
  'table/blank': ({ data }) =>
    data.isUnread === true
      ? `${table(data)}没有读出数字，可能是空表，也可能是转换时丢失。请核对原文。`
      : `${table(data)}是空表，${data.cells ? `${data.cells}个单元格` : '各单元格'}都没有数字。没有发生的，应当填0。`,
  'table/row-missing': ({ data }) =>
    `${table(data)}缺少${list(data.rowLabels ?? data.rows)}${Array.isArray(data.rows) && data.rows.length > 1 ? `共${data.rows.length}行` : '一行'}。可能是转换时丢失的，请核对原文。`,
  'table/row-extra': ({ data }) => `${table(data)}多出一行${quote(data.text)}，格式没有这一行。其中的数字不计入各项数据。`,
  'table/column-missing': ({ data }) =>
    `${table(data)}的表头没有${list(data.columnLabels ?? data.columns)}。数字仍按位置读取；请核对原文表头。`,
  'table/column-repeated': ({ data }) =>
    `${table(data)}的表头重复出现${list(data.columnLabels ?? data.columns)}。数字仍按位置读取；请核对原文表头。`,
  'table/total-alone': ({ data }) =>
    `${quote(data.lineLabel)}行只填了总计${data.value}，各分项都是空的，无法核对。应当把各分项填上，没有的填0。`,
  'table/total-unfilled': ({ data }) =>
    `${quote(data.lineLabel)}行的各分项都已填写，总计是空的。各分项之和为${data.sum}，总计应当填${data.sum}。`,
};
