import type { FormGrid } from '../form-grid.js';
import type { DocumentBlock } from '../report-document.js';

/**
 * What a reader of the printed text can no longer know.
 * - `blanks`: an empty cell leaves no trace, so figures after it may belong to another column.
 * - `rowEnds`: where a row ends is not marked; only the labels tell.
 * - `cellEnds`: cells of a row are not parted; digits of neighbours run together.
 */
export type LayoutLoss = 'blanks' | 'rowEnds' | 'cellEnds';

/** How a layout is printed. Which of these a layout heeds is in docs/outputs.md. */
export interface LayoutOptions {
  /** Slots that a span covers: empty cells, nothing at all (as HTML flattening leaves it), the text again, or empty cells only below. */
  readonly spans: 'empty' | 'dropped' | 'repeated' | 'below';
  /** Empty figure cells: printed as empty cells, or left out. */
  readonly blanks: 'kept' | 'dropped';
  /** Opens each row with the separator. */
  readonly leadingBar: boolean;
  /** Closes each row with the separator. */
  readonly trailingBar: boolean;
  /** Rule lines: none, one after the first row, or one between all rows. */
  readonly rule: 'none' | 'first' | 'every';
  /** Spaces on each side of a cell's text; `align` pads cells of a column to one display width. */
  readonly padding: number | 'align';
  /** Rows are filled up with empty cells to this many; 0 adds none. */
  readonly fillers: number;
  /** Blank lines between cells that stand on lines of their own. */
  readonly blankLines: number;
  /** Further blank lines between rows. */
  readonly rowGap: number;
  /** Blank lines between paragraphs, headings and tables. */
  readonly gap: number;
  /** Greatest display width of a line or cell before it is wrapped; 0 never wraps. */
  readonly wrap: number;
  /** What parts cells, where the layout leaves a choice. */
  readonly separator: string;
}

export const defaultLayoutOptions: LayoutOptions = {
  spans: 'empty',
  blanks: 'kept',
  leadingBar: true,
  trailingBar: true,
  rule: 'none',
  padding: 1,
  fillers: 0,
  blankLines: 0,
  rowGap: 0,
  gap: 1,
  wrap: 0,
  separator: ',',
};

/** One way to print tables as text. Lines end in `\n`; a table has no final line end. */
export interface LayoutRenderer {
  readonly name: string;
  /** Where the layout differs from `defaultLayoutOptions` unless the caller says otherwise. */
  readonly defaults?: Partial<LayoutOptions>;
  /** What the printed text no longer tells under these options. */
  loses(options: LayoutOptions): readonly LayoutLoss[];
  renderTable(grid: FormGrid, options: LayoutOptions): string;
  /** Markup of titles, headings and paragraphs; the bare text when absent. */
  renderProse?(block: Exclude<DocumentBlock, { kind: 'table' }>): string;
}
