import type { OrganLevel, ReviewCues } from '../grammar-contract/review.js';
import { cuePattern } from '../source/cue-pattern.js';
import { foldWords } from './folded-words.js';

/** Level told from an agency's name by the first cue that matches; null without name, cues or match. @internal */
export function organLevelOf(agency: string | null, cues: ReviewCues | null): OrganLevel | null {
  if (agency === null || cues === null) return null;
  const name = foldWords(agency);
  for (const { level, pattern } of cues.organs) {
    if (cuePattern(pattern).test(name)) return level;
  }
  return null;
}
