import type { AnyReport } from '../ast/nodes.js';
import { createFinding, type Finding } from '../finding/finding.js';
import type { TableName } from '../grammar-contract/edition.js';
import type { ContentList } from '../lexer/content-list.js';
import type { TableRegion } from './find-tables.js';
import type { TableReading } from './read-table.js';

/** What the reading of a text came by. @internal */
export interface ReadingFacts {
  readonly list: ContentList;
  readonly report: AnyReport;
  readonly readings: readonly TableReading[];
  readonly regions: Readonly<Record<TableName, TableRegion | null>>;
  readonly allRegions: readonly TableRegion[];
}

/** What the reading lost, left open or inferred, sorted by place. */
export function describeReading(facts: ReadingFacts): Finding[] {
  const { report } = facts;
  const findings: Finding[] = [];
  const tables = [report.article20, report.applications, report.disputes];
  if (tables.every((table) => table === null)) {
    findings.push(createFinding({ code: 'reading/no-table', severity: 'error', cause: 'reading', range: [0, Math.min(report.source.length, 1)], data: { length: report.source.length } }));
    return findings;
  }
  for (const table of tables) {
    if (table === null) continue;
    for (const row of Object.values(table.rows)) {
      for (const [state, code, severity] of [
        ['lost', 'reading/lost-cells', 'warning'],
        ['ambiguous', 'reading/ambiguous-cells', 'warning'],
        ['inferred', 'reading/inferred-cells', 'info'],
      ] as const) {
        const cells = Object.values(row.cells).filter((cell) => cell.state === state);
        if (cells.length === 0) continue;
        const columns = cells.map((cell) => cell.column);
        findings.push(
          createFinding({
            code,
            severity,
            cause: 'reading',
            range: row.range,
            data: {
              table: table.table,
              row: row.key,
              columns,
              ...(state === 'ambiguous' ? { candidates: cells.map((cell) => cell.candidates ?? []) } : {}),
              ...(state === 'inferred' ? { values: cells.map((cell) => cell.value) } : {}),
            },
            subject: { table: table.table, row: row.key, columns },
          }),
        );
      }
    }
  }
  return findings.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}
