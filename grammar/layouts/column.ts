import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';

/** Columns aligned by runs of spaces; a blank cell shows by the place of its neighbours. */
export const columnLayout: LayoutDefinition = {
  name: 'column',
  picture: `规章               1            3
行政规范性文件     0     2      5`,
  separator: 'column',
  seen: 'pdftotext -layout, lynx, w3m, elinks',
};
