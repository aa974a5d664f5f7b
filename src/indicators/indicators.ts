import { checkReport } from '../ast/check-report.js';
import type { AnyReport } from '../ast/nodes.js';
import type { Locale } from '../finding/message.js';
import { indicatorDefinitions as englishDefinitions } from '../finding/messages/indicators/en.js';
import { indicatorDefinitions as chineseDefinitions } from '../finding/messages/indicators/zh-cn.js';
import type { CrosswalkCell } from '../grammar-contract/series.js';
import { readFigure } from '../series/figures.js';
import type { BlankPolicy } from '../validate/assess-equations.js';
import { indicatorDefinitions } from './indicator-definitions.js';

/** A ratio computed from the figures of one report, with all that is needed to recompute or to doubt it. */
export interface Indicator {
  /** Stable: `grantRate`, `refusalRate.stateSecret`. */
  readonly key: string;
  /** Numerator divided by denominator, 0 to 1 where the report's sums hold; null where either is unknown or the denominator is 0. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** The cells that are added up on either side. */
  readonly cells: { readonly numerator: readonly CrosswalkCell[]; readonly denominator: readonly CrosswalkCell[] };
  /** Cells without a figure; the reason why `value` is null, unless the denominator is 0. */
  readonly missing: readonly CrosswalkCell[];
  /** True when every figure was read from its own place; false when one was inferred, counted as 0, or is missing. */
  readonly isRead: boolean;
  readonly definition: Readonly<Record<Locale, string>>;
  /** The notice whose form the figures stand on; null when the report has no form. */
  readonly source: string | null;
}

/** How `indicators` counts. */
export interface IndicatorOptions {
  /** `strict` (default): a blank is unknown, and so is every indicator it belongs to. `zero`: a blank counts as 0. */
  readonly blanks?: BlankPolicy;
}

/**
 * The published indicators of a report, always all of them and in the same order; null stands where one cannot be told.
 * Nothing is rounded, and nothing is said about figures that contradict each other: `validateReport` says that.
 * @throws TypeError naming a wrong argument.
 */
export function indicators(report: AnyReport, options: IndicatorOptions = {}): Indicator[] {
  checkArguments(report, options);
  const { form } = report;
  const hasRow = (table: CrosswalkCell['table'], row: string): boolean => report[table]?.rows[row] !== undefined;
  return indicatorDefinitions.map(({ key, numerator, denominator }) => {
    const above = readFigure(report, form ? numerator(form, hasRow) : [], options.blanks);
    const below = readFigure(report, form ? denominator(form, hasRow) : [], options.blanks);
    const isKnown = form !== null && above.value !== null && below.value !== null;
    return {
      key,
      value: isKnown && below.value ? (above.value ?? 0) / below.value : null,
      numerator: form ? above.value : null,
      denominator: form ? below.value : null,
      cells: { numerator: above.cells, denominator: below.cells },
      missing: distinct([...above.missing, ...below.missing]),
      isRead: isKnown && above.isRead && below.isRead,
      definition: { 'zh-CN': chineseDefinitions[key] ?? key, en: englishDefinitions[key] ?? key },
      source: form?.notice ?? null,
    };
  });
}

function distinct(cells: readonly CrosswalkCell[]): CrosswalkCell[] {
  return [...new Map(cells.map((cell) => [`${cell.table} ${cell.row} ${cell.column}`, cell])).values()];
}

function checkArguments(report: AnyReport, options: IndicatorOptions): void {
  checkReport(report, 'indicators');
  if (typeof options !== 'object' || options === null) throw new TypeError('indicators: options must be an object');
  for (const [name, value] of Object.entries(options)) {
    if (name !== 'blanks' || (value !== undefined && value !== 'strict' && value !== 'zero')) {
      throw new TypeError(`indicators: option ${name} is unknown or has a wrong value`);
    }
  }
}
