import { CharacterClass, characterClasses, isDigit, isHan } from './character-class.js';
import { isWideUnit } from './display-columns.js';
import { type FoldedText, stringOf } from './folded-text.js';

/**
 * Puts drawn tables whose cells are wrapped over several lines into one line a row, so that a cell is contiguous:
 * ```
 * +-----------+----+----+        | 4.保护第三方 合法权益 | 0 | 12 |
 * | 4.保护第三 | 0  |    |   =>   | 5.属于三类 | 1 | 2 |
 * | 方合法权益 |    | 12 |
 * +-----------+----+----+
 * ```
 * Each unit keeps its place in the source. Returns the same text where nothing is drawn. Linear in the text.
 */
export function straightenGrids(text: FoldedText): FoldedText {
  if (!text.isDrawn) return text;
  return new GridStraightener(text).run();
}

/** Figures below each other in one column that are rows of a list, not the digits of one figure. */
const LIST_LENGTH = 6;

/** Figures that a line must have to be a row by itself. */
const LEAST_FIGURES = 3;
/** Rules of the smallest table of the form that is ruled between its rows: above, below and twice between. */
const LEAST_RULES = 4;
/** Most vertical lines in a line of a drawing. */
const BORDER_LIMIT = 120;
/** Most lines of one drawing. */
const GRID_LIMIT = 4000;

/** A vertical line, corner or junction in a line of the text. */
interface Border {
  readonly at: number;
  /** Display columns, Han characters counted as two, and as one. */
  readonly column: readonly [wide: number, narrow: number];
}

interface GridLine {
  readonly start: number;
  readonly end: number;
  readonly borders: readonly Border[];
  /** `isRule[i]`: a stroke runs from border i to border i + 1. */
  readonly isRule: readonly boolean[];
}

interface GridCell {
  readonly left: number;
  readonly right: number;
  /** Rule lines above it. */
  readonly band: number;
  /** Folded unit where it opens. */
  readonly at: number;
  readonly pieces: Piece[];
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** Columns that can stay free beside a figure that was broken for want of room: a space on either side. */
const PADDING = 2;

/** True when a figure takes all of its cell: what stands below it are its further digits. */
function fillsCell({ left, right }: GridCell, { from, to }: Piece): boolean {
  return to - from >= right - left - 1 - PADDING;
}

class GridStraightener {
  private readonly units: Uint16Array;
  private readonly outUnits: Uint16Array;
  private readonly outStarts: Uint32Array;
  private readonly outEnds: Uint32Array;
  private length = 0;
  private hasMoved = false;

  constructor(private readonly text: FoldedText) {
    this.units = text.units;
    const capacity = text.length * 2 + 16;
    this.outUnits = new Uint16Array(capacity);
    this.outStarts = new Uint32Array(capacity);
    this.outEnds = new Uint32Array(capacity);
  }

  run(): FoldedText {
    const { text } = this;
    let at = 0;
    while (at < text.length) {
      const line = this.readLine(at);
      // `|---+---|` is a rule of org tables, whose rows are lines.
      const grid = isTop(line) && !isBar(this.units[(line.borders[0] as Border).at]) ? this.collect(line) : null;
      const end = grid === null ? line.end : (grid.lines[grid.lines.length - 1] as GridLine).end;
      const cells = grid === null ? null : this.readCells(grid);
      // What is no drawing is passed as a whole: its lines are not tried again.
      if (grid === null || cells === null) this.copy(line.start, Math.min(end + 1, text.length));
      else this.emitGrid(grid, cells);
      at = end + 1;
    }
    if (!this.hasMoved) return text;
    const { outUnits, outStarts, outEnds, length } = this;
    return {
      source: text.source,
      units: outUnits,
      length,
      starts: outStarts,
      ends: outEnds,
      isDrawn: true,
      isRearranged: true,
      folded: stringOf(outUnits, length),
    };
  }

  private readLine(start: number): GridLine {
    const { units, text } = this;
    const { source, starts } = text;
    const borders: Border[] = [];
    let wide = 0;
    let narrow = 0;
    let at = start;
    for (; at < text.length && units[at] !== 0x0a; at++) {
      if (borders.length <= BORDER_LIMIT && this.isBorder(at)) borders.push({ at, column: [wide, narrow] });
      // Several units that stand for one character of the source take its width once.
      if (at > start && starts[at] === starts[at - 1]) continue;
      narrow++;
      wide += isWideUnit(source.charCodeAt(starts[at] as number)) ? 2 : 1;
    }
    const isRule = borders.slice(1).map((border, i) => this.isStroke((borders[i] as Border).at, border.at));
    return { start, end: at, borders, isRule };
  }

  private isBorder(at: number): boolean {
    const { units } = this;
    const unit = units[at] as number;
    if (unit === 0x2b) return isStrokeUnit(units[at - 1]) || isStrokeUnit(units[at + 1]);
    if (unit === 0x5e || unit === 0xa6) return false;
    const kind = characterClasses[unit];
    return kind === CharacterClass.Pipe || (kind === CharacterClass.Rule && !isStrokeUnit(unit));
  }

  private isStroke(from: number, to: number): boolean {
    const { units } = this;
    if (to - from < 2) return false;
    for (let i = from + 1; i < to; i++) if (!isStrokeUnit(units[i])) return false;
    return to - from > 3 || characterClasses[units[from + 1] as number] === CharacterClass.Rule || !isBar(units[from]) || !isBar(units[to]);
  }

  /** The lines that may be a drawing, which opens with `top`. */
  private collect(top: GridLine): Grid {
    const lines: GridLine[] = [top];
    const first = top.borders[0] as Border;
    const last = top.borders[top.borders.length - 1] as Border;
    const matches = [0, 0];
    for (let at = top.end + 1; at < this.text.length && lines.length < GRID_LIMIT; ) {
      const line = this.readLine(at);
      const lefts = [0, 1].map((metric) => line.borders.some((border) => border.column[metric as 0 | 1] === first.column[metric as 0 | 1]));
      if (!lefts.includes(true)) break;
      [0, 1].forEach((metric) => {
        if (line.borders.some((border) => border.column[metric as 0 | 1] === last.column[metric as 0 | 1]))
          matches[metric] = (matches[metric] as number) + 1;
      });
      lines.push(line);
      at = line.end + 1;
    }
    const metric = (matches[0] as number) >= (matches[1] as number) ? 0 : 1;
    return { lines, metric, left: first.column[metric] };
  }

  /** Cells of a drawing; null where each line is a row by itself, so that nothing has to move. */
  private readCells(grid: Grid): GridCell[] | null {
    // Without a rule between most rows nothing tells a wrapped cell from the next row.
    if (grid.lines.filter((line) => line.isRule.includes(true)).length < LEAST_RULES) return null;
    const { cells, isWrapped } = this.collectCells(grid, new Set());
    if (!isWrapped || this.hasRowPerLine(cells)) return null;
    const starts = this.findRowStarts(cells);
    return this.splitBands(starts.size === 0 ? cells : this.collectCells(grid, starts).cells);
  }

  /** @param starts lines that open a row though no rule stands above them. */
  private collectCells(grid: Grid, starts: ReadonlySet<number>): { cells: GridCell[]; isWrapped: boolean } {
    const cells: GridCell[] = [];
    let open: GridCell[] = [];
    let band = 0;
    let isWrapped = false;
    grid.lines.forEach((line, lineIndex) => {
      const isRuled = line.isRule.includes(true);
      if (isRuled) band++;
      if (starts.has(lineIndex) || (isRuled && this.isTorn(line))) {
        band++;
        open = [];
      }
      for (let i = 0; i + 1 < line.borders.length; i++) {
        const left = (line.borders[i] as Border).column[grid.metric];
        const right = (line.borders[i + 1] as Border).column[grid.metric];
        if (left < grid.left) continue;
        const isOverlap = (cell: GridCell): boolean => cell.left < right && cell.right > left;
        if (line.isRule[i] === true) {
          open = open.filter((cell) => !isOverlap(cell));
          continue;
        }
        let cell = open.find((each) => each.left === left && each.right === right);
        if (cell === undefined) {
          open = open.filter((each) => !isOverlap(each));
          cell = { left, right, band, at: (line.borders[i] as Border).at, pieces: [] };
          open.push(cell);
          cells.push(cell);
        }
        const piece = this.trim((line.borders[i] as Border).at + 1, (line.borders[i + 1] as Border).at);
        if (piece === null) continue;
        if (cell.pieces.length > 0) isWrapped = true;
        cell.pieces.push({ ...piece, line: lineIndex });
      }
    });
    return { cells, isWrapped };
  }

  /** True where strokes end within a cell, `┼──     │ 1 │`: a rule that another line has run into, whose figures are no row's above. */
  private isTorn({ borders, isRule }: GridLine): boolean {
    return isRule.some((isStroke, i) => {
      if (isStroke) return false;
      const { at } = borders[i] as Border;
      const end = (borders[i + 1] as Border).at;
      return (
        (isStrokeUnit(this.units[at + 1]) && isStrokeUnit(this.units[at + 2])) ||
        (isStrokeUnit(this.units[end - 1]) && isStrokeUnit(this.units[end - 2]))
      );
    });
  }

  /** Lines with figures below figures in two or more columns that have room for them: a rule was lost between two rows. */
  private findRowStarts(cells: readonly GridCell[]): Set<number> {
    const counts = new Map<number, number>();
    // Where more columns go on with further digits than begin anew, the line is no row: some tools leave room.
    const further = new Map<number, number>();
    for (const cell of cells) {
      for (let i = 1; i < cell.pieces.length; i++) {
        const before = cell.pieces[i - 1] as Piece;
        const piece = cell.pieces[i] as Piece;
        if (!isDigit(this.units[before.from] as number) || !isDigit(this.units[piece.from] as number)) continue;
        const kind = fillsCell(cell, before) ? further : counts;
        kind.set(piece.line, (kind.get(piece.line) ?? 0) + 1);
      }
    }
    return new Set([...counts].filter(([line, count]) => count >= 2 && count >= (further.get(line) ?? 0)).map(([line]) => line));
  }

  private isFigure({ from, to }: { readonly from: number; readonly to: number }): boolean {
    if (!isDigit(this.units[from] as number)) return false;
    for (let at = from; at < to; at++) if (isHan(this.units[at] as number)) return false;
    return true;
  }

  /** A line of figures alone in a band that has words on other lines is a row whose rule was lost. */
  private splitBands(cells: readonly GridCell[]): GridCell[] {
    const lines = new Map<number, { figures: number; words: number; readonly band: number }>();
    const wordy = new Set<number>();
    for (const cell of cells) {
      const { band, pieces } = cell;
      // The numbering of a label can have a line of its own.
      const isLabel = pieces.some((piece) => !this.isFigure(piece));
      for (const [i, piece] of pieces.entries()) {
        const { line } = piece;
        const before = pieces[i - 1];
        const counts = lines.get(line) ?? { figures: 0, words: 0, band };
        lines.set(line, counts);
        if (before !== undefined && this.isOneFigure(cell, before, piece)) counts.words++;
        else if (!isLabel) counts.figures++;
        else {
          counts.words++;
          wordy.add(band);
        }
      }
    }
    const full = [...lines].filter(([, { figures }]) => figures >= LEAST_FIGURES);
    const own = full.filter(
      ([line, { words, band }]) => words === 0 && wordy.has(band) && full.some(([other, counts]) => other !== line && counts.band === band),
    );
    if (own.length === 0) return [...cells];
    return cells.flatMap((cell) => {
      const split = own.filter(([, { band }]) => band === cell.band).map(([line]) => line);
      const rest = { ...cell, pieces: cell.pieces.filter(({ line }) => !split.includes(line)) };
      return [
        rest,
        ...split.map((line, i) => ({
          ...cell,
          band: cell.band + (i + 1) / (split.length + 1),
          pieces: cell.pieces.filter((piece) => piece.line === line),
        })),
      ];
    });
  }

  /** A band in which three lines have figures in the same two columns, or many in one: its lines are rows, not one wrapped row. */
  private hasRowPerLine(cells: readonly GridCell[]): boolean {
    const columns = new Map<number, number>();
    for (const cell of cells) {
      const { band, pieces } = cell;
      if (pieces.length < 3 || pieces.some(({ from }) => !isDigit(this.units[from] as number))) continue;
      if (fillsCell(cell, pieces[0] as Piece)) continue;
      const count = (columns.get(band) ?? 0) + 1;
      if (count >= 2 || pieces.length >= LIST_LENGTH) return true;
      columns.set(band, count);
    }
    return false;
  }

  private trim(from: number, to: number): { from: number; to: number } | null {
    let start = from;
    let end = to;
    while (start < end && isBlank(this.units[start] as number)) start++;
    while (end > start && isBlank(this.units[end - 1] as number)) end--;
    // The bullet of a list item would stand between the lines of the cell like a mark.
    while (end - start > 2 && isBullet(this.units[start] as number) && isBlank(this.units[start + 1] as number)) {
      start++;
      while (start < end && isBlank(this.units[start] as number)) start++;
    }
    return end > start ? { from: start, to: end } : null;
  }

  private emitGrid(grid: Grid, cells: readonly GridCell[]): void {
    this.hasMoved = true;
    const rows = [...cells].sort((a, b) => a.band - b.band || a.left - b.left);
    for (let i = 0; i < rows.length; ) {
      const { band } = rows[i] as GridCell;
      let end = i;
      while (end < rows.length && (rows[end] as GridCell).band === band) end++;
      this.emitRow(rows.slice(i, end));
      i = end;
    }
    // What stands beside the drawing on the same lines.
    for (const line of grid.lines) {
      const first = line.borders.find((border) => border.column[grid.metric] >= grid.left) as Border;
      const before = this.trim(line.start, first.at);
      if (before === null) continue;
      this.copy(before.from, before.to);
      this.push(0x0a, before.to);
    }
  }

  private emitRow(cells: readonly GridCell[]): void {
    const only = cells.length === 1 ? (cells[0] as GridCell) : null;
    let last = (cells[0] as GridCell).at;
    if (only === null) this.push(0x7c, last);
    for (const cell of cells) {
      const { at, pieces } = cell;
      last = at;
      pieces.forEach((piece, i) => {
        const before = pieces[i - 1];
        // A cell by itself is running text as often as not: its lines stay lines.
        if (before !== undefined && !this.isOneFigure(cell, before, piece)) this.push(only === null ? 0x20 : 0x0a, piece.from);
        this.copy(piece.from, piece.to);
        last = piece.to;
      });
      if (only === null) this.push(0x7c, last);
    }
    this.push(0x0a, last);
  }

  /** `12 ⏎ 6` in a cell that is two digits wide; no figure goes on behind a zero that opens it, or below a rule that is out of place. */
  private isOneFigure(cell: GridCell, before: Piece, piece: Piece): boolean {
    const { units } = this;
    if (piece.line !== before.line + 1) return false;
    if (units[before.from] === 0x30 && before === cell.pieces[0] && before.to - before.from === 1) return false;
    return isDigit(units[before.to - 1] as number) && isDigit(units[piece.from] as number) && fillsCell(cell, before);
  }

  private copy(from: number, to: number): void {
    const { text, length } = this;
    this.outUnits.set(text.units.subarray(from, to), length);
    this.outStarts.set(text.starts.subarray(from, to), length);
    this.outEnds.set(text.ends.subarray(from, to), length);
    this.length += to - from;
  }

  /** A separator that is not in the source, at the place of folded unit `at`. */
  private push(unit: number, at: number): void {
    const { text } = this;
    const offset = at < text.length ? (text.starts[at] as number) : text.source.length;
    this.outUnits[this.length] = unit;
    this.outStarts[this.length] = offset;
    this.outEnds[this.length] = offset;
    this.length++;
  }
}

interface Grid {
  readonly lines: readonly GridLine[];
  readonly metric: 0 | 1;
  readonly left: number;
}

/** A line of strokes between corners, first of a drawing. */
function isTop({ borders, isRule }: GridLine): boolean {
  return borders.length > 1 && borders.length <= BORDER_LIMIT && isRule.every(Boolean);
}

function isBar(unit: number | undefined): boolean {
  return characterClasses[unit as number] === CharacterClass.Pipe;
}

/** `-`, `=` and the horizontal lines of box drawings. */
function isStrokeUnit(unit: number | undefined): boolean {
  return (
    unit === 0x2d ||
    unit === 0x3d ||
    unit === 0x2500 ||
    unit === 0x2501 ||
    unit === 0x2550 ||
    (unit !== undefined && unit >= 0x2504 && unit <= 0x2509) ||
    unit === 0x254c ||
    unit === 0x254d
  );
}

function isBullet(unit: number): boolean {
  return unit === 0x2d || unit === 0x2a || unit === 0x2022;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x09;
}
