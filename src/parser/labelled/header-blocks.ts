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

/** Headers with nothing between them, and the figures below them. */
interface HeaderRun {
  readonly keys: string[];
  readonly items: number[];
}

/** The figures below each header, by its column, in the order of the text; null where one stands below another label or none. */
function findRuns(list: ContentList, { labels, start, end }: SourceTable['region']): Map<string, number[][]> | null {
  const found: HeaderRun[] = [];
  const byIndex = new Map(labels.map(({ index, meaning }) => [index, meaning] as const));
  let run: HeaderRun | null = null;
  for (let index = start; index < end; index++) {
    const meaning = byIndex.get(index);
    if (list.kinds[index] === ContentKind.Value) {
      if (run === null) return null;
      run.items.push(index);
    } else if (meaning?.kind === 'column') {
      if (run === null || run.items.length > 0) {
        run = { keys: [], items: [] };
        found.push(run);
      }
      run.keys.push(meaning.key);
    } else run = null;
  }
  const runs = new Map<string, number[][]>();
  for (const each of found)
    for (const [i, key] of each.keys.entries()) {
      const own = figuresBelow(list, each, i);
      const known = runs.get(key);
      if (known === undefined) runs.set(key, [own]);
      else known.push(own);
    }
  return runs;
}

/**
 * The figures of one of several headers that stand together: where empty lines part as many blocks as there are headers, those of a
 * block, else those that stand in its place in each row.
 * ```
 * 上一年项目数量 ⏎ 本年增/减 ⏎ 232 ⏎ 2 ⏎ 21 ⏎ -8     上一年项目数量 ⏎ 本年增/减 ⏎ ⏎ 232 ⏎ 21 ⏎ ⏎ 2 ⏎ -8
 * ```
 */
function figuresBelow(list: ContentList, { keys, items }: HeaderRun, header: number): number[] {
  const size = items.length / keys.length;
  if (!Number.isInteger(size)) return [];
  const isBlock = items.every((item, i) => i === 0 || (list.lines[item] as number) > 1 === (i % size === 0));
  return items.filter((_, i) => (isBlock ? Math.floor(i / size) : i % keys.length) === header);
}
