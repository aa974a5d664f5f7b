import type { EditionDefinition, SectionNumber, TableName } from '../grammar-contract/edition.js';
import type { Range } from '../source/range.js';

/**
 * How a cell came by its value.
 * - `number`: a figure stands in the cell.
 * - `blank`: the cell is there and empty.
 * - `mark`: `/`, `-`, `—`, `无`, `不适用` … instead of a figure; value null, except words that state a zero change.
 * - `text`: words where a figure belongs.
 * - `inferred`: lost or of uncertain column in the text; the equations leave one value, or one column for a value that
 *   is in the text (then `raw` and `range` point at it).
 * - `ambiguous`: several readings; `candidates` lists them, and so does the diagnostic.
 * - `lost`: the row is there, the cell is not.
 * - `absent`: the row or the table is not there.
 */
export type CellState = 'number' | 'blank' | 'mark' | 'text' | 'inferred' | 'ambiguous' | 'lost' | 'absent';

interface Node {
  /** Where it stands; half-open UTF-16 offsets into the text given to `parseReport`. */
  readonly range: Range;
}

/** One statutory figure. */
export interface CellNode {
  readonly type: 'cell';
  readonly table: TableName;
  readonly row: string;
  readonly column: string;
  /** A number only for `number`, `inferred` and words that state a zero change; otherwise null. */
  readonly value: number | null;
  readonly state: CellState;
  /** Unit written in the cell, else the one that the row's label or a header of the text states, else the form's, else null. */
  readonly unit: string | null;
  /** The source as it stands in the cell; `''` when there is no text. */
  readonly raw: string;
  /** A remark beside the figure: `22（其中修订16件）` has `（其中修订16件）`. */
  readonly note: string | null;
  /** Null when the cell has no text of its own (`blank` without text, `lost`, `absent`, most `inferred`). */
  readonly range: Range | null;
  /** Values other readings give; only for `ambiguous`. `null` stands for blank. */
  readonly candidates?: readonly (number | null)[];
}

/** A label of the form as found: row, group, column, caption or banner. */
export interface LabelNode extends Node {
  readonly type: 'label';
  readonly role: 'row' | 'rowGroup' | 'column' | 'columnGroup' | 'caption' | 'corner' | 'banner';
  readonly key: string;
  /** Official wording; of a row the one of the edition the table was read by, where that has it. */
  readonly official: string;
  /** The wording found, folded; differs from `official` for variants. */
  readonly wording: string;
  /** How the wording stands to an official one; `official` when equal. */
  readonly wordingKind: 'official' | 'variant' | 'error' | 'abbreviation' | 'damage' | 'translation';
  /** The pieces in the source, in order, when figures or other cells stand between them; else one piece, equal to `range`. */
  readonly fragments: readonly Range[];
}

/** A data row. `cells` has every column the form gives the row, also blank, lost and inferred ones. */
export interface RowNode<Column extends string = string> extends Node {
  readonly type: 'row';
  readonly key: string;
  /** Null for the one row of `disputes`' groups, and where the label was lost. */
  readonly label: LabelNode | null;
  readonly cells: { readonly [C in Column]: CellNode };
}

/** A row that the form does not have (其他主动公开文件), or a repeated one: kept with its figures, never a record. */
export interface ExtraRowNode extends Node {
  readonly type: 'extraRow';
  readonly text: string;
  readonly values: readonly (number | null)[];
}

/** A table of the form as the text has it. */
export interface TableNode<Rows = Readonly<Record<string, RowNode>>> extends Node {
  readonly type: 'table';
  readonly table: TableName;
  /** Edition the table's own wording tells; differs from the report's in hybrid reports. */
  readonly edition: string;
  /** Layout whose reading was chosen. */
  readonly layout: string;
  /** Rows found, by key. A row that is not in the text is not here; its cells are `absent` in records. */
  readonly rows: Rows;
  readonly extraRows: readonly ExtraRowNode[];
  /** Captions, headers, groups and banners, in source order. */
  readonly labels: readonly LabelNode[];
}

/** The line that opens a section. */
export interface HeadingNode extends Node {
  readonly type: 'heading';
  /** Section it opens. */
  readonly number: SectionNumber;
  /** The heading as written, numeral included. */
  readonly text: string;
  /** Number its numeral states (一 = 1), or null when it has none. May differ from `number`. */
  readonly numeral: number | null;
  /** Official wording of the section's heading, without numeral. */
  readonly official: string;
  /** How the wording stands to the official one; `official` when equal. */
  readonly wording: 'official' | 'variant' | 'error' | 'abbreviation' | 'damage' | 'translation' | 'similar';
}

/** A heading inside a section: `（二）依申请公开`. `level` 1 for （一）, 2 for 1. */
export interface SubheadingNode extends Node {
  readonly type: 'subheading';
  readonly text: string;
  readonly numeral: number | null;
  readonly level: 1 | 2;
}

/** A line of running text, or whatever else stands between headings and tables. */
export interface ParagraphNode extends Node {
  readonly type: 'paragraph';
  /** The source as it stands, outer white space excluded. */
  readonly text: string;
}

/** A part of a section, or of what stands before the first one. */
export type BlockNode = SubheadingNode | ParagraphNode | TableNode;

/**
 * One of the numbered sections, from its heading to the next one. Where a text has the cells of a table out of order
 * (column by column, as a program drew them), a section ends with the last cell of its table, which may be behind the
 * beginning of the next one; where its lines are out of order, too, sections come in the order of reading.
 */
export interface SectionNode extends Node {
  readonly type: 'section';
  readonly number: SectionNumber;
  /** Null when the heading is not in the text and the section was told from its content. */
  readonly heading: HeadingNode | null;
  readonly blocks: readonly BlockNode[];
}

/** A fact about the report with its place. */
export interface Located<T> {
  readonly value: T;
  readonly range: Range;
}

/** ISO dates (`2023-01-01`), both days included. */
export interface StatisticsPeriod {
  readonly from: string;
  readonly to: string;
}

/** Where the facts in the head of the report were read. Null: not in the text. */
export interface ReportMetadata {
  readonly title: Located<string> | null;
  readonly year: Located<number> | null;
  readonly agency: Located<string> | null;
  /** ISO date. */
  readonly published: Located<string> | null;
  readonly period: Located<StatisticsPeriod> | null;
}

/** What every edition's report has. The tables' types are derived from the edition's declaration. */
export interface BaseReport<Edition extends string | null, Article20, Applications, Disputes, Statistics = never> extends Node {
  readonly type: 'report';
  /** Told by the tables' wording, never by the year. Null when no table was found. */
  readonly edition: Edition;
  readonly year: number | null;
  readonly agency: string | null;
  readonly title: string | null;
  /** ISO date. */
  readonly published: string | null;
  readonly metadata: ReportMetadata;
  /** What stands before the first section: title, site chrome, preamble. */
  readonly preamble: readonly BlockNode[];
  readonly sections: readonly SectionNode[];
  readonly article20: Article20 | null;
  readonly applications: Applications | null;
  readonly disputes: Disputes | null;
  /** The statistics table of the forms before 2019; null in reports of the forms from 2019 on. */
  readonly statistics: Statistics | null;
  /** The text given to `parseReport`; not enumerable, so that it is not part of `JSON.stringify(report)`. */
  readonly source: string;
  /** The declaration of the edition the report was read by; null where `edition` is null. Not enumerable. */
  readonly form: EditionDefinition | null;
  /** 1-based line and column (UTF-16) of a 0-based offset. Not enumerable. */
  locate(offset: number): { line: number; column: number };
}

/** A report of any edition, with tables typed loosely. */
export type AnyReport = BaseReport<string | null, TableNode, TableNode, TableNode, TableNode>;

/** Every node of the tree; `type` tells which it is. */
export type ReportNode =
  | AnyReport
  | SectionNode
  | HeadingNode
  | SubheadingNode
  | ParagraphNode
  | TableNode
  | RowNode
  | ExtraRowNode
  | LabelNode
  | CellNode;
