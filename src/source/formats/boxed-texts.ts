import type { RewrittenText } from '../rewritten-text.js';
import { textOf } from './data-cells.js';
import { type DataContainer, type DataScalar, type DataValue, readDataValues } from './data-values.js';
import { placeWords } from './placed-words.js';
import { tellPages } from './tell-pages.js';
import { boxesOf, LEAST_TEXTS, type Place, type PlacedText, pageKeys, placeKeys, sideKeys, sidesAround, textKeys } from './text-place.js';

/**
 * Texts with the place of each on its page, as recognition of pictures prints them and as JSON of its services has them; put together
 * as the page shows them. What a line has beside them is left out.
 * ```
 * [[[28.0, 37.0], [302.0, 39.0], [302.0, 72.0], [27.0, 70.0]], ('规章', 0.9658)]
 * {"words": "规章", "location": {"left": 28, "top": 37, "width": 274, "height": 35}}
 * {"rec_texts": ["规章", "0"], "rec_boxes": [[28, 37, 302, 72], [340, 37, 352, 72]]}
 * ```
 * Null for every other text: also where the numbers beside words are no places, for these have room for their words.
 */
export function rewriteBoxedTexts(source: string): RewrittenText | null {
  // Cells that say which row they are of tell more than their places.
  if (!mayHaveBoxedTexts(source) || addressPattern.test(source)) return null;
  const reader = new BoxedTextReader(source);
  for (const value of readDataValues(source)) reader.read(value);
  const texts = boxesOf(source, reader.texts);
  return texts === null ? null : placeWords(source, tellPages(texts));
}

/** True where texts may have places. Looks for a few characters only. @internal */
export function mayHaveBoxedTexts(source: string): boolean {
  return cuePattern.test(source.slice(0, HEAD_LENGTH));
}

/** Where the first text with its place stands, at the latest. */
const HEAD_LENGTH = 4096;

const number = String.raw`(?:[\w.]{1,12}\()?-?\d+(?:\.\d+)?\)?`;
/** Two numbers in brackets before two others, or a key for a place. */
const cuePattern = new RegExp(
  String.raw`[[(]\s*${number}\s*,\s*${number}\s*\]?\s*,\s*\[?\s*${number}\s*,\s*${number}|["'](?:left|x0|x_?min|(?:text_|bounding_?)?(?:box|bbox|region|position|poly(?:gon)?)|points)["']\s*:`,
  'i',
);

const addressPattern = /["'](?:start_?)?row_?(?:index|span|offset_idx)["']\s*:/i;

/** Longest text that stands in one place. */
const TEXT_LENGTH = 400;
/** The values of an object by their keys, in lower case. */
type Fields = ReadonlyMap<string, DataValue>;

class BoxedTextReader {
  readonly texts: PlacedText[] = [];

  constructor(private readonly source: string) {}

  read(value: DataValue, outer = 0): void {
    if (value.kind === 'scalar') return;
    const fields = value.kind === 'object' ? this.fieldsOf(value) : null;
    const page = (fields && this.pageOf(fields)) ?? outer;
    if (!this.takeText(value, fields, page) && !(fields && this.takeLists(value, fields, page)))
      for (const inner of value.values) this.read(inner, page);
  }

  /** A record of one text and its place. */
  private takeText(value: DataContainer, fields: Fields | null, page: number): boolean {
    const [text, place] = fields === null ? this.ofList(value) : this.ofFields(fields);
    if (text === null || place === null || text.to - text.from > TEXT_LENGTH) return false;
    this.texts.push({ from: text.from, to: text.to, place, page });
    return true;
  }

  /** `[[[28, 37], …], ('规章', 0.97)]`, `([[28, 37], …], '规章', 0.97)` */
  private ofList({ values }: DataContainer): readonly [DataScalar | null, Place | null] {
    const [left, top, right, bottom] = values.map((value) => this.numberOf(value));
    const fifth = values[4];
    // `(72.0, 85.2, 96.1, 99.8, '规章', 0, 0, 0)`
    if (left != null && top != null && right != null && bottom != null && fifth?.kind === 'scalar' && this.isString(fifth))
      return [fifth, { numbers: [left, top, right, bottom], isSize: null }];
    let text: DataScalar | null = null;
    let place: Place | null = null;
    for (const value of values) {
      if (value.kind === 'scalar') text ??= this.isString(value) ? value : null;
      else {
        const found = this.placeOf(value);
        const [first] = value.values;
        if (found !== null) place ??= found;
        else if (first?.kind === 'scalar' && this.isString(first)) text ??= first;
        else return [null, null];
      }
    }
    return [text, place];
  }

  private ofFields(fields: Fields): readonly [DataScalar | null, Place | null] {
    const text = textKeys.map((key) => fields.get(key)).find((each) => each?.kind === 'scalar');
    if (text?.kind !== 'scalar') return [null, null];
    // Lines and the words within them, or cells and tables.
    const level = fields.get('blocktype');
    if (level?.kind === 'scalar' && textOf(this.source, level) !== 'LINE') return [null, null];
    const places = placeKeys.flatMap((key) => fields.get(key) ?? []);
    const place = places.map((each) => this.placeOf(each)).find((each) => each !== null);
    return [text, place ?? this.sidesOf(fields) ?? this.originOf(fields)];
  }

  /** `"transform": [12, 0, 0, 12, 72, 700], "width": 24, "height": 12`: the lower left corner, counted from the foot of the page. */
  private originOf(fields: Fields): Place | null {
    const matrix = fields.get('transform');
    if (matrix === undefined || matrix.kind === 'scalar' || matrix.values.length !== 6) return null;
    const [left, bottom] = matrix.values.slice(4).map((value) => this.numberOf(value));
    const [width, height] = [this.numberOf(fields.get('width')), this.numberOf(fields.get('height'))];
    if (left == null || bottom == null || width === null || height === null) return null;
    return { numbers: [left, -bottom - height, width, height], isSize: true };
  }

  /** The texts of a page and their places in lists of their own. */
  private takeLists({ values }: DataContainer, fields: Fields, page: number): boolean {
    if (this.takeColumns(fields)) return true;
    const lists = values.filter((each): each is DataContainer => each.kind === 'list');
    const texts = lists.find(
      (each) => each.values.length > 0 && each.values.every((text) => text.kind === 'scalar' && this.isString(text)),
    );
    if (texts === undefined) return false;
    for (const each of lists) {
      if (each === texts || each.values.length !== texts.values.length) continue;
      const places = each.values.map((place) => this.placeOf(place));
      if (places.includes(null)) continue;
      for (const [i, place] of places.entries()) {
        const { from, to } = texts.values[i] as DataScalar;
        this.texts.push({ from, to, place: place as Place, page });
      }
      return true;
    }
    return false;
  }

  /** `{'left': [28, …], 'top': [37, …], …, 'text': ['规章', …]}`: a list for each side. */
  private takeColumns(fields: Fields): boolean {
    const listOf = (key: string): readonly DataValue[] => {
      const list = fields.get(key);
      return list === undefined || list.kind === 'scalar' ? [] : list.values;
    };
    const texts = listOf('text');
    const [left, top, width, height, pages] = ['left', 'top', 'width', 'height', 'page_num'].map(listOf) as [
      readonly DataValue[],
      ...(readonly DataValue[])[],
    ];
    if (texts.length < LEAST_TEXTS || [left, top, width, height].some((list) => list?.length !== texts.length)) return false;
    for (const [i, text] of texts.entries()) {
      const numbers = [left, top, width, height].map((list) => this.numberOf(list?.[i]));
      if (text.kind !== 'scalar' || numbers.includes(null) || textOf(this.source, text).trim() === '') continue;
      this.texts.push({
        from: text.from,
        to: text.to,
        place: { numbers: numbers as unknown as Place['numbers'], isSize: true },
        page: this.numberOf(pages?.[i]) ?? 0,
      });
    }
    return true;
  }

  /** `[28, 37, 302, 72]`, `[28, 37, 302, 37, 302, 72, 28, 72]`, `[[28, 37], [302, 39], …]`, an object of sides; null for anything else. */
  private placeOf(value: DataValue): Place | null {
    if (value.kind === 'scalar') return null;
    if (value.kind === 'object') {
      const sides = this.sidesOf(this.fieldsOf(value));
      return sides ?? value.values.map((each) => this.placeOf(each)).find((each) => each !== null) ?? null;
    }
    const { values } = value;
    if (values.length < 2 || values.length > MOST_POINTS) return null;
    const isOfPoints = values.every((each) => each.kind !== 'scalar');
    const numbers = isOfPoints ? values.flatMap((each) => this.pointOf(each as DataContainer)) : values.map((each) => this.numberOf(each));
    if (numbers.includes(null) || numbers.length % 2 === 1 || numbers.length < 4) return null;
    const all = numbers as number[];
    if (numbers.length === 4 && !isOfPoints) return { numbers: all as unknown as Place['numbers'], isSize: null };
    return { numbers: sidesAround(all), isSize: false };
  }

  /** `[28, 37]`, `{"x": 28, "y": 37}` */
  private pointOf(value: DataContainer): (number | null)[] {
    return value.values.length === 2 ? value.values.map((each) => this.numberOf(each)) : [null];
  }

  private sidesOf(fields: Fields): Place | null {
    for (const [left, top, right, bottom, isSize] of sideKeys) {
      const numbers = [left, top, right, bottom].map((key) => this.numberOf(fields.get(key)));
      if (!numbers.includes(null)) return { numbers: numbers as unknown as Place['numbers'], isSize };
    }
    return null;
  }

  private pageOf(fields: Fields): number | null {
    return pageKeys.map((key) => this.numberOf(fields.get(key))).find((page) => page !== null) ?? null;
  }

  private fieldsOf({ keys, values }: DataContainer): Fields {
    const fields = new Map<string, DataValue>();
    for (const [i, key] of keys.entries())
      if (key.to - key.from <= KEY_LENGTH) fields.set(textOf(this.source, key).toLowerCase(), values[i] as DataValue);
    return fields;
  }

  private numberOf(value: DataValue | undefined): number | null {
    if (value?.kind !== 'scalar' || value.to === value.from || value.to - value.from > NUMBER_LENGTH) return null;
    const number = Number(textOf(this.source, value));
    return Number.isFinite(number) ? number : null;
  }

  private isString({ from }: DataScalar): boolean {
    const before = this.source[from - 1];
    return before === '"' || before === "'";
  }
}

/** Most corners of a place, or numbers of one; longest key and number that are looked at. */
const MOST_POINTS = 16;
const KEY_LENGTH = 20;
const NUMBER_LENGTH = 30;
