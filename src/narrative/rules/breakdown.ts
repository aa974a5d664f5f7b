import { createFinding, type Finding } from '../../finding/finding.js';
import type { Claim } from '../claim.js';
import type { Lexicon } from '../lexicon.js';
import { describeParts } from '../parts-of-total.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/**
 * Parts that a sentence lists must add up to the figure it lists them for. Channels may overlap, and a list that says it is
 * not complete may fall short; neither is reported.
 */
export const breakdown: NarrativeRule = { code: 'narrative/breakdown', severity: 'info', check };

/** Two parts named out of a whole may be a choice; three and more read as the whole. */
const fewestParts = 3;

function check(context: NarrativeContext): Finding[] {
  const findings: Finding[] = [];
  const children = new Map<number, Claim[]>();
  for (const claim of context.claims) {
    if (claim.parent === null) continue;
    const list = children.get(claim.parent);
    if (list === undefined) children.set(claim.parent, [claim]);
    else list.push(claim);
  }
  const carried = carriedFigures(context.claims);
  context.claims.forEach((total, index) => {
    const parts = (children.get(index) ?? []).filter((claim) => isPart(claim, total, context));
    for (const list of splitByKind(total, parts, context)) {
      const sum = list.reduce((amount, part) => amount + part.value, 0);
      if (!isWrong(total, list, sum, { carried, lexicon: context.lexicon })) continue;
      context.reported.add(total);
      findings.push(findingOf(total, list, sum));
    }
  });
  return findings;
}

function isPart(claim: Claim, total: Claim, { lexicon }: NarrativeContext): boolean {
  if (claim.relation !== 'part' && claim.relation !== 'channel') return false;
  const cases = lexicon.terms.caseMeasures;
  const fits = claim.unit === total.unit || claim.unit === '' || total.unit === '';
  return fits || (total.isFormKey && cases.includes(claim.unit) && cases.includes(total.unit));
}

/** Parts of one list may divide the total twice: by applicant and by outcome. Each division is looked at on its own. */
function splitByKind(total: Claim, parts: readonly Claim[], { lexicon }: NarrativeContext): Claim[][] {
  const kinds = new Map<string, Claim[]>();
  for (const part of parts) {
    const column = part.isFormKey ? (part.key.split('.').at(-1) ?? '') : '';
    const isStage = part.isFormKey && lexicon.terms.narrativeKeys.some(({ keys }) => keys.some((key) => part.key.startsWith(`${key}.`)));
    const byApplicant = part.key.startsWith('applications.') && column !== 'total';
    const kind = byApplicant
      ? 'applicant'
      : part.isFormKey && isStage && !total.key.includes('+') && !total.key.startsWith('disputes.')
        ? 'stage'
        : part.relation === 'channel'
          ? 'channel'
          : 'part';
    kinds.set(kind, [...(kinds.get(kind) ?? []), part]);
  }
  kinds.delete('stage');
  return [...kinds.values()];
}

/** A request comes in by one route, while one piece of information is published by several. */
function isByRequestChannel(total: Claim, parts: readonly Claim[], { terms }: Lexicon): boolean {
  const isOne = ({ channel }: Claim): boolean => channel !== null && channel in terms.requestChannelWords;
  return total.key.startsWith('applications.received.') && parts.length >= fewestParts && parts.every(isOne);
}

/** What is carried over has outcomes in another year; a new sentence goes on with the requests that were answered. */
function isCarried(total: Claim, parts: readonly Claim[]): boolean {
  const isOther = (part: Claim): boolean => part.isFormKey || part.sentence[0] !== total.sentence[0];
  return /^applications\.carried(?:In|Out)\./.test(total.key) && parts.some(isOther);
}

function isWrong(
  total: Claim,
  parts: readonly Claim[],
  sum: number,
  { carried, lexicon }: { readonly carried: ReadonlySet<number>; readonly lexicon: Lexicon },
): boolean {
  if (total.qualifier !== 'exact' || parts.some((part) => part.qualifier !== 'exact')) return false;
  if (sum === total.value || parts.length === 0) return false;
  const isOtherScope = parts.some((part) => part.scope !== total.scope || part.period !== total.period) && !isByTime(total, parts);
  const byChannel = parts.some((part) => part.relation === 'channel');
  // What is received is decided this year or next: its outcomes need not add up to it.
  const isReceived =
    total.isFormKey &&
    total.key.startsWith('applications.received') &&
    parts.some((part) => part.isFormKey && !part.key.startsWith('applications.received'));
  if ((byChannel && !isByRequestChannel(total, parts, lexicon)) || isReceived || isOtherScope || isCarried(total, parts)) return false;
  if (sum > total.value) return !carried.has(sum - total.value);
  return parts.length >= fewestParts && !total.isOpenEnded;
}

/** The quarters or the halves of the report's year, each once, make it up. */
function isByTime(total: Claim, parts: readonly Claim[]): boolean {
  const periods = parts.map(({ period }) => period ?? '').sort();
  const isOne = total.period === null && parts.every(({ scope }) => scope === total.scope);
  return isOne && wholeYears.includes(periods.join(' '));
}

const wholeYears = ['quarter1 quarter2 quarter3 quarter4', 'half1 half2'];

/** Parts may include what was carried over from last year, when a sentence says how much that was. */
function carriedFigures(claims: readonly Claim[]): ReadonlySet<number> {
  return new Set(claims.filter((claim) => claim.key === 'applications.carriedIn.total').map((claim) => claim.value));
}

function findingOf(total: Claim, parts: readonly Claim[], sum: number): Finding {
  return createFinding({
    code: breakdown.code,
    severity: sum > total.value ? 'warning' : breakdown.severity,
    cause: 'agency',
    ...describeParts(total, parts, sum),
    subject: { noun: total.noun, total: total.value, parts: parts.map((part) => part.value) },
  });
}
