import { foldText } from '../source/fold.js';
import { FoldBuffers } from '../source/fold-buffers.js';
import { foldedSlice } from '../source/folded-text.js';

/** Used anew for each text: the slice is made before the next one. */
let buffers: FoldBuffers | undefined;

/** A text as the reader folds it, without white space: what cues are compared with. @internal */
export function foldWords(text: string): string {
  buffers ??= new FoldBuffers();
  const folded = foldText(text, buffers);
  return foldedSlice(folded, 0, folded.length).replace(/\s+/gu, '');
}
