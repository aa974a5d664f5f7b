import type { FoldedText } from './folded-text.js';

/**
 * A text in which a notation of tables (CSV, LaTeX, JSON, …) was rewritten to lines of cells parted by tabs. Each
 * character knows the place in the caller's text that it stands for.
 * @internal
 */
export interface RewrittenText {
  /** The text as given. */
  readonly source: string;
  readonly text: string;
  /** For each UTF-16 unit of `text` the offset in `source`; equal to its end where the unit was put in. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  /** True when cells said where they stand. */
  readonly isAddressed?: boolean;
  /** True when its columns stand below each other, and those of the source say nothing: words put at their places on a page. */
  readonly isPrinted?: boolean;
}

/** Builds a rewritten text, in the order of the source or not. @internal */
export class TextRewriter {
  private readonly parts: string[] = [];
  private starts = new Uint32Array(1024);
  private ends = new Uint32Array(1024);
  private length = 0;

  constructor(private readonly source: string) {}

  /** Takes over `[from, to)` of the source. */
  copy(from: number, to: number): void {
    if (to <= from) return;
    this.parts.push(this.source.slice(from, to));
    this.reserve(to - from);
    for (let at = from; at < to; at++) {
      this.starts[this.length] = at;
      this.ends[this.length++] = at + 1;
    }
  }

  /** Puts text in that stands for `[from, to)` of the source; for nothing when both are equal. */
  put(text: string, from: number, to: number = from): void {
    this.parts.push(text);
    this.reserve(text.length);
    for (let i = 0; i < text.length; i++) {
      this.starts[this.length] = from;
      this.ends[this.length++] = to;
    }
  }

  finish(): RewrittenText {
    return {
      source: this.source,
      text: this.parts.join(''),
      starts: this.starts.subarray(0, this.length),
      ends: this.ends.subarray(0, this.length),
    };
  }

  private reserve(count: number): void {
    if (this.length + count <= this.starts.length) return;
    const capacity = Math.max(this.length + count, this.starts.length * 2);
    const grow = (old: Uint32Array): Uint32Array<ArrayBuffer> => {
      const next = new Uint32Array(capacity);
      next.set(old);
      return next;
    };
    this.starts = grow(this.starts);
    this.ends = grow(this.ends);
  }
}

/** A part of a text that says nothing of it. @internal */
export interface Cut {
  readonly from: number;
  readonly to: number;
  /** True where a blank cell stays. */
  readonly isCell?: boolean;
}

/** A text without some parts, in order; of parts that overlap the first counts. @internal */
export function cutOut(source: string, cuts: readonly Cut[]): RewrittenText {
  const text = new TextRewriter(source);
  let at = 0;
  for (const { from, to, isCell } of cuts) {
    if (from < at) continue;
    text.copy(at, from);
    if (isCell === true) text.put('\u00a0', from, to);
    at = to;
  }
  text.copy(at, source.length);
  return text.finish();
}

/** A text without all that matches a pattern; null where it does so less often. @internal */
export function cutMatches(source: string, pattern: RegExp, least: number): RewrittenText | null {
  const cuts = [...source.matchAll(pattern)].map(({ index, 0: match }): Cut => ({ from: index, to: index + match.length }));
  return cuts.length < least ? null : cutOut(source, cuts);
}

/** A text with the end of a cell in place of each sign, in order. @internal */
export function partCells(source: string, signs: readonly Pick<Cut, 'from' | 'to'>[]): RewrittenText {
  const text = new TextRewriter(source);
  let at = 0;
  for (const { from, to } of signs) {
    text.copy(at, from);
    text.put('\t', from, to);
    at = to;
  }
  text.copy(at, source.length);
  return text.finish();
}

/** A text in which what matches a pattern stands for something else; null leaves it as it is. @internal */
export function replaceIn(source: string, pattern: RegExp, meaningOf: (match: RegExpExecArray) => string | null): RewrittenText {
  const text = new TextRewriter(source);
  let done = 0;
  for (const match of source.matchAll(pattern)) {
    const meaning = meaningOf(match);
    if (meaning === null) continue;
    text.copy(done, match.index);
    done = match.index + match[0].length;
    text.put(meaning, match.index, done);
  }
  text.copy(done, source.length);
  return text.finish();
}

/** A rewritten text that was rewritten again, with places in the text as it was first given. @internal */
export function composeRewritten(outer: RewrittenText, inner: RewrittenText): RewrittenText {
  const length = outer.starts.length;
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  const last = inner.source.length;
  for (let i = 0; i < length; i++) {
    const start = outer.starts[i] as number;
    const end = outer.ends[i] as number;
    starts[i] = start < inner.starts.length ? (inner.starts[start] as number) : last;
    ends[i] = end > start ? (inner.ends[end - 1] as number) : (starts[i] as number);
  }
  return {
    source: inner.source,
    text: outer.text,
    starts,
    ends,
    isAddressed: outer.isAddressed === true,
    isPrinted: inner.isPrinted === true || outer.isPrinted === true,
  };
}

/** The folded view of a rewritten text, with places in the text as given. @internal */
export function placeInSource(folded: FoldedText, rewritten: RewrittenText): FoldedText {
  const { length } = folded;
  // The places of an aligned text are shared with others.
  const isShared = folded.isAligned === true || rewritten.isPrinted === true;
  const starts = isShared ? folded.starts.slice(0, length) : folded.starts;
  const ends = isShared ? folded.ends.slice(0, length) : folded.ends;
  for (let i = 0; i < length; i++) {
    const start = starts[i] as number;
    const end = ends[i] as number;
    starts[i] = rewritten.starts[start] as number;
    ends[i] = end > start ? (rewritten.ends[end - 1] as number) : (rewritten.starts[start] as number);
  }
  return {
    ...folded,
    starts,
    ends,
    isAligned: false,
    source: rewritten.source,
    isRearranged: true,
    isAddressed: rewritten.isAddressed === true,
    ...(rewritten.isPrinted === true ? { printed: { source: rewritten.text, starts: folded.starts, ends: folded.ends } } : {}),
  };
}
