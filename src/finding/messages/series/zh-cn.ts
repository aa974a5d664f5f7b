import type { MessageTable } from '../../message.js';
import { acrossMessages } from './across-zh-cn.js';
import { wrongCellMessages } from './wrong-cell-zh-cn.js';

/** Sentences of error location and of `zfxxgk/series`. */
export const seriesMessages: MessageTable = { ...wrongCellMessages, ...acrossMessages };
