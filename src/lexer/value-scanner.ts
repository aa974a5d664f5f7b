import { CharacterClass, characterClasses, isDigit, isHan } from '../source/character-class.js';
import { ContentKind, NO_NOTE } from './content-list.js';
import { NumberScanner } from './number-scanner.js';

const { Text, Space, NoBreakSpace } = CharacterClass;

/** Longest line that is looked through for its start. */
const LINE_LIMIT = 400;
/** Room for spaces and a bracket before what multiplies a figure. */
const MULTIPLIER_ROOM = 4;
/** Longest remark beside a figure, and most line ends within one. */
const NOTE_LIMIT = 80;
const NOTE_LINES = 2;
/** Longest name of a figure that is none of the form's: `较上年增长`. */
const PAIR_NAME = 8;

/**
 * Reads the values of folded text with what stands beside them: remarks, units, the digits of a label's number. Figures
 * that fill no cell, page numbers and bullets are none. @internal
 */
export class ValueScanner extends NumberScanner {
  /** Most cells: a few digits and a separator behind them. Exclusive end, or 0 where more has to be looked at. */
  protected readPlainFigure(from: number): number {
    const { units, list } = this;
    let value = (units[from] as number) - 0x30;
    let end = from + 1;
    while (isDigit(units[end] as number)) {
      if (end - from >= 9) return 0;
      value = value * 10 + (units[end++] as number) - 0x30;
    }
    if (end >= this.length) return 0;
    const kind = characterClasses[units[end] as number];
    if (kind === Text || (end === from + 1 && this.isSpacedDate(from))) return 0;
    if (units[end] !== 0x7c) {
      // A unit may stand behind a space, and the point of a numbering behind white space.
      if ((kind === Space || kind === NoBreakSpace) && (units[end + 1] as number) > 0xff) return 0;
      if (this.isNumberingBehind(end)) return 0;
    }
    list.addFigure(from, end, value);
    return end;
  }

  /** Reads a value that fills its cell, with a remark beside it; returns its end, or 0. */
  protected readValue(from: number): number {
    if (this.isSpacedDate(from)) return 0;
    // No comma parts this figure from its label: those in it group its digits.
    if (this.comma !== 0 && this.isRightBehindLabel(from)) this.comma = 0;
    const value = this.values.read(this.units, from, this.length, this.comma === 0x2c && !this.isQuotedGroup(from));
    if (value === null) return 0;
    const { list } = this;
    if (value.kind === 'mark' && list.isLineStart(list.count)) {
      const pageEnd = this.pageNumberEnd(from);
      if (pageEnd > 0) {
        list.addPiece(ContentKind.Text, from, pageEnd, 0);
        return pageEnd;
      }
      if (this.isBullet(from, value.end)) return 0;
    }
    if (isHan(this.units[from] as number) && this.isSpacedOut(from, value.end)) return 0;
    let { end, unit: word } = value;
    // `0 部分公开`: the word for a unit opens the label of the next row.
    if (word !== null && this.labels.startsLabel(end - word.length)) {
      end -= word.length;
      if (characterClasses[this.units[end - 1] as number] !== Text) end--;
      word = null;
    }
    let note = NO_NOTE;
    if (this.isPageNumber(end)) return 0;
    if (value.kind === 'number' && isHan(this.units[from] as number) && this.isOrdinal(from, end)) return 0;
    if (value.kind === 'number' && word === null && this.isMultiplied(end)) return 0;
    if (!this.isValueEnd(end)) {
      const noteEnd = value.kind === 'number' ? this.readNote(end) : 0;
      if (noteEnd === 0) return 0;
      note = [end, noteEnd];
      end = noteEnd;
    }
    list.addValue(from, end, { kind: value.kind, value: value.value, unit: word ?? this.unitInNote(note), note });
    const unit = this.units[end] as number;
    // A full stop or semicolon closes a flattened line.
    return unit === 0x3002 || unit === 0x3b || unit === 0x3001 || unit === 0x2c || unit === 0x2e
      ? this.comma === unit
        ? end
        : end + 1
      : end;
  }

  /** `10010022.其他法律行政法规禁止公开`: digits of which the last is the number of the label behind them. Exclusive end, or 0. */
  protected readDigitsBeforeNumber(from: number): number {
    let end = this.digitsEnd(from);
    if (this.units[end] === 0x2e && isDigit(this.units[end + 1] as number) && isDigit(this.units[end + 2] as number))
      end = this.digitsEnd(end + 1);
    const mark = this.units[end];
    const isNumber = mark === 0x2e || mark === 0x3001 || mark === 0x29;
    return isNumber && end - 1 > from && this.isNumberOfLabel(end - 1) ? this.addDigits(from, end - 1) : 0;
  }

  /** More digits than a figure has, before a label. Exclusive end, or 0. */
  protected readLongDigits(from: number): number {
    const end = this.digitsEnd(from);
    return end > from && this.labels.startsLabel(end) ? this.addDigits(from, end) : 0;
  }

  private digitsEnd(from: number): number {
    let end = from;
    while (isDigit(this.units[end] as number)) end++;
    return end;
  }

  private addDigits(from: number, end: number): number {
    const { list } = this;
    const value = this.values.read(this.units, from, end, false);
    if (value?.end === end) list.addValue(from, end, { kind: value.kind, value: value.value, unit: null, note: NO_NOTE });
    else list.addPiece(ContentKind.Text, from, end, 0);
    return end;
  }

  /** `"1,113",0,0`: in a line of cells the commas between quotation marks group digits. */
  private isQuotedGroup(from: number): boolean {
    const { units } = this;
    if (units[from - 1] !== 0x22) return false;
    let at = from;
    while (isDigit(units[at] as number) || units[at] === 0x2c || units[at] === 0x2e) at++;
    return units[at] === 0x22;
  }

  /** True when a label follows the mark at `at`, with spaces between or without. */
  protected startsLabelBehind(at: number): boolean {
    let next = at + 1;
    while (this.units[next] === 0x20 && next - at < 4) next++;
    return this.labels.startsLabel(next);
  }

  /** `总计 0，占比 0.0%`: behind a figure with its name, a name that no form has, with its own figure. */
  private startsPairBehind(comma: number): boolean {
    const { units, list } = this;
    if (list.count === 0 || list.kinds[list.count - 1] !== ContentKind.Label || !list.continuesLine(list.count)) return false;
    let at = comma + 1;
    while (units[at] === 0x20 && at - comma < 4) at++;
    const from = at;
    while (isHan(units[at] as number) && at - from < PAIR_NAME) at++;
    if (at === from) return false;
    if (units[at] === 0x20 || units[at] === 0x3a) at++;
    return isDigit(units[at] as number) || ((units[at] === 0x2d || units[at] === 0x2b) && isDigit(units[at + 1] as number));
  }

  protected isValueEnd(at: number): boolean {
    const { units, length } = this;
    if (at >= length) return true;
    const unit = units[at] as number;
    if (characterClasses[unit] !== Text) return true;
    if (this.comma !== 0 && (unit === this.comma || unit === 0x22)) return true;
    if (unit === 0x22 && this.closesText(at + 1)) return true;
    // `自然人 30，商业企业 7`: a comma parts two pairs of key and figure.
    if (unit === 0x2c) return this.startsLabelBehind(at) || this.startsPairBehind(at);
    if (unit === 0x3002 || unit === 0x3b || unit === 0x3001) {
      return at + 1 >= length || characterClasses[units[at + 1] as number] !== Text || this.labels.startsLabel(at + 1);
    }
    if (unit === 0x2e) return !isHan(units[at + 1] as number) && this.hasClosingPoints() && this.isValueEnd(at + 1);
    return this.labels.startsLabel(at);
  }

  /** `… 0 0 0"}`: what stood before is a text that was kept as a string, cut off within a table. */
  private closesText(at: number): boolean {
    const { units, length } = this;
    let end = at;
    while (end < length && (units[end] === 0x7d || characterClasses[units[end] as number] !== Text)) end++;
    return end >= length;
  }

  /** The unit that a remark consists of: `23500（元）`. */
  private unitInNote([open, close]: readonly [number, number]): string | null {
    if (close - open < 3) return null;
    const end = this.unitEnd(open + 1);
    return end > open + 1 && end === close - 1 ? String.fromCharCode(...this.units.subarray(open + 1, end)) : null;
  }

  /** `1.2 万`, `3（千余件）`: the figure is another one than its digits say. Not so `12（百分之三）`, `3（万元）`. */
  private isMultiplied(end: number): boolean {
    const { units, values } = this;
    let at = end;
    while (at - end < MULTIPLIER_ROOM && (units[at] === 0x20 || units[at] === 0xa0 || units[at] === 0x28)) at++;
    if (!values.multiplies(units[at] as number) || this.unitEnd(at) > at) return false;
    const next = at + 1;
    return units[next] === 0x29 || this.isValueEnd(next) || this.unitEnd(next) > next || this.unitEnd(next + 1) > next + 1;
  }

  private unitEnd(at: number): number {
    return this.values.unitEnd(this.units, at, this.length);
  }

  /** `（其中修订16件）`, `①` directly behind a figure, closing the cell. Exclusive end, or 0. */
  private readNote(at: number): number {
    const { units, length } = this;
    // Nearly every figure is followed by what ends its cell.
    if (characterClasses[units[at] as number] !== Text) return 0;
    const markEnd = this.values.noteMarkEnd(units, at, length);
    // What the mark stands for may be a label's number: `0①予以公开`.
    if (markEnd > at && (markEnd >= length || characterClasses[units[markEnd] as number] !== Text)) return markEnd;
    if (units[at] !== 0x28 && units[at] !== 0x5b) return 0;
    const close = units[at] === 0x28 ? 0x29 : 0x5d;
    let lines = 0;
    for (let i = at + 1; i < length && i - at < NOTE_LIMIT; i++) {
      if (units[i] === close && this.isValueEnd(i + 1)) return i + 1;
      // A narrow cell wraps the remark.
      if (units[i] === 0x0a && ++lines > NOTE_LINES) return 0;
    }
    return 0;
  }

  /** `第 3 页 共 5 页`: no form counts pages in a cell. */
  private isPageNumber(at: number): boolean {
    let next = at;
    while (this.units[next] === 0x20 && next - at < 4) next++;
    return this.units[next] === this.values.pageUnit;
  }

  /** The end of `- 3 -` alone on its line, or 0: no figure of the row before it. */
  private pageNumberEnd(from: number): number {
    const { units, length } = this;
    if (units[from] !== 0x2d && units[from] !== 0x2014) return 0;
    let at = from;
    let end = from;
    let numbers = 0;
    let dashes = 0;
    for (; at < length && at - from < 24 && units[at] !== 0x0a; at++) {
      const unit = units[at] as number;
      if (isDigit(unit)) {
        if (!isDigit(units[at - 1] as number)) numbers++;
      } else if (unit === 0x2d || unit === 0x2014) dashes++;
      else if (unit === 0x20 || unit === 0xa0) continue;
      else return 0;
      end = at + 1;
    }
    // More figures, or a longer line, are a row that opens with a mark.
    const isWhole = at >= length || units[at] === 0x0a;
    return isWhole && numbers === 1 && dashes >= 2 ? end : 0;
  }

  /** `5 . 属 于 三 类`, `4 . 无 正 当`: a character of words that are no whole label, with a space behind each. */
  private isSpacedOut(from: number, end: number): boolean {
    const { units, list } = this;
    const last = list.count - 1;
    return (
      end === from + 1 &&
      units[end] === 0x20 &&
      isHan(units[end + 1] as number) &&
      units[end + 2] === 0x20 &&
      units[from - 1] === 0x20 &&
      last >= 0 &&
      list.isText(last) &&
      (list.ends[last] as number) === from - 1 &&
      (list.starts[last] as number) === from - 2 &&
      this.values.canStart[units[end + 1] as number] !== 1 &&
      !this.labels.startsLabel(end + 1)
    );
  }

  /** `- 规章`: the hyphen opens an entry of a list, it is no mark. */
  private isBullet(from: number, end: number): boolean {
    const { units, length } = this;
    if (end !== from + 1 || units[from] !== 0x2d) return false;
    let at = end;
    while (at < length && units[at] === 0x20) at++;
    const unit = units[at] as number;
    return (
      at > end &&
      at < length &&
      characterClasses[unit] === Text &&
      (this.values.canStart[unit] !== 1 || this.labels.startsLabel(at)) &&
      !this.isMarkOfLabel(from)
    );
  }

  /** `行政处罚 ⏎ - 行政强制`: a mark that was wrapped away from its label, in a text that opens no line with a hyphen. */
  private isMarkOfLabel(from: number): boolean {
    const { units, list } = this;
    const label = list.label(list.count - 1);
    if (label === null || !label.entry.meanings.some(({ kind }) => kind === 'row')) return false;
    let at = from - 1;
    while (at > 0 && units[at - 1] === 0x0a) at--;
    const lineEnd = at;
    while (at > 0 && lineEnd - at < LINE_LIMIT && units[at - 1] !== 0x0a) at--;
    while (units[at] === 0x20) at++;
    return units[at] !== 0x2d;
  }
}
