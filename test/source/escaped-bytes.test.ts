import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
import { decodePrintable } from '../../src/source/formats/escaped-bytes.js';
import { buildReport } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';

const text = renderReport(buildReport(edition2021, generateCells(edition2021, createRandom(28)), { year: 2023 }), { layout: 'tab' });
const values = (source: string): (number | null)[] => toRecords(parseReport(source).report).map(({ value }) => value);
const bytesOf = (character: string): string[] => encodeURIComponent(character).split('%').slice(1);
const eachHan = (write: (bytes: readonly string[]) => string): string =>
  text.replace(/\P{ASCII}/gu, (character) => write(bytesOf(character)));

describe('a text whose characters are written as bytes', () => {
  it.each([
    [
      'strings of bytes',
      `b'${eachHan((bytes) => bytes.map((byte) => `\\x${byte.toLowerCase()}`).join(''))
        .replaceAll('\n', '\\n')
        .replaceAll('\t', '\\t')}'`,
    ],
    ['octal numbers', eachHan((bytes) => bytes.map((byte) => `\\${Number.parseInt(byte, 16).toString(8)}`).join(''))],
    ['an address', encodeURIComponent(text)],
    [
      'an address of characters',
      text
        .replace(/\P{ASCII}/gu, (character) => `%u${character.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll('\n', '%0A')
        .replaceAll('\t', '%09'),
    ],
  ])('is read: %s', (_, source) => {
    expect(values(source)).toEqual(values(text));
  });
});

describe('what mails leave at the ends of lines', () => {
  it('is no figure behind a name, where others have theirs so', () => {
    const cells = ['规章', '本年制发件数=20', '本年废止件数=3', '现行有效件数=20', '', '行政许可', '本年处理决定数量=20', ''];
    const named = [
      '苇塘县民政局2023年政府信息公开工作年度报告',
      '二、主动公开政府信息情况',
      ...cells,
      '三、收到和处理政府信息公开申请情况',
      '',
    ].join('\n');
    expect(values(named)).toEqual(values(named.replaceAll('=', '：')));
    expect(values(named)).toContain(20);
  });

  it('is no part of the last figure', () => {
    expect(values(text.replaceAll('\n', '=20\n'))).toEqual(values(text));
  });

  it('joins long lines that it broke, and no others', () => {
    const long = '二、上年结转政府信息公开申请数量 | 12 | 3 | 4 | 0 | 1';
    expect(decodePrintable(`${long}=\n1 | 20\n`.repeat(3))?.text).toBe(`${long}1 | 20\n`.repeat(3));
    expect(decodePrintable('blocks.8.rows.3.1=\n'.repeat(9))).toBeNull();
  });
});
