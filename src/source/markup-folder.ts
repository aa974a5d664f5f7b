import { BarFolder, NEWLINE, PIPE } from './bar-folder.js';
import { isDigit, isHan, isLatin, isSpace, MARKUP_CELL, MARKUP_ROW, SOFT_BREAK } from './character-class.js';
import type { FoldBuffers } from './fold-buffers.js';
import { DROP, EXPAND, SPECIAL } from './fold-table.js';
import { Noted } from './folded-text.js';
import {
  entityPattern,
  formulaPattern,
  isKnownTag,
  jsonEscapePattern,
  jsonTextPattern,
  lineTags,
  linkedFigurePattern,
  namedEntities,
  opaqueTags,
  pageFieldPattern,
  pandocRulePattern,
  pinyinPattern,
  spaceEntity,
  tagPattern,
  tagSynonyms,
} from './markup.js';

/** What may stand within a tag, a formula or a link, whose characters are not met one by one. */
const HIDDEN = Noted.Equals | Noted.Backslash | Noted.Ampersand;

/** Folds characters that open more than themselves: tags, entities, escapes. @internal */
export class MarkupFolder extends BarFolder {
  /** Levels of tables left in the text as HTML: line ends and tabs are mere white space there. */
  protected inTable = 0;
  /** Bits of `Noted`. */
  protected noted = 0;
  private hasMarkdownRules: boolean | undefined;
  private hasPandocRules: boolean | undefined;
  private isJsonEscaped: boolean | undefined;
  /** Inside `<td>` or `<th>`: line ends and tabs of the source are mere white space there. */
  private inCell = false;
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

  protected foldSpecial(unit: number, at: number): void {
    this.position = at + 1;
    switch (unit) {
      case 0x0d: // CR LF is one line end, and so is CR CR LF, to which a tool made it that wrote CR LF as text.
        if (this.source.charCodeAt(at + 1) === 0x0d && this.source.charCodeAt(at + 2) === NEWLINE) this.position = at + 2;
        if (this.source.charCodeAt(this.position) === NEWLINE) this.position++;
        return this.foldLineEnd(at);
      case 0x3d: // =
        this.noted |= Noted.Equals;
        return this.foldEquals(at);
      case 0x2f: // /
        this.noted |= Noted.Slash;
        if (!this.foldSpecification(at)) this.emit(0x2f, at);
        return;
      case 0x3c: // <
        this.noted |= Noted.Tag | HIDDEN;
        return this.foldTag(at);
      case 0x7b: // {
      case 0x40: // @
        this.noted |= Noted.Brace;
        return this.emit(unit, at);
      case 0x26: // &
        this.noted |= Noted.Ampersand;
        return this.foldEntity(at);
      case 0x5c: // \
        this.noted |= Noted.Backslash;
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
      case 0x24: // $
        this.noted |= HIDDEN;
        if (!this.foldFormula(at)) this.emit(unit, at);
        return;
      case 0x5b: // [
        this.noted |= Noted.Square | HIDDEN;
        return this.foldLink(at);
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
    if (match === null || !isKnownTag(name)) return this.emit(0x3c, at);
    this.position = tagPattern.lastIndex;
    const isClosing = source.charCodeAt(at + 1) === 0x2f;
    if (!isClosing && opaqueTags.has(name) && this.skipElement(name)) return;
    if (name === 'meta') this.foldPageField(match[0], at);
    this.foldKnownTag(tagSynonyms[name] ?? name, isClosing, at);
  }

  /** `<meta name="PubDate" content="2024-01-19">`: the field and what it says, a line of their own. */
  private foldPageField(tag: string, at: number): void {
    const field = pageFieldPattern.exec(tag);
    if (field?.indices === undefined) return;
    const end = this.position;
    const [, name, content] = field.indices as [unknown, [number, number], [number, number]];
    this.position = at;
    this.emit(NEWLINE, at);
    this.foldPart(at + name[0], at + name[1]);
    this.emit(0x3a, this.position);
    this.foldPart(at + content[0], at + content[1]);
    this.position = end;
    this.emit(NEWLINE, at + content[1]);
  }

  /** A part of a tag that is text. */
  private foldPart(from: number, to: number): void {
    for (let i = from; i < to; i++) {
      this.position = i + 1;
      this.foldEscaped(this.source.charCodeAt(i), i);
    }
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
    for (let i = 0; i < text.length; i++) this.foldEscaped(text.charCodeAt(i), at);
  }

  /** A character that was escaped stands for itself, never for markup. */
  private foldEscaped(unit: number, at: number): void {
    if (this.table[unit] === EXPAND) this.expand(unit, at);
    else if (this.table[unit] !== DROP) this.emit(this.plainUnit(unit), at);
  }

  /** A character that folds to several: ㈠. */
  protected expand(unit: number, at: number): void {
    for (const character of String.fromCharCode(unit).normalize('NFKC')) this.emit(this.plainUnit(character.charCodeAt(0)), at);
  }

  /** What a unit folds to where it is no markup. */
  private plainUnit(unit: number): number {
    const folded = this.table[unit] as number;
    if (folded !== SPECIAL) return folded;
    return unit === 0xff08 ? 0x28 : unit;
  }

  private foldBackslash(at: number): void {
    if (this.foldSpecification(at) || this.foldFormula(at)) return;
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
    if (!this.isBlankOfPandoc(at)) return this.emit(0x5c, at);
    // A value that is blank.
    this.emit(0x22, at);
    this.emit(0x22, at);
  }

  /** `|  \  |`, `  1    \    0`: a line break is all that the cell held, in the tables of Pandoc's Markdown, where a backslash itself is `\\`. */
  private isBlankOfPandoc(at: number): boolean {
    if (this.length > 0 && !isCellEdge(this.units[this.length - 1] as number)) return false;
    if (at + 1 < this.source.length && !isCellEdge(this.source.charCodeAt(at + 1))) return false;
    this.hasPandocRules ??= pandocRulePattern.test(this.source);
    return this.hasPandocRules;
  }

  /** A figure, or a mark, that is a formula. */
  private foldFormula(at: number): boolean {
    formulaPattern.lastIndex = at;
    const match = formulaPattern.exec(this.source);
    if (match === null) return false;
    const figure = match[1] as string;
    const from = at + match[0].indexOf(figure);
    this.foldPart(from, from + figure.length);
    this.position = formulaPattern.lastIndex;
    return true;
  }

  /** A figure that is a link, `[12](#)`, `[[#][12]]`, where it fills its cell: a number beside other text is that of a footnote. */
  private foldLink(at: number): void {
    if (!this.opensCell()) return this.emit(0x5b, at);
    linkedFigurePattern.lastIndex = at;
    const match = linkedFigurePattern.exec(this.source);
    const end = linkedFigurePattern.lastIndex;
    if (match === null || !closesCell(this.source, end)) return this.emit(0x5b, at);
    const figure = (match[1] ?? match[2]) as string;
    const from = at + match[0].indexOf(figure, match[2] === undefined ? 1 : match[0].indexOf('][') + 2);
    this.foldPart(from, from + figure.length);
    this.position = end;
  }

  /** True behind a line end, a bar, a tab or two spaces. */
  private opensCell(): boolean {
    const before = this.length === 0 ? NEWLINE : (this.units[this.length - 1] as number);
    return isSpace(before) ? this.length === 1 || isCellEdge(this.units[this.length - 2] as number) : isCellEdge(before);
  }

  /** `结果\\ |`, or `| \\ |` in a text that has no table of Markdown: `| --- |`, `+---+`. */
  private isBreakInCell(at: number): boolean {
    const { source } = this;
    let before = at - 1;
    while (source.charCodeAt(before) === 0x20) before--;
    let after = at + 2;
    while (source.charCodeAt(after) === 0x20) after++;
    const isClosed = after >= source.length || source.charCodeAt(after) === PIPE || source.charCodeAt(after) === NEWLINE;
    // Words that go on below.
    if (isClosed && before === at - 1 && isHan(source.charCodeAt(before))) return true;
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
    this.foldEscaped(unit, at);
  }

  /** `\u003ctd\u003e`: reads to the escaped `>`. */
  private foldEscapedTag(at: number): void {
    const end = this.source.slice(at, at + 1000).search(/\\u003[eE]/);
    const match = end < 0 ? null : /^\\u003[cC](\\?\/)?([a-zA-Z][a-zA-Z0-9]{0,12})/.exec(this.source.slice(at, at + end));
    const name = match?.[2]?.toLowerCase() ?? '';
    if (match === null || !isKnownTag(name)) return this.emit(0x3c, at);
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

  private foldApostrophes(at: number): void {
    const { source } = this;
    let end = at + 1;
    while (source.charCodeAt(end) === 0x27) end++;
    this.position = end;
    if (end - at === 1) this.emit(0x27, at);
  }
}

function isCellEdge(unit: number): boolean {
  return isSpace(unit) || unit === PIPE || unit === 0x09 || unit === NEWLINE || unit === 0x0d;
}

/** A space, or what a page writes for it. */
const spacePattern = new RegExp(`${spaceEntity}|[ \\u00a0\\u3000\\u2000-\\u200a]`, 'iy');

/** True where a cell ends: behind no space or one, or with two. */
function closesCell(source: string, end: number): boolean {
  spacePattern.lastIndex = end;
  if (!spacePattern.test(source)) return end >= source.length || isCellEdge(source.charCodeAt(end));
  const at = spacePattern.lastIndex;
  return at >= source.length || isCellEdge(source.charCodeAt(at)) || spacePattern.test(source);
}

function isHanOrBracket(unit: number): boolean {
  return isHan(unit) || unit === 0x29;
}

/** The line of dashes below the header of a Markdown table, and the rule of a grid. */
const markdownRulePattern = /^[ \t]*(?:\|[ \t]*)?:?-{2,}:?[ \t]*\||^[ \t]*\+[-=]/m;

/** True for a bracket that opens no injected pinyin and no second bracket, told by the unit behind it. */
export function isPlainBracket(unit: number, next: number): boolean {
  return (unit === 0xff08 || unit === 0x28) && ((next <= 0x60 && next !== 0x28) || next > 0x1dc);
}
