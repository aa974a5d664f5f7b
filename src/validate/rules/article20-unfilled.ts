import { nameCell } from '../../finding/cell-names.js';
import { defineRule } from '../rule.js';
import { causeOf } from '../rule-context.js';

/** Every cell of the table of proactive disclosure holds a figure; 0 where there is nothing to count. */
export const article20Unfilled = defineRule({
  meta: {
    name: 'article20-unfilled',
    codes: ['article20/unfilled'],
    severity: 'info',
    source: 'Format notice, table 2: every item is reported as a figure',
  },
  check(context) {
    if (context.blankTables.has('article20')) return;
    const open = context.cells('article20').filter((cell) => cell.state === 'blank' || (cell.state === 'mark' && cell.value === null));
    const [first] = open;
    if (!first) return;
    context.add({
      code: 'article20/unfilled',
      cause: causeOf(open),
      range: context.placeOf('article20', first),
      related: open.map((cell) => ({
        range: context.placeOf('article20', cell),
        note: { key: 'cell', table: cell.table, row: cell.row, column: cell.column, state: cell.state },
      })),
      data: { cells: open.map((cell) => ({ ...nameCell(context.form, 'article20', cell), state: cell.state, raw: cell.raw })) },
      subject: open.map(({ row, column }) => `${row}/${column}`),
    });
  },
});
