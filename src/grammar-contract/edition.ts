/**
 * What an edition of the form declares. An edition is data: the vocabulary, the productions' shape, the types of the
 * AST, the equations for solving and validating, the renderer and the docs' tables all derive from this one object.
 */

import type { ReviewCues } from './review.js';
import type { SeriesDeclaration } from './series.js';

/**
 * The tables of a report: the three of the forms from 2019 on, and `statistics`, the one table of the forms before
 * (指标, 单位, 统计数), which stands behind the text. A form that lacks one declares it without blocks.
 */
export type TableName = 'article20' | 'applications' | 'disputes' | 'statistics';

/** The tables of the forms from 2019 on, those of sections 二 to 四, in form order. @internal */
export const sectionTables = ['article20', 'applications', 'disputes'] as const satisfies readonly TableName[];

/** The tables in form order. @internal */
export const tableNames = [...sectionTables, 'statistics'] as const satisfies readonly TableName[];

/** One of the six statutory sections (条例 Article 50 and the format notice). */
export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;

/** The table that each section holds; the other sections hold prose alone. @internal */
export const tableOfSection: Readonly<Partial<Record<SectionNumber, TableName>>> = { 2: 'article20', 3: 'applications', 4: 'disputes' };

/** A value column: `key` in the AST and in records, `label` as the form prints it. */
export interface ColumnDefinition {
  readonly key: string;
  /** Official wording, without numbering. */
  readonly label: string;
  /** Label of the column group the header prints above it (`法人或其他组织`), if any. */
  readonly group?: string;
  /** Unit of every figure of this column when the cell states none; `null` where the form prints no unit. */
  readonly unit?: string | null;
  /** True when the figure may be negative (2019: 本年增/减). */
  readonly isSigned?: boolean;
  /** Greatest number of decimals; 0 (a count) when absent. 万元 amounts go down to one 分: 6. */
  readonly decimals?: number;
}

/** A data row. `key` is unique in its table. */
export interface RowDefinition {
  readonly key: string;
  /** Official wording, without numbering. */
  readonly label: string;
  /** Official numbering as printed before the label: `一、`, `（一）`, `1.`, `其中：`; absent when the form prints none. */
  readonly numbering?: string;
  /** Key of the group it stands in, if any; in a `list` it may be the key of a row, which then has parts. */
  readonly group?: string;
  /** Keys of the columns this row has, in form order. */
  readonly columns: readonly string[];
  /** Unit the form prints beside the label; only in tables of the shape `list`. */
  readonly unit?: string;
  /** True when no published form with this row was seen: its wording is from memory. */
  readonly isUnverified?: boolean;
}

/** A label that spans rows and has no figures of its own: `三、本年度办理结果`, `（三）不予公开`. */
export interface RowGroupDefinition {
  readonly key: string;
  readonly label: string;
  readonly numbering?: string;
  readonly group?: string;
  /** True when no published form with this label was seen. */
  readonly isUnverified?: boolean;
}

/** A caption row with its own header row and rows (`第二十条第（一）项`); article20 has one per item. */
export interface BlockDefinition {
  readonly key: string;
  /** Full-width caption row; absent where the table has none. */
  readonly caption?: string;
  /** Label of the header cell above the row labels (`信息内容`); absent where there is none. */
  readonly corner?: string;
  readonly columns: readonly ColumnDefinition[];
  readonly rows: readonly RowDefinition[];
}

/** How a table is laid out on the form. */
export interface TableDefinition {
  readonly name: TableName;
  /** The section whose heading stands above it. */
  readonly section: SectionNumber;
  /**
   * `labelled`: each data row opens with its label.
   * `single`: one line of figures under the headers, without a label; its rows are the header's groups (disputes).
   * `list`: a label, its unit and its figure a line; labels repeat, and are told by the entry they stand under.
   */
  readonly shape: 'labelled' | 'single' | 'list';
  /** Header of the column that holds the rows' units; only for the shape `list`. */
  readonly unitColumn?: string;
  /** Headers of columns without a figure of the form (序号, 代码); only for the shape `list`. */
  readonly otherColumns?: readonly string[];
  /**
   * True when the rows of the table are whatever the report lists (local forms without a fixed schema): a row's key is
   * then its label as the report words it. Only for the shape `list`.
   */
  readonly isOpen?: boolean;
  /** Labels of rows that some agencies add to sum up a group; their figures are none of the form's. */
  readonly subtotals?: readonly string[];
  /** Labels above all columns: `申请人情况`. */
  readonly banners?: readonly string[];
  readonly groups?: readonly RowGroupDefinition[];
  readonly blocks: readonly BlockDefinition[];
}

/** Left sum equals right sum, in every row or in every column where all operands belong to the table. */
export interface EquationDefinition {
  /** Finding code when it fails, thing first: `applications/balance`. */
  readonly code: string;
  readonly table: TableName;
  /** `column`: `left` and `right` are row keys, it holds in every column. `row`: they are column keys, it holds in every row. */
  readonly over: 'row' | 'column';
  readonly left: readonly string[];
  readonly right: readonly string[];
  /** The article, notice or printed note it rests on. */
  readonly source: string;
}

/** A row seen in reports that stands for several rows of this edition (an undivided `其他处理` in a 2021 form). */
export interface UndividedRowDefinition {
  readonly table: TableName;
  readonly row: RowDefinition;
  readonly insteadOf: readonly string[];
}

/** The heading of a section. */
export interface HeadingDefinition {
  readonly number: SectionNumber;
  /** Ordinal the form prints before it, where that is not the section's number (2014: 六、存在的主要问题 opens section 5). */
  readonly numeral?: number;
  /** Official wording without the numeral. */
  readonly text: string;
  /** Sub-headings the notice asks for (section 一: 主动公开 … 监督保障). */
  readonly parts?: readonly string[];
}

/** A form as its notice prescribes it. */
export interface EditionDefinition {
  /** `'2021'`, `'2019'`, …; `report.edition` has this value. */
  readonly id: string;
  /** Official title and number of the notice. */
  readonly notice: string;
  /** First and last report year it is meant for; `null`: still in force. */
  readonly years: readonly [from: number, to: number | null];
  readonly headings: readonly HeadingDefinition[];
  readonly tables: Readonly<Record<TableName, TableDefinition>>;
  readonly equations: readonly EquationDefinition[];
  readonly undividedRows?: readonly UndividedRowDefinition[];
  /** Words the rules of `zfxxgk/validate` look for; rules that need them are silent where an edition has none. */
  readonly review?: ReviewCues;
  /** What comparing reports needs: scopes and crosswalks. */
  readonly series?: SeriesDeclaration;
}
