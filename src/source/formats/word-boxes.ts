import { lineEnd } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** A word with its place on the page. */
interface WordBox {
  readonly page: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A table of words with their places, as recognition of pictures and readers of PDF print one; put together as the page
 * shows them, a line of words each with as many spaces between as there is room.
 * ```
 * level page_num … left   top    width height conf text
 * 5     1        … 78.10  30.63  3.73  13.65  96   规章
 * ```
 * The same is read from elements that state the places (`<word xMin="78.1" …>`, hOCR, ALTO). Null for any other text.
 */
export function rewriteWordBoxes(source: string): RewrittenText | null {
  const start = source.search(/\S/);
  const end = source.indexOf('\n', start);
  if (start < 0 || end < 0) return null;
  const names = source
    .slice(start, Math.min(end, start + HEADER_LENGTH))
    .trim()
    .split('\t');
  const columns = ['page_num', 'left', 'top', 'width', 'height', 'text'].map((name) => names.indexOf(name));
  const words = columns.includes(-1) ? readElements(source) : readWords(source, end + 1, columns as unknown as Columns);
  return words.length === 0 ? null : compose(source, words);
}

/**
 * True where words may have places. Looks for a few characters only.
 * @param hasTags true when there may be elements
 * @internal
 */
export function mayHaveBoxes(source: string, hasTags: boolean): boolean {
  const head = source.slice(0, HEAD_LENGTH);
  return (head.startsWith('level\t') && head.includes('\ttop\t')) || (hasTags && elementMarks.some((mark) => head.includes(mark)));
}

/** Where the first word with its place stands, at the latest. */
const HEAD_LENGTH = 4096;

const elementMarks = ['<word xMin=', 'ocrx_word', '<String '] as const;

/** Pages, and words as readers of PDF, hOCR and ALTO write them. */
const elementPattern =
  /<page\b|ocr_page|<Page |<String [^<>]{0,200}?HPOS="(\d+)" VPOS="(\d+)" WIDTH="(\d+)" HEIGHT="(\d+)"[^<>]{0,80}CONTENT="|<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">|<span class=['"]ocrx_word['"][^<>]{0,80}title=['"]bbox (\d+) (\d+) (\d+) (\d+)[^<>]{0,80}>/g;

/** Words in elements that state where they stand. */
function readElements(source: string): WordBox[] {
  const words: WordBox[] = [];
  if (!elementMarks.some((mark) => source.includes(mark))) return words;
  let page = 0;
  for (const match of source.matchAll(elementPattern)) {
    const numbers = match
      .slice(1)
      .filter((each) => each !== undefined)
      .map(Number);
    const [a, b, c, d] = numbers as [number, number, number, number];
    if (numbers.length < 4) {
      page++;
      continue;
    }
    let from = match.index + match[0].length;
    // Bold and italic inside.
    for (let tag = innerTag(source, from); tag > from; tag = innerTag(source, from)) from = tag;
    const isAttribute = match[0].startsWith('<String');
    const to = source.indexOf(isAttribute ? '"' : '<', from);
    const [width, height] = isAttribute ? [c, d] : [c - a, d - b];
    if (to > from && source.slice(from, to).trim() !== '') words.push({ page, left: a, top: b, width, height, from, to });
  }
  return words;
}

/** The end of the tag that opens at a place, or the place. */
function innerTag(source: string, from: number): number {
  const tag = /^<(?:b|i|strong|em|a)\b[^<>]{0,200}>/.exec(source.slice(from, from + 220));
  return tag === null ? from : from + tag[0].length;
}

const HEADER_LENGTH = 200;

type Columns = readonly [page: number, left: number, top: number, width: number, height: number, text: number];

function readWords(source: string, from: number, [page, left, top, width, height, text]: Columns): WordBox[] {
  const words: WordBox[] = [];
  for (let start = from; start < source.length; ) {
    const end = lineEnd(source, start);
    const cells = source.slice(start, end).replace(/\r$/, '').split('\t');
    const word = cells[text] ?? '';
    const numbers = [page, left, top, width, height].map((column) => Number(cells[column]));
    // Pages, blocks and lines have rows of their own, without words.
    if (word.trim() !== '' && !/^###.*###$/.test(word) && numbers.every((number) => Number.isFinite(number))) {
      const at = start + cells.slice(0, text).reduce((sum, cell) => sum + cell.length + 1, 0);
      const [ofPage, x, y, w, h] = numbers as [number, number, number, number, number];
      words.push({ page: ofPage, left: x, top: y, width: w, height: h, from: at, to: at + word.length });
    }
    start = end + 1;
  }
  return words;
}

function compose(source: string, words: readonly WordBox[]): RewrittenText {
  const text = new TextRewriter(source);
  const unit = columnWidth(source, words);
  for (const line of linesOf(words)) {
    let column = 0;
    for (const { left, from, to } of line) {
      const at = Math.round(left / unit);
      // Words that touch are one.
      const gap = column === 0 ? at : Math.max(at > column ? 2 : 0, at - column);
      text.put(' '.repeat(Math.min(gap, GAP_LIMIT)), from, from);
      text.copy(from, to);
      column = at + columnsOf(source, from, to);
    }
    text.put('\n', source.length, source.length);
  }
  return text.finish();
}

const GAP_LIMIT = 400;

/** Words of one height on one page, from left to right; lines from top to bottom. */
function linesOf(words: readonly WordBox[]): WordBox[][] {
  const sorted = [...words].sort((a, b) => a.page - b.page || a.top + a.height / 2 - (b.top + b.height / 2));
  const lines: WordBox[][] = [];
  for (const word of sorted) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    const isBeside =
      first !== undefined &&
      first.page === word.page &&
      Math.abs(first.top + first.height / 2 - (word.top + word.height / 2)) < Math.min(first.height, word.height) / 2;
    if (isBeside) line?.push(word);
    else lines.push([word]);
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}

/** Of the room a narrow character takes, what a column gets: words that do not touch must not come to stand together. */
const COLUMN_SHARE = 0.75;

function columnWidth(source: string, words: readonly WordBox[]): number {
  const widths = words.map(({ width, from, to }) => width / columnsOf(source, from, to)).sort((a, b) => a - b);
  return Math.max(1e-6, (widths[widths.length >> 1] as number) * COLUMN_SHARE);
}

/** Narrow characters a word takes; a Han character takes two. */
function columnsOf(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) count += source.charCodeAt(at) > 0xff ? 2 : 1;
  return Math.max(1, count);
}
