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

const notice = '国办公开办函〔2019〕60号';

const previousItems = { key: 'previousItems', label: '上一年项目数量', unit: null } as const;
const change = { key: 'change', label: '本年增/减', unit: null, isSigned: true } as const;
const decisions = { key: 'decisions', label: '处理决定数量', unit: null } as const;
const produced = ['made', 'newlyDisclosed', 'totalDisclosed'] as const;
const handled = ['previousItems', 'change', 'decisions'] as const;

const otherRow = { key: 'other', label: '其他处理', numbering: '（六）', group: 'results', columns: applicantKeys } as const;

/** 政府信息公开工作年度报告格式（试行）, 2019; report years 2019 and 2020. */
export const edition2019 = {
  id: '2019',
  notice,
  years: [2019, 2020],
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
            { key: 'made', label: '本年新制作数量', unit: null },
            { key: 'newlyDisclosed', label: '本年新公开数量', unit: null },
            { key: 'totalDisclosed', label: '对外公开总数量', unit: null },
          ],
          rows: [
            { key: 'rules', label: '规章', columns: produced },
            { key: 'normativeDocuments', label: '规范性文件', columns: produced },
          ],
        },
        {
          key: 'item5',
          caption: '第二十条第（五）项',
          corner: '信息内容',
          columns: [previousItems, change, decisions],
          rows: [
            { key: 'licensing', label: '行政许可', columns: handled },
            { key: 'otherServices', label: '其他对外管理服务事项', columns: handled },
          ],
        },
        {
          key: 'item6',
          caption: '第二十条第（六）项',
          corner: '信息内容',
          columns: [previousItems, change, decisions],
          rows: [
            { key: 'penalties', label: '行政处罚', columns: handled },
            { key: 'coercion', label: '行政强制', columns: handled },
          ],
        },
        {
          key: 'item8',
          caption: '第二十条第（八）项',
          corner: '信息内容',
          columns: [previousItems, change],
          rows: [{ key: 'fees', label: '行政事业性收费', columns: ['previousItems', 'change'] }],
        },
        {
          key: 'item9',
          caption: '第二十条第（九）项',
          corner: '信息内容',
          columns: [
            { key: 'projects', label: '采购项目数量', unit: null },
            { key: 'amount', label: '采购总金额', unit: null, decimals: 6 },
          ],
          rows: [{ key: 'procurement', label: '政府集中采购', columns: ['projects', 'amount'] }],
        },
      ],
    },
    applications: {
      name: 'applications',
      section: 3,
      shape: 'labelled',
      banners: applicationsBanners,
      subtotals: applicationsSubtotals,
      groups: outcomeGroups,
      blocks: [
        {
          key: 'applications',
          corner: applicationsCorner,
          columns: applicantColumns,
          rows: [...sharedRows, otherRow, ...closingRows],
        },
      ],
    },
    disputes,
    statistics: noStatistics,
  },
  equations: [
    ...applicationEquations(
      notice,
      [...sharedRows.slice(2), otherRow].map((row) => row.key),
    ),
    ...disputeEquations(notice),
  ],
  series: seriesDeclaration,
} as const satisfies EditionDefinition;
