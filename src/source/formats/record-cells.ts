import { cellsOf, hasHan, textOf } from './data-cells.js';
import type { DataContainer, DataScalar } from './data-values.js';

/** `23.5万元`: a figure with its unit. `1.属于国家秘密` and `3、其他` are labels. */
const figurePattern = /^[-+]?[\d,]+(?:\.\d+)?\s*[\u3400-\u9fff]{1,3}$/;

/** The cells of records that are one table, by their keys. @internal */
export class RecordCells {
  private readonly cells: readonly ReadonlyMap<string, DataScalar | null>[];

  /** @param keys of each record, in its order */
  constructor(
    private readonly source: string,
    objects: readonly DataContainer[],
    keys: readonly (readonly string[])[],
  ) {
    this.cells = objects.map((object, i) => {
      const all = cellsOf(source, object) as DataScalar[];
      const own = keys[i] as readonly string[];
      const cellOfKey = (key: string): DataScalar | null => {
        const [first = null, last = first] = [all[own.indexOf(key)], all[own.lastIndexOf(key)]];
        // Of a key that stands twice one cell is another record's.
        return first === null || last === null || textOf(source, first) === textOf(source, last) ? first : null;
      };
      return new Map(own.map((key) => [key, cellOfKey(key)]));
    });
  }

  /** The cell of a record, null where it has none. */
  at(record: number, key: string): DataScalar | null {
    return this.cells[record]?.get(key) ?? null;
  }

  /** True for a cell with words that are no figure. */
  hasWords(record: number, key: string): boolean {
    const cell = this.at(record, key);
    return cell !== null && hasHan(this.source, cell) && !figurePattern.test(textOf(this.source, cell));
  }

  /** True for a record that has nothing else below a key. */
  hasWordsOrNothing(record: number, key: string): boolean {
    const cell = this.at(record, key);
    return cell === null || cell.from === cell.to || this.hasWords(record, key);
  }

  /** False where all that a key has in the records is a word of one character, `无` for nothing, as against the names of rows. */
  hasNames(key: string): boolean {
    return this.cells.some((cells) => {
      const cell = cells.get(key) ?? null;
      return cell !== null && cell.to - cell.from > 1;
    });
  }
}
