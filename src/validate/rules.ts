import type { Rule } from './rule.js';
import { cellFigures } from './rules/cell-figures.js';
import { equations } from './rules/equations.js';
import { incomplete } from './rules/incomplete.js';

/** The standard rules in the order their findings read best: what is broken, then what could not be checked. */
export const rules: readonly Rule[] = [equations, incomplete, cellFigures];
