import type { MessageTable } from '../../message.js';

export const seriesMessages: MessageTable = {};
