import { type FoldedText, foldedSlice } from '../../source/folded-text.js';

/** A line of content outside the tables. @internal */
export class TextLine {
  private folded: string | undefined;

  constructor(
    private readonly source: FoldedText,
    /** First and exclusive last piece of content. */
    readonly first: number,
    readonly last: number,
    /** Folded index of its first character, and behind its last. */
    readonly start: number,
    readonly end: number,
  ) {}

  /** Its characters, folded; most lines are never asked for them. */
  get text(): string {
    this.folded ??= foldedSlice(this.source, this.start, this.end);
    return this.folded;
  }

  get length(): number {
    return this.end - this.start;
  }

  /** The part of the line that the pieces `[first, last)` are. */
  clip(first: number, last: number, start: number, end: number): TextLine {
    return new TextLine(this.source, first, last, start, end);
  }
}
