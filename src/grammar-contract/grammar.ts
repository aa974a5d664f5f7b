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
  /** Words whose line opens the section behind the one before it where its heading is lost: what only this section states. */
  readonly statement?: readonly string[];
}

/** Words from which the facts in the head of a report are read. Sources of regular expressions over folded text. */
export interface MetadataTerms {
  /** What a title of such a report says: the part after agency and year. */
  readonly title: string;
  /** How titles end. */
  readonly titleEnding: string;
  /** What stands before a title or the name in it and is no part of the name (附件1, 现将). */
  readonly titlePrefix: string;
  /** What parts, within a title, who gives out a report from whose report it is (县政府办公室关于印发某县…). */
  readonly titleAbout: string;
  /** Fields of a page that hold the title, behind a colon (标题, Title). */
  readonly titleLabels: readonly string[];
  /** What stands between agency and `title` (关于, 的). */
  readonly titleJoiner: string;
  /** How lines begin that name a report and are not its title: links, fields. */
  readonly notTitle: string;
  /** Endings of names of organs, longest first. */
  readonly organEndings: readonly string[];
  /** Words before a publication date, most telling first. */
  readonly publishedLabels: readonly string[];
  /** What follows a publication date below a title: `(2023年1月12日公布)`. */
  readonly publishedFollowers: readonly string[];
  /** Words that are such a label only where no letter or Han character stands before them (时间, 日期). */
  readonly plainDateLabels: readonly string[];
  /** Words before the name of the publishing organ. */
  readonly publisherLabels: readonly string[];
  /** What says that two dates are the statistics period. */
  readonly periodLabels: readonly string[];
  /** Words between the two dates of a period. */
  readonly periodJoiners: readonly string[];
  /** What follows the year in a sentence about the year of the report. */
  readonly yearFollowers: readonly string[];
  /** What stands before the organ in the sentence that says whose report it is, in the running text before section 一. */
  readonly namingWords: readonly string[];
  /** Around the organ whose office answers questions about the report. */
  readonly contactWords: { readonly before: readonly string[]; readonly after: readonly string[] };
  /** Offices within an organ, which are not the organ. */
  readonly offices: readonly string[];
  /** Endings of the names of places, one character each. */
  readonly places: string;
  /** General names that are no agency by themselves (本机关, 我局). */
  readonly pronouns: readonly string[];
}

/** Words of printed pages: what numbers them, and the title that stands on each. */
export interface PageTerms {
  /** The character behind a number that makes it a page's (页): no form counts pages in a cell. */
  readonly behindNumber: string;
  /** The word before a number that does so, with what parts them. */
  readonly beforeNumber: string;
  /**
   * Lines that number a page, as sources of regular expressions over the text as given; each has one group, the number.
   * Numbers between dashes are known without words.
   */
  readonly numbers: readonly string[];
  /** A title that stands on every page says one of these. */
  readonly titleWords: readonly string[];
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
  readonly pages: PageTerms;
  /** Words in the caption of a table that say its figures are not the report's: an example, last year. */
  readonly otherCaptions: readonly string[];
}
