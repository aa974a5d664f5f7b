/** Vocabulary with which sentences are read. Data of the grammar; see `grammar/common/narrative-terms.ts`. */

type Words = readonly string[];
type WordTable<Key extends string = string> = Readonly<Record<Key, Words>>;

/** Which key of the form an object and an action stand for. */
export interface NarrativeKey {
  readonly object: string;
  readonly action: string | null;
  /** The first that the edition has: `table.row` or `table.row.column`; `a+b` sums rows. */
  readonly keys: Words;
  /** What the same words may count as well: a figure is right when it equals one of them. */
  readonly alternatives?: Words;
  /** Measure words it is limited to; `''` stands for none. */
  readonly unit?: Words;
}

export interface TimePattern {
  /** Regular expression over folded text. */
  readonly pattern: string;
  /** As in `Claim.period`; `named`: the year in the text; `previous`: the year before; `year`: the report's own. */
  readonly period: string;
}

/** An average over so many of a time; `perYear`: how many a year has, from and to. Its pattern takes the figure and its power of ten. */
export interface AverageTerm {
  readonly period: string;
  readonly pattern: string;
  readonly perYear: readonly (readonly [from: number, to: number])[];
}

export interface NarrativeTerms {
  readonly objectWords: WordTable;
  readonly actionWords: WordTable;
  readonly outcomeWords: WordTable;
  /** The last characters of outcomes that are written as requests. */
  readonly requestEnding: string;
  readonly weakOutcomeWords: WordTable;
  readonly applicantWords: WordTable;
  /** Who denies that any of these asked denies that anybody did. */
  readonly looseApplicants: Words;
  readonly applicantSums: WordTable;
  readonly disputeOutcomeWords: WordTable;

  readonly disputeContextWords: Words;
  /** Behind the word for requests: what they ask for. */
  readonly subjectNouns: Words;
  /** What becomes of these is no outcome of requests. */
  readonly documentNouns: Words;
  /** Behind what most of a total is. */
  readonly mainlyWords: Words;
  /** The work that the report is of. */
  readonly disclosureTopics: Words;
  readonly channelWords: WordTable;
  readonly requestChannelWords: WordTable;
  readonly narrativeKeys: readonly NarrativeKey[];
  readonly rowSums: { readonly applications: WordTable; readonly disputes: WordTable };
  readonly recordWords: Words;
  readonly measureWords: Words;
  readonly caseMeasures: Words;
  /** Measure words of figures that may be the beginning of a word to the segmenter, and words that truly begin so. */
  readonly gluedMeasures: Words;
  readonly unmeasuredWords: Words;
  /** Measure words of pieces of information, and seldom of requests. */
  readonly pieceMeasures: Words;
  readonly infoMeasures: Words;
  readonly structuralMeasures: Words;
  readonly structuralNouns: Words;
  readonly softStructuralNouns: Words;
  readonly idioms: Words;
  readonly qualifierWords: WordTable<'about' | 'near' | 'over' | 'atLeast' | 'atMost'>;
  /** Qualifiers that stand behind their figure only. */
  readonly trailingQualifiers: Words;
  /** Short ends of nouns: a verb before one is part of the noun. */
  readonly nounEndings: Words;
  /** Nouns that the segmenter would split at a verb. */
  readonly fixedNouns: Words;
  /** A figure named by one of these alone is a sum of those before it. */
  readonly totalWords: Words;
  /** Of these, the words for a sum of what stands right before it: not for one over time. */
  readonly sumWords: Words;
  /** Behind a figure: all of those named before. */
  readonly allWords: Words;
  /** Ends of names of rates that cannot be more than all. */
  readonly boundedRates: Words;
  /** Said of parts, these tell that one thing is counted in several of them. */
  readonly overlapWords: Words;
  /** Behind outcomes of requests: the share of what was made public. */
  readonly disclosureRates: Words;
  /** Rates with one of these may leave out what is not due yet. */
  readonly timelyWords: Words;
  readonly wholeYearWords: Words;
  readonly pairedGap: string;
  /** How many figures before it a sum is told of; ends before its digits. */
  readonly sumOfAbove: string;
  /** Another year, its figure and how many times it this year's is; how many times it grew by; how often it doubled. */
  readonly multiples: Readonly<Record<'needs' | 'ofYear' | 'grown' | 'doubled', string>>;
  readonly averages: readonly AverageTerm[];
  /** As `averages`, by what was counted before: its name comes first. */
  readonly averageEach: string;
  readonly roughWords: Words;
  /** What each of those counted has, and what all have: its name, the figure of each, the measure word, the figure of all; or the last two first. */
  readonly eachOfAll: { readonly behind: string; readonly before: string; readonly standard: string; readonly each: string };
  /** How many of whom, time, figure, measure word; figure of the year, measure word. Per time: its name, and how many a year has. */
  readonly oftenInAll: { readonly pattern: string; readonly perYear: Readonly<Record<string, readonly [period: string, times: number]>> };
  /** Two months, from and to. */
  readonly monthRange: string;
  /** The four quarters one by one: figure and measure word of the first, and the figures of the others. */
  readonly quartersTold: string;
  /** The same for both halves. */
  readonly halvesTold: string;
  /** So many in each of a time, right behind the figure of the year. */
  readonly frequencies: readonly { readonly period: string; readonly pattern: string; readonly perYear: number }[];
  /** Expressions for two figures and how they are apart; `needs` is what a sentence has where any other may match. */
  readonly differences: {
    readonly needs: string;
    /** Origin, result, verb and difference. */
    readonly fromTo: string;
    /** A time and its figure. */
    readonly timed: string;
    /** A time, the one it is compared with, verb and difference. */
    readonly compared: string;
    /** New ones and ones struck out, then origin and result. */
    readonly moves: string;
    /** Verb and difference, right behind two figures with their times. */
    readonly thenMoved: string;
    /** A figure, that of another time, verb and difference. */
    readonly inline: string;
    /** Verb and difference, then origin and result. */
    readonly behind: string;
    /** Two extremes and their difference. */
    readonly extremes: string;
    /** What there is, in words and figure, its measure word, what came, what went, and what there was. */
    readonly stock: string;

    /** What a sentence has where documents went by other ways than being repealed. */
    readonly otherEnds: string;
    /** A figure, its decimals, its power of ten, and what stands behind it. */
    readonly figure: string;
    /** By how much there are more: figure and measure word. */
    readonly net: string;
    /** A verb that says that it grew less. */
    readonly fall: string;
  };
  /** Words before two figures of which both together are all. */
  readonly complements: readonly (readonly [one: string, other: string])[];
  /** What a name denies; the first group is what it denies. */
  readonly deniedStem: string;
  readonly othersNamed: string;
  /** The rest: its figure, and what it is counted in. */
  readonly restTold: string;
  /** What is done with no more than all that stands before. */
  readonly atMostAll: string;
  /** Outcomes as the form words them. */
  readonly formOutcomes: WordTable;
  /** Right behind a figure, before an outcome and an end: all of them, or the one, came out so. */
  readonly allAlike: Readonly<Record<'all' | 'one' | 'end' | 'applicants' | 'applied', string>>;
  readonly negatorWords: Words;
  readonly negatorActions: Readonly<Record<string, string>>;
  /** Opens a word that says not. */
  readonly notMark: string;
  /** In the name of a count, these say that it was not done. */
  readonly denialMarks: Words;
  /** Who asks, behind a number of them. */
  readonly askerWords: Words;
  /** Said of requests, these leave out what was carried over; a bracket with `includingWords` takes it in again. */
  readonly newlyReceivedWords: Words;
  readonly includingWords: Words;
  /** What was paid of a fee, and the words of a sentence that speaks of the fee for processing. */
  readonly paidWords: Words;
  readonly remainderWords: Words;
  readonly feeNoticeWords: Words;
  /** A clause with the verb that ends in the noun tells what is proposed. */
  readonly proposalVerbs: Words;
  readonly proposalNouns: Words;
  /** Before a fee that was not charged. */
  readonly waiverWords: Words;
  /** Alone, these may be cases of any kind. */
  readonly caseNouns: Words;
  /** Behind or before the work that the report is of, these say that something is not about it. */
  readonly unrelatedWords: Words;
  readonly unrelatedPrefixes: Words;
  /** Before who decides on cases: the body does so itself. */
  readonly capacityWords: Words;
  readonly judgeNamed: string;
  /** Before the word for cases: they are not about disclosure. */
  readonly otherCaseWords: Words;
  readonly hypotheticalWords: Words;
  readonly planWords: Words;
  readonly futureWords: Words;
  /** A sentence that opens with one of these advises its reader. */
  readonly adviceOpeners: Words;
  /** Before what the reader is asked to do. */
  readonly pleaWords: Words;
  /** Who is told what he may do or has to, and the words that tell him so. */
  readonly advisedWords: Words;
  readonly permissionWords: Words;
  /** A clause that opens with one of these is a condition. */
  readonly conditionWords: Words;
  /** Open words that tell that something has been done. */
  readonly doneMarks: Words;
  /** Behind a figure and 的, these name a rule that holds it. */
  readonly ruleNouns: Words;
  /** A clause that ends in one of these names what the next is about. */
  readonly topicEndings: Words;
  /** What stands before a figure that only refers back. */
  readonly anaphors: Words;
  /** Behind a plan, a clause with one of these tells what came of it. */
  readonly factWords: Words;
  readonly dutyWords: Words;
  readonly exemptWords: Words;
  /** Who decides on the body's own reviews and lawsuits. */
  readonly judgeWords: Words;
  readonly narrowingWords: Words;
  /** Before the thing that something is done to, and before the first of two figures (from 136 to 88). */
  readonly treatmentWords: Words;
  readonly originWords: Words;
  /** A number of pieces of these is an aim. */
  readonly targetNouns: Words;
  /** Endings of nouns of prices and rates of pay, which count nothing. */
  readonly priceEndings: Words;
  /** What makes the amount of money before it a price, as sources of regular expressions. */
  readonly priceMarks: Words;
  /** Between an origin and its figure. */
  readonly formerWords: Words;
  readonly superlativeWords: Words;
  readonly citationWords: Words;
  /** Before the next year, these carry a request over. */
  readonly carryWords: Words;
  /** Carried over, from last year or to the next. */
  readonly bareCarryWords: Words;
  /** By so much a count grew or fell, where nothing else stands before the figure. */
  readonly changeVerbs: Words;
  /** Compared with another time these are growth. */
  readonly newVerbs: Words;
  /** How a count went, beside `changeVerbs`. */
  readonly trendWords: Words;
  /** What is done to documents that are there already: what they once were made by is no action of the year. */
  readonly reviewVerbs: Words;
  /** What comes out or takes place so many times is named before them. */
  readonly appearVerbs: Words;
  /** Words that leave no applicant out. */
  readonly anyWords: Words;
  /** Words for requests that a figure concerns and does not count. */
  readonly concernWords: Words;
  readonly reasonWords: Words;
  readonly consequenceWords: Words;
  /** Words of `outcomeWords` that beside the name of their group are but a reason. */
  readonly looseOutcomeWords: Words;
  /** A count of one of these is of the route that the clause before it named. */
  readonly routeMatters: Words;
  /** How a government is called, the endings of what its departments are called, and in whose name something is done. */
  readonly governmentName: string;
  /** By whom a body was asked to act for another: what stands before that body's name, and behind it. */
  readonly entrustedWords: readonly [by: string, task: string];
  /** Before and behind a figure that is left out of what is told. */
  readonly exceptionWords: Words;
  readonly outsideWords: Words;
  /** Called by these at the head of a clause, a government is not the bureau that reports. */
  readonly governmentWords: Words;
  readonly departmentSuffixes: Words;
  readonly nameWords: Words;
  /** Endings of names of bodies. */
  readonly bodySuffixes: Words;
  /** Endings of names of units that bodies have under them, beside those of bodies. */
  readonly unitSuffixes: Words;
  readonly areaPrefixes: Words;
  /** Endings of names of places that have departments and towns under them. */
  readonly placeSuffixes: Words;
  /** Endings of what lies within the place that reports. */
  readonly townSuffixes: Words;
  /** Phrases that name all applicants, and others whose marks part nothing. */
  readonly fixedPhrases: Words;
  readonly averageWords: Words;
  /** Behind a figure, at the end of its clause, these open the list of its parts. */
  readonly amongWords: Words;
  readonly exclusionWords: Words;
  /** Open brackets that tell what a figure was at another time. */
  readonly otherTimeWords: Words;

  readonly partitiveWords: Words;
  /** Some of what there is, in a clause that names what a figure counts. */
  readonly fewWords: Words;
  /** Right before a figure: some of what was counted. */
  readonly someWords: Words;
  readonly openerWords: Words;
  readonly openEndedWords: Words;
  readonly channelOpeners: Words;
  /** A sentence whose first clause opens and ends with these tells the figure before it apart. */
  readonly viewOpeners: Words;
  readonly viewEndings: Words;
  readonly respectivelyWords: Words;
  readonly eachWords: Words;
  readonly coordinators: Words;
  readonly shareWords: Words;
  readonly growWords: Words;
  readonly shrinkWords: Words;
  readonly comparatorWords: Words;
  readonly resultativeWords: Words;
  /** In words for lawsuits, and not in those for reviews. */
  readonly lawsuitStems: Words;
  /** What stands for several figures before it. */
  readonly bothWords: Words;
  readonly ownWords: Words;
  /** The body itself, apart from those under it: what they count is a level of a wider figure. */
  readonly ownLevelWords: Words;
  readonly areaWords: Words;
  readonly systemWords: Words;
  readonly othersWords: Words;
  /** Bodies under an area, where its figures are told off by level. */
  readonly levelWords: Words;
  /** Of `othersWords`, those that may be part of what is counted. */
  readonly lowerWords: Words;
  /** Between a body and the bodies in its charge. */
  readonly chargeWords: Words;
  readonly neutralWords: Words;
  readonly restrictorWords: Words;
  readonly publishWords: Words;
  readonly lightVerbs: Words;
  readonly statementVerbs: Words;
  readonly leadWords: Words;
  readonly percentSigns: Words;
  readonly percentWords: Words;
  /** Nouns with these ends are rates: several in a row share the percentage behind them. */
  readonly rateEndings: Words;
  readonly bareCountNouns: Words;
  readonly copulas: Words;
  readonly timePatterns: readonly TimePattern[];
  /** The end of times that reach up to now. */
  readonly sinceMark: string;
  readonly timeComparators: Words;
  readonly timeTargets: Words;
  readonly timeLeads: Words;
  /** Words of digits by value, and of powers of ten. */
  readonly numeralDigits: Words;
  readonly numeralUnits: Readonly<Record<string, number>>;
  /** Words of a figure's vagueness written inside it, and of whole tens of thousands. */
  readonly ordinalMark: string;
  readonly unitPrefixes: Words;
  /** Measure words of money, with their value in the smallest of them. */
  readonly moneyUnits: Readonly<Record<string, number>>;
  /** Small numbers of these measure words before a noun are a manner of speaking when the number is written as a word. */
  readonly weakMeasures: Words;
  readonly vagueMeasures: Words;
  /** Before a power of ten, these leave its number open: 数十, 上百. */
  readonly vagueNumerals: Words;
  readonly kindMeasures: Words;
  /** Measure words of matters of which the pieces are counted behind them. */
  readonly itemMeasures: Words;
  /** Measure words of bodies. */
  readonly bodyMeasures: Words;
  /** Requests and cases are counted in these; what else is, has other ones. */
  readonly requestMeasures: Words;
  /** Measure words of those who do something themselves. */
  readonly agentMeasures: Words;
  /** Measure words of persons, and endings of what persons are called. */
  readonly personMeasures: Words;
  readonly personEndings: Words;
  /** Of `personMeasures`, those that count each person once. */
  readonly headMeasures: Words;
  readonly scoreMeasures: Words;
  /** Rates grow by these. */
  readonly pointMeasures: Words;
  /** Ends measure words that count occasions: 条次 beside 条. */
  readonly occasionMark: string;
  readonly growthMeasures: Words;
  readonly rankMeasures: Words;
  /** The report's own parts and length. */
  readonly selfWords: Words;
  /** Kinds that documents are marked as; beside each other they are no figures of requests. */
  readonly attributeWords: Words;
  /** Measure words of the parts and times that `structuralNouns` name. */
  readonly layoutMeasures: Words;
  readonly eventMeasures: Words;
  readonly noisePatterns: Words;
  /** Brackets of titles, whose text states nothing. */
  readonly titleBrackets: readonly [open: string, close: string];
  readonly enumerationMark: string;
  readonly sentenceMarks: Words;
  /** Sub-headings under which figures are of requests. */
  readonly applicationHeadings: Words;
  /** Section headings' subject by number. */
  readonly sectionObjects: Readonly<Record<number, string>>;
}
