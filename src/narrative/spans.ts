import type { Lexicon } from './lexicon.js';
import type { TaggedWord } from './segmenter.js';

/** Character offsets in a sentence, end exclusive. */
export type Span = readonly [start: number, end: number];

/** Part of speech of a quoted name: a noun, and unlike any of the segmenter's. */
export const nameTag = 'n"';

/** A longer text in quotation marks is no name. */
const longestName = 16;

/** Pairs of quotation marks, which folding made alike; the marks included. */
export function* quotedSpans(text: string): Generator<Span> {
  for (let open = text.indexOf('"'); open >= 0; ) {
    const close = text.indexOf('"', open + 1);
    if (close < 0) return;
    yield [open, close + 1];
    open = text.indexOf('"', close + 1);
  }
}

/**
 * Stretches that are one word: what stands in quotation marks by itself is a name, unless the lexicon has it (its words say
 * nothing, its numbers count nothing), and so are words of the lexicon that the segmenter cannot know. Without the marks.
 */
export function findNames(text: string, words: readonly TaggedWord[], lexicon: Lexicon): Span[] {
  const isQuoted = text.includes('"');
  const phrases = findPhrases(text, lexicon);
  if (!isQuoted && phrases.length === 0) return [];
  const boundaries = new Set<number>([0]);
  let offset = 0;
  for (const { word } of words) {
    offset += word.length;
    boundaries.add(offset);
  }
  const isWhole = ([start, end]: Span): boolean => boundaries.has(start) && boundaries.has(end);
  const names = [...quotedSpans(text)]
    .map(([start, end]): Span => [start + 1, end - 1])
    .filter(([start, end]) => {
      const name = text.slice(start, end);
      const isName = name.length > 0 && name.length <= longestName && !/[,;:\u3001\u3002()]/.test(name) && !lexicon.entries.has(name);
      return isName && isWhole([start, end]);
    });
  const apart = phrases.filter(([start, end]) => isWhole([start, end]) && !names.some(([from, to]) => start < to && from < end));
  return [...names, ...apart].sort((a, b) => a[0] - b[0]);
}

/** Words of the lexicon that have an enumeration mark inside, the longest where several begin. */
function findPhrases(text: string, lexicon: Lexicon): Span[] {
  if (!text.includes(lexicon.terms.enumerationMark)) return [];
  const found: Span[] = [];
  for (const phrase of lexicon.phrases) {
    for (let start = text.indexOf(phrase); start >= 0; start = text.indexOf(phrase, start + phrase.length)) {
      const span: Span = [start, start + phrase.length];
      if (!found.some(([from, to]) => span[0] < to && from < span[1])) found.push(span);
    }
  }
  return found;
}

/** The same words with those of each name as one. */
export function joinNames(text: string, words: readonly TaggedWord[], names: readonly Span[]): readonly TaggedWord[] {
  if (names.length === 0) return words;
  const joined: TaggedWord[] = [];
  let offset = 0;
  let next = 0;
  for (const { word, tag } of words) {
    const start = offset;
    offset += word.length;
    while (next < names.length && (names[next] as Span)[1] <= start) next += 1;
    const [from, to] = names[next] ?? [text.length, text.length];
    if (start < from) joined.push({ word, tag });
    else if (start === from) joined.push({ word: text.slice(from, to), tag: nameTag });
  }
  return joined;
}

/** A short word in brackets that only adds to the word before it: villages (communities). It parts nothing and says nothing. */
export function findGlosses(text: string, lexicon: Lexicon): Span[] {
  if (!text.includes('(')) return [];
  return [...text.matchAll(/(?<=\p{Script=Han})\((\p{Script=Han}{1,4}|\p{Script=Han}(?:\u3001\p{Script=Han}){1,3})\)/gu)]
    .filter((match) => isGloss(match[1] as string, lexicon))
    .map((match) => [match.index, match.index + match[0].length]);
}

function isGloss(word: string, lexicon: Lexicon): boolean {
  const { terms } = lexicon;
  const numerals = terms.numeralDigits.join('') + Object.keys(terms.numeralUnits).join('');
  const entry = lexicon.entries.get(word);
  const saysSomething = entry !== undefined && (entry.senses.length > 0 || entry.roles.has('negator'));
  return !saysSomething && ![...word].some((character) => numerals.includes(character));
}
