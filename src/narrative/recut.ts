import type { Segmenter, TaggedWord } from './segmenter.js';

/** So many characters behind a measure word are cut again. */
const reach = 8;

/**
 * The segmenter glues a measure word to what follows: 136人参训 gives ginseng (人参), 2起诉讼 an indictment (起诉). Where the text
 * behind the measure word begins with a longer word by itself, it is cut there. `opensMeasure` tells the last character of a number,
 * `isKnown` words that are meant (6部分).
 */
export function recutMeasures(
  text: string,
  words: readonly TaggedWord[],
  measures: ReadonlyMap<string, readonly string[]>,
  opensMeasure: RegExp,
  isKnown: (word: string) => boolean,
  segmenter: Segmenter,
): readonly TaggedWord[] {
  const result: TaggedWord[] = [];
  let offset = 0;
  let isCut = false;
  for (let i = 0; i < words.length; i++) {
    const { word } = words[i] as TaggedWord;
    const measure = word.length > 1 && opensMeasure.test(text[offset - 1] ?? '') ? gluedMeasure(word, measures) : null;
    const cut = measure === null || isKnown(word) ? null : cutBehind(text, words, i, offset, measure, segmenter);
    if (cut === null) {
      result.push(words[i] as TaggedWord);
      offset += word.length;
      continue;
    }
    isCut = true;
    result.push(...cut.words);
    for (; i <= cut.last; i++) offset += (words[i] as TaggedWord).word.length;
    i = cut.last;
  }
  return isCut ? result : words;
}

/** The measure word that a longer word begins with. */
function gluedMeasure(word: string, measures: ReadonlyMap<string, readonly string[]>): string | null {
  if (word.length < 2) return null;
  const known = measures.get(word[0] as string) ?? [];
  return known.includes(word) ? null : (known.find((measure) => measure.length < word.length && word.startsWith(measure)) ?? null);
}

/** The words behind the measure word up to where both ways of cutting meet again, at the end of the word with index `last`. */
function cutBehind(
  text: string,
  words: readonly TaggedWord[],
  at: number,
  offset: number,
  measure: string,
  segmenter: Segmenter,
): { readonly words: readonly TaggedWord[]; readonly last: number } | null {
  const start = offset + measure.length;
  const tail = /^[\p{Script=Han}]+/u.exec(text.slice(start, start + reach))?.[0] ?? '';
  const again = segmenter.tag(tail, false);
  const first = again[0];
  if (first === undefined || first.word.length < 2 || measure.length + first.word.length < (words[at] as TaggedWord).word.length)
    return null;
  let end = start;
  const taken: TaggedWord[] = [{ word: measure, tag: 'q' }];
  for (const word of again) {
    taken.push(word);
    end += word.word.length;
    let boundary = offset;
    for (let i = at; i < words.length && boundary < end; i++) {
      boundary += (words[i] as TaggedWord).word.length;
      if (boundary === end) return { words: taken, last: i };
    }
  }
  return null;
}
