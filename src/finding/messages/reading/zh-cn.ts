import type { MessageTable } from '../../message.js';

export const readingMessages: MessageTable = {};
