import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/source/fold.js';
import { sourceRange } from '../../src/source/folded-text.js';

const folded = (text: string): string => foldText(text).folded();

describe('a figure that is a link', () => {
  it.each([
    ['| 规章 | [12](#) | [0](a.html "件") |', '| 规章 | 12 | 0 |'],
    ['| 规章 | [[#][1,204]] | 3 |', '| 规章 | 1,204 | 3 |'],
    ['  规章    [3](#)   [4](#)', '  规章    3   4'],
    ['| 规章 | [12](#) &nbsp; | 0 |', '| 规章 | 12 \u00a0 | 0 |'],
    ['| 规章 | [12](#)&nbsp;| [0](#)&#160;|', '| 规章 | 12\u00a0| 0\u00a0|'],
    ['| 规章 |\u00a0[12](#)\u00a0|\u2003[0](#)\u2003|', '| 规章 |\u00a012\u00a0| 0 |'],
    ['| 规章 | [１２](#) | [[#][０]] |', '| 规章 | 12 | 0 |'],
  ])('is the figure alone where it fills its cell: %s', (text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('has its place in the text', () => {
    const text = '| 规章 | [12](#) | [[#][1,204]] |';
    const view = foldText(text);
    const at = view.folded().indexOf('12');
    expect(text.slice(...sourceRange(view, at, at + 2))).toBe('12');
    const next = view.folded().indexOf('1,204');
    expect(text.slice(...sourceRange(view, next, next + 5))).toBe('1,204');
  });

  it.each(['| 规章 | 3[1](#note) | 2 |', '| 规章 [1](#note) | 3 | 2 |', '| 规章 | [1](#note)件 |'])(
    'stays a link beside other text, as the number of a footnote: %s',
    (text) => {
      expect(folded(text)).toContain('[1](#note)');
    },
  );
});

describe('a backslash alone in a cell', () => {
  it('is a blank in the tables of Pandoc’s Markdown', () => {
    const rule = '  ---------- ------ ------';
    expect(folded(`${rule}\n  规章       \\      0\n\n${rule}`)).toContain('规章       ""      0');
    expect(folded('+------+-----+\n| 规章 | \\   |\n+------+-----+')).toContain('| 规章 | ""   |');
  });

  it('is what the agency wrote in any other text', () => {
    expect(folded('规章 | \\ | 0')).toBe('规章 | \\ | 0');
  });
});
