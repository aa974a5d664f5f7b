import { FoldBuffers, foldedSlice, foldText } from '../source/fold.js';

/** Used anew for each text: the slice is made before the next one. */
let buffers: FoldBuffers | undefined;

/** A text as the reader folds it, without white space: what cues are compared with. @internal */
export function foldWords(text: string): string {
  buffers ??= new FoldBuffers();
  const folded = foldText(text, buffers);
  return foldedSlice(folded, 0, folded.length).replace(/\s+/gu, '');
}
