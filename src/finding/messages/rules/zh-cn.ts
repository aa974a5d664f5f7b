import type { MessageTable } from '../../message.js';
import { arithmeticMessages } from './arithmetic-zh-cn.js';
import { contentMessages } from './content-zh-cn.js';
import { structureMessages } from './structure-zh-cn.js';
import { wrongCellMessages } from './wrong-cell-zh-cn.js';

/** Sentences of the rules of `zfxxgk/validate`. */
export const ruleMessages: MessageTable = { ...structureMessages, ...arithmeticMessages, ...contentMessages, ...wrongCellMessages };
