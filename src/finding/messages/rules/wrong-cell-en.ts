import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { englishCellName, englishOperandName, keyToWords } from '../cell-name.js';
import type { CandidateData, WrongCellData } from './wrong-cell-data.js';

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
    return `${capitalize(explain(best))}. This sets right the ${failing}, and nothing else has to change.${doubt(finding)}`;
  if (certainty === 'likeliest') {
    return `Most likely ${explain(best)}. This sets right the ${failing}; other changes would too, but are no usual slip, so check the original figures.${doubt(finding)}`;
  }
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

function explain({ kind, slip, direction, changes }: CandidateData): string {
  const [first, second] = changes;
  if (kind === 'transposition' && first && second) {
    return `the figures of ${englishCellName(first)} and of ${englishCellName(second)} are exchanged: ${first.actual} and ${second.actual} should be ${first.expected} and ${second.expected}`;
  }
  if (kind === 'shift' && first) {
    const right = changes.map(({ column, expected }) => `${keyToWords(column)} ${expected}`).join(', ');
    return `the figures of row "${keyToWords(first.row)}" stand one column too far ${direction ?? 'off'}; they should be ${right}`;
  }
  const figures = changes.map((change) => `${englishCellName(change)} is ${change.actual} and should be ${change.expected}`).join('; ');
  return `${figures}${slip ? ` (${slips[slip] ?? slip})` : ''}`;
}

function explainBriefly({ kind, changes }: CandidateData): string {
  const figures = changes.map((change) => `${englishOperandName(change)} from ${change.actual} to ${change.expected}`).join(', ');
  return kind === 'transposition' ? `${figures} (exchanged)` : figures;
}

function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export const wrongCellMessages: MessageTable = {
  'applications/wrong-cell': wrongCell,
  'disputes/wrong-cell': wrongCell,
};
