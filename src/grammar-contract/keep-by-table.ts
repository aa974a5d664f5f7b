import type { EditionDefinition, TableName } from './edition.js';

/**
 * A function that works something out for a table of a form once, and keeps it as long as the form. The same is often
 * asked for many times in a row: that one is at hand.
 * @internal
 */
export function keepByTable<Value>(workOut: (form: EditionDefinition, table: TableName) => Value): typeof workOut {
  const kept = new WeakMap<EditionDefinition, Map<TableName, Value>>();
  let last: { readonly form: EditionDefinition; readonly table: TableName; readonly value: Value } | null = null;
  return (form, table) => {
    if (last !== null && last.form === form && last.table === table) return last.value;
    let ofForm = kept.get(form);
    if (ofForm === undefined) {
      ofForm = new Map();
      kept.set(form, ofForm);
    }
    let value = ofForm.get(table);
    if (value === undefined) {
      value = workOut(form, table);
      ofForm.set(table, value);
    }
    last = { form, table, value };
    return value;
  };
}
