import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { CellNode, TableNode } from '../../src/ast/nodes.js';
import { describeFinding, parseReport } from '../../src/index.js';
import { CellGrid } from '../../src/solve/cell-grid.js';
import { inferLostCells } from '../../src/solve/infer-lost.js';
import { tableEquations } from '../../src/solve/table-equations.js';
import { readShown, reportWith } from '../support/shown-rows.js';

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
  const inferences = inferLostCells(table, new CellGrid(tableEquations(report.form, 'applications')), new Set(moved), new Set());
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

describe('a cell of a row with fewer figures than columns', () => {
  const full = ['一、本年新收政府信息公开申请数量 1650 550 0 20 9 71 2300', '二、上年结转政府信息公开申请数量 0 0 0 0 0 0 0'];
  const totals = ['（七）总计 1650 550 0 20 9 71 2300', '四、结转下年度继续办理 0 0 0 0 0 0 0'];
  const read = (rows: readonly string[]) =>
    readShown(
      reportWith(
        'applications',
        [...full, ...rows, ...totals].flatMap((row) => row.split(' ')),
      ),
      'applications',
    ).rows;

  it('is no 0 where most rows of the table leave out blank ones', () => {
    const rows = read([
      '（一）予以公开 1206 140 9 61 1416',
      '1．属于国家秘密 355 160 10 525',
      '2．其他法律行政法规禁止公开 74 170 244',
      '3．危及“三安全一稳定” 5 0 80 10 95',
      '4．保护第三方合法权益 10 10 20',
      '5．属于三类内部事务信息 0 0 0',
      '6．属于四类过程性信息 0 0 0 0',
    ]);
    expect(rows.granted).toMatch(/^\(1206\) \(140\) [~?] .* \(1416\)$/u);
    expect(Object.values(rows).filter((row) => row.includes('(0)'))).toEqual([]);
  });

  it('is one where no other row does', () => {
    const rows = read(['（一）予以公开 1206 140 20 9 71 1446', '1．属于国家秘密 444 410 0 0 0 0 854']);
    expect(rows.granted).toBe('(1206) (140) (0) (20) (9) (71) (1446)');
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
