import type { TableNode } from '../../ast/nodes.js';
import type { BlockDefinition, TableDefinition } from '../../grammar-contract/edition.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/**
 * The header names each column of the form once per block (per row in the table of disputes). The figures are read by
 * their place, so a header that lost or repeats a name is info, and the reading's: converters drop second lines.
 */
export const tableColumns = defineRule({
  meta: {
    name: 'table-columns',
    codes: ['table/column-missing', 'table/column-repeated'],
    severity: 'info',
    source: 'Format notices, annex: the columns of the tables',
  },
  check(context) {
    const { form } = context;
    if (form === null) return;
    for (const table of context.tables) {
      if (table.edition === form.id) checkHeader(context, table, form.tables[table.table]);
    }
  },
});

function checkHeader(context: RuleContext, table: TableNode, definition: TableDefinition): void {
  const found = new Map<string, number>();
  for (const label of table.labels) {
    if (label.role === 'column') found.set(label.key, (found.get(label.key) ?? 0) + 1);
  }
  // A header without a single name was lost as a whole: nothing can be said of its columns.
  if (found.size === 0) return;
  const expected = new Map<string, { label: string; times: number }>();
  for (const block of definition.blocks) {
    for (const column of block.columns) {
      const times = (expected.get(column.key)?.times ?? 0) + timesIn(definition, block);
      expected.set(column.key, { label: column.label, times });
    }
  }
  report(
    context,
    table,
    'table/column-missing',
    [...expected].filter(([key]) => !found.has(key)),
  );
  report(
    context,
    table,
    'table/column-repeated',
    [...expected].filter(([key, { times }]) => (found.get(key) ?? 0) > times),
  );
}

function timesIn(definition: TableDefinition, block: BlockDefinition): number {
  return definition.shape === 'single' ? block.rows.length : 1;
}

function report(context: RuleContext, table: TableNode, code: string, columns: readonly [string, { label: string }][]): void {
  if (columns.length === 0) return;
  const header = table.labels.find((label) => label.role === 'column');
  context.add({
    code,
    cause: 'reading',
    range: header?.range ?? table.range,
    data: { table: table.table, columns: columns.map(([key]) => key), columnLabels: columns.map(([, { label }]) => label) },
    subject: { table: table.table, columns: columns.map(([key]) => key) },
  });
}
