import { CharacterClass, characterClasses, isDigit } from '../source/character-class.js';
import { ordinalDigit, partWordLength, readOrdinalUnits } from './numerals.js';

/** Most rows that are numbered one after the other. */
const MOST_ROWS = 12;

/** Reads the numbering before a label. @internal */
export class NumberingReader {
  /** Of the numbering read last: valid until the next one is read. */
  ordinal = 0;
  level = 0;
  private isChinese = false;

  constructor(
    private readonly units: Uint16Array,
    private readonly length: number,
  ) {}

  /**
   * `（一）`, `一、`, `1.`, `①`; a figure without punctuation is none. Its exclusive end, or 0; leaves `ordinal` and
   * `level`.
   */
  read(from: number): number {
    const { units } = this;
    const first = units[from] as number;
    if (first === 0x28) {
      const inner = this.readOrdinalAt(this.skipSpaces(from + 1));
      if (inner === 0) return 0;
      const close = this.skipSpaces(inner);
      if (units[close] !== 0x29) return 0;
      this.level = this.isChinese ? 2 : 3;
      return close + 1;
    }
    if (first >= 0x2460 && first <= 0x2473) {
      this.ordinal = first - 0x245f;
      this.level = 3;
      return from + 1;
    }
    const end = this.readOrdinalAt(from);
    if (end === 0) return 0;
    const mark = this.skipSpaces(end);
    const unit = units[mark] as number;
    const isMark = isNumberMark(unit);
    if (this.isChinese) {
      this.level = 1;
      return isMark ? mark + 1 : end;
    }
    if (!isMark || isDigit(units[mark + 1] as number)) return 0;
    // `35 ⏎ ）不予公开`, `35 ⏎ 、 ⏎ 其他`: the mark is what is left of the number of another label. `1 ⏎ 、其他` is one whole.
    // `35 ⏎ .. 结果纠正`: two points are a cell without words.
    if (unit === 0x2e && units[mark + 1] === 0x2e && this.hasLineEnd(end, mark)) return 0;
    const isBroken = unit !== 0x2e && this.hasLineEnd(end, mark);
    if (isBroken && (unit === 0x29 || this.ordinal > MOST_ROWS || this.hasLineEnd(mark + 1, this.skipSpaces(mark + 1)))) return 0;
    this.level = 3;
    return mark + 1;
  }

  /** `第一部分`, `第1章`: its exclusive end, or 0; leaves `ordinal` and `level`. */
  readPart(from: number): number {
    const { units } = this;
    const end = this.readOrdinalAt(from + 1);
    if (end === 0) return 0;
    const word = partWordLength(units, end);
    if (word === 0) return 0;
    this.level = 1;
    const after = end + word;
    return units[after] === 0x3001 || units[after] === 0x3a || units[after] === 0xff1a ? after + 1 : after;
  }

  /** Exclusive end of the ordinal at `from`, or 0; leaves `ordinal` and `isChinese`. */
  private readOrdinalAt(from: number): number {
    const { units } = this;
    let end = from;
    if (isDigit(units[from] as number)) {
      while (end - from < 3 && isDigit(units[end] as number)) end++;
      if (end - from > 2) return 0;
      let ordinal = 0;
      for (let i = from; i < end; i++) ordinal = ordinal * 10 + (units[i] as number) - 0x30;
      this.ordinal = ordinal;
      this.isChinese = false;
      return ordinal === 0 ? 0 : end;
    }
    while (end - from < 4 && ordinalDigit(units[end] as number) > 0) end++;
    if (end === from || end - from > 3) return 0;
    this.ordinal = readOrdinalUnits(units, from, end);
    this.isChinese = true;
    return this.ordinal === 0 ? 0 : end;
  }

  private hasLineEnd(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.units[at] === 0x0a) return true;
    return false;
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (
      at < this.length &&
      at - from < 8 &&
      characterClasses[this.units[at] as number] !== CharacterClass.Text &&
      this.units[at] !== 0x7c
    )
      at++;
    return at;
  }
}

/** What closes a number before a label: `1.`, `一、`, `1）`. @internal */
export function isNumberMark(unit: number): boolean {
  return unit === 0x2e || unit === 0x3001 || unit === 0x2c || unit === 0xff61 || unit === 0x29;
}
