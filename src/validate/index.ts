/** `zfxxgk/validate`: the validator. */
export type { OrganLevel } from '../grammar-contract/review.js';
export type { CellKey, LinearEquation } from '../solve/equations.js';
export type { AssessedEquation, BlankPolicy, EquationReference } from './assess-equations.js';
export { type Coverage, coverage, type PolicyCoverage } from './coverage.js';
export {
  type CellChange,
  type Certainty,
  type DigitSlip,
  type Explanation,
  type FailedEquation,
  type LocateOptions,
  locateWrongCells,
  type WrongCellKind,
  type WrongCells,
} from './locate/locate-wrong-cells.js';
export { defineRule, type FindingDraft, type Rule, type RuleMeta } from './rule.js';
export { causeOf, type RuleContext } from './rule-context.js';
export { rules } from './rules.js';
export type { Scope, ValidateOptions } from './validate-options.js';
export { validateReport } from './validate-report.js';
