/** Text of a file, or why there is none. */
export type DecodedText =
  | { readonly text: string; readonly encoding: string }
  | { readonly problem: 'binary' }
  | { readonly problem: 'document'; readonly kind: string }
  | { readonly problem: 'invalid'; readonly encoding: string };

/** How files begin that are not text but often take its place. */
const documents: readonly { readonly kind: string; readonly bytes: readonly number[] }[] = [
  { kind: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'Office (docx, xlsx) / ZIP', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'Office (doc, xls)', bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] },
];

/**
 * Decodes a file. A byte order mark decides; then whatever is valid UTF-8 is UTF-8; then zero bytes tell UTF-16; what is
 * left is GB18030 (of which GBK and GB 2312 are parts). What is not UTF-8 must be valid and free of control characters.
 * The byte order mark is not part of the text.
 * @param encoding label of the Encoding Standard; nothing is guessed then.
 * @throws RangeError for a label that is not known.
 */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText {
  if (encoding !== undefined) {
    const decoder = new TextDecoder(encoding, { fatal: true });
    const text = tryDecode(bytes, decoder);
    return text === null ? { problem: 'invalid', encoding: decoder.encoding } : { text, encoding: decoder.encoding };
  }
  const document = documents.find((entry) => startsWith(bytes, entry.bytes));
  if (document) return { problem: 'document', kind: document.kind };
  for (const candidate of guessEncodings(bytes)) {
    const text = tryDecode(bytes, new TextDecoder(candidate, { fatal: true }));
    if (text !== null && (candidate === 'utf-8' || !hasControls(text))) return { text, encoding: candidate };
  }
  return { problem: 'binary' };
}

/** True for a label of the Encoding Standard. */
export function isKnownEncoding(label: string): boolean {
  try {
    return new TextDecoder(label) !== undefined;
  } catch {
    return false;
  }
}

function guessEncodings(bytes: Uint8Array): readonly string[] {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return ['utf-8'];
  if (startsWith(bytes, [0xff, 0xfe])) return ['utf-16le'];
  if (startsWith(bytes, [0xfe, 0xff])) return ['utf-16be'];
  // ASCII in UTF-16 has its zero byte second (little endian) or first; among Chinese characters few have one.
  let [even, odd] = [0, 0];
  for (let i = 0; i < Math.min(bytes.length, 4096); i++) {
    if (bytes[i] !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  if (even + odd === 0) return ['utf-8', 'gb18030'];
  return [odd > even ? 'utf-16le' : 'utf-16be'];
}

function tryDecode(bytes: Uint8Array, decoder: TextDecoder): string | null {
  try {
    return decoder.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function hasControls(text: string): boolean {
  return /[^\P{Cc}\t\n\v\f\r]/u.test(text);
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}
