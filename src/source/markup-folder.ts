import { isDigit, isHan, MARKUP_CELL, MARKUP_ROW, SOFT_BREAK } from './character-class.js';
import type { FoldBuffers } from './fold-buffers.js';
import { DROP, EXPAND } from './fold-table.js';
import { FoldWriter } from './fold-writer.js';
import { Noted } from './folded-text.js';
import {
  asciidocAlignPattern,
  asciidocSpanPattern,
  cellAttributePattern,
  entityPattern,
  jsonEscapePattern,
  jsonTextPattern,
  knownTags,
  lineTags,
  namedEntities,
  opaqueTags,
  pinyinPattern,
  tagPattern,
  tagSynonyms,
  textileCellPattern,
} from './markup.js';

const NEWLINE = 0x0a;
const PIPE = 0x7c;

/** Folds characters that open more than themselves: tags, entities, escapes, attributes and spans of cells. @internal */
export class MarkupFolder extends FoldWriter {
  /** Levels of tables left in the text as HTML: line ends and tabs are mere white space there. */
  protected inTable = 0;
  protected isDrawn = false;
  /** Bits of `Noted`. */
  protected noted = 0;
  private hasMarkdownRules: boolean | undefined;
  private isJsonEscaped: boolean | undefined;
  /** Inside `<td>` or `<th>`: line ends and tabs of the source are mere white space there. */
  private inCell = false;
  /** Folded length up to which lines were looked through for bars, and whether the last of them has one. */
  private linesRead = 0;
  private hasBar = false;
  private noCommentEndAfter = Number.POSITIVE_INFINITY;
  private readonly noCloseAfter = new Map<string, number>();

  constructor(
    source: string,
    buffers: FoldBuffers,
    protected readonly table: Uint16Array,
  ) {
    super(source, buffers);
  }

  private foldLineEnd(at: number): void {
    this.emit(this.inTable > 0 ? 0x20 : NEWLINE, at);
  }

  /** True when the current line has a bar. Lines are looked through when it is asked, each once. */
  private hasBarInLine(): boolean {
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
  private foldEquals(at: number): void {
    const { source } = this;
    let bar = at - 1;
    while (bar >= 0 && at - bar < ATTRIBUTE_LENGTH && mayBeOfAttribute(source.charCodeAt(bar))) bar--;
    if (source.charCodeAt(bar) === PIPE && opensWithLetter(source, bar + 1) && this.foldBarAt(bar, cellAttributePattern)) return;
    this.emit(0x3d, at);
  }

  /** True where a cell specification of Textile was read that goes on at `at`. */
  private foldSpecification(at: number): boolean {
    return this.source.charCodeAt(at - 1) === PIPE && this.foldBarAt(at - 1, textileCellPattern);
  }

  protected foldSpecial(unit: number, at: number): void {
    this.position = at + 1;
    switch (unit) {
      case 0x0d: // CR LF is one line end; the CR belongs to it.
        if (this.source.charCodeAt(at + 1) === NEWLINE) this.position = at + 2;
        return this.foldLineEnd(at);
      case 0x3d: // =
        return this.foldEquals(at);
      case 0x2f: // /
        this.noted |= Noted.Slash;
        if (!this.foldSpecification(at)) this.emit(0x2f, at);
        return;
      case 0x3c: // <
        this.noted |= Noted.Tag;
        return this.foldTag(at);
      case 0x7b: // {
      case 0x40: // @
        this.noted |= Noted.Brace;
        return this.emit(unit, at);
      case 0x26: // &
        return this.foldEntity(at);
      case 0x5c: // \
        return this.foldBackslash(at);
      case 0x28: // (
      case 0xff08:
        return this.foldBracket(at);
      case 0x2b: // +
        return this.foldPlus(at);
      case 0x5f: // _
        return this.foldUnderscore(at);
      case 0x21: // ! opens a header cell of a MediaWiki line, else it is itself
        return this.foldExclamation(at);
      case 0x5e: // ^
        return this.foldCaret(at);
      case 0x27: // ' in runs is emphasis of wikis
        return this.foldApostrophes(at);
      case 0x5b: // [
        return this.emit(0x5b, at);
      default:
        this.isDrawn = true;
        return this.emit(unit, at);
    }
  }

  private foldTag(at: number): void {
    const { source } = this;
    if (source.startsWith('<!--', at)) {
      const end = at >= this.noCommentEndAfter ? -1 : source.indexOf('-->', at + 4);
      if (end >= 0) this.position = end + 3;
      else {
        this.noCommentEndAfter = Math.min(this.noCommentEndAfter, at);
        this.emit(0x3c, at);
      }
      return;
    }
    tagPattern.lastIndex = at;
    const match = tagPattern.exec(source);
    const name = match?.[1]?.toLowerCase() ?? '';
    if (match === null || !knownTags.has(name)) return this.emit(0x3c, at);
    this.position = tagPattern.lastIndex;
    const isClosing = source.charCodeAt(at + 1) === 0x2f;
    if (!isClosing && opaqueTags.has(name) && this.skipElement(name)) return;
    this.foldKnownTag(tagSynonyms[name] ?? name, isClosing, at);
  }

  /** Moves behind the end of an element without text; false when it does not end. */
  private skipElement(name: string): boolean {
    if (this.position >= (this.noCloseAfter.get(name) ?? Number.POSITIVE_INFINITY)) return false;
    const end = this.source.indexOf(`</${name}`, this.position);
    const close = end < 0 ? -1 : this.source.indexOf('>', end);
    if (close < 0) {
      this.noCloseAfter.set(name, this.position);
      return false;
    }
    this.position = close + 1;
    return true;
  }

  private foldKnownTag(name: string, isClosing: boolean, at: number): void {
    if (name === 'table') {
      this.inTable = Math.max(0, this.inTable + (isClosing ? -1 : 1));
      this.inCell = false;
      this.emit(NEWLINE, at);
    } else if (name === 'tr') {
      this.inCell = false;
      if (this.inTable === 0 && !isClosing) this.inTable = 1;
      this.emit(MARKUP_ROW, at);
    } else if (name === 'td' || name === 'th') {
      if (!isClosing) this.emit(MARKUP_CELL, at);
      this.inCell = !isClosing;
    } else if (lineTags.has(name)) {
      // Within a cell, or on a line of a bar table, a break is white space.
      this.emit(this.inCell || this.inTable > 0 || this.hasBarInLine() ? SOFT_BREAK : NEWLINE, at);
    }
  }

  private foldEntity(at: number): void {
    entityPattern.lastIndex = at;
    const match = entityPattern.exec(this.source);
    if (match === null) return this.emit(0x26, at);
    const [, decimal, hexadecimal, name] = match;
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : -1;
    const text = code >= 0 ? (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '') : namedEntities[name as string];
    if (text === undefined) return this.emit(0x26, at);
    this.position = entityPattern.lastIndex;
    const { table } = this;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const folded = table[unit] as number;
      // A character that was escaped stands for itself, never for markup.
      if (folded !== DROP) this.emit(folded >= EXPAND ? unit : folded, at);
    }
  }

  private foldBackslash(at: number): void {
    if (this.foldSpecification(at)) return;
    const next = this.source.charCodeAt(at + 1);
    this.isJsonEscaped ??= jsonTextPattern.test(this.source.slice(0, 20000));
    if (this.isJsonEscaped) {
      jsonEscapePattern.lastIndex = at;
      const match = jsonEscapePattern.exec(this.source);
      if (match !== null) return this.foldJsonEscape(match, at);
    }
    // Org, wikis: a line break, all that a blank cell held. Markdown escapes a mark so.
    if (next === 0x5c && this.isBreakInCell(at)) {
      this.position = at + 2;
      return;
    }
    // Escaped twice on its way: the second one does the work.
    if (next === 0x5c) return;
    // Markdown: a backslash before punctuation says that it is just that character.
    if (next > 0x20 && next < 0x7f && !isDigit(next) && !isLatin(next)) {
      this.position = at + 2;
      const folded = this.table[next] as number;
      if (next === PIPE) this.emit(0xff0f, at);
      else if (folded !== DROP) this.emit(next, at);
      return;
    }
    if (next === NEWLINE || next === 0x0d) return;
    this.emit(0x5c, at);
  }

  /** `| \\ |` in a text that has no table of Markdown: `| --- |`, `+---+`. */
  private isBreakInCell(at: number): boolean {
    const { source } = this;
    let before = at - 1;
    while (source.charCodeAt(before) === 0x20) before--;
    let after = at + 2;
    while (source.charCodeAt(after) === 0x20) after++;
    const isClosed = after >= source.length || source.charCodeAt(after) === PIPE || source.charCodeAt(after) === NEWLINE;
    if (source.charCodeAt(before) !== PIPE || !isClosed) return false;
    this.hasMarkdownRules ??= markdownRulePattern.test(source);
    return !this.hasMarkdownRules;
  }

  private foldJsonEscape(match: RegExpExecArray, at: number): void {
    const [, code, letter] = match;
    const unit = code
      ? Number.parseInt(code, 16)
      : letter === 'n' || letter === 'r'
        ? NEWLINE
        : letter === 't'
          ? 0x09
          : (letter as string).charCodeAt(0);
    this.position = at + match[0].length;
    if (unit === 0x3c) return this.foldEscapedTag(at);
    if (letter === 'r') return;
    if (unit === NEWLINE) return this.foldLineEnd(at);
    const folded = this.table[unit] as number;
    if (folded !== DROP) this.emit(folded >= EXPAND ? unit : folded, at);
  }

  /** `\u003ctd\u003e`: reads to the escaped `>`. */
  private foldEscapedTag(at: number): void {
    const end = this.source.slice(at, at + 1000).search(/\\u003[eE]/);
    const match = end < 0 ? null : /^\\u003[cC](\\?\/)?([a-zA-Z][a-zA-Z0-9]{0,11})/.exec(this.source.slice(at, at + end));
    const name = match?.[2]?.toLowerCase() ?? '';
    if (match === null || !knownTags.has(name)) return this.emit(0x3c, at);
    this.position = at + end + 6;
    this.foldKnownTag(name, match[1] !== undefined, at);
  }

  private foldBracket(at: number): void {
    const next = this.source.charCodeAt(at + 1);
    if (next === 0x28) this.noted |= Noted.Brackets;
    if (this.length > 0 && next > 0x60 && next !== 0xff09 && isHanOrBracket(this.units[this.length - 1] as number)) {
      pinyinPattern.lastIndex = at;
      if (pinyinPattern.test(this.source)) {
        this.position = pinyinPattern.lastIndex;
        return;
      }
    }
    this.emit(0x28, at);
  }

  private foldPlus(at: number): void {
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

  private foldApostrophes(at: number): void {
    const { source } = this;
    let end = at + 1;
    while (source.charCodeAt(end) === 0x27) end++;
    this.position = end;
    if (end - at === 1) this.emit(0x27, at);
  }

  private foldUnderscore(at: number): void {
    if (this.foldSpecification(at)) return;
    // Emphasis; within a word (an address, a file name) it stays.
    const before = this.length > 0 ? (this.units[this.length - 1] as number) : 0x20;
    const after = this.source.charCodeAt(at + 1);
    if ((isLatin(before) || isDigit(before)) && (isLatin(after) || isDigit(after))) this.emit(0x5f, at);
  }

  private foldExclamation(at: number): void {
    let before = this.length;
    while (before > 0 && this.length - before < INDENT_LIMIT && this.units[before - 1] === 0x20) before--;
    const isLineStart = before === 0 || this.units[before - 1] === NEWLINE;
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

  private foldCaret(at: number): void {
    asciidocAlignPattern.lastIndex = at;
    if (asciidocAlignPattern.test(this.source)) this.position = asciidocAlignPattern.lastIndex;
    this.emit(PIPE, at);
  }
}

function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}

function isHanOrBracket(unit: number): boolean {
  return isHan(unit) || unit === 0x29;
}

/** A letter, with a space before it or without. */
function opensWithLetter(source: string, at: number): boolean {
  const unit = source.charCodeAt(at);
  return isLatin(unit) || (unit === 0x20 && isLatin(source.charCodeAt(at + 1)));
}

/** The line of dashes below the header of a Markdown table, and the rule of a grid. */
const markdownRulePattern = /^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\||^[ \t]*\+[-=]/m;

/** Longest indent of a line of a wiki table. */
const INDENT_LIMIT = 16;

/** Longest stretch between a bar and the equals sign of its first attribute. */
const ATTRIBUTE_LENGTH = 20;

function mayBeOfAttribute(unit: number): boolean {
  return isLatin(unit) || unit === 0x2d || unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000;
}

function isRuleUnit(unit: number): boolean {
  return unit === 0x2d || unit === 0x3d;
}

/** Characters that fold to a bar and open or part other cells than those of a line of bars. */
const standInForBar: ReadonlySet<string> = new Set('&!^');

/** True for a bracket that opens no injected pinyin and no second bracket, told by the unit behind it. */
export function isPlainBracket(unit: number, next: number): boolean {
  return (unit === 0xff08 || unit === 0x28) && ((next <= 0x60 && next !== 0x28) || next > 0x1dc);
}
