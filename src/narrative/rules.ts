import type { NarrativeRule } from './rule.js';
import { average } from './rules/average.js';
import { blankCell } from './rules/blank-cell.js';
import { breakdown } from './rules/breakdown.js';
import { change } from './rules/change.js';
import { denial } from './rules/denial.js';
import { multiple } from './rules/multiple.js';
import { processingFee } from './rules/processing-fee.js';
import { rate } from './rules/rate.js';
import { repetition } from './rules/repetition.js';
import { share } from './rules/share.js';
import { staleYear } from './rules/stale-year.js';
import { sum } from './rules/sum.js';
import { tableFigure } from './rules/table-figure.js';

/** The rules of the narrative. What the tables decide comes first: later rules leave those claims alone. */
export const narrativeRules: readonly NarrativeRule[] = [
  tableFigure,
  denial,
  blankCell,
  repetition,
  breakdown,
  sum,
  share,
  rate,
  average,
  change,
  multiple,
  staleYear,
  processingFee,
];
