import type { AnyReport, BlockNode, SectionNode } from '../ast/nodes.js';
import type { Range } from '../source/range.js';

/**
 * `figures`: each run of digits is one `0`, so that changed figures do not hide a copy. `exact`: every character counts.
 * @internal
 */
export type ProseFolding = 'figures' | 'exact';

/** Prose prepared for comparing: white space and marks of layout dropped, figures folded or not. @internal */
export interface Prose {
  readonly text: string;
  /** Source offset of each character of `text`, and of the end of its last run. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** A passage that stands in two texts; half-open offsets into each source. */
export interface SharedPassage {
  readonly first: Range;
  readonly second: Range;
  /** Characters compared, white space and runs of digits folded. */
  readonly length: number;
}

/** Shorter agreements are stock phrases. */
const shingle = 12;
/** White space, and marks by which Markdown and table writers lay text out: no part of the prose. */
const layoutMark = /[\s|*#_\\`]/u;
/** Places of the first text tried for each passage, so that a phrase repeated a thousand times costs no more. */
const maxPlaces = 4;

/** Prose of the section: its paragraphs, without headings and tables. @internal */
export function proseOf(report: AnyReport, section: SectionNode, folding: ProseFolding): Prose {
  const ranges = section.blocks.flatMap((block: BlockNode) => (block.type === 'paragraph' ? [block.range] : []));
  return foldProse(report.source, ranges, folding);
}

/** @internal */
export function foldProse(source: string, ranges: readonly Range[], folding: ProseFolding): Prose {
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [from, to] of ranges) {
    for (let offset = from; offset < to; offset++) {
      const character = source.charAt(offset);
      if (layoutMark.test(character)) continue;
      const isDigit = folding === 'figures' && /\p{Nd}/u.test(character);
      if (isDigit && characters.at(-1) === '0' && ends.at(-1) === offset) {
        ends[ends.length - 1] = offset + 1;
        continue;
      }
      characters.push(isDigit ? '0' : character);
      starts.push(offset);
      ends.push(offset + 1);
    }
  }
  return { text: characters.join(''), starts, ends };
}

/** An index of every run of twelve characters of a text. @internal */
export class PassageIndex {
  private readonly places = new Map<string, number[]>();

  constructor(private readonly prose: Prose) {
    for (let at = 0; at + shingle <= prose.text.length; at++) {
      const key = prose.text.slice(at, at + shingle);
      const known = this.places.get(key);
      if (!known) this.places.set(key, [at]);
      else if (known.length < maxPlaces) known.push(at);
    }
  }

  /** The passages of `second` that stand in the indexed text, longest first found, in the order of `second`. Linear. */
  findShared(second: Prose): SharedPassage[] {
    const passages: SharedPassage[] = [];
    let at = 0;
    while (at + shingle <= second.text.length) {
      const best = this.longestAt(second, at);
      if (best === null) {
        at += 1;
        continue;
      }
      passages.push({
        first: rangeOf(this.prose, best.place, best.length),
        second: rangeOf(second, at, best.length),
        length: best.length,
      });
      at += best.length;
    }
    return passages;
  }

  private longestAt(second: Prose, at: number): { place: number; length: number } | null {
    let best: { place: number; length: number } | null = null;
    for (const place of this.places.get(second.text.slice(at, at + shingle)) ?? []) {
      let length = shingle;
      while (
        place + length < this.prose.text.length &&
        at + length < second.text.length &&
        this.prose.text[place + length] === second.text[at + length]
      ) {
        length += 1;
      }
      if (best === null || length > best.length) best = { place, length };
    }
    return best;
  }
}

/** Share of the characters of `prose` that the passages cover; 0 for an empty text. @internal */
export function shareOf(passages: readonly SharedPassage[], prose: Prose): number {
  if (prose.text.length === 0) return 0;
  return passages.reduce((sum, { length }) => sum + length, 0) / prose.text.length;
}

function rangeOf({ starts, ends }: Prose, at: number, length: number): Range {
  return [starts[at] ?? 0, ends[at + length - 1] ?? 0];
}
