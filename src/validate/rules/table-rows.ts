import type { TableNode } from '../../ast/nodes.js';
import { nameLine } from '../../finding/cell-names.js';
import type { EditionDefinition, TableDefinition } from '../../grammar-contract/edition.js';
import { insertionPoint } from '../report-parts.js';
import { defineRule } from '../rule.js';
import type { RuleContext } from '../rule-context.js';

/**
 * A table has the rows of the form and no others. What is not in the text may have been lost on the way, so missing rows
 * are the reading's; an extra row is the agency's or a local form's, and info. An undivided row stands for its parts.
 */
export const tableRows = defineRule({
  meta: {
    name: 'table-rows',
    codes: ['table/row-missing', 'table/row-extra'],
    severity: 'warning',
    source: 'Format notices, annex: the rows of the tables',
  },
  check(context) {
    const { form } = context;
    if (form === null) return;
    for (const table of context.tables) {
      if (context.blankTables.has(table.table)) continue;
      if (table.edition === form.id) checkMissing(context, table, form);
      for (const extra of table.extraRows) {
        context.add({
          code: 'table/row-extra',
          severity: 'info',
          cause: 'agency',
          range: extra.range,
          data: { table: table.table, text: extra.text, values: extra.values },
          subject: { table: table.table, text: extra.text },
        });
      }
    }
  },
});

function checkMissing(context: RuleContext, table: TableNode, form: EditionDefinition): void {
  const expected = rowKeysOf(form.tables[table.table]);
  if (expected.every((row) => table.rows[row] !== undefined)) return;
  const replaced = new Set(
    (form.undividedRows ?? [])
      .filter((undivided) => undivided.table === table.table && table.rows[undivided.row.key] !== undefined)
      .flatMap((undivided) => undivided.insteadOf),
  );
  const missing = expected.filter((row) => table.rows[row] === undefined && !replaced.has(row));
  const [first] = missing;
  if (first === undefined) return;
  const before = expected.slice(0, expected.indexOf(first)).flatMap((row) => table.rows[row] ?? []);
  context.add({
    code: 'table/row-missing',
    cause: 'reading',
    range: insertionPoint(before.at(-1)?.range[1] ?? table.range[0]),
    data: { table: table.table, rows: missing, rowLabels: missing.map((row) => nameLine(form, table.table, 'row', row) ?? row) },
    subject: { table: table.table, rows: missing },
  });
}

const rowKeys = new WeakMap<TableDefinition, readonly string[]>();

function rowKeysOf(definition: TableDefinition): readonly string[] {
  let keys = rowKeys.get(definition);
  if (!keys) {
    keys = definition.blocks.flatMap((block) => block.rows.map((row) => row.key));
    rowKeys.set(definition, keys);
  }
  return keys;
}
