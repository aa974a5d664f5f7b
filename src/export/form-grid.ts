import type {
  BlockDefinition,
  ColumnDefinition,
  EditionDefinition,
  RowDefinition,
  RowGroupDefinition,
  TableDefinition,
  TableName,
} from '../grammar-contract/edition.js';

/** What a cell of the printed form is; `value` cells are the only ones that carry figures. */
export type GridRole = 'caption' | 'corner' | 'banner' | 'columnGroup' | 'column' | 'rowGroup' | 'row' | 'value';

/** One cell of the printed form. Spans are at least 1; `row` and `column` name the statutory cell of a `value`. */
export interface GridCell {
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly role: GridRole;
  readonly row?: string;
  readonly column?: string;
}

/** A printed row: only the cells that begin in it, as in HTML. */
export interface GridRow {
  readonly kind: 'caption' | 'header' | 'data';
  readonly cells: readonly GridCell[];
}

/** A table of the form as the notice prints it. `width` counts grid columns, `labelColumns` those left of the figures. */
export interface FormGrid {
  readonly table: TableName;
  readonly width: number;
  readonly labelColumns: number;
  readonly rows: readonly GridRow[];
}

/** What to print in the cells. */
export interface FormValues {
  /** Text of a statutory cell; `''` prints an empty cell. */
  text(row: string, column: string): string;
  /** False leaves the row out; an undivided row is printed where this says true for it and for none it stands for. */
  hasRow(row: string): boolean;
  /** Rows the form does not have, printed after the last one: label and figures. Not for tables without row labels. */
  readonly extraRows?: readonly { readonly label: string; readonly figures: readonly string[] }[];
}

/** A grid slot: the cell that covers it, and whether the cell begins there. */
export interface GridSlot {
  readonly cell: GridCell;
  /** True in the upper left slot of the cell. */
  readonly isOrigin: boolean;
  /** True when the slot lies under the cell's first row. */
  readonly isBelow: boolean;
}

/**
 * A table of the form with its figures, in the official layout with its spans; everything comes from the declaration.
 * Groups and blocks without rows are left out.
 */
export function buildFormGrid(form: EditionDefinition, table: TableName, values: FormValues): FormGrid {
  const definition = form.tables[table];
  if (definition.shape === 'list') return buildListGrid(definition, values);
  return definition.shape === 'single'
    ? buildSingleGrid(definition, values)
    : buildLabelledGrid(definition, values, (block) => rowsInUse(form, table, block.rows, values));
}

/** Every slot of the grid, row by row, `width` per row. Slots no cell covers are null. */
export function expandGrid(grid: FormGrid): (GridSlot | null)[][] {
  const slots: (GridSlot | null)[][] = grid.rows.map(() => new Array<GridSlot | null>(grid.width).fill(null));
  grid.rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      while (slots[y]?.[x]) x++;
      for (let dy = 0; dy < cell.rowspan; dy++) {
        for (let dx = 0; dx < cell.colspan; dx++) {
          const line = slots[y + dy];
          if (line && x + dx < grid.width) line[x + dx] = { cell, isOrigin: dx === 0 && dy === 0, isBelow: dy > 0 };
        }
      }
      x += cell.colspan;
    }
  });
  return slots;
}

/** Numbering and label as printed: `（一）予以公开`. */
function printLabel(entry: { readonly numbering?: string; readonly label: string }): string {
  return `${entry.numbering ?? ''}${entry.label}`;
}

function rowsInUse(
  form: EditionDefinition,
  table: TableName,
  rows: readonly RowDefinition[],
  values: FormValues,
): readonly RowDefinition[] {
  let result = rows;
  for (const { row, insteadOf, table: owner } of form.undividedRows ?? []) {
    if (owner !== table || !values.hasRow(row.key) || insteadOf.some((key) => values.hasRow(key))) continue;
    result = result.flatMap((other) => (other.key === insteadOf[0] ? [row] : insteadOf.includes(other.key) ? [] : [other]));
  }
  return result.filter((row) => values.hasRow(row.key));
}

/** The groups around a row or group, outermost first. */
function groupsOf(definition: TableDefinition, entry: { readonly group?: string }): RowGroupDefinition[] {
  const group = definition.groups?.find((candidate) => candidate.key === entry.group);
  return group ? [...groupsOf(definition, group), group] : [];
}

function buildLabelledGrid(
  definition: TableDefinition,
  values: FormValues,
  rowsOf: (block: BlockDefinition) => readonly RowDefinition[],
): FormGrid {
  if (definition.blocks.length === 0) return emptyGrid(definition);
  const depths = definition.blocks.flatMap((block) => block.rows.map((row) => groupsOf(definition, row).length));
  const labelColumns = Math.max(...depths) + 1;
  const width = labelColumns + Math.max(...definition.blocks.map((block) => block.columns.length));
  const rows = definition.blocks.flatMap((block) => {
    const used = rowsOf(block);
    if (used.length === 0) return [];
    return [
      ...captionRows(block, width),
      ...headerRows(definition, block, labelColumns, width),
      ...dataRows(definition, used, values, labelColumns, width),
    ];
  });
  const extra = (values.extraRows ?? []).map((row) => extraRow(row, labelColumns, width));
  return { table: definition.name, width, labelColumns, rows: [...rows, ...extra] };
}

/** Figures beyond the table's width are left out: the form has no column for them. */
function extraRow(row: { readonly label: string; readonly figures: readonly string[] }, labelColumns: number, width: number): GridRow {
  const figures = row.figures.slice(0, width - labelColumns);
  const spans = columnSpans(figures, width - labelColumns);
  const cells: GridCell[] = figures.map((text, index) => ({ text, colspan: spans[index] ?? 1, rowspan: 1, role: 'value' }));
  return { kind: 'data', cells: [{ text: row.label, colspan: labelColumns, rowspan: 1, role: 'row' }, ...cells] };
}

function captionRows(block: BlockDefinition, width: number): GridRow[] {
  if (block.caption === undefined) return [];
  return [{ kind: 'caption', cells: [{ text: block.caption, colspan: width, rowspan: 1, role: 'caption' }] }];
}

/** Banners, then column groups, then columns; a column without a group spans both of the last two. */
function headerRows(definition: TableDefinition, block: BlockDefinition, labelColumns: number, width: number): GridRow[] {
  const banners = definition.banners ?? [];
  const hasGroups = block.columns.some((column) => column.group !== undefined);
  const height = banners.length + (hasGroups ? 2 : 1);
  const lines: GridCell[][] = Array.from({ length: height }, () => []);
  lines[0]?.push({ text: block.corner ?? '', colspan: labelColumns, rowspan: height, role: 'corner' });
  banners.forEach((text, y) => {
    lines[y]?.push({ text, colspan: width - labelColumns, rowspan: 1, role: 'banner' });
  });
  const spans = columnSpans(block.columns, width - labelColumns);
  block.columns.forEach((column, index) => {
    const isGrouped = column.group !== undefined;
    const upper = lines[banners.length];
    if (isGrouped && block.columns[index - 1]?.group !== column.group) {
      const size = block.columns.filter((other) => other.group === column.group).length;
      upper?.push({ text: column.group ?? '', colspan: size, rowspan: 1, role: 'columnGroup' });
    }
    const line = isGrouped ? lines[banners.length + 1] : upper;
    line?.push({
      text: column.label,
      colspan: spans[index] ?? 1,
      rowspan: hasGroups && !isGrouped ? 2 : 1,
      role: 'column',
      column: column.key,
    });
  });
  return lines.map((cells) => ({ kind: 'header', cells }));
}

/** The last column takes what is left of the width. */
function columnSpans(columns: readonly unknown[], width: number): number[] {
  return columns.map((_, index) => (index === columns.length - 1 ? width - index : 1));
}

function dataRows(
  definition: TableDefinition,
  rows: readonly RowDefinition[],
  values: FormValues,
  labelColumns: number,
  width: number,
): GridRow[] {
  const open = new Set<string>();
  return rows.map((row) => {
    const groups = groupsOf(definition, row);
    const cells: GridCell[] = [];
    for (const group of groups) {
      if (open.has(group.key)) continue;
      open.add(group.key);
      const rowspan = rows.filter((other) => groupsOf(definition, other).includes(group)).length;
      cells.push({ text: printLabel(group), colspan: 1, rowspan, role: 'rowGroup', row: group.key });
    }
    const colspan = labelColumns - groups.length;
    cells.push({ text: printLabel(row), colspan, rowspan: 1, role: 'row', row: row.key });
    const spans = columnSpans(row.columns, width - labelColumns);
    row.columns.forEach((column, index) => {
      const text = values.text(row.key, column);
      cells.push({ text, colspan: spans[index] ?? 1, rowspan: 1, role: 'value', row: row.key, column });
    });
    return { kind: 'data', cells };
  });
}

function emptyGrid(definition: TableDefinition): FormGrid {
  return { table: definition.name, width: 0, labelColumns: 0, rows: [] };
}

/** Label, unit and figure a line; a group is a line without figure above its rows. */
function buildListGrid(definition: TableDefinition, values: FormValues): FormGrid {
  const units = definition.unitColumn === undefined ? [] : [definition.unitColumn];
  const labelColumns = 1 + units.length;
  const lines: GridRow[] = [];
  const cell = (text: string, role: GridRole): GridCell => ({ text, colspan: 1, rowspan: 1, role });
  let width = labelColumns;
  for (const block of definition.blocks) {
    const rows = block.rows.filter((row) => values.hasRow(row.key));
    const extra = definition.isOpen ? (values.extraRows ?? []) : [];
    if (rows.length + extra.length === 0) continue;
    width = Math.max(width, labelColumns + block.columns.length);
    const columns = block.columns.map((column): GridCell => ({ ...cell(column.label, 'column'), column: column.key }));
    lines.push({ kind: 'header', cells: [cell(block.corner ?? '', 'corner'), ...units.map((unit) => cell(unit, 'corner')), ...columns] });
    const open = new Set<string>();
    for (const row of rows) {
      for (const group of groupsOf(definition, row)) {
        if (open.has(group.key)) continue;
        open.add(group.key);
        const blanks = [...units, ...block.columns].map(() => cell('', 'corner'));
        lines.push({ kind: 'data', cells: [{ ...cell(printLabel(group), 'rowGroup'), row: group.key }, ...blanks] });
      }
      const figures = row.columns.map((column): GridCell => ({ ...cell(values.text(row.key, column), 'value'), row: row.key, column }));
      const label: GridCell = { ...cell(printLabel(row), 'row'), row: row.key };
      lines.push({ kind: 'data', cells: [label, ...units.map(() => cell(row.unit ?? '', 'corner')), ...figures] });
    }
    for (const row of extra) {
      lines.push({
        kind: 'data',
        cells: [cell(row.label, 'row'), ...units.map(() => cell('', 'corner')), ...row.figures.map((text) => cell(text, 'value'))],
      });
    }
  }
  return lines.length === 0 ? emptyGrid(definition) : { table: definition.name, width, labelColumns, rows: lines };
}

/** One line of figures under nested headers: the rows of the declaration are column groups here. */
function buildSingleGrid(definition: TableDefinition, values: FormValues): FormGrid {
  const rows = definition.blocks.flatMap((block) => block.rows.filter((row) => values.hasRow(row.key)));
  if (rows.length === 0) return emptyGrid(definition);
  const columnsOf = new Map<string, ColumnDefinition>(
    definition.blocks.flatMap((block) => block.columns.map((column) => [column.key, column] as const)),
  );
  const depth = Math.max(...rows.map((row) => groupsOf(definition, row).length));
  const lines: GridCell[][] = Array.from({ length: depth + 2 }, () => []);
  const figures: GridCell[] = [];
  const open = new Set<string>();
  for (const row of rows) {
    const groups = groupsOf(definition, row);
    groups.forEach((group, y) => {
      if (open.has(group.key)) return;
      open.add(group.key);
      const members = rows.filter((other) => groupsOf(definition, other).includes(group));
      const colspan = members.reduce((sum, member) => sum + member.columns.length, 0);
      lines[y]?.push({ text: printLabel(group), colspan, rowspan: 1, role: 'rowGroup', row: group.key });
    });
    const y = groups.length;
    lines[y]?.push({ text: printLabel(row), colspan: row.columns.length, rowspan: 1, role: 'row', row: row.key });
    for (const column of row.columns) {
      const text = columnsOf.get(column)?.label ?? '';
      lines[y + 1]?.push({ text, colspan: 1, rowspan: depth + 1 - y, role: 'column', row: row.key, column });
      const figure = values.text(row.key, column);
      figures.push({ text: figure, colspan: 1, rowspan: 1, role: 'value', row: row.key, column });
    }
  }
  const gridRows: GridRow[] = lines.map((cells) => ({ kind: 'header', cells }));
  gridRows.push({ kind: 'data', cells: figures });
  return { table: definition.name, width: figures.length, labelColumns: 0, rows: gridRows };
}
