import { isDigit, isHan } from './character-class.js';
import { type Border, type Grid, type GridLine, isStrokeUnit } from './grid-lines.js';

/** Figures below each other in one column that are rows of a list, not the digits of one figure. */
const LIST_LENGTH = 6;
/** Figures that a line must have to be a row by itself. */
const LEAST_FIGURES = 3;
/** Rules of the smallest table of the form that is ruled between its rows: above, below and twice between. */
const LEAST_RULES = 4;
/** Figures of a drawing that show that all of them were broken from their ends. */
const LEAST_BROKEN = 2;
/** Columns that can stay free beside a figure that was broken for want of room: a space on either side. */
const PADDING = 2;

/** A cell of a drawing, between two display columns. @internal */
export interface GridCell {
  readonly left: number;
  readonly right: number;
  /** Rule lines above it. */
  readonly band: number;
  /** Folded unit where it opens. */
  readonly at: number;
  readonly pieces: Piece[];
  /** True where a line of its row ends before it, and none has anything in it: what it held was lost. */
  isCut: boolean;
  /** True in a drawing whose figures were broken from their ends: `2 ⏎ 90 ⏎ 18` in a cell that is two digits wide. */
  fillsFromEnd: boolean;
}

/** What a line holds of a cell: folded units `[from, to)`. @internal */
export interface Piece {
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** True when a figure takes all of its cell: what stands below it are its further digits. */
function fillsCell({ left, right }: GridCell, { from, to }: Piece): boolean {
  return to - from >= right - left - 1 - PADDING;
}

/** Reads the cells of a drawing; null where each line is a row by itself, so that nothing has to move. @internal */
export function readGridCells(units: Uint16Array, grid: Grid): GridCell[] | null {
  return new GridCells(units, grid).read();
}

class GridCells {
  private fillsFromEnd = false;

  constructor(
    private readonly units: Uint16Array,
    private readonly grid: Grid,
  ) {}

  read(): GridCell[] | null {
    const { grid } = this;
    // Without a rule between most rows nothing tells a wrapped cell from the next row.
    if (grid.lines.filter((line) => line.isRule.includes(true)).length < LEAST_RULES) return null;
    const { cells, isWrapped } = this.collectCells(new Set());
    if (!isWrapped && !this.hasUnevenRows(cells)) return null;
    this.fillsFromEnd = this.isFilledFromEnd(cells);
    if (!this.fillsFromEnd && this.hasRowPerLine(cells)) return null;
    for (const cell of cells) cell.fillsFromEnd = this.fillsFromEnd;
    const starts = this.findRowStarts(cells);
    return this.splitBands(starts.size === 0 ? cells : this.collectCells(starts).cells);
  }

  /** @param starts lines that open a row though no rule stands above them. */
  private collectCells(starts: ReadonlySet<number>): { cells: GridCell[]; isWrapped: boolean } {
    const { grid } = this;
    const cells: GridCell[] = [];
    const edges = (grid.lines[0] as GridLine).borders.map(({ column }) => column[grid.metric]);
    const cuts = new Map<number, number>();
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
      for (let i = 0; i < line.borders.length; i++) {
        const left = (line.borders[i] as Border).column[grid.metric];
        const next = line.borders[i + 1];
        // A line that lost its end goes on where others have a border: `│ 0 │ 50`.
        const right = next?.column[grid.metric] ?? edges.find((edge) => edge > left);
        if (left < grid.left || right === undefined || (next === undefined && isRuled)) continue;
        const isOverlap = (cell: GridCell): boolean => cell.left < right && cell.right > left;
        if (line.isRule[i] === true) {
          open = open.filter((cell) => !isOverlap(cell));
          continue;
        }
        let cell = open.find((each) => each.left === left && each.right === right);
        if (cell === undefined) {
          open = open.filter((each) => !isOverlap(each));
          cell = { left, right, band, at: (line.borders[i] as Border).at, pieces: [], isCut: false, fillsFromEnd: this.fillsFromEnd };
          open.push(cell);
          cells.push(cell);
        }
        const piece = trimCell(this.units, (line.borders[i] as Border).at + 1, next?.at ?? line.end);
        if (piece === null) continue;
        if (cell.pieces.length > 0) isWrapped = true;
        cell.pieces.push({ ...piece, line: lineIndex });
      }
      const end = (line.borders[line.borders.length - 1] as Border).column[grid.metric];
      if (!isRuled && end < (edges[edges.length - 1] as number)) cuts.set(band, Math.min(end, cuts.get(band) ?? end));
    });
    for (const cell of cells) cell.isCut = cell.pieces.length === 0 && cell.left >= (cuts.get(cell.band) ?? Number.POSITIVE_INFINITY);
    return { cells, isWrapped };
  }

  /** True where figures of one row stand on several lines though no cell is wrapped: paragraphs with a blank one above or below. */
  private hasUnevenRows(cells: readonly GridCell[]): boolean {
    const lines = new Map<number, number>();
    return cells.some(({ band, pieces: [piece] }) => {
      if (piece === undefined || !this.isFigure(piece)) return false;
      const line = lines.get(band) ?? piece.line;
      lines.set(band, line);
      return line !== piece.line;
    });
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

  /** True where figures stand below others, and each takes all of its cell though some above them do not. */
  private isFilledFromEnd(cells: readonly GridCell[]): boolean {
    let broken = 0;
    for (const cell of cells) {
      for (let i = 1; i < cell.pieces.length; i++) {
        const before = cell.pieces[i - 1] as Piece;
        const piece = cell.pieces[i] as Piece;
        if (piece.line !== before.line + 1 || !this.isFigure(before) || !this.isFigure(piece)) continue;
        if (!fillsCell(cell, piece) || this.units[(cell.pieces[0] as Piece).from] === ZERO) return false;
        if (!fillsCell(cell, before)) broken++;
      }
    }
    return broken >= LEAST_BROKEN;
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
        const kind = isFilledUp(cell, before, piece) || isPartedAtComma(this.units, before, piece) ? further : counts;
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

  /**
   * A line of figures alone in a band that has words on other lines is a row whose rule was lost, if another line has figures in the
   * same columns: those of one row can stand on several lines, and so can their digits.
   */
  private splitBands(cells: readonly GridCell[]): GridCell[] {
    const lines = new Map<
      number,
      { figures: number; words: number; further: number; readonly band: number; readonly shared: Set<number> }
    >();
    const wordy = new Set<number>();
    for (const cell of cells) {
      const { band, pieces } = cell;
      // The numbering of a label can have a line of its own.
      const isLabel = pieces.some((piece) => !this.isFigure(piece));
      for (const [i, piece] of pieces.entries()) {
        const { line } = piece;
        const before = pieces[i - 1];
        const counts = lines.get(line) ?? { figures: 0, words: 0, further: 0, band, shared: new Set<number>() };
        lines.set(line, counts);
        const next = pieces[i + 1];
        if (!isLabel && next !== undefined && isOneFigure(this.units, cell, piece, next)) counts.further++;
        if (!isLabel) for (const other of pieces) if (other !== piece) counts.shared.add(other.line);
        if (before !== undefined && isOneFigure(this.units, cell, before, piece)) counts.words++;
        else if (!isLabel) counts.figures++;
        else {
          counts.words++;
          wordy.add(band);
        }
      }
    }
    const full = [...lines].filter(([, { figures }]) => figures >= LEAST_FIGURES);
    const own = full.filter(
      ([, { figures, words, further, band, shared }]) =>
        words === 0 && further < figures && wordy.has(band) && full.some(([other, counts]) => counts.band === band && shared.has(other)),
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
      if (pieces.length < 3) continue;
      // Where only the first line is ruled off, further headers and labels stand in the same cells.
      const figures = pieces.filter((piece) => this.isFigure(piece) && !this.units.subarray(piece.from, piece.to).includes(0x20));
      if (figures.length < 3 || fillsCell(cell, figures[0] as Piece)) continue;
      const count = (columns.get(band) ?? 0) + 1;
      if (count >= 2 || figures.length >= LIST_LENGTH) return true;
      columns.set(band, count);
    }
    return false;
  }
}

/** `12 ⏎ 6` in a cell that is two digits wide; no figure goes on behind a zero that opens it, or below a rule that is out of place. @internal */
export function isOneFigure(units: Uint16Array, cell: GridCell, before: Piece, piece: Piece): boolean {
  if (piece.line !== before.line + 1) return false;
  if (units[before.from] === ZERO && before === cell.pieces[0] && before.to - before.from === 1) return false;
  if (isPartedAtComma(units, before, piece)) return true;
  return isDigit(units[before.to - 1] as number) && isDigit(units[piece.from] as number) && isFilledUp(cell, before, piece);
}

/** True where there was no room for more of a figure on the line from which it goes on, or on the next. */
function isFilledUp(cell: GridCell, before: Piece, piece: Piece): boolean {
  return fillsCell(cell, before) || (cell.fillsFromEnd && fillsCell(cell, piece));
}

/** `1 ⏎ ,716`, `1, ⏎ 716`: the comma between thousands, at which tools break a figure though there is room for more of it. */
function isPartedAtComma(units: Uint16Array, before: Piece, piece: Piece): boolean {
  const isBehind = units[piece.from] === COMMA && isDigit(units[before.to - 1] as number);
  const isBefore = !isBehind && units[before.to - 1] === COMMA && before.to - before.from > 1 && isDigit(units[before.to - 2] as number);
  if (!isBehind && !isBefore) return false;
  const from = isBehind ? piece.from + 1 : piece.from;
  let at = from;
  while (at < piece.to && isDigit(units[at] as number)) at++;
  return at === from + 3 && (at === piece.to || units[at] === COMMA);
}

const ZERO = 0x30;
const COMMA = 0x2c;

/** What a cell holds, without the room around it; null for a blank one. @internal */
export function trimCell(units: Uint16Array, from: number, to: number): { from: number; to: number } | null {
  let start = from;
  let end = to;
  while (start < end && isBlank(units[start] as number)) start++;
  while (end > start && isBlank(units[end - 1] as number)) end--;
  // The bullet of a list item would stand between the lines of the cell like a mark.
  while (end - start > 2 && isBullet(units[start] as number) && isBlank(units[start + 1] as number)) {
    start++;
    while (start < end && isBlank(units[start] as number)) start++;
  }
  return end > start ? { from: start, to: end } : null;
}

function isBullet(unit: number): boolean {
  return unit === 0x2d || unit === 0x2a || unit === 0x2022;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x09;
}
