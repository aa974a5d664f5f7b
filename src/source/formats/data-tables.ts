import { type DeclaredLayouts, plainLayouts } from '../declared-layouts.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';
import { cellsOf, hasHan, hasScalars, heightOf, isFigure, isIndex, listsColumns, textOf } from './data-cells.js';
import { COLUMN_LIMIT, type DataColumn, findColumns, findTableEnds } from './data-columns.js';
import { type DataPlace, DataRowWriter } from './data-row-writer.js';
import { rowsOfShape } from './data-shapes.js';
import { type DataContainer, type DataScalar, type DataValue, readDataValues } from './data-values.js';
import { type IndexedCell, layOutRows } from './indexed-cells.js';
import { findAddressedTables, findIndexedTables } from './indexed-records.js';
import { findMissing, MISSING, statesBlanks } from './missing-cells.js';
import { RecordCells } from './record-cells.js';
import { TornRecords } from './torn-records.js';

/**
 * Tables in a data notation, one line a row, cells parted by tabs: rows as lists (`["规章", 0, "", 20]`), as objects that
 * share their keys (`{"信息内容": "规章", "现行有效件数": 20}`), below their labels (`"规章": [0, 0, 20]`), columns as lists
 * (`{0: ["信息内容", "规章"], 1: ["本年制发件数", 0]}`); a cell may be an object with its text (`{"text": "规章"}`). Null
 * where too few rows are.
 * @param layouts whether records and keys may state where a cell stands.
 */
export function rewriteDataTables(source: string, { hasAddresses }: DeclaredLayouts = plainLayouts): RewrittenText | null {
  if (!source.includes('[') && !source.includes('{') && !source.includes('(')) return null;
  const values = readDataValues(source);
  if (!hasScalars(values, 2 * LEAST_ROWS)) return null;
  const tables = new DataTables(source, values, hasAddresses);
  const rewritten = tables.run();
  return tables.rows >= LEAST_ROWS ? { ...rewritten, isAddressed: tables.isAddressed } : null;
}

const LEAST_ROWS = 5;

/** Fewest texts of a page: no row has as many cells. */
const PAGE_LENGTH = 60;
/** Characters of a text that is none of a cell. */
const SENTENCE_LENGTH = 30;

/** One word instead of a figure (无) in so many is no header. */
const MIXED = 10;

/** Words or figures. */
const sayingPattern = /[\d\u3400-\u9fff]/;
/** Names too: figures behind them are told from those of a row above. */
const namingPattern = /[\w\u3400-\u9fff]/;

/** What stands behind the last record of a list that was cut off. */
const cutPattern = /^[\s,]*$/;

/** Nothing but figures and marks. */
const numberPattern = /^[^\p{L}"'`]*$/u;
class DataTables {
  /** True when cells of one of them state where they stand. */
  isAddressed = false;
  /** True when one of these was stated to be blank, here or in a table before. */
  private statesBlanks = false;
  private readonly text: TextRewriter;
  /** Whether lists below numbers are columns: in any of these tables. */
  private readonly hasColumns: boolean;
  private readonly lines: DataRowWriter;

  constructor(
    private readonly source: string,
    private readonly values: readonly DataContainer[],
    private readonly hasAddresses: boolean,
  ) {
    this.text = new TextRewriter(source);
    this.lines = new DataRowWriter(source, this.text);
    this.hasColumns = listsColumns(source, values);
  }

  /** Lines that are rows of tables. */
  get rows(): number {
    return this.lines.rows;
  }

  run(): RewrittenText {
    const { source, values } = this;
    let at = 0;
    for (let i = 0; i < values.length; ) {
      const first = values[i] as DataContainer;
      this.copyGap(at, first.from, i > 0);
      // Objects a line each are one table.
      let end = i + 1;
      while (
        end < values.length &&
        this.isListOfObjects(values[end] as DataContainer) === this.isListOfObjects(first) &&
        /^[\s,;-]*$/.test(source.slice((values[end - 1] as DataContainer).to, (values[end] as DataContainer).from))
      )
        end++;
      const group = values.slice(i, end);
      const indexed = group.length > 1 ? this.findEachIndexed(group) : null;
      if (indexed !== null) for (const [n, tables] of indexed.entries()) this.writeIndexed(tables, group[n] as DataContainer);
      else if (group.length > 1) this.writeAll(group);
      else this.write(first);
      at = (values[end - 1] as DataContainer).to;
      i = end;
    }
    this.copyGap(at, source.length, values.length > 0);
    return this.text.finish();
  }

  /** Text between tables, without what belongs to the notation around them. */
  private copyGap(from: number, to: number, isBehind: boolean): void {
    const { source, text } = this;
    let start = from;
    let end = to;
    // The number of a page, or its time: no row of the notation.
    if (isBehind && to < source.length && numberPattern.test(source.slice(from, to))) return;
    if (isBehind) while (start < end && ',;]}) \t\r'.includes(source[start] as string)) start++;
    // The mark of a list before a row.
    const mark = /(?:^|\n)[ \t]*(?:- ?)+[ \t]*$/.exec(source.slice(Math.max(start, end - 40), end));
    if (mark !== null) end -= mark[0].trimStart().length;
    text.copy(start, end);
    // What stands between two tables of one header may be the caption of the second.
    if (sayingPattern.test(source.slice(start, end))) this.lines.forgetHeader();
  }

  private write(value: DataContainer): void {
    const { source } = this;
    const indexed = value.kind === 'list' ? this.findIndexed(value.values) : this.hasAddresses ? findAddressedTables(source, value) : null;
    if (indexed !== null) return this.writeIndexed(indexed, value);
    const rows = value.kind === 'object' ? rowsOfShape(source, value) : null;
    if (rows !== null) {
      for (const row of rows) this.lines.writeRow(row, { from: (row[0] as DataScalar).from, to: (row[row.length - 1] as DataScalar).to });
      return;
    }
    const cells = cellsOf(source, value);
    if (cells !== null) {
      if (cells.length > 0 && this.isListOfObjects(value)) this.writeAll(value.values as DataContainer[]);
      else if (this.isOfTexts(cells, value)) this.writeTexts(cells);
      else if (cells.length < 2) this.writeLoose(value);
      else if (value.kind === 'list') this.lines.writeRow(cells, value);
      else this.writeObjects([value]);
    } else if (value.kind === 'object' && this.isLabelled(value)) this.writeLabelled(value);
    else if (value.kind === 'list' && value.values.every(({ kind }) => kind !== 'scalar')) this.writeAll(value.values as DataContainer[]);
    else this.writeLoose(value);
  }

  /** Tables of records that state where their cells stand. */
  private findIndexed(values: readonly DataValue[]): IndexedCell[][] | null {
    const records = values.filter((value): value is DataContainer => value.kind === 'object');
    return this.hasAddresses && records.length === values.length ? findIndexedTables(this.source, records) : null;
  }

  /** Lists of such records, one below the other. */
  private findEachIndexed(lists: readonly DataContainer[]): IndexedCell[][][] | null {
    const tables: IndexedCell[][][] = [];
    for (const { kind, values } of lists) {
      const own = kind === 'list' ? this.findIndexed(values) : null;
      if (own === null) return null;
      tables.push(own);
    }
    return tables;
  }

  private writeIndexed(tables: readonly IndexedCell[][], { from, to }: DataPlace): void {
    const { source, text } = this;
    const isCut = cutPattern.test(source.slice(to));
    this.isAddressed = true;
    this.statesBlanks ||= tables.some((cells) => statesBlanks(source, cells));
    for (const cells of tables) {
      for (const row of layOutRows([...cells, ...findMissing(source, cells, this.statesBlanks, isCut)])) {
        const place = row.find((cell) => cell !== null && cell.texts.length > 0)?.texts[0]?.from ?? from;
        text.put('\n', place, place);
        row.forEach((cell, i) => {
          if (i > 0) text.put('\t', cell?.texts[0]?.from ?? place);
          if (cell?.isMissing === true) text.put(MISSING, place, place);
          for (const each of cell?.texts ?? []) this.lines.copyText(each);
        });
      }
      this.lines.rows += cells.length;
      text.put('\n', to, to);
    }
  }

  /** A list of objects, each with its text: cells of one row only beside other such lists. */
  private isListOfObjects({ kind, values }: DataContainer): boolean {
    return kind === 'list' && values.length > 0 && values.every((value) => value.kind === 'object');
  }

  /** `['规章', '0', …]`: not a row, but all texts of a page in one list, its sentences among them. */
  private isOfTexts(cells: readonly DataScalar[], { kind }: DataContainer): boolean {
    return kind === 'list' && cells.length >= PAGE_LENGTH && cells.some(({ from, to }) => to - from >= SENTENCE_LENGTH);
  }

  private writeTexts(cells: readonly DataScalar[]): void {
    const { source, text } = this;
    for (const cell of cells) {
      if (/^(?:\\[nrt]| )+$/.test(textOf(source, cell))) continue;
      text.put('\n', cell.from, cell.from);
      this.lines.copyText(cell);
    }
    this.lines.rows += cells.length;
  }

  /** Runs of records that say where they stand, and of others: words of a page, cells of its tables. */
  private partPlaced(values: readonly DataContainer[]): DataContainer[][] {
    const parts: DataContainer[][] = [];
    let wasPlaced: boolean | undefined;
    for (const value of values) {
      const names = value.keys.map((key) => textOf(this.source, key).toLowerCase());
      const isPlaced = names.includes('rowindex') && names.includes('columnindex');
      if (isPlaced === wasPlaced) parts[parts.length - 1]?.push(value);
      else parts.push([value]);
      wasPlaced = isPlaced;
    }
    return parts;
  }

  /** Lists and objects beside each other. */
  private writeAll(values: readonly DataContainer[]): void {
    const { source } = this;
    const indexed = this.findIndexed(values);
    if (indexed !== null) return this.writeIndexed(indexed, { from: values[0]?.from ?? 0, to: values[values.length - 1]?.to ?? 0 });
    const parts = this.partPlaced(values);
    if (parts.length > 1) {
      for (const part of parts) this.writeAll(part);
      return;
    }
    const rows = values.filter((value) => value.kind === 'list' && cellsOf(source, value) !== null);
    for (let i = 0; i < values.length; ) {
      const value = values[i] as DataContainer;
      let end = i;
      while (
        end < values.length &&
        (values[end] as DataContainer).kind === 'object' &&
        cellsOf(source, values[end] as DataContainer) !== null
      )
        end++;
      if (end > i) {
        this.writeObjects(values.slice(i, end));
        i = end;
        continue;
      }
      const cells = value.kind === 'list' ? cellsOf(source, value) : null;
      if (cells !== null && rows.length > 1) this.lines.writeRow(cells, value);
      else this.write(value);
      i++;
    }
  }

  /** Objects without lists in them: the columns are the keys of all that are one table. */
  private writeObjects(objects: readonly DataContainer[]): void {
    const { source } = this;
    const keys = objects.map((object) => object.keys.map((key) => textOf(source, key)));
    // `{"信息内容": "信息内容"}`: the row of which tools made the keys.
    const repeated = new Set<string>();
    for (const [i, { values }] of objects.entries())
      for (const [n, key] of (keys[i] as string[]).entries()) if (textOf(source, values[n] as DataScalar) === key) repeated.add(key);
    let start = 0;
    for (const end of findTableEnds(keys)) {
      this.writeObjectTable(objects.slice(start, end), keys.slice(start, end), repeated);
      start = end;
    }
  }

  private writeObjectTable(objects: readonly DataContainer[], keys: readonly (readonly string[])[], repeated: ReadonlySet<string>): void {
    const { source } = this;
    const places = new Map<string, number>();
    for (const object of objects)
      for (const key of object.keys) if (!places.has(textOf(source, key))) places.set(textOf(source, key), key.from);
    if (places.size > COLUMN_LIMIT) {
      for (const object of objects) this.lines.writeRow(cellsOf(source, object) as DataScalar[], object);
      return;
    }
    const { columns: found, isOrdered } = findColumns(keys, repeated);
    const records = new RecordCells(source, objects, keys);
    const words = found.map(({ key }) => objects.filter((_, i) => records.hasWords(i, key)).length);
    const isNamed = found.map(({ key }) => records.hasNames(key));
    // A group that some rows have none of is blank in these.
    const isOfWords = words.map(
      (count, column) =>
        count * 2 >= objects.length &&
        objects.every((_, i) => records.hasWordsOrNothing(i, (found[column] as DataColumn).key)) &&
        isNamed[column] === true,
    );
    // Rows of headers among the records have words in any column.
    const areSorted = words.every((count, i) => isOfWords[i] || isNamed[i] === false || count * MIXED <= objects.length);
    // `{"value": 3, "row": "规章"}`: what a record is about stands before its figures.
    const below = this.lines.placesBelow(found.map(({ key }) => key));
    const columns = below
      ? below.map((_, place) => found[below.indexOf(place)] as DataColumn)
      : areSorted
        ? [...found.filter((_, i) => isOfWords[i]), ...found.filter((_, i) => !isOfWords[i])]
        : found;
    const heads = columns.map(({ key, length }): DataScalar => {
      const from = places.get(key) as number;
      return { kind: 'scalar', from, to: from + length };
    });
    if (below === null) this.lines.writeHeader(heads, objects[0] as DataContainer, isOrdered);
    const torn = new TornRecords(source, objects, keys, records, found, words);
    objects.forEach((object, i) => {
      const row = columns.map(({ key }) => records.at(i, key));
      const isLost = torn.lossesOf(i);
      if (isOrdered) this.lines.writeRow(row, object, (place) => isLost((columns[place] as DataColumn).key));
      else this.lines.writeUnordered(row, object);
    });
  }

  private isLabelled({ keys, values }: DataContainer): boolean {
    const { source } = this;
    const labels = keys.filter((key) => hasHan(source, key) || isIndex(source, key));
    return labels.length * 2 > keys.length && values.some(({ kind }) => kind !== 'scalar');
  }

  /** Rows or further tables, each below its label. */
  private writeLabelled(value: DataContainer): void {
    const { source } = this;
    const { keys, values } = value;
    if (this.isOfColumns(value)) return this.writeColumns(value);
    const isNumbered = keys.every((key) => isIndex(source, key));
    values.forEach((each, i) => {
      const key = isNumbered ? [] : [keys[i] as DataScalar];
      const cells = each.kind === 'scalar' ? [each] : cellsOf(source, each);
      if (each.kind === 'scalar' || (cells !== null && cells.length > 0 && !this.isListOfObjects(each))) {
        if (each.kind === 'object') this.lines.writeHeader([...key.map(() => null), ...each.keys], each);
        this.lines.writeRow([...key, ...(cells as DataScalar[])], each);
        return;
      }
      if (key.length > 0) this.lines.writeRow(key, each);
      this.write(each);
    });
  }

  /** Below numbers as in all tables of the text; below words where only the first column has no figures. */
  private isOfColumns(value: DataContainer): boolean {
    const { source } = this;
    const height = heightOf(value);
    if (height < 2 || value.values.length < 2) return false;
    if (value.keys.every((key) => isIndex(source, key))) return this.hasColumns;
    const figures = value.values.map(
      (each) => (each as DataContainer).values.filter((cell) => cell.kind === 'scalar' && isFigure(source, cell)).length,
    );
    const isCounted = value.values.every(
      (each) => each.kind === 'list' || (each as DataContainer).keys.every((key) => isIndex(source, key)),
    );
    return isCounted && figures[0] === 0 && figures.slice(1).some((count) => count > 0);
  }

  private writeColumns({ from, keys, values }: DataContainer): void {
    const { source } = this;
    const columns = (values as readonly DataContainer[]).map((column) => cellsOf(source, column) as DataScalar[]);
    this.lines.writeHeader(keys, { from });
    for (let row = 0; row < (columns[0] as DataScalar[]).length; row++)
      this.lines.writeRow(
        columns.map((column) => column[row] as DataScalar),
        { from, to: from },
      );
  }

  /** Everything as it stands, the tables in it as tables and its texts as lines of their own. */
  private writeLoose({ from, to, keys, values }: DataContainer): void {
    let at = from;
    for (const [i, value] of values.entries()) {
      if (value.kind === 'scalar') {
        if (!this.isText(value)) {
          // `"num_rows": 4` beside cells that say where they stand is no figure of theirs.
          const key = keys[i];
          if (!this.isAddressed || key === undefined || hasHan(this.source, key) || !isFigure(this.source, value)) continue;
          this.copyNotation(at, value.from, namingPattern);
          at = value.to;
          continue;
        }
        this.copyNotation(at, value.from, sayingPattern);
        this.text.put('\n', value.from, value.from);
        this.lines.copyText(value, '\n');
        this.text.put('\n', value.to, value.to);
        // The quotation mark behind it.
        at = value.to + 1;
        continue;
      }
      this.copyNotation(at, value.from, namingPattern);
      this.write(value);
      at = value.to;
    }
    this.copyNotation(at, to, sayingPattern);
  }

  /** Words in quotation marks. */
  private isText(scalar: DataScalar): boolean {
    const quote = this.source[scalar.from - 1];
    return (quote === '"' || quote === "'") && this.source[scalar.to] === quote && hasHan(this.source, scalar);
  }

  /** What stands around values, where it has what the pattern wants: brackets and quotation marks are nothing of the report. */
  private copyNotation(from: number, to: number, pattern: RegExp): void {
    if (pattern.test(this.source.slice(from, to))) this.copyGap(from, to, true);
  }
}
