import type { LayoutDefinition } from '../../src/grammar-contract/layout.js';
import { addressLayout } from './address.js';
import { columnLayout } from './column.js';
import { commaLayout } from './comma.js';
import { lineLayout } from './line.js';
import { markLayout } from './mark.js';
import { markupLayout } from './markup.js';
import { nameLayout } from './name.js';
import { pipeLayout } from './pipe.js';
import { tabLayout } from './tab.js';

/** In the order of trust: what is drawn or tagged, before what is only white space; what names or places each cell needs no order. */
export const layouts: readonly LayoutDefinition[] = [
  markupLayout,
  pipeLayout,
  tabLayout,
  commaLayout,
  markLayout,
  lineLayout,
  columnLayout,
  nameLayout,
  addressLayout,
];
