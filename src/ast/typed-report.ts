import type { EditionDefinition, TableName } from '../grammar-contract/edition.js';
import type { BaseReport, RowNode, TableNode } from './nodes.js';

type RowsOf<Edition extends EditionDefinition, Table extends TableName> = Edition['tables'][Table]['blocks'][number]['rows'][number];

type UndividedRowsOf<Edition extends EditionDefinition, Table extends TableName> = Edition extends {
  undividedRows: readonly (infer Undivided)[];
}
  ? Undivided extends { table: Table; row: infer Row extends { key: string; columns: readonly string[] } }
    ? Row
    : never
  : never;

/**
 * The table of an edition: a row for each row key of its declaration, a cell for each of its column keys. Rows are
 * optional, because a text may lack them. A form that lists its rows freely has rows by label; one without the table
 * has `never`, so that the report's is null.
 */
export type TableOf<Edition extends EditionDefinition, Table extends TableName> = Edition['tables'][Table] extends { isOpen: true }
  ? OpenTableOf<Edition, Table>
  : string extends RowsOf<Edition, Table>['key']
    ? OpenTableOf<Edition, Table>
    : Edition['tables'][Table]['blocks'] extends readonly []
      ? never
      : TableNode<
          Readonly<{ [Row in RowsOf<Edition, Table> | UndividedRowsOf<Edition, Table> as Row['key']]?: RowNode<Row['columns'][number]> }>
        >;

/** Rows by keys that the declaration's type does not tell. */
type OpenTableOf<Edition extends EditionDefinition, Table extends TableName> = TableNode<
  Readonly<Record<string, RowNode<Edition['tables'][Table]['blocks'][number]['columns'][number]['key']>>>
>;

/** The report of an edition, its tables typed by the edition's declaration. */
export type ReportOf<Edition extends EditionDefinition> = Edition extends EditionDefinition
  ? BaseReport<
      Edition['id'],
      TableOf<Edition, 'article20'>,
      TableOf<Edition, 'applications'>,
      TableOf<Edition, 'disputes'>,
      TableOf<Edition, 'statistics'>
    >
  : never;

/** A text in which no table was found. */
export type ForeignReport = BaseReport<null, never, never, never>;
