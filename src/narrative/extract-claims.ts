import type { AnyReport } from '../ast/nodes.js';
import { linkParts } from './breakdowns.js';
import type { Claim, ClaimDraft } from './claim.js';
import type { PlacedClaim } from './claim-writer.js';
import { moveToDisclosureParts } from './disclosure-parts.js';
import { compileLexicon, type Lexicon, teachSegmenter } from './lexicon.js';
import { releaseOtherCases } from './other-cases.js';
import { readSentence } from './read-sentence.js';
import { releaseAttributes, releaseRivals, releaseSubjects } from './rivals.js';
import type { Segmenter } from './segmenter.js';
import { splitSentences } from './sentences.js';
import { shareOutcomes } from './shared-outcomes.js';
import type { NarrativeTerms } from './terms.js';
import { Tokenizer } from './tokenize.js';
import { hasRole } from './tokens.js';

/** The claims of a report's paragraphs and sub-headings, in report order, read with a given vocabulary. */
export function readClaims(report: AnyReport, segmenter: Segmenter, terms: NarrativeTerms): Claim[] {
  const lexicon = compileLexicon(terms, report.form);
  teachSegmenter(segmenter, lexicon);
  return new ClaimReader(report, segmenter, lexicon).read();
}

class ClaimReader {
  private readonly claims: ClaimDraft[] = [];
  private readonly places = new Map<ClaimDraft, number>();

  constructor(
    private readonly report: AnyReport,
    private readonly segmenter: Segmenter,
    private readonly lexicon: Lexicon,
  ) {}

  read(): Claim[] {
    const { terms } = this.lexicon;
    const tokenizer = new Tokenizer(this.lexicon, this.segmenter, this.report.year);
    let inSection: ClaimDraft | null = null;
    let before: readonly ClaimDraft[] = [];
    let inParagraph: ClaimDraft | null = null;
    let section = -1;
    let paragraph = -1;
    for (const sentence of splitSentences(this.report, terms)) {
      if (sentence.section !== section) inSection = null;
      if (sentence.paragraph !== paragraph) {
        inParagraph = null;
        before = [];
      }
      ({ section, paragraph } = sentence);
      const tokens = tokenizer.tokenize(sentence.text);
      if (!tokens.some((token) => token.type === 'quantity' || hasRole(token, 'negator'))) continue;
      const placed = readSentence(sentence, tokens, this.lexicon, this.report, inParagraph);
      shareOutcomes(placed, tokens, terms.enumerationMark);
      releaseOtherCases(placed, tokens, terms);
      moveToDisclosureParts(placed, tokens);
      releaseRivals(placed, tokens, terms.originWords);
      releaseAttributes(placed, terms.attributeWords);
      releaseSubjects(placed, tokens, terms.subjectNouns);
      for (const { claim } of placed) {
        this.places.set(claim, this.claims.length);
        this.claims.push(claim);
      }
      const total = linkParts(placed, tokens, { inParagraph, inSection, before }, terms, (claim) => this.places.get(claim) as number);
      const named = totalOfThisYear(total, placed);
      before = placed.map(({ claim }) => claim);
      inParagraph = named ?? inParagraph;
      inSection = named ?? inSection;
    }
    return this.claims;
  }
}

/**
 * The figure that a sentence which goes on is of: this year's (received 96, more than the 80 of 2022), and none where several
 * stand side by side, by quarters or by halves of the year, unless one is the sum of the others.
 */
function totalOfThisYear(total: ClaimDraft | null, placed: readonly PlacedClaim[]): ClaimDraft | null {
  if (total === null) return null;
  const alike = placed.flatMap(({ claim }) => (claim.kind === 'count' && claim.key === total.key && claim.parent === null ? [claim] : []));
  const ofYear = total.period === null ? alike.filter(({ period }) => period === null) : alike;
  if (total.period !== null) {
    const own = placed.findLast(({ claim }) => claim.kind === 'count' && claim.key === total.key && claim.period === null)?.claim;
    if (own !== undefined) return own;
  }
  if (new Set(ofYear.map(({ value }) => value)).size < 2) return total;
  const all = ofYear.reduce((sum, { value }) => sum + value, 0);
  return ofYear.find(({ value }) => value * 2 === all) ?? null;
}
