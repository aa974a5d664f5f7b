import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';

/** Tabs between cells; a trailing tab is a blank cell. */
export const tabLayout: LayoutDefinition = {
  name: 'tab',
  picture: `规章→1→→3
→1.属于国家秘密→0→0`,
  separator: 'tab',
  seen: 'innerText of browsers, spreadsheets (seeds 3 and 4)',
  example: '规章\t1\t\t3',
};
