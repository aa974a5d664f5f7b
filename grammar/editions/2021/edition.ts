import type { EditionDefinition } from '../../../src/grammar-contract/edition.js';
import { noStatistics } from '../../common/absent-tables.js';
import { applicantColumns, applicantKeys } from '../../common/applicants.js';
import {
  applicationEquations,
  applicationsBanners,
  applicationsCorner,
  applicationsSubtotals,
  closingRows,
  outcomeGroups,
  sharedRows,
} from '../../common/applications.js';
import { seriesDeclaration } from '../../common/crosswalk.js';
import { disputeEquations, disputes } from '../../common/disputes.js';
import { headings } from '../../common/headings.js';
import { reviewCues } from '../../common/review-cues.js';

const notice = '国办公开办函〔2021〕30号';
const decisions = [{ key: 'decisions', label: '本年处理决定数量', unit: '件' }] as const;

const otherRows = [
  {
    key: 'other.overdueCorrection',
    label: '申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    numbering: '1.',
    group: 'other',
    columns: applicantKeys,
  },
  {
    key: 'other.unpaidFee',
    label: '申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    numbering: '2.',
    group: 'other',
    columns: applicantKeys,
  },
  { key: 'other.other', label: '其他', numbering: '3.', group: 'other', columns: applicantKeys },
] as const;

/** 中华人民共和国政府信息公开工作年度报告格式, 2021-09-26; report years from 2021. */
export const edition2021 = {
  id: '2021',
  notice,
  years: [2021, null],
  headings,
  review: reviewCues,
  tables: {
    article20: {
      name: 'article20',
      section: 2,
      shape: 'labelled',
      blocks: [
        {
          key: 'item1',
          caption: '第二十条第（一）项',
          corner: '信息内容',
          columns: [
            { key: 'issued', label: '本年制发件数', unit: '件' },
            { key: 'repealed', label: '本年废止件数', unit: '件' },
            { key: 'inForce', label: '现行有效件数', unit: '件' },
          ],
          rows: [
            { key: 'rules', label: '规章', columns: ['issued', 'repealed', 'inForce'] },
            { key: 'normativeDocuments', label: '行政规范性文件', columns: ['issued', 'repealed', 'inForce'] },
          ],
        },
        {
          key: 'item5',
          caption: '第二十条第（五）项',
          corner: '信息内容',
          columns: decisions,
          rows: [{ key: 'licensing', label: '行政许可', columns: ['decisions'] }],
        },
        {
          key: 'item6',
          caption: '第二十条第（六）项',
          corner: '信息内容',
          columns: decisions,
          rows: [
            { key: 'penalties', label: '行政处罚', columns: ['decisions'] },
            { key: 'coercion', label: '行政强制', columns: ['decisions'] },
          ],
        },
        {
          key: 'item8',
          caption: '第二十条第（八）项',
          corner: '信息内容',
          columns: [{ key: 'amount', label: '本年收费金额（单位：万元）', unit: '万元', decimals: 6 }],
          rows: [{ key: 'fees', label: '行政事业性收费', columns: ['amount'] }],
        },
      ],
    },
    applications: {
      name: 'applications',
      section: 3,
      shape: 'labelled',
      banners: applicationsBanners,
      subtotals: applicationsSubtotals,
      groups: [...outcomeGroups, { key: 'other', label: '其他处理', numbering: '（六）', group: 'results' }],
      blocks: [
        {
          key: 'applications',
          corner: applicationsCorner,
          columns: applicantColumns,
          rows: [...sharedRows, ...otherRows, ...closingRows],
        },
      ],
    },
    disputes,
    statistics: noStatistics,
  },
  equations: [
    ...applicationEquations(
      notice,
      [...sharedRows.slice(2), ...otherRows].map((row) => row.key),
    ),
    ...disputeEquations(notice),
  ],
  undividedRows: [
    {
      table: 'applications',
      row: { key: 'other', label: '其他处理', numbering: '（六）', group: 'results', columns: applicantKeys },
      insteadOf: otherRows.map((row) => row.key),
    },
  ],
  series: seriesDeclaration,
} as const satisfies EditionDefinition;
