import { checkReport } from '../ast/check-report.js';
import type { AnyReport } from '../ast/nodes.js';
import type { Severity } from '../finding/finding.js';
import type { BlankPolicy } from '../validate/assess-equations.js';
import { isSeverity } from '../validate/rule.js';
import type { Scope } from '../validate/validate-options.js';

/** How `validateSeries` checks, and what is known of the reports beside their texts. */
export interface SeriesOptions {
  /** Scope of each report, in the order of the reports; null or absent: told from its title, if at all. */
  readonly scopes?: readonly (Scope | null)[];
  /** True: the reports are of one organ though its name changed. */
  readonly sameAgency?: boolean;
  /** `strict` (default): a blank is unknown. `zero`: a blank counts as 0. */
  readonly blanks?: BlankPolicy;
  /** Share of a section's prose, 0 to 1, from which it counts as copied from last year; 0.8 by default. */
  readonly copiedShare?: number;
  /** By finding code: switched off, or with another severity. */
  readonly rules?: Readonly<Record<string, 'off' | Severity>>;
}

/** How `validateHierarchy` checks. */
export interface HierarchyOptions {
  readonly blanks?: BlankPolicy;
  readonly rules?: Readonly<Record<string, 'off' | Severity>>;
}

/** Every code that `validateSeries` and `validateHierarchy` can report. */
export const seriesCodes = [
  'series/carry-over',
  'series/in-force',
  'series/not-assessable',
  'series/not-compared',
  'series/edition-change',
  'series/copied-narrative',
  'hierarchy/sum',
  'hierarchy/not-assessable',
  'hierarchy/not-compared',
] as const;

const isScope = (value: unknown): boolean => value === null || value === 'organ' || value === 'area' || value === 'system';

const checks: Readonly<Record<keyof SeriesOptions, (value: unknown) => boolean>> = {
  scopes: (value) => Array.isArray(value) && value.every(isScope),
  sameAgency: (value) => typeof value === 'boolean',
  blanks: (value) => value === 'strict' || value === 'zero',
  copiedShare: (value) => typeof value === 'number' && value > 0 && value <= 1,
  rules: (value) => typeof value === 'object' && value !== null && Object.entries(value).every(isSetting),
};

function isSetting([code, setting]: [string, unknown]): boolean {
  return (seriesCodes as readonly string[]).includes(code) && (setting === 'off' || isSeverity(setting));
}

/** @throws TypeError naming what is wrong. @internal */
export function checkSeriesOptions(options: unknown, caller: string, known: readonly (keyof SeriesOptions)[]): void {
  if (typeof options !== 'object' || options === null) throw new TypeError(`${caller}: options must be an object`);
  for (const [name, value] of Object.entries(options)) {
    if (!known.includes(name as keyof SeriesOptions)) throw new TypeError(`${caller}: unknown option ${name}`);
    if (value !== undefined && !checks[name as keyof SeriesOptions](value)) {
      throw new TypeError(`${caller}: option ${name} has a wrong value`);
    }
  }
}

/** @throws TypeError naming the argument. @internal */
export function checkReports(reports: unknown, caller: string, argument: string): asserts reports is readonly AnyReport[] {
  if (!Array.isArray(reports)) throw new TypeError(`${caller}: ${argument} must be a list of reports`);
  reports.forEach((report, index) => {
    checkReport(report, caller, `${argument}[${index}]`);
  });
}
