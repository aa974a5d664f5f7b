import { standardGrammar } from '../../grammar/standard.js';
import { buildFormGrid } from '../../src/export/form-grid.js';
import { layoutRenderers } from '../../src/export/layouts/index.js';
import { defaultLayoutOptions } from '../../src/export/layouts/layout-renderer.js';
import { officialHeading } from '../../src/export/report-document.js';
import type { EditionDefinition, EquationDefinition, TableDefinition } from '../../src/grammar-contract/edition.js';

export const editions: readonly EditionDefinition[] = standardGrammar.editions;

/** The blank form of an edition as a page: its headings, its tables with their spans, the keys of their cells, its equations. */
export function blankForm(edition: EditionDefinition): string {
  const [from, to] = edition.years;
  const parts = [
    `# ${edition.id}: ${edition.notice}`,
    `Report years ${from}${to === null ? ' and later' : to === from ? '' : ` to ${to}`}. Made from [the declaration](../../grammar/editions/${edition.id}/edition.ts) by \`npm run derive\`; do not edit.`,
  ];
  for (const { number, parts: subheadings = [] } of edition.headings) {
    parts.push(`## ${officialHeading(edition, number)}`);
    if (subheadings.length > 0) parts.push(subheadings.map((text) => `- ${text}`).join('\n'));
    for (const table of Object.values(edition.tables))
      if (table.section === number && table.blocks.length > 0) parts.push(...printTable(edition, table));
  }
  return `${parts.join('\n\n')}\n`;
}

function printTable(edition: EditionDefinition, table: TableDefinition): string[] {
  const grid = buildFormGrid(edition, table.name, {
    text: () => '',
    hasRow: (key) => edition.undividedRows?.some(({ row }) => row.key === key) !== true,
  });
  const html =
    table.isOpen === true
      ? 'The rows are whatever the local form lists; a row’s key is its label.'
      : layoutRenderers.html.renderTable(grid, { ...defaultLayoutOptions, ...layoutRenderers.html.defaults });
  const rows = table.blocks.flatMap((block) =>
    block.rows.map(
      (row) =>
        `| ${row.numbering ?? ''}${row.label} | \`${row.key}\` | ${row.columns.map((key) => `\`${key}\``).join(' ')} | ${row.unit ?? unitOf(block.columns.map(({ unit }) => unit ?? null))} | ${row.isUnverified === true ? 'no' : 'yes'} |`,
    ),
  );
  const keys = rows.length === 0 ? [] : [`| Row | Key | Columns | Unit | Verified |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`];
  const equations = edition.equations.filter((equation) => equation.table === table.name).map(printEquation);
  return [`### \`${table.name}\``, html, ...keys, ...(equations.length > 0 ? [equations.join('\n')] : [])];
}

function unitOf(units: readonly (string | null)[]): string {
  const distinct = [...new Set(units)];
  return distinct.length === 1 ? (distinct[0] ?? 'none') : distinct.map((unit) => unit ?? 'none').join(', ');
}

function printEquation({ code, over, left, right, source }: EquationDefinition): string {
  const sum = (keys: readonly string[]): string => keys.map((key) => `\`${key}\``).join(' + ');
  return `- \`${code}\`, in each ${over === 'row' ? 'row' : 'column'}: ${sum(left)} = ${sum(right)} (${source})`;
}
