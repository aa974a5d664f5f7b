import type { AnyReport, CellNode, RowNode, TableNode } from '../ast/nodes.js';
import { nameColumn, nameLine } from '../finding/cell-names.js';
import { createFinding, type Finding } from '../finding/finding.js';
import { type EditionDefinition, sectionTables, type TableName } from '../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../lexer/content-list.js';
import { sourceRange } from '../source/folded-text.js';
import type { ReadRow, TableReading } from './cells/table-reading.js';
import type { TableRegion } from './regions/table-region.js';

/** What the reading of a text came by. @internal */
export interface ReadingFacts {
  readonly list: ContentList;
  readonly report: AnyReport;
  readonly readings: readonly TableReading[];
  readonly regions: Readonly<Record<TableName, TableRegion | null>>;
}

/** What the reading lost, left open, inferred or passed over, sorted by place. */
export function describeReading(facts: ReadingFacts): Finding[] {
  const { report } = facts;
  const findings: Finding[] = [];
  const tables = [report.article20, report.applications, report.disputes, report.statistics].filter((table) => table !== null);
  if (tables.length === 0) {
    findings.push(
      createFinding({ code: 'reading/no-table', severity: 'error', cause: 'reading', range: [0, Math.min(report.source.length, 1)] }),
    );
    return findings;
  }
  for (const table of tables)
    describeTable(report.form, table, facts.readings.find((reading) => reading.table === table.table)?.rows ?? [], findings);
  for (const reading of facts.readings) describeUnsure(facts, reading, findings);
  for (const reading of facts.readings) describeUnread(facts, reading, findings);
  return findings.length < 2 ? findings : sortByPlace(findings);
}

function describeTable(form: EditionDefinition | null, table: TableNode, rows: readonly ReadRow[], findings: Finding[]): void {
  let hasText = false;
  const described = new Set<RowNode>();
  const traceless: RowNode[] = [];
  for (const reading of rows) {
    // Most rows are full: nothing can be said of them.
    if (reading.certainty === 'dense' && reading.slots.every(({ kind }) => kind === 'value')) {
      hasText = true;
      continue;
    }
    // And so it is with blank ones whose cells the text shows.
    if (reading.certainty === 'separated' && reading.isTraceless !== true && reading.slots.every(({ kind }) => kind === 'blank')) continue;
    const row = table.rows[reading.row] as RowNode;
    if (described.has(row)) continue;
    described.add(row);
    if (reading.isTraceless === true) {
      traceless.push(row);
      continue;
    }
    const chosen = reading.certainty === 'open' || reading.certainty === 'inferred' ? columnsOfBlanks(reading) : none;
    let open = chosen.size > 0;
    for (const column in row.cells) {
      const { state } = row.cells[column] as CellNode;
      if (state === 'number' || state === 'mark' || state === 'text') hasText = true;
      else if (state !== 'blank') {
        hasText = true;
        open = true;
      }
    }
    if (open) describeRow(form, table, row, chosen, reading.restsOnDoubt === true, findings);
  }
  if (hasText) for (const row of traceless) findings.push(describeTraceless(form, table, row));
  if (!hasText)
    findings.push(
      createFinding({ code: 'reading/no-figures', severity: 'info', cause: 'reading', range: table.range, data: { table: table.table } }),
    );
}

const none: ReadonlySet<string> = new Set();

/** Columns of a row that nothing but the equations leaves blank. */
function columnsOfBlanks({ columns, slots }: ReadRow): ReadonlySet<string> {
  return new Set(columns.filter((_, i) => slots[i]?.kind === 'blank'));
}

/** A row that is blank because nothing stands behind its label, in a table where blank cells leave no trace. */
function describeTraceless(form: EditionDefinition | null, table: TableNode, row: RowNode): Finding {
  const subject = { table: table.table, row: row.key };
  const rowLabel = rowLabelOf(form, table.table, row);
  const data = { ...subject, columns: Object.keys(row.cells), ...(rowLabel === undefined ? {} : { rowLabel }) };
  return createFinding({ code: 'reading/no-figures', severity: 'info', cause: 'reading', range: row.range, data, subject });
}

const codes = {
  lost: ['reading/lost-cells', 'warning'],
  ambiguous: ['reading/ambiguous-cells', 'warning'],
  inferred: ['reading/inferred-cells', 'info'],
} as const;

/** The form's own words for a row, so that messages need no copy of the form. */
function rowLabelOf(form: EditionDefinition | null, table: TableName, row: RowNode): string | undefined {
  return nameLine(form, table, 'row', row.key) ?? row.label?.official;
}

/**
 * @param chosen columns of blank cells that were told by the equations, as inferred figures are
 * @param restsOnDoubt true where inferred figures follow from rows in doubt
 */
function describeRow(
  form: EditionDefinition | null,
  table: TableNode,
  row: RowNode,
  chosen: ReadonlySet<string>,
  restsOnDoubt: boolean,
  findings: Finding[],
): void {
  for (const state of ['lost', 'ambiguous', 'inferred'] as const) {
    const cells: CellNode[] = [];
    for (const column in row.cells) {
      const cell = row.cells[column] as CellNode;
      if (cell.state === state || (state === 'inferred' && cell.state === 'blank' && chosen.has(column))) cells.push(cell);
    }
    if (cells.length === 0) continue;
    const [code] = codes[state];
    // A cell without any text of its own is a figure that the text lost, even where the equations give it back.
    const severity =
      state === 'inferred' && cells.some((cell) => cell.state === state && cell.range === null) ? 'warning' : codes[state][1];
    const columns = cells.map((cell) => cell.column);
    const data: Record<string, unknown> = { table: table.table, row: row.key, columns };
    const rowLabel = rowLabelOf(form, table.table, row);
    if (rowLabel !== undefined) data.rowLabel = rowLabel;
    data.columnLabels = cells.map((cell) => (form === null ? undefined : nameColumn(form, table.table, cell)) ?? cell.column);
    if (state === 'ambiguous') data.candidates = cells.map((cell) => cell.candidates ?? []);
    if (state === 'inferred') data.values = cells.map((cell) => cell.value);
    if (state === 'inferred' && restsOnDoubt) data.restsOnDoubt = true;
    const subject = { table: table.table, row: row.key, columns };
    findings.push(createFinding({ code, severity, cause: 'reading', range: row.range, data, subject }));
  }
}

/** Rows whose figures may be another row's or column's, because the text has broken up the table. */
function describeUnsure({ report }: ReadingFacts, reading: TableReading, findings: Finding[]): void {
  const table = [report.article20, report.applications, report.disputes].find((each) => each?.table === reading.table);
  for (const { row: key, columns, doubt, toldBy } of reading.rows) {
    const row = doubt === undefined ? undefined : table?.rows[key];
    if (row === undefined || !hasCellInDoubt(row, doubt)) continue;
    findings.push(createUnsure(report.form, reading.table, row, columns, toldBy, doubt));
  }
}

/**
 * What a reading came by, with the rows that another reading of the same text has otherwise, and those of tables which that one found
 * thinned: that lines are gone is true of the text, however it is read.
 */
export function addDisputes(
  { report, diagnostics }: { readonly report: AnyReport; readonly diagnostics: Finding[] },
  disputed: readonly RowNode[],
  others: readonly Finding[],
): Finding[] {
  const added: Finding[] = [];
  const add = (table: TableName, row: RowNode, doubt: ReadRow['doubt']): void => {
    if (!diagnostics.some(({ code, data }) => code === 'reading/unsure-row' && data.table === table && data.row === row.key))
      added.push(createUnsure(report.form, table, row, Object.keys(row.cells), 'label', doubt));
  };
  for (const table of sectionTables) {
    const isThinned = others.some(({ code, data }) => code === 'reading/unsure-row' && data.table === table && data.doubt === 'thinned');
    for (const row of Object.values(report[table]?.rows ?? {}))
      if (disputed.includes(row)) add(table, row, 'place');
      else if (isThinned && hasCellInDoubt(row, 'thinned')) add(table, row, 'thinned');
  }
  return added.length === 0 ? diagnostics : sortByPlace([...diagnostics, ...added]);
}

function createUnsure(
  form: EditionDefinition | null,
  table: TableName,
  row: RowNode,
  columns: readonly string[],
  toldBy: ReadRow['toldBy'],
  doubt: ReadRow['doubt'],
): Finding {
  const subject = { table, row: row.key };
  const rowLabel = rowLabelOf(form, table, row);
  const data = { ...subject, columns, toldBy, doubt, ...(rowLabel === undefined ? {} : { rowLabel }) };
  return createFinding({ code: 'reading/unsure-row', severity: 'warning', cause: 'reading', range: row.range, data, subject });
}

function sortByPlace(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}

/** Of cells that were not read nothing can be wrong; the order of columns does not matter to blank ones. */
function hasCellInDoubt({ cells }: RowNode, doubt: ReadRow['doubt']): boolean {
  return Object.values(cells).some(({ state }) => state !== 'lost' && state !== 'ambiguous' && !(state === 'blank' && doubt === 'columns'));
}

/** Figures inside a table that no cell took. */
function describeUnread(facts: ReadingFacts, reading: TableReading, findings: Finding[]): void {
  const region = facts.regions[reading.table];
  if (region === null) return;
  const { list } = facts;
  let figures = 0;
  for (let index = region.start; index < region.end; index++) if (list.kinds[index] === ContentKind.Value) figures++;
  let taken = 0;
  for (const row of reading.rows) for (const slot of row.slots) if (slot.kind === 'value') taken++;
  if (taken === figures) return;
  const used = new Set<number>(reading.passedOver ?? []);
  for (const row of reading.rows) {
    // What an open row could hold is described there.
    for (const slots of [row.slots, ...row.candidates]) {
      for (const slot of slots) {
        if (slot.kind === 'value') used.add(slot.item);
        else if (slot.kind === 'digits')
          for (let index = region.start; index < region.end; index++)
            if ((list.starts[index] as number) < slot.end && (list.ends[index] as number) > slot.start) used.add(index);
      }
    }
  }
  const unread: number[] = [];
  for (let index = region.start; index < region.end; index++)
    // A mark says nothing that could be missed: the dashes of `- 3 -`.
    if (list.kinds[index] === ContentKind.Value && !used.has(index) && list.value(index)?.value !== null) unread.push(index);
  const first = unread[0];
  const last = unread[unread.length - 1];
  // The text of a cell that spans columns, printed for each of them, is no other figure.
  if (first === undefined || last === undefined || unread.every((index) => list.repeatsValue(index))) return;
  const range = sourceRange(list.text, list.starts[first] as number, list.ends[last] as number);
  const values = unread.slice(0, 20).map((index) => list.value(index)?.value ?? null);
  findings.push(
    createFinding({
      code: 'reading/unread-figures',
      severity: 'warning',
      cause: 'reading',
      range,
      data: { table: reading.table, count: unread.length, values },
    }),
  );
}
