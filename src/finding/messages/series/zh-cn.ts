import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { chineseCellName, chineseOperandName, type NamedCellData } from '../cell-name.js';
import { quote } from '../chinese-quotes.js';
import { dataOf, type FigureData, type PairData, type ReportData } from './series-data.js';

function scopeName(scope: string | null | undefined): string {
  return scope == null ? '没有写明' : `是${scopes[scope] ?? scope}`;
}

const scopes: Readonly<Record<string, string>> = { organ: '本机关', area: '本行政区域', system: '本系统' };
const checks: Readonly<Record<string, string>> = { 'carry-over': '结转数的衔接', 'in-force': '现行有效件数的衔接' };
const sections = ['一', '二', '三', '四', '五', '六'];
const maxListed = 5;

function yearOf({ year, index }: ReportData): string {
  return year === null ? `第${index + 1}份` : `${year}年`;
}

function doubt({ cause }: Finding): string {
  return cause === 'reading' ? '其中有的数字不是从原文直接读出的，请先核对原文。' : '';
}

function listCells(cells: readonly NamedCellData[]): string {
  const named = cells.slice(0, maxListed).map(chineseOperandName).join('、');
  return cells.length > maxListed ? `${named}等${cells.length}格` : named;
}

function carryOver(finding: Finding): string {
  const { earlier, later, columns } = dataOf<PairData & { columns: readonly FigureData[] }>(finding);
  const figures = columns
    .map(({ columnLabel, column, expected, actual }) => `${columnLabel ?? column}上年结转出${expected}件、本年填${actual}件`)
    .join('；');
  return `${yearOf(later)}报告的“上年结转”与${yearOf(earlier)}报告的“结转下年度继续办理”不一致：${figures}。两年应当逐栏相等，请核对是哪一年填错。${doubt(finding)}`;
}

function inForce(finding: Finding): string {
  const data = dataOf<PairData & FigureData & { before: number; issued: number; repealed: number }>(finding);
  return `${yearOf(data.later)}报告${chineseCellName(data)}填为${data.actual}，按上年现行有效${data.before}件、本年制发${data.issued}件、本年废止${data.repealed}件推算应当是${data.expected}。如因清理或者统计口径调整所致，建议在报告中说明。${doubt(finding)}`;
}

function notAssessable(finding: Finding): string {
  const { earlier, later, check, laterCells, earlierCells } = dataOf<
    PairData & { check: string; laterCells: readonly NamedCellData[]; earlierCells: readonly NamedCellData[] }
  >(finding);
  const missing = [
    ...(laterCells.length > 0 ? [`${yearOf(later)}报告的${listCells(laterCells)}`] : []),
    ...(earlierCells.length > 0 ? [`${yearOf(earlier)}报告的${listCells(earlierCells)}`] : []),
  ];
  return `${yearOf(earlier)}与${yearOf(later)}两份报告${checks[check] ?? '有关数字的衔接'}有部分无法核对，因为${missing.join('和')}没有可用的数字。无法核对不等于相符。`;
}

const obstacles: Readonly<Record<string, (data: PairData & { earlierScope: string | null; laterScope: string | null }) => string>> = {
  'year-unknown': ({ later }) => `第${later.index + 1}份报告未能确定年份，没有与其他年度的报告比对。请确认报告标题写明年份。`,
  'year-gap': ({ earlier, later }) =>
    `${yearOf(earlier)}与${yearOf(later)}之间缺少报告，年度不连续，两份报告没有比对。补齐中间年度后可以比对。`,
  'same-year': ({ earlier, later }) =>
    `第${earlier.index + 1}份和第${later.index + 1}份都是${yearOf(later)}的报告，没有跨年比对。如是同一报告的两个版本，可以逐格比较两版的差异。`,
  scope: ({ earlier, later, earlierScope, laterScope }) =>
    `${yearOf(earlier)}报告的统计范围${scopeName(earlierScope)}，${yearOf(later)}报告的${scopeName(laterScope)}，不能比对。如果范围相同，可以指明后再比对。`,
  agency: ({ earlier, later }) =>
    `${yearOf(earlier)}报告的机关是${quote(earlier.agency ?? '不明')}，${yearOf(later)}报告的机关是${quote(later.agency ?? '不明')}，不是同一机关，没有比对。如是机关更名，可以指明为同一机关后再比对。`,
  'no-form': ({ earlier, later }) => `${yearOf(earlier)}与${yearOf(later)}两份报告中有一份没有读到表格，没有比对。`,
};

function notCompared(finding: Finding): string {
  const data = dataOf<PairData & { reason: string; earlierScope: string | null; laterScope: string | null }>(finding);
  return obstacles[data.reason]?.(data) ?? '两份报告没有比对。';
}

function editionChange(finding: Finding): string {
  const { earlier, later, notChecked } = dataOf<PairData & { notChecked: readonly string[] }>(finding);
  const skipped = notChecked.map((check) => checks[check] ?? check).join('、');
  return `${yearOf(earlier)}报告用的是${earlier.edition}年格式，${yearOf(later)}报告用的是${later.edition}年格式。结转数两版格式口径相同，仍逐栏比对${skipped ? `；${skipped}两版格式口径不同，没有核对` : ''}。`;
}

function copiedNarrative(finding: Finding): string {
  const { earlier, later, section, share, passageCount } = dataOf<PairData & { section: number; share: number; passageCount: number }>(
    finding,
  );
  return `${yearOf(later)}报告第${sections[section - 1] ?? section}部分的文字有${percent(share)}与${yearOf(earlier)}报告雷同（不计数字，共${passageCount}处）。内容雷同、敷衍塞责的要依照条例第四十七条追究责任，应当按本年度实际情况重新撰写。`;
}

function hierarchySum(finding: Finding): string {
  const data = dataOf<FigureData & { difference: number; children: readonly (ReportData & { value: number | null })[] }>(finding);
  const shown = data.children.filter(({ value }) => value !== 0);
  const parts = shown
    .slice(0, maxListed)
    .map(({ agency, index, value }) => `${agency ?? `第${index + 1}份`}${value}`)
    .join('＋');
  const more = shown.length > maxListed ? `……共${shown.length}家` : '';
  return `${chineseCellName(data)}填为${data.actual}，所属${data.children.length}份报告之和是${data.expected}${parts ? `（${parts}${more}）` : ''}，相差${Math.abs(data.difference)}。请核对汇总范围是否齐全，再核对各单位数字。${doubt(finding)}`;
}

function hierarchyNotAssessable(finding: Finding): string {
  const { cells, checked, childCount } = dataOf<{ cells: readonly NamedCellData[]; checked: number; childCount: number }>(finding);
  return `汇总报告与所属${childCount}份报告核对了${checked}格，另有${cells.length}格无法核对（${listCells(cells)}），因为汇总报告或者所属报告在这些格没有可用的数字。无法核对不等于相符。`;
}

const hierarchyObstacles: Readonly<Record<string, string>> = {
  'no-children': '没有提供所属单位的报告，汇总数没有核对。',
  'no-form': '汇总报告或者所属报告中有的没有读到表格，汇总数没有核对。',
  year: '所属报告中有的与汇总报告不是同一年度，汇总数没有核对；请只提供同一年度的报告。',
};

function hierarchyNotCompared(finding: Finding): string {
  return hierarchyObstacles[dataOf<{ reason: string }>(finding).reason] ?? '汇总数没有核对。';
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10}%`;
}

/** Sentences of `zfxxgk/series`. */
export const seriesMessages: MessageTable = {
  'series/carry-over': carryOver,
  'series/in-force': inForce,
  'series/not-assessable': notAssessable,
  'series/not-compared': notCompared,
  'series/edition-change': editionChange,
  'series/copied-narrative': copiedNarrative,
  'hierarchy/sum': hierarchySum,
  'hierarchy/not-assessable': hierarchyNotAssessable,
  'hierarchy/not-compared': hierarchyNotCompared,
};
