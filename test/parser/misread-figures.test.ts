import { describe, expect, it } from 'vitest';
import { parseReport, toRecords } from '../../src/index.js';
import { sampleText } from './sample-text.js';

/** The cells of the sample, a line each, with some of them changed. */
function recordsOf(change: (lines: readonly string[]) => readonly string[]): ReadonlyMap<string, string> {
  const lines = sampleText().split(/ \| |\n/);
  const { report, diagnostics } = parseReport(change(lines).join('\n'));
  const told = new Set(diagnostics.filter(({ code }) => code === 'reading/lost-cells').map(({ data }) => data.row));
  return new Map(
    toRecords(report).map(({ table, row, column, value, state }) => [
      `${table} ${row} ${column}`,
      state === 'number' ? String(value) : state === 'inferred' ? `=${value}` : `${state}${told.has(row) ? ' (said)' : ''}`,
    ]),
  );
}

const replaceBehind = (label: string, place: number, text: string) => (lines: readonly string[]) =>
  lines.map((line, i) => (i === lines.indexOf(label) + place ? text : line));

describe('a letter that text recognition took a digit for', () => {
  it.each(['O', 'o', 'D', 'l'])('leaves the figures beside it where they are, and is told by the sums: %s', (letter) => {
    const cells = recordsOf(replaceBehind('（一）予以公开', 3, letter));
    expect([...cells].filter(([name]) => name.startsWith('applications granted')).map(([, cell]) => cell)).toEqual([
      '1',
      '1',
      '=0',
      '0',
      '0',
      '1',
      '3',
    ]);
  });

  it('is lost where no sum tells, and that is said', () => {
    const cells = recordsOf(replaceBehind('行政规范性文件', 2, 'I'));
    expect(cells.get('article20 normativeDocuments issued')).toBe('3');
    expect(cells.get('article20 normativeDocuments repealed')).toBe('lost (said)');
    expect(cells.get('article20 normativeDocuments inForce')).toBe('20');
  });

  it('leaves the one line of reviews and lawsuits in its columns', () => {
    const cells = recordsOf((lines) => {
      const from = lines.lastIndexOf('总计') + 1;
      return lines.map((line, i) => (i === from + 2 ? 'O' : line));
    });
    expect([...cells].filter(([name]) => name.startsWith('disputes review')).map(([, cell]) => cell)).toEqual(['1', '0', '=0', '0', '1']);
  });

  it('is a bullet where a small one stands behind the last figure', () => {
    const cells = recordsOf((lines) => lines.flatMap((line) => (line === '行政规范性文件' ? ['o', line] : [line])));
    expect(cells.get('article20 rules inForce')).toBe('0');
  });
});
