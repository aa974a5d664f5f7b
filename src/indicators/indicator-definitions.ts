import type { EditionDefinition, TableName } from '../grammar-contract/edition.js';
import type { CrosswalkCell } from '../grammar-contract/series.js';

/** A ratio of two sums of cells. The cells depend on the form and on the rows a report has. @internal */
export interface IndicatorDefinition {
  /** Stable. A dot separates the indicator from the ground, applicant or procedure it is broken down by. */
  readonly key: string;
  readonly numerator: CellSelector;
  readonly denominator: CellSelector;
}

/** @internal */
export type CellSelector = (form: EditionDefinition, hasRow: (table: TableName, row: string) => boolean) => readonly CrosswalkCell[];

const grounds = [
  'stateSecret',
  'prohibitedByLaw',
  'safetyStability',
  'thirdParty',
  'internalAffairs',
  'processInformation',
  'enforcementFile',
  'administrativeInquiry',
];

const applicants = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization'];

const lawsuits = ['directLitigation', 'postReviewLitigation'];

/** Totals of the given rows of the table of applications. */
function totals(...rows: readonly string[]): CellSelector {
  return () => rows.map((row) => ({ table: 'applications', row, column: 'total' }));
}

/**
 * Totals of every row that stands in a group of the form: `refused` has eight. Where the form divides the group and the
 * report does not, or the reverse, the row with the group's own key counts.
 */
function groupTotals(group: string): CellSelector {
  return (form, hasRow) => {
    const rows = form.tables.applications.blocks.flatMap((block) => block.rows).map(({ key }) => key);
    const divided = rows.filter((key) => key.startsWith(`${group}.`));
    const isUndivided = divided.length === 0 || (hasRow('applications', group) && !divided.some((row) => hasRow('applications', row)));
    return (isUndivided ? [group] : divided).map((row) => ({ table: 'applications', row, column: 'total' }));
  };
}

function received(column: string): CellSelector {
  return () => [{ table: 'applications', row: 'received', column }];
}

function disputes(rows: readonly string[], ...columns: readonly string[]): CellSelector {
  return () => rows.flatMap((row) => columns.map((column): CrosswalkCell => ({ table: 'disputes', row, column })));
}

/** Corrected among the concluded; pending cases have no result yet. */
function correctionRate(procedure: string, rows: readonly string[]): IndicatorDefinition {
  return {
    key: `correctionRate.${procedure}`,
    numerator: disputes(rows, 'corrected'),
    denominator: disputes(rows, 'upheld', 'corrected', 'other'),
  };
}

function pendingRate(procedure: string, rows: readonly string[]): IndicatorDefinition {
  return { key: `pendingRate.${procedure}`, numerator: disputes(rows, 'pending'), denominator: disputes(rows, 'total') };
}

const results = totals('resultsTotal');

/** Every indicator, in the order they are published in. @internal */
export const indicatorDefinitions: readonly IndicatorDefinition[] = [
  { key: 'grantRate', numerator: totals('granted'), denominator: results },
  { key: 'grantRateWithPartial', numerator: totals('granted', 'partial'), denominator: results },
  { key: 'refusalRate', numerator: groupTotals('refused'), denominator: results },
  ...grounds.map((ground) => ({ key: `refusalRate.${ground}`, numerator: totals(`refused.${ground}`), denominator: results })),
  ...grounds.map((ground) => ({
    key: `refusalGround.${ground}`,
    numerator: totals(`refused.${ground}`),
    denominator: groupTotals('refused'),
  })),
  { key: 'unavailableRate', numerator: groupTotals('unavailable'), denominator: results },
  { key: 'notHeldShare', numerator: totals('unavailable.notHeld'), denominator: results },
  { key: 'notProcessedRate', numerator: groupTotals('notProcessed'), denominator: results },
  { key: 'otherRate', numerator: groupTotals('other'), denominator: results },
  { key: 'completionRate', numerator: results, denominator: totals('received', 'carriedIn') },
  { key: 'carryOverRate', numerator: totals('carriedOut'), denominator: totals('received', 'carriedIn') },
  ...applicants.map((applicant) => ({
    key: `applicantShare.${applicant}`,
    numerator: received(applicant),
    denominator: received('total'),
  })),
  { key: 'reviewRate', numerator: disputes(['review'], 'total'), denominator: results },
  { key: 'litigationRate', numerator: disputes(lawsuits, 'total'), denominator: results },
  correctionRate('review', ['review']),
  correctionRate('litigation', lawsuits),
  correctionRate('directLitigation', ['directLitigation']),
  correctionRate('postReviewLitigation', ['postReviewLitigation']),
  pendingRate('review', ['review']),
  pendingRate('litigation', lawsuits),
];
