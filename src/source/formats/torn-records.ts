import type { DataColumn } from './data-columns.js';
import type { DataContainer } from './data-values.js';
import type { RecordCells } from './record-cells.js';

/** One row that lacks a key in so many is an exception. */
const RARE = 10;
/** `}, "本年废止件数": "0",`: what a record goes on with behind its end. */
const restPattern = /^[\s,]*(["'])[^"'\n]*\1\s*:/;
const REST_LENGTH = 80;

/** Tells which cells that records of a table do not have were lost. @internal */
export class TornRecords {
  /** Keys below which figures stand in most records. */
  private readonly counted: ReadonlySet<string>;
  /** For each record, whether it has figures and no words below those: it is no header. */
  private readonly isRow: readonly boolean[];
  /** True where nearly all rows have every key, blank ones too. */
  private readonly areWhole: boolean;

  /**
   * @param keys of each record
   * @param words for each column, how many records have words in it
   */
  constructor(
    private readonly source: string,
    private readonly objects: readonly DataContainer[],
    private readonly keys: readonly (readonly string[])[],
    cells: RecordCells,
    columns: readonly DataColumn[],
    words: readonly number[],
  ) {
    const counted = columns.filter(({ key }, i) => objects.filter((_, n) => cells.at(n, key) !== null).length > 2 * (words[i] as number));
    this.counted = new Set(counted.map(({ key }) => key));
    const countedOf = (own: readonly string[]): string[] => own.filter((key) => this.counted.has(key));
    this.isRow = keys.map((own, i) => countedOf(own).length > 0 && !countedOf(own).some((key) => cells.hasWords(i, key)));
    const rows = keys.filter((_, i) => this.isRow[i]);
    const lacking = rows.filter((own) => new Set(countedOf(own)).size < this.counted.size);
    this.areWhole = lacking.length * RARE <= rows.length;
  }

  /**
   * The keys whose cells, where a record has none, were lost: those that it names, and all where nearly all rows have every key or its rest
   * stands behind its end.
   */
  lossesOf(record: number): (key: string) => boolean {
    const { to } = this.objects[record] as DataContainer;
    const isTorn = this.isRow[record] === true && (this.areWhole || restPattern.test(this.source.slice(to, to + REST_LENGTH)));
    return (key) => this.counted.has(key) && (isTorn || this.keys[record]?.includes(key) === true);
  }
}
