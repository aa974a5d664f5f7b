import type { GrammarDefinition } from '../src/grammar-contract/grammar.js';
import { headingCues } from './common/heading-cues.js';
import { metadataTerms } from './common/metadata-terms.js';
import { otherCaptions } from './common/other-captions.js';
import { pageTerms } from './common/page-terms.js';
import { valueTerms } from './common/values.js';
import { edition2008 } from './editions/2008/edition.js';
import { edition2014 } from './editions/2014/edition.js';
import { edition2019 } from './editions/2019/edition.js';
import { edition2021 } from './editions/2021/edition.js';
import { layouts } from './layouts/index.js';
import { wordings } from './wording/index.js';

/** The grammar that `parseReport` reads by. Editions: the most specific first. */
export const standardGrammar = {
  editions: [edition2021, edition2019, edition2014, edition2008],
  wordings,
  layouts,
  values: valueTerms,
  headingCues,
  metadata: metadataTerms,
  pages: pageTerms,
  otherCaptions,
} as const satisfies GrammarDefinition;
