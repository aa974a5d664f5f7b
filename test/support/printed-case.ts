import fc from 'fast-check';
import type { FormGrid } from '../../src/export/form-grid.js';
import { type LayoutName, layoutNames } from '../../src/export/layouts/index.js';
import { type RenderOptions, renderDocument } from '../../src/export/render-report.js';
import type { EditionDefinition } from '../../src/grammar-contract/edition.js';
import { arbitraryLayout, keepsEverything } from './arbitrary-layout.js';
import { type ArbitraryReportOptions, arbitraryReport } from './arbitrary-report.js';
import type { Damage } from './damage/damage.js';
import { createRandom } from './generate-cells.js';
import { listCells, type ModelTable, type ReportModel, toDocument } from './report-model.js';

/** A report, how each of its tables is printed, and what happens to it. */
export interface PrintedCase {
  readonly model: ReportModel;
  readonly layouts: Readonly<Record<ModelTable, RenderOptions>>;
  readonly damages: readonly Damage[];
  readonly seed: number;
}

/** Pairs that together destroy what each alone keeps. */
const conflicts: readonly (readonly [string, string])[] = [
  ['shuffled-columns', 'header-without-natural-person'],
  ['shuffled-columns', 'moved-total'],
  // A header that lost the name of one column and has the others in the order of the form is the form's: nothing tells more.
  ['shuffled-columns', 'deleted-lines'],
  ['shuffled-columns', 'lines-of-menu-gone'],
  // Where rows open with a bar, so does what goes on behind a page's end: beside a figure that is gone it is a blank cell.
  ['page-break-in-row', 'deleted-lines'],
  // Wrapped headers behind the others, each in the order of the form: so does a tool print them that sorts cells by height.
  ['shuffled-columns', 'broken-labels'],
  ['shuffled-columns', 'labels-in-two-cells'],
  // What a crawler keeps in a string is a site's page, which is not parted into pages of paper.
  ['page-breaks', 'json-string'],
  // What numbers a page is no figure of the report.
  ['page-breaks', 'full-width-digits'],
];

export interface CaseOptions extends ArbitraryReportOptions {
  readonly layouts?: readonly LayoutName[];
  readonly damages: readonly Damage[];
  readonly maxDamages?: number;
  /** Layouts that lose a cell of the report are replaced by pipes. */
  readonly keepsEverything: boolean;
}

/** Any report in any layouts with any of the damages. */
export function arbitraryCase(options: CaseOptions): fc.Arbitrary<PrintedCase> {
  const names = options.layouts ?? layoutNames;
  const layout = arbitraryLayout(names);
  const same = layout.map((one) => ({ article20: one, applications: one, disputes: one }));
  const mixed = fc.record({ article20: layout, applications: layout, disputes: layout });
  return fc
    .record({
      model: arbitraryReport(options),
      layouts: fc.oneof({ weight: 4, arbitrary: same }, { weight: 1, arbitrary: mixed }),
      chosen: fc.uniqueArray(fc.nat(Math.max(0, options.damages.length - 1)), { maxLength: options.maxDamages ?? 3 }),
      seed: fc.nat(1e6),
    })
    .map(({ model, layouts, chosen, seed }): PrintedCase => {
      const kept = options.keepsEverything ? onlyKeeping(model, layouts) : withoutPads(layouts);
      const used = Object.values(kept).map((one) => one.layout);
      const damages: Damage[] = [];
      for (const index of chosen) {
        const damage = options.damages[index];
        if (!damage || used.some((name) => damage.except?.includes(name))) continue;
        const hasConflict = conflicts.some(
          (pair) => pair.includes(damage.name) && damages.some((other) => other.name !== damage.name && pair.includes(other.name)),
        );
        if (!hasConflict) damages.push(damage);
      }
      return { model, layouts: kept, damages, seed };
    });
}

/** Pads after a row that lost a cell would make it look like a row with an empty cell; `trailingBar` pads cells on their own lines. */
function withoutPads(layouts: PrintedCase['layouts']): PrintedCase['layouts'] {
  const bare = (options: RenderOptions): RenderOptions => {
    if (options.layout === 'pipe-cell-lines') return { ...options, trailingBar: false };
    return ['pipe', 'markdown', 'tab'].includes(options.layout) && options.fillers !== undefined ? { ...options, fillers: 0 } : options;
  };
  return { article20: bare(layouts.article20), applications: bare(layouts.applications), disputes: bare(layouts.disputes) };
}

function onlyKeeping(model: ReportModel, layouts: PrintedCase['layouts']): PrintedCase['layouts'] {
  const keep = (name: ModelTable): RenderOptions => {
    const part: ReportModel = { ...model, cells: { article20: {}, applications: {}, disputes: {}, [name]: model.cells[name] } };
    return keepsEverything(part, layouts[name]) ? layouts[name] : { layout: 'pipe' };
  };
  return { article20: keep('article20'), applications: keep('applications'), disputes: keep('disputes') };
}

/** The text of a case: form, document, print and text damages in this order. */
export function printCase({ model, layouts, damages, seed }: PrintedCase): string {
  const random = createRandom(seed);
  let form: EditionDefinition = model.form;
  for (const damage of damages) form = damage.form?.(form, random) ?? form;
  let document = toDocument({ ...model, form });
  for (const damage of damages) document = damage.document?.(document, random) ?? document;
  let text = renderDocument(document, layouts.article20, (grid: FormGrid) => layouts[grid.table as ModelTable]);
  for (const damage of damages) text = damage.text?.(text, random) ?? text;
  return text;
}

/** Title, year, agency, date and headings still stand as they were. */
export function keepsFacts({ damages, layouts }: PrintedCase): boolean {
  return damages.every((damage) => damage.keepsFacts) && !Object.values(layouts).some(({ layout }) => layout === 'run-together');
}

/** One line that tells a case apart, for reports of failures. */
export function describeCase({ model, layouts, damages, seed }: PrintedCase): string {
  const options = [...new Set(Object.values(layouts).map((one) => JSON.stringify(one)))].join(' ');
  const figures = listCells(model)
    .filter(({ cell }) => cell.text !== '0')
    .map(({ table, row, column, cell }) => `${table}/${row}/${column}=${cell.text}`);
  return `${model.form.id} ${options} damages [${damages.map(({ name }) => name).join(', ')}] seed ${seed}; cells other than 0: ${figures.slice(0, 12).join(' ')}${figures.length > 12 ? ` … (${figures.length})` : ''}`;
}
