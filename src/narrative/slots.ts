import { hasRole, hasSense, isMark, isNeutral, sensesOf, type Token } from './tokens.js';

/** What a stretch of a clause says of the form. */
export interface Slots {
  readonly objects: readonly string[];
  readonly actions: readonly string[];
  readonly rows: readonly string[];
  /** Outcomes that only figures of requests make plain. */
  readonly weakRows: readonly string[];
  readonly applicants: readonly string[];
  readonly outcomes: readonly string[];
  readonly channels: readonly string[];
  /** Something narrower than the form counts: a word that the vocabulary does not know to be harmless stands with it. */
  readonly isRestricted: boolean;
  /** It is made public, or it is a record: not the thing itself. */
  readonly isRecord: boolean;
  readonly isPublished: boolean;
  /** Something is done to it that the form does not count: documents sorted, or checked. */
  readonly hasOtherVerb: boolean;
}

/** Reads the slots of a stretch. Words before the first word of the form are the subject and narrow nothing unless they are known to. */
export function readSlots(words: readonly Token[]): Slots {
  const tokens = withoutMakers(withoutReasons(words));
  const objects: string[] = [];
  const actions: string[] = [];
  const rows: string[] = [];
  const weakRows: string[] = [];
  const looseRows: string[] = [];
  const applicants: string[] = [];
  const outcomes: string[] = [];
  const channels: string[] = [];
  let isRestricted = false;
  let isRecord = false;
  let isPublished = false;
  let isNarrowed = false;
  let hasOtherVerb = false;
  let isConcerned = false;
  tokens.forEach((token, at) => {
    if (token.type === 'noise') return;
    const hasMatter = objects.length + actions.length + rows.length + looseRows.length + applicants.length + outcomes.length > 0;
    if (hasRole(token, 'restrictor') || ((hasMatter || isNarrowed) && !isNeutral(token))) isRestricted = true;
    if (isNarrowed && sensesOf(token).some((sense) => sense.type === 'row' && sense.isWeak)) isRestricted = true;
    if (hasRole(token, 'narrow')) isNarrowed = true;
    // A vague outcome counts only right before its figure.
    if (token.type === 'word' && !hasRole(token, 'copula') && !hasRole(token, 'each') && !isParticle(token.tag)) weakRows.length = 0;
    if (hasRole(token, 'publish')) isPublished = true;
    const isVerb = hasRole(token, 'lightVerb') || (token.type === 'word' && token.entry === null && token.tag.startsWith('v'));
    if (isVerb && !hasRole(token, 'neutral') && sensesOf(token).length === 0) hasOtherVerb = true;
    if (objects.length > 0 && hasRole(token, 'record')) isRecord = true;
    // A fee that concerns three requests says nothing of how many came in.
    const isRequest = sensesOf(token).some((sense) => sense.type === 'object' && sense.name === 'application');
    if (isRequest && isConcerned && actions.length === 0) isRestricted = true;
    if (isRequest && isOtherRequest(token, tokens[at - 1])) isRestricted = true;
    isConcerned = hasRole(token, 'concern') || (isConcerned && isNeutral(token) && !isRequest && !hasRole(token, 'disclosureTopic'));
    for (const sense of sensesOf(token)) {
      switch (sense.type) {
        case 'object':
          if (sense.name !== 'disclosed') objects.push(sense.name);
          break;
        case 'action':
          actions.push(sense.name);
          break;
        case 'row':
          if (hasRole(token, 'loose')) looseRows.push(sense.name);
          else (sense.isWeak ? weakRows : rows).push(sense.name);
          break;
        case 'applicant':
          applicants.push(sense.name);
          break;
        case 'outcome':
          outcomes.push(sense.name);
          break;
        case 'channel':
          channels.push(sense.name);
          break;
      }
    }
  });
  // A vague outcome beside a word of something else is none: 重大决策预公开2项.
  if (!tokens.every((token) => isNeutral(token) || hasRole(token, 'publish'))) weakRows.length = 0;
  if (rows.length === 0) rows.push(...looseRows);
  return { objects, actions, rows, weakRows, applicants, outcomes, channels, isRestricted, isRecord, isPublished, hasOtherVerb };
}

/** A request for something else: for a licence, for relief. */
function isOtherRequest(token: Token, before: Token | undefined): boolean {
  if (token.type !== 'word' || !hasRole(token, 'bareRequest') || before?.type !== 'word') return false;
  const isOtherThing = sensesOf(before).some((sense) => sense.type === 'object' && !['application', 'disclosed'].includes(sense.name));
  return isOtherThing || (before.entry === null && /^(?:n(?![st])|v|j|l|b)/.test(before.tag));
}

/** Documents made some time ago (清理2020年底前发布的规范性文件) were not made by what is now done to them. */
function withoutMakers(tokens: readonly Token[]): readonly Token[] {
  const review = tokens.findIndex((token) => hasRole(token, 'review'));
  if (review < 0) return tokens;
  const particle = tokens.findLastIndex((token, i) => i > review && token.type === 'word' && token.tag === 'uj');
  // What is in force after it (清理后继续有效的规范性文件) is a column of the form.
  const isLeft = (token: Token, i: number): boolean => {
    const before = tokens[i - 1];
    const isBehind = before?.type === 'word' && before.tag === 'f' && i - 1 > review;
    return isBehind && sensesOf(token).some((sense) => sense.type === 'action' && sense.name === 'inForce');
  };
  return tokens.filter((token, i) => i <= review || i > particle || !hasSense(token, 'action') || isLeft(token, i));
}

function isParticle(tag: string): boolean {
  return tag === 'uj' || tag === 'ul';
}

/** True when a stretch has a word that tells what is counted. */
export function hasMatter(slots: Slots): boolean {
  return slots.objects.length + slots.rows.length + slots.applicants.length + slots.outcomes.length > 0;
}

/** Items of an enumeration, at its marks and coordinating words; marks of other kinds are dropped. */
export function splitItems(tokens: readonly Token[], enumerationMark: string): Token[][] {
  const items: Token[][] = [[]];
  for (const token of tokens) {
    if (isMark(token, enumerationMark) || hasRole(token, 'coordinator')) items.push([]);
    else if (token.type !== 'mark') items[items.length - 1]?.push(token);
  }
  return items.filter((item) => item.length > 0);
}

/**
 * The words without those that only give a reason: between "because of" and what it led to, where that was about disclosure
 * (因政务公开不到位引起的投诉), or an outcome of requests (因申请内容不属于政府信息不予处理). Words of outcomes are kept: the reason
 * may be the row.
 */
export function withoutReasons(tokens: readonly Token[]): readonly Token[] {
  const from = tokens.findIndex((token) => hasRole(token, 'reason'));
  if (from < 0) return tokens;
  const isOutcome = (token: Token): boolean => hasSense(token, 'row');
  const caused = tokens.findIndex((token, i) => i > from && hasRole(token, 'consequence'));
  const isOfDisclosure = tokens.slice(from, caused).some((token) => hasRole(token, 'disclosureTopic'));
  if (caused > from && isOfDisclosure) return [...tokens.slice(0, from), ...tokens.slice(caused)];
  const outcome = tokens.findLastIndex((token) => isOutcome(token));
  if (outcome <= from + 1) return tokens;
  return [...tokens.slice(0, from), ...tokens.slice(from, outcome).filter(isOutcome), ...tokens.slice(outcome)];
}
