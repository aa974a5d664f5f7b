import { CharacterClass, characterClasses, isDigit } from '../source/character-class.js';
import type { FoldedText } from '../source/folded-text.js';
import { ContentKind, type ContentList, type LabelMatch, NO_NOTE } from './content-list.js';
import type { LabelOrder } from './label-order.js';
import { LabelReader } from './label-reader.js';
import { canOpenRuleLine, isMarkCell, isRuleLine, isTableFence } from './rule-line.js';
import type { ValueReader } from './value-reader.js';
import { ValueScanner } from './value-scanner.js';
import type { Vocabulary } from './vocabulary.js';

const { Text, Space, NoBreakSpace, Tab, LineEnd, Pipe, MarkupCell, MarkupRow, Rule } = CharacterClass;

/** Unified ideographs of the basic plane. */
const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** Greatest count that is kept of one separator. */
const COUNT_LIMIT = 0xffff;

/** A figure behind an apostrophe, with nothing else in its cell. */
const quotedFigure = /(?<![^\s|])'-?\d[\d.,]*(?![^\s|])/g;
/** How many of them tell that cells are written so. */
const LEAST_QUOTED = 8;

/** Most spaces between a label and the connector behind it. */
const CONNECTOR_SPACES = 4;
/** Most spaces before a line of cells. */
const CELL_INDENT = 24;

/**
 * One pass over the folded text: labels of the closed vocabulary, values, text, and the counted separators between.
 * A label counts only where it fills its cell; a figure likewise. Linear in the text.
 * @param list where to put the pieces; what it held is lost.
 * @param order which labels came behind each other in the texts before.
 */
export function scan(text: FoldedText, vocabulary: Vocabulary, values: ValueReader, list: ContentList, order: LabelOrder): ContentList {
  list.reset(text);
  return new Scanner(text, vocabulary, values, list, order).run();
}

class Scanner extends ValueScanner {
  /** Between the lines that open and close a table of AsciiDoc. */
  private isFenced = false;
  /** Null until the first figure behind a quotation mark is met. */
  private quotedFigures: boolean | null = null;

  constructor(text: FoldedText, vocabulary: Vocabulary, values: ValueReader, list: ContentList, order: LabelOrder) {
    super(text, new LabelReader(text, vocabulary, values, order), values, list);
  }

  run(): ContentList {
    const { units, length, list } = this;
    for (let position = 0; ; ) {
      list.reserve();
      position = this.readGap(position);
      if (position >= length) return list;
      const end = isDigit(units[position] as number) ? this.readPlainFigure(position) : 0;
      position = end > 0 ? end : this.readContent(position);
    }
  }

  /** Counts the separators from `from` and returns the index of the next content. */
  private readGap(from: number): number {
    const { list, units, length } = this;
    const slot = list.count;
    let pipes = 0;
    let tabs = 0;
    let lines = 0;
    let cells = 0;
    let commas = 0;
    let marks = 0;
    let spaces = 0;
    let rules = 0;
    let run = 0;
    let position = from;
    let isLineStart = from === 0;
    for (; position < length; position++) {
      const unit = units[position] as number;
      if (unit >= FIRST_HAN && unit <= LAST_HAN) break;
      const kind = characterClasses[unit] as number;
      if (isLineStart && kind !== LineEnd) {
        isLineStart = false;
        const end = canOpenRuleLine(unit, units[position + 1] as number) ? isRuleLine(units, position, length) : -1;
        if (end > position && !(this.isFenced && isMarkCell(units, position, end))) {
          if (isTableFence(units, position, end)) this.isFenced = !this.isFenced;
          rules++;
          position = end - 1;
          run = 0;
          continue;
        }
      }
      if (kind === Space) {
        run++;
        if (run > spaces) spaces = run;
        continue;
      }
      if (kind === NoBreakSpace) {
        // A mark when it touches no content: padding otherwise.
        const start = position;
        while (position + 1 < length && units[position + 1] === 0xa0) position++;
        if (start > from && position + 1 < length && (characterClasses[units[position + 1] as number] as number) !== Text) marks++;
        else if (start === 0 || position + 1 === length) marks++;
        run += position - start + 1;
        if (run > spaces) spaces = run;
        continue;
      }
      run = 0;
      if (kind === Pipe) pipes++;
      else if (kind === LineEnd) {
        lines++;
        isLineStart = true;
        if (this.comma !== 0 && !this.continuesCells(position + 1)) this.comma = 0;
      } else if (kind === Tab) tabs++;
      else if (kind === MarkupCell) cells++;
      else if (kind === MarkupRow || kind === Rule) rules++;
      else if (kind === Text) {
        if (unit === 0x22 && this.comma !== 0) continue;
        if (unit !== this.comma || this.comma === 0) {
          // `其他 ，总计 41`: the comma behind a key without a figure.
          if (
            (unit === 0x2c || unit === 0x3001) &&
            position > from &&
            list.count > 0 &&
            list.kinds[list.count - 1] === ContentKind.Label &&
            this.startsLabelBehind(position)
          )
            continue;
          break;
        }
        commas++;
      }
    }
    if (lines > 0 || from === 0) {
      const unit = units[position] as number;
      if (
        rules > 0 ||
        (unit === 0x31 && units[position + 1] === 0x30 && units[position + 2] !== 0x0a) ||
        unit === 0x2d ||
        unit === 0x2b ||
        unit === 0x2022 ||
        unit === 0x2014
      )
        list.opensEntries = true;
    }
    // The list holds zeros where nothing was counted.
    if (pipes > 0) list.pipes[slot] = Math.min(pipes, COUNT_LIMIT);
    if (tabs > 0) list.tabs[slot] = Math.min(tabs, COUNT_LIMIT);
    if (lines > 0) list.lines[slot] = Math.min(lines, COUNT_LIMIT);
    if (spaces > 0) list.spaces[slot] = Math.min(spaces, COUNT_LIMIT);
    if (cells + commas + marks + rules > 0) {
      list.cells[slot] = Math.min(cells, COUNT_LIMIT);
      list.commas[slot] = Math.min(commas, COUNT_LIMIT);
      list.marks[slot] = Math.min(marks, COUNT_LIMIT);
      list.rules[slot] = Math.min(rules, COUNT_LIMIT);
      if (commas > 0) list.hasCommas = true;
    }
    return position;
  }

  private readContent(from: number): number {
    const unit = this.units[from] as number;
    const label = this.labels.match(from);
    if (label !== null && !(label.ordinal > 0 && this.isFigureInNumber(from, label))) return this.addLabel(from, label, this.labels.end);
    if (this.values.canStart[unit] === 1) {
      const end = this.readDigitsBeforeNumber(from) || this.readValue(from) || this.readLongDigits(from);
      if (end > 0) return end;
    }
    const isQuote = unit === 0x22 || unit === 0x27;
    return (isQuote && this.readQuoted(from, unit)) || this.readUnit(from) || this.readText(from);
  }

  /** `| "12" |`, `| '12 |`: a figure in quotation marks that fill its cell, or behind the apostrophe of a spreadsheet's text. Exclusive end, or 0. */
  private readQuoted(from: number, quote: number): number {
    const { units, list } = this;
    if (!list.isParted(list.count) && (quote === 0x22 || !(list.isLineStart(list.count) || this.hasQuotedFigures()))) return 0;
    const value = this.values.read(units, from + 1, this.length, false);
    if (value === null) return 0;
    const close = units[value.end] === 0x2e && this.hasClosingPoints() ? value.end + 1 : value.end;
    const isClosed = units[close] === quote;
    const end = isClosed ? close + 1 : close;
    if (((quote === 0x22 || value.kind !== 'number') && !isClosed) || !this.isValueEnd(end)) return 0;
    list.addValue(from + 1, value.end, { kind: value.kind, value: value.value, unit: value.unit, note: NO_NOTE });
    return end;
  }

  /** True in a text that writes cells so: `'0     '13     '1`. */
  private hasQuotedFigures(): boolean {
    this.quotedFigures ??= (this.list.text.source.match(quotedFigure) ?? []).length >= LEAST_QUOTED;
    return this.quotedFigures;
  }

  /** A unit right behind its label, before its figure or the end of a line of a list: `收到申请数件12`. Exclusive end, or 0. */
  private readUnit(from: number): number {
    const { list } = this;
    const last = list.count - 1;
    if (last < 0 || list.ends[last] !== from || list.kinds[last] !== ContentKind.Label) return 0;
    if (!this.labels.isUnitOfFigure(from) && !this.labels.isUnitOfBlank(from, list.label(last)?.entry)) return 0;
    const end = this.values.unitEnd(this.units, from, this.length);
    list.addPiece(ContentKind.Text, from, end, 0);
    return end;
  }

  private addLabel(from: number, label: LabelMatch, end: number): number {
    this.list.labels.push(label);
    this.list.addPiece(ContentKind.Label, from, end, this.list.labels.length - 1);
    return this.skipConnector(end, label);
  }

  /** A colon, a hyphen to the next label, or the comma that tells a comma-separated line. */
  private skipConnector(end: number, label: LabelMatch): number {
    const { units } = this;
    let at = end;
    if (units[at] === 0x22) at++;
    const isCut = units[at] === 0x2f && this.endsAtSlash(label, at + 1);
    if (isCut) at++;
    const bare = isCut ? at : end;
    const unit = units[at] as number;
    if (unit === 0x20 || unit === 0xa0) return this.skipParted(at) || bare;
    if (unit === 0x3d && units[at + 1] !== 0x3d) return at + 1;
    if (unit === 0x2c || unit === 0x3b) {
      const isForm = label.entry.meanings.some((meaning) => meaning.table !== null);
      if (isForm && this.comma === 0 && this.isCellAfterComma(at + 1, unit)) this.comma = unit;
      return this.comma === unit ? bare : at;
    }
    if (unit === 0x3a) return at + 1;
    if (unit === 0x3002 || unit === 0x3001) return at + 1;
    if (this.labels.isConnector(unit) && this.labels.startsLabel(at + 1)) return at + 1;
    return bare;
  }

  /** `本年增/` that lost its second half: the slash is the label's, not a mark below it. */
  private endsAtSlash(label: LabelMatch, at: number): boolean {
    const unit = this.units[at] as number;
    const isEnd = at >= this.length || characterClasses[unit] !== Text || unit === 0x3a || unit === 0x3d;
    return isEnd && label.entry.meanings.every(({ kind, official }) => kind === 'column' && official.includes('/'));
  }

  /** `自然人 = 3`, `自然人 : 3`: the exclusive end of a connector behind spaces, or 0. */
  private skipParted(at: number): number {
    const { units } = this;
    let next = at + 1;
    while (next - at < CONNECTOR_SPACES && (units[next] === 0x20 || units[next] === 0xa0)) next++;
    const unit = units[next] as number;
    return (unit === 0x3d && units[next + 1] !== 0x3d) || (unit === 0x3a && units[next + 1] !== 0x3a) ? next + 1 : 0;
  }

  /**
   * A line of cells below a line of cells: it opens with the comma, with a figure, its unit beside it, and the comma, or with a mark or
   * word for nothing before a further cell (`—,0,0`, `无;无;无`).
   */
  private continuesCells(lineStart: number): boolean {
    const { units } = this;
    let from = lineStart;
    // Lines may be indented as a whole.
    while (from - lineStart < CELL_INDENT && (units[from] === 0x20 || units[from] === 0xa0)) from++;
    const first = this.values.read(units, from, this.length, this.comma === 0x2c);
    if (first !== null && units[first.end] === this.comma && (first.kind === 'number' || this.opensCell(first.end + 1))) return true;
    for (let at = from; at < this.length && at < from + 24; at++) {
      const unit = units[at] as number;
      if (unit === this.comma) return true;
      if (!isDigit(unit) && unit !== 0x22 && unit !== 0x2d && unit !== 0x2e && unit !== 0x2f && unit !== 0x20 && unit !== 0xa0)
        return false;
    }
    return false;
  }

  /** True where a value and a comma follow, or a blank cell. */
  private opensCell(from: number): boolean {
    const { units, comma } = this;
    const value = this.values.read(units, from, this.length, comma === 0x2c);
    return units[value?.end ?? from] === comma;
  }

  private isCellAfterComma(from: number, comma: number): boolean {
    const at = this.labels.skipSpacesBeforeCell(from);
    const unit = this.units[at] as number;
    return (
      at >= this.length ||
      unit === 0x0a ||
      unit === comma ||
      unit === 0x22 ||
      this.values.canStart[unit] === 1 ||
      this.labels.isUnitCell(at, comma) ||
      this.labels.startsLabel(at)
    );
  }

  private readText(from: number): number {
    const { units, length } = this;
    const { comma } = this;
    let at = from + 1;
    for (; at < length; at++) {
      const unit = units[at] as number;
      // Most are Han characters: no table has to be asked for those.
      if (unit >= FIRST_HAN && unit <= LAST_HAN) continue;
      if (characterClasses[unit] !== Text || (unit === comma && comma !== 0)) break;
    }
    this.list.addPiece(ContentKind.Text, from, at, 0);
    return at;
  }
}
