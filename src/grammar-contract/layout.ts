/**
 * What stands between two pieces of content (labels, figures) of a table, counted. Every layout is told by which of
 * these separates cells, and how many of them a blank cell adds. With `name` and `address` nothing is counted: the text says
 * of each cell which one it is.
 */
export type SeparatorKind = 'markup' | 'pipe' | 'tab' | 'comma' | 'line' | 'mark' | 'column' | 'name' | 'address';

/**
 * A way of printing a table as text. What a separator means is decided per table: the layout whose reading fills the
 * form's columns best is chosen, and one that contradicts the rows that are full declines.
 */
export interface LayoutDefinition {
  /** Kebab-case, unique. */
  readonly name: string;
  /** A few lines that show it. */
  readonly picture: string;
  /**
   * What separates two cells of a row:
   * `pipe`: bars, wherever the line ends fall; `tab`; `comma`; `markup`: cells of left-over HTML;
   * `line`: line ends; `mark`: only what stands for itself (figures, marks, lone no-break spaces);
   * `column`: the place in the line; `name`: the names of its row and its column before each figure;
   * `address`: two numbers, or the address of a sheet, that say where each cell stands.
   */
  readonly separator: SeparatorKind;
  /** Further characters that stand for a bar or a tab, for layouts of your own: `['¦']`. One UTF-16 unit each. */
  readonly characters?: readonly string[];
  /** Where it was seen: a site, a converter with its settings. */
  readonly seen: string;
  /** A table row in this layout with its cells, for the collection's test: the row 规章 with 1, blank, 3. */
  readonly example?: string;
}
