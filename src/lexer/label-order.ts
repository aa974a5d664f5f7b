import type { Vocabulary } from './vocabulary.js';

/**
 * Which label came behind which one when it was met last: labels come in the order of the form, so that one is tried
 * first. What is found does not depend on it. @internal
 */
export class LabelOrder {
  /** By entry, the one that came behind it; -1 where none did. */
  readonly usual: Int16Array;
  /** The folded characters of all entries; those of entry `n` from `starts[n]` up to `starts[n + 1]`. */
  readonly units: Uint16Array;
  readonly starts: Uint32Array;

  constructor({ entries }: Vocabulary) {
    this.usual = new Int16Array(entries.length).fill(-1);
    this.starts = new Uint32Array(entries.length + 1);
    const text = entries.map((entry) => entry.text).join('');
    this.units = new Uint16Array(text.length);
    for (let i = 0; i < text.length; i++) this.units[i] = text.charCodeAt(i);
    let start = 0;
    entries.forEach((entry, i) => {
      start += entry.text.length;
      this.starts[i + 1] = start;
    });
  }
}
