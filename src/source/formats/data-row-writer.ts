import type { TextRewriter } from '../rewritten-text.js';
import { hasHan, isFigure, textOf } from './data-cells.js';
import type { DataScalar } from './data-values.js';
import { MISSING } from './missing-cells.js';
import { copyScalar } from './scalar-text.js';

/** The cells of a row in order; null where there is none. @internal */
export type DataRow = readonly (DataScalar | null)[];

/** Where a row or table stands in the source. @internal */
export interface DataPlace {
  readonly from: number;
  readonly to: number;
}

/** Writes rows of data as lines, their cells parted by tabs. @internal */
export class DataRowWriter {
  /** Lines that have words and figures as a row of a table has them, and cells put in lines in another way. */
  rows = 0;
  /** The header that was printed last, and a list of words behind it. */
  private header = '';
  private words: readonly string[] = [];

  constructor(
    private readonly source: string,
    private readonly text: TextRewriter,
  ) {}

  /** The next header is printed, also where it is the one that was printed last. */
  forgetHeader(): void {
    this.header = '';
    this.words = [];
  }

  /** For each column its place below the list of words printed last, where that names these and no others; else null. */
  placesBelow(names: readonly string[]): readonly number[] | null {
    if (names.length !== this.words.length) return null;
    const places = names.map((name) => this.words.indexOf(name));
    return new Set(places).size === names.length && !places.includes(-1) ? places : null;
  }

  /** Numbers of columns are no header, and neither are keys without words. */
  writeHeader(cells: DataRow, { from }: { readonly from: number }, isOrdered = true): void {
    const texts = cells.map((cell) => (cell === null ? '' : textOf(this.source, cell)));
    const header = texts.join('\n');
    if (header === this.header || texts.every((text, i) => text === '' || text === String(i))) return;
    this.header = header;
    if (isOrdered) this.writeRow(cells, { from, to: from });
    else this.writeUnordered(cells, { from, to: from });
  }

  /** @param lacks whether a cell that is not there, by its place in the row, was lost; else it is blank. */
  writeRow(cells: DataRow, { from, to }: DataPlace, lacks: ((place: number) => boolean) | null = null): void {
    const { source, text } = this;
    const hasWords = cells.some((cell) => cell !== null && hasHan(source, cell));
    const hasFigures = cells.some((cell) => cell !== null && isFigure(source, cell));
    if (hasWords && cells.length > 1 && hasFigures) this.rows++;
    if (!hasFigures) this.words = cells.map((cell) => (cell === null ? '' : textOf(source, cell)));
    text.put('\n', from, from);
    cells.forEach((cell, i) => {
      if (i > 0) text.put('\t', cell?.from ?? from, cell?.from ?? from);
      if (cell !== null) this.copyText(cell);
      else if (lacks?.(i) === true) text.put(MISSING, from, from);
    });
    text.put('\n', to, to);
  }

  /** A row whose figures have an order that is not known: all in one cell, where no column takes them. */
  writeUnordered(cells: DataRow, place: DataPlace): void {
    const { source, text } = this;
    const words: DataScalar[] = [];
    const figures: DataScalar[] = [];
    for (const cell of cells) if (cell !== null) (isFigure(source, cell) ? figures : words).push(cell);
    this.writeRow(words, place);
    if (figures.length === 0) return;
    text.put('\t', place.from, place.from);
    for (const figure of figures) {
      this.copyText(figure);
      text.put('~', figure.to, figure.to);
    }
    text.put('\n', place.to, place.to);
  }

  /** @param lineEnd what a line end in it becomes. */
  copyText(scalar: DataScalar, lineEnd = ' '): void {
    copyScalar(this.text, this.source, scalar, lineEnd);
  }
}
