import type { ContentList } from '../lexer/content-list.js';
import { CharacterClass, characterClasses } from '../source/character-class.js';
import type { Segment } from './text-segments.js';

/** Finds which of some words stand in a text, in one pass over its characters. Made once for the words. @internal */
export class WordFinder {
  /** For the units that a word ends with the number of their group, from 1 on; 0 for all others. */
  private readonly endings = new Uint8Array(0x10000);
  private readonly groups: string[][] = [[]];

  constructor(words: readonly string[]) {
    for (const word of new Set(words)) {
      const ending = word.charCodeAt(word.length - 1);
      const group = this.endings[ending] as number;
      if (group > 0) (this.groups[group] as string[]).push(word);
      else this.endings[ending] = this.groups.push([word]) - 1;
    }
  }

  /** The words that some segment has, however they are spaced. */
  find({ text: { units }, starts, ends }: ContentList, segments: readonly Segment[]): ReadonlySet<string> {
    const { endings, groups } = this;
    const found = new Set<string>();
    for (const { first, last } of segments) {
      const start = starts[first] as number;
      const end = ends[last - 1] as number;
      for (let at = start; at < end; at++) {
        const group = endings[units[at] as number] as number;
        if (group === 0) continue;
        for (const word of groups[group] as string[]) if (endsAt(units, start, at, word)) found.add(word);
      }
    }
    return found;
  }
}

/** True when a word ends with the unit at `at`; white space between its characters does not count. */
function endsAt(units: Uint16Array, start: number, at: number, word: string): boolean {
  let place = at;
  for (let i = word.length - 2; i >= 0; i--) {
    do place--;
    while (place >= start && characterClasses[units[place] as number] !== CharacterClass.Text);
    if (place < start || units[place] !== word.charCodeAt(i)) return false;
  }
  return true;
}
