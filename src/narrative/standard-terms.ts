import { narrativeTerms } from '../../grammar/common/narrative-terms.js';
import { valueTerms } from '../../grammar/common/values.js';
import type { NarrativeTerms } from './terms.js';

/**
 * The standard vocabulary. The one place where the narrative meets the grammar's data, as `parse-report.ts` is the reader's:
 * it must stay out of the core's bundle. @internal
 */
export const standardTerms: NarrativeTerms = {
  ...narrativeTerms,
  numeralDigits: valueTerms.numeralDigits,
  numeralUnits: valueTerms.numeralUnits,
  ordinalMark: valueTerms.ordinalMark,
};
