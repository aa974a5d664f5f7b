import type { Cause, RelatedPlace, Severity } from '../finding/finding.js';
import type { Range } from '../source/range.js';
import type { RuleContext } from './rule-context.js';

/** What a rule is called, what it can report and what it rests on. */
export interface RuleMeta {
  /** File name of the rule, thing first: `section-order`. */
  readonly name: string;
  /** Every code it can report. Rules over the equations of an edition may also report those equations' codes. */
  readonly codes: readonly string[];
  /** Severity of its findings unless a finding or the caller says otherwise. */
  readonly severity: Severity;
  /** Article, notice or printed note it rests on. */
  readonly source: string;
  /** Editions it applies to; all when absent. */
  readonly editions?: readonly string[];
  /** False: it also runs on a report of which no table was found (`form` is null). */
  readonly needsForm?: boolean;
}

/** What a rule hands to `context.add`. */
export interface FindingDraft {
  readonly code: string;
  readonly severity?: Severity;
  readonly cause: Cause;
  readonly range: Range;
  readonly related?: readonly RelatedPlace[];
  readonly data?: Readonly<Record<string, unknown>>;
  /** What the fingerprint covers when not all of `data`: the cells or words concerned, without their values' neighbours. */
  readonly subject?: unknown;
}

/** One check. Built-in rules and the caller's own are the same kind of object. */
export interface Rule {
  readonly meta: RuleMeta;
  /** Looks at `context.report` and adds what it finds. It may throw: that becomes a finding `validate/rule-failed`. */
  readonly check: (context: RuleContext) => void;
}

/** Completes and checks a rule. @throws TypeError naming what is missing. */
export function defineRule(rule: Rule): Rule {
  if (typeof rule !== 'object' || rule === null) throw new TypeError('defineRule: rule must be an object');
  const { meta, check } = rule;
  if (typeof meta !== 'object' || meta === null) throw new TypeError('defineRule: meta must be an object');
  if (typeof meta.name !== 'string' || meta.name === '') throw new TypeError('defineRule: meta.name must be a string');
  if (!Array.isArray(meta.codes) || meta.codes.length === 0) throw new TypeError('defineRule: meta.codes must be a list of codes');
  if (!isSeverity(meta.severity)) throw new TypeError('defineRule: meta.severity must be error, warning or info');
  if (typeof check !== 'function') throw new TypeError('defineRule: check must be a function');
  return rule;
}

/** @internal */
export function isSeverity(value: unknown): value is Severity {
  return value === 'error' || value === 'warning' || value === 'info';
}
