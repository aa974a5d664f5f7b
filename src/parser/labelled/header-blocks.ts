import type { EditionDefinition } from '../../grammar-contract/edition.js';
import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { valueSlot } from '../../solve/row-reading.js';
import type { ReadRow } from '../cells/table-reading.js';
import type { SourceTable } from '../cst/table-cst.js';

/**
 * Reads a table of several blocks that a tool printed column by column: every figure stands below a header, and below each
 * header are as many figures as its block has rows.
 * ```
 * 信息内容 ⏎ 规章 ⏎ 行政规范性文件     本年制发件数 ⏎ 0 ⏎ 12     本年废止件数 ⏎ 0 ⏎ 3     现行有效件数 ⏎ 0 ⏎ 204
 * ```
 * Null for every other table, and where a label of the form is missing or stands elsewhere than on the form. No sum bears
 * it out: the rows are in doubt.
 */
export function readHeaderBlocks(list: ContentList, { region, rows: found }: SourceTable, form: EditionDefinition): ReadRow[] | null {
  const { blocks } = form.tables[region.table];
  const keys = blocks.flatMap(({ rows }) => rows.map(({ key }) => key));
  if (blocks.length < 2 || found.map(({ label }) => label.meaning.key).join() !== keys.join()) return null;
  const runs = findRuns(list, region);
  if (runs === null) return null;
  const read: ReadRow[] = [];
  for (const { columns, rows } of blocks) {
    const taken = columns.map(({ key }) => runs.get(key)?.shift());
    if (taken.some((run) => run?.length !== rows.length)) return null;
    const names = columns.map(({ key }) => key);
    for (const [i, row] of rows.entries()) {
      if (row.columns.join() !== names.join()) return null;
      read.push({
        row: row.key,
        columns: row.columns,
        source: found.find(({ label }) => label.meaning.key === row.key) ?? null,
        toldBy: 'label',
        candidates: [],
        ambiguous: [],
        slots: taken.map((run) => valueSlot(run?.[i] as number)),
        certainty: 'separated',
        isApart: true,
        doubt: 'place',
      });
    }
  }
  return [...runs.values()].every((rest) => rest.length === 0) ? read : null;
}

/** The figures below each header, by its column, in the order of the text; null where one stands below another label or none. */
function findRuns(list: ContentList, { labels, start, end }: SourceTable['region']): Map<string, number[][]> | null {
  const runs = new Map<string, number[][]>();
  const byIndex = new Map(labels.map(({ index, meaning }) => [index, meaning] as const));
  let run: number[] | null = null;
  for (let index = start; index < end; index++) {
    const meaning = byIndex.get(index);
    if (list.kinds[index] === ContentKind.Value) {
      if (run === null) return null;
      run.push(index);
    } else if (meaning?.kind === 'column') {
      run = [];
      const known = runs.get(meaning.key);
      if (known === undefined) runs.set(meaning.key, [run]);
      else known.push(run);
    } else run = null;
  }
  return runs;
}
