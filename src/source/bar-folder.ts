import { isDigit, isHan, isLatin } from './character-class.js';
import { FoldWriter } from './fold-writer.js';
import { asciidocAlignPattern, asciidocSpanPattern, cellAttributePattern, textileCellPattern } from './markup.js';

/** @internal */
export const NEWLINE = 0x0a;
/** @internal */
export const PIPE = 0x7c;

/** Characters that fold to a bar and open or part other cells than those of a line of bars. */
const standInForBar: ReadonlySet<string> = new Set('&!^');
/** What stands behind an equals sign that marks no header: of rules (`|===`), formulas (`|="0"`) and arrows. */
const afterSign: ReadonlySet<string> = new Set('=>"\'|-');
/** Longest indent of a line of a wiki table. */
const INDENT_LIMIT = 16;
/** Longest stretch between a bar and the equals sign of its first attribute. */
const ATTRIBUTE_LENGTH = 20;

/** `_12_`: emphasis of a figure. */
const emphasizedFigure = /^_\d{1,8}(?:[.,]\d{1,4})?_/;
const EMPHASIS_LENGTH = 16;

/**
 * Folds bars that carry more than a border: attributes (MediaWiki), cell specifications (Textile), spans and alignment
 * (AsciiDoc). Each is one bar. @internal
 */
export class BarFolder extends FoldWriter {
  protected isDrawn = false;
  /** Folded length up to which lines were looked through for bars, and whether the last of them has one. */
  private linesRead = 0;
  private hasBar = false;

  /** True when the current line has a bar. Lines are looked through when it is asked, each once. */
  protected hasBarInLine(): boolean {
    for (; this.linesRead < this.length; this.linesRead++) {
      const unit = this.units[this.linesRead];
      if (unit !== NEWLINE && unit !== PIPE) continue;
      const character = this.source[this.startOf(this.linesRead)] as string;
      if (unit === PIPE ? !standInForBar.has(character) : character !== '<') this.hasBar = unit === PIPE;
    }
    return this.hasBar;
  }

  /** `| colspan="3" |`, `|_. `: a bar with attributes (MediaWiki) or a cell specification (Textile), up to its end. */
  private foldBarAt(bar: number, pattern: RegExp): boolean {
    let length = this.length;
    while (length > 0 && this.startOf(length - 1) > bar) length--;
    if (length === 0 || this.units[length - 1] !== PIPE || this.startOf(length - 1) !== bar) return false;
    pattern.lastIndex = bar;
    if (!pattern.test(this.source)) return false;
    this.position = pattern.lastIndex;
    this.length = length - 1;
    this.linesRead = Math.min(this.linesRead, this.length);
    this.emit(PIPE, bar);
    return true;
  }

  /** An equals sign may belong to the attributes of the bar before it. */
  protected foldEquals(at: number): void {
    const { source } = this;
    if (this.standsBehindBar(at) && !afterSign.has(source[at + 1] as string)) return;
    let bar = at - 1;
    while (bar >= 0 && at - bar < ATTRIBUTE_LENGTH && mayBeOfAttribute(source.charCodeAt(bar))) bar--;
    if (source.charCodeAt(bar) === PIPE && opensWithLetter(source, bar + 1) && this.foldBarAt(bar, cellAttributePattern)) return;
    this.emit(0x3d, at);
  }

  /** True where a cell specification of Textile was read that goes on at `at`. */
  protected foldSpecification(at: number): boolean {
    return this.source.charCodeAt(at - 1) === PIPE && this.foldBarAt(at - 1, textileCellPattern);
  }

  protected foldPlus(at: number): void {
    const next = this.source.charCodeAt(at + 1);
    if (isRuleUnit(next) && isRuleUnit(this.source.charCodeAt(at + 2))) this.isDrawn = true;
    if (next === PIPE || next === 0x2e || next === 0x5e || next === 0x3c || next === 0x3e || isLatin(next)) {
      asciidocSpanPattern.lastIndex = at;
      const isLineOfRules =
        this.length > 0 && ((this.units[this.length - 1] as number) === 0x2d || (this.units[this.length - 1] as number) === 0x3d);
      if (!isLineOfRules && asciidocSpanPattern.test(this.source)) {
        let start = at;
        while (this.length > 0 && (isDigit(this.units[this.length - 1] as number) || this.units[this.length - 1] === 0x2e)) {
          this.length--;
          start = this.startOf(this.length);
        }
        this.position = asciidocSpanPattern.lastIndex;
        this.linesRead = Math.min(this.linesRead, this.length);
        return this.emit(PIPE, start);
      }
    }
    this.emit(0x2b, at);
  }

  protected foldUnderscore(at: number): void {
    if (this.foldSpecification(at)) return;
    // Emphasis; within a word (an address, a file name) it stays, and where it stands alone.
    const before = this.length > 0 ? (this.units[this.length - 1] as number) : 0x20;
    const after = this.source.charCodeAt(at + 1);
    const isWithinWord = (isLatin(before) || isDigit(before)) && (isLatin(after) || isDigit(after));
    // `行政复议_2`: what tools put behind a name that stands twice.
    const isSuffix = isHan(before) && isDigit(after) && !emphasizedFigure.test(this.source.slice(at, at + EMPHASIS_LENGTH));
    if (isWithinWord || isSuffix || (isWhite(before) && (Number.isNaN(after) || isWhite(after)))) this.emit(0x5f, at);
  }

  protected foldExclamation(at: number): void {
    let before = this.length;
    while (before > 0 && this.length - before < INDENT_LIMIT && this.units[before - 1] === 0x20) before--;
    const isLineStart = before === 0 || this.units[before - 1] === NEWLINE;
    if (this.standsBehindBar(at)) return;
    const isDouble = this.source.charCodeAt(at + 1) === 0x21;
    if (isLineStart && this.source.charCodeAt(at + 1) !== 0x5b) {
      cellAttributePattern.lastIndex = at;
      if (opensWithLetter(this.source, at + 1) && cellAttributePattern.test(this.source)) this.position = cellAttributePattern.lastIndex;
      return this.emit(PIPE, at);
    }
    if (isDouble) {
      this.position = at + 2;
      this.emit(PIPE, at);
      return this.emit(PIPE, at);
    }
    this.emit(0x21, at);
  }

  /** `|!规章|`, `|=规章|`, `!! 二、…`: the sign behind a bar says that the cell is a header, or how high a heading is. */
  private standsBehindBar(at: number): boolean {
    const last = this.length - 1;
    return last >= 0 && this.units[last] === PIPE && this.startOf(last) === at - 1;
  }

  protected foldCaret(at: number): void {
    asciidocAlignPattern.lastIndex = at;
    if (asciidocAlignPattern.test(this.source)) this.position = asciidocAlignPattern.lastIndex;
    this.emit(PIPE, at);
  }
}

/** A letter, with a space before it or without. */
function opensWithLetter(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  return isLatin(unit) || (unit === 0x20 && isLatin(source.charCodeAt(at + 1)));
}

function mayBeOfAttribute(unit: number): boolean {
  return isLatin(unit) || unit === 0x2d || unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000;
}

function isRuleUnit(unit: number): boolean {
  return unit === 0x2d || unit === 0x3d;
}

function isWhite(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0x0d;
}
