import type { ContentList } from '../../lexer/content-list.js';

/** A row as the separators see it. @internal */
export interface RowShape {
  readonly label: number;
  readonly items: readonly number[];
  /** Index whose gap stands behind the row. */
  readonly next: number;
  readonly depth: number;
  /** Depth of the row behind it, -1 behind the last of its table. */
  readonly nextDepth: number;
  readonly size: number;
  /** True when the next row stands in another group: the cell of its label, if it is blank, stands between. */
  readonly isLastOfGroup?: boolean;
  /** What opens the next block, where one follows: of a caption that was lost, what opened its line looks like a blank cell. */
  readonly nextBlock?: 'caption' | 'header' | null;
}

/** The last piece of content of a row: its label, where it has no figures. @internal */
export const lastOf = (row: RowShape): number => row.items[row.items.length - 1] ?? row.label;

/** True when label and figures stand on one line, so that what follows the last figure on it is the row's own. @internal */
export function isOnOneLine(list: ContentList, row: RowShape): boolean {
  return row.items.every((item) => (list.lines[item] as number) === 0);
}

/** Above every depth and size. */
const KEY_BASE = 4096;

/** Rows are padded alike when they are as deep and as wide. @internal */
export const lineKey = (row: RowShape): number => (row.depth + 1) * KEY_BASE + row.size;

/** Between rows that run over lines, the next one tells as well: what opens it stands there too. @internal */
export const gapKey = (row: RowShape): number =>
  ((row.isLastOfGroup === true ? KEY_BASE : 0) + nextBlockKey(row) + row.nextDepth + 1) * KEY_BASE * KEY_BASE + lineKey(row);

/** True for the `gapKey` of a row as deep and as wide. @internal */
export const isAlike = (key: number, row: RowShape): boolean => key % (KEY_BASE * KEY_BASE) === lineKey(row);

const nextBlockKey = ({ nextBlock }: RowShape): number =>
  nextBlock === 'caption' ? 2 * KEY_BASE : nextBlock === 'header' ? 4 * KEY_BASE : 0;
