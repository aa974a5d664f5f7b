import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { chineseCellName, chineseOperandName } from '../cell-name.js';
import { quote } from '../chinese-quotes.js';
import type { CandidateData, ChangeData, WrongCellData } from './wrong-cell-data.js';

const slips: Readonly<Record<string, string>> = {
  changed: '写错了一位数字',
  dropped: '漏写了一位数字',
  doubled: '多写了一位重复的数字',
  swapped: '两位数字写颠倒了',
};

function wrongCell(finding: Finding): string {
  const { certainty, candidates, candidateCount, equations } = finding.data as unknown as WrongCellData;
  const [best] = candidates;
  if (!best) return '有勾稽关系不成立，请核对表内各数。';
  const holds = `现在不成立的${equations.length}项勾稽关系就全部成立`;
  if (certainty === 'only') return `只要${explain(best)}，${holds}，别处都不必改动。请对照原始数据核实。${doubt(finding)}`;
  if (certainty === 'likeliest')
    return `很可能是常见的笔误：${explain(best)}，${holds}。其他改法也能使其成立，请对照原始数据核实。${doubt(finding)}`;
  const listed = candidates.map((candidate, index) => `${index + 1}. ${explainBriefly(candidate)}`).join('；');
  const count =
    candidateCount > candidates.length ? `有${candidateCount}种可能，例如` : candidateCount > 1 ? `有${candidateCount}种可能` : '可能是';
  return `${equations.length}项勾稽关系不成立，仅凭表内数字还不能断定错在哪一格，${count}：${listed}。请对照原始数据核实。${doubt(finding)}`;
}

function doubt({ cause }: Finding): string {
  return cause === 'reading' ? '（其中有的数字不是从原文直接读出的，请先核对原文。）' : '';
}

/** What to change; nothing says that it is what is wrong. */
function explain({ kind, slip, direction, changes }: CandidateData): string {
  const [first, second] = changes;
  if (kind === 'transposition' && first && second) {
    return `把${chineseCellName(first)}的${first.actual}与${chineseCellName(second)}的${second.actual}对调`;
  }
  if (kind === 'shift' && first) {
    const back = direction === 'left' ? '右' : '左';
    const right = changes.map(({ columnLabel, column, expected }) => `${columnLabel ?? column}${expected}`).join('、');
    return `把${quote(first.rowLabel ?? first.row)}行的数字整体向${back}移一栏（改为${right}）`;
  }
  if (kind === 'line' && first) return `把${restated(changes)}`;
  const figures = changes.map((change) => `${chineseCellName(change)}由${change.actual}改为${change.expected}`).join('、');
  return `把${figures}${slip ? `（像是${slips[slip] ?? slip}）` : ''}`;
}

/** A whole row or column with what it would have to say. */
function restated(changes: readonly ChangeData[]): string {
  const [first, second] = changes;
  const isRow = first?.row === second?.row;
  const line = isRow ? `${quote(first?.rowLabel ?? first?.row)}行` : `${quote(first?.columnLabel ?? first?.column)}栏`;
  const figures = changes.map((change) => {
    const name = isRow ? (change.columnLabel ?? change.column) : (change.rowLabel ?? change.row);
    return `${name}${change.expected}`;
  });
  return `${line}的${changes.length}个数改为${figures.join('、')}`;
}

function explainBriefly({ kind, changes }: CandidateData): string {
  if (kind === 'line') return restated(changes);
  const figures = changes.map((change) => `${chineseOperandName(change)}由${change.actual}改为${change.expected}`).join('，');
  return kind === 'transposition' ? `${figures}（两格填颠倒）` : figures;
}

export const wrongCellMessages: MessageTable = {
  'applications/wrong-cell': wrongCell,
  'disputes/wrong-cell': wrongCell,
};
