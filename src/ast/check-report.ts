import type { AnyReport } from './nodes.js';

/**
 * @throws TypeError naming the argument that is no report. A copy of one (`JSON.parse`, a spread) is none: it has lost its
 * source and its form.
 * @internal
 */
export function checkReport(report: unknown, caller: string, argument = 'report'): asserts report is AnyReport {
  const { type, locate } = (report ?? {}) as { type?: unknown; locate?: unknown };
  if (type !== 'report' || typeof locate !== 'function') {
    throw new TypeError(`${caller}: ${argument} must be a report that parseReport returned`);
  }
}
