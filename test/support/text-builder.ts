import type { Range } from '../../src/source/range.js';

/** Text that grows, with the ranges of what was written. */
export class TextBuilder {
  private parts: string[] = [];
  private size = 0;

  get offset(): number {
    return this.size;
  }

  get text(): string {
    return this.parts.join('');
  }

  write(text: string): Range {
    const start = this.size;
    this.parts.push(text);
    this.size += text.length;
    return [start, this.size];
  }

  line(text: string): Range {
    const range = this.write(text);
    this.write('\n');
    return range;
  }
}
