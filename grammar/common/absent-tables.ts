import type { TableDefinition } from '../../src/grammar-contract/edition.js';

/** Tables that a form does not have: declared without blocks, so that what derives from a form needs no special case. */
export const noArticle20 = { name: 'article20', section: 2, shape: 'labelled', blocks: [] } as const satisfies TableDefinition;
export const noApplications = { name: 'applications', section: 3, shape: 'labelled', blocks: [] } as const satisfies TableDefinition;
export const noDisputes = { name: 'disputes', section: 4, shape: 'single', blocks: [] } as const satisfies TableDefinition;
export const noStatistics = { name: 'statistics', section: 6, shape: 'list', blocks: [] } as const satisfies TableDefinition;
