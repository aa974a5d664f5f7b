import { type EditionDefinition, type TableDefinition, type TableName, tableNames } from '../grammar-contract/edition.js';
import {
  checkBoolean,
  checkKeys,
  checkList,
  checkObject,
  checkOneOf,
  checkOptional,
  checkString,
  checkUnique,
  fail,
  type Path,
} from './check.js';

const sections = [1, 2, 3, 4, 5, 6] as const;
const shapes = ['labelled', 'single', 'list'] as const;

/**
 * Checks an edition given at run time, tables it lacks already filled in.
 * @throws TypeError that names the entry: `editions.x.tables.applications.blocks[0].rows[3].columns[1]: …`. @internal
 */
export function checkEdition(value: unknown, path: Path): asserts value is EditionDefinition {
  const edition = checkObject(value, path);
  checkKeys(edition, path, ['id', 'notice', 'years', 'headings', 'tables', 'equations', 'undividedRows', 'review', 'series']);
  checkString(edition.id, `${path}.id`, 'the identifier of the edition');
  checkString(edition.notice, `${path}.notice`, 'title or number of the notice the form rests on');
  checkYears(edition.years, `${path}.years`);
  checkList(edition.headings, `${path}.headings`, checkHeading);
  const tables = checkObject(edition.tables, `${path}.tables`);
  checkKeys(tables, `${path}.tables`, tableNames);
  for (const name of tableNames) checkTable(tables[name], `${path}.tables.${name}`, name);
  const typed = value as EditionDefinition;
  checkList(edition.equations, `${path}.equations`, (equation, at) => checkEquation(equation, at, typed));
  checkOptional(edition.undividedRows, `${path}.undividedRows`, (rows, at) =>
    checkList(rows, at, (row, place) => checkUndividedRow(row, place, typed)),
  );
}

function checkYears(value: unknown, path: Path): void {
  const years = checkList(value, path, () => undefined);
  const [from, to] = years;
  if (years.length !== 2 || !isYear(from) || !(to === null || isYear(to))) fail(path, 'expected [first year, last year or null]');
  if (to !== null && (to as number) < (from as number)) fail(path, 'the last year is before the first');
}

const isYear = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 1990 && value <= 2100;

function checkHeading(value: unknown, path: Path): void {
  const heading = checkObject(value, path);
  checkKeys(heading, path, ['number', 'numeral', 'text', 'parts']);
  checkOneOf(heading.number, `${path}.number`, sections);
  checkString(heading.text, `${path}.text`, 'the wording of the heading');
  checkOptional(heading.parts, `${path}.parts`, (parts, at) => checkList(parts, at, (part, place) => checkString(part, place)));
}

function checkTable(value: unknown, path: Path, name: TableName): void {
  const table = checkObject(value, path);
  checkKeys(table, path, ['name', 'section', 'shape', 'unitColumn', 'otherColumns', 'isOpen', 'banners', 'subtotals', 'groups', 'blocks']);
  if (table.name !== name) fail(`${path}.name`, `expected ${JSON.stringify(name)}, the key of the table`, table.name);
  checkOneOf(table.section, `${path}.section`, sections);
  checkOneOf(table.shape, `${path}.shape`, shapes);
  if (name !== 'statistics' && table.shape === 'list') fail(`${path}.shape`, 'only the table statistics can be a list');
  if (name === 'disputes' && table.shape !== 'single')
    fail(`${path}.shape`, 'the table disputes is one line of figures: expected "single"', table.shape);
  checkOptional(table.isOpen, `${path}.isOpen`, checkBoolean);
  checkOptional(table.unitColumn, `${path}.unitColumn`, (text, at) => checkString(text, at));
  for (const list of ['banners', 'otherColumns', 'subtotals'] as const) {
    checkOptional(table[list], `${path}.${list}`, (texts, at) => checkList(texts, at, (text, place) => checkString(text, place)));
  }
  checkOptional(table.groups, `${path}.groups`, (groups, at) => checkList(groups, at, checkGroup));
  checkList(table.blocks, `${path}.blocks`, checkBlock);
  checkReferences(value as TableDefinition, path);
}

function checkGroup(value: unknown, path: Path): void {
  const group = checkObject(value, path);
  checkKeys(group, path, ['key', 'label', 'numbering', 'group', 'isUnverified']);
  checkString(group.key, `${path}.key`, 'a key');
  checkString(group.label, `${path}.label`, 'the printed label');
  checkOptional(group.numbering, `${path}.numbering`, (text, at) => checkString(text, at));
}

function checkBlock(value: unknown, path: Path): void {
  const block = checkObject(value, path);
  checkKeys(block, path, ['key', 'caption', 'corner', 'columns', 'rows']);
  checkString(block.key, `${path}.key`, 'a key');
  checkOptional(block.caption, `${path}.caption`, (text, at) => checkString(text, at));
  checkOptional(block.corner, `${path}.corner`, (text, at) => checkString(text, at));
  checkList(block.columns, `${path}.columns`, checkColumn);
  const columns = (block.columns as readonly { readonly key: string }[]).map(({ key }) => key);
  checkUnique(
    columns,
    columns.map((_, i) => `${path}.columns[${i}]`),
  );
  checkList(block.rows, `${path}.rows`, (row, at) => checkRow(row, at, columns));
}

function checkColumn(value: unknown, path: Path): void {
  const column = checkObject(value, path);
  checkKeys(column, path, ['key', 'label', 'group', 'unit', 'isSigned', 'decimals']);
  checkString(column.key, `${path}.key`, 'a key');
  checkString(column.label, `${path}.label`, 'the printed label');
  checkOptional(column.group, `${path}.group`, (text, at) => checkString(text, at));
  if (column.unit !== undefined && column.unit !== null) checkString(column.unit, `${path}.unit`, 'a unit or null');
  checkOptional(column.isSigned, `${path}.isSigned`, checkBoolean);
  if (column.decimals !== undefined && !(Number.isInteger(column.decimals) && (column.decimals as number) >= 0))
    fail(`${path}.decimals`, 'expected a number of decimals', column.decimals);
}

function checkRow(value: unknown, path: Path, columns: readonly string[]): void {
  const row = checkObject(value, path);
  checkKeys(row, path, ['key', 'label', 'numbering', 'group', 'columns', 'unit', 'isUnverified']);
  checkString(row.key, `${path}.key`, 'a key');
  checkString(row.label, `${path}.label`, 'the printed label');
  checkOptional(row.numbering, `${path}.numbering`, (text, at) => checkString(text, at));
  checkOptional(row.unit, `${path}.unit`, (text, at) => checkString(text, at));
  checkList(row.columns, `${path}.columns`, (key, at) => {
    if (!columns.includes(key as string)) fail(at, `expected the key of a column of the block (${columns.join(', ')})`, key);
  });
}

/** Keys are unique in their table, groups exist and do not go round in circles. */
function checkReferences(table: TableDefinition, path: Path): void {
  const groups = (table.groups ?? []).map((group, i) => ({ ...group, path: `${path}.groups[${i}]` }));
  const rows = table.blocks.flatMap((block, b) => block.rows.map((row, r) => ({ ...row, path: `${path}.blocks[${b}].rows[${r}]` })));
  checkUnique(
    rows.map(({ key }) => key),
    rows.map(({ path: at }) => `${at}.key`),
  );
  checkUnique(
    groups.map(({ key }) => key),
    groups.map(({ path: at }) => `${at}.key`),
  );
  const parents = new Map([...rows, ...groups].map(({ key, group }) => [key, group] as const));
  const known = table.shape === 'list' ? parents : new Map(groups.map(({ key, group }) => [key, group] as const));
  for (const { group, path: at } of [...groups, ...rows]) {
    if (group !== undefined && !known.has(group))
      fail(`${at}.group`, `expected the key of a group (${[...known.keys()].join(', ')})`, group);
  }
  for (const { key, path: at } of groups) {
    const seen = new Set<string>();
    for (let each: string | undefined = key; each !== undefined; each = parents.get(each)) {
      if (seen.has(each)) fail(`${at}.group`, 'the groups stand in each other');
      seen.add(each);
    }
  }
}

function checkEquation(value: unknown, path: Path, edition: EditionDefinition): void {
  const equation = checkObject(value, path);
  checkKeys(equation, path, ['code', 'table', 'over', 'left', 'right', 'source']);
  const code = checkString(equation.code, `${path}.code`, 'a finding code');
  if (!/^[a-z0-9-]+\/[a-z0-9-]+$/u.test(code)) fail(`${path}.code`, 'expected a code like "applications/balance"', code);
  const table = edition.tables[checkOneOf(equation.table, `${path}.table`, tableNames)];
  const over = checkOneOf(equation.over, `${path}.over`, ['row', 'column'] as const);
  const keys =
    over === 'row'
      ? table.blocks.flatMap((block) => block.columns.map(({ key }) => key))
      : table.blocks.flatMap((block) => block.rows.map(({ key }) => key));
  for (const side of ['left', 'right'] as const) {
    checkList(equation[side], `${path}.${side}`, (key, at) => {
      if (!keys.includes(key as string)) fail(at, `expected the key of a ${over === 'row' ? 'column' : 'row'} of ${table.name}`, key);
    });
  }
  checkString(equation.source, `${path}.source`, 'the article or notice the equation rests on');
}

function checkUndividedRow(value: unknown, path: Path, edition: EditionDefinition): void {
  const undivided = checkObject(value, path);
  checkKeys(undivided, path, ['table', 'row', 'insteadOf']);
  const table = edition.tables[checkOneOf(undivided.table, `${path}.table`, tableNames)];
  const columns = table.blocks.flatMap((block) => block.columns.map(({ key }) => key));
  checkRow(undivided.row, `${path}.row`, columns);
  const rows = table.blocks.flatMap((block) => block.rows.map(({ key }) => key));
  checkList(undivided.insteadOf, `${path}.insteadOf`, (key, at) => {
    if (!rows.includes(key as string)) fail(at, `expected the key of a row of ${table.name}`, key);
  });
}
