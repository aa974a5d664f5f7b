import { standardGrammar } from '../../grammar/standard.js';
import { type EditionDefinition, type TableName, tableNames } from '../../src/grammar-contract/edition.js';

const editions: readonly EditionDefinition[] = standardGrammar.editions;
const states = ['number', 'blank', 'mark', 'text', 'inferred', 'ambiguous', 'lost', 'absent'] as const;
const draft = 'https://json-schema.org/draft/2020-12/schema';

type Schema = Readonly<Record<string, unknown>>;

const ref = (name: string): Schema => ({ $ref: `#/$defs/${name}` });
const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
const text: Schema = { type: 'string' };
const number: Schema = { type: 'number' };
const list = (items: Schema): Schema => ({ type: 'array', items });
const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  properties,
  required: Object.keys(properties).filter((key) => !optional.includes(key)),
  additionalProperties: false,
});

/** Keys of the rows of a table with the columns each may have, over all editions: a report may mix two forms. */
function rowsOf(name: TableName): Map<string, Set<string>> {
  const rows = new Map<string, Set<string>>();
  for (const edition of editions) {
    const undivided = (edition.undividedRows ?? []).filter(({ table }) => table === name).map(({ row }) => row);
    for (const row of [...edition.tables[name].blocks.flatMap((block) => block.rows), ...undivided]) {
      rows.set(row.key, new Set([...(rows.get(row.key) ?? []), ...row.columns]));
    }
  }
  return rows;
}

const isOpen = (name: TableName): boolean => editions.some((edition) => edition.tables[name].isOpen === true);
const openColumns = (name: TableName): string[] =>
  editions.flatMap((edition) =>
    edition.tables[name].isOpen === true ? edition.tables[name].blocks.flatMap((block) => block.columns.map(({ key }) => key)) : [],
  );

const places: Readonly<Record<string, Schema>> = {
  range: {
    type: 'array',
    prefixItems: [
      { type: 'integer', minimum: 0 },
      { type: 'integer', minimum: 0 },
    ],
    minItems: 2,
    maxItems: 2,
    description: 'Half-open UTF-16 offsets into the source.',
  },
  date: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' },
  state: { enum: states },
};

/** The JSON Schema of what `toRecords` returns. */
export function recordsSchema(): Schema {
  const cells = tableNames.flatMap((table) => [
    ...[...rowsOf(table)].map(([row, columns]) => ({
      properties: { table: { const: table }, row: { const: row }, column: { enum: [...columns] } },
    })),
    ...(isOpen(table) ? [{ properties: { table: { const: table }, row: text, column: { enum: openColumns(table) } } }] : []),
  ]);
  const record = object({
    table: { enum: tableNames },
    row: text,
    column: text,
    value: nullable(number),
    state: ref('state'),
    unit: nullable(text),
    raw: text,
    range: nullable(ref('range')),
  });
  return {
    $schema: draft,
    $id: 'https://zfxxgk.dev/schema/records.json',
    title: 'Records',
    description: 'Every statutory cell of a report, as toRecords returns them.',
    ...list({ allOf: [record, { anyOf: cells }] }),
    $defs: { range: places.range, state: places.state },
  };
}

/** The JSON Schema of `JSON.stringify(report)`. */
export function reportSchema(): Schema {
  const defs: Record<string, Schema> = { ...places };
  defs.located = {
    type: 'object',
    properties: { value: true as unknown as Schema, range: ref('range') },
    required: ['value', 'range'],
    additionalProperties: false,
  };
  defs.label = object({
    type: { const: 'label' },
    role: { enum: ['row', 'rowGroup', 'column', 'columnGroup', 'caption', 'corner', 'banner'] },
    key: text,
    official: text,
    wording: text,
    wordingKind: { enum: ['official', 'variant', 'error', 'abbreviation', 'damage', 'translation'] },
    fragments: list(ref('range')),
    range: ref('range'),
  });
  defs.cell = object(
    {
      type: { const: 'cell' },
      table: { enum: tableNames },
      row: text,
      column: text,
      value: nullable(number),
      state: ref('state'),
      unit: nullable(text),
      raw: text,
      note: nullable(text),
      range: nullable(ref('range')),
      candidates: list(nullable(number)),
    },
    ['candidates'],
  );
  defs.extraRow = object({ type: { const: 'extraRow' }, text, values: list(nullable(number)), range: ref('range') });
  const row = (columns: readonly string[]): Schema =>
    object({
      type: { const: 'row' },
      key: text,
      label: nullable(ref('label')),
      cells: {
        type: 'object',
        properties: Object.fromEntries(columns.map((column) => [column, ref('cell')])),
        additionalProperties: false,
      },
      range: ref('range'),
    });
  for (const name of tableNames) {
    defs[name] = object({
      type: { const: 'table' },
      table: { const: name },
      edition: { enum: editions.map(({ id }) => id) },
      layout: text,
      rows: {
        type: 'object',
        properties: Object.fromEntries([...rowsOf(name)].map(([key, columns]) => [key, row([...columns])])),
        additionalProperties: isOpen(name) ? row(openColumns(name)) : false,
      },
      extraRows: list(ref('extraRow')),
      labels: list(ref('label')),
      range: ref('range'),
    });
  }
  defs.heading = object({
    type: { const: 'heading' },
    number: { enum: [1, 2, 3, 4, 5, 6] },
    text,
    numeral: nullable({ type: 'integer' }),
    official: text,
    wording: { enum: ['official', 'variant', 'error', 'abbreviation', 'damage', 'translation', 'similar'] },
    range: ref('range'),
  });
  defs.subheading = object({
    type: { const: 'subheading' },
    text,
    numeral: nullable({ type: 'integer' }),
    level: { enum: [1, 2] },
    range: ref('range'),
  });
  defs.paragraph = object({ type: { const: 'paragraph' }, text, range: ref('range') });
  defs.block = { anyOf: ['subheading', 'paragraph', ...tableNames].map(ref) };
  defs.section = object({
    type: { const: 'section' },
    number: { enum: [1, 2, 3, 4, 5, 6] },
    heading: nullable(ref('heading')),
    blocks: list(ref('block')),
    range: ref('range'),
  });
  const metadata = object(
    Object.fromEntries(['title', 'year', 'agency', 'published', 'period'].map((key) => [key, nullable(ref('located'))])),
  );
  const report = object({
    type: { const: 'report' },
    edition: { enum: [...editions.map(({ id }) => id), null] },
    year: nullable({ type: 'integer' }),
    agency: nullable(text),
    title: nullable(text),
    published: nullable(ref('date')),
    metadata,
    preamble: list(ref('block')),
    sections: list(ref('section')),
    ...Object.fromEntries(tableNames.map((name) => [name, nullable(ref(name))])),
    range: ref('range'),
  });
  return {
    $schema: draft,
    $id: 'https://zfxxgk.dev/schema/report.json',
    title: 'Report',
    description: 'A report as JSON.stringify writes it.',
    ...report,
    $defs: defs,
  };
}
