import { checkReport } from '../ast/check-report.js';
import type { AnyReport } from '../ast/nodes.js';
import { isBoolean, isCount, isString } from './check-arguments.js';
import type { FormGrid } from './form-grid.js';
import { type LayoutName, layoutNames, layoutRenderers } from './layouts/index.js';
import { defaultLayoutOptions, type LayoutOptions, type LayoutRenderer } from './layouts/layout-renderer.js';
import { type DocumentBlock, type ReportDocument, toReportDocument } from './report-document.js';

/** How to print a report: a layout and what it heeds of the options; the rest has no effect. */
export interface RenderOptions extends Partial<LayoutOptions> {
  readonly layout: LayoutName;
  /** Width of round brackets in labels and headings; `full` (as the notice prints them) when absent. */
  readonly brackets?: 'full' | 'half';
}

/**
 * Prints a report in any layout with official headings and labels. Prose stands as written; cells print their figure,
 * cells whose value is not known print empty, rows that are not in the report are left out.
 * @throws TypeError when the report is not one, or an option is unknown or has a wrong value.
 */
export function renderReport(report: AnyReport, options: RenderOptions): string {
  checkReport(report, 'renderReport');
  return renderDocument(toReportDocument(report), options);
}

/** Prints the blocks of a report. `layoutOf` may choose another layout for a table. @internal */
export function renderDocument(
  document: ReportDocument,
  options: RenderOptions,
  layoutOf: (grid: FormGrid) => RenderOptions = () => options,
): string {
  const { renderer, settings } = resolveLayout(options);
  const parts = document.blocks.map((block) => {
    const styled = applyBrackets(block, options.brackets ?? 'full');
    if (styled.kind !== 'table') return renderer.renderProse?.(styled) ?? styled.text;
    const own = resolveLayout(layoutOf(styled.grid));
    return own.renderer.renderTable(styled.grid, own.settings);
  });
  return `${parts.join('\n'.repeat(1 + settings.gap))}\n`;
}

/** The renderer of a layout and its complete options. @internal */
export function resolveLayout(options: RenderOptions): { renderer: LayoutRenderer; settings: LayoutOptions } {
  if (typeof options !== 'object' || options === null) throw new TypeError('options: expected { layout, … }');
  const { layout, brackets, ...rest } = options;
  if (!Object.hasOwn(layoutRenderers, layout)) {
    throw new TypeError(`options.layout: unknown layout ${String(layout)}; known: ${layoutNames.join(', ')}`);
  }
  if (brackets !== undefined && brackets !== 'full' && brackets !== 'half') {
    throw new TypeError(`options.brackets: expected 'full' or 'half', got ${String(brackets)}`);
  }
  for (const [key, value] of Object.entries(rest)) {
    if (!Object.hasOwn(optionChecks, key)) throw new TypeError(`options.${key}: unknown option`);
    if (value !== undefined && !optionChecks[key as keyof LayoutOptions](value)) {
      throw new TypeError(`options.${key}: wrong value ${String(value)}`);
    }
  }
  const renderer: LayoutRenderer = layoutRenderers[layout];
  return { renderer, settings: { ...defaultLayoutOptions, ...renderer.defaults, ...definedOnly(rest) } };
}

function isOneOf(...allowed: readonly unknown[]): (value: unknown) => boolean {
  return (value) => allowed.includes(value);
}

/** What each option takes as a value. */
const optionChecks: { readonly [Name in keyof LayoutOptions]: (value: unknown) => boolean } = {
  spans: isOneOf('empty', 'dropped', 'repeated', 'below'),
  blanks: isOneOf('kept', 'dropped'),
  leadingBar: isBoolean,
  trailingBar: isBoolean,
  rule: isOneOf('none', 'first', 'every'),
  padding: (value) => value === 'align' || isCount(value),
  fillers: isCount,
  blankLines: isCount,
  rowGap: isCount,
  gap: isCount,
  wrap: isCount,
  separator: isString,
};

function definedOnly<T extends object>(options: T): Partial<T> {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function applyBrackets(block: DocumentBlock, brackets: 'full' | 'half'): DocumentBlock {
  if (brackets === 'full') return block;
  if (block.kind !== 'table') return block.kind === 'heading' ? { ...block, text: halve(block.text) } : block;
  const rows = block.grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => (cell.role === 'value' ? cell : { ...cell, text: halve(cell.text) })),
  }));
  return { ...block, grid: { ...block.grid, rows } };
}

function halve(text: string): string {
  return text.replace(/\uff08/gu, '(').replace(/\uff09/gu, ')');
}
