import { chineseCellName, chineseOperandName, type NamedCellData } from '../cell-name.js';
import { quote } from '../chinese-quotes.js';
import type { EquationData } from '../rules/arithmetic-data.js';
import { equationSides } from '../rules/arithmetic-zh-cn.js';
import type { OutputWords } from './output-words.js';

const state = {
  blank: '空白',
  text: '文字',
  inferred: '推算',
  ambiguous: '存疑',
  lost: '缺失',
  absent: '无此项',
} as const;

export const outputWordsZhCn: OutputWords = {
  severity: { error: '错误', warning: '警告', info: '提示' },
  cause: { agency: '报告本身', reading: '读取存疑' },
  state,
  fact: { agency: '机关', year: '年度', edition: '格式', published: '发布日期' },
  colon: '：',
  unknown: '未载明',
  place: '位置',
  finding: '问题',
  findings: '检查结果',
  none: '未发现问题。',
  suppressed: (count) => `另有 ${count} 项已登记，不再提示。`,
  counts: ({ error, warning, info }, blocks) =>
    `错误 ${error} 项，警告 ${warning} 项，提示 ${info} 项${blocks === undefined ? '' : `，归并为 ${blocks} 处`}。`,
  further: (count) => `另有 ${count} 处`,
  alike: (count) => `另有 ${count} 行情况相同：`,
  broken: (count) => `不成立的勾稽关系 ${count} 项：`,
  equation: ({ code, data }) => {
    const { line, lineLabel, over, left, right, difference } = data as unknown as EquationData;
    const [first = '', second = ''] = equationSides[code] ?? [];
    return {
      line: `${quote(lineLabel ?? line)}${over === 'column' ? '栏' : '行'}`,
      sides: `${first} ${left} ≠ ${second} ${right}`.trim(),
      difference: `相差 ${Math.abs(difference)}`,
    };
  },
  suspect: (cell, equations) =>
    `有${equations}项勾稽关系不成立，都牵涉${chineseCellName(cell)}：现填${cell.actual}，如应为${cell.expected}，就都能成立。请对照原始数据核实。`,
  stated: ({ data }) => ({
    cell: chineseOperandName((data.cells as readonly NamedCellData[])[0] ?? {}),
    figure: `文字所述为 ${data.stated}${data.statedUnit ?? ''}`,
  }),
  legend: (sign, cell, count) => `${sign} ${cell === 'number' || cell === 'mark' ? '' : explain[cell]}（${count} 格）`,
};

const explain: Readonly<Record<keyof typeof state, string>> = {
  blank: '空白：表中有此格，未填写',
  text: '应填数字处为文字',
  inferred: '推算：原文缺失或列不明，由勾稽关系唯一确定',
  ambiguous: '存疑：有几种读法',
  lost: '缺失：有此行，无此格',
  absent: '无此项：原文无此行或此表',
};
