import { countHan } from '../character-class.js';
import { columnsOf, type WordBox } from './word-box.js';

/** Keys, in lower case, of what is written in a place, of the place itself, and of the page it is on. @internal */
export const textKeys = [
  'text',
  'words',
  'word',
  'content',
  'transcription',
  'rec_text',
  'detectedtext',
  'description',
  'label',
  'str',
  'value',
];
/** @internal */
export const placeKeys = [
  'box',
  'bbox',
  'boundingbox',
  'bounding_box',
  'boundingpoly',
  'geometry',
  'points',
  'poly',
  'polygon',
  'quad',
  'position',
  'location',
  'region',
  'text_region',
  'text_box',
  'rect',
];
/** @internal */
export const pageKeys = ['page', 'page_index', 'page_idx', 'page_num', 'page_number', 'pageindex', 'pagenumber'];

/** The sides of the smallest box around points: left, top, right, bottom of `x, y, x, y, …`. @internal */
export function sidesAround(points: readonly number[]): [left: number, top: number, right: number, bottom: number] {
  const sides: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [i, at] of points.entries()) {
    const axis = i % 2;
    sides[axis] = Math.min(sides[axis] as number, at);
    sides[axis + 2] = Math.max(sides[axis + 2] as number, at);
  }
  return sides;
}

/** Keys of the sides: left, top, and either right and bottom or width and height. @internal */
export const sideKeys: readonly (readonly [left: string, top: string, right: string, bottom: string, isSize: boolean])[] = [
  ['left', 'top', 'width', 'height', true],
  ['x', 'y', 'width', 'height', true],
  ['x', 'y', 'w', 'h', true],
  ['hpos', 'vpos', 'width', 'height', true],
  ['left', 'top', 'right', 'bottom', false],
  ['x0', 'top', 'x1', 'bottom', false],
  ['x0', 'y0', 'x1', 'y1', false],
  ['x1', 'y1', 'x2', 'y2', false],
  ['xmin', 'ymin', 'xmax', 'ymax', false],
  ['x_min', 'y_min', 'x_max', 'y_max', false],
  ['l', 't', 'r', 'b', false],
];

/** Four numbers of a place. @internal */
export interface Place {
  readonly numbers: readonly [number, number, number, number];
  /** True for width and height behind left and top, null where that is not said. */
  readonly isSize: boolean | null;
}

/** A text `[from, to)` and its place. @internal */
export interface PlacedText {
  readonly from: number;
  readonly to: number;
  readonly place: Place;
  readonly page: number;
}

/** Fewest texts of a page, and of these with words. @internal */
export const LEAST_TEXTS = 20;
const LEAST_WORDS = 8;
/** Room for a narrow character by the height of its line, and the share of the texts that must have it. */
const NARROWEST = 0.1;
const WIDEST = 1.5;
const MOST = 0.7;
/** Share of all Han characters that the texts must hold: services give words twice, by themselves and in their lines or page. */
const HELD = 0.4;

/**
 * The texts with their places; null where these are too few, or too many of them have no room for their text.
 * @param least fewest of them
 * @internal
 */
export function boxesOf(source: string, texts: readonly PlacedText[], least: number = LEAST_TEXTS): WordBox[] | null {
  if (texts.length < least || texts.filter(({ from, to }) => countHan(source, from, to) > 0).length < LEAST_WORDS) return null;
  // `[x, y, width, height]` where one is not wide enough for the others' order.
  const areSizes = texts.some(
    ({ place: { numbers, isSize } }) => isSize === null && (numbers[2] <= numbers[0] || numbers[3] <= numbers[1]),
  );
  const words = texts.map(({ from, to, place: { numbers, isSize }, page }): WordBox => {
    const [left, top, third, fourth] = numbers;
    const [width, height] = (isSize ?? areSizes) ? [third, fourth] : [third - left, fourth - top];
    return { page, left, top, width, height, from, to };
  });
  const fitting = words.filter(({ width, height, from, to }) => {
    const share = width / columnsOf(source, from, to) / height;
    return height > 0 && share >= NARROWEST && share <= WIDEST;
  });
  const held = words.reduce((sum, { from, to }) => sum + countHan(source, from, to), 0);
  return fitting.length >= words.length * MOST && held >= countHan(source, 0, source.length) * HELD
    ? words.filter(({ from, to }) => source.slice(from, to).trim() !== '')
    : null;
}
