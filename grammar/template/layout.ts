import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';

/** Layout template: say here what prints tables in this way. */
export const templateLayout: LayoutDefinition = {
  name: 'template',
  // A few lines of a table that show it.
  picture: `规章¤1¤¤3
行政规范性文件¤0¤2¤5`,
  // What the characters stand for: 'pipe' (a bar between cells) or 'tab'.
  separator: 'pipe',
  // The characters that part cells, beside those the reader knows.
  characters: ['¤'],
  // Where it was seen: the address of a page, or a converter with its settings.
  seen: 'https://example.org/template',
  // The row 规章 with 1, an empty cell, and 3.
  example: '规章¤1¤¤3',
};
