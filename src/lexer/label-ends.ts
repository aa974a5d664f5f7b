import { CharacterClass, characterClasses, isDigit, isHan } from '../source/character-class.js';
import type { FoldedText } from '../source/folded-text.js';
import { CONNECTOR, labelRoles, NUMBERING } from './label-roles.js';
import { NumberingReader } from './numbering-reader.js';
import type { ValueReader } from './value-reader.js';
import { ignorable, nextNode, type Vocabulary, type VocabularyEntry } from './vocabulary.js';

/** Longest remark in brackets behind a label. */
const REMARK_LIMIT = 160;
/** Longest remark that states a unit, and longest unit. */
const UNIT_REMARK = 12;
const LONGEST_UNIT = 4;
/** Most strokes of a mark (`--`, `——`); more are a rule. */
const MARK_STROKES = 2;
/** Most spaces between a comma and its cell. */
const SPACES_BEFORE_CELL = 4;

/** Tells where labels of folded text may start and end. @internal */
export class LabelEnds {
  protected readonly units: Uint16Array;
  protected readonly length: number;
  protected readonly numbering: NumberingReader;

  constructor(
    text: FoldedText,
    protected readonly vocabulary: Vocabulary,
    private readonly values: ValueReader,
  ) {
    this.units = text.units;
    this.length = text.length;
    this.numbering = new NumberingReader(text.units, text.length);
  }

  /** True when some label starts here, whatever follows it. */
  startsLabel(from: number): boolean {
    const { units, length, vocabulary } = this;
    let start = from;
    if (((labelRoles[units[from] as number] as number) & NUMBERING) !== 0) {
      const numbered = this.numbering.read(from);
      // `-4,处理决定数量`: a figure and the next key.
      if (numbered > 0 && units[numbered - 1] !== 0x2c) start = this.skipIgnorable(numbered, 8);
    }
    if (start >= length) return false;
    let node = vocabulary.roots[units[start] as number] as number;
    if (node === 0) return false;
    for (let at = start + 1, gap = 0; ; at++) {
      if ((vocabulary.entryAt[node] as number) >= 0) return true;
      if (at >= length || gap >= 8) return false;
      const unit = units[at] as number;
      if (ignorable[unit] === 1) {
        gap++;
        continue;
      }
      gap = 0;
      node = nextNode(vocabulary, node, unit);
      if (node === 0) return false;
    }
  }

  /** @internal */
  isConnector(unit: number): boolean {
    return ((labelRoles[unit] as number) & CONNECTOR) !== 0;
  }

  /** True where a label may end: at a separator, a value, another label, a remark. */
  protected isEnd(at: number): boolean {
    const { units, length } = this;
    if (at >= length) return true;
    const unit = units[at] as number;
    if (characterClasses[unit] !== CharacterClass.Text) return true;
    if (isDigit(unit)) return true;
    if (unit === 0x28 || unit === 0x5b) return this.readRemark(at) > at || this.startsLabel(at);
    if (unit === 0x3a || unit === 0x3d) return this.isValueOrBreak(at + 1);
    if (unit === 0x2c || unit === 0x3b) return this.isCellOrBreak(at + 1, unit);
    if (unit === 0x22 && (units[at + 1] === 0x2c || units[at + 1] === 0x3b || this.isBreak(at + 1))) return true;
    if (unit === 0x5f) return isDigit(units[at + 1] as number);
    if (unit === 0x3002 || unit === 0x3001) return this.isBreak(at + 1);
    if (unit === 0x2d || unit === 0x2f || unit === 0x5c)
      return this.isBreak(at + 1) || isDigit(units[at + 1] as number) || this.startsLabel(at + 1) || this.isPairEnd(at + 1);
    if (((labelRoles[unit] as number) & CONNECTOR) !== 0) return this.startsLabel(at + 1);
    return this.startsLabel(at) || this.isUnitOfFigure(at) || this.isWordForNothing(at);
  }

  /** `自然人空白；`: a word for an empty cell right behind the name of that. */
  private isWordForNothing(at: number): boolean {
    if (this.values.canStart[this.units[at] as number] !== 1) return false;
    const value = this.values.read(this.units, at, this.length, false);
    return value?.kind === 'blank' && this.isBreakOrStop(value.end);
  }

  /** `收到申请数件12`: label, unit and figure without anything between them. @internal */
  isUnitOfFigure(at: number): boolean {
    const end = this.values.unitEnd(this.units, at, this.length);
    return end > at && isDigit(this.units[end] as number);
  }

  /**
   * `传真申请数件⏎3.网络申请数件21`: label and unit of a list without anything between them, no figure, the next label. Labels of
   * other tables are broken there: `本年制发件⏎数`. @internal
   */
  isUnitOfBlank(at: number, entry: VocabularyEntry | undefined): boolean {
    if (entry === undefined || entry.inStatistics.length === 0) return false;
    const end = this.values.unitEnd(this.units, at, this.length);
    return end > at && this.units[end] === 0x0a && this.startsLabel(this.skipIgnorable(end, 8));
  }

  /** `情况（本列数据的勾稽关系为：…`: behind a heading, the bracket around the first label of its table. @internal */
  opensTable(at: number, entry: VocabularyEntry | undefined): boolean {
    return this.units[at] === 0x28 && entry?.heading != null && this.startsLabel(at + 1);
  }

  /** `本年制发件数/，本年废止件数/`: the comma behind a mark, before the next key. */
  private isPairEnd(at: number): boolean {
    return this.units[at] === 0x2c && this.startsLabel(at + 1);
  }

  private isBreak(at: number): boolean {
    return at >= this.length || characterClasses[this.units[at] as number] !== CharacterClass.Text;
  }

  /** Behind a colon: a figure, a mark, the end of the line, or a further label; a stop that closes a name without a figure. */
  private isValueOrBreak(at: number): boolean {
    if (this.isBreak(at) || ((this.units[at] === 0x3b || this.units[at] === 0x3002) && this.isBreak(at + 1))) return true;
    if (this.startsLabel(at)) return true;
    if (this.values.canStart[this.units[at] as number] !== 1) return false;
    const value = this.values.read(this.units, at, this.length, false);
    return value !== null && this.isBreakOrStop(value.end);
  }

  private isBreakOrStop(at: number): boolean {
    const unit = this.units[at] as number;
    return this.isBreak(at) || unit === 0x3002 || unit === 0x3b || unit === 0x2c || unit === 0x28 || this.startsLabel(at);
  }

  /** Behind a comma that may part two cells: a quoted cell, a figure, a further comma, the end of the line, a label. */
  private isCellOrBreak(from: number, comma: number): boolean {
    const at = this.skipSpacesBeforeCell(from);
    const unit = this.units[at] as number;
    if (at >= this.length || unit === 0x0a || unit === comma || unit === 0x22) return true;
    if (this.startsLabel(at) || this.isUnitCell(at, comma)) return true;
    if (this.values.canStart[unit] !== 1) return false;
    const value = this.values.read(this.units, at, this.length, true);
    if (value === null) return false;
    const end = this.noteEnd(value.end);
    return this.isBreak(end) || this.units[end] === comma || this.closesLine(end);
  }

  /** Where a cell starts behind a comma and spaces that pad it. @internal */
  skipSpacesBeforeCell(from: number): number {
    let at = from;
    while (at - from < SPACES_BEFORE_CELL && this.units[at] === 0x20) at++;
    return at;
  }

  /** `行政许可，17；⏎`: the stop that closes a line of cells. */
  private closesLine(at: number): boolean {
    const unit = this.units[at] as number;
    return (unit === 0x3b || unit === 0x3002) && (at + 1 >= this.length || this.units[at + 1] === 0x0a);
  }

  /** The end of a remark on the line of its figure, `1（其中修订1件）`, or `at`. */
  private noteEnd(at: number): number {
    const { units, length } = this;
    if (units[at] !== 0x28) return at;
    for (let i = at + 1; i < length && i - at < REMARK_LIMIT && units[i] !== 0x0a; i++) if (units[i] === 0x29) return i + 1;
    return at;
  }

  /** A cell with nothing but a unit, closed by a further comma. @internal */
  isUnitCell(at: number, comma: number): boolean {
    const end = this.values.unitEnd(this.units, at, this.length);
    return end > at && this.units[end] === comma;
  }

  /** The end of a remark in brackets behind a label, or `at`. A bracket that opens a numbering is none. */
  protected readRemark(at: number): number {
    const { units, length } = this;
    let open = at;
    while (open < length && open - at < 3 && (units[open] === 0x20 || units[open] === 0xa0 || units[open] === 0x0a)) open++;
    if (units[open] !== 0x28 && units[open] !== 0x5b) return at;
    if (this.numbering.read(open) > 0 || (this.startsLabel(open + 1) && !this.opensUnit(open))) return at;
    if (this.isMarkInBrackets(open)) return at;
    let depth = 0;
    let hasWords = false;
    for (let i = open; i < length && i - open < REMARK_LIMIT; i++) {
      const unit = units[i] as number;
      if (unit === 0x28 || unit === 0x5b) depth++;
      else if (isHan(unit)) hasWords = true;
      // A figure by itself is one of the row's: the remark is broken around it.
      else if (isDigit(unit) ? this.standsAlone(i, open) && !this.isSpacedOut(i, open) : this.isMarkCell(i)) return at;
      else if (unit === 0x29 || unit === 0x5d) {
        depth--;
        if (depth === 0) return hasWords && this.isRemarkEnd(i + 1) ? i + 1 : at;
      }
    }
    return at;
  }

  /** `商业企业（无）`: what the cell has, not what the label means. */
  private isMarkInBrackets(open: number): boolean {
    const { units, values, length } = this;
    if (values.canStart[units[open + 1] as number] !== 1) return false;
    const value = values.read(units, open + 1, length, false);
    return value !== null && value.kind !== 'blank' && units[value.end] === 0x29;
  }

  /** `（单位：元）`, also where a label of some form begins so. */
  private opensUnit(open: number): boolean {
    const { units } = this;
    for (let at = open + 1; at - open < UNIT_REMARK; at++) {
      const unit = units[at] as number;
      if (unit === 0x29 || unit === 0x5d) return this.unitInRemark(at + 1) !== null;
      if (unit !== 0x20 && characterClasses[unit] !== CharacterClass.Text) return false;
    }
    return false;
  }

  /** The unit that closes a remark which ends, its bracket included, at `end`: `（单位：元）`, `（万元）`. */
  protected unitInRemark(end: number): string | null {
    const { units } = this;
    const close = end - 1;
    for (let at = close - LONGEST_UNIT; at < close; at++) {
      let before = at - 1;
      while (units[before] === 0x20) before--;
      const mark = units[before];
      if (mark !== 0x28 && mark !== 0x5b && mark !== 0x3a) continue;
      if (this.values.unitEnd(units, at, this.length) === close) return String.fromCharCode(...units.subarray(at, close));
    }
    return null;
  }

  /** `（区分处理的，只计这一 │ - │ - │ ⏎ │ 情形，不计其他情形） │`: a mark by itself between bars or tabs. */
  protected isMarkCell(at: number): boolean {
    const { units } = this;
    const unit = units[at];
    if (unit !== 0x2d && unit !== 0x2f && unit !== 0x2014) return false;
    let strokes = 1;
    return [-1, 1].every((step) => {
      let next = at + step;
      while (units[next] === unit && strokes < MARK_STROKES) {
        next += step;
        strokes++;
      }
      while (units[next] === 0x20) next += step;
      const kind = characterClasses[units[next] as number];
      return kind === CharacterClass.Pipe || kind === CharacterClass.Tab;
    });
  }

  /** `（ 指 2 0 2 0 年 ）`: a digit among characters that are all spaced apart from the bracket on. */
  private isSpacedOut(at: number, open: number): boolean {
    const { units } = this;
    for (const [i, step] of [
      [open, 1],
      [at, -1],
      [at, 1],
    ] as const)
      if (units[i + step] !== 0x20 || characterClasses[units[i + 2 * step] as number] !== CharacterClass.Text) return false;
    return true;
  }

  /**
   * A figure that ends its line or cell, also with its unit, or stands beside another: `（不同渠道和方式公开相同  条  0 ⏎ 信息计1条）`,
   * `（区分处理的，只计这 | 332件 | ⏎ 一情形…）`.
   */
  private standsAlone(at: number, open: number): boolean {
    const { units } = this;
    if (at === open + 1 || characterClasses[units[at - 1] as number] === CharacterClass.Text) return false;
    let end = at;
    // `0.0`, `1,113`
    while (isDigit(units[end] as number) || (isGrouping(units[end]) && isDigit(units[end + 1] as number))) end++;
    const isParted = units[end] === 0x20;
    let border = this.values.unitEnd(units, end, this.length);
    while (units[border] === 0x20) border++;
    const kind = characterClasses[units[border] as number];
    if (kind === CharacterClass.Pipe || kind === CharacterClass.Tab) return true;
    while (units[end] === 0x20) end++;
    return this.isBreak(end) || (isParted && isDigit(units[end] as number));
  }

  protected isRemarkEnd(at: number): boolean {
    const unit = this.units[at] as number;
    return this.isBreak(at) || isDigit(unit) || unit === 0x3a || unit === 0x2c || unit === 0x22 || unit === 0x2d || this.startsLabel(at);
  }

  protected skipIgnorable(from: number, limit: number): number {
    let at = from;
    while (at < this.length && at - from < limit && ignorable[this.units[at] as number] === 1) at++;
    return at;
  }
}

/** A decimal point, or the comma that groups digits. */
function isGrouping(unit: number | undefined): boolean {
  return unit === 0x2e || unit === 0x2c;
}
