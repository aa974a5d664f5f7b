import type { MessageTable } from '../../message.js';

export const narrativeMessages: MessageTable = {};
