import { usualHeight, type WordBox } from './word-box.js';

/** Slopes that are tried to each side, and the step between two: a picture taken by hand leans a few hundredths. */
const STEPS = 30;
const STEP = 0.001;
/** By how much more words must stand beside each other than on the page as it is. */
const GAIN = 1.15;
/** Bands by the height of a word: words of one line are in one of them. */
const BANDS = 3;

/**
 * Words of a page that leans, as pictures taken by hand do, so that lines are level: along the slope by which most words stand beside
 * each other. Words of a level page stay where they are.
 * @internal
 */
export function levelWords(words: readonly WordBox[]): readonly WordBox[] {
  const band = usualHeight(words) / BANDS;
  let best = 0;
  let most = besideEachOther(words, 0, band) * GAIN;
  for (let step = -STEPS; step <= STEPS; step++) {
    const count = besideEachOther(words, step * STEP, band);
    if (count <= most) continue;
    most = count;
    best = step * STEP;
  }
  return best === 0 ? words : words.map((word) => ({ ...word, top: word.top - best * (word.left + word.width / 2) }));
}

/** The more, the more words share a band of the page. */
function besideEachOther(words: readonly WordBox[], slope: number, band: number): number {
  const counts = new Map<number, number>();
  let sum = 0;
  for (const { page, left, top, width, height } of words) {
    const place = Math.round((top + height / 2 - slope * (left + width / 2)) / band) + page * PAGE;
    const count = counts.get(place) ?? 0;
    // From n to n + 1 words the square grows by 2n + 1.
    sum += 2 * count + 1;
    counts.set(place, count + 1);
  }
  return sum;
}

/** Bands of no two pages are the same. */
const PAGE = 2 ** 32;
