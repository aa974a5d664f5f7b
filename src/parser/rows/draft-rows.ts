import type { EditionDefinition, TableName } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import { reduceLabel } from '../../lexer/vocabulary.js';
import { isDigit } from '../../source/character-class.js';
import { foldedSlice } from '../../source/folded-text.js';
import { deepestOf, depthOf, findRow } from '../columns/row-columns.js';
import type { TableColumns } from '../columns/table-columns.js';
import { placeOf, type SourceRow, type SourceTable } from '../cst/table-cst.js';
import type { TableLabel } from '../regions/table-region.js';
import { itemsInRow, opensWithWords, type RowFrame } from '../separators/row-lines.js';
import { isOnOneLine, type RowShape } from '../separators/row-shape.js';
import { type CountedSeparator, countBefore } from '../separators/separators.js';
import { findDistantFigures } from './distant-figures.js';
import { type Draft, isFull } from './draft.js';
import { findForeignItems, isPieceOfLabel } from './foreign-rows.js';
import { recoverRows, WHOLE_LABEL } from './recover-rows.js';
import { mostSimilar } from './similar-label.js';

/** What rows are drafted from. @internal */
export interface DraftingFacts {
  readonly list: ContentList;
  readonly source: SourceTable;
  readonly forms: readonly EditionDefinition[];
  readonly form: EditionDefinition;
  readonly columns: TableColumns;
  /** Where rows are printed a line each: what parts their cells. */
  readonly rowFrame: RowFrame | null;
  /** True where columns of spaces part labels from figures on one line. */
  readonly hasAlignedRows: boolean;
  /** Separators in the order they are tried. */
  readonly separators: readonly CountedSeparator[];
}

/** Most foreign rows whose words are compared with the form's: more are no table of it. */
const COMPARED_LIMIT = 60;

/** Characters below each other that are a label. */
const DOWNWARD_LENGTH = 3;

/** The rows of a table before their columns are decided. @internal */
export interface Drafting {
  readonly drafts: Draft[];
  /** The edition whose labels fit best. */
  readonly form: EditionDefinition;
  /** Pieces of content that no row took. */
  readonly strays: number[];
  /** True when labels are broken around their figures. */
  readonly isRecovered: boolean;
}

/**
 * Decides which rows a table has and which figures are whose: takes off a row what is not its own, and recovers rows
 * whose labels are broken. @internal
 */
export function draftRows(facts: DraftingFacts): Drafting {
  return new RowDrafter(facts).draft();
}

class RowDrafter {
  private readonly list: ContentList;
  private readonly form: EditionDefinition;
  private readonly table: TableName;
  private readonly rowFrame: RowFrame | null;
  private readonly strays: number[];
  /** Of the strays, rows that the form does not have. */
  private readonly foreign = new Set<number>();
  private missing: ReadonlyMap<string, boolean> | null = null;
  /** Foreign rows whose words were compared with the labels of the form. */
  private compared = 0;

  constructor(private readonly facts: DraftingFacts) {
    this.list = facts.list;
    this.form = facts.form;
    this.table = facts.source.region.table;
    this.rowFrame = facts.rowFrame;
    this.strays = [...facts.source.strays];
  }

  draft(): Drafting {
    const { source, forms, form, columns: tableColumns, hasAlignedRows } = this.facts;
    const { rows, region } = source;
    const drafts: Draft[] = [];
    let next = 0;
    rows.forEach((row, i) => {
      const following = rows[i + 1];
      const key = row.label.meaning.key;
      const columns = tableColumns.of(row);
      const last = row.items[row.items.length - 1] ?? placeOf(row);
      while (next < region.labels.length && (region.labels[next] as TableLabel).index <= last) next++;
      const nextLabel = region.labels[next]?.index ?? region.end;
      const shape = this.trim(row, columns.length, nextLabel, following);
      drafts.push({ source: row, key, columns, shape, toldBy: 'label' });
    });
    const distant = this.cutDistantFigures(drafts);
    this.dropUndividedRow(drafts);
    const recovery = recoverRows({
      list: this.list,
      source,
      forms: [form, ...forms.filter((other) => other.id !== form.id)],
      drafts,
      strays: this.strays,
      foreign: this.foreign,
      hasRowLines: this.rowFrame !== null,
      isSettled: ({ shape }) =>
        (this.rowFrame !== null && !(shape.items.length === 0 && this.goesOnBelow(shape))) ||
        distant.has(shape.label) ||
        (hasAlignedRows && (shape.items.length === 0 ? !this.isWrapped(shape) : this.fillsLine(shape))),
      columnsFor: (other, row) => tableColumns.ofFormRow(other, row),
    });
    if (recovery === null) return { drafts, form, strays: this.strays, isRecovered: false };
    return { drafts: recovery.drafts, form: recovery.form, strays: recovery.strays, isRecovered: true };
  }

  /** One by one: a call has no room for the items of a line of megabytes. */
  private addStrays(items: readonly number[]): void {
    for (const item of items) this.strays.push(item);
  }

  /** `1.本机关不掌握 ⏎ 170 0 0 … ⏎ 相关政府信息`: the figures below may stand beside the middle of a label that is wrapped. */
  private isWrapped({ label, size }: RowShape): boolean {
    const { list } = this;
    const match = list.label(label);
    const key = this.facts.source.rows.find((row) => placeOf(row) === label)?.label.meaning.key;
    const row = key === undefined ? null : findRow(this.form, this.table, key);
    if (match === null || row === null || match.entry.text.length >= reduceLabel(row.row.label).length) return false;
    for (let item = label + 1; item <= label + size; item++)
      if (list.value(item) === null || list.lines[item] !== (item === label + 1 ? 1 : 0)) return false;
    return list.isText(label + size + 1);
  }

  /** `（二）部分公开 ⏎ 本 （区分处理的，只 ⏎ 1 0 0 …`: what the label of the form goes on with stands below it, behind a piece of its group. */
  private goesOnBelow({ label }: RowShape): boolean {
    const { list } = this;
    const match = list.label(label);
    const key = this.facts.source.rows.find((row) => placeOf(row) === label)?.label.meaning.key;
    const row = key === undefined ? null : findRow(this.form, this.table, key);
    if (match === null || row === null) return false;
    const rest = reduceLabel(row.row.label).slice(match.entry.text.length);
    for (let piece = label + 1; piece <= label + 2 && list.isText(piece); piece++) {
      const words = reduceLabel(foldedSlice(list.text, list.starts[piece] as number, list.ends[piece] as number));
      if (words.length >= WHOLE_LABEL && rest.startsWith(words)) return true;
    }
    return false;
  }

  /** A whole label with as many figures as columns beside it, parted by columns of spaces: no piece of a label that is wrapped. */
  private fillsLine(shape: RowShape): boolean {
    const { list } = this;
    const [first] = shape.items;
    return (
      first !== undefined &&
      isFull(list, shape) &&
      isOnOneLine(list, shape) &&
      list.isLineStart(shape.label) &&
      (list.spaces[first] as number) > 1 &&
      (list.label(shape.label)?.entry.text.length ?? 0) >= WHOLE_LABEL
    );
  }

  /** Takes figures from rows that have none of their own; gives the labels of those. */
  private cutDistantFigures(drafts: Draft[]): ReadonlyMap<number, boolean> {
    if (this.rowFrame !== null) return new Map();
    const shapes = drafts.map(({ shape }) => shape);
    const distant = findDistantFigures(this.list, shapes, this.facts.separators);
    drafts.forEach((draft, i) => {
      const { shape } = draft;
      const isBlank = distant.get(shape.label);
      if (isBlank === undefined) return;
      this.addStrays(shape.items);
      drafts[i] = { ...draft, shape: { ...shape, items: [], next: shape.items[0] ?? shape.next }, isDoubtful: !isBlank };
    });
    return distant;
  }

  /** Figures behind （六）其他处理 where its rows are there too belong to one of them whose label was lost. */
  private dropUndividedRow(drafts: Draft[]): void {
    for (const { table, row, insteadOf } of this.form.undividedRows ?? []) {
      const at = drafts.findIndex((draft) => draft.key === row.key);
      if (table !== this.table || at < 0 || !drafts.some((draft) => insteadOf.includes(draft.key))) continue;
      const [dropped] = drafts.splice(at, 1);
      if (dropped !== undefined) this.addStrays(dropped.shape.items);
    }
  }

  /** Takes the numbering of the next row off the end of a row's figures, and figures that stand on other lines. */
  private trim(row: SourceRow, size: number, nextLabel: number, following: SourceRow | undefined): RowShape {
    const depth = depthOf(this.form, this.table, row.label.meaning.key);
    let items: readonly number[] = this.cutAtDownwardLabel(this.cutAtRowEnd(row));
    const foreign = findForeignItems(this.list, { label: placeOf(row), items, size }, this.form, this.table);
    let next = nextLabel;
    if (foreign !== null) {
      const others = items.slice(foreign.from);
      this.addStrays(others);
      if (foreign.isForeign) {
        next = others[0] as number;
        this.addForeign(others);
      }
      items = items.slice(0, foreign.from);
    }
    if (items.length > size) {
      const kept = [...items];
      const last = kept[kept.length - 1] as number;
      const values = kept.filter((item) => this.list.value(item) !== null);
      if (following !== undefined && values.length > size && this.isNumberingOf(last, following)) kept.pop();
      // What a tool prints into the cells that a span covers: behind the label of a row that stands in fewer groups than others …
      const span = deepestOf(this.form, this.table) - depth;
      if (kept.length === size + span && kept.slice(0, span).every((item) => this.list.value(item)?.kind === 'blank')) kept.splice(0, span);
      // … and behind a figure.
      while (kept.length > size && this.list.value(kept[kept.length - 1] as number)?.kind === 'blank') kept.pop();
      items = kept;
    }
    const nextDepth = following === undefined ? -1 : depthOf(this.form, this.table, following.label.meaning.key);
    const groupOf = (each: SourceRow): string | undefined => findRow(this.form, this.table, each.label.meaning.key)?.row.group;
    const isLastOfGroup = following !== undefined && depth === nextDepth && groupOf(row) !== groupOf(following);
    const nextBlock = this.nextBlock(next);
    return { label: placeOf(row), items, next, depth, nextDepth, size, isLastOfGroup, nextBlock };
  }

  private nextBlock(next: number): 'caption' | 'header' | null {
    const kinds = this.list.label(next)?.entry.meanings.map(({ kind }) => kind) ?? [];
    if (kinds.length === 0 || kinds.includes('row') || kinds.includes('rowGroup')) return null;
    return kinds.includes('caption') ? 'caption' : 'header';
  }

  /** Notes rows that the form does not have: words and the figures behind them. */
  private addForeign(items: readonly number[]): void {
    let from = 0;
    for (let i = 1; i <= items.length; i++) {
      const isEnd =
        i === items.length || (this.list.value(items[i] as number) === null && this.list.value(items[i - 1] as number) !== null);
      if (!isEnd) continue;
      this.addForeignRow(items.slice(from, i));
      from = i;
    }
  }

  /** Notes a row that the form does not have, unless its words are like the label of a row that was not found, or all pieces of labels. */
  private addForeignRow(items: readonly number[]): void {
    const { list } = this;
    let words = '';
    let count = 0;
    for (; count < items.length; count++) {
      const item = items[count] as number;
      if (list.value(item) !== null) break;
      words += foldedSlice(list.text, list.starts[item] as number, list.ends[item] as number);
    }
    if (this.compared++ < COMPARED_LIMIT) {
      const label = mostSimilar(words, [...this.labels.keys()]);
      if (label !== null && this.labels.get(label) === true) return;
      const isLong = count > 1 || words.length >= WHOLE_LABEL;
      if (isLong && items.slice(0, count).every((item) => isPieceOfLabel(list, item, this.form, this.table))) return;
    }
    for (const item of items) this.foreign.add(item);
  }

  /** The labels of the form's rows, and whether the row is missing. */
  private get labels(): ReadonlyMap<string, boolean> {
    if (this.missing === null) {
      const found = new Set(this.facts.source.rows.map(({ label }) => label.meaning.key));
      const rows = this.form.tables[this.table].blocks.flatMap((block) => block.rows);
      this.missing = new Map(rows.map(({ key, label }) => [label, !found.has(key)] as const));
    }
    return this.missing;
  }

  /** `1 属于国家秘密`: a bare figure before a label that has that number and shows none. */
  private isNumberingOf(item: number, row: SourceRow): boolean {
    const label = this.list.label(row.label.index);
    return (
      label !== null &&
      label.ordinal === 0 &&
      row.label.meaning.ordinal > 0 &&
      this.list.value(item)?.value === row.label.meaning.ordinal &&
      row.label.index === item + 1 &&
      // The last figure of a line is none of the label below.
      (this.list.isLineStart(item) || this.list.continuesLine(row.label.index))
    );
  }

  /** Of a row that is printed on one line, what stands on it: the next line is a row whose label was lost, or none of the form's. */
  private cutAtRowEnd(row: SourceRow): readonly number[] {
    const { items } = row;
    const frame = this.rowFrame;
    if (frame === null) return this.facts.hasAlignedRows ? this.cutAtLineEnd(items) : items;
    const own = itemsInRow(this.list, { label: placeOf(row), items }, frame);
    const next = items[own];
    if (next === undefined) return items;
    const isForeign = opensWithWords(this.list, next, frame);
    // Nothing drawn before it: the second half of a figure that is broken in two.
    if (
      !isForeign &&
      this.list.value(next) !== null &&
      countBefore(this.list, next, frame.separator) === 0 &&
      !this.standsBeforeLabel(next, frame)
    )
      return items;
    this.addStrays(items.slice(own));
    if (isForeign) this.addForeign(items.slice(own));
    return items.slice(0, own);
  }

  /** `70 | 3.补正后申请内容仍不明确 | 0`: a cell to the left of the next label. */
  private standsBeforeLabel(item: number, { separator }: RowFrame): boolean {
    const { list } = this;
    const isRow = list.label(item + 1)?.entry.meanings.some(({ kind }) => kind === 'row') === true;
    return isRow && list.lines[item + 1] === 0 && countBefore(list, item + 1, separator) > 0;
  }

  /** Of a row before a label that is printed downwards, a character a line, what stands before that label. */
  private cutAtDownwardLabel(items: readonly number[]): readonly number[] {
    const { list } = this;
    let run = 0;
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as number;
      const isCharacter = (list.ends[item] as number) - (list.starts[item] as number) === 1 && (list.lines[item] as number) > 0;
      // A lone mark can be a cell; among other characters it is one of the label's.
      const isWord = isCharacter && !isDigit(list.text.units[list.starts[item] as number] as number);
      run = isWord ? run + 1 : 0;
      if (run < DOWNWARD_LENGTH || !items.slice(i + 1 - run, i + 1).some((each) => list.value(each) === null)) continue;
      const from = i + 1 - run;
      // Its first piece stands in a cell, as the marks before it may.
      const own = items.slice(0, from).concat(marksBefore(list, items.slice(from, i + 1)));
      this.addStrays(items.slice(own.length));
      return own;
    }
    return items;
  }

  /** Of a row whose figures stand on the line of its label: those of the next line are none of its own. */
  private cutAtLineEnd(items: readonly number[]): readonly number[] {
    const own = items.findIndex((item) => (this.list.lines[item] as number) > 0);
    // Words on the next line may be the rest of the label.
    if (own < 0 || this.list.value(items[own] as number) === null) return items;
    // One figure below others may be one of theirs.
    const beside = items[own + 1];
    if (own > 0 && (beside === undefined || this.list.value(beside) === null || (this.list.lines[beside] as number) > 0)) return items;
    this.addStrays(items.slice(own));
    return items.slice(0, own);
  }
}

/** Marks in cells of their own before the first word of a run of single characters. */
function marksBefore(list: ContentList, run: readonly number[]): readonly number[] {
  const words = run.findIndex((item) => list.value(item) === null);
  return run.slice(0, Math.max(0, words));
}
