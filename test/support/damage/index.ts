export type { Damage } from './damage.js';
export { destroyingDamages } from './destroying-damage.js';
export { openDamages } from './structure-damage.js';

import type { Damage } from './damage.js';
import { headerDamages } from './header-damage.js';
import { labelDamages } from './label-damage.js';
import { orderDamages } from './order-damage.js';
import { textDamages } from './text-damage.js';
import { valueDamages } from './value-damage.js';
import { wordingDamages } from './wording-damage.js';

/** Every damage that leaves each cell of a report knowable. */
export const keepingDamages: readonly Damage[] = [
  ...labelDamages,
  ...headerDamages,
  ...orderDamages,
  ...textDamages,
  ...wordingDamages,
  ...valueDamages,
];
