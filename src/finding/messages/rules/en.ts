import type { MessageTable } from '../../message.js';
import { arithmeticMessages } from './arithmetic-en.js';

/** Sentences of the rules of `zfxxgk/validate`. */
export const ruleMessages: MessageTable = { ...arithmeticMessages };
