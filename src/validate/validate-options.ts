import type { Severity } from '../finding/finding.js';
import type { OrganLevel } from '../grammar-contract/review.js';
import type { BlankPolicy } from './assess-equations.js';
import { isSeverity, type Rule } from './rule.js';

/** What the figures of a report cover. Reports of different scope are never compared. */
export type Scope = 'organ' | 'area' | 'system';

/** What is checked, and what is known of the report beside its text. */
export interface ValidateOptions {
  /** By finding code: switched off, or with another severity. */
  readonly rules?: Readonly<Record<string, 'off' | Severity>>;
  /** The caller's own rules; they run after the standard ones. */
  readonly extraRules?: readonly Rule[];
  /** `strict` (default): an equation with a blank operand is not assessable. `zero`: blank cells count as 0. */
  readonly blanks?: BlankPolicy;
  /** Name the report is published or stored under; its year is compared with the report's. */
  readonly fileName?: string;
  /** `organ` by default; the deadline of an area's report is 03-31. */
  readonly scope?: Scope;
  /** Level of the organ, where its name does not tell it. */
  readonly organLevel?: OrganLevel;
}

const levels = ['national', 'province', 'city', 'county', 'town'];
const checks: Record<keyof ValidateOptions, (value: unknown) => boolean> = {
  rules: (value) => isPlainObject(value),
  extraRules: (value) => Array.isArray(value),
  blanks: (value) => value === 'strict' || value === 'zero',
  fileName: (value) => typeof value === 'string',
  scope: (value) => value === 'organ' || value === 'area' || value === 'system',
  organLevel: (value) => levels.includes(value as string),
};

/**
 * @throws TypeError naming an option that is unknown or has a wrong value.
 * @internal
 */
export function checkOptions(options: unknown, caller: string): asserts options is ValidateOptions {
  if (!isPlainObject(options)) throw new TypeError(`${caller}: options must be an object`);
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(checks, name)) throw new TypeError(`${caller}: unknown option ${name}`);
    if (value !== undefined && !checks[name as keyof ValidateOptions](value)) {
      throw new TypeError(`${caller}: option ${name} has a wrong value`);
    }
  }
}

/**
 * @throws TypeError naming a rule setting that is neither `off` nor a severity, or whose code is not among `known`.
 * @internal
 */
export function checkRuleSettings(settings: Readonly<Record<string, unknown>>, known: (code: string) => boolean): void {
  for (const [code, setting] of Object.entries(settings)) {
    if (!known(code)) throw new TypeError(`validateReport: option rules names the unknown code ${code}`);
    if (setting !== 'off' && !isSeverity(setting)) {
      throw new TypeError(`validateReport: option rules.${code} must be off, error, warning or info`);
    }
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
