import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport } from '../../src/index.js';
import { rewriteFoldedFrames } from '../../src/source/formats/folded-frames.js';
import { mayBeNested, rewriteNestedLists } from '../../src/source/formats/nested-lists.js';
import { stripCellQuotes } from '../../src/source/formats/quoted-cells.js';
import { showRows } from '../support/shown-rows.js';

const [block] = edition2021.tables.applications.blocks;
const columns = block?.columns.map(({ label }) => label) ?? [];
const rows = block?.rows.map(({ label }): readonly string[] => [label, '3', '', '1', '0', '', '', '4']) ?? [];
const table = [['项目', ...columns], ...rows];
const head = '溪桥县教育局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n';

const readEach = (text: string): Set<string> => new Set(Object.values(showRows(parseReport(head + text).report, 'applications')));
const full = new Set(['3 _ 1 0 _ _ 4']);

/** Display columns: Han characters and full-width marks take two. */
const widthOf = (text: string): number => [...text].reduce((sum, each) => sum + (each > '\u1100' ? 2 : 1), 0);
const padded = (text: string, width: number): string => ' '.repeat(width - widthOf(text)) + text;

describe('cells that a console quotes', () => {
  const quoted = table.map((cells, i) => `│ ${i} │ ${cells.map((cell) => `'${cell}'`).join(' │ ')} │`);

  it('lose their marks, and borders keep their place', () => {
    expect(stripCellQuotes(`${"│ 2 │ '规章'   │ '0' │ '' │\n".repeat(4)}`)?.text).toBe('│   │  规章    │  0  │    │\n'.repeat(4));
  });

  it('are read, blank ones too', () => {
    expect(readEach(quoted.join('\n'))).toEqual(full);
  });

  it('are none where few are quoted', () => {
    expect(stripCellQuotes("│ '规章' │ 0 │\n│ 行政许可 │ 0 │")).toBeNull();
  });
});

describe('lists of lists', () => {
  const list = (mark: string, quote: string): string =>
    table.map((cells) => cells.map((cell, i) => `${i === 0 ? `${mark} - ` : '  - '}${quote}${cell}${quote}\n`).join('')).join('');

  it('become a line each', () => {
    expect(rewriteNestedLists("- - 规章\n  - '0'\n  - \n- - 甲\n  - 1\n- - 乙\n  - 2\n- - 丙\n  - 3\n末\n")?.text).toBe(
      '规章\t0\t\n甲\t1\n乙\t2\n丙\t3\n末\n',
    );
  });

  it.each([
    ['-', "'"],
    ['-', '"'],
    ['*', ''],
  ])('with marks %s and quotation marks %s are read, blank cells too', (mark, quote) => {
    expect(readEach(list(mark, quote))).toEqual(full);
  });

  it('are none where items of one level hold hyphens', () => {
    expect(rewriteNestedLists('- 甲 - 乙\n- 丙 - 丁\n- 规章\n')).toBeNull();
    expect(mayBeNested('文\n- 甲 - 乙\n- 丙 - 丁\n- 规章\n')).toBe(false);
    // Also where enough figures are found without it.
    expect(mayBeNested("rows:\n  - - 规章\n    - '0'\n")).toBe(true);
  });
});

describe('records behind the name of their type', () => {
  const names = ['项目', ...columns];
  it.each([
    ['(', ')', 'null'],
    ['[', ']', ''],
    ['(', ')', 'None'],
  ])('are read, blank cells too: Row%s…%s with %s', (open, close, blank) => {
    const records = rows.map(
      (cells) => `Row${open}${cells.map((cell, i) => `${names[i]}=${cell === '' ? blank : cell}`).join(', ')}${close}`,
    );
    expect(readEach(records.join('\n'))).toEqual(full);
  });
});

describe('tables printed in blocks of columns', () => {
  const widths = table[0]?.map((_, i) => Math.max(...table.map((cells) => widthOf(cells[i] ?? '')))) ?? [];
  /** The columns `[from, to)` of all rows, as pandas prints them. */
  const printBlock = (from: number, to: number): string =>
    table
      .map((cells, row) => {
        const stroke = to === cells.length ? '  ' : row === 0 ? '  \\' : '   ';
        return (
          (row === 0 ? '  ' : String(row - 1).padEnd(2)) +
          cells
            .slice(from, to)
            .map((cell, i) => `  ${padded(cell, widths[from + i] ?? 0)}`)
            .join('') +
          stroke
        );
      })
      .join('\n');

  it('are put together, each row with the line of its number and without this', () => {
    expect(rewriteFoldedFrames('   甲 \\\n0  规章\n1  其他\n\n  乙\n0 3\n1 4\n末\n')?.text).toBe('   甲   乙\n   规章 3\n   其他 4\n末\n');
  });

  it('are read, blank cells too', () => {
    expect(readEach([printBlock(0, 2), printBlock(2, 5), printBlock(5, 8)].join('\n\n'))).toEqual(full);
  });

  it('are left apart where their rows have other numbers', () => {
    expect(rewriteFoldedFrames('   甲 \\\n0  规章\n1  其他\n\n  乙\n0 3\n2 4\n')).toBeNull();
  });
});
