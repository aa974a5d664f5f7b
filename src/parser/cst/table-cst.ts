import type { IToken, TokenType } from 'chevrotain';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { Caption, ColumnKey, ColumnLabel, Figures, GroupLabel, HeaderWords, RowLabel, TokenList, Words } from '../../lexer/tokens.js';
import type { Meaning } from '../../lexer/vocabulary.js';
import type { TableLabel, TableRegion } from '../regions/table-region.js';
import type { FormParser, TableHandler } from './form-parser.js';

/** A row as the grammar found it; numbers are indices of content. @internal */
export interface SourceRow {
  readonly label: TableLabel;
  /** The number of the label, where figures stand between it and the words. */
  readonly numberAt?: number;
  readonly groups: readonly TableLabel[];
  /** Figures, marks and words behind the label, in order. */
  readonly items: number[];
  /** For a table flattened to keys and values: the column label before an item. */
  readonly keys: ReadonlyMap<number, Meaning>;
  /** The column headers that stand above the row: those since the last caption or header line. */
  readonly headers: readonly TableLabel[];
}

/** The piece of content behind which a row's figures are. @internal */
export function placeOf({ label, numberAt }: SourceRow): number {
  return numberAt ?? label.index;
}

/** True where a row has figures and marks alone. @internal */
export function hasFiguresAlone(list: ContentList, { items }: SourceRow): boolean {
  return items.every((item) => list.kinds[item] === ContentKind.Value);
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

const tokens = new TokenList();
const noKeys: ReadonlyMap<number, Meaning> = new Map();
const noLabels: readonly TableLabel[] = [];

/** Runs the grammar over a region and gathers the rows it finds. @internal */
export function parseTable(parser: FormParser, list: ContentList, region: TableRegion): SourceTable {
  const labels = labelsInOrder(region);
  makeTokens(list, region, labels);
  const collector = new RowCollector(region, labels, list);
  parser.parse(tokens.tokens, collector);
  return collector.table();
}

function labelsInOrder({ labels }: TableRegion): readonly TableLabel[] {
  for (let i = 1; i < labels.length; i++) {
    if ((labels[i] as TableLabel).index < (labels[i - 1] as TableLabel).index) return [...labels].sort((a, b) => a.index - b.index);
  }
  return labels;
}

function makeTokens(list: ContentList, region: TableRegion, labels: readonly TableLabel[]): void {
  const { kinds } = list;
  tokens.clear();
  let next = 0;
  let index = region.start;
  while (index < region.end) {
    while (next < labels.length && (labels[next] as TableLabel).index < index) next++;
    const label = labels[next];
    if (label?.index === index) {
      const type = typeOf[label.meaning.kind];
      const isKey =
        type === ColumnLabel &&
        index + 1 < region.end &&
        kinds[index + 1] === ContentKind.Value &&
        list.valueAt(index + 1).kind !== 'blank';
      tokens.add(isKey ? ColumnKey : type, index, index);
      index++;
      continue;
    }
    const limit = Math.min(label?.index ?? region.end, region.end);
    tokens.add(kinds[index] === ContentKind.Value ? Figures : Words, index, limit - 1);
    index = limit;
  }
}

/** A row that is being gathered. */
interface OpenRow extends SourceRow {
  keys: ReadonlyMap<number, Meaning>;
}

class RowCollector implements TableHandler {
  private headers: TableLabel[] = [];
  /** Those before the last caption: where that is a cell of the row itself they are its headers. */
  private headersAbove: TableLabel[] = [];
  private isHeaderOpen = false;
  private groups: TableLabel[] = [];
  private readonly rows: SourceRow[] = [];
  private readonly strays: number[] = [];
  private open: OpenRow | null = null;
  private keys: Map<number, Meaning> | null = null;
  /** The label that was asked for last. */
  private at = 0;

  constructor(
    private readonly region: TableRegion,
    private readonly labels: readonly TableLabel[],
    private readonly list: ContentList,
  ) {}

  table(): SourceTable {
    return { region: this.region, rows: this.rows, strays: this.strays };
  }

  header(token: IToken): void {
    const label = this.labelOf(token);
    this.groups = [];
    // A caption opens a new item, and so does the first header behind a row.
    if (label.meaning.kind === 'caption' || !this.isHeaderOpen) {
      if (this.headers.length > 0) this.headersAbove = this.headers;
      this.headers = [];
    }
    this.isHeaderOpen = true;
    if (label.meaning.kind !== 'caption') this.headers.push(label);
  }

  group(token: IToken): void {
    this.groups.push(this.labelOf(token));
  }

  row(token: IToken): void {
    const label = this.labelOf(token);
    // Nothing but a caption since the last row, on the line of this one.
    const isBesideCaption = this.isHeaderOpen && this.headers.length === 0 && this.list.continuesLine(label.index);
    this.isHeaderOpen = false;
    this.keys = null;
    this.open = {
      label,
      groups: this.groups.length === 0 ? noLabels : this.groups,
      items: [],
      keys: noKeys,
      headers: isBesideCaption ? this.headersAbove : this.headers,
    };
    this.groups = [];
    this.rows.push(this.open);
  }

  items(token: IToken): void {
    const { items } = this.open as OpenRow;
    const { kinds } = this.list;
    // A label that is no part of the table's structure (printed again in a spanned cell) is no cell's text.
    for (let index = token.startOffset; index <= (token.endOffset as number); index++)
      if (kinds[index] !== ContentKind.Label) items.push(index);
  }

  pair(key: IToken, figures: IToken): void {
    const row = this.open as OpenRow;
    if (this.keys === null) {
      this.keys = new Map();
      row.keys = this.keys;
    }
    this.keys.set(figures.startOffset, this.labelOf(key).meaning);
    this.items(figures);
  }

  stray(token: IToken): void {
    this.groups = [];
    for (let index = token.startOffset; index <= (token.endOffset as number); index++) this.strays.push(index);
  }

  /** The label of a token; tokens come in order. */
  private labelOf(token: IToken): TableLabel {
    while ((this.labels[this.at] as TableLabel).index < token.startOffset) this.at++;
    return this.labels[this.at] as TableLabel;
  }
}
