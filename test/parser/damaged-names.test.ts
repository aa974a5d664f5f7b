import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { renderReport } from '../../src/export/render-report.js';
import { buildReport } from '../support/build-report.js';
import { readShown } from '../support/shown-rows.js';

const tree = {
  article20: {
    rules: { made: 31, newlyDisclosed: 8, totalDisclosed: 57 },
    normativeDocuments: { made: 4, newlyDisclosed: 9, totalDisclosed: 66 },
    licensing: { previousItems: 5, change: 2, decisions: 188 },
  },
  applications: {
    received: { naturalPerson: 14, total: 14 },
    partial: { naturalPerson: 6, total: 6 },
    'refused.stateSecret': { naturalPerson: 4, business: 3, total: 7 },
    'unavailable.notHeld': { naturalPerson: 1, total: 1 },
    resultsTotal: { naturalPerson: 11, business: 3, total: 14 },
  },
};
const print = (
  layout: 'key-value' | 'nested-names' | 'indexed-lines' | 'indexed-records' | 'named-records' | 'tab-cell-lines' | 'pipe-cell-lines',
): string[] => renderReport(buildReport(edition2019, tree), { layout, separator: '：' }).split('\n');

/** The lines with those from one on replaced. */
const change = (lines: readonly string[], at: number, count: number, ...put: string[]): string =>
  [...lines.slice(0, at), ...put, ...lines.slice(at + count)].join('\n');

describe('a line of names and values that runs into the next', () => {
  const lines = print('key-value');

  it('keeps its figure, whose digits are no number of the next name', () => {
    lines.forEach((line, i) => {
      if (i + 1 >= lines.length || !line.includes('：') || !lines[i + 1]?.includes('：')) return;
      const { rows } = readShown(change(lines, i, 2, `${line}${lines[i + 1]}`), 'applications');
      expect(rows.partial, line).toBe('6 0 0 0 0 0 6');
      expect(rows['refused.stateSecret'], line).toBe('4 3 0 0 0 0 7');
    });
  });
});

describe('digits alone on the line below a named figure', () => {
  it('may be the rest of it', () => {
    const lines = print('key-value');
    const at = lines.findIndex((line) => line.endsWith('：31'));
    const text = change(lines, at, 1, (lines[at] as string).replace('31', '3'), '1');
    expect(readShown(text, 'article20').unsure).toEqual(['rules']);
  });

  it('are no figure of a blank cell where all others stand beside their names', () => {
    const lines = print('key-value');
    const at = lines.findIndex((line) => line.endsWith('：31'));
    const text = change(lines, at, 1, (lines[at] as string).replace('31', ''), '3', '\f');
    expect(readShown(text, 'article20').unsure).toEqual(['rules']);
  });

  it('lose the figure of a cell that states its place', () => {
    const lines = print('indexed-lines');
    const at = lines.findIndex((line) => line.endsWith('：31'));
    const text = change(lines, at, 1, (lines[at] as string).replace('31', '3'), '1');
    expect(readShown(text, 'article20').rows.rules).toBe('? 8 57');
  });
});

describe('columns below the name of a row', () => {
  it('are in doubt where the next row is missing: its name may have been lost', () => {
    const lines = print('nested-names');
    const at = lines.findIndex((line) => line.includes('31'));
    // All of 规章, and the name of 规范性文件.
    expect(readShown(change(lines, at, 4), 'article20').unsure).toEqual(['rules']);
  });
});

describe('cells a line each that state their places', () => {
  const lines = print('indexed-lines');
  const [whole] = [readShown(lines.join('\n'), 'article20').rows];

  it('are read across the end of a page', () => {
    lines.forEach((line, i) => {
      if (!/^R\d+C\d+/.test(line)) return;
      expect(readShown(change(lines, i, 0, '', '- 3 -', ''), 'article20').rows, line).toEqual(whole);
    });
  });

  it('are read where two lines were joined', () => {
    const at = lines.findIndex((line) => line.endsWith('：31'));
    expect(readShown(change(lines, at, 2, `${lines[at]}${lines[at + 1]}`), 'article20').rows).toEqual(whole);
  });

  it.each(['indexed-lines', 'indexed-records'] as const)('give no row the figures of the next, whose label is lost: %s', (layout) => {
    const own = print(layout);
    const at = own.findIndex((line) => line.includes('31'));
    const { rows } = readShown(change(own, at, 4), 'article20');
    expect(rows.rules ?? '').not.toMatch(/[469]/);
  });
});

describe('a row before a missing one, in tables with a line for each cell', () => {
  it('is in doubt', () => {
    const lines = print('pipe-cell-lines');
    const at = lines.findIndex((line) => line.includes('31'));
    // The figures of 规章, the bar before the next row, and its label.
    expect(readShown(change(lines, at, 5), 'article20').unsure).toContain('rules');
  });
});
