/**
 * The folded view of a text, used for matching only: width, Kangxi and CJK-radical forms, traditional characters,
 * invisible characters, entities and left-over markup are unified; the text itself stays as it is.
 */
export interface FoldedText {
  /** The text as given. */
  readonly source: string;
  /** Folded UTF-16 units; only the first `length` count. */
  readonly units: Uint16Array;
  readonly length: number;
  /** For each folded unit the offset in `source` where what it stands for starts. */
  readonly starts: Uint32Array;
  /** … and where it ends (exclusive). */
  readonly ends: Uint32Array;
  /** True when units do not come in the order of the source (cells of a drawn table put together). */
  readonly isRearranged?: boolean;
  /** True when cells said where they stand and were put there. */
  readonly isAddressed?: boolean;
  /** True when each unit stands for the one of the source at the same place; `starts` and `ends` are then shared. */
  readonly isAligned?: boolean;
  /** Characters met that notations around tables are told by: bits of `Noted`. All of them may be there when it is absent. */
  readonly noted?: number;
  /** The text whose columns stand below each other, where that is not the source: words put at their places on a page. */
  readonly printed?: PrintedText;
  /** True when corners or junctions of a drawing are in the text. */
  readonly isDrawn: boolean;
  /** The whole folded view as a string. */
  folded(): string;
}

/** A text as it is printed, with the places in it that folded units stand for. @internal */
export type PrintedText = Pick<FoldedText, 'source' | 'starts' | 'ends'>;

/** Characters of which most texts have none; a notation that has them need not be looked for where they are not. @internal */
export const Noted = {
  /** `{` or `@` */
  Brace: 1,
  /** `<` */
  Tag: 2,
  /** `/` */
  Slash: 4,
  /** `((` */
  Brackets: 8,
  /** `=` */
  Equals: 16,
  /** `\\` */
  Backslash: 32,
  /** `&` */
  Ampersand: 64,
  /** `[` */
  Square: 128,
  All: 255,
} as const;

/** The folded units `[from, to)` as a string. */
export function foldedSlice(text: FoldedText, from: number, to: number): string {
  return text.folded().slice(from, to);
}

/** Lone surrogates become U+FFFD, which says as little. */
const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });
const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** One string of all units; built at most once, on demand. @internal */
export function stringOf(units: Uint16Array, length: number): () => string {
  let result: string | undefined;
  return () => {
    if (result === undefined) {
      if (isLittleEndian) result = decoder.decode(units.subarray(0, length));
      else {
        result = '';
        for (let i = 0; i < length; i += 8192)
          result += String.fromCharCode.apply(null, units.subarray(i, Math.min(length, i + 8192)) as unknown as number[]);
      }
    }
    return result;
  };
}

/** The range in the source that folded units `[from, to)` stand for; empty at `from` when there are none. */
export function sourceRange(text: FoldedText, from: number, to: number): readonly [number, number] {
  if (to > from && text.isAligned === true) return [from, to];
  if (to > from && text.isRearranged === true) return outerRange(text, from, to);
  if (to > from) return [text.starts[from] as number, text.ends[to - 1] as number];
  const offset = from < text.length ? (text.starts[from] as number) : text.source.length;
  return [offset, offset];
}

/** Smallest range over all units of `[from, to)` that stand for text. */
function outerRange({ starts, ends }: FoldedText, from: number, to: number): readonly [number, number] {
  let first = Number.POSITIVE_INFINITY;
  let last = 0;
  for (let i = from; i < to; i++) {
    // Separators put in between have no text of their own.
    if (starts[i] === ends[i]) continue;
    first = Math.min(first, starts[i] as number);
    last = Math.max(last, ends[i] as number);
  }
  return first <= last ? [first, last] : [starts[from] as number, starts[from] as number];
}
