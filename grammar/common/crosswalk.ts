import type { TableName } from '../../src/grammar-contract/edition.js';
import type { Crosswalk, CrosswalkCell, CrosswalkEntry, CrosswalkRelation, SeriesDeclaration } from '../../src/grammar-contract/series.js';
import { applicantKeys } from './applicants.js';
import { closingRows, sharedRows } from './applications.js';
import { disputes } from './disputes.js';
import { scopeCues } from './scopes.js';

type Reason = NonNullable<CrosswalkEntry['reason']>;

const reasons = {
  undivided: {
    'zh-CN': '2019年格式的“（六）其他处理”不分项，2021年格式分为三项，三项之和与其相当。',
    en: 'The form of 2019 does not divide （六）其他处理; the three rows of the form of 2021 add up to it.',
  },
  made: {
    'zh-CN': '2019年格式填“本年新制作数量”，2021年格式填“本年制发件数”，且“规范性文件”改为“行政规范性文件”，口径相近而不相同。',
    en: 'The form of 2019 counts documents newly made, that of 2021 documents issued, and 规范性文件 became 行政规范性文件: near, not equal.',
  },
  decisions: {
    'zh-CN': '两版格式都填处理决定数量；2019年格式未写明是“本年”，不少单位误填为项目数量，比较时请留意。',
    en: 'Both forms ask for the number of decisions; that of 2019 does not say of the year, and many bodies filled in numbers of items.',
  },
  newlyDisclosed: {
    'zh-CN': '2021年格式不再统计新公开数量。',
    en: 'The form of 2021 no longer counts newly disclosed documents.',
  },
  totalDisclosed: {
    'zh-CN': '2019年格式填对外公开总数量（含已失效的），2021年格式填现行有效件数，不能比较。',
    en: 'The form of 2019 counts all documents disclosed, lapsed ones included; that of 2021 those in force.',
  },
  repealed: {
    'zh-CN': '2019年格式没有废止件数。',
    en: 'The form of 2019 has no number of repealed documents.',
  },
  inForce: {
    'zh-CN': '2019年格式没有现行有效件数；对外公开总数量含已失效的，不能代替。',
    en: 'The form of 2019 has no number of documents in force; its total of disclosed documents includes lapsed ones.',
  },
  items: {
    'zh-CN': '2019年格式统计事项数量及其增减，2021年格式只统计本年处理决定数量。',
    en: 'The form of 2019 counts items and their change; that of 2021 only the decisions of the year.',
  },
  otherServices: {
    'zh-CN': '2021年格式取消了“其他对外管理服务事项”。',
    en: 'The form of 2021 dropped 其他对外管理服务事项.',
  },
  feeItems: {
    'zh-CN': '行政事业性收费在2019年格式中填项目数量，在2021年格式中填收费金额（万元），不能比较。',
    en: 'For fees the form of 2019 counts items, that of 2021 states the amount collected in 万元.',
  },
  procurement: {
    'zh-CN': '2021年格式取消了第（九）项政府集中采购。',
    en: 'The form of 2021 dropped item （九）, centralized procurement.',
  },
} as const satisfies Record<string, Reason>;

function cell(table: TableName, row: string, column: string): CrosswalkCell {
  return { table, row, column };
}

function entry(relation: CrosswalkRelation, from: readonly CrosswalkCell[], to: readonly CrosswalkCell[], reason?: Reason): CrosswalkEntry {
  return reason ? { relation, from, to, reason } : { relation, from, to };
}

function same(table: TableName, row: string, columns: readonly string[]): CrosswalkEntry[] {
  return columns.map((column) => entry('same', [cell(table, row, column)], [cell(table, row, column)]));
}

const documentRows = ['rules', 'normativeDocuments'];
const decisionRows = ['licensing', 'penalties', 'coercion'];
const otherRows = ['other.overdueCorrection', 'other.unpaidFee', 'other.other'];

function article20Entries(): CrosswalkEntry[] {
  const of = (row: string, column: string): readonly CrosswalkCell[] => [cell('article20', row, column)];
  return [
    ...documentRows.flatMap((row) => [
      entry('approximate', of(row, 'made'), of(row, 'issued'), reasons.made),
      entry('none', of(row, 'newlyDisclosed'), [], reasons.newlyDisclosed),
      entry('none', of(row, 'totalDisclosed'), [], reasons.totalDisclosed),
      entry('none', [], of(row, 'repealed'), reasons.repealed),
      entry('none', [], of(row, 'inForce'), reasons.inForce),
    ]),
    ...decisionRows.flatMap((row) => [
      entry('approximate', of(row, 'decisions'), of(row, 'decisions'), reasons.decisions),
      entry('none', of(row, 'previousItems'), [], reasons.items),
      entry('none', of(row, 'change'), [], reasons.items),
    ]),
    ...['previousItems', 'change', 'decisions'].map((column) => entry('none', of('otherServices', column), [], reasons.otherServices)),
    ...['previousItems', 'change'].map((column) => entry('none', of('fees', column), [], reasons.feeItems)),
    entry('none', [], of('fees', 'amount'), reasons.feeItems),
    ...['projects', 'amount'].map((column) => entry('none', of('procurement', column), [], reasons.procurement)),
  ];
}

function applicationEntries(): CrosswalkEntry[] {
  return [
    ...[...sharedRows, ...closingRows].flatMap(({ key }) => same('applications', key, applicantKeys)),
    ...applicantKeys.map((column) =>
      entry(
        'sum',
        [cell('applications', 'other', column)],
        otherRows.map((row) => cell('applications', row, column)),
        reasons.undivided,
      ),
    ),
  ];
}

/** From 国办公开办函〔2019〕60号 (report years 2019 and 2020) to 〔2021〕30号 (from 2021). */
const crosswalk2019To2021: Crosswalk = {
  from: '2019',
  to: '2021',
  entries: [
    ...article20Entries(),
    ...applicationEntries(),
    ...disputes.blocks.flatMap(({ rows }) => rows.flatMap(({ key, columns }) => same('disputes', key, columns))),
  ],
};

const crosswalks: readonly Crosswalk[] = [crosswalk2019To2021];

/**
 * Which cells of one edition can be compared with which of another, and why the others cannot.
 * @returns null when no crosswalk between the two is declared; an edition needs none to itself.
 * @throws TypeError when an argument is not a string.
 */
export function crosswalk(from: string, to: string): Crosswalk | null {
  if (typeof from !== 'string') throw new TypeError('crosswalk: from must be an edition identifier');
  if (typeof to !== 'string') throw new TypeError('crosswalk: to must be an edition identifier');
  for (const known of crosswalks) {
    if (known.from === from && known.to === to) return known;
    if (known.from === to && known.to === from) return reverse(known);
  }
  return null;
}

function reverse({ from, to, entries }: Crosswalk): Crosswalk {
  return { from: to, to: from, entries: entries.map((one) => ({ ...one, from: one.to, to: one.from })) };
}

/** For the editions' declarations: what comparing several reports needs. */
export const seriesDeclaration: SeriesDeclaration = { crosswalks, scopes: scopeCues };
