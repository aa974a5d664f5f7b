import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../src/finding/code-frame.js';
import { LineMap } from '../../src/source/line-map.js';

/** Frame of the text between `<|` and `|>`. */
function frame(marked: string, options = {}): string {
  const start = marked.indexOf('<|');
  const end = marked.indexOf('|>') - 2;
  const source = marked.replace('<|', '').replace('|>', '');
  const lines = new LineMap(source);
  return codeFrame({ source, locate: (offset) => lines.locate(offset) }, [start, end], options);
}

describe('codeFrame', () => {
  it('puts carets under what is marked, two for each East Asian wide character', () => {
    expect(frame('一、本年新收\n上年<|结转|>数量 | 3\n二')).toBe(
      ['  1 │ 一、本年新收', '> 2 │ 上年结转数量 | 3', '    │     ^^^^', '  3 │ 二'].join('\n'),
    );
  });

  it('counts full-width digits as two columns and ASCII digits as one', () => {
    expect(frame('| ５６ | <|78|> |')).toBe(['> 1 │ | ５６ | 78 |', '    │          ^^'].join('\n'));
  });

  it('gives an empty range one caret', () => {
    expect(frame('规章\t<||>\t0').split('\n')).toEqual(['> 1 │ 规章⇥⇥0', '    │      ^']);
  });

  it('marks at most three lines of a long range and leaves blank ones out', () => {
    const lines = frame('a\n<|b\n\nc\nd\ne|>\nf').split('\n');
    expect(lines.filter((line) => line.startsWith('>'))).toEqual(['> 2 │ b', '> 4 │ c', '> 5 │ d']);
  });

  it.each(['\n', '\r\n', '\r'])('knows the line end %j', (end) => {
    expect(frame(`甲${end}<|乙|>${end}丙`)).toBe(['  1 │ 甲', '> 2 │ 乙', '    │ ^^', '  3 │ 丙'].join('\n'));
  });

  it('cuts a long line around the range and keeps the caret under it', () => {
    const long = `${'前'.repeat(5000)}<|错字|>${'后'.repeat(5000)}`;
    const [line = '', carets = ''] = frame(long, { maxWidth: 40 }).split('\n');
    expect(stringWidth(line.slice(line.indexOf('│') + 2))).toBeLessThanOrEqual(42);
    expect(stringWidth(line.slice(0, line.indexOf('错')))).toBe(carets.indexOf('^'));
    expect(carets.trim().slice(1).trim()).toBe('^^^^');
    expect(line.startsWith('> 1 │ …')).toBe(true);
    expect(line.endsWith('…')).toBe(true);
  });

  it('never splits a surrogate pair where it cuts', () => {
    expect(frame(`${'𠮷'.repeat(300)}<|x|>${'𠮷'.repeat(300)}`, { maxWidth: 31 })).not.toContain('�');
  });

  it('shows control characters instead of sending them to the terminal', () => {
    expect(frame('\u001b[31m<|红|>\u202e\u0000')).toBe(['> 1 │ ␛[31m红�␀', '    │      ^^'].join('\n'));
  });

  it('keeps to the text when the range does not', () => {
    const lines = new LineMap('短');
    expect(codeFrame({ source: '短', locate: (offset) => lines.locate(offset) }, [5, 9])).toBe('> 1 │ 短\n    │   ^');
  });
});
