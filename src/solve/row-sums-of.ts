import type { EditionDefinition, EquationDefinition, TableName } from '../grammar-contract/edition.js';

/** The sums that a form has within each row of a table: `naturalPerson + … = total`. */
export function rowSumsOf(form: EditionDefinition, table: TableName): readonly EquationDefinition[] {
  return form.equations.filter((equation) => equation.table === table && equation.over === 'row');
}
