import type { EditionDefinition, TableDefinition, TableName } from '../grammar-contract/edition.js';
import { keepByTable } from '../grammar-contract/keep-by-table.js';
import type { CellReference } from './finding.js';

/** A cell with the form's own words for it, so that messages need no copy of the form. */
export interface NamedCell extends CellReference {
  readonly rowLabel?: string;
  readonly columnLabel?: string;
}

interface TableLabels {
  readonly rows: ReadonlyMap<string, string>;
  /** By `row/column`: a column key may have different labels in different blocks. */
  readonly columns: ReadonlyMap<string, string>;
}

/** @internal */
export function nameCell(form: EditionDefinition | null, table: TableName, key: Pick<CellReference, 'row' | 'column'>): NamedCell {
  const reference = { table, row: key.row, column: key.column };
  if (form === null) return reference;
  const rowLabel = labelsOf(form, table).rows.get(key.row);
  const columnLabel = nameColumn(form, table, key);
  return { ...reference, ...(rowLabel ? { rowLabel } : {}), ...(columnLabel ? { columnLabel } : {}) };
}

/** Label of a column in a row; undefined for a key the form does not have. @internal */
export function nameColumn(
  form: EditionDefinition,
  table: TableName,
  { row, column }: Pick<CellReference, 'row' | 'column'>,
): string | undefined {
  const { columns } = labelsOf(form, table);
  return columns.get(`${row}/${column}`) ?? columns.get(column);
}

/** Label of a row, or of a column by its key alone; undefined for a key the form does not have. @internal */
export function nameLine(form: EditionDefinition | null, table: TableName, over: 'row' | 'column', key: string): string | undefined {
  return form === null ? undefined : labelsOf(form, table)[over === 'row' ? 'rows' : 'columns'].get(key);
}

const labelsOf = keepByTable((form, table): TableLabels => readLabels(form, form.tables[table]));

function readLabels(form: EditionDefinition, table: TableDefinition): TableLabels {
  const groups = new Map((table.groups ?? []).filter((group) => group.group !== undefined).map((group) => [group.key, group.label]));
  const outer = new Map((table.groups ?? []).map((group) => [group.key, withoutNote(group.label)]));
  const rows = new Map<string, string>();
  const columns = new Map<string, string>();
  for (const block of table.blocks) {
    for (const column of block.columns) if (!columns.has(column.key)) columns.set(column.key, withoutNote(column.label));
    for (const row of block.rows) {
      // A row that is called as a column is (总计) needs its group's name too.
      const isColumn = block.columns.some(({ label }) => label === row.label);
      const group = row.group === undefined ? undefined : (groups.get(row.group) ?? (isColumn ? outer.get(row.group) : undefined));
      rows.set(row.key, `${group === undefined ? '' : `${group}·`}${withoutNote(row.label)}`);
      for (const column of block.columns) columns.set(`${row.key}/${column.key}`, withoutNote(column.label));
    }
  }
  for (const { table: name, row } of form.undividedRows ?? []) {
    if (name === table.name && !rows.has(row.key)) rows.set(row.key, withoutNote(row.label));
  }
  return { rows, columns };
}

/** The printed note in a label (how to count, the unit) is no part of its name. */
function withoutNote(label: string): string {
  return label.replace(/[\uFF08(].*$/u, '') || label;
}
