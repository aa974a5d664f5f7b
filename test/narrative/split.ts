/** FNV-1a of a text, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Which part of the labelled set a sentence belongs to: two in five are held back while building. */
export function splitOf(sentence: string): 'development' | 'held-out' {
  return hash(sentence) % 5 < 2 ? 'held-out' : 'development';
}
