import { countHan } from '../character-class.js';
import { composeRewritten, type RewrittenText, TextRewriter } from '../rewritten-text.js';
import { attributesOf, ELEMENT_DEPTH, type ElementAttribute, elementTagPattern } from './element-tags.js';
import { boxesOf, type Place, type PlacedText, placeKeys, sideKeys, sidesAround, textKeys } from './text-place.js';
import type { WordBox } from './word-box.js';

/** Texts taken out of the elements around them, each with its place in `text`. @internal */
export interface PlacedElements {
  readonly text: RewrittenText;
  readonly words: readonly WordBox[];
  /** True where the elements say which page a text is on. */
  readonly hasPages: boolean;
}

/**
 * Words and characters in elements that state where they stand, in attributes of any name that says so; between their tags or in an
 * attribute of their own.
 * ```
 * <word xMin="78.1" yMin="30.6" xMax="98" yMax="44">规章</word>       <span class="ocrx_word" title="bbox 78 30 98 44">规章</span>
 * <text bbox="78.1,700.2,88,712">规</text>                            <char quad="78 30 88 30 78 44 88 44" c="规"/>
 * <Word><Coords points="78,30 98,30 98,44 78,44"/><Unicode>规章</Unicode></Word>
 * ```
 * Null where too few have a place, or these have no room for them.
 * @internal
 */
export function readPlacedElements(source: string): PlacedElements | null {
  const reader = new ElementReader(source);
  reader.run();
  const { texts, hasPages } = reader;
  const text = new TextRewriter(source);
  let length = 0;
  const placed: PlacedText[] = [];
  for (const { runs, place, page } of texts) {
    const from = length;
    for (const [start, end] of runs) {
      text.copy(start, end);
      length += end - start;
    }
    placed.push({ from, to: length, place, page });
    text.put('\n', runs[0]?.[0] ?? 0);
    length++;
  }
  const rewritten = text.finish();
  const boxes = boxesOf(rewritten.text, placed, LEAST_PLACED);
  // Elements of a page without a place hold its text.
  const isWhole = countHan(rewritten.text, 0, length) >= countHan(source, 0, source.length) * WHOLE;
  return boxes === null || !isWhole ? null : joinCharacters(rewritten, countFromTop(boxes), hasPages);
}

/** An element that states a place; those that say `left` hold lines, which are read as they follow each other. @internal */
export const placedElementCue =
  /<[A-Za-z][\w.:-]*\s[^<>]*?\b(?:(?:bbox|box|quad|coords|points|polygon)=["']-?[\d.]+[ ,]|(?:x_?min|x0|hpos|l|x)=["']-?[\d.]+["']|title=["']bbox )/i;

/** Four numbers, or twice as many as there are corners. */
const numbersPattern = /^\s*(?:bbox\s+)?(-?[\d.]+(?:[\s,]+-?[\d.]+){3,15})\s*(?:;|$)/;

/** Names of one attribute with all numbers of a place. */
const placeNames: ReadonlySet<string> = new Set([...placeKeys, 'quad', 'coords', 'title']);
/** Names of an attribute with a text, besides those that objects have. */
const textNames: readonly string[] = [...textKeys, 'c', 'string', 'char'];
/** Elements of HTML that are never closed. */
const emptyPattern = /^(?:br|hr|img|meta|link|input|wbr|col)$/i;

interface OpenElement {
  readonly name: string;
  /** Its own place, or one that an empty element in it states. */
  place: Place | null;
  /** What stands in it and in no element with a place within it. */
  readonly runs: (readonly [number, number])[];
  /** Number of texts when it was opened: of elements in each other the inner ones count. */
  readonly before: number;
}

interface ElementText {
  readonly runs: readonly (readonly [number, number])[];
  readonly place: Place;
  readonly page: number;
}

class ElementReader {
  readonly texts: ElementText[] = [];
  private readonly open: OpenElement[] = [];
  private page = 0;

  constructor(private readonly source: string) {}

  get hasPages(): boolean {
    return this.page > 0;
  }

  run(): void {
    const { source, open } = this;
    let at = 0;
    for (const tag of source.matchAll(elementTagPattern)) {
      const { index, 0: whole, 1: slash, 2: name = '', 4: closed } = tag;
      this.takeRun(at, index);
      at = index + whole.length;
      if (slash === '/') {
        const place = open.findLastIndex((each) => each.name === name);
        if (place >= 0) while (open.length > place) this.close();
        continue;
      }
      this.openElement(name, attributesOf(tag));
      if (closed === '/' || open.length > ELEMENT_DEPTH || emptyPattern.test(name)) this.close();
    }
    while (open.length > 0) this.close();
  }

  /** Text between two tags. */
  private takeRun(from: number, to: number): void {
    const { source, open } = this;
    if (to <= from || source.slice(from, to).trim() === '') return;
    // Parts of a line in their own elements, without a place, are parts of what is around them.
    open.at(-1)?.runs.push([from, to]);
  }

  private openElement(name: string, attributes: readonly ElementAttribute[]): void {
    const values = new Map<string, string>();
    let run: readonly [number, number] | null = null;
    let best = textNames.length;
    for (const { key, value, from, to } of attributes) {
      const lower = key.toLowerCase();
      values.set(lower, value);
      const rank = textNames.indexOf(lower);
      if (rank < 0 || rank >= best || value === '') continue;
      best = rank;
      run = [from, to];
    }
    if (/page$/i.test(name) || /\bocr_page\b/.test(values.get('class') ?? '')) this.page++;
    const place = placeOf(values);
    const runs = run !== null && place !== null ? [run] : [];
    this.open.push({ name, place, runs, before: this.texts.length });
  }

  private close(): void {
    const { open, texts } = this;
    const { place, runs, before } = open.pop() as OpenElement;
    const outer = open.at(-1);
    if (place === null) {
      for (const run of runs) outer?.runs.push(run);
      return;
    }
    if (runs.length > 0) {
      if (texts.length === before) texts.push({ runs, place, page: this.page });
    } else if (outer?.place === null && texts.length === before) outer.place = place;
  }
}

function placeOf(values: ReadonlyMap<string, string>): Place | null {
  for (const [left, top, right, bottom, isSize] of sideKeys) {
    const numbers = [left, top, right, bottom].map((key) => Number.parseFloat(values.get(key) ?? ''));
    if (!numbers.some(Number.isNaN)) return { numbers: numbers as unknown as Place['numbers'], isSize };
  }
  for (const [name, value] of values) {
    const numbers = placeNames.has(name)
      ? numbersPattern
          .exec(value)?.[1]
          ?.split(/[\s,]+/)
          .map(Number)
      : undefined;
    if (numbers === undefined || numbers.length % 2 === 1 || numbers.some(Number.isNaN)) continue;
    if (numbers.length === 4) return { numbers: numbers as unknown as Place['numbers'], isSize: name === 'title' ? false : null };
    return { numbers: sidesAround(numbers), isSize: false };
  }
  return null;
}

/** Fewest texts where their elements or columns say that they have places. @internal */
export const LEAST_PLACED = 10;
/** Share of all Han characters that must have a place. */
const WHOLE = 0.8;

/** Places counted from the foot of the page, as PDF does, turned over: what is written first stands above what follows, for the most part. */
function countFromTop(words: readonly WordBox[]): readonly WordBox[] {
  let down = 0;
  let up = 0;
  for (const [i, { page, top, height }] of words.entries()) {
    const last = words[i - 1];
    if (last === undefined || last.page !== page) continue;
    if (top >= last.top + last.height / 2) down++;
    else if (top + height / 2 <= last.top) up++;
  }
  return up <= down * UPWARDS ? words : words.map((word) => ({ ...word, top: -word.top - word.height }));
}

const UPWARDS = 2;

/** Share of the texts that must be of one character before these are put together, and how far apart those of a word stand, by their height. */
const SINGLE = 0.7;
const CLOSE = 0.12;

/** Characters with a place each as the words they are; other texts as they stand. */
function joinCharacters(rewritten: RewrittenText, words: readonly WordBox[], hasPages: boolean): PlacedElements {
  const single = words.filter(({ from, to }) => to - from === 1).length;
  if (single < words.length * SINGLE) return { text: rewritten, words, hasPages };
  const { text } = rewritten;
  const joined = new TextRewriter(text);
  const boxes: WordBox[] = [];
  let length = 0;
  for (const word of words) {
    const last = boxes.at(-1);
    const gap = last === undefined ? 0 : word.left - last.left - last.width;
    const near = Math.min(word.height, last?.height ?? 0) * CLOSE;
    const isNext = last !== undefined && last.page === word.page && Math.abs(last.top - word.top) < near && Math.abs(gap) < near;
    if (!isNext && last !== undefined) {
      joined.put('\n', word.from);
      length++;
    }
    joined.copy(word.from, word.to);
    const from = isNext ? last.from : length;
    length += word.to - word.from;
    if (isNext) boxes[boxes.length - 1] = { ...last, width: word.left + word.width - last.left, to: length };
    else boxes.push({ ...word, from, to: length });
  }
  return { text: composeRewritten(joined.finish(), rewritten), words: boxes, hasPages };
}
