import type { ContentList } from '../../lexer/content-list.js';
import { CharacterClass, characterClasses } from '../../source/character-class.js';
import { addUnit, createUnitSet, hasUnit } from '../../source/unit-set.js';
import type { Segment } from './text-segments.js';

/** Finds which of some words stand in a text, in one pass over its characters. Made once for the words. @internal */
export class WordFinder {
  /** Units that a word ends with. */
  private readonly endings = createUnitSet();
  private readonly byEnding = new Map<number, string[]>();

  constructor(words: readonly string[]) {
    for (const word of new Set(words)) {
      const ending = word.charCodeAt(word.length - 1);
      addUnit(this.endings, ending);
      const others = this.byEnding.get(ending);
      if (others === undefined) this.byEnding.set(ending, [word]);
      else others.push(word);
    }
  }

  /** The words that some segment has, however they are spaced. */
  find({ text: { units }, starts, ends }: ContentList, segments: readonly Segment[]): readonly string[] {
    const { endings, byEnding } = this;
    const found: string[] = [];
    let before = -1;
    for (const { first, last } of segments) {
      // The strings of a record stand in the same pieces.
      if (first === before) continue;
      before = first;
      const start = starts[first] as number;
      const end = ends[last - 1] as number;
      for (let at = start; at < end; at++) {
        const unit = units[at] as number;
        if (!hasUnit(endings, unit)) continue;
        for (const word of byEnding.get(unit) as string[]) if (endsAt(units, start, at, word) && !found.includes(word)) found.push(word);
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
