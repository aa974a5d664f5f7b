import { cellOf, hasHan, textOf } from './data-cells.js';
import type { DataContainer, DataScalar, DataValue } from './data-values.js';
import { type IndexedCell, LEAST_NAMED_CELLS, partTables } from './indexed-cells.js';
import { addressOf } from './sheet-address.js';

/**
 * Records that say where in a table their text stands, by any two numbers that do, counted from 0 or from 1:
 * ```
 * {"rowIndex": 3, "columnIndex": 1, "columnSpan": 2, "content": "规章"}
 * {"row_start": 3, "row_end": 4, "col_start": 1, "col_end": 3, "words": "规章"}
 * {"r": 3, "c": 1, "v": {"v": "规章"}}            {"cell": "B4", "value": "规章"}
 * ```
 * The tables, each with its cells. Null for records of any other kind.
 * @internal
 */
export function findIndexedTables(source: string, records: readonly DataContainer[]): IndexedCell[][] | null {
  if (records.length < LEAST_NAMED_CELLS) return null;
  return new IndexedRecords(source, records).find();
}

/** `{"A1": "信息内容", "B1": {"v": "本年制发件数"}}`: the tables of an object whose keys are the places of cells, null for any other. @internal */
export function findAddressedTables(source: string, { keys, values }: DataContainer): IndexedCell[][] | null {
  const cells: IndexedCell[] = [];
  for (const [i, key] of keys.entries()) {
    const address = addressOf(textOf(source, key));
    const text = address === null ? null : cellOf(source, values[i] as DataValue);
    if (address !== null) cells.push({ ...address, rowSpan: 1, columnSpan: 1, texts: text === null ? [] : [text] });
  }
  return cells.length > 0 ? partTables(cells) : null;
}

/** Most fields of a record that may be an index, and most leaves that are looked at. */
const KEY_LIMIT = 12;
const LEAF_LIMIT = 64;
const DEPTH_LIMIT = 6;
/** Least share of the records that have a field. */
const MOST = 0.95;

const countPattern = /^\d{1,6}$/;
const rowPattern = /row|line|^y|^r(?![a-z])/i;
const columnPattern = /col|^x|^c(?![a-z])/i;

/** What a record has at one path of its keys: one scalar, or those of a list. */
type Fields = ReadonlyMap<string, readonly DataScalar[]>;

/** A number of each record, null where it has none, and how many follow it in a list of them. */
interface NumberField {
  readonly key: string;
  readonly values: readonly (number | null)[];
  readonly counts: readonly number[];
}

class IndexedRecords {
  private readonly fields: readonly Fields[];

  constructor(
    private readonly source: string,
    records: readonly DataContainer[],
  ) {
    this.fields = records.map(collectFields(source));
  }

  find(): IndexedCell[][] | null {
    const text = this.findTextKey();
    if (text === null) return null;
    const byAddress = this.findAddresses(text);
    if (byAddress !== null) return byAddress;
    const numbers = this.findNumbers(text);
    let best: { readonly tables: IndexedCell[][]; readonly sum: number } | null = null;
    for (const [i, a] of numbers.entries()) {
      for (const b of numbers.slice(i + 1)) {
        const isSwapped = isRow(b.key) && !isRow(a.key) ? true : isColumn(a.key) && !isColumn(b.key);
        const [row, column] = isSwapped ? [b, a] : [a, b];
        if (isRow(row.key) && isRow(column.key)) continue;
        if (isColumn(row.key) && isColumn(column.key)) continue;
        // Where a cell ends is no less than where it begins.
        const sum = sumOf(a) + sumOf(b);
        if (best !== null && sum >= best.sum) continue;
        const cells = this.cellsOf(text, row, column, numbers);
        const isSure = isRow(row.key) && isColumn(column.key) && cells.every(({ texts }) => texts.length < 2);
        const tables = partTables(cells, isSure ? LEAST_NAMED_CELLS : undefined);
        if (tables !== null) best = { tables, sum };
      }
    }
    return best?.tables ?? null;
  }

  /** The path whose scalars have words in most of the records. */
  private findTextKey(): string | null {
    const counts = new Map<string, number>();
    for (const fields of this.fields)
      for (const [key, scalars] of fields)
        if (scalars.some((scalar) => isShort(scalar) && hasHan(this.source, scalar))) counts.set(key, (counts.get(key) ?? 0) + 1);
    let best: string | null = null;
    for (const [key, count] of counts) if (best === null || count > (counts.get(best) as number)) best = key;
    return best;
  }

  /** Fields that are a number in nearly all records. */
  private findNumbers(text: string): NumberField[] {
    const counts = new Map<string, number>();
    for (const fields of this.fields)
      for (const [key, scalars] of fields)
        if (key !== text && scalars.length > 0 && scalars.every((scalar) => countPattern.test(this.textOf(scalar))))
          counts.set(key, (counts.get(key) ?? 0) + 1);
    const least = this.fields.length * MOST;
    const keys = [...counts].filter(([, count]) => count >= least).map(([key]) => key);
    // Named ones first: a record may say more of its cell than where it stands.
    keys.sort((a, b) => Number(isRow(b) || isColumn(b)) - Number(isRow(a) || isColumn(a)));
    return keys.slice(0, KEY_LIMIT).map((key) => {
      const lists = this.fields.map((fields) => fields.get(key) ?? []);
      const numbers = lists.map((scalars) => scalars.map((scalar) => Number(this.textOf(scalar))));
      return {
        key,
        values: numbers.map((own) => (own.length === 0 ? null : Math.min(...own))),
        counts: numbers.map((own) => Math.max(1, own.length)),
      };
    });
  }

  private findAddresses(text: string): IndexedCell[][] | null {
    const [first] = this.fields;
    for (const key of first?.keys() ?? []) {
      const addresses = this.fields.map((fields) => addressOf(this.textOf(fields.get(key)?.[0])));
      const cells = this.fields.flatMap((fields, i) => {
        const address = addresses[i] ?? null;
        return address === null ? [] : [{ ...address, rowSpan: 1, columnSpan: 1, texts: fields.get(text) ?? [] }];
      });
      const tables = cells.length >= this.fields.length * MOST ? partTables(cells) : null;
      if (tables !== null) return tables;
    }
    return null;
  }

  private cellsOf(text: string, row: NumberField, column: NumberField, numbers: readonly NumberField[]): IndexedCell[] {
    const rowSpans = spansOf(row, numbers);
    const columnSpans = spansOf(column, numbers);
    const cells: IndexedCell[] = [];
    this.fields.forEach((fields, i) => {
      const y = row.values[i] ?? null;
      const x = column.values[i] ?? null;
      if (y === null || x === null) return;
      cells.push({
        row: y,
        column: x,
        rowSpan: rowSpans[i] as number,
        columnSpan: columnSpans[i] as number,
        texts: fields.get(text) ?? [],
      });
    });
    return cells;
  }

  private textOf(scalar: DataScalar | undefined): string {
    return scalar === undefined || !isShort(scalar) ? '' : textOf(this.source, scalar);
  }
}

/** Longest text of a cell that is looked at. */
const TEXT_LIMIT = 400;

function isShort({ from, to }: DataScalar): boolean {
  return to - from <= TEXT_LIMIT;
}

/** The scalars of a record by the path of keys that leads to them; those of a list have one path. */
function collectFields(source: string): (record: DataContainer) => Fields {
  return (record) => {
    const fields = new Map<string, DataScalar[]>();
    let leaves = 0;
    const visit = (value: DataValue, path: string, depth: number): void => {
      if (leaves >= LEAF_LIMIT || depth > DEPTH_LIMIT) return;
      if (value.kind === 'scalar') {
        leaves++;
        const known = fields.get(path);
        if (known === undefined) fields.set(path, [value]);
        else known.push(value);
        return;
      }
      const { keys, values } = value;
      values.forEach((each, i) => {
        const key = keys[i];
        const name = value.kind === 'list' || key === undefined ? '' : source.slice(key.from, key.to);
        visit(each, name === '' ? path : path === '' ? name : `${path}.${name}`, depth + 1);
      });
    };
    visit(record, '', 0);
    return fields;
  };
}

/** How many rows or columns each cell takes: as a field says that counts them, that says where they end, or that lists them. */
function spansOf(start: NumberField, numbers: readonly NumberField[]): readonly number[] {
  const { values, counts } = start;
  if (counts.some((count) => count > 1)) return counts;
  const isSame = isRow(start.key) ? isRow : isColumn(start.key) ? isColumn : null;
  if (isSame === null) return values.map(() => 1);
  for (const other of numbers) {
    if (other === start || !isSame(other.key)) continue;
    if (/span/i.test(other.key)) return other.values.map((value) => Math.max(1, value ?? 1));
    const sizes = other.values.map((value, i) => (value ?? 0) - (values[i] ?? 0));
    const least = Math.min(...sizes);
    if (least === 0 || least === 1) return sizes.map((size) => size + 1 - least);
  }
  return values.map(() => 1);
}

function sumOf({ values }: NumberField): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

function isRow(key: string): boolean {
  return rowPattern.test(nameOf(key));
}

function isColumn(key: string): boolean {
  return columnPattern.test(nameOf(key));
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('.') + 1);
}
