import type { EditionDefinition } from '../grammar-contract/edition.js';
import type { ContentList } from '../lexer/content-list.js';
import type { ReadRow, TableReading } from '../parser/cells/table-reading.js';
import { type FormRow, rowsOf } from '../parser/columns/row-columns.js';
import type { TableLabel, TableRegion } from '../parser/regions/table-region.js';
import { slotValueOf } from '../solve/resolve-open-rows.js';
import type { Slot } from '../solve/row-reading.js';
import { foldedSlice, sourceRange } from '../source/folded-text.js';
import type { Range } from '../source/range.js';
import type { CellNode, CellState, ExtraRowNode, LabelNode, RowNode, TableNode } from './nodes.js';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** Builds the typed node of a table from its reading. Every column the form gives a row has a cell. */
export function buildTable(list: ContentList, region: TableRegion, reading: TableReading, layout: string): TableNode {
  const found = region.labels;
  const nodes: (LabelNode | null)[] = new Array(found.length);
  const ofForm = rowsOf(reading.form, region.table);
  const stated: StatedUnit[] = [];
  for (let i = 0; i < found.length; i++) {
    const label = found[i] as TableLabel;
    nodes[i] = buildLabel(list, ofForm, reading.form, label);
    const unit = list.label(label.index)?.unit ?? null;
    if (unit !== null) stated.push({ label, unit });
  }
  const template = templateOf(ofForm, reading.rows);
  const rows: Record<string, RowNode> = { ...template };
  const extraRows: ExtraRowNode[] = [];
  let end = sourceEnd(list, region, nodes);
  for (const row of reading.rows) {
    const at = row.source === null ? -1 : findLabel(found, row.source.label.index);
    const node = buildRow(list, ofForm.get(row.row), region, row, at < 0 ? null : (nodes[at] as LabelNode), stated);
    if (template !== null || rows[row.row] === undefined) {
      rows[row.row] = node;
      // A row has its label, the table all others.
      if (at >= 0) nodes[at] = null;
    } else extraRows.push(toExtraRow(list, node));
    end = Math.max(end, node.range[1]);
  }
  const [start] = sourceRange(list.text, list.starts[region.start] as number, list.ends[Math.max(region.start, region.end - 1)] as number);
  return {
    type: 'table',
    table: region.table,
    edition: reading.form.id,
    layout,
    rows,
    extraRows,
    labels: nodes.filter((node) => node !== null),
    range: [start, end],
  };
}

/** A label that states the unit of the figures beside or below it. */
interface StatedUnit {
  readonly label: TableLabel;
  readonly unit: string;
}

/** `本年收费金额（单位：元）`: what the row's own label says, else the header of the column above it. */
function statedUnit({ source }: ReadRow, column: string, stated: readonly StatedUnit[]): string | undefined {
  if (source === null) return undefined;
  const { index } = source.label;
  const own = stated.find(({ label }) => label.index === index);
  return (own ?? stated.findLast(({ label }) => label.index < index && label.meaning.kind === 'column' && label.meaning.key === column))
    ?.unit;
}

const rowTemplates = new WeakMap<ReadonlyMap<string, FormRow>, { readonly keys: readonly string[]; readonly template: object }>();

/** An object with a property for each row, where the rows are the form's in its order; else null. */
function templateOf(ofForm: ReadonlyMap<string, FormRow>, rows: readonly ReadRow[]): object | null {
  let known = rowTemplates.get(ofForm);
  if (known === undefined) {
    const keys = [...ofForm.values()].filter(({ isUndivided }) => !isUndivided).map(({ row }) => row.key);
    known = { keys, template: createTemplate(keys) };
    rowTemplates.set(ofForm, known);
  }
  const { keys, template } = known;
  return rows.length === keys.length && rows.every(({ row }, i) => row === keys[i]) ? template : null;
}

/** Of a text put in another order the last piece may stand anywhere: there the table ends with its last label or row. */
function sourceEnd(list: ContentList, region: TableRegion, labels: readonly (LabelNode | null)[]): number {
  if (region.end <= region.start) return 0;
  if (list.text.isRearranged === true) return labels.reduce((end, label) => Math.max(end, label?.range[1] ?? 0), 0);
  return sourceRange(list.text, list.starts[region.end - 1] as number, list.ends[region.end - 1] as number)[1];
}

function buildLabel(list: ContentList, ofForm: ReadonlyMap<string, FormRow>, form: EditionDefinition, label: TableLabel): LabelNode {
  const { text } = list;
  const start = list.starts[label.index] as number;
  const end = list.ends[label.index] as number;
  const match = list.label(label.index);
  const range = sourceRange(text, start, end);
  const { kind, key, official, officialIn, wording } = label.meaning;
  // A wording can be official in another edition.
  const own = officialIn.includes(form.id) ? undefined : ownLabel(ofForm, form, label);
  return {
    type: 'label',
    role: kind === 'heading' || kind === 'part' ? 'banner' : kind,
    key,
    official: own ?? official,
    wording: match?.entry.text ?? foldedSlice(text, start, end),
    wordingKind: wording,
    fragments: text.isRearranged === true ? fragmentsOf(list, start, end) : [range],
    range,
  };
}

/** What the form itself calls a row or column. */
function ownLabel(ofForm: ReadonlyMap<string, FormRow>, form: EditionDefinition, { meaning }: TableLabel): string | undefined {
  const { kind, key, table } = meaning;
  if (kind === 'row') return ofForm.get(key)?.row.label;
  if (kind !== 'column' || table === null) return undefined;
  for (const { columns } of form.tables[table].blocks) for (const column of columns) if (column.key === key) return column.label;
  return undefined;
}

/** The pieces of a label that is wrapped in its cell, other cells standing between its lines. */
function fragmentsOf(list: ContentList, from: number, to: number): Range[] {
  const { starts, ends, units } = list.text;
  const pieces: [number, number][] = [];
  for (let i = from; i < to; i++) {
    if (starts[i] === ends[i] || units[i] === 0x20) continue;
    const last = pieces[pieces.length - 1];
    if (last !== undefined && (starts[i] as number) >= last[1] && (starts[i] as number) - last[1] <= 1) last[1] = ends[i] as number;
    else pieces.push([starts[i] as number, ends[i] as number]);
  }
  return pieces;
}

function buildRow(
  list: ContentList,
  ofForm: FormRow | undefined,
  region: TableRegion,
  row: ReadRow,
  label: LabelNode | null,
  stated: readonly StatedUnit[],
): RowNode {
  const { columns } = row;
  const cells = emptyCells(columns);
  let start = label?.range[0] ?? Number.POSITIVE_INFINITY;
  let end = label?.range[1] ?? Number.NEGATIVE_INFINITY;
  const onlyUnit = row.unit === undefined ? (ofForm === undefined ? null : ofForm.onlyUnit) : row.unit;
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i] as string;
    const formUnit = onlyUnit === undefined ? (ofForm?.units.get(column) ?? null) : onlyUnit;
    const cell = buildCell(list, region, row, i, stated.length === 0 ? formUnit : (statedUnit(row, column, stated) ?? formUnit));
    cells[column] = cell;
    const { range } = cell;
    if (range !== null) {
      if (range[0] < start) start = range[0];
      if (range[1] > end) end = range[1];
    }
  }
  if (end < start) {
    const at = list.text.starts[list.starts[region.start] as number] as number;
    start = at;
    end = at;
  }
  return { type: 'row', key: row.row, label, cells, range: [start, end] };
}

const cellTemplates = new WeakMap<readonly string[], object>();
let lastColumns: readonly string[] = [];
let lastTemplate: object = {};

/** An object that has a property for each column, in their order: copying one is faster than adding them one by one. */
function emptyCells(columns: readonly string[]): Record<string, CellNode> {
  if (columns !== lastColumns) {
    let template = cellTemplates.get(columns);
    if (template === undefined) {
      template = createTemplate(columns);
      cellTemplates.set(columns, template);
    }
    lastTemplate = template;
    lastColumns = columns;
  }
  // Copying is fastest where one kind of row is copied: those of most cells have a place of their own.
  return (columns.length >= WIDE_ROW ? { ...lastTemplate } : { ...lastTemplate }) as Record<string, CellNode>;
}

const WIDE_ROW = 6;

function createTemplate(keys: readonly string[]): object {
  // Parsed objects have room for just their own properties.
  return JSON.parse(`{${keys.map((key) => `${JSON.stringify(key)}:{}`).join(',')}}`) as object;
}

/** Position of the label of a piece of content, -1 when there is none. Labels come in order. */
function findLabel(labels: readonly TableLabel[], index: number): number {
  let low = 0;
  let high = labels.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = (labels[middle] as TableLabel).index;
    if (at === index) return middle;
    if (at < index) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function buildCell(list: ContentList, region: TableRegion, row: ReadRow, index: number, formUnit: string | null): CellNode {
  const slot = row.slots[index] as Slot;
  if (slot.kind === 'value' && (row.certainty === 'dense' || row.certainty === 'separated') && slot.notes === undefined)
    return buildFigure(list, region, row, row.columns[index] as string, slot.item, formUnit);
  if ((slot.kind === 'blank' || slot.kind === 'lost') && row.ambiguous.length === 0)
    return buildEmpty(region, row, row.columns[index] as string, slot.kind, formUnit);
  const isProvenByEquations = row.certainty === 'open' || row.certainty === 'inferred';
  const cell: Writable<CellNode> = {
    type: 'cell',
    table: region.table,
    row: row.row,
    column: row.columns[index] as string,
    value: null,
    state: 'lost',
    unit: formUnit,
    raw: '',
    note: null,
    range: null,
  };
  if (row.ambiguous.includes(index)) {
    cell.state = 'ambiguous';
    cell.candidates = candidateValues(list, row, index);
    return cell;
  }
  if (slot.kind === 'value' && list.value(slot.item)?.kind === 'blank') {
    cell.state = 'blank';
    return cell;
  }
  const place = placeOf(list, slot);
  if (place !== null) {
    cell.range = place;
    cell.raw = list.text.source.slice(place[0], place[1]);
  }
  cell.state = stateOf(list, slot, isProvenByEquations);
  if (slot.kind === 'value') {
    const value = list.value(slot.item);
    cell.value = value?.value ?? null;
    if (value?.unit) cell.unit = value.unit;
    cell.note = noteOf(list, slot);
  } else if (slot.kind === 'digits' || slot.kind === 'unplaced') cell.value = slot.value;
  return cell;
}

/** A cell without text of its own. */
function buildEmpty(region: TableRegion, row: ReadRow, column: string, state: 'blank' | 'lost', formUnit: string | null): CellNode {
  return { type: 'cell', table: region.table, row: row.row, column, value: null, state, unit: formUnit, raw: '', note: null, range: null };
}

/** Most cells: a figure or mark in a row that is full. */
function buildFigure(
  list: ContentList,
  region: TableRegion,
  row: ReadRow,
  column: string,
  item: number,
  formUnit: string | null,
): CellNode {
  const { text } = list;
  const { kind, value, unit, note } = list.valueAt(item);
  if (kind === 'blank') return buildEmpty(region, row, column, kind, formUnit);
  const hasNote = note[1] > 0;
  const range = sourceRange(text, list.starts[item] as number, hasNote ? note[0] : (list.ends[item] as number));
  return {
    type: 'cell',
    table: region.table,
    row: row.row,
    column,
    value,
    state: kind,
    unit: unit ?? formUnit,
    raw: text.source.slice(range[0], range[1]),
    note: hasNote ? text.source.slice(...sourceRange(text, note[0], note[1])) : null,
    range,
  };
}

function stateOf(list: ContentList, slot: Slot, isProvenByEquations: boolean): CellState {
  switch (slot.kind) {
    case 'value':
      if (isProvenByEquations && list.value(slot.item)?.value !== null) return 'inferred';
      return list.value(slot.item)?.kind ?? 'text';
    case 'digits':
    case 'unplaced':
      return 'inferred';
    case 'words':
      return 'text';
    default:
      return slot.kind;
  }
}

function placeOf(list: ContentList, slot: Slot): Range | null {
  switch (slot.kind) {
    case 'value': {
      const value = list.value(slot.item);
      const end = value !== null && value.note[1] > 0 ? value.note[0] : (list.ends[slot.item] as number);
      return sourceRange(list.text, list.starts[slot.item] as number, end);
    }
    case 'digits':
      return sourceRange(list.text, slot.start, slot.end);
    case 'words': {
      const first = slot.items[0] as number;
      const last = slot.items[slot.items.length - 1] as number;
      return sourceRange(list.text, list.starts[first] as number, list.ends[last] as number);
    }
    default:
      return null;
  }
}

function noteOf(list: ContentList, slot: Slot & { kind: 'value' }): string | null {
  const value = list.value(slot.item);
  if (value === null) return null;
  const { source } = list.text;
  if (value.note[1] > value.note[0]) return source.slice(...sourceRange(list.text, value.note[0], value.note[1]));
  const words = (slot.notes ?? []).map((item) =>
    source.slice(...sourceRange(list.text, list.starts[item] as number, list.ends[item] as number)),
  );
  return words.length === 0 ? null : words.join(' ');
}

function candidateValues(list: ContentList, row: ReadRow, index: number): (number | null)[] {
  const values = new Set<number | null>();
  for (const candidate of row.candidates) values.add(slotValueOf(list, candidate[index] as Slot) ?? null);
  return [...values].slice(0, 12);
}

function toExtraRow(list: ContentList, node: RowNode): ExtraRowNode {
  return {
    type: 'extraRow',
    text: list.text.source.slice(node.range[0], node.range[1]),
    values: Object.values(node.cells).map((cell) => cell.value),
    range: node.range,
  };
}
