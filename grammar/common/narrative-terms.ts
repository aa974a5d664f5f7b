/**
 * Vocabulary of claims: what sentences of the narrative call the things the form counts, and the small words around a
 * figure. Data only; `src/narrative` reads sentences with it. To teach it a wording, add the word to its list here and a
 * labelled sentence to `test/narrative/labelled`.
 */
import * as checks from './narrative-terms-checks.js';
import * as form from './narrative-terms-form.js';
import * as measures from './narrative-terms-measures.js';
import * as time from './narrative-terms-time.js';
import * as words from './narrative-terms-words.js';

export const narrativeTerms = { ...form, ...measures, ...words, ...time, ...checks } as const;
