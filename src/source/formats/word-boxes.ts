import { lineEnd } from '../lines.js';
import type { RewrittenText } from '../rewritten-text.js';
import { placeWords } from './placed-words.js';
import type { WordBox } from './word-box.js';

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
  return words.length === 0 ? null : placeWords(source, words);
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
