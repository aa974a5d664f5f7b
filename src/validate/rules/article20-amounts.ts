import type { CellNode } from '../../ast/nodes.js';
import { nameCell } from '../../finding/cell-names.js';
import type { ColumnDefinition } from '../../grammar-contract/edition.js';
import type { OrganLevel } from '../../grammar-contract/review.js';
import { relatedArticle20 } from '../article20-row.js';
import { defineRule } from '../rule.js';
import { causeOf, type RuleContext } from '../rule-context.js';

/** 100 million yuan for one purchase of a small organ is far above what such organs handle. */
const implausiblePurchase = 100_000_000;

/** Fees of a year: 100 million for a town, 5 billion for a county. All of the country's come to some 400 billion. */
const implausibleFees: Partial<Record<OrganLevel, number>> = { town: 100_000_000, county: 5_000_000_000 };

/**
 * Amounts of money say their unit, the one the form's header asks for, and are of a plausible size; purchases and their
 * amount come together.
 */
export const article20Amounts = defineRule({
  meta: {
    name: 'article20-amounts',
    codes: [
      'article20/amount-unit-missing',
      'article20/amount-unit-differs',
      'article20/amount-implausible',
      'article20/procurement-mismatch',
    ],
    severity: 'warning',
    source: 'Format notices, table 2: fees in ten thousand yuan; the form of 2019 prints no unit for purchases',
  },
  check(context) {
    const { form, cues } = context;
    if (form === null || cues === null) return;
    for (const block of form.tables.article20.blocks) {
      for (const { key: row } of block.rows) {
        for (const column of block.columns.filter(isAmount)) {
          const cell = context.cell('article20', { row, column: column.key });
          if (cell?.value) checkAmount(context, cell, cell.value, column, cues.moneyUnits);
        }
      }
    }
    checkProcurement(context);
  },
});

/** Only amounts of money have decimals on the form. */
function isAmount(column: ColumnDefinition): boolean {
  return (column.decimals ?? 0) > 0;
}

function checkAmount(
  context: RuleContext,
  cell: CellNode,
  value: number,
  column: ColumnDefinition,
  units: Readonly<Record<string, number>>,
): void {
  if (cell.unit === null) {
    reportCell(context, 'article20/amount-unit-missing', cell, {});
    return;
  }
  const expected = column.unit ?? null;
  if (expected !== null && cell.unit !== expected) {
    reportCell(context, 'article20/amount-unit-differs', cell, { unit: cell.unit, expected });
    return;
  }
  const yuan = value * (units[cell.unit] ?? 1);
  const purchases = context.cell('article20', { row: cell.row, column: 'projects' })?.value ?? null;
  const level = context.organLevel;
  const limit = level === null ? undefined : implausibleFees[level];
  if (limit === undefined || purchases === 0) return;
  const isImplausible = purchases === null ? yuan >= limit : yuan / purchases >= implausiblePurchase;
  if (isImplausible) reportCell(context, 'article20/amount-implausible', cell, { unit: cell.unit, yuan, purchases });
}

function checkProcurement(context: RuleContext): void {
  const projects = context.cell('article20', { row: 'procurement', column: 'projects' });
  const amount = context.cell('article20', { row: 'procurement', column: 'amount' });
  if (!projects || !amount || projects.value === null || amount.value === null) return;
  if ((projects.value === 0) === (amount.value === 0)) return;
  context.add({
    code: 'article20/procurement-mismatch',
    cause: causeOf([projects, amount]),
    range: context.placeOf('article20', projects.value === 0 ? projects : amount),
    related: relatedArticle20(context, 'operand', [projects, amount]),
    data: { projects: projects.value, amount: amount.value, unit: amount.unit },
    subject: {},
  });
}

function reportCell(context: RuleContext, code: string, cell: CellNode, data: Record<string, unknown>): void {
  context.add({
    code,
    cause: causeOf([cell]),
    range: context.placeOf('article20', cell),
    data: { ...nameCell(context.form, 'article20', cell), value: cell.value, raw: cell.raw, ...data },
    subject: { row: cell.row, column: cell.column },
  });
}
