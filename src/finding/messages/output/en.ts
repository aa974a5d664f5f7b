import { englishCellName, englishOperandName, keyToWords, type NamedCellData } from '../cell-name.js';
import type { EquationData } from '../rules/arithmetic-data.js';
import { equationSides } from '../rules/arithmetic-en.js';
import type { OutputWords } from './output-words.js';

const state = {
  blank: 'blank',
  text: 'text',
  inferred: 'inferred',
  ambiguous: 'ambiguous',
  lost: 'lost',
  absent: 'absent',
} as const;

export const outputWordsEn: OutputWords = {
  severity: { error: 'error', warning: 'warning', info: 'info' },
  cause: { agency: 'agency', reading: 'reading' },
  state,
  fact: { agency: 'Agency', year: 'Year', edition: 'Edition', published: 'Published' },
  colon: ': ',
  unknown: 'not stated',
  place: 'Place',
  finding: 'Finding',
  findings: 'Findings',
  none: 'Nothing found.',
  suppressed: (count) => `${count} suppressed.`,
  counts: ({ error, warning, info }, blocks) =>
    `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${info} info${blocks === undefined ? '' : `, in ${plural(blocks, 'place')}`}.`,
  further: (count) => `${count} more`,
  alike: (count) => (count === 1 ? 'The same holds for 1 more row:' : `The same holds for ${count} more rows:`),
  broken: (count) => `${plural(count, 'equation')} that ${count === 1 ? 'fails' : 'fail'}:`,
  equation: ({ code, data }) => {
    const { line, over, left, right, difference } = data as unknown as EquationData;
    const [first = '', second = ''] = equationSides[code] ?? [];
    return {
      line: `${over} "${keyToWords(line)}"`,
      sides: `${first} ${left} ≠ ${second} ${right}`.trim(),
      difference: `off by ${Math.abs(difference)}`,
    };
  },
  suspect: (cell, equations) =>
    `${plural(equations, 'equation')} fail, and all have to do with ${englishCellName(cell)}: were it ${cell.expected} instead of ${cell.actual}, they would hold. Check the original figures.`,
  stated: ({ data }) => ({
    cell: englishOperandName((data.cells as readonly NamedCellData[])[0] ?? {}),
    figure: `the text states ${data.stated}${data.statedUnit ?? ''}`,
  }),
  legend: (sign, cell, count) => `${sign} ${cell === 'number' || cell === 'mark' ? '' : explain[cell]} (${plural(count, 'cell')})`,
};

const explain: Readonly<Record<keyof typeof state, string>> = {
  blank: 'blank: the cell is there and empty',
  text: 'words where a figure belongs',
  inferred: 'inferred: lost in the text or of uncertain column; the equations leave one possibility',
  ambiguous: 'ambiguous: several readings',
  lost: 'lost: the row is there, the cell is not',
  absent: 'absent: the row or table is not in the text',
};

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
