import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { chineseOperandName, chineseTableNames } from '../cell-name.js';
import { quote, quoteEach } from '../chinese-quotes.js';
import { type BreakdownData, type ChangeData, type DirectionData, differenceOf, type TableData } from './narrative-data.js';

function moved(change: number): string {
  return change < 0 ? `减少${-change}` : `增加${change}`;
}

function tableOf(finding: Finding): string {
  return chineseTableNames[String(finding.data.key).split('.')[0] ?? ''] ?? '表格';
}

/** More cells than these are not named one by one. */
const fewCells = 2;

/** `“予以公开·总计”“部分公开·总计”合计为16`; only how many there are where they are many. */
function figureOf({ table, tableUnit, cells }: Pick<TableData, 'table' | 'tableUnit' | 'cells'>): string {
  const named = cells.length > fewCells ? `相应的${cells.length}个单元格` : quoteEach(cells.map(chineseOperandName));
  return `${named}${cells.length > 1 ? '合计' : ''}为${table}${tableUnit ?? ''}`;
}

function advice(finding: Finding): string {
  return finding.cause === 'agency' ? '请核对后使文字与表格一致。' : '表中数字不是从原文直接读出的，请先核对原文。';
}

const periods: Readonly<Record<string, string>> = {
  day: '天',
  week: '周',
  month: '月',
  twoMonths: '两个月',
  quarter: '季度',
  halfYear: '半年',
};

export const narrativeMessages: MessageTable = {
  'narrative/table-figure': (finding) => {
    const data = finding.data as unknown as TableData;
    return `文字所述${quote(data.noun)}为${data.stated}${data.statedUnit}，而${tableOf(finding)}中${figureOf(data)}。${advice(finding)}`;
  },
  'narrative/denial': (finding) => {
    const data = finding.data as unknown as TableData;
    return `文字称没有${quote(data.noun)}，而${tableOf(finding)}中${figureOf(data)}。${advice(finding)}`;
  },
  'narrative/blank-cell': (finding) => {
    const { noun, stated, statedUnit, cells } = finding.data as unknown as TableData;
    const [cell] = cells;
    return `文字所述${quote(noun)}为${stated}${statedUnit}，而${tableOf(finding)}中${cell === undefined ? '相应的单元格' : quote(chineseOperandName(cell))}是空的。表格应当填写这一数字。`;
  },
  'narrative/repetition': (finding) => {
    const { noun, first, firstUnit, second, secondUnit } = finding.data as Readonly<Record<string, unknown>>;
    return `同一事项${quote(noun)}前后所述不一：前为${first}${firstUnit}，此处为${second}${secondUnit}。请核对后改为一致。`;
  },
  'narrative/breakdown': (finding) => {
    const { noun, total, unit, sum, parts } = finding.data as unknown as BreakdownData;
    const list = parts.map((part) => `${part.noun}${part.value}`).join('＋');
    const fault = sum > total ? `超出${differenceOf(sum, total)}` : `尚差${differenceOf(sum, total)}`;
    return `${quote(noun)}共${total}${unit}，所列各项之和为${sum}（${list}），${fault}。请核对总数和各项；所列不全的，可加“等”字或者补列其余各项。`;
  },
  'narrative/sum': (finding) => {
    const { total, unit, sum, parts } = finding.data as unknown as BreakdownData;
    const list = parts.map((part) => `${part.noun}${part.value}`).join('＋');
    return `前面所列各项之和为${sum}${unit}（${list}），文字所述合计数为${total}${unit}，相差${differenceOf(total, sum)}。请核对各项和合计数。`;
  },
  'narrative/average': ({ data }) => {
    const time = periods[String(data.period)];
    const name = time === undefined ? `平均每${data.period}` : `平均每${time}`;
    return `${quote(data.noun)}为${data.total}${data.unit}，${name}应约为${data.computed}${data.unit}，文字所述为${data.stated}${data.unit}。请核对总数和平均数。`;
  },
  'narrative/rate': ({ data }) =>
    data.problem === 'counts'
      ? `文字所述总数为${data.total}、其中${data.part}，${quote(data.noun)}应为${data.computed}%，文字所述为${data.stated}%。请核对数字与百分比。`
      : `${quote(data.noun)}为${data.stated}%，超过了100%。这类比率不会超过100%，请核对。`,
  'narrative/change': (finding) => {
    if (finding.data.problem === 'direction') {
      const { noun, first, firstUnit, second, secondUnit } = finding.data as unknown as DirectionData;
      return `${quote(noun)}前面说${moved(first)}${firstUnit}，后面说${moved(second)}${secondUnit}，一增一减，互相矛盾。请核对后改为一致。`;
    }
    const { noun, current, before, unit, stated, computed, statedUnit } = finding.data as unknown as ChangeData;
    return `${quote(noun)}由${before}${unit}变为${current}${unit}，应为${moved(computed)}${statedUnit}，文字所述为${moved(stated)}${statedUnit}。请核对数字与增减。`;
  },
  'narrative/multiple': (finding) => {
    const { noun, current, before, unit, stated, computed } = finding.data as unknown as ChangeData;
    return `${quote(noun)}由${before}${unit}变为${current}${unit}，约为原来的${computed}倍，按文字所述则为原来的${stated}倍。请核对两个数字和倍数。`;
  },
  'narrative/stale-year': ({ data }) =>
    `这句话写的是${data.year}年，而${quote(data.noun)}${data.value}${data.unit}是${data.expected}年度表格中的数，可能年份没有改。请核对。`,
  'narrative/processing-fee': ({ data }) => {
    if (data.problem === 'paid') return `信息处理费实际收取${data.yuan}元，多于收费通知的金额${data.charged}元。请核对两处金额及其单位。`;
    if (data.problem === 'denied') return `这里说没有收取信息处理费，而另一处说收取了${data.yuan}元，前后矛盾。请核对后改为一致。`;
    return data.problem === 'tariff'
      ? `信息处理费${data.yuan}元不是10元的整数倍。按照收费标准，按件、按量计收的金额都应当是10元的整数倍，请核对。`
      : `文字所述信息处理费为${data.yuan}元，而${chineseTableNames.article20}中行政事业性收费为${data.table}万元，少于这一金额。信息处理费属于行政事业性收费，请核对。`;
  },
  'narrative/share': (finding) => {
    const { noun, part, total, stated, computed } = finding.data as Readonly<Record<string, unknown>>;
    return `${quote(noun)}${part}在总数${total}中的占比应为${computed}%，文字所述为${stated}%。请核对数字与百分比。`;
  },
};
