import type { TableName } from '../../src/grammar-contract/edition.js';
import type { TermReference, WordingDefinition, WordingKind } from '../../src/grammar-contract/wording.js';

/** Makes a variant of the term with that key. */
export type VariantMaker = (key: string, text: string, seen: string, kind?: WordingKind, editions?: readonly string[]) => WordingDefinition;

/** Makers of variants for the terms of one table. */
export function variantsOf(table: TableName): Readonly<Record<'row' | 'group' | 'column' | 'caption' | 'corner', VariantMaker>> {
  const maker =
    (refer: (key: string) => TermReference): VariantMaker =>
    (key, text, seen, kind = 'variant', editions) => ({ of: refer(key), text, kind, seen, ...(editions ? { editions } : {}) });
  return {
    row: maker((key) => ({ table, row: key })),
    group: maker((key) => ({ table, rowGroup: key })),
    column: maker((key) => ({ table, column: key })),
    caption: maker((key) => ({ table, caption: key })),
    corner: maker((key) => ({ table, corner: key })),
  };
}
