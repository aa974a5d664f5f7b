import { nameCell } from '../../finding/cell-names.js';
import { defineRule } from '../rule.js';
import { causeOf } from '../rule-context.js';

/** A cell holds one figure, not words (`0/0`). */
export const cellWords = defineRule({
  meta: {
    name: 'cell-words',
    codes: ['cell/words'],
    severity: 'warning',
    source: 'Format notice, tables 2 to 4: every cell is a figure',
  },
  check(context) {
    for (const { table } of context.tables) {
      for (const cell of context.cells(table)) {
        if (cell.state !== 'text') continue;
        context.add({
          code: 'cell/words',
          cause: causeOf([cell]),
          range: context.placeOf(table, cell),
          data: { ...nameCell(context.form, table, cell), raw: cell.raw },
          subject: { table, row: cell.row, column: cell.column },
        });
      }
    }
  },
});
