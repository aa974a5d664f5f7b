import { nameLine } from '../../finding/cell-names.js';
import { defineRule } from '../rule.js';

/** One form throughout: no table of another edition, no undivided row of an older form. */
export const formHybrid = defineRule({
  meta: {
    name: 'form-hybrid',
    codes: ['form/hybrid'],
    severity: 'warning',
    source: 'Format notices: each replaces the one before as a whole',
  },
  check(context) {
    const { form } = context;
    if (form === null) return;
    for (const table of context.tables) {
      const undivided = (form.undividedRows ?? []).find(
        (candidate) => candidate.table === table.table && table.rows[candidate.row.key] !== undefined,
      );
      if (table.edition === form.id && undivided === undefined) continue;
      const row = undivided === undefined ? null : undivided.row.key;
      const header = table.labels.find((label) => label.role === 'column');
      context.add({
        code: 'form/hybrid',
        cause: 'agency',
        range: (row === null ? header?.range : table.rows[row]?.range) ?? table.range,
        data: {
          edition: form.id,
          table: table.table,
          tableEdition: table.edition,
          row,
          rowLabel: row === null ? null : (nameLine(form, table.table, 'row', row) ?? row),
        },
        subject: { table: table.table, row },
      });
    }
  },
});
