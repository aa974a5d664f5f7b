/** `zfxxgk/narrative`: the figures in a report's sentences, and whether they agree with the tables and each other. */
export type { Claim, ClaimKind, ClaimQualifier, ClaimRelation, ClaimScope } from './claim.js';
export { checkNarrative, checkNarrativeSync, extractClaims, extractClaimsSync } from './narrative.js';
export { loadSegmenter, type Segmenter, type SegmenterSource, type TaggedWord } from './segmenter.js';
