import type { CstNode, IToken, TokenType } from 'chevrotain';
import type { ContentList } from '../lexer/content-list.js';
import { Caption, ColumnLabel, GroupLabel, HeaderWords, makeToken, RowLabel, Value, Words } from '../lexer/tokens.js';
import type { Meaning } from '../lexer/vocabulary.js';
import type { TableLabel, TableRegion } from './find-tables.js';
import type { FormParser } from './form-parser.js';

/** A row as the grammar found it; numbers are indices of content. @internal */
export interface SourceRow {
  readonly label: TableLabel;
  readonly groups: readonly TableLabel[];
  /** Figures, marks and words behind the label, in order. */
  readonly items: number[];
  /** For a table flattened to keys and values: the column label before an item. */
  readonly keys: ReadonlyMap<number, Meaning>;
  /** The column headers that stand above the row: those since the last caption or header line. */
  readonly headers: readonly TableLabel[];
}

/** A table as the grammar found it. @internal */
export interface SourceTable {
  readonly region: TableRegion;
  readonly rows: SourceRow[];
  /** Figures and words outside rows. */
  readonly strays: readonly number[];
}

const typeOf: Readonly<Record<Meaning['kind'], TokenType>> = {
  row: RowLabel,
  rowGroup: GroupLabel,
  column: ColumnLabel,
  columnGroup: HeaderWords,
  caption: Caption,
  corner: HeaderWords,
  banner: HeaderWords,
  heading: Words,
  part: Words,
};

/** Runs the grammar over a region and reads its rows off the CST. @internal */
export function parseTable(parser: FormParser, list: ContentList, region: TableRegion): SourceTable {
  const meanings = new Map(region.labels.map((label) => [label.index, label] as const));
  const tokens: IToken[] = [];
  for (let index = region.start; index < region.end; index++) {
    const label = meanings.get(index);
    const type = label !== undefined ? typeOf[label.meaning.kind] : list.value(index) !== null ? Value : Words;
    tokens.push(makeToken(type, list.starts[index] as number, list.ends[index] as number, index));
  }
  const cst = parser.parse(region.table === 'disputes' ? 'singleTable' : 'labelledTable', tokens);
  return new TableReader(region, meanings).read(cst);
}

class TableReader {
  private headers: TableLabel[] = [];
  private isHeaderOpen = false;
  private readonly rows: SourceRow[] = [];
  private readonly strays: number[] = [];

  constructor(
    private readonly region: TableRegion,
    private readonly meanings: ReadonlyMap<number, TableLabel>,
  ) {}

  read(cst: CstNode): SourceTable {
    for (const child of childrenInOrder(cst)) {
      if (!('name' in child)) this.strays.push(child.payload as number);
      else if (child.name === 'header') this.readHeader(child);
      else if (child.name === 'row') this.readRow(child);
    }
    return { region: this.region, rows: this.rows, strays: this.strays };
  }

  private readHeader(node: CstNode): void {
    for (const token of childrenInOrder(node)) {
      const label = this.labelOf(token as IToken);
      // A caption opens a new item, and so does the first header behind a row.
      if (label.meaning.kind === 'caption' || !this.isHeaderOpen) this.headers = [];
      this.isHeaderOpen = true;
      if (label.meaning.kind !== 'caption') this.headers.push(label);
    }
  }

  private readRow(node: CstNode): void {
    const groups = tokensOf(node, 'GroupLabel').map((token) => this.labelOf(token));
    const label = tokensOf(node, 'RowLabel')[0];
    if (label === undefined) return;
    this.isHeaderOpen = false;
    const items: number[] = [];
    const keys = new Map<number, Meaning>();
    for (const child of childrenInOrder((node.children.items?.[0] ?? { name: 'items', children: {} }) as CstNode)) {
      if ('name' in child) {
        const value = tokensOf(child, 'Value')[0]?.payload as number;
        const column = tokensOf(child, 'ColumnLabel')[0] as IToken;
        keys.set(value, this.labelOf(column).meaning);
        items.push(value);
      } else items.push(child.payload as number);
    }
    this.rows.push({ label: this.labelOf(label), groups, items, keys, headers: this.headers });
  }

  private labelOf(token: IToken): TableLabel {
    return this.meanings.get(token.payload as number) as TableLabel;
  }
}

function tokensOf(node: CstNode, name: string): IToken[] {
  return (node.children[name] ?? []) as IToken[];
}

/** Children of all names in the order of the text. */
function childrenInOrder(node: CstNode): (CstNode | IToken)[] {
  const names = Object.keys(node.children);
  if (names.length === 1) return node.children[names[0] as string] as (CstNode | IToken)[];
  const all: (CstNode | IToken)[] = [];
  for (const name of names) for (const child of node.children[name] as (CstNode | IToken)[]) all.push(child);
  return all.sort((a, b) => firstToken(a) - firstToken(b));
}

/** Index of the first piece of content below a CST element. */
function firstToken(element: CstNode | IToken): number {
  if (!('name' in element)) return element.payload as number;
  let first = Number.POSITIVE_INFINITY;
  for (const children of Object.values(element.children)) {
    const child = children[0];
    if (child !== undefined) first = Math.min(first, firstToken(child));
  }
  return first;
}
