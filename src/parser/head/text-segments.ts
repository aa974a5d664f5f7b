import type { ContentList } from '../../lexer/content-list.js';
import { dateMarks } from '../../lexer/numerals.js';
import { CharacterClass, characterClasses, isDigit, isHan } from '../../source/character-class.js';
import { foldedSlice } from '../../source/folded-text.js';
import type { TextLine } from './text-line.js';

/**
 * What stands in one cell, or in one line without cells: the unit in which a report names itself, its organ and its
 * dates. White space is left out, so that words match however they are spaced. @internal
 */
export interface Segment {
  readonly first: number;
  /** Exclusive. */
  readonly last: number;
  /** Without white space, marks of headings in front and closing marks behind; figures stay apart by one space. */
  readonly text: string;
  /** Folded index of a character of `text`. */
  placeAt(index: number): number;
}

/** Spaces that part two columns rather than two words. */
const COLUMN_SPACES = 3;
/** Characters of a line from which on each piece of it is looked at by itself: no title or signature is as long. */
const LONG_LINE = 60;
/** Mean length of the pieces, spaces included, of a line whose characters stand apart. */
const SPACED_PIECE = 4;
/** Longest piece that is joined to the next where a line end cut a date or a year. */
const FRAGMENT_LENGTH = 40;

/** Radicals, which no text has but in place of the characters that look like them. */
const FIRST_RADICAL = 0x2e80;
const LAST_RADICAL = 0x2fdf;
const YEAR = dateMarks.year.charCodeAt(0);
const MONTH = dateMarks.month.charCodeAt(0);
const DAY = dateMarks.day.charCodeAt(0);

/** `#`, `=`, `>`, bars, bullets and quotation marks that stand before a heading; closing ones behind it. */
const leading = new Set([...'#=*>|·•◆■●▪□-.,;:"\'~^_'].map((character) => character.charCodeAt(0)));
const trailing = new Set([...'#=*|,;"\'~^_'].map((character) => character.charCodeAt(0)));

/**
 * Cuts lines into segments: at the ends of cells; in long lines at every space. A date or year that is cut by spaces or
 * line ends (`2024`, `年1月15日`) is one segment.
 */
export function cutSegments(list: ContentList, lines: readonly TextLine[]): Segment[] {
  const segments: Segment[] = [];
  let first = -1;
  let last = -1;
  const close = (): void => {
    if (first >= 0) pushSegment(list, first, last, segments);
    first = -1;
  };
  for (const line of lines) {
    const least = leastSpaces(line);
    for (let index = line.first; index < line.last; index++) {
      const isOpen = first >= 0 && last === index;
      const isStart = startsSegment(list, index, index === line.first ? 0 : least);
      if (!isOpen || (isStart && !goesOn(list, first, index, least))) {
        close();
        first = index;
      }
      last = index + 1;
    }
  }
  close();
  return segments;
}

/** True where a piece belongs to the open segment although something parts it from that. */
function goesOn(list: ContentList, first: number, index: number, least: number): boolean {
  return continuesDate(list, first, index) || isBesideRadical(list, index) || (least === 1 && isLoneCharacter(list, index));
}

/** Spaces that part two segments of a line: of a long line one, or two where every character stands apart. */
function leastSpaces({ first, last, start, end }: TextLine): number {
  const length = end - start;
  if (length <= LONG_LINE) return COLUMN_SPACES;
  return length < (last - first) * SPACED_PIECE ? 2 : 1;
}

function startsSegment(list: ContentList, index: number, leastSpaces: number): boolean {
  return leastSpaces === 0 || list.isParted(index) || (list.spaces[index] as number) >= leastSpaces;
}

/**
 * `槐浦镇 ⼈ ⺠ 政府`: a character that stands apart, or the piece behind one. Some tools put spaces around what is set
 * in another font.
 */
function isLoneCharacter(list: ContentList, index: number): boolean {
  const { spaces, lines, starts, ends } = list;
  if ((spaces[index] as number) > 1 || (lines[index] as number) > 0 || list.isParted(index)) return false;
  const isLone = (piece: number): boolean =>
    (ends[piece] as number) - (starts[piece] as number) === 1 && isHan(list.text.units[starts[piece] as number] as number);
  return isLone(index) || isLone(index - 1);
}

/**
 * `改 ⏎ ⾰ ⏎ 委员会`: a radical that stands apart, or the piece behind one. It was printed from another font, which is why
 * its tool took it for a piece by itself; no word is one radical. Over line ends it counts where it has a line of its own.
 */
function isBesideRadical(list: ContentList, index: number): boolean {
  const { lines } = list;
  if (list.isParted(index)) return false;
  const isOnNewLine = (lines[index] as number) > 0;
  if (isLoneRadical(list, index)) return !isOnNewLine || (lines[index + 1] as number) > 0;
  // Nothing goes on behind a date.
  return (
    isLoneRadical(list, index - 1) &&
    (!isOnNewLine || (lines[index - 1] as number) > 0) &&
    list.text.units[list.starts[index - 1] as number] !== DAY
  );
}

function isLoneRadical({ text, starts, ends }: ContentList, index: number): boolean {
  const start = starts[index] as number;
  if ((ends[index] as number) - start !== 1) return false;
  const unit = text.source.charCodeAt(text.starts[start] as number);
  return unit >= FIRST_RADICAL && unit <= LAST_RADICAL;
}

/** True where the piece goes on with a date that the pieces before it began. */
function continuesDate(list: ContentList, first: number, index: number): boolean {
  const { units } = list.text;
  const end = list.ends[index - 1] as number;
  if (end - (list.starts[first] as number) > FRAGMENT_LENGTH) return false;
  const before = units[end - 1] as number;
  const after = units[list.starts[index] as number] as number;
  if (isDigit(before)) return after === YEAR || after === MONTH || after === DAY;
  if ((before !== YEAR && before !== MONTH) || !isDigit(after)) return false;
  // `2024年3月 | ⏎ 2 | …`: the number of the next row is no day.
  return (!list.isParted(index) && list.lines[index] === 0) || isMarked(list, index, before === YEAR ? MONTH : DAY);
}

/** True for a figure that the mark stands behind, in its cell or the next; 日常工作 is none. */
function isMarked({ text: { units, length }, starts, ends }: ContentList, index: number, mark: number): boolean {
  const end = ends[index] as number;
  let at = starts[index] as number;
  while (at < end && isDigit(units[at] as number)) at++;
  while (at < length && characterClasses[units[at] as number] !== CharacterClass.Text) at++;
  return units[at] === mark && (mark === MONTH || !isHan(units[at + 1] ?? 0));
}

function pushSegment(list: ContentList, first: number, last: number, segments: Segment[]): void {
  const { units } = list.text;
  const from = list.starts[first] as number;
  const to = list.ends[last - 1] as number;
  if (!OPENS_RECORD.has(units[from] as number)) return pushPart(list, first, last, from, to, segments);
  let part = from;
  for (let at = from + 1; at < to; at++) {
    if (units[at] !== QUOTE || !PARTS_STRINGS.has(units[at - 1] as number) || units[at - 2] !== QUOTE) continue;
    pushPart(list, first, last, part, at - 1, segments);
    part = at;
  }
  pushPart(list, first, last, part, to, segments);
}

const QUOTE = 0x22;
/** What stands before the first string of a record: `{"title":"…","content":"…`, and between two strings of it. */
const OPENS_RECORD: ReadonlySet<number> = new Set([0x7b, 0x5b, QUOTE]);
const PARTS_STRINGS: ReadonlySet<number> = new Set([0x3a, 0x2c]);

/** Adds a part of a segment without the marks around it. */
function pushPart(list: ContentList, first: number, last: number, from: number, to: number, segments: Segment[]): void {
  const { units } = list.text;
  let start = from;
  let end = to;
  while (start < end && isOutside(units[start] as number, leading)) start++;
  while (end > start && isOutside(units[end - 1] as number, trailing)) end--;
  if (end === start) return;
  segments.push(new TextSegment(list, first, last, start, end));
}

class TextSegment implements Segment {
  readonly text: string;
  private places: readonly number[] | undefined;

  constructor(
    private readonly list: ContentList,
    readonly first: number,
    readonly last: number,
    private readonly start: number,
    private readonly end: number,
  ) {
    this.text = last - first === 1 && list.isText(first) ? foldedSlice(list.text, start, end) : this.joinRuns();
  }

  /** The runs of characters between white space. */
  private joinRuns(): string {
    const { units } = this.list.text;
    let text = '';
    let from = -1;
    // Where the last run ends.
    let end = 0;
    for (let at = this.start; at <= this.end; at++) {
      const isText = at < this.end && characterClasses[units[at] as number] === CharacterClass.Text;
      if (isText && from < 0) {
        from = at;
        if (end > 0 && isDigit(units[at] as number) && isDigit(units[end - 1] as number)) text += ' ';
      } else if (!isText && from >= 0) {
        text += foldedSlice(this.list.text, from, at);
        end = at;
        from = -1;
      }
    }
    return text;
  }

  placeAt(index: number): number {
    // Without white space inside, places are as far apart as characters.
    if (this.text.length === this.end - this.start) return this.start + index;
    this.places ??= this.findPlaces();
    return this.places[index] as number;
  }

  private findPlaces(): readonly number[] {
    const { units } = this.list.text;
    const { text } = this;
    const places: number[] = [];
    for (let at = this.start; at < this.end; at++) {
      if (characterClasses[units[at] as number] !== CharacterClass.Text) continue;
      if (text.charCodeAt(places.length) === 0x20) places.push(at - 1);
      places.push(at);
    }
    return places;
  }
}

function isOutside(unit: number, marks: ReadonlySet<number>): boolean {
  // No mark is a Han character, which nearly all lines begin and end with.
  return unit < 0x3000 && (characterClasses[unit] !== CharacterClass.Text || marks.has(unit));
}

/** Two neighbouring segments as one: a title that is broken over two lines. */
export function joinSegments(a: Segment, b: Segment): Segment {
  return {
    first: a.first,
    last: b.last,
    text: a.text + b.text,
    placeAt: (index) => (index < a.text.length ? a.placeAt(index) : b.placeAt(index - a.text.length)),
  };
}
