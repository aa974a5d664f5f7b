import type { EditionDefinition } from '../grammar-contract/edition.js';
import type { ContentList } from '../lexer/content-list.js';
import type { SourceTable } from './table-cst.js';

/** placeholder until the next step */
export function recoverRows(_list: ContentList, _source: SourceTable, _form: EditionDefinition, drafts: unknown[], _strays: number[], _lineOf: (index: number) => number): unknown[] {
  return drafts;
}
