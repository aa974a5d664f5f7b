import type { MessageTable } from '../../message.js';
import { arithmeticMessages } from './arithmetic-en.js';
import { contentMessages } from './content-en.js';
import { structureMessages } from './structure-en.js';
import { wrongCellMessages } from './wrong-cell-en.js';

/** Sentences of the rules of `zfxxgk/validate`. */
export const ruleMessages: MessageTable = { ...structureMessages, ...arithmeticMessages, ...contentMessages, ...wrongCellMessages };
