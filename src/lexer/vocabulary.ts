import type { EditionDefinition, SectionNumber, TableName } from '../grammar-contract/edition.js';
import type { GrammarDefinition } from '../grammar-contract/grammar.js';
import type { TermReference, WordingKind } from '../grammar-contract/wording.js';
import { CharacterClass, characterClasses, isDigit, isHan } from '../source/character-class.js';
import { foldText } from '../source/fold.js';
import { FoldBuffers } from '../source/fold-buffers.js';
import { foldTable } from '../source/fold-table.js';
import { foldedSlice } from '../source/folded-text.js';
import { ordinalCharacters } from './numerals.js';

/** One thing a label can mean. The same words may mean several (其他: a column, a row). */
export interface Meaning {
  /** Number of what is meant, the same for all its wordings; below the vocabulary's `meaningCount`. */
  readonly id: number;
  readonly kind: 'row' | 'rowGroup' | 'column' | 'columnGroup' | 'caption' | 'corner' | 'banner' | 'heading' | 'part';
  /** Null for headings and parts. */
  readonly table: TableName | null;
  /** Key of the row, group, column or block; number of the section as text for headings and parts. */
  readonly key: string;
  readonly section: SectionNumber;
  /** Key of the group a row stands in, `''` when none. */
  readonly group: string;
  /** Ids of the editions that know it, officially or as a variant. */
  readonly editions: readonly string[];
  /** Ids of the editions whose official wording it is: these words tell the edition. */
  readonly officialIn: readonly string[];
  /** Official wording, as printed. */
  readonly official: string;
  /** Ordinal of its official numbering (（三） = 3), 0 when it has none. */
  readonly ordinal: number;
  readonly wording: 'official' | WordingKind;
}

/** A label text of the closed vocabulary, reduced to the characters that count. */
export interface VocabularyEntry {
  readonly text: string;
  readonly meanings: readonly Meaning[];
  /** Meanings in the tables of sections 二 to 四. */
  readonly inForms: readonly Meaning[];
  /** The same, by table. */
  readonly byTable: ReadonlyMap<TableName, readonly Meaning[]>;
  /** The table of all of them; null where several tables have the words, or none. */
  readonly onlyTable: TableName | null;
  /** Meanings in the statistics table of older forms. */
  readonly inStatistics: readonly Meaning[];
  /** The first meaning that is a heading. */
  readonly heading: Meaning | null;
  /** True when some meaning is the heading of a part. */
  readonly isPart: boolean;
}

function createEntry(text: string, meanings: readonly Meaning[]): VocabularyEntry {
  const inForms = meanings.filter(({ table }) => table !== null && table !== 'statistics');
  const byTable = new Map<TableName, Meaning[]>();
  for (const meaning of inForms) {
    const table = meaning.table as TableName;
    byTable.set(table, [...(byTable.get(table) ?? []), meaning]);
  }
  return {
    text,
    meanings,
    inForms,
    byTable,
    onlyTable: byTable.size === 1 ? (inForms[0] as Meaning).table : null,
    inStatistics: meanings.filter(({ table }) => table === 'statistics'),
    heading: meanings.find(({ kind }) => kind === 'heading') ?? null,
    isPart: meanings.some(({ kind }) => kind === 'part'),
  };
}

/** All labels of the editions and their wordings, compiled once into a trie. */
export interface Vocabulary {
  readonly entries: readonly VocabularyEntry[];
  /** How many things its labels can mean. */
  readonly meaningCount: number;
  /** Child of the root by folded unit, 0 for units that open no label. */
  readonly roots: Uint16Array;
  /** The children of node `n` are the nodes from `firstChild[n]` up to `firstChild[n + 1]`. */
  readonly firstChild: Uint16Array;
  /** The folded unit that leads to a node. */
  readonly unitOf: Uint16Array;
  /** Index of the entry that ends at a node, or -1. */
  readonly entryAt: Int16Array;
  /** The node at which an entry ends. */
  readonly nodeAt: Uint16Array;
}

/** Child of `node` by `unit`, or 0. Nodes have few children, so they are tried in turn. @internal */
export function nextNode(vocabulary: Vocabulary, node: number, unit: number): number {
  const { firstChild, unitOf } = vocabulary;
  const end = firstChild[node + 1] as number;
  for (let child = firstChild[node] as number; child < end; child++) if (unitOf[child] === unit) return child;
  return 0;
}

/** True for punctuation and white space that do not count when labels are compared. @internal */
export const ignorable: Uint8Array = buildIgnorable();

function buildIgnorable(): Uint8Array {
  const result = new Uint8Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) if (characterClasses[unit] !== CharacterClass.Text) result[unit] = 1;
  for (const character of '"\'、,:;.。·()[]<>《》/\\-—_#~⟨⟩〈〉') result[character.charCodeAt(0)] = 1;
  return result;
}

/** The characters of a label that count, folded. */
export function reduceLabel(label: string): string {
  return reducePlain(label) ?? reduceFolded(label);
}

/** Simplified characters, digits and ignorable marks need no folding; nearly all labels of a grammar are nothing else. */
function reducePlain(label: string): string | null {
  let result = '';
  for (let i = 0; i < label.length; i++) {
    const unit = label.charCodeAt(i);
    if (isPlain(unit)) result += label[i];
    else if (!plainMarks.has(unit)) return null;
  }
  return result;
}

const isPlain = (unit: number): boolean => (isHan(unit) && foldTable()[unit] === unit) || isDigit(unit);
const plainMarks = new Set(
  [...' .\uff08\uff09()\uff1a\uff0c\uff1b\u201c\u201d\u3001\u3002\u300a\u300b\u00b7/-'].map((character) => character.charCodeAt(0)),
);

/** Used anew for each label. */
const labelBuffers = new FoldBuffers();

/** As `reduceLabel`, for every character. */
function reduceFolded(label: string): string {
  const folded = foldText(label, labelBuffers);
  let result = '';
  for (const character of foldedSlice(folded, 0, folded.length)) if (!ignorable[character.charCodeAt(0)]) result += character;
  return result;
}

/** @throws TypeError when a wording points at a term that no edition has. */
export function compileVocabulary(grammar: GrammarDefinition): Vocabulary {
  const collector = new Collector();
  for (const edition of grammar.editions) collector.addEdition(edition);
  for (const wording of grammar.wordings) {
    collector.addWording(wording.of, wording.text, wording.kind, wording.editions);
  }
  return { ...buildTrie(collector.entries()), meaningCount: collector.meaningCount };
}

class Collector {
  private readonly byText = new Map<string, Meaning[]>();
  private readonly official = new Map<string, { meaning: Meaning; text: string; prefix: string }[]>();
  private readonly ids = new Map<string, number>();

  get meaningCount(): number {
    return this.ids.size;
  }

  private idOf({ kind, table, key, section }: Pick<Meaning, 'kind' | 'table' | 'key' | 'section'>): number {
    const name = `${kind}/${table}/${key}/${section}`;
    const id = this.ids.get(name) ?? this.ids.size;
    this.ids.set(name, id);
    return id;
  }

  entries(): VocabularyEntry[] {
    return [...this.byText].map(([text, meanings]) => createEntry(text, meanings));
  }

  addEdition(edition: EditionDefinition): void {
    for (const heading of edition.headings) {
      this.addOfficial({ heading: heading.number }, heading.text, edition, {
        kind: 'heading',
        table: null,
        key: String(heading.number),
        section: heading.number,
        ordinal: heading.numeral ?? heading.number,
      });
      heading.parts?.forEach((part, index) => {
        this.addOfficial({ part: index + 1, section: heading.number }, part, edition, {
          kind: 'part',
          table: null,
          key: String(index + 1),
          section: heading.number,
          ordinal: index + 1,
        });
      });
    }
    for (const table of Object.values(edition.tables)) this.addTable(edition, table);
    for (const { table, row } of edition.undividedRows ?? []) this.addRow(edition, table, edition.tables[table].section, row);
  }

  private addTable(edition: EditionDefinition, table: EditionDefinition['tables'][TableName]): void {
    const { name, section } = table;
    const add = (
      reference: TermReference,
      kind: Meaning['kind'],
      key: string,
      label: string,
      more: { numbering?: string | undefined; group?: string | undefined } = {},
    ): void =>
      this.addOfficial(reference, label, edition, {
        kind,
        table: name,
        key,
        section,
        ordinal: ordinalOf(more.numbering),
        group: more.group ?? '',
      });
    for (const header of [...(table.unitColumn === undefined ? [] : [table.unitColumn]), ...(table.otherColumns ?? [])])
      add({ table: name, corner: header }, 'corner', header, header);
    for (const banner of table.banners ?? []) add({ table: name, banner }, 'banner', banner, banner);
    for (const group of table.groups ?? []) add({ table: name, rowGroup: group.key }, 'rowGroup', group.key, group.label, group);
    for (const block of table.blocks) {
      if (block.caption !== undefined) add({ table: name, caption: block.key }, 'caption', block.key, block.caption);
      if (block.corner !== undefined) add({ table: name, corner: block.corner }, 'corner', block.corner, block.corner);
      for (const column of block.columns) {
        add({ table: name, column: column.key }, 'column', column.key, column.label);
        if (column.group !== undefined) add({ table: name, columnGroup: column.group }, 'columnGroup', column.group, column.group);
      }
      for (const row of block.rows) this.addRow(edition, name, section, row);
    }
  }

  private addRow(
    edition: EditionDefinition,
    table: TableName,
    section: SectionNumber,
    row: EditionDefinition['tables'][TableName]['blocks'][number]['rows'][number],
  ): void {
    this.addOfficial(
      { table, row: row.key },
      row.label,
      edition,
      { kind: 'row', table, key: row.key, section, ordinal: ordinalOf(row.numbering), group: row.group ?? '' },
      row.numbering,
    );
  }

  private addOfficial(
    reference: TermReference,
    label: string,
    edition: EditionDefinition,
    meaning: Pick<Meaning, 'kind' | 'table' | 'key' | 'section' | 'ordinal'> & { group?: string },
    numbering?: string,
  ): void {
    const complete: Meaning = {
      ...meaning,
      id: this.idOf(meaning),
      group: meaning.group ?? '',
      editions: [edition.id],
      officialIn: [edition.id],
      official: label,
      wording: 'official',
    };
    const stored = this.add(reduceLabel(label), complete);
    const key = JSON.stringify(reference);
    const list = this.official.get(key) ?? [];
    const prefix = numbering !== undefined && meaning.ordinal === 0 ? numbering : '';
    list.push({ meaning: stored, text: label, prefix });
    this.official.set(key, list);
    // `其中：` is no numbering to the reader: with it the label is a longer one.
    if (prefix !== '') this.add(reduceLabel(prefix + label), complete);
    // A remark in brackets is part of the official label, yet many reports leave it out.
    const bare = label.replace(/（[^（）]{4,}）$/, '');
    if (bare !== label && bare.length >= 4) this.add(reduceLabel(bare), { ...complete, officialIn: [], wording: 'abbreviation' });
  }

  addWording(of: TermReference, text: string, kind: WordingKind, editions: readonly string[] | undefined): void {
    const targets = this.official.get(JSON.stringify(of));
    if (targets === undefined) throw new TypeError(`wording "${text}" points at an unknown term: ${JSON.stringify(of)}`);
    for (const { meaning, prefix } of targets) {
      const ids = editions === undefined ? meaning.editions : meaning.editions.filter((id) => editions.includes(id));
      if (ids.length === 0) continue;
      for (const words of prefix === '' ? [text] : [text, prefix + text])
        this.add(reduceLabel(words), { ...meaning, editions: ids, officialIn: [], wording: kind });
    }
  }

  private add(text: string, meaning: Meaning): Meaning {
    const list = this.byText.get(text) ?? [];
    const same = list.find(
      (other) =>
        other.kind === meaning.kind && other.table === meaning.table && other.key === meaning.key && other.section === meaning.section,
    );
    if (same !== undefined) {
      const merged = {
        ...same,
        editions: [...new Set([...same.editions, ...meaning.editions])],
        officialIn: [...new Set([...same.officialIn, ...meaning.officialIn])],
        official: same.wording === 'official' ? same.official : meaning.official,
        wording: same.wording === 'official' ? same.wording : meaning.wording,
      };
      list[list.indexOf(same)] = merged;
      return merged;
    }
    list.push(meaning);
    this.byText.set(text, list);
    return meaning;
  }
}

/** 1 to 19 for `一、`, `（三）`, `8.`; 0 without numbering. */
function ordinalOf(numbering: string | undefined): number {
  if (numbering === undefined) return 0;
  const digits = /\d+/.exec(numbering)?.[0];
  if (digits !== undefined) return Number(digits);
  const character = [...numbering].find((each) => ordinalCharacters.includes(each));
  return character === undefined ? 0 : ordinalCharacters.indexOf(character) + 1;
}

interface TrieNode {
  readonly unit: number;
  readonly children: Map<number, TrieNode>;
  entry: number;
}

/** Nodes are numbered breadth first, so that the children of a node are neighbours. */
function buildTrie(entries: readonly VocabularyEntry[]): Omit<Vocabulary, 'meaningCount'> {
  const root: TrieNode = { unit: 0, children: new Map(), entry: -1 };
  entries.forEach((entry, index) => {
    let node = root;
    for (let i = 0; i < entry.text.length; i++) {
      const unit = entry.text.charCodeAt(i);
      let child = node.children.get(unit);
      if (child === undefined) {
        child = { unit, children: new Map(), entry: -1 };
        node.children.set(unit, child);
      }
      node = child;
    }
    if (node !== root) node.entry = index;
  });
  // Number 0 is no node.
  const nodes: TrieNode[] = [root, root];
  for (let i = 1; i < nodes.length; i++) nodes.push(...(nodes[i] as TrieNode).children.values());
  if (nodes.length > 0xffff || entries.length > 0x7fff) throw new TypeError('the grammar has too many labels');
  const firstChild = new Uint16Array(nodes.length + 1);
  const unitOf = new Uint16Array(nodes.length);
  const entryAt = new Int16Array(nodes.length).fill(-1);
  const nodeAt = new Uint16Array(entries.length);
  let next = 2;
  for (let i = 1; i < nodes.length; i++) {
    const node = nodes[i] as TrieNode;
    firstChild[i] = next;
    next += node.children.size;
    unitOf[i] = node.unit;
    entryAt[i] = node.entry;
    if (node.entry >= 0) nodeAt[node.entry] = i;
  }
  firstChild[nodes.length] = next;
  const roots = new Uint16Array(0x10000);
  for (let i = firstChild[1] as number; i < (firstChild[2] as number); i++) roots[unitOf[i] as number] = i;
  return { entries, roots, firstChild, unitOf, entryAt, nodeAt };
}
