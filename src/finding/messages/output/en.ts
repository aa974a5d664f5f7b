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
  counts: ({ error, warning, info }) => `${plural(error, 'error')}, ${plural(warning, 'warning')}, ${info} info.`,
  further: (count) => `${count} more`,
  alike: (count) => (count === 1 ? 'The same holds for 1 more row:' : `The same holds for ${count} more rows:`),
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
