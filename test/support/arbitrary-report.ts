import fc from 'fast-check';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { type EditionDefinition, sectionTables } from '../../src/grammar-contract/edition.js';
import { plain, styleRow } from './cell-styles.js';
import { createRandom } from './generate-cells.js';
import type { CellModel, CellModels, ModelTable, ReportModel, SectionModel } from './report-model.js';

export const editions: readonly EditionDefinition[] = [edition2021, edition2019];

/** What an arbitrary report may have; all but `isConsistent: false` by default. */
export interface ArbitraryReportOptions {
  /** Blank cells: anywhere, or none at all. */
  readonly blanks?: boolean;
  /** Marks, units, notes, signs and separators in cells. */
  readonly styles?: boolean;
  /** A few figures changed after the sums were made. */
  readonly mayBeInconsistent?: boolean;
}

/** Figures by row and column, before they are put into words. */
type Figures = Record<string, Record<string, number>>;

/** A sparse change to a table of zeros; shrinking it away shrinks the report to zeros. */
interface Entry {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 4, arbitrary: fc.integer({ min: 10, max: 999 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1000, max: 4_000_000 }) },
);

const entry: fc.Arbitrary<Entry> = fc.record({ row: fc.nat(99), column: fc.nat(14), value });
const entries = (maxLength: number): fc.Arbitrary<Entry[]> => fc.array(entry, { maxLength });

/** Zero everywhere but in the entries; `seed` other than 0 first fills all cells with figures up to `size`. */
interface Scale {
  readonly seed: number;
  readonly size: number;
}

const scale: fc.Arbitrary<Scale> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ seed: 0, size: 1 }) },
  { weight: 2, arbitrary: fc.record({ seed: fc.integer({ min: 1, max: 1e9 }), size: fc.constantFrom(3, 12, 300, 9000, 900_000) }) },
);

const agencies = ['澄湾市林草局', '渝桐县民政局', '苇泽区统计局', '岚口镇人民政府', '青篱市水务局', '沐川街道办事处', '栖云区数据局'];
const sentences = [
  '本机关按月核对公开目录，更新办事指南。',
  '全年编发图解，回应群众关心的事项。',
  '对照清单逐项落实，未发生泄密事件。',
  '组织业务学习，完善审核流程。',
  '栏目内容不够丰富，解读形式偏少，下一步将予改进。',
  '通过网站和公众号发布信息，方便群众查阅。',
  '本年度没有收取信息处理费。',
];

const sentence = fc.constantFrom(...sentences);

/** Any report of one of the editions: zeros, small and city-wide figures, blanks and marks, with metadata and prose. */
export function arbitraryReport(options: ArbitraryReportOptions = {}): fc.Arbitrary<ReportModel> {
  const { blanks = true, styles = true, mayBeInconsistent = false } = options;
  return fc
    .record({
      form: fc.constantFrom(...editions),
      yearOffset: fc.nat(3),
      agency: fc.constantFrom(...agencies),
      published: fc.option(fc.record({ month: fc.integer({ min: 1, max: 3 }), day: fc.integer({ min: 1, max: 28 }) })),
      hasPreamble: fc.boolean(),
      prose: fc.array(sentence, { minLength: 1, maxLength: 4 }),
      hasParts: fc.boolean(),
      scale,
      outcomes: entries(8),
      carriedOut: entries(3),
      carriedIn: entries(3),
      article20: entries(6),
      disputes: entries(4),
      isUndivided: fc.nat(9).map((n) => n === 0),
      blanking: blanks ? arbitraryBlanking : fc.constant<Blanking>({ kind: 'none' }),
      styling: styles ? entries(3) : fc.constant<Entry[]>([]),
      slips: mayBeInconsistent ? entries(2) : fc.constant<Entry[]>([]),
    })
    .map((draft): ReportModel => {
      const { form, isUndivided, slips } = draft;
      const figures: Record<ModelTable, Figures> = {
        article20: fillArticle20(form, draft.scale, draft.article20),
        applications: fillApplications(form, draft.scale, draft.outcomes, draft.carriedOut, draft.carriedIn, isUndivided),
        disputes: fillDisputes(form, draft.scale, draft.disputes),
      };
      for (const slip of slips) applySlip(figures, slip);
      const styled = printCells(form, figures, draft.styling);
      const year = (form.id === '2019' ? 2019 : 2021) + (form.id === '2019' ? draft.yearOffset % 2 : draft.yearOffset);
      const published = draft.published;
      return {
        form,
        year,
        agency: draft.agency,
        published: published ? `${year + 1}-0${published.month}-${String(published.day).padStart(2, '0')}` : null,
        preamble: draft.hasPreamble ? `根据《中华人民共和国政府信息公开条例》要求，现公布${draft.agency}${year}年度报告。` : '',
        sections: writeSections(form, draft.prose, draft.hasParts),
        cells: applyBlanking(styled, draft.blanking),
        isConsistent: slips.length === 0,
      };
    });
}

function writeSections(form: EditionDefinition, prose: readonly string[], hasParts: boolean): SectionModel[] {
  const numerals = '一二三四五';
  return form.headings.map(({ number, parts }): SectionModel => {
    const text = prose[number % prose.length] ?? '';
    const hasTable = sectionTables.some((name) => form.tables[name].section === number);
    return {
      number,
      paragraphs: hasTable && prose.length % 2 === 0 ? [] : [text],
      parts: hasParts
        ? (parts ?? []).map((part, index) => ({
            heading: `（${numerals[index]}）${part}`,
            paragraph: prose[(index + number) % prose.length] ?? '',
          }))
        : [],
    };
  });
}

function draw(random: () => number, size: number): number {
  return random() < 0.4 ? 0 : Math.floor(random() ** 2 * size);
}

function fillArticle20(form: EditionDefinition, { seed, size }: Scale, changes: readonly Entry[]): Figures {
  const random = createRandom(seed);
  const rows = form.tables.article20.blocks.flatMap((block) => block.rows);
  const figures: Figures = Object.fromEntries(
    rows.map((row) => [row.key, Object.fromEntries(row.columns.map((key) => [key, seed === 0 ? 0 : draw(random, size)]))]),
  );
  for (const change of changes) {
    const row = rows[change.row % rows.length];
    const column = row?.columns[change.column % row.columns.length];
    const target = row && figures[row.key];
    if (target && column) target[column] = change.value;
  }
  return figures;
}

function fillApplications(
  form: EditionDefinition,
  { seed, size }: Scale,
  outcomeChanges: readonly Entry[],
  carriedOutChanges: readonly Entry[],
  carriedInChanges: readonly Entry[],
  isUndivided: boolean,
): Figures {
  const random = createRandom(seed + 1);
  const equation = form.equations.find(({ code }) => code === 'applications/results-total');
  const applicants = form.equations.find(({ code }) => code === 'applications/row-total')?.right ?? [];
  const undivided = isUndivided ? form.undividedRows?.[0] : undefined;
  const outcomes = (equation?.right ?? []).flatMap((key) =>
    undivided?.insteadOf[0] === key ? [undivided.row.key] : undivided?.insteadOf.includes(key) ? [] : [key],
  );
  const zeros = (): Record<string, number> => Object.fromEntries(applicants.map((key) => [key, seed === 0 ? 0 : draw(random, size)]));
  const rows: Figures = Object.fromEntries(outcomes.map((key) => [key, zeros()]));
  const carriedOut = zeros();
  const carriedIn = zeros();
  const change = (target: Record<string, number> | undefined, { column, value: figure }: Entry): void => {
    const key = applicants[column % applicants.length];
    if (target && key) target[key] = figure;
  };
  for (const item of outcomeChanges) change(rows[outcomes[item.row % outcomes.length] ?? ''], item);
  for (const item of carriedOutChanges) change(carriedOut, item);
  for (const item of carriedInChanges) change(carriedIn, item);
  const received: Record<string, number> = {};
  const resultsTotal: Record<string, number> = {};
  for (const key of applicants) {
    resultsTotal[key] = outcomes.reduce((sum, outcome) => sum + (rows[outcome]?.[key] ?? 0), 0);
    const handled = resultsTotal[key] + (carriedOut[key] ?? 0);
    carriedIn[key] = Math.min(handled, carriedIn[key] ?? 0);
    received[key] = handled - carriedIn[key];
  }
  const all: Figures = { received, carriedIn, ...rows, resultsTotal, carriedOut };
  for (const cells of Object.values(all)) cells.total = applicants.reduce((sum, key) => sum + (cells[key] ?? 0), 0);
  return all;
}

function fillDisputes(form: EditionDefinition, { seed, size }: Scale, changes: readonly Entry[]): Figures {
  const random = createRandom(seed + 2);
  const rows = form.tables.disputes.blocks.flatMap((block) => block.rows);
  const figures: Figures = {};
  for (const row of rows) {
    const parts = row.columns.slice(0, -1);
    figures[row.key] = Object.fromEntries(parts.map((key) => [key, seed === 0 ? 0 : draw(random, size)]));
  }
  for (const change of changes) {
    const row = rows[change.row % rows.length];
    const column = row?.columns[change.column % (row.columns.length - 1)];
    const target = row && figures[row.key];
    if (target && column) target[column] = change.value;
  }
  for (const row of rows) {
    const cells = figures[row.key] ?? {};
    cells[row.columns.at(-1) ?? ''] = Object.values(cells).reduce((sum, figure) => sum + figure, 0);
  }
  return figures;
}

/** An agency's error: one figure replaced. */
function applySlip(figures: Record<ModelTable, Figures>, { row, column, value: figure }: Entry): void {
  const table = figures[sectionTables[(row % 2) + 1] ?? 'applications'];
  const rows = Object.keys(table);
  const cells = table[rows[row % rows.length] ?? ''] ?? {};
  const keys = Object.keys(cells);
  const key = keys[column % keys.length];
  if (key !== undefined) cells[key] = figure;
}

/** Figures as text; a few in the styles that occur for their kind of column. */
function printCells(form: EditionDefinition, figures: Record<ModelTable, Figures>, styling: readonly Entry[]): CellModels {
  const result: Record<ModelTable, Record<string, Record<string, CellModel>>> = { article20: {}, applications: {}, disputes: {} };
  for (const name of sectionTables) {
    for (const [row, cells] of Object.entries(figures[name])) {
      result[name][row] = Object.fromEntries(Object.entries(cells).map(([key, figure]) => [key, plain(figure)]));
    }
  }
  for (const { row, column, value: choice } of styling) {
    const name = row % 2 === 0 ? 'article20' : (sectionTables[1 + (choice % 2)] ?? 'applications');
    const rows = Object.values(result[name]);
    const cells = rows[Math.floor(row / 2) % rows.length];
    if (cells) styleRow(form, name, cells, column, choice);
  }
  return result;
}

/** How an office leaves cells empty. */
type Blanking =
  | { readonly kind: 'none' }
  | { readonly kind: 'zeros' | 'all'; readonly table: ModelTable }
  | { readonly kind: 'row'; readonly table: ModelTable; readonly row: number }
  | { readonly kind: 'some'; readonly cells: readonly Entry[] };

const tableName = fc.constantFrom(...sectionTables);

const arbitraryBlanking: fc.Arbitrary<Blanking> = fc.oneof(
  { weight: 3, arbitrary: fc.constant({ kind: 'none' as const }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('zeros' as const), table: tableName }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('all' as const), table: tableName }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('row' as const), table: tableName, row: fc.nat(24) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('some' as const), cells: entries(4) }) },
);

const blank: CellModel = { text: '', state: 'blank', value: null };

function applyBlanking(cells: CellModels, blanking: Blanking): CellModels {
  if (blanking.kind === 'none') return cells;
  return Object.fromEntries(
    sectionTables.map((name) => {
      const rows = Object.entries(cells[name]).map(([row, columns], y) => [
        row,
        Object.fromEntries(
          Object.entries(columns).map(([key, cell], x) => [
            key,
            isBlanked(blanking, name, y, x, cell, Object.keys(cells[name]).length) ? blank : cell,
          ]),
        ),
      ]);
      return [name, Object.fromEntries(rows)];
    }),
  ) as unknown as CellModels;
}

function isBlanked(blanking: Blanking, table: ModelTable, y: number, x: number, cell: CellModel, rows: number): boolean {
  switch (blanking.kind) {
    case 'none':
      return false;
    case 'all':
      return blanking.table === table;
    case 'zeros':
      return blanking.table === table && cell.value === 0;
    case 'row':
      return blanking.table === table && y === blanking.row % rows;
    case 'some':
      return blanking.cells.some((item) => sectionTables[item.value % 3] === table && item.row % rows === y && item.column === x);
  }
}
