import { cuePattern } from '../source/cue-pattern.js';
import type { ClaimDraft } from './claim.js';
import type { Lexicon } from './lexicon.js';
import type { Sentence } from './sentences.js';
import { readSlots } from './slots.js';
import { hasRole, type Token } from './tokens.js';

/** Objects of the table of disputes. */
export const disputes: readonly string[] = ['review', 'litigation', 'review+litigation', 'directLitigation', 'postReviewLitigation'];
/** The kinds that lawsuits are told apart in. */
const narrowKinds: readonly string[] = ['directLitigation', 'postReviewLitigation'];

/** What the sentence has spoken of so far. */
export interface Frame {
  /** The last thing of the form named, or the subject of the section. */
  readonly object: string | null;
  /** It was named in this sentence. */
  readonly isNamed: boolean;
  /** A figure of requests stands before in this sentence. */
  readonly hasRequests: boolean;
  /** The column of the last figure of requests that was one kind of applicant's. */
  readonly applicant: string | null;
  /** Reviews and lawsuits here are those about the disclosure of information. */
  readonly isDisclosure: boolean;
  /** The sentence, or section four, says so itself, and not only what stands above it. */
  readonly isDisclosureSaid: boolean;
}

/** Follows what a sentence speaks of. */
export class FrameKeeper {
  frame: Frame;
  /** Cases of other bodies have been spoken of. */
  private isExempt: boolean;
  /** Requests have not been named: what was carried over told that they are spoken of. */
  private isSupposed = false;
  /** Kinds of lawsuits named since the last semicolon. */
  private readonly named = new Set<string>();

  /** `before`: the last figure that stood on its own in the paragraph; one of requests leaves them spoken of. */
  constructor(sentence: Sentence, { terms }: Lexicon, before: ClaimDraft | null) {
    const isAbout = (words: readonly string[], text: string): boolean => words.some((word) => text.includes(word));
    const isOfRequests = before?.isFormKey === true && before.key.startsWith('applications.');
    const heading = isOfRequests || isAbout(terms.applicationHeadings, sentence.heading) ? 'application' : null;
    this.isExempt = cuePattern(terms.judgeNamed).test(sentence.text);
    const isDisclosureSaid = sentence.section === 4 || isAbout(terms.disputeContextWords, sentence.text);
    this.frame = {
      object: terms.sectionObjects[sentence.section] ?? heading,
      isNamed: false,
      hasRequests: false,
      applicant: null,
      isDisclosure: !this.isExempt && (isDisclosureSaid || isAbout(terms.disputeContextWords, sentence.heading)),
      isDisclosureSaid,
    };
  }

  /** No reviews at all are no reviews about disclosure; only others' cases are another matter. */
  get frameOfNone(): Frame {
    return { ...this.frame, isDisclosure: this.frame.isDisclosure || !this.isExempt };
  }

  /** Takes up what these words name. */
  update(tokens: readonly Token[]): void {
    const slots = readSlots(tokens);
    // A petition or an appeal among requests leaves them spoken of, unless something is done with the appeal itself.
    const isOther = (name: string): boolean =>
      name === 'complaint' || (name === 'appeal' && (slots.actions.length === 0 || slots.objects.includes('application')));
    const named = slots.objects.filter((name) => name !== 'reply');
    const objects = this.frame.object === 'application' ? named.filter((name) => !isOther(name)) : named;
    const kinds = objects.filter((name) => narrowKinds.includes(name));
    for (const kind of kinds) this.named.add(kind);
    const narrow = kinds.at(-1);
    const last = narrow ?? objects.findLast((name) => name !== 'application') ?? objects[objects.length - 1];
    // A request withdrawn among reviews was a request for review.
    const isWithdrawn = last === 'application' && disputes.includes(this.frame.object ?? '') && slots.isRestricted;
    if (isWithdrawn) return;
    const isAttribute = this.frame.object === 'document' && this.frame.isNamed && last === 'application' && slots.actions.length === 0;
    if (last !== undefined && !isAttribute) this.frame = { ...this.frame, object: last, isNamed: true };
    // The body decides on cases of others itself.
    const capacity = tokens.findIndex((token) => hasRole(token, 'capacity'));
    const isJudge = capacity >= 0 && tokens.slice(capacity + 1).some((token) => hasRole(token, 'judge'));
    // What the reviewing body does with the body's own cases is no other matter.
    const exempt = tokens.findIndex((token) => hasRole(token, 'exempt'));
    if (!isJudge && (exempt < 0 || tokens.slice(0, exempt).some((token) => hasRole(token, 'judge')))) return;
    this.isExempt = true;
    this.frame = { ...this.frame, isDisclosure: false };
  }

  /** A sentence of outcomes is of requests from its first figure. */
  expectRequests(): void {
    this.frame = { ...this.frame, hasRequests: true };
  }

  /** Behind the two kinds of lawsuits, told one after the other, a semicolon goes back to all of them. */
  closeList(): void {
    const isKind = narrowKinds.includes(this.frame.object ?? '');
    if (isKind && narrowKinds.every((kind) => this.named.has(kind))) this.frame = { ...this.frame, object: 'litigation' };
    this.named.clear();
    if (this.isSupposed && !this.frame.isNamed) this.frame = { ...this.frame, object: null };
    this.isSupposed = false;
  }

  /** A figure of the form has been read: one of requests makes vague words of outcomes plain. */
  note(key: string): void {
    if (!key.startsWith('applications.')) return;
    const column = key.slice(key.lastIndexOf('.') + 1);
    // Only requests are carried over: what is then told of without a name, up to a semicolon, are requests too.
    this.isSupposed ||= this.frame.object === null && key.startsWith('applications.carried');
    const object = this.frame.object ?? (this.isSupposed ? 'application' : null);
    this.frame = { ...this.frame, object, hasRequests: true, applicant: column === 'total' ? null : column };
  }
}
