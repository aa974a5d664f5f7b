import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';

/** Nothing but white space between cells; a no-break space stands for a blank cell. */
export const markLayout: LayoutDefinition = {
  name: 'mark',
  picture: '规章 1 ⍽ 3',
  separator: 'mark',
  seen: 'html-to-text without a table formatter',
  example: '规章 1 \u00a0 3',
};
