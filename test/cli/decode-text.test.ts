import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/cli/decode-text.js';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** UTF-16 with the byte order asked for. */
function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const result = Buffer.from(text, 'utf16le');
  return order === 'le' ? result : result.swap16();
}

/** 总计 and 规章 in GBK. */
const gbk = [0xd7, 0xdc, 0xbc, 0xc6, 0x09, 0xb9, 0xe6, 0xd5, 0xc2];

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('总计|3'), 'utf-8', '总计|3'],
    ['UTF-8 with a byte order mark', bytes(0xef, 0xbb, 0xbf, ...utf8('总计')), 'utf-8', '总计'],
    ['GBK', bytes(...gbk), 'gb18030', '总计\t规章'],
    ['a character of four bytes in GB18030', bytes(0x95, 0x32, 0x82, 0x36, ...gbk), 'gb18030', '𠀀总计\t规章'],
    ['UTF-16, little endian, marked', bytes(0xff, 0xfe, ...utf16('总计|3', 'le')), 'utf-16le', '总计|3'],
    ['UTF-16, big endian, marked', bytes(0xfe, 0xff, ...utf16('总计|3', 'be')), 'utf-16be', '总计|3'],
    ['UTF-16, little endian, unmarked', utf16('总计|3\n', 'le'), 'utf-16le', '总计|3\n'],
    ['UTF-16, big endian, unmarked', utf16('总计|3\n', 'be'), 'utf-16be', '总计|3\n'],
    ['an empty file', bytes(), 'utf-8', ''],
  ])('reads %s', (_, input, encoding, text) => {
    expect(decodeText(input)).toEqual({ text, encoding });
  });

  it.each([
    ['a PDF', utf8('%PDF-1.7\n'), { problem: 'document', kind: 'PDF' }],
    ['a docx', bytes(0x50, 0x4b, 0x03, 0x04, 0x14), { problem: 'document', kind: 'Office (docx, xlsx) / ZIP' }],
    ['a doc', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), { problem: 'document', kind: 'Office (doc, xls)' }],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13), { problem: 'binary' }],
    ['UTF-8 that breaks off and is no GB18030 either', bytes(0xe6, 0x80, 0xbb, 0xff), { problem: 'binary' }],
  ])('refuses %s', (_, input, problem) => {
    expect(decodeText(input)).toEqual(problem);
  });

  it('guesses nothing when the encoding is named', () => {
    expect(decodeText(bytes(...gbk), 'gbk')).toEqual({ text: '总计\t规章', encoding: 'gbk' });
    expect(decodeText(bytes(...gbk), 'utf-8')).toEqual({ problem: 'invalid', encoding: 'utf-8' });
    expect(() => decodeText(bytes(), 'klingon')).toThrow(RangeError);
  });

  it('gives back every well-formed text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.startsWith('\uFEFF') && !text.includes('\0') && !text.startsWith('%PDF-') && !text.startsWith('PK\u0003\u0004'));
        expect(decodeText(utf8(text))).toEqual({ text, encoding: 'utf-8' });
      }),
    );
  });
});
