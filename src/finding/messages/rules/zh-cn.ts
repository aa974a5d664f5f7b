import type { MessageTable } from '../../message.js';
import { arithmeticMessages } from './arithmetic-zh-cn.js';

/** Sentences of the rules of `zfxxgk/validate`. */
export const ruleMessages: MessageTable = { ...arithmeticMessages };
