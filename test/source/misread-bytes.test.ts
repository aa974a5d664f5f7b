import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { decodeBytes } from '../../src/source/formats/misread-bytes.js';
import { showRows } from '../support/shown-rows.js';

const lines = [
  '苇塘县民政局2023年政府信息公开工作年度报告',
  '二、主动公开政府信息情况',
  '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
  '规章\t2\t1\t12',
  '行政规范性文件\t3\t0\t“45”',
  '五、存在的主要问题及改进情况',
  '无。',
];
const text = lines.join('\n');
const expected = { rules: '2 1 12', normativeDocuments: '3 0 45' };

const characters = (bytes: readonly number[]): string => String.fromCharCode(...bytes);
const wide = (part: string, isLittle: boolean): string =>
  [...`\ufeff${part}`]
    .map((each) => [each.charCodeAt(0) & 0xff, each.charCodeAt(0) >> 8])
    .map((pair) => characters(isLittle ? pair : pair.reverse()))
    .join('');
const latin = characters([...new TextEncoder().encode(text)]);
const windows = [...latin].map((each) => {
  const at = each.charCodeAt(0) - 0x80;
  return at >= 0 && at < 0x20 ? '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'.charAt(at) : each;
});

describe('bytes that were read as characters', () => {
  it.each([
    ['of UTF-8, by ISO 8859-1', latin],
    ['of UTF-8, by Windows-1252', windows.join('')],
    ['of UTF-16, the lower first', wide(text, true)],
    ['of UTF-16, the higher first', wide(text, false)],
    [
      'of UTF-16, in parts',
      `${lines.slice(0, 2).join('\n')}\n${wide(lines[2] as string, true)}\n${wide(lines.slice(3, 5).join('\n'), true)}\n无。`,
    ],
  ])('are the characters they were: %s', (_, misread) => {
    const { report } = parseReport(misread);
    expect(report.agency).toBe('苇塘县民政局');
    expect(showRows(report, 'article20')).toMatchObject(expected);
  });

  it('know where they stand', () => {
    const { text: decoded, starts, ends } = decodeBytes(latin) ?? { text: '', starts: [], ends: [] };
    const at = decoded.indexOf('规章');
    expect(latin.slice(starts[at], ends[at + 1])).toBe(characters([...new TextEncoder().encode('规章')]));
  });

  it('are none in other languages', () => {
    expect(decodeBytes('Élève à Liège, façon «naïve» — 20 €')).toBeNull();
  });
});
