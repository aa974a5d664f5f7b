import { foldedSlice, foldText } from '../source/fold.js';

/** A text as the reader folds it, without white space: what cues are compared with. @internal */
export function foldWords(text: string): string {
  const folded = foldText(text);
  return foldedSlice(folded, 0, folded.length).replace(/\s+/gu, '');
}
