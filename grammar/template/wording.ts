import type { WordingDefinition } from '../../src/grammar-contract/wording.js';

/** Wordings of template: say here whose reports have them. */
export const templateWordings: readonly WordingDefinition[] = [
  {
    // What it stands for: { table, row }, { table, column }, { heading } … ; keys are in docs/forms.
    of: { table: 'applications', row: 'carriedIn' },
    // As the report words it, without its numbering.
    text: '去年留存申请template件',
    // 'variant', 'error', 'abbreviation', 'damage' or 'translation'; see src/grammar-contract/wording.ts.
    kind: 'variant',
    // Where it was seen: the address of a page.
    seen: 'https://example.org/template',
  },
];
