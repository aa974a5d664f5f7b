import type { EditionDefinition, HeadingDefinition } from '../../../src/grammar-contract/edition.js';
import { noApplications, noArticle20, noDisputes } from '../../common/absent-tables.js';

/** 条例 (2007) Article 32, as the reports of those years head it; unverified but for 概述 (FZJA). */
const headings = [
  { number: 1, text: '概述' },
  { number: 2, text: '主动公开政府信息的情况' },
  { number: 3, text: '依申请公开政府信息和不予公开政府信息的情况' },
  { number: 4, numeral: 5, text: '因政府信息公开申请行政复议、提起行政诉讼的情况' },
  { number: 5, numeral: 6, text: '政府信息公开工作存在的主要问题及改进情况' },
  { number: 6, numeral: 7, text: '其他需要报告的事项' },
] as const satisfies readonly HeadingDefinition[];

/**
 * Local forms of 2008 to 2013. Each place listed what it wanted (定西: 35 rows with codes; 莆田: the year and all years
 * so far), so the rows are open: label, unit, figure and, where a second column stands, the cumulative figure.
 */
export const edition2008 = {
  id: '2008',
  notice: '政府信息公开条例（2007）第三十二条',
  years: [2008, 2013],
  headings,
  tables: {
    article20: noArticle20,
    applications: noApplications,
    disputes: noDisputes,
    statistics: {
      name: 'statistics',
      section: 6,
      shape: 'list',
      isOpen: true,
      unitColumn: '计量单位',
      otherColumns: ['代码', '序号'],
      blocks: [
        {
          key: 'statistics',
          corner: '指标名称',
          columns: [
            { key: 'value', label: '本期实际', unit: null, decimals: 6 },
            { key: 'cumulative', label: '本年累计', unit: null, decimals: 6 },
          ],
          rows: [],
        },
      ],
    },
  },
  equations: [],
} as const satisfies EditionDefinition;
