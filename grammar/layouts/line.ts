import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';

/** A cell a line; empty lines between cells, or an empty line for a blank cell. */
export const lineLayout: LayoutDefinition = {
  name: 'line',
  picture: `规章
1

3`,
  separator: 'line',
  seen: 'text extraction from HTML (seed 2)',
};
