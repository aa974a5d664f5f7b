import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { englishCellName, englishOperandName, keyToWords } from '../cell-name.js';
import type { CandidateData, ChangeData, WrongCellData } from './wrong-cell-data.js';

const slips: Readonly<Record<string, string>> = {
  changed: 'one digit is wrong',
  dropped: 'one digit is missing',
  doubled: 'one digit stands twice',
  swapped: 'two digits are exchanged',
};

function wrongCell(finding: Finding): string {
  const { certainty, candidates, candidateCount, equations } = finding.data as unknown as WrongCellData;
  const [best] = candidates;
  if (!best) return 'Equations fail; check the figures of this table.';
  const failing = `${equations.length} failing ${equations.length === 1 ? 'equation' : 'equations'}`;
  if (certainty === 'only')
    return `If ${explain(best)}, the ${failing} would hold, and nothing else would have to change. Check the original figures.${doubt(finding)}`;
  if (certainty === 'likeliest')
    return `Most likely a usual slip: if ${explain(best)}, the ${failing} would hold. Other changes would do too; check the original figures.${doubt(finding)}`;
  const listed = candidates.map((candidate, index) => `${index + 1}. ${explainBriefly(candidate)}`).join('; ');
  const count =
    candidateCount > candidates.length
      ? `${candidateCount} explanations are possible, such as`
      : candidateCount > 1
        ? `${candidateCount} explanations are possible`
        : 'a possible one is';
  return `The figures alone do not tell which cell is behind the ${failing}; ${count}: ${listed}. Check the original figures.${doubt(finding)}`;
}

function doubt({ cause }: Finding): string {
  return cause === 'reading' ? ' Some of these figures were not read from the text itself: check the source first.' : '';
}

/** What to change; nothing says that it is what is wrong. */
function explain({ kind, slip, direction, changes }: CandidateData): string {
  const [first, second] = changes;
  if (kind === 'transposition' && first && second) {
    return `${first.actual} in ${englishCellName(first)} and ${second.actual} in ${englishCellName(second)} were exchanged`;
  }
  if (kind === 'shift' && first) {
    const right = changes.map(({ column, expected }) => `${keyToWords(column)} ${expected}`).join(', ');
    return `the figures of row "${keyToWords(first.row)}" were moved one column to the ${direction === 'left' ? 'right' : 'left'} (${right})`;
  }
  if (kind === 'line') return `the ${changes.length} figures of ${restated(changes)}`;
  const figures = changes.map((change) => `${englishCellName(change)} were ${change.expected} instead of ${change.actual}`).join(' and ');
  return `${figures}${slip ? ` (${slips[slip] ?? slip})` : ''}`;
}

/** A whole row or column with what it would have to say. */
function restated(changes: readonly ChangeData[]): string {
  const [first, second] = changes;
  const isRow = first?.row === second?.row;
  const line = isRow ? `row "${keyToWords(first?.row)}"` : `column "${keyToWords(first?.column)}"`;
  const figures = changes.map(({ row, column, expected }) => `${keyToWords(isRow ? column : row)} ${expected}`);
  return `${line} were ${figures.join(', ')}`;
}

function explainBriefly({ kind, changes }: CandidateData): string {
  if (kind === 'line') return restated(changes);
  const figures = changes.map((change) => `${englishOperandName(change)} from ${change.actual} to ${change.expected}`).join(', ');
  return kind === 'transposition' ? `${figures} (exchanged)` : figures;
}

export const wrongCellMessages: MessageTable = {
  'applications/wrong-cell': wrongCell,
  'disputes/wrong-cell': wrongCell,
};
