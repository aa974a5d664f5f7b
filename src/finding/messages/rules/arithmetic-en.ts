import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { englishCellName, englishOperandName, englishTableNames, keyToWords } from '../cell-name.js';
import type { EquationData, FigureData, IncompleteData } from './arithmetic-data.js';

/** What the two sides of an equation are, in few words: for the list of the equations that one figure breaks. */
export const equationSides: Readonly<Record<string, readonly [string, string]>> = {
  'applications/balance': ['received + carried in', 'results total + carried out'],
  'applications/results-total': ['results total', 'sum of outcomes'],
  'applications/row-total': ['total', 'sum of applicants'],
  'disputes/group-total': ['total', 'sum of results'],
};

function sideOf(data: EquationData, side: 'left' | 'right'): string {
  const own = data.operands.filter((operand) => operand.side === side);
  const shown = own.length > 6 ? own.filter((operand) => operand.value !== 0) : own;
  if (shown.length === 0) return 'all 0';
  return shown
    .map((operand) => `${keyToWords(data.over === 'column' ? operand.row : operand.column)} ${operand.value ?? 'blank'}`)
    .join(' + ');
}

function unbalanced(rule: string): (finding: Finding) => string {
  return (finding) => {
    const data = finding.data as unknown as EquationData;
    return `The ${data.over} "${keyToWords(data.line)}" does not add up: ${rule}, but one side is ${data.left} (${sideOf(data, 'left')}) and the other ${data.right} (${sideOf(data, 'right')}), a difference of ${Math.abs(data.difference)}. ${advice(finding, data)}`;
  };
}

/** Where one cell alone would do, it is the one to look at first: it may still be another. */
function advice({ cause }: Finding, { suspect }: EquationData): string {
  if (cause === 'reading') return 'Some of these figures were not read from the text itself: check the source first.';
  return suspect === null
    ? 'Check these figures and correct them so that both sides agree.'
    : `Look first at ${englishCellName(suspect)}: were it ${suspect.expected} instead of ${suspect.actual}, all that fails with it would hold.`;
}

function incomplete(finding: Finding): string {
  const data = finding.data as unknown as IncompleteData;
  const named = data.cells.slice(0, 5).map(englishOperandName).join(', ');
  const more = data.cells.length > 5 ? ` and ${data.cells.length - 5} more cells` : '';
  const why =
    finding.cause === 'reading' ? 'could not be read from the text' : data.cells.length === 1 ? 'holds no figure' : 'hold no figure';
  const advice = finding.cause === 'reading' ? 'Check the original.' : 'Where nothing happened, the form asks for 0.';
  const count = data.equations.length === 1 ? '1 equation' : `${data.equations.length} equations`;
  return `${count} of the ${englishTableNames[data.table] ?? data.table} cannot be checked, because ${named}${more} ${why}. Not checked is not passed. ${advice}`;
}

export const arithmeticMessages: MessageTable = {
  'applications/balance': unbalanced('received plus carried in must equal the results total plus carried out'),
  'applications/results-total': unbalanced('the results total must equal the sum of all outcomes'),
  'applications/row-total': unbalanced('the total must equal the sum of the six kinds of applicants'),
  'disputes/group-total': unbalanced('the total must equal upheld, corrected, other and pending together'),
  'applications/incomplete': incomplete,
  'disputes/incomplete': incomplete,
  'cell/negative': (finding) => {
    const data = finding.data as unknown as FigureData;
    return `The figure in ${englishCellName(data)} is ${data.value}; this column cannot be negative and should hold 0 or more.`;
  },
  'cell/not-integer': (finding) => {
    const data = finding.data as unknown as FigureData;
    return `The figure in ${englishCellName(data)} is ${data.raw || data.value}; a count must be a whole number.`;
  },
  'cell/too-many-decimals': (finding) => {
    const data = finding.data as unknown as FigureData;
    return `The figure in ${englishCellName(data)} is ${data.raw || data.value} with ${data.decimals} decimals; ten thousand yuan have at most ${data.allowed}, down to one fen.`;
  },
};
