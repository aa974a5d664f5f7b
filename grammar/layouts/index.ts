import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';
import { columnLayout } from './column.js';
import { commaLayout } from './comma.js';
import { lineLayout } from './line.js';
import { markLayout } from './mark.js';
import { markupLayout } from './markup.js';
import { pipeLayout } from './pipe.js';
import { tabLayout } from './tab.js';

/** In the order of trust: what is drawn or tagged, before what is only white space. */
export const layouts: readonly LayoutDefinition[] = [
  markupLayout,
  pipeLayout,
  tabLayout,
  commaLayout,
  markLayout,
  lineLayout,
  columnLayout,
];
