import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * A text whose bytes were read one by one, as if each were a character: those of UTF-8 (`è§„ç« `), and of UTF-16 from its mark on
 * (`ÿþÄ‰àz`), of the whole text or of parts of it that a program put in. Null for every other text.
 */
export function decodeBytes(source: string): RewrittenText | null {
  if (!mayBeMisread(source)) return null;
  const text = new TextRewriter(source);
  let start = 0;
  for (let at = 0; at < source.length; ) {
    const found = wideMarks.has(source.slice(at, at + 2)) ? readWide(source, at, text, start) : readSequence(source, at, text, start);
    if (found > at) start = found;
    at = Math.max(found, at + 1);
  }
  text.copy(start, source.length);
  return text.finish();
}

/** Looks at the beginning only. @internal */
export function mayBeMisread(source: string): boolean {
  return misreadCue.test(source.slice(0, HEAD_LENGTH));
}

const HEAD_LENGTH = 1024;
/** The mark of UTF-16, or two Han characters of UTF-8. */
const misreadCue = /ÿþ|þÿ|(?:[ä-é][\u0080-\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]{2}){2}/;

const wideMarks: ReadonlySet<string> = new Set(['ÿþ', 'þÿ']);

/** Characters of Windows-1252 for the bytes from 0x80 to 0x9F. */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** The byte that a character was; more than 0xFF for none. */
function byteAt(source: string, at: number): number {
  const unit = source.charCodeAt(at);
  if (unit <= 0xff || Number.isNaN(unit)) return Number.isNaN(unit) ? 0x100 : unit;
  const place = windows.indexOf(source[at] as string);
  return place < 0 ? 0x100 : 0x80 + place;
}

/** Writes the characters behind a mark of UTF-16; where they end. */
function readWide(source: string, from: number, text: TextRewriter, start: number): number {
  const isLittle = source[from] === 'ÿ';
  text.copy(start, from);
  let at = from + 2;
  for (; at + 1 < source.length; at += 2) {
    const first = source.charCodeAt(at);
    const second = source.charCodeAt(at + 1);
    // Another part begins behind a line end.
    if (first > 0xff || second > 0xff || wideMarks.has(source.slice(at + 1, at + 3))) break;
    text.put(String.fromCharCode(isLittle ? first + second * 0x100 : first * 0x100 + second), at, at + 2);
  }
  return at;
}

/** Writes the character whose bytes of UTF-8 stand at a place; the place where none do. */
function readSequence(source: string, from: number, text: TextRewriter, start: number): number {
  const lead = byteAt(source, from);
  const count = lead < 0xc2 || lead > 0xf4 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (count === 0) return from;
  let code = lead & (0xff >> (count + 1));
  for (let i = 1; i < count; i++) {
    const byte = byteAt(source, from + i);
    if (byte < 0x80 || byte > 0xbf) return from;
    code = code * 0x40 + (byte & 0x3f);
  }
  if (code > 0x10ffff) return from;
  text.copy(start, from);
  text.put(String.fromCodePoint(code), from, from + count);
  return from + count;
}
