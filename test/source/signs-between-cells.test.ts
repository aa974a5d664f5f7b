import { describe, expect, it } from 'vitest';
import { rewriteDelimited } from '../../src/source/formats/delimited.js';
import { rewriteEnclosedCells } from '../../src/source/formats/enclosed-cells.js';
import { rewriteJoinedCells } from '../../src/source/formats/joined-cells.js';
import { findRepeatedSigns } from '../../src/source/formats/repeated-signs.js';

const rows = [
  ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
  ['规章', '0', '0', '0'],
  ['行政规范性文件', '6', '', '11'],
  ['行政处罚', '件', '37'],
  ['一、本年新收政府信息公开申请数量', '13', '1', '0', '0', '1', '0', '15'],
  ['二、上年结转政府信息公开申请数量', '5', '1', '0', '0', '0', '0', '6'],
  ['（一）予以公开', '5', '0', '0', '0', '0', '0', '5'],
  ['（二）部分公开', '3', '0', '0', '0', '0', '0', '3'],
  ['（六）其他处理', '', '', '', '', '', '', ''],
];
const tabbed = rows.map((row) => row.join('\t')).join('\n');
const heading = '二、主动公开政府信息情况\n';

describe('signs between cells', () => {
  it.each(['\\', '#', '+', ' + ', '、', '~~', ' — ', '§', '★'])('part them where a header has them, too: %s', (sign) => {
    const text = `${heading}${rows.map((row) => row.join(sign)).join('\n')}\n`;
    expect(rewriteDelimited(text)?.text).toBe(`${heading}${tabbed}\n`);
  });

  it('part figures in full-width digits', () => {
    const wide = (text: string): string => text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const text = wide(`${heading}${rows.map((row) => row.join('~')).join('\n')}\n`);
    expect(rewriteDelimited(text)?.text).toBe(wide(`${heading}${tabbed}\n`));
  });

  it.each([
    ['规章#无#无#无', '#'],
    ['一、本年新收/12/—/123', '/'],
  ])('stand between words for nothing, too: %s', (line, sign) => {
    expect(findRepeatedSigns(line)).toEqual([sign]);
  });

  it('part none without a header', () => {
    const dates = Array.from({ length: 12 }, (_, i) => `2023-11-${10 + i}-1`).join('\n');
    expect(rewriteDelimited(dates)).toBeNull();
    expect(
      rewriteDelimited(
        rows
          .slice(4)
          .map((row) => row.join('#'))
          .join('\n'),
      ),
    ).toBeNull();
  });

  it('join the texts of a page', () => {
    const texts = Array.from({ length: 20 }, (_, i) => ['（一）予以公开', `${i}`, '0', '3', '（二）部分公开', '1', '0', '1']).flat();
    expect(rewriteJoinedCells(texts.join('/'))?.text).toBe(texts.join('\n'));
    // A mark of a blank cell beside a sign: nothing tells which is which.
    expect(rewriteJoinedCells([...texts, '/', '5'].join('/'))).toBeNull();
  });
});

describe('cells in marks of their own', () => {
  it.each([
    ['"', '"', ' '],
    ['「', '」', ''],
    ['[', ']', ' '],
    ['(', ')', '  '],
    ['“', '”', ''],
  ])('are told by these: %s%s', (opening, closing, gap) => {
    const text = `${heading}${rows.map((row) => row.map((cell) => opening + cell + closing).join(gap)).join('\n')}\n`;
    expect(rewriteEnclosedCells(text)?.text).toBe(`${heading}${tabbed}\n`);
  });

  it('stay as they are where few lines have them', () => {
    expect(rewriteEnclosedCells('（1）（2）\n见附件（3）（4）。\n')).toBeNull();
  });
});
