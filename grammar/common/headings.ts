import type { HeadingDefinition } from '../../src/grammar-contract/edition.js';

/** The six headings of the format's annex; both notices use them. Parts of section 一: 〔2021〕30号, item （一）. */
export const headings = [
  { number: 1, text: '总体情况', parts: ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'] },
  { number: 2, text: '主动公开政府信息情况' },
  { number: 3, text: '收到和处理政府信息公开申请情况' },
  { number: 4, text: '政府信息公开行政复议、行政诉讼情况' },
  { number: 5, text: '存在的主要问题及改进情况' },
  { number: 6, text: '其他需要报告的事项' },
] as const satisfies readonly HeadingDefinition[];
