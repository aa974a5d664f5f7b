/**
 * The words reviewing needs: what reports write where, and whose they are. Data of the grammar, so that the rules in
 * `src/validate` know no Chinese. Texts are written folded: half-width brackets and punctuation, simplified characters,
 * no spaces. Patterns are sources of regular expressions, tested against folded text.
 */

/** Levels of administrative organs; `county` covers districts and development zones, `town` covers subdistricts. */
export type OrganLevel = 'national' | 'province' | 'city' | 'county' | 'town';

/** How an organ's level shows in its name. The first cue that matches decides; no match: the level cannot be told. */
export interface OrganCue {
  readonly level: OrganLevel;
  readonly pattern: string;
}

/** A number under which a notice is cited, right or wrong. */
export interface NoticeCue {
  /** How it is cited. */
  readonly pattern: string;
  /** `outdated`: a notice that no longer applies from `since` on. `misquoted`: the number does not exist in this form. */
  readonly problem: 'outdated' | 'misquoted';
  /** First report year the problem applies to. */
  readonly since?: number;
  /** The number that is meant. */
  readonly official: string;
}

/** How the regulations are cited: the first group of `pattern` must match `right`; without that it is wrong. */
export interface BasisCue {
  readonly problem: 'decree' | 'article' | 'noArticle' | 'name';
  readonly pattern: string;
  readonly right?: string;
  /** A paragraph that has this too is in order. */
  readonly unless?: string;
  readonly official: string;
}

/** Marks that stand for something in a template, and instructions to fill it in. */
export interface PlaceholderCue {
  /** `name`: a body called ××局; agencies write so of others too. `missing`: a measure word without its figure. */
  readonly kind: 'figure' | 'missing' | 'date' | 'instruction' | 'name';
  /** What every match has: a text without it is not looked through. */
  readonly needs?: string;
  readonly pattern: string;
}

/** How contact data are written wrongly: the first group is what is wrong, in the text as it stands. */
export interface ContactCues {
  /** What a text has where there are any. */
  readonly needs: string;
  readonly forms: readonly { readonly kind: 'phone' | 'postcode' | 'email' | 'address'; readonly pattern: string }[];
}

/** Sentences that say how many points follow, or stood before: the groups are the number and how the first of them opens. */
export interface PointCues {
  /** What a paragraph as it stands has where it may say so. */
  readonly needs: string;
  /** In folded words, paragraphs parted by a line end. */
  readonly announced: string;
  /** The same for words that refer back to points: what a paragraph has, and in folded words the phrase with their number. */
  readonly referredNeeds: string;
  readonly referred: string;
  /** Two, as it is said before a measure word. */
  readonly two: string;
  /** Numbers in circles, in order. */
  readonly circled: string;
  /** A list and the number of its items behind it; the groups are both. */
  readonly enumerated: string;
  readonly enumeratedNeeds: string;
  readonly enumerationMark: string;
  readonly coordinators: string;
  /** The ways points open; the first group of `opening` is the numeral. */
  readonly styles: readonly { readonly first: string; readonly opening: string }[];
}

/** What an edition declares for reviewing its reports. */
export interface ReviewCues {
  /** Ends an agency's name when it is a government or a place, not a department: its deadline is 03-31 instead of 01-31. */
  readonly governmentEnding: string;
  /** Where a report says whose it is beside its title; the first group is the name. */
  readonly selfStatements: readonly {
    readonly where: 'compiled' | 'contact' | 'published' | 'opening' | 'part' | 'fee';
    readonly pattern: string;
    /** What a paragraph as it stands has where it may match: others are not folded for it. */
    readonly needs?: string;
    /** The section it stands in, 0 for what presents the report; in the others, a body of another level may well be spoken of. */
    readonly section?: number;
  }[];
  /** How an organ calls itself; the first group is its kind, a character that its name has. */
  readonly selfReference: {
    readonly needs: string;
    readonly pattern: string;
    /** Ends the name of a government: it tells what it is too. */
    readonly government: string;
  };
  readonly contacts: ContactCues;
  readonly points: PointCues;
  /** A line that is a date alone: the line above or below it may be the signature. */
  readonly datedLine: string;
  /** Ends the name of an office within an organ. */
  readonly offices: string;
  /** Ends of names of organs of one kind: two of a kind with other names are two organs. */
  readonly peers: readonly string[];
  /** What converters to Taiwan terms make of it; never the agency's wording. */
  readonly titleTranslations: readonly string[];
  /** What an official title ends in. */
  readonly titleEnding: string;
  readonly organs: readonly OrganCue[];
  /** Levels that may have the power to make 规章; others have none (立法法 Articles 91 and 93). */
  readonly ruleMakers: readonly OrganLevel[];
  /** First report year that must state the 信息处理费 (国办函〔2020〕109号), and words that count as a statement of it. */
  readonly processingFee: { readonly since: number; readonly mention: string };
  /** The whole of a text that reports nothing: `无。`. */
  readonly nothing: string;
  /** Shortest text (folded, in characters) that can describe problems and improvements. */
  readonly shortestProse: number;
  /** Per part of section one, in the order of the heading's `parts`: words by which its subheading is told. */
  readonly parts: readonly string[];
  /** Sentences of the notice and filling instructions that do not belong in a report. */
  readonly templateTexts: readonly string[];
  /** What a template leaves to be filled in, as patterns of the text as it stands. */
  readonly placeholders: readonly PlaceholderCue[];
  /** A gap that was left for a figure, in a paragraph as it stands. */
  readonly unfilled: string;
  /** The same with one space: only in a paragraph that has no other between Han characters. */
  readonly unfilledOnce: string;
  readonly notices: readonly NoticeCue[];
  /** What is cited is only looked at in a paragraph that has one of these words as it stands. */
  readonly basisContexts: readonly string[];
  readonly bases: readonly BasisCue[];
  /** Titles of laws and notices that reports cite. */
  readonly citedTitles: readonly string[];
  /** Opens a part of a section (`（三）`) as it stands; its first group is the numeral. */
  readonly partStart: string;
  /** Ends a sentence. */
  readonly sentenceEnd: string;
  /** A year that figures are compared with (`comparedNeeds`: in a paragraph as it stands), and that of the statement on the fee; the first group is the year. */
  readonly comparedNeeds: string;
  readonly comparedYear: string;
  readonly feeYear: string;
  /** Words of what is going to be done. */
  readonly willWords: string;
  /** The year's programme of work that is carried out (`programmeNeeds`: in a paragraph as it stands); the first group is its year. */
  readonly programmeNeeds: string;
  readonly programmeYear: string;
  /** Requests carried over: what a paragraph as it stands has where they name a year, words for last year before them, and the year they go to or come from. */
  readonly carriedYears: { readonly needs: string; readonly lastYear: string; readonly out: string; readonly into: string };
  /** Sentences of section five that name the year of a plan (in one of its groups), or of problems (first group). */
  readonly outlook: { readonly plan: string; readonly tasks: string; readonly told: string; readonly problems: string };
  /** A notice is only looked at in a paragraph that has these words. */
  readonly noticeContext: string;
  /** Report years for which a report may still use this edition though it is meant for others. */
  readonly toleratedYears?: readonly number[];
  /** Units of money and what one of each is in 元. */
  readonly moneyUnits: Readonly<Record<string, number>>;
  /** Opens a heading of the first level (`一、`); its first group is the numeral. */
  readonly headingStart: string;
  /** Numerals from one on, in order. */
  readonly numerals: string;
  /** A year at the start of a sentence; its first group is the year. */
  readonly leadingYear: string;
  /** A year in a file name or title; its first group is the year. */
  readonly namedYear: string;
  /** Presents the report; its first group is the year. */
  readonly presentedYear: string;
  /** The caption of a block of table two as it stands; its first group is the numeral of the item. */
  readonly caption: string;
  /** A date in the text as it stands; its groups are year (which may be left out), month and day. */
  readonly day: string;
  /** Opens a point within running text (一是); words of `parts` behind it tell that the point is on one. */
  readonly inlinePart: string;
}
