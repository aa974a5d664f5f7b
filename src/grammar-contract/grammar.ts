import type { EditionDefinition, SectionNumber } from './edition.js';
import type { LayoutDefinition } from './layout.js';
import type { ValueTerms } from './values.js';
import type { WordingDefinition } from './wording.js';

/** Words that tell a heading whose wording is neither official nor a known variant: all of one alternative must occur. */
export interface HeadingCue {
  readonly number: SectionNumber;
  /** Each alternative is a list of words; a heading has every word of one of them. */
  readonly alternatives: readonly (readonly string[])[];
  /** A heading has none of these. */
  readonly without?: readonly string[];
}

/** Words from which the facts in the head of a report are read. Sources of regular expressions over folded text. */
export interface MetadataTerms {
  /** What a title of such a report says: the part after agency and year. */
  readonly title: string;
  /** Endings of names of organs, longest first. */
  readonly organEndings: readonly string[];
  /** Words before a publication date. */
  readonly publishedLabels: readonly string[];
  /** Words before the name of the publishing organ. */
  readonly publisherLabels: readonly string[];
  /** What says that two dates are the statistics period. */
  readonly periodLabels: readonly string[];
  /** General names that are no agency by themselves (本机关, 我局). */
  readonly pronouns: readonly string[];
}

/** Everything the reader knows about the documents. */
export interface GrammarDefinition {
  /** Most specific first. */
  readonly editions: readonly EditionDefinition[];
  readonly wordings: readonly WordingDefinition[];
  /** In the order they are tried where two fit equally well. */
  readonly layouts: readonly LayoutDefinition[];
  readonly values: ValueTerms;
  readonly headingCues: readonly HeadingCue[];
  readonly metadata: MetadataTerms;
}
