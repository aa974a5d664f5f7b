import { CharacterClass, characterClasses, isDigit, isHan } from '../source/character-class.js';
import type { FoldedText } from '../source/folded-text.js';
import { ContentKind, type ContentList, hasOwnNumber, isColumn, type LabelMatch } from './content-list.js';
import type { LabelReader } from './label-reader.js';
import { isNumberMark } from './numbering-reader.js';
import { dateMarks, ordinalDigit } from './numerals.js';
import type { ValueReader } from './value-reader.js';

const { Text, Space, NoBreakSpace, MarkupRow } = CharacterClass;

/** No row, group or heading of the forms has a number above. */
const HIGHEST_NUMBER = 10;
/** Longest ordinal with spaces between its characters: `第 二 十 三`. */
const SPACED_ORDINAL = 8;
/** Characters of a year whose digits are spaced out. */
const SPACED_YEAR = 8;
/** A zero with a point behind it, which nothing else has: no label has that number, and no decimal ends there. */
const closedZero = /(?<![\d.,])0[.\uff0e](?![\p{L}\d])/gu;
/** How many of them tell that figures are written so. */
const LEAST_CLOSED = 4;
const DATE_MARKS: ReadonlySet<number> = new Set(Object.values(dateMarks).map((mark) => mark.charCodeAt(0)));

/**
 * Tells figures from digits and numerals that number something: labels, headings, the parts of a date. @internal
 */
export class NumberScanner {
  protected readonly units: Uint16Array;
  protected readonly length: number;
  /** In a line of comma-separated cells: the comma or semicolon, else 0. */
  protected comma = 0;
  /** Null until the first figure before a point is met. */
  private closingPoints: boolean | null = null;

  constructor(
    text: FoldedText,
    protected readonly labels: LabelReader,
    protected readonly values: ValueReader,
    protected readonly list: ContentList,
  ) {
    this.units = text.units;
    this.length = text.length;
  }

  protected isNumberingBehind(at: number): boolean {
    const { units, length } = this;
    let next = at + 1;
    while (next < length && next - at < 8 && characterClasses[units[next] as number] !== Text) next++;
    return isNumberMark(units[next] as number);
  }

  /** `2 0 2 2 年 1 月`: digits set apart one by one, and the mark of a date behind them. */
  protected isSpacedDate(from: number): boolean {
    const { units } = this;
    let at = from;
    while (at - from < SPACED_YEAR && isDigit(units[at] as number) && units[at + 1] === 0x20) at += 2;
    return at > from && DATE_MARKS.has(units[at] as number);
  }

  /** True for the one digit before a heading, or before a label that has this number in the form. */
  protected isNumberOfLabel(at: number): boolean {
    const ordinal = (this.units[at] as number) - 0x30;
    const label = this.labels.match(at);
    if (label === null || label.ordinal !== ordinal) return false;
    return label.entry.heading !== null || label.entry.meanings.some((meaning) => meaning.ordinal === ordinal);
  }

  /**
   * `4.保护第三方合法权益05.属于三类内部事务信息`, `总计：61.属于国家秘密`, `尚未审结 7，总计 68`, `自然人 46、商业企业 0`: a label took
   * the figure before it for a part of its number.
   */
  protected isFigureInNumber(from: number, label: LabelMatch): boolean {
    const { units } = this;
    if (!isDigit(units[from] as number)) return this.isNumeralApart(from, label);
    if (this.isLastOfLine(from, label)) return true;
    const mark = units[isDigit(units[from + 1] as number) ? from + 2 : from + 1];
    if (mark === 0x2c && this.isBehindLabel()) return true;
    // Rows are numbered so, columns are not.
    if (mark === 0x3001 && isColumn(label) && this.isBehindColumn(from) && (!hasOwnNumber(label) || this.isBehindPair())) return true;
    return (
      label.level === 3 &&
      isDigit(units[from + 1] as number) &&
      (this.isWithinRow(from) || this.isBehindName(from)) &&
      label.entry.meanings.some((meaning) => meaning.ordinal > 0 && meaning.ordinal === label.ordinal % 10)
    );
  }

  /**
   * `总计：十一 ⏎ 复议后起诉`, `规章 | | 十一 | ⏎ 行政规范性文件`: a numeral within a line is no number of the label below, nor is one in a
   * cell of its own that is higher than what forms number: `十一 ⏎ | ⏎ 第二十条第（八）项`.
   */
  private isNumeralApart(from: number, { ordinal }: LabelMatch): boolean {
    const { units, length, list } = this;
    const opensLine = list.isLineStart(list.count);
    if (opensLine && ordinal <= HIGHEST_NUMBER) return false;
    let at = from;
    while (ordinalDigit(units[at] as number) > 0) at++;
    let isApart = false;
    for (; at < length && characterClasses[units[at] as number] !== Text; at++) {
      const kind = characterClasses[units[at] as number];
      if (units[at] === 0x0a || (ordinal > HIGHEST_NUMBER && kind !== Space && kind !== NoBreakSpace)) isApart = true;
    }
    return isApart && !isNumberMark(units[at] as number);
  }

  /**
   * `3\t30、⏎ 第二十条第（五）项`: a stop closes the last figure of a line of cells; below it stands a label that has no such number. So
   * does the point behind a figure on a line of its own, where figures are written so: `15.⏎ 规章`.
   */
  private isLastOfLine(from: number, label: LabelMatch): boolean {
    const { units, length, list } = this;
    if (label.entry.heading?.section === label.ordinal) return false;
    let mark = from;
    while (isDigit(units[mark] as number)) mark++;
    let at = mark + 1;
    while (
      at < length &&
      characterClasses[units[at] as number] !== Text &&
      units[at] !== 0x0a &&
      characterClasses[units[at] as number] !== MarkupRow
    )
      at++;
    if (units[at] !== 0x0a && characterClasses[units[at] as number] !== MarkupRow) return false;
    const isBehindValue = list.count > 0 && list.kinds[list.count - 1] === ContentKind.Value && list.continuesLine(list.count);
    // Asked last: it looks through the whole text.
    return (isBehindValue && !hasOwnNumber(label)) || (units[mark] === 0x2e && this.hasClosingPoints());
  }

  /** True in a text that writes figures with a point behind them: `15. 3. 0. 18.`, as whole numbers kept as decimals are printed. */
  protected hasClosingPoints(): boolean {
    this.closingPoints ??= (this.list.text.source.match(closedZero) ?? []).length >= LEAST_CLOSED;
    return this.closingPoints;
  }

  /** True behind a label on one line. */
  private isBehindLabel(): boolean {
    const { list } = this;
    return list.count > 0 && list.kinds[list.count - 1] === ContentKind.Label && list.continuesLine(list.count);
  }

  protected isRightBehindLabel(from: number): boolean {
    const { list } = this;
    return list.count > 0 && list.kinds[list.count - 1] === ContentKind.Label && list.ends[list.count - 1] === from;
  }

  /** True behind the label of a column, with nothing but spaces or a colon between: `其他-3、其他：9` are two labels. */
  private isBehindColumn(from: number): boolean {
    const { list, units } = this;
    if (!this.isBehindLabel() || !isColumn(list.label(list.count - 1))) return false;
    for (let at = list.ends[list.count - 1] as number; at < from; at++) {
      const unit = units[at];
      if (unit !== 0x20 && unit !== 0xa0 && unit !== 0x3a) return false;
    }
    return true;
  }

  /** True where a figure stands before the label on its line: `14、法律服务机构 3、其他 36`. */
  private isBehindPair(): boolean {
    const { list } = this;
    const label = list.count - 1;
    return label > 0 && list.kinds[label - 1] === ContentKind.Value && list.continuesLine(label);
  }

  /** True right behind a label, and behind a figure on one line. */
  private isWithinRow(from: number): boolean {
    const { list } = this;
    const next = list.count;
    if (next === 0) return false;
    if (list.kinds[next - 1] === ContentKind.Label) return list.ends[next - 1] === from;
    return list.kinds[next - 1] === ContentKind.Value && list.continuesLine(next);
  }

  /** True behind a label and what parts a name from its value: `总计：`, `总计 = `. */
  private isBehindName(from: number): boolean {
    if (!this.isBehindLabel()) return false;
    let marks = 0;
    for (let at = this.list.ends[this.list.count - 1] as number; at < from; at++) {
      const unit = this.units[at];
      if (unit === 0x3a || unit === 0x3d) marks++;
      else if (unit !== 0x20 && unit !== 0xa0) return false;
    }
    return marks === 1;
  }

  /**
   * True for Chinese numerals that number something: `三、` before a heading, `三` alone at the start of a line, or what
   * a broken label left of `第二十条第（五）项`.
   */
  protected isOrdinal(from: number, end: number): boolean {
    const { units } = this;
    for (let at = from; at < end; at++) if (isDigit(units[at] as number)) return false;
    const next = units[end] as number;
    if (end < this.length && characterClasses[next] === Text && next !== 0x28 && (next !== this.comma || this.comma === 0)) return true;
    if (this.isSpacedOrdinal(from) || this.goesOnWithMark(end)) return true;
    return end === from + 1 && ordinalDigit(units[from] as number) > 0 && this.list.isLineStart(this.list.count) && !this.opensFigures(end);
  }

  /** `四\t二\t二`: a numeral at the start of a line of numerals is a figure. Before digits it may be what a narrow cell left of a label. */
  private opensFigures(end: number): boolean {
    const { units, length } = this;
    let at = end;
    while (at < length && units[at] !== 0x0a && characterClasses[units[at] as number] !== Text) at++;
    if (at === end || at >= length || !isHan(units[at] as number) || this.labels.startsLabel(at)) return false;
    const next = this.values.read(units, at, length, false);
    return next?.kind === 'number' && (next.end >= length || characterClasses[units[next.end] as number] !== Text);
  }

  /** `0 0 4 三 ⏎ 、 ⏎ 本 ⏎ 年 ⏎ 度`: the number of a label whose characters stand below each other. */
  private goesOnWithMark(end: number): boolean {
    const { units, length } = this;
    let at = end;
    while (at < length && (units[at] === 0x0a || units[at] === 0x20)) at++;
    return at > end && isNumberMark(units[at] as number);
  }

  /** `第 二 十 条`, `（ 五 ）`, their characters spaced out: none of these numerals is a figure. */
  private isSpacedOrdinal(from: number): boolean {
    const { units } = this;
    let at = from - 1;
    while (at >= 0 && from - at < SPACED_ORDINAL && (units[at] === 0x20 || ordinalDigit(units[at] as number) > 0)) at--;
    return units[at] === this.values.ordinalUnit || units[at] === 0x28;
  }
}
