/**
 * Why the figures of a row may not be its own. `place`: label or figures were broken up, moved or lost, and the figures
 * may be another row's or column's. `columns`: no header tells the order of the columns. `cut`: figures that run together
 * can be cut otherwise, and no equation proves how. `thinned`: lines that came twice were taken out of the text. `section`:
 * the table stands before the heading of its section, and may be another with rows of the form. @internal
 */
export type RowDoubt = 'place' | 'columns' | 'cut' | 'thinned' | 'section';
