import type { MessageTable } from '../../message.js';
import { acrossMessages } from './across-en.js';
import { wrongCellMessages } from './wrong-cell-en.js';

/** Sentences of error location and of `zfxxgk/series`. */
export const seriesMessages: MessageTable = { ...wrongCellMessages, ...acrossMessages };
