import type { EditionDefinition, TableDefinition, TableName } from '../grammar-contract/edition.js';
import type { LayoutDefinition } from '../grammar-contract/layout.js';
import type { WordingDefinition } from '../grammar-contract/wording.js';
import { checkObject } from './check.js';
import { checkEdition } from './check-edition.js';
import { checkLayout, checkWording } from './check-wording.js';

/** An edition as given to `defineEdition`: tables the form lacks may be left out. */
export type EditionInput = Omit<EditionDefinition, 'tables'> & { readonly tables: { readonly [Name in TableName]?: TableDefinition } };

interface AbsentTable<Name extends TableName> {
  readonly name: Name;
  readonly section: 2 | 3 | 4 | 6;
  readonly shape: 'labelled' | 'single' | 'list';
  readonly blocks: readonly [];
}

/** An edition with every table: those left out are declared without blocks. */
export type CompleteEdition<Edition extends EditionInput> = Omit<Edition, 'tables'> & {
  readonly tables: {
    readonly [Name in TableName]: Edition['tables'] extends { readonly [N in Name]: infer Table } ? Table : AbsentTable<Name>;
  };
};

/** An edition that `defineEdition` has checked. */
export interface EditionExtension<Edition extends EditionDefinition = EditionDefinition> {
  readonly type: 'edition';
  readonly definition: Edition;
}

/** A wording that `defineWording` has checked. */
export interface WordingExtension {
  readonly type: 'wording';
  readonly definition: WordingDefinition;
}

/** A layout that `defineLayout` has checked. */
export interface LayoutExtension {
  readonly type: 'layout';
  readonly definition: LayoutDefinition;
}

/** What `createParser` takes; made by `defineEdition`, `defineWording` and `defineLayout`. */
export type GrammarExtension = EditionExtension | WordingExtension | LayoutExtension;

const absentTables: { readonly [Name in TableName]: AbsentTable<Name> } = {
  article20: { name: 'article20', section: 2, shape: 'labelled', blocks: [] },
  applications: { name: 'applications', section: 3, shape: 'labelled', blocks: [] },
  disputes: { name: 'disputes', section: 4, shape: 'single', blocks: [] },
  statistics: { name: 'statistics', section: 6, shape: 'list', blocks: [] },
};

/**
 * An edition of the form for `createParser`: the whole declaration, or another with parts replaced
 * (`defineEdition({ ...edition2021, id: 'x', … })`). Reports it reads are typed by it.
 * @throws TypeError that names the entry that is wrong: `editions.x.tables.applications.blocks[0].rows[3].columns[1]: …`.
 */
export function defineEdition<const Edition extends EditionInput>(
  edition: Edition,
): EditionExtension<CompleteEdition<Edition> & EditionDefinition> {
  const given = checkObject(edition, 'edition');
  const path = typeof given.id === 'string' && given.id !== '' ? `editions.${given.id}` : 'edition';
  const definition = { ...edition, tables: { ...absentTables, ...checkObject(given.tables, `${path}.tables`) } };
  checkEdition(definition, path);
  return Object.freeze({ type: 'edition', definition: definition as unknown as CompleteEdition<Edition> & EditionDefinition });
}

/**
 * A variant of official wording for `createParser`.
 * @throws TypeError that names the entry that is wrong: `wordings["上年转结"].of: …`.
 */
export function defineWording(wording: WordingDefinition): WordingExtension {
  const { text } = checkObject(wording, 'wording');
  checkWording(wording, typeof text === 'string' && text !== '' ? `wordings[${JSON.stringify(text)}]` : 'wording');
  return Object.freeze({ type: 'wording', definition: wording });
}

/**
 * A layout of tables for `createParser`: which separator parts its cells, and further characters that stand for it.
 * @throws TypeError that names the entry that is wrong: `layouts.my-layout.characters[0]: …`.
 */
export function defineLayout(layout: LayoutDefinition): LayoutExtension {
  const { name } = checkObject(layout, 'layout');
  checkLayout(layout, typeof name === 'string' && name !== '' ? `layouts.${name}` : 'layout');
  return Object.freeze({ type: 'layout', definition: layout });
}
