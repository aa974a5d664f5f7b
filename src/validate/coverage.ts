import { checkReport } from '../ast/check-report.js';
import type { AnyReport } from '../ast/nodes.js';
import type { CellReference } from '../finding/finding.js';
import { type AssessedEquation, assessEquations, type BlankPolicy, type EquationReference, referenceTo } from './assess-equations.js';
import { checkOptions, type ValidateOptions } from './validate-options.js';

/** What one blank policy could check. `checked` = `held` + the failed ones; `total` adds the ones not assessable. */
export interface PolicyCoverage {
  readonly policy: BlankPolicy;
  readonly total: number;
  readonly checked: number;
  readonly held: number;
  readonly failed: readonly EquationReference[];
  /** With the operands that have no figure. Never a pass. */
  readonly notAssessable: readonly (EquationReference & { readonly missing: readonly CellReference[] })[];
}

/** How many equations could be checked, under both ways to take a blank cell. */
export interface Coverage {
  /** Under the policy of the options. */
  readonly chosen: PolicyCoverage;
  /** Under the other policy. */
  readonly other: PolicyCoverage;
  /** Equations whose outcome depends on the policy. */
  readonly differing: readonly EquationReference[];
}

/**
 * How much of the report the arithmetic could check. A report without tables has 0 equations of 0.
 * @throws TypeError naming a wrong argument or option.
 */
export function coverage(report: AnyReport, options: ValidateOptions = {}): Coverage {
  checkReport(report, 'coverage');
  checkOptions(options, 'coverage');
  const policy = options.blanks ?? 'strict';
  const otherPolicy = policy === 'strict' ? 'zero' : 'strict';
  const chosen = assessEquations(report, policy);
  const other = assessEquations(report, otherPolicy);
  return {
    chosen: summarize(policy, chosen),
    other: summarize(otherPolicy, other),
    differing: chosen.filter((item, index) => item.status !== other[index]?.status).map((item) => referenceTo(item.equation)),
  };
}

function summarize(policy: BlankPolicy, assessed: readonly AssessedEquation[]): PolicyCoverage {
  const failed = assessed.filter((item) => item.status === 'fails').map((item) => referenceTo(item.equation));
  const notAssessable = assessed
    .filter((item) => item.status === 'unassessable')
    .map(({ equation, missing }) => ({
      ...referenceTo(equation),
      missing: missing.map((key) => ({ table: equation.table, row: key.row, column: key.column })),
    }));
  const checked = assessed.length - notAssessable.length;
  return { policy, total: assessed.length, checked, held: checked - failed.length, failed, notAssessable };
}
