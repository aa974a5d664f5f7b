import type { EditionDefinition, TableName } from '../grammar-contract/edition.js';
import { expandEquations, type LinearEquation } from './equations.js';

/** The equations of one table, by the undivided rows that may be in use. */
const kept = new WeakMap<EditionDefinition, Map<string, readonly LinearEquation[]>>();

/**
 * The equations of one table of an edition, expanded once: the same rows in use give the same array.
 * @param hasRow tells which rows the report has; only asked for undivided rows and those they stand for.
 */
export function tableEquations(
  form: EditionDefinition,
  table: TableName,
  hasRow: (row: string) => boolean = () => false,
): readonly LinearEquation[] {
  let ofForm = kept.get(form);
  if (ofForm === undefined) {
    ofForm = new Map();
    kept.set(form, ofForm);
  }
  let key: string = table;
  for (const undivided of form.undividedRows ?? []) {
    if (undivided.table === table && hasRow(undivided.row.key) && !undivided.insteadOf.some(hasRow)) key += `\u0000${undivided.row.key}`;
  }
  let equations = ofForm.get(key);
  if (equations === undefined) {
    equations = expandEquations(form, (other, row) => other === table && hasRow(row)).filter((equation) => equation.table === table);
    ofForm.set(key, equations);
  }
  return equations;
}
