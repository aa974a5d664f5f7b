/** FNV-1a of a text, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Parts of the labelled set, in the order they were used. */
export const splits = [
  'development',
  'first-held-out',
  'second-held-out',
  'third-held-out',
  'fourth-held-out',
  'fifth-held-out',
  'held-out',
] as const;
export type Split = (typeof splits)[number];

/**
 * Which part a sentence belongs to. Of the sentences written first, two in five were held back by a hash of their text;
 * once their mistakes had been read they were developed against as well, and a second file was written and held back; so five times
 * more.
 */
export function splitOf(file: string, sentence: string): Split {
  if (file.startsWith('seventh-')) return 'held-out';
  if (file.startsWith('sixth-')) return 'sixth-held-out';
  if (file.startsWith('fifth-')) return 'fifth-held-out';
  if (file.startsWith('fourth-')) return 'fourth-held-out';
  if (file.startsWith('third-')) return 'third-held-out';
  if (file.startsWith('second-')) return 'second-held-out';
  return hash(sentence) % 5 < 2 ? 'first-held-out' : 'development';
}
