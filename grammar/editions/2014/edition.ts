import type { EditionDefinition, HeadingDefinition } from '../../../src/grammar-contract/edition.js';
import { noApplications, noArticle20, noDisputes } from '../../common/absent-tables.js';
import { statisticsGroups, statisticsRows } from './rows.js';

/** The outline most reports for 2014 to 2018 follow (FZJA); provinces merge or reorder. `number` is the section of today's outline. */
const headings = [
  { number: 1, numeral: 1, text: '概述' },
  { number: 2, numeral: 2, text: '主动公开政府信息情况' },
  { number: 3, numeral: 3, text: '依申请公开政府信息情况', parts: ['政府信息公开的收费及减免情况'] },
  { number: 4, numeral: 5, text: '因政府信息公开申请行政复议、提起行政诉讼的情况' },
  { number: 5, numeral: 6, text: '存在的主要问题及改进措施' },
  { number: 6, numeral: 7, text: '需要说明的事项与附表' },
] as const satisfies readonly HeadingDefinition[];

/**
 * Reports for 2014 to 2018: a narrative, and the statistics table as its annex. The form prints no equations, so none
 * are declared: sums that seem to follow from the labels were not checked against published tables.
 */
export const edition2014 = {
  id: '2014',
  notice: '国办发〔2014〕32号',
  years: [2014, 2018],
  headings,
  tables: {
    article20: noArticle20,
    applications: noApplications,
    disputes: noDisputes,
    statistics: {
      name: 'statistics',
      section: 6,
      shape: 'list',
      unitColumn: '单位',
      otherColumns: ['序号'],
      groups: statisticsGroups,
      blocks: [
        {
          key: 'statistics',
          corner: '统计指标',
          columns: [{ key: 'value', label: '统计数', unit: null, decimals: 6 }],
          rows: statisticsRows,
        },
      ],
    },
  },
  equations: [],
} as const satisfies EditionDefinition;
