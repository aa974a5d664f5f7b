import type { EditionDefinition, TableDefinition } from '../../grammar-contract/edition.js';
import type { ContentList } from '../../lexer/content-list.js';
import type { Meaning } from '../../lexer/vocabulary.js';
import { openRegion, type TableLabel, type TableRegion } from '../regions/table-region.js';
import { UnitWords } from './list-row.js';

/** Folded characters of running text between two labels that part two tables. */
const PROSE_LIMIT = 240;
/** Least rows with a figure that make a list a table. */
const LEAST_ROWS = 5;
/** Pieces of content behind the last label that can still be its unit and figures. */
const TAIL_LIMIT = 4;

type Candidates = { readonly index: number; readonly meanings: readonly Meaning[] };

/**
 * The statistics table of the forms before 2019, told by its row labels: the run of labels with the most figures behind
 * them. The same words stand under several entries (被依法纠错数 under reviews and under lawsuits), so what a label means is
 * told by the entry it stands under. Null when there is none.
 * @param headings indices of content that opens a section and is no label of the list.
 */
export function findListTable(
  list: ContentList,
  forms: readonly EditionDefinition[],
  headings: () => ReadonlySet<number>,
  units: readonly string[],
): TableRegion | null {
  // Most texts have no such table: few of its words, or none.
  let words = 0;
  for (const { entry } of list.labels) if (entry.inStatistics.length > 0) words++;
  if (words < LEAST_ROWS) return null;
  const known = forms.filter((form) => form.tables.statistics.blocks.some((block) => block.rows.length > 0));
  if (known.length === 0) return null;
  let best: Candidates[] = [];
  let bestFigures = 0;
  for (const run of collectRuns(list, headings())) {
    const filled = run.filter(({ index, meanings }) => isRow(meanings) && hasFigure(list, index));
    const figures = filled.length;
    const rows = run.filter(({ meanings }) => isRow(meanings)).length;
    // One word before each of its cells (`涉及国家秘密 自然人：0`, `涉及国家秘密 商业企业：2`) makes no list.
    const words = new Set(filled.map(({ meanings }) => meanings)).size;
    // A table published blank has its unit or header words, a list of names in a sentence has not.
    const weight = figures * 4 + rows;
    if (
      weight > bestFigures &&
      (words >= LEAST_ROWS || (rows >= 4 * LEAST_ROWS && run.some(({ meanings }) => meanings.some(({ kind }) => kind === 'corner'))))
    ) {
      best = run;
      bestFigures = weight;
    }
  }
  const [first] = best;
  return first === undefined
    ? null
    : buildRegion(
        list,
        best,
        known.map((form) => form.tables.statistics),
        new UnitWords(list, units),
      );
}

function collectRuns(list: ContentList, headings: ReadonlySet<number>): Candidates[][] {
  const runs: Candidates[][] = [];
  let run: Candidates[] = [];
  let prose = 0;
  for (let index = 0; index < list.count; index++) {
    const label = list.label(index);
    const meanings = label === null ? [] : label.entry.inStatistics;
    if (meanings.length === 0) {
      if (headings.has(index)) prose = PROSE_LIMIT + 1;
      else if (list.value(index) === null) prose += (list.ends[index] as number) - (list.starts[index] as number);
      continue;
    }
    if (prose > PROSE_LIMIT || run.length === 0) {
      run = [];
      runs.push(run);
    }
    prose = 0;
    run.push({ index, meanings });
  }
  return runs;
}

const isRow = (meanings: readonly Meaning[]): boolean => meanings.some(({ kind }) => kind === 'row');

/** A figure behind a label, with its unit or its column between or not. */
function hasFigure(list: ContentList, index: number): boolean {
  if (list.value(index + 1)?.kind === 'number') return true;
  const between = list.label(index + 1)?.entry.meanings ?? [];
  return !isRow(between) && list.value(index + 2)?.kind === 'number';
}

function buildRegion(list: ContentList, run: readonly Candidates[], tables: readonly TableDefinition[], units: UnitWords): TableRegion {
  const chooser = new EntryChooser(tables);
  const labels: TableLabel[] = run.map(({ index, meanings }) => ({ index, meaning: chooser.choose(list, index, meanings) }));
  const keys = (kind: Meaning['kind']): string[] => [
    ...new Set(labels.filter(({ meaning }) => meaning.kind === kind).map(({ meaning }) => meaning.key)),
  ];
  const start = (run[0] as Candidates).index;
  const last = (run[run.length - 1] as Candidates).index;
  return {
    ...openRegion('statistics', start),
    labels,
    rows: keys('row'),
    columns: keys('column'),
    figures: labels.filter(({ index }) => hasFigure(list, index)).length,
    end: findEnd(list, last, units),
  };
}

function findEnd(list: ContentList, last: number, units: UnitWords): number {
  let end = last + 1;
  for (let index = last + 1; index < list.count && index <= last + TAIL_LIMIT; index++) {
    if (list.value(index) === null && !units.isUnit(index)) break;
    end = index + 1;
  }
  return end;
}

/** Chooses what a label means by the entry it stands under: the path of the last entry, innermost first. */
class EntryChooser {
  private readonly parents = new Map<string, string>();
  private readonly order = new Map<string, number>();
  private readonly used = new Set<string>();
  private last = '';

  constructor(tables: readonly TableDefinition[]) {
    for (const table of tables) {
      for (const entry of [...(table.groups ?? []), ...table.blocks.flatMap((block) => block.rows)]) {
        if (entry.group !== undefined) this.parents.set(entry.key, entry.group);
      }
      for (const row of table.blocks.flatMap((block) => block.rows)) if (!this.order.has(row.key)) this.order.set(row.key, this.order.size);
    }
  }

  choose(list: ContentList, index: number, meanings: readonly Meaning[]): Meaning {
    const entries = meanings.filter(({ kind }) => kind === 'row' || kind === 'rowGroup');
    const header = meanings.find(({ kind }) => kind !== 'row' && kind !== 'rowGroup');
    // 单位 may be a header again after a page break; a row label carries a figure.
    if (entries.length === 0 || (header !== undefined && !hasFigure(list, index))) return header ?? (meanings[0] as Meaning);
    const chosen = entries.length === 1 ? (entries[0] as Meaning) : this.chooseByPlace(list, index, entries);
    this.used.add(chosen.key);
    this.last = chosen.key;
    return chosen;
  }

  private chooseByPlace(list: ContentList, index: number, entries: readonly Meaning[]): Meaning {
    for (let key: string | undefined = this.last; key !== undefined; key = this.parents.get(key)) {
      const child = entries.find((entry) => entry.group === key && !this.used.has(entry.key));
      if (child !== undefined) return child;
    }
    const at = this.order.get(this.last) ?? -1;
    const ordinal = list.label(index)?.ordinal ?? 0;
    const open = entries.filter((entry) => !this.used.has(entry.key));
    return (
      open.find((entry) => (this.order.get(entry.key) ?? 0) > at && (ordinal === 0 || entry.ordinal === ordinal)) ??
      open[0] ??
      (entries[0] as Meaning)
    );
  }
}
