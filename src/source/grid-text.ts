import { type FoldedText, stringOf } from './folded-text.js';
import { type GridCell, isOneFigure, readGridCells, trimCell } from './grid-cells.js';
import { type Border, collectGrid, type Grid, type GridLine, isBar, isTop, readGridLine } from './grid-lines.js';

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
      const line = readGridLine(text, at);
      // `|---+---|` is a rule of org tables, whose rows are lines.
      const grid = isTop(line) && !isBar(this.units[(line.borders[0] as Border).at]) ? collectGrid(text, line) : null;
      const end = grid === null ? line.end : (grid.lines[grid.lines.length - 1] as GridLine).end;
      const cells = grid === null ? null : readGridCells(this.units, grid);
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
      isAddressed: text.isAddressed === true,
      folded: stringOf(outUnits, length),
    };
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
      const before = trimCell(this.units, line.start, first.at);
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
      if (cell.isCut) this.push(0x3f, at);
      pieces.forEach((piece, i) => {
        const before = pieces[i - 1];
        // A cell by itself is running text as often as not: its lines stay lines.
        if (before !== undefined && !isOneFigure(this.units, cell, before, piece)) this.push(only === null ? 0x20 : 0x0a, piece.from);
        this.copy(piece.from, piece.to);
        last = piece.to;
      });
      if (only === null) this.push(0x7c, last);
    }
    this.push(0x0a, last);
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
