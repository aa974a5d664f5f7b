import { disputes, type Frame } from './frame.js';
import type { Lexicon } from './lexicon.js';
import { hasMatter, type Slots } from './slots.js';
import type { NarrativeKey } from './terms.js';

/** A clause that says several of these is about the first. */
const actionOrder = ['underway', 'carriedOut', 'carriedIn', 'workload', 'receive', 'handle', 'process'];

/** A key of the form and those that the same words may mean as well. */
export interface ResolvedKey {
  readonly key: string;
  readonly alternatives: readonly string[];
}

/** The key of the form that a stretch with these slots counts, or null. `unit` is the figure's; null for a denial. */
export function resolveFormKey(slots: Slots, frame: Frame, unit: string | null, lexicon: Lexicon): ResolvedKey | null {
  if (slots.isRestricted) return null;
  // Only requests are carried over.
  const isCarried = slots.actions.some((action) => action.startsWith('carried'));
  const spokenOf = objectOf(slots, frame);
  const isUnsaid = spokenOf === null || (spokenOf === 'appeal' && slots.objects.length === 0);
  const object = isCarried && isUnsaid ? 'application' : spokenOf;
  // A petition in the form of a request.
  const isPetition = frame.object === 'application' && ['application', 'complaint'].every((name) => slots.objects.includes(name));
  if (isPetition) return existingKey({ keys: ['applications.notProcessed.petition'] }, 'total', lexicon);
  // A document's own attribute may be one of the form's words.
  if (object === 'document' || (frame.object === 'document' && frame.isNamed && slots.actions.length === 0)) return null;
  if (object !== null && disputes.includes(object)) return disputeKey(object, slots, frame, unit, lexicon);
  // Reasons and petitions are the form's where requests are spoken of; elsewhere the town's petitions are its own.
  const isRowAlone = object === null && !frame.hasRequests;
  if (isRowAlone && slots.rows.length > 0) return null;
  if (object === 'application' || (object === null && slots.rows.length > 0)) return applicationKey(slots, frame, unit, lexicon);
  if (object === null || slots.rows.length > 0) return null;
  return article20Key(object, slots, frame, unit, lexicon);
}

/** The thing a stretch names; reviews and lawsuits before requests (a request for review is a review). */
function objectOf(slots: Slots, frame: Frame): string | null {
  const dispute = slots.objects.filter((name) => disputes.includes(name));
  if (dispute.length > 0) {
    const narrow = dispute.find((name) => name === 'directLitigation' || name === 'postReviewLitigation');
    return narrow ?? (dispute[dispute.length - 1] as string);
  }
  const replied = slots.objects.includes('reply') ? (frame.object === 'application' ? 'application' : 'reply') : undefined;
  const named = slots.objects.findLast((name) => name !== 'reply') ?? replied;
  // Who did not pay the fee made a request.
  if (named === undefined && slots.rows.length > 0 && frame.object === 'processingFee') return 'application';
  return named ?? frame.object;
}

function applicationKey(slots: Slots, frame: Frame, unit: string | null, lexicon: Lexicon): ResolvedKey | null {
  // Answers that a court put right are no answers given.
  if (slots.rows.length === 0 && slots.outcomes.some((outcome) => outcome === 'corrected' || outcome === 'upheld')) return null;
  if (unit !== null && !lexicon.terms.caseMeasures.includes(unit)) return null;
  const hasObject = slots.objects.includes('application');
  // Several routes named together are all of them.
  if (new Set(slots.channels).size === 1 && slots.rows.length === 0) return null;
  // No fee charged for requests says nothing of requests.
  if (slots.actions.includes('collect')) return null;
  if (!hasObject && !hasMatter(slots) && slots.actions.length === 0) {
    const weak = slots.weakRows[slots.weakRows.length - 1];
    // Other applicants, in a list of applicants.
    const isApplicant = weak === 'other' && frame.applicant !== null;
    if (isApplicant) return existingKey({ keys: ['applications.received'] }, 'otherOrganization', lexicon);
    return weak !== undefined && frame.hasRequests ? existingKey({ keys: [`applications.${weak}`] }, 'total', lexicon) : null;
  }
  // Pieces of information of such a kind, where nobody speaks of requests: 个人隐私信息38条.
  if (unit !== null && lexicon.terms.pieceMeasures.includes(unit) && frame.object === null && !hasObject && !frame.hasRequests) return null;
  // Persons and bodies named together are all who ask.
  const applicants = [...new Set(slots.applicants)];
  const isEvery = applicants.includes('naturalPerson') && applicants.length > 1;
  // Firms and law offices named together are both, and not the last of them.
  const isSum = applicants.some((name) => name in lexicon.terms.applicantSums);
  const column = isEvery ? 'total' : isSum ? (applicants.at(-1) as string) : applicants.join('+') || 'total';
  const leaves = [...new Set(slots.rows.filter((name) => name.includes('.')))];
  const row = leaves.length > 1 ? leaves.join('+') : (leaves[0] ?? slots.rows[slots.rows.length - 1]);
  if (row !== undefined) return existingKey({ keys: [`applications.${row}`] }, column, lexicon);
  const action = actionOrder.find((name) => slots.actions.includes(name)) ?? null;
  if (action === null && !hasObject && slots.applicants.length === 0) return null;
  if (slots.isPublished && action === null && !hasObject) return null;
  const entry = keyEntry('application', action, unit, lexicon);
  return entry === null ? null : existingKey(entry, column, lexicon);
}

function disputeKey(object: string, slots: Slots, frame: Frame, unit: string | null, lexicon: Lexicon): ResolvedKey | null {
  if (!frame.isDisclosure) return null;
  if (unit !== null && !lexicon.terms.caseMeasures.includes(unit)) return null;
  if (!slots.objects.includes(object) && slots.outcomes.length === 0) return null;
  // Cases that are closed are those of a body that decides on cases, unless they are said to be about disclosure.
  const isClosed = slots.actions.includes('handle') && slots.actions.includes('decide');
  if (unit !== null && isClosed && !frame.isDisclosureSaid) return null;
  // Those of last year that were decided now are none of this year's.
  if (slots.isRecord || slots.actions.includes('carriedIn')) return null;
  const entry = keyEntry(object, null, unit, lexicon);
  const column = slots.outcomes[slots.outcomes.length - 1] ?? 'total';
  return entry === null ? null : existingKey(entry, column, lexicon);
}

function article20Key(object: string, slots: Slots, frame: Frame, unit: string | null, lexicon: Lexicon): ResolvedKey | null {
  const entries = lexicon.terms.narrativeKeys.filter((entry) => entry.object === object);
  const action = slots.actions.findLast((name) => entries.some((entry) => entry.action === name)) ?? null;
  const isNamed = slots.objects.includes(object);
  if (!isNamed && (action === null || action === 'decide' || !frame.isNamed)) return null;

  if (slots.isRecord || (action === null && (slots.isPublished || slots.hasOtherVerb))) return null;
  const entry = keyEntry(object, action, unit, lexicon);
  return entry === null ? null : existingKey(entry, null, lexicon);
}

function keyEntry(object: string, action: string | null, unit: string | null, lexicon: Lexicon): NarrativeKey | null {
  const fits = (entry: NarrativeKey): boolean =>
    entry.object === object && entry.action === action && (unit === null || entry.unit === undefined || entry.unit.includes(unit));
  return lexicon.terms.narrativeKeys.find(fits) ?? null;
}

/** The first of the keys that the edition has; with `column` where the key ends at a row. */
function existingKey(entry: Pick<NarrativeKey, 'keys' | 'alternatives'>, column: string | null, lexicon: Lexicon): ResolvedKey | null {
  const complete = (key: string): string => (column === null ? key : `${key}.${column}`);
  const keys = entry.keys.map(complete);
  const isKnown = (candidate: string): boolean => lexicon.form === null || cellsOfKey(candidate, lexicon) !== null;
  const key = keys.find(isKnown);
  return key === undefined ? null : { key, alternatives: (entry.alternatives ?? []).map(complete).filter(isKnown) };
}

export interface KeyCells {
  readonly table: 'article20' | 'applications' | 'disputes';
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/**
 * The cells whose sum a key stands for, or null when the edition has no such row or column. Rows of a key may be joined by
 * `+`, and so may columns of disputes; row groups and named sums are resolved to their rows, sums of applicants to their columns.
 */
export function cellsOfKey(key: string, lexicon: Lexicon): KeyCells | null {
  const known = lexicon.resolved.get(key);
  if (known !== undefined) return known as KeyCells | null;
  const cells = resolveCells(key, lexicon);
  lexicon.resolved.set(key, cells);
  return cells;
}

function resolveCells(key: string, lexicon: Lexicon): KeyCells | null {
  const [table, ...path] = key.split('.');
  const column = path.pop();
  if (table === undefined || column === undefined || lexicon.form === null) return null;
  if (table !== 'article20' && table !== 'applications' && table !== 'disputes') return null;
  const rows: string[] = [];
  for (const name of path.join('.').split('+')) {
    const members = lexicon.rows.get(`${table}.${name}`);
    if (members === undefined || members.length === 0) return null;
    rows.push(...members);
  }
  const columns = (table === 'applications' ? lexicon.terms.applicantSums[column] : undefined) ?? column.split('+');
  const definitions = lexicon.form.tables[table].blocks.flatMap((block) => block.rows);
  const hasColumns = rows.every((row) => {
    const known = definitions.find((definition) => definition.key === row)?.columns ?? [];
    return columns.every((name) => known.includes(name));
  });
  return hasColumns ? { table, rows, columns } : null;
}
