import { checkReport } from '../ast/check-report.js';

/** What a writer takes as a value of each of its options. @internal */
export type OptionChecks = Readonly<Record<string, (value: unknown) => boolean>>;

export const isBoolean = (value: unknown): boolean => typeof value === 'boolean';
export const isString = (value: unknown): boolean => typeof value === 'string';
export const isCount = (value: unknown): boolean => Number.isInteger(value) && (value as number) >= 0;
export const findingOptions: OptionChecks = { locale: (value) => value === 'zh-CN' || value === 'en' };

/** @throws TypeError naming the entry of the list that is none. @internal */
export function checkNamedReports(reports: unknown, caller: string, argument: string): void {
  if (!Array.isArray(reports)) throw new TypeError(`${caller}: ${argument} must be a list of { name, report }`);
  reports.forEach((entry: unknown, index) => {
    const { name, report } = (entry ?? {}) as { name?: unknown; report?: unknown };
    if (typeof name !== 'string') throw new TypeError(`${caller}: ${argument}[${index}].name must be a string`);
    checkReport(report, caller, `${argument}[${index}].report`);
  });
}

/** The arguments of a writer of findings. @throws TypeError naming the one that is wrong. @internal */
export function checkFindingsToWrite(checked: unknown, options: unknown, caller: string, checks: OptionChecks = findingOptions): void {
  checkNamedReports(checked, caller, 'checked');
  (checked as readonly { findings?: unknown }[]).forEach(({ findings }, index) => {
    if (!Array.isArray(findings)) throw new TypeError(`${caller}: checked[${index}].findings must be a list`);
  });
  checkOutputOptions(options, caller, checks);
}

/** @throws TypeError naming the option that is unknown or has a wrong value. @internal */
export function checkOutputOptions(options: unknown, caller: string, checks: OptionChecks): void {
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new TypeError(`${caller}: options must be an object`);
  for (const [name, value] of Object.entries(options)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) throw new TypeError(`${caller}: unknown option ${name}`);
    if (value !== undefined && !check(value)) throw new TypeError(`${caller}: option ${name} has a wrong value`);
  }
}
