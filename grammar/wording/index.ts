import type { WordingDefinition } from '../../src/grammar-contract/wording.js';
import { applicationWordings } from './applications.js';
import { article20Wordings } from './article20.js';
import { disputeWordings } from './disputes.js';
import { headingWordings } from './headings.js';
import { statisticsWordings } from './statistics.js';
import { translatedWordings } from './translations.js';

/** Every known variant of official wording. */
export const wordings: readonly WordingDefinition[] = [
  ...headingWordings,
  ...article20Wordings,
  ...applicationWordings,
  ...disputeWordings,
  ...statisticsWordings,
  ...translatedWordings,
];
