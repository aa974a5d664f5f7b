import { type RewrittenText, replaceIn } from '../rewritten-text.js';

/** Han characters as mails and saved pages write the bytes of UTF-8, or the name of that. */
const printableHan = /=E[4-9]=[89AB]|quoted-printable/i;
/** The same as strings of programs write them: `\xe8\xa7\x84`, `\350\247\204`. */
const stringHan = /\\(?:xe[4-9]\\x[89ab]|3[45][0-7]\\2[0-7]{2})/i;
/** The same, or characters, as addresses write them: `%E8%A7%84`, `%u89C4`. */
const addressHan = /^[^\u3400-\u9fff]*?%(?:e[4-9]%[89ab]|u[4-9][\da-f]{3}%u)/i;

/** Lines that end as those of such mails do, from which on they are not the author's. */
const LEAST_SOFT_ENDS = 3;
const HEAD_LENGTH = 4096;

/** @internal */
export function mayBePrintable(source: string): boolean {
  return source.includes('=') && (printableHan.test(source) || hasSoftEnds(source));
}

/** `规章 | 0=20`, `规章 | 0 |=`: what is left at the ends of lines where the characters were decoded alone. */
function hasSoftEnds(source: string): boolean {
  if (namedFigure.test(source)) return false;
  let count = 0;
  for (const _ of source.matchAll(softPattern)) if (++count >= LEAST_SOFT_ENDS) return true;
  return false;
}

/** `自然人=3`, `J9=/`, `其他=无`: beside such cells `=20` is one, too. */
const namedFigure = /=(?!20(?:\r?\n|$))[-\d/\u2013\u2014\u3400-\u9fff]/;

/** A character, or a line end that is none. The bytes of a character may be parted by one. */
const printablePattern = /=(?:[0-7][\dA-F]|[C-F][\dA-F](?:(?:=\r?\n)?=[89AB][\dA-F]){1,3}|[ \t]{0,9}\r?\n)/gi;
/** A space that ends a line, or the end of a long line that is none; `自然人=3,总计=` has no value. */
const softPattern = /=20(?=\r?\n|$)|(?<=(?:^|\n)[^\n=]{30,160})=\r?\n/g;

/** `=E8=A7=84`, `colspan=3D"3"`, `行政=\n许可`: quoted-printable of mails and saved pages, decoded. Null for every other text. */
export function decodePrintable(source: string): RewrittenText | null {
  if (!mayBePrintable(source)) return null;
  if (!printableHan.test(source)) return replaceIn(source, softPattern, ([end]) => (end === '=20' ? ' ' : ''));
  return replaceIn(source, printablePattern, ([bytes]) => characterOf(bytes.replace(/=?\s+/g, '').replaceAll('=', '%')));
}

/** Looks for a mark only. @internal */
export function mayHaveByteEscapes(source: string): boolean {
  return (source.includes('\\') && stringHan.test(source)) || addressHan.test(source.slice(0, HEAD_LENGTH));
}

const stringPattern = /\\(?:(x[c-f][\da-f](?:\\x[89ab][\da-f]){1,3})|(3[0-7]{2}(?:\\2[0-7]{2}){1,3})|([nrt]))/gi;
const addressPattern = /%u([\da-f]{4})|%[0-7][\da-f]|%[c-f][\da-f](?:%[89ab][\da-f]){1,3}/gi;
const controls: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * Characters written as the bytes of UTF-8, as programs print strings of bytes and addresses hold text: `b'\xe8\xa7\x84'`,
 * `"\350\247\204"`, `%E8%A7%84`, `%u89C4`. Null for every other text.
 */
export function decodeByteEscapes(source: string): RewrittenText | null {
  if (!mayHaveByteEscapes(source)) return null;
  if (!stringHan.test(source))
    return replaceIn(source, addressPattern, ([bytes, code]) =>
      code === undefined ? characterOf(bytes) : String.fromCharCode(Number.parseInt(code, 16)),
    );
  // A string of the whole text has its line ends escaped, too.
  const isOneLine = !source.slice(0, HEAD_LENGTH).trimEnd().includes('\n');
  return replaceIn(source, stringPattern, ([, hexadecimal, octal, control]) => {
    if (control !== undefined) return isOneLine ? (controls[control] ?? null) : null;
    if (hexadecimal !== undefined) return characterOf(`\\${hexadecimal}`.replaceAll('\\x', '%'));
    const bytes = (octal as string).split('\\').map((byte) => Number.parseInt(byte, 8));
    return characterOf(bytes.map((byte) => `%${byte.toString(16)}`).join(''));
  });
}

function characterOf(bytes: string): string {
  try {
    return decodeURIComponent(bytes);
  } catch {
    return '';
  }
}
