import { CharacterClass, characterClasses } from '../source/character-class.js';
import type { Vocabulary } from './vocabulary.js';

/** Fewest characters of a label that was cut off: of fewer there may be others in a report. */
const LEAST_LENGTH = 4;
/** Most nodes looked through for what a label may have been. */
const NODE_LIMIT = 400;
const MOST_SPACES = 2;
const MOST_DOTS = 8;

/**
 * Behind the marks that a tool sets where it cuts a cell off, with room before them or without: `1.本机关不掌 …`, `…申请...`. They end
 * the cell. 0 where none stand.
 * @internal
 */
export function cutMarkEnd(units: Uint16Array, from: number, length: number): number {
  let at = from;
  while (at - from < MOST_SPACES && units[at] === 0x20) at++;
  const start = at;
  while (at - start < MOST_DOTS && (units[at] === 0x2e || units[at] === 0x2026)) at++;
  if (at === start || (units[start] === 0x2e && at - start < 2)) return 0;
  return at >= length || characterClasses[units[at] as number] !== CharacterClass.Text ? at : 0;
}

/**
 * The one entry that a label of `count` characters was cut off from, the last of them at a node: all that begin like it mean the same
 * row. -1 where there are others, or none.
 * @internal
 */
export function entryOfCut(vocabulary: Vocabulary, node: number, count: number): number {
  if (count < LEAST_LENGTH) return -1;
  const { firstChild, entryAt, entries } = vocabulary;
  let found = -1;
  const open = [node];
  for (let seen = 0; open.length > 0; seen++) {
    const each = open.pop() as number;
    const entry = entryAt[each] as number;
    if (seen > NODE_LIMIT) return -1;
    if (entry >= 0) {
      const meaning = entries[entry]?.meanings[0];
      if (meaning?.kind !== 'row' || entries[entry]?.meanings.some(({ id }) => id !== meaning.id)) return -1;
      if (found >= 0 && entries[found]?.meanings[0]?.id !== meaning.id) return -1;
      found = entry;
    }
    for (let child = firstChild[each] as number; child < (firstChild[each + 1] as number); child++) open.push(child);
  }
  return found;
}
