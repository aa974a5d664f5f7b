import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';

/** Comma- or semicolon-separated values. */
export const commaLayout: LayoutDefinition = {
  name: 'comma',
  picture: '规章,1,,3',
  separator: 'comma',
  seen: 'spreadsheet exports',
  example: '规章,1,,3',
};
