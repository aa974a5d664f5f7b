import type { AnyReport, BlockNode } from '../ast/nodes.js';
import { ownText } from '../ast/own-text.js';
import { foldText } from '../source/fold.js';
import { type FoldedText, foldedSlice } from '../source/folded-text.js';
import { partitionPoint } from '../source/partition-point.js';
import type { Range } from '../source/range.js';
import type { NarrativeTerms } from './terms.js';

/** One sentence, folded, with the way back to the source. */
export interface Sentence {
  /** Folded text without spaces between words; what stands in it is for matching only. */
  readonly text: string;
  /** For each character of `text` where it starts in the source, and where it ends (exclusive). */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** 0 for what stands before the first section. */
  readonly section: number;
  /** The sub-heading above it, `''` when there is none. */
  readonly heading: string;
  /** Counts paragraphs, so that a list can be told to continue its own paragraph. */
  readonly paragraph: number;
  readonly range: Range;
}

/** Sentences of all paragraphs in report order. Lines of tables that were left as text are skipped. */
export function splitSentences(report: AnyReport, terms: NarrativeTerms): Sentence[] {
  const sentences: Sentence[] = [];
  const folded = foldText(ownText(report));
  let paragraph = 0;
  const readBlocks = (blocks: readonly BlockNode[], section: number): void => {
    let heading = '';
    for (const block of blocks) {
      if (block.type === 'table') continue;
      paragraph += 1;
      if (block.type === 'subheading') heading = block.text;
      splitBlock(folded, block.range, terms, { section, heading, paragraph }, sentences);
    }
  };
  readBlocks(report.preamble, 0);
  for (const section of report.sections) readBlocks(section.blocks, section.number);
  return sentences;
}

type Place = Pick<Sentence, 'section' | 'heading' | 'paragraph'>;

/** Shorter lines end a sentence even without a mark: they are headings or lines of a list. */
const shortestWrappedLine = 20;

/** A text without full stops is cut here, so that time stays linear in its length. */
const longestSentence = 2000;

function splitBlock(folded: FoldedText, range: Range, terms: NarrativeTerms, place: Place, into: Sentence[]): void {
  const first = indexOfOffset(folded, range[0]);
  const text = foldedSlice(folded, first, indexOfOffset(folded, range[1]));
  const ends = new Set(terms.sentenceMarks);
  let kept = '';
  let starts: number[] = [];
  let stops: number[] = [];
  let lineStart = 0;
  const close = (): void => {
    if (kept !== '') {
      into.push({ text: kept, starts, ends: stops, ...place, range: [starts[0] as number, stops[stops.length - 1] as number] });
    }
    kept = '';
    starts = [];
    stops = [];
  };
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (character === '\n') {
      if (i - lineStart < shortestWrappedLine) close();
      lineStart = i + 1;
      continue;
    }
    if (character === '|' || character === '\t') {
      close();
      continue;
    }
    if (/\s/u.test(character)) {
      // A space between two figures or Latin words parts them; elsewhere it is layout.
      if (!/[\w.]/u.test(text[i - 1] ?? '') || !/\w/u.test(text[i + 1] ?? '')) continue;
    }
    kept += character;
    starts.push(folded.starts[first + i] as number);
    stops.push(folded.ends[first + i] as number);
    if (ends.has(character) || kept.length >= longestSentence) close();
  }
  close();
}

/** Index of the first folded unit that starts at `offset` or behind it. */
function indexOfOffset(folded: FoldedText, offset: number): number {
  return partitionPoint(folded.length, (index) => (folded.starts[index] as number) < offset);
}

/** The source range of characters `[from, to)` of a sentence. */
export function rangeIn(sentence: Sentence, from: number, to: number): Range {
  return [sentence.starts[from] as number, sentence.ends[Math.max(from, to - 1)] as number];
}
