import type { ValueTerms } from '../../src/grammar-contract/values.js';

/** forms.md section 3: what was seen in cells, and what is cheap to support. */
export const valueTerms: ValueTerms = {
  units: ['亿元', '万元', '元', '件次', '人次', '件', '条', '个', '项', '次', '人', '份', '宗', '例', '篇', '期', '起', '部', '家'],
  marks: [
    '/',
    '//',
    '-',
    '--',
    '---',
    '—',
    '——',
    '―',
    '\\',
    '无',
    '不适用',
    'N/A',
    'n/a',
    'NA',
    'N.A.',
    '暂无',
    '空',
    '无数据',
    '未统计',
    '不涉及',
    '※',
    '×',
  ],
  // pandas, Python, JSON and SQL.
  blanks: ['""', 'nan', 'NaN', 'NaT', '<NA>', 'None', 'null', 'NULL'],
  zeroChange: ['未增未减', '不增不减', '无增减', '未增减', '无变化', '不变', '持平'],
  increase: ['新增', '增加', '增长', '增'],
  decrease: ['减少', '下降', '减'],
  numeralDigits: ['零〇', '一壹', '二两贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'],
  ordinalMark: '第',
  numeralUnits: { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000, 万: 10000, 亿: 100000000 },
};
