import type { LayoutDefinition, SeparatorKind } from '../grammar-contract/layout.js';
import type { WordingDefinition, WordingKind } from '../grammar-contract/wording.js';
import { checkKeys, checkList, checkObject, checkOneOf, checkOptional, checkString, checkUnique, fail, type Path } from './check.js';

const kinds: readonly WordingKind[] = ['variant', 'error', 'abbreviation', 'damage', 'translation'];
const separators: readonly SeparatorKind[] = ['markup', 'pipe', 'tab', 'comma', 'line', 'mark', 'column', 'name', 'address'];
const termKeys = ['heading', 'part', 'section', 'table', 'row', 'rowGroup', 'column', 'columnGroup', 'caption', 'corner', 'banner'];

/** @throws TypeError that names the entry. @internal */
export function checkWording(value: unknown, path: Path): asserts value is WordingDefinition {
  const wording = checkObject(value, path);
  checkKeys(wording, path, ['of', 'text', 'kind', 'seen', 'editions', 'alsoMeans']);
  checkTerm(wording.of, `${path}.of`);
  checkString(wording.text, `${path}.text`, 'the variant, without numbering');
  checkOneOf(wording.kind, `${path}.kind`, kinds);
  checkString(wording.seen, `${path}.seen`, 'where it was seen: a page, a report, a tool');
  checkOptional(wording.editions, `${path}.editions`, (editions, at) => checkList(editions, at, (id, place) => checkString(id, place)));
  checkOptional(wording.alsoMeans, `${path}.alsoMeans`, checkTerm);
}

function checkTerm(value: unknown, path: Path): void {
  const term = checkObject(value, path);
  checkKeys(term, path, termKeys);
  const isTerm =
    'heading' in term ||
    ('part' in term && 'section' in term) ||
    ('table' in term && ['row', 'rowGroup', 'column', 'columnGroup', 'caption', 'corner', 'banner'].some((key) => key in term));
  if (!isTerm)
    fail(path, 'expected { heading }, { part, section } or { table, row | rowGroup | column | columnGroup | caption | corner | banner }');
}

/** @throws TypeError that names the entry. @internal */
export function checkLayout(value: unknown, path: Path): asserts value is LayoutDefinition {
  const layout = checkObject(value, path);
  checkKeys(layout, path, ['name', 'picture', 'separator', 'characters', 'seen', 'example']);
  const name = checkString(layout.name, `${path}.name`, 'a name');
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(name)) fail(`${path}.name`, 'expected a name in kebab case', name);
  checkString(layout.picture, `${path}.picture`, 'a few lines that show it');
  const separator = checkOneOf(layout.separator, `${path}.separator`, separators);
  checkString(layout.seen, `${path}.seen`, 'where it was seen');
  checkOptional(layout.example, `${path}.example`, (text, at) => checkString(text, at));
  checkOptional(layout.characters, `${path}.characters`, (characters, at) => checkCharacters(characters, at, separator));
}

function checkCharacters(value: unknown, path: Path, separator: SeparatorKind): void {
  if (separator !== 'pipe' && separator !== 'tab')
    fail(path, 'only layouts with the separator pipe or tab have characters of their own', separator);
  const characters = checkList(value, path, (character, at) => {
    if (typeof character !== 'string' || character.length !== 1) fail(at, 'expected one UTF-16 unit', character);
    if (/[\p{L}\p{N}\s()（）]/u.test(character as string))
      fail(at, 'a letter, figure, bracket or white space stands in labels and cells and cannot part them', character);
  });
  checkUnique(
    characters as string[],
    characters.map((_, i) => `${path}[${i}]`),
  );
}
