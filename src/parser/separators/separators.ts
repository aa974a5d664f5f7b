import type { SeparatorKind } from '../../grammar-contract/layout.js';
import type { ContentList } from '../../lexer/content-list.js';
import { CharacterClass, characterClasses } from '../../source/character-class.js';

/** Separators that are counted; the place in the line, names and addresses are read apart. @internal */
export type CountedSeparator = Exclude<SeparatorKind, UncountedSeparator>;

type UncountedSeparator = 'column' | 'name' | 'address';

function isCounted(kind: SeparatorKind): kind is CountedSeparator {
  return kind !== 'column' && kind !== 'name' && kind !== 'address';
}

/**
 * The separators of the grammar's layouts in the order they are tried, and how many of each part two cells where full
 * rows of the text showed it. @internal
 */
export class SeparatorUnits extends Map<CountedSeparator, number> {
  /** Those that are counted. */
  readonly order: readonly CountedSeparator[];
  /** True when the place in the line may tell a column. */
  readonly hasColumn: boolean;
  /** True when names may tell a cell. */
  readonly hasNames: boolean;
  /** True where rows whose cells were run together have a figure in each: the text leaves no cell blank. */
  fillsCells = false;
  /** True once a table was found to show its figures above their names. */
  areFiguresAbove = false;

  constructor(layouts: readonly { readonly separator: SeparatorKind }[]) {
    super();
    let kinds = kindsOfLayouts.get(layouts);
    if (kinds === undefined) {
      const all = [...new Set(layouts.map(({ separator }) => separator))];
      kinds = { order: all.filter(isCounted), hasColumn: all.includes('column'), hasNames: all.includes('name') };
      kindsOfLayouts.set(layouts, kinds);
    }
    this.order = kinds.order;
    this.hasColumn = kinds.hasColumn;
    this.hasNames = kinds.hasNames;
  }
}

const kindsOfLayouts = new WeakMap<object, Pick<SeparatorUnits, 'order' | 'hasColumn' | 'hasNames'>>();

/** How many of a separator stand before a piece of content. @internal */
export function countBefore(list: ContentList, index: number, separator: CountedSeparator): number {
  switch (separator) {
    case 'markup':
      return list.cells[index] as number;
    case 'pipe':
      return list.pipes[index] as number;
    case 'tab':
      return list.tabs[index] as number;
    case 'comma':
      return list.commas[index] as number;
    case 'mark':
      return list.marks[index] as number;
    case 'line':
      return list.lines[index] as number;
  }
}

const borderClass: Readonly<Partial<Record<CountedSeparator, number>>> = {
  markup: CharacterClass.MarkupCell,
  pipe: CharacterClass.Pipe,
  tab: CharacterClass.Tab,
};

/** How many of a separator stand behind a piece of content before its line (or row of left-over HTML) ends. @internal */
export function countToLineEnd(list: ContentList, index: number, separator: CountedSeparator): number {
  const border = borderClass[separator];
  if (border === undefined && separator !== 'comma') return countBefore(list, index + 1, separator);
  const { units, length } = list.text;
  let count = 0;
  for (let at = list.ends[index] as number; at < length; at++) {
    const kind = characterClasses[units[at] as number];
    if (border === undefined ? units[at] === 0x2c || units[at] === 0x3b : kind === border) count++;
    else if (kind === CharacterClass.LineEnd || kind === CharacterClass.MarkupRow) break;
    // A tag opens a cell: the last one is that of the content which follows.
    else if (kind === CharacterClass.Text && units[at] !== 0x22) return separator === 'markup' && count > 0 ? count - 1 : count;
  }
  return count;
}

/** Separators between the start of the line and a piece of content. @internal */
export function countFromLineStart(list: ContentList, index: number, separator: CountedSeparator): number {
  const { units } = list.text;
  const border = borderClass[separator];
  let count = 0;
  for (let at = (list.starts[index] as number) - 1; at >= 0; at--) {
    const unit = units[at] as number;
    const kind = characterClasses[unit];
    if (kind === CharacterClass.LineEnd || kind === CharacterClass.MarkupRow) break;
    if (border === undefined ? separator === 'comma' && (unit === 0x2c || unit === 0x3b) : kind === border) count++;
  }
  return count;
}

/** True when cells are parted by something drawn or tagged, not by white space alone. @internal */
export function isDrawn(separator: CountedSeparator): boolean {
  return separator !== 'line' && separator !== 'mark';
}
