import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';

/** HTML that a converter left in the text. */
export const markupLayout: LayoutDefinition = {
  name: 'markup',
  picture: '<tr><td>规章</td><td>1</td><td></td><td>3</td></tr>',
  separator: 'markup',
  seen: 'pandoc to Markdown for tables with spans; JSON with escaped HTML',
  example: '<tr><td>规章</td><td>1</td><td></td><td>3</td></tr>',
};
