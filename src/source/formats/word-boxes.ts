import { lineEnd } from '../lines.js';
import { composeRewritten, type RewrittenText } from '../rewritten-text.js';
import { LEAST_PLACED, placedElementCue, readPlacedElements } from './placed-elements.js';
import { placeWords } from './placed-words.js';
import { tellPages } from './tell-pages.js';
import { boxesOf, type PlacedText, pageKeys, sideKeys, textKeys } from './text-place.js';

/**
 * A table of words with their places, as recognition of pictures and readers of PDF print one; put together as the page
 * shows them, a line of words each with as many spaces between as there is room.
 * ```
 * level page_num … left   top    width height conf text          text,x0,x1,top,bottom
 * 5     1        … 78.10  30.63  3.73  13.65  96   规章            规章,78.1,81.83,30.63,44.28
 * ```
 * The same is read from elements that state the places (`<word xMin="78.1" …>`, hOCR, ALTO). Null for any other text.
 */
export function rewriteWordBoxes(source: string): RewrittenText | null {
  const table = headerOf(source);
  if (table !== null) {
    const words = boxesOf(source, readWords(source, table), LEAST_PLACED);
    return words === null ? null : placeWords(source, table.page < 0 ? tellPages(words) : words);
  }
  const elements = placedElementCue.test(source.slice(0, HEAD_LENGTH)) ? readPlacedElements(source) : null;
  if (elements === null) return null;
  const { text, words, hasPages } = elements;
  return composeRewritten(placeWords(text.text, hasPages ? words : tellPages(words)), text);
}

/**
 * True where words may have places. Looks for a few characters only.
 * @param hasTags true when there may be elements
 * @internal
 */
export function mayHaveBoxes(source: string, hasTags: boolean): boolean {
  return (hasTags && placedElementCue.test(source.slice(0, HEAD_LENGTH))) || headerOf(source) !== null;
}

/** Where the first word with its place stands, at the latest. */
const HEAD_LENGTH = 4096;
const HEADER_LENGTH = 400;

/** Which columns say what, and where the first row stands. */
interface WordTable {
  readonly from: number;
  readonly separator: string;
  readonly sides: readonly number[];
  readonly isSize: boolean;
  readonly text: number;
  /** -1 where the table does not say it. */
  readonly page: number;
}

/** Names of columns and what parts them. */
const headerPattern = /^\s*(["'\w.]+(?:([\t,;|]) ?["'\w.]*)(?:\2 ?["'\w.]*){3,})\r?\n/;

function headerOf(source: string): WordTable | null {
  const head = source.slice(0, HEADER_LENGTH);
  const match = headerPattern.exec(head);
  if (match === null) return null;
  const separator = match[2] as string;
  const names = (match[1] as string).split(separator).map((name) => name.replace(/["']/g, '').trim().toLowerCase());
  const find = (keys: readonly string[]): number => names.findIndex((name) => keys.includes(name));
  const text = find(textKeys);
  if (text < 0) return null;
  for (const keys of sideKeys) {
    const sides = keys.slice(0, 4).map((key) => names.indexOf(key as string));
    if (!sides.includes(-1)) return { from: match[0].length, separator, sides, isSize: keys[4], text, page: find(pageKeys) };
  }
  return null;
}

function readWords(source: string, { from, separator, sides, isSize, text, page }: WordTable): PlacedText[] {
  const words: PlacedText[] = [];
  for (let start = from; start < source.length; ) {
    const end = lineEnd(source, start);
    const cells = cellsOf(source, start, source[end - 1] === '\r' ? end - 1 : end, separator);
    const word = cells[text];
    const [left, top, third, fourth] = sides.map((side) => numberIn(source, cells[side]));
    // Pages, blocks and lines have rows of their own, without words.
    if (word !== undefined && left != null && top != null && third != null && fourth != null && isWord(source.slice(...word)))
      words.push({
        from: word[0],
        to: word[1],
        place: { numbers: [left, top, third, fourth], isSize },
        page: (page < 0 ? null : numberIn(source, cells[page])) ?? 0,
      });
    start = end + 1;
  }
  return words;
}

function isWord(word: string): boolean {
  return word.trim() !== '' && !/^###.*###$/.test(word);
}

function numberIn(source: string, cell: readonly [number, number] | undefined): number | null {
  const number = cell === undefined ? '' : source.slice(...cell).trim();
  return number === '' || !Number.isFinite(Number(number)) ? null : Number(number);
}

/** The cells of a line, without the quotation marks around them. */
function cellsOf(source: string, from: number, to: number, separator: string): (readonly [number, number])[] {
  const cells: (readonly [number, number])[] = [];
  for (let at = from; at <= to; ) {
    const closing = separator !== '\t' && source[at] === '"' ? source.indexOf(`"${separator}`, at + 1) : -1;
    const isLast = separator !== '\t' && source[at] === '"' && source[to - 1] === '"' && (closing < 0 || closing >= to);
    const found = isLast ? to : closing >= 0 && closing < to ? closing + 1 : source.indexOf(separator, at);
    const end = found < 0 || found > to ? to : found;
    const isQuoted = end - at >= 2 && separator !== '\t' && source[at] === '"' && source[end - 1] === '"';
    cells.push(isQuoted ? [at + 1, end - 1] : [at, end]);
    at = end + 1;
  }
  return cells;
}
