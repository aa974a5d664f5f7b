import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { chineseCellName, chineseOperandName, chineseTableNames } from '../cell-name.js';
import { quote } from '../chinese-quotes.js';
import type { EquationData, FigureData, IncompleteData } from './arithmetic-data.js';

/** What the two sides of an equation are, in few words: for the list of the equations that one figure breaks. */
export const equationSides: Readonly<Record<string, readonly [string, string]>> = {
  'applications/balance': ['本年新收＋上年结转', '办理结果总计＋结转下年度'],
  'applications/results-total': ['办理结果总计', '各项办理结果之和'],
  'applications/row-total': ['总计', '各类申请人之和'],
  'disputes/group-total': ['总计', '各项结果之和'],
};

/** Which part of an operand's name tells it apart: its row in an equation over columns, its column in one over rows. */
function sideOf(data: EquationData, side: 'left' | 'right'): string {
  const own = data.operands.filter((operand) => operand.side === side);
  const shown = own.length > 6 ? own.filter((operand) => operand.value !== 0) : own;
  const names = shown.map((operand) => {
    const name = data.over === 'column' ? (operand.rowLabel ?? operand.row) : (operand.columnLabel ?? operand.column);
    return `${name}${operand.value ?? '空'}`;
  });
  return names.length === 0 ? '各项均为0' : names.join('＋');
}

function unbalanced(rule: string): (finding: Finding) => string {
  return (finding) => {
    const data = finding.data as unknown as EquationData;
    const line = `${quote(data.lineLabel ?? data.line)}${data.over === 'column' ? '栏' : '行'}`;
    return `${line}数据不平：${rule}，但一边为${data.left}（${sideOf(data, 'left')}），另一边为${data.right}（${sideOf(data, 'right')}），相差${Math.abs(data.difference)}。${advice(finding, data)}`;
  };
}

/** Where one cell alone would do, it is the one to look at first: it may still be another. */
function advice({ cause }: Finding, { suspect }: EquationData): string {
  if (cause === 'reading') return '其中有的数字不是从原文直接读出的，请先核对原文。';
  return suspect === null
    ? '请核对其中各数并改正，使两边相等。'
    : `请先核对${chineseCellName(suspect)}：现填${suspect.actual}，如应为${suspect.expected}，不成立的勾稽关系就都能成立。`;
}

function incomplete(finding: Finding): string {
  const data = finding.data as unknown as IncompleteData;
  const named = data.cells.slice(0, 5).map(chineseOperandName).join('、');
  const more = data.cells.length > 5 ? `等${data.cells.length}个单元格` : '';
  const [why, advice] = finding.cause === 'reading' ? ['未能从原文中确定', '请核对原文。'] : ['没有填写数字', '没有发生的，应当填0。'];
  return `${chineseTableNames[data.table] ?? data.table}中有${data.equations.length}项勾稽关系无法核对，因为${named}${more}${why}。无法核对不等于相符。${advice}`;
}

export const arithmeticMessages: MessageTable = {
  'applications/balance': unbalanced('本年新收数与上年结转数之和，应当等于办理结果总计与结转下年度继续办理数之和'),
  'applications/results-total': unbalanced('办理结果总计应当等于各项办理结果之和'),
  'applications/row-total': unbalanced('总计应当等于自然人与各类法人或其他组织之和'),
  'disputes/group-total': unbalanced('总计应当等于结果维持、结果纠正、其他结果、尚未审结之和'),
  'applications/incomplete': incomplete,
  'disputes/incomplete': incomplete,
  'cell/negative': (finding) => {
    const data = finding.data as unknown as FigureData;
    return `${chineseCellName(data)}填为${data.value}，这一栏不能为负数，应当填0或者正数。`;
  },
  'cell/not-integer': (finding) => {
    const data = finding.data as unknown as FigureData;
    return `${chineseCellName(data)}填为${data.raw || data.value}，件数应当是整数，不应有小数。`;
  },
  'cell/too-many-decimals': (finding) => {
    const data = finding.data as unknown as FigureData;
    return `${chineseCellName(data)}填为${data.raw || data.value}，有${data.decimals}位小数；以万元为单位时，精确到分最多${data.allowed}位小数。`;
  },
};
