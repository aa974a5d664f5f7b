import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CellNode, TableNode } from '../../src/ast/nodes.js';
import { describeFinding, parseReport } from '../../src/index.js';
import { CellGrid } from '../../src/solve/cell-grid.js';
import { inferLostCells } from '../../src/solve/infer-lost.js';
import { tableEquations } from '../../src/solve/table-equations.js';

const text = readFileSync('docs/examples/qinghe-2023.txt', 'utf8');

/** The applications of the example with some cells lost, and what follows for them where some rows are in doubt. */
function inferWith(lost: readonly (readonly [row: string, column: string])[], moved: readonly string[]) {
  const { report } = parseReport(text);
  const table = report.applications as TableNode;
  const were = lost.map(([row, column]) => {
    const cell = table.rows[row]?.cells[column] as { value: number | null; state: CellNode['state'] };
    const { value } = cell;
    cell.value = null;
    cell.state = 'lost';
    return value;
  });
  if (report.form === null) throw new Error('the example has a form');
  const inferences = inferLostCells(table, new CellGrid(tableEquations(report.form, 'applications')), new Set(moved));
  return { were, inferences: inferences.map(({ cell, restsOnDoubt }) => ({ row: cell.row, value: cell.value, restsOnDoubt })) };
}

describe('a lost cell', () => {
  it('follows from the equations', () => {
    const { were, inferences } = inferWith([['received', 'naturalPerson']], []);
    expect(inferences).toEqual([{ row: 'received', value: were[0], restsOnDoubt: false }]);
  });

  it('stays lost in a row whose figures may be those of another', () => {
    expect(inferWith([['received', 'naturalPerson']], ['received']).inferences).toEqual([]);
  });

  it('rests on doubt where a row of the equation is in doubt, and so does what follows from it', () => {
    const row = ['naturalPerson', 'total'].map((column) => ['carriedOut', column] as const);
    const { were, inferences } = inferWith(row, ['received']);
    expect(inferences).toEqual(were.map((value) => ({ row: 'carriedOut', value, restsOnDoubt: true })));
  });
});

describe('the sentence on inferred cells', () => {
  it('says where they rest on rows in doubt', () => {
    const data = { table: 'applications', row: 'carriedOut', columns: ['total'], values: [3], restsOnDoubt: true };
    const finding = { ...parseReport('').diagnostics[0], code: 'reading/inferred-cells', data } as Parameters<typeof describeFinding>[0];
    expect(describeFinding(finding, 'zh-CN')).toContain('但所依据的其他行本身存疑');
    expect(describeFinding(finding, 'en')).toContain('in doubt themselves');
    expect(describeFinding({ ...finding, data: { ...data, restsOnDoubt: undefined } }, 'zh-CN')).not.toContain('存疑');
  });
});
