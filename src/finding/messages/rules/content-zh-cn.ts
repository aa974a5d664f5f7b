import type { MessageTable } from '../../message.js';
import { chineseCellName, chineseOperandName, chineseTableNames, type NamedCellData } from '../cell-name.js';
import { quote } from '../chinese-quotes.js';

const levels: Readonly<Record<string, string>> = { national: '国家级', province: '省级', city: '市级', county: '县级', town: '乡镇、街道' };
const places: Readonly<Record<string, string>> = {
  title: '标题',
  period: '统计期限',
  presented: '说明公布或者编制报告的文字',
  firstSentence: '第一部分首句',
  fileName: '文件名',
};

const leftYears: Readonly<Record<string, string>> = {
  problems: '第五部分所说的存在问题',
  plan: '第五部分所说的下一步打算',
  carriedIn: '上年结转的申请',
  carriedOut: '结转下年度的申请',
  compared: '用来比较的年份',
  programme: '所落实的工作要点',
  fee: '第六部分关于信息处理费的说明',
  section2: '第二部分的说明',
  section3: '第三部分的说明',
  section4: '第四部分的说明',
  section6: '第六部分开头的说明',
};

export const contentMessages: MessageTable = {
  'form/edition-year': ({ data }) =>
    `${data.year}年度的报告用了${data.notice}规定的格式，该格式适用于${data.from}年度${data.to === null ? '起' : data.to === data.from ? '' : `至${data.to}年度`}的报告。应当改用当年适用的格式。`,
  'form/hybrid': ({ data }) =>
    data.row
      ? `${chineseTableNames[String(data.table)]}中${quote(data.rowLabel)}没有分项，是旧格式的写法，其余用的是${data.edition}年的格式。应当按照同一格式分项填写。`
      : `${chineseTableNames[String(data.table)]}用的是${data.tableEdition}年的格式，其余用的是${data.edition}年的格式。应当统一使用适用的格式。`,
  'form/wording': ({ data }) => `${quote(data.wording)}与格式规定的用语不一致，规定的用语为${quote(data.official)}。`,
  'form/notice': ({ data }) =>
    data.problem === 'outdated'
      ? `引用的文件${data.cited ?? ''}已不适用于${data.year}年度的报告，现行格式由${data.official}规定。`
      : `引用的文号${data.cited ?? ''}有误，规定格式的文件是${data.official}。`,
  'cell/words': ({ data }) => `${chineseCellName(data as NamedCellData)}填的是${quote(data.raw)}，应当只填一个数字，没有的填0。`,
  'article20/unfilled': ({ data }) => {
    const cells = data.cells as readonly NamedCellData[];
    const named = cells.slice(0, 5).map(chineseOperandName).join('、');
    return `主动公开情况表中${named}${cells.length > 5 ? `等${cells.length}个单元格` : ''}没有填数字。没有发生的，应当填0。`;
  },
  'article20/decisions-as-sum': ({ data }) =>
    `${chineseCellName(data as NamedCellData)}填为${data.decisions}，正好等于上一年项目数量${data.previousItems}与本年增减${data.change}之和。这一栏应当填本年作出处理决定的件数，不是事项数。`,
  'article20/change-exceeds-previous': ({ data }) =>
    `${chineseCellName(data as NamedCellData)}填为${data.change}，减少的比上一年项目数量${data.previousItems}还多。请核对两个数字。`,
  'article20/decisions-in-change': ({ data }) =>
    `${chineseCellName(data as NamedCellData)}填为${data.change}，远多于上一年项目数量${data.previousItems}，而后面的处理决定数量是空的，可能错填了一栏。请核对。`,
  'article20/in-force-too-small': ({ data }) =>
    `${chineseCellName(data as NamedCellData)}填为${data.inForce}，但本年制发${data.issued}件、废止${data.repealed}件，现行有效的至少应当有${data.expectedAtLeast}件。请核对。`,
  'article20/total-below-new': ({ data }) =>
    `${chineseCellName(data as NamedCellData)}填为${data.totalDisclosed}，少于本年新公开数量${data.newlyDisclosed}。对外公开总数量应当包括本年新公开的。`,
  'article20/amount-unit-missing': ({ data }) =>
    `${chineseCellName(data as NamedCellData)}填为${data.raw}，没有写明单位，分不清是元还是万元。应当写明单位。`,
  'article20/amount-unit-differs': ({ data }) =>
    `${chineseCellName(data as NamedCellData)}填为${quote(data.raw)}，单位是${data.unit}，而表头规定的单位是${data.expected}。应当换算成${data.expected}填写。`,
  'article20/amount-implausible': ({ data }) =>
    `${chineseCellName(data as NamedCellData)}填为${data.raw}，合${data.yuan}元${data.purchases ? `，涉及采购${data.purchases}项` : ''}，对这一级机关来说过大。可能把元填成了万元，请核对。`,
  'article20/procurement-mismatch': ({ data }) =>
    `政府集中采购的项目数量为${data.projects}，采购总金额为${data.amount}${data.unit ?? ''}，一个是0而另一个不是。请核对。`,
  'article20/rules-without-power': ({ data }) => {
    const cells = data.cells as readonly (NamedCellData & { value: number })[];
    const named = cells.map((cell) => `${cell.columnLabel ?? cell.column}${cell.value}`).join('、');
    return `“规章”行填了${named}，但${data.agency ?? '本机关'}属于${levels[String(data.organLevel)] ?? data.organLevel}机关，没有规章制定权。规章只由国务院部门和省、设区的市、自治州的人民政府制定；规范性文件应当填在下一行。`;
  },
  'time/year-conflict': ({ data }) =>
    `${places[String(data.where)] ?? data.where}${data.fileName ? quote(data.fileName) : ''}写的是${data.year}年，而这是${data.expected}年度的报告。请核对并统一年份。`,
  'time/stale-year': ({ data }) => `第一部分以“${data.year}年”开头，而这是${data.expected}年度的报告，可能是上一年的文字没有改。请核对。`,
  'time/no-such-day': ({ data }) => `${quote(data.date)}不是历法上有的日期。请核对并改正。`,
  'form/basis': ({ data }) =>
    data.problem === 'decree'
      ? `《政府信息公开条例》引用为国务院令第${data.cited}号，现行条例是国务院令第${data.official}号。`
      : data.problem === 'article'
        ? `编制年度报告的依据引用为条例${data.cited}，规定年度报告的是条例${data.official}。`
        : data.problem === 'noArticle'
          ? `引用了条例${data.cited}，而条例的最后一条是${data.official}。请核对。`
          : `引用的法规名称${data.cited}有误，应当为${data.official}。`,
  'section/part-numeral': ({ data }) =>
    `${quote(data.text)}的序号与前面的${quote(data.before)}相同，都是（${data.numeral}）。同一部分内的序号应当顺序编排。`,
  'section/paragraph-repeated': ({ data, cause }) =>
    `${quote(`${data.text}…`)}这一段在同一部分出现了两次。${cause === 'agency' ? '应当删去重复的一段。' : '全文有多段重复，可能是转换时重复的，请核对原文。'}`,
  'time/year-left': ({ data }) =>
    `${leftYears[String(data.where)] ?? data.where}写的是${data.year}年，应当为${data.expected}年，可能是${Number(data.year) > Number(data.expected) ? '年份写错' : '以前年度的文字没有改'}。请核对。`,
  'time/period': ({ data }) => `统计期限写为${data.from}至${data.to}，应当为${data.expectedFrom}至${data.expectedTo}的全年。`,
  'time/late': ({ data }) =>
    `${data.year}年度的报告公布于${data.published}，晚于规定的${data.deadline}。网站迁移可能改变页面日期，请先核实。`,
  'time/early': ({ data }) => `报告公布于${data.published}，而统计期到${data.periodEnd}才结束，数据不可能完整。请核对公布日期和数据。`,
  'validate/rule-failed': ({ data }) => `校验规则${quote(data.rule)}运行出错，未能检查：${data.message}。这不是报告的问题。`,
};
