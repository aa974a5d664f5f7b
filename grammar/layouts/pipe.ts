import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';

/** Bars between cells, wherever the line ends fall: a row a line, a cell a line, a bar a line. */
export const pipeLayout: LayoutDefinition = {
  name: 'pipe',
  picture: `| 规章 | 1 | | 3 |      规章 |      规章
                        1 |         |
                        |           1 …`,
  separator: 'pipe',
  seen: 'Markdown, org, MediaWiki, AsciiDoc, grid tables, box drawings; CMS exports (seeds 0 and 1)',
  example: '| 规章 | 1 |  | 3 |',
};
