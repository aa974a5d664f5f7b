import type { EditionDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import type { Meaning } from '../../lexer/vocabulary.js';
import { foldedSlice } from '../../source/folded-text.js';
import type { SourceRow, SourceTable } from '../cst/table-cst.js';
import { openRegion, type TableLabel, type TableRegion } from '../regions/table-region.js';
import { UnitWords } from './list-row.js';
import { openRowLabel } from './read-list-table.js';

/** Pieces of content among which the header of an open list stands. */
const HEADER_LENGTH = 12;
/** Least rows with a unit and a figure. */
const LEAST_ROWS = 3;
/** A piece of text as long as this is prose, not a label. */
const SENTENCE_LENGTH = 60;
/** Pieces of one label that are read: labels broken over cells. */
const LABEL_PIECES = 6;

/**
 * A local form without a fixed schema, told by its header (指标名称, 计量单位, a column of figures): each row is words, a unit
 * and figures. Null when there is none.
 *
 *     指标名称          计量单位  代码  本期实际  本年累计
 *     主动公开信息数      条       01    12       340
 */
export function findOpenList(
  list: ContentList,
  form: EditionDefinition,
  units: readonly string[],
): { region: TableRegion; source: SourceTable } | null {
  const words = new UnitWords(list, units);
  for (let index = 0; index < list.count; index++) {
    const header = readHeader(list, index, form);
    if (header === null) continue;
    const { rows, serials } = readRows(list, header, form, words);
    const withUnit = rows.filter(({ items }) => items.length > 1 && words.isUnit(items[0] as number)).length;
    if (withUnit >= LEAST_ROWS) return build(header, rows, serials);
    index = (header[header.length - 1] as TableLabel).index;
  }
  return null;
}

function readHeader(list: ContentList, from: number, form: EditionDefinition): TableLabel[] | null {
  const labels: TableLabel[] = [];
  for (let index = from; index < list.count && index < from + HEADER_LENGTH; index++) {
    const meaning = list.label(index)?.entry.meanings.find((each) => isHeaderOf(each, form));
    if (meaning === undefined) {
      if (index === from) return null;
      break;
    }
    labels.push({ index, meaning });
  }
  const { unitColumn } = form.tables.statistics;
  const hasUnit = labels.some(({ meaning }) => meaning.key === unitColumn);
  return hasUnit && labels.some(({ meaning }) => meaning.kind === 'column') && labels.length >= 3 ? labels : null;
}

const isHeaderOf = (meaning: Meaning, form: EditionDefinition): boolean =>
  meaning.table === 'statistics' && (meaning.kind === 'corner' || meaning.kind === 'column') && meaning.editions.includes(form.id);

function readRows(
  list: ContentList,
  header: readonly TableLabel[],
  form: EditionDefinition,
  units: UnitWords,
): { rows: SourceRow[]; serials: number[] } {
  const rows: SourceRow[] = [];
  /** Figures before the first words of a row. */
  const serials: number[] = [];
  const taken = new Map<string, number>();
  let label: number[] = [];
  let items: number[] = [];
  const close = (): void => {
    if (items.length > 0 && label.length > 0)
      rows.push({ label: nameRow(list, label, taken, form), groups: [], items, keys: new Map(), headers: header });
    if (items.length > 0) label = [];
    items = [];
  };
  for (let index = (header[header.length - 1] as TableLabel).index + 1; index < list.count; index++) {
    const isUnit = units.isUnit(index);
    if (list.value(index) !== null || isUnit) {
      if (label.length === 0) serials.push(index);
      else {
        if (isUnit && items.length > 0 && list.value(index) === null) break;
        items.push(index);
      }
      continue;
    }
    if ((list.ends[index] as number) - (list.starts[index] as number) >= SENTENCE_LENGTH) break;
    close();
    label.push(index);
    if (label.length > LABEL_PIECES) break;
  }
  close();
  return { rows, serials };
}

/** The words of a label, told apart by a number where the form repeats them. */
function nameRow(list: ContentList, label: readonly number[], taken: Map<string, number>, form: EditionDefinition): TableLabel {
  const words = label
    .map((index) => foldedSlice(list.text, list.starts[index] as number, list.ends[index] as number))
    .join('')
    .replace(/\s+/g, '');
  const count = (taken.get(words) ?? 0) + 1;
  taken.set(words, count);
  return openRowLabel(label[0] as number, count === 1 ? words : `${words}#${count}`, form);
}

function build(header: readonly TableLabel[], rows: SourceRow[], strays: readonly number[]): { region: TableRegion; source: SourceTable } {
  const labels = [...header, ...rows.map(({ label }) => label)];
  const items = rows[rows.length - 1]?.items ?? [];
  const region: TableRegion = {
    ...openRegion('statistics', (header[0] as TableLabel).index),
    labels,
    rows: [...new Set(rows.map(({ label }) => label.meaning.key))],
    columns: [...new Set(header.filter(({ meaning }) => meaning.kind === 'column').map(({ meaning }) => meaning.key))],
    figures: rows.length,
    end: (items[items.length - 1] as number) + 1,
  };
  return { region, source: { region, rows, strays } };
}
