import type { EditionDefinition } from '../grammar-contract/edition.js';
import type { GrammarDefinition } from '../grammar-contract/grammar.js';
import type { LayoutDefinition } from '../grammar-contract/layout.js';
import type { TermReference, WordingDefinition } from '../grammar-contract/wording.js';
import { type Meaning, reduceLabel, type Vocabulary } from '../lexer/vocabulary.js';

/**
 * Everything in a grammar that cannot be told apart: words that mean two things, editions that share every label, layouts
 * that share a name or a character. Each clash is a sentence that names both sides and says what to do. Empty when all is well.
 * @internal
 */
export function findClashes(grammar: GrammarDefinition, vocabulary: Vocabulary): string[] {
  return [
    ...editionClashes(grammar.editions, vocabulary),
    ...wordingClashes(grammar.wordings, vocabulary),
    ...layoutClashes(grammar.layouts, grammar.values.marks, vocabulary),
  ];
}

/** Each edition needs a label of its own that no edition before it has officially; else its reports are read by that one. */
function editionClashes(editions: readonly EditionDefinition[], vocabulary: Vocabulary): string[] {
  const clashes: string[] = [];
  editions.forEach((edition, i) => {
    const earlier = editions.slice(0, i);
    if (earlier.some(({ id }) => id === edition.id)) {
      clashes.push(`editions.${edition.id}: there is an edition ${edition.id} already; give one of the two another id`);
      return;
    }
    for (const other of earlier) {
      const hasOwn = vocabulary.entries.some(({ meanings }) =>
        meanings.some(({ officialIn }) => officialIn.includes(edition.id) && !officialIn.includes(other.id)),
      );
      if (!hasOwn && !isOpen(edition))
        clashes.push(
          `editions.${edition.id}: no label tells it from edition ${other.id}; change a label, or add wordings to ${other.id} instead`,
        );
    }
  });
  return clashes;
}

const isOpen = (edition: EditionDefinition): boolean => edition.tables.statistics.isOpen === true;

function wordingClashes(wordings: readonly WordingDefinition[], vocabulary: Vocabulary): string[] {
  const declared = new Set(
    wordings.flatMap(({ text, of, alsoMeans }) =>
      alsoMeans === undefined ? [] : [pairKey(reduceLabel(text), termKey(of), termKey(alsoMeans))],
    ),
  );
  const clashes: string[] = [];
  for (const { text, meanings } of vocabulary.entries) {
    for (let i = 1; i < meanings.length; i++) {
      for (let j = 0; j < i; j++) {
        const [a, b] = [meanings[j] as Meaning, meanings[i] as Meaning];
        if (!isClash(a, b) || declared.has(pairKey(text, meaningKey(a), meaningKey(b)))) continue;
        const names = [a, b].map((meaning) => nameOf(text, meaning, wordings));
        clashes.push(
          `${JSON.stringify(text)} means two things: ${names.join(' and ')}; drop one, limit it to other editions, or declare it with alsoMeans`,
        );
      }
    }
  }
  return clashes;
}

/**
 * Two meanings that nothing tells apart: of one table and one edition, and not both on the form (总计 is a row and a column
 * there; variants of such a word are as well). Headings and parts are told by their numbering.
 */
function isClash(a: Meaning, b: Meaning): boolean {
  if (a.table !== b.table || !a.editions.some((id) => b.editions.includes(id))) return false;
  if (a.table === null) return a.kind === b.kind && meaningKey(a) !== meaningKey(b);
  return reduceLabel(a.official) !== reduceLabel(b.official);
}

function nameOf(text: string, meaning: Meaning, wordings: readonly WordingDefinition[]): string {
  const place = `${meaning.table ?? 'section'} ${meaning.kind} ${meaning.key} (${meaning.official})`;
  const wording = wordings.find((each) => reduceLabel(each.text) === text && termKey(each.of) === meaningKey(meaning));
  return wording === undefined
    ? `${place} of edition ${meaning.officialIn.join(', ') || meaning.editions.join(', ')}`
    : `${place} by the wording seen in ${JSON.stringify(wording.seen)}`;
}

function meaningKey({ kind, table, key, section }: Meaning): string {
  return kind === 'heading' ? `heading/${section}` : kind === 'part' ? `part/${section}/${key}` : `${table}/${kind}/${key}`;
}

function termKey(of: TermReference): string {
  if ('heading' in of) return `heading/${of.heading}`;
  if ('part' in of) return `part/${of.section}/${of.part}`;
  const [kind, key] = Object.entries(of).find(([name]) => name !== 'table') as [string, string];
  return `${of.table}/${kind}/${key}`;
}

const pairKey = (text: string, a: string, b: string): string => JSON.stringify([text, ...[a, b].sort()]);

function layoutClashes(layouts: readonly LayoutDefinition[], marks: readonly string[], vocabulary: Vocabulary): string[] {
  const clashes: string[] = [];
  layouts.forEach((layout, i) => {
    for (const other of layouts.slice(0, i)) {
      if (other.name === layout.name)
        clashes.push(`layouts.${layout.name}: there is a layout ${other.name} already; give one of the two another name`);
      const shared = layout.characters?.find((character) => other.characters?.includes(character));
      if (shared !== undefined)
        clashes.push(
          `layouts.${layout.name}: ${JSON.stringify(shared)} parts cells in layout ${other.name} already; take it out of one of the two`,
        );
      const isSame =
        other.separator === layout.separator &&
        other.characters === undefined &&
        layout.characters === undefined &&
        other.name !== layout.name;
      if (isSame)
        clashes.push(
          `layouts.${layout.name}: layout ${other.name} has the same separator ${layout.separator}; name the characters that make it another`,
        );
    }
    for (const character of layout.characters ?? []) {
      const mark = marks.find((each) => each.includes(character));
      if (mark !== undefined)
        clashes.push(
          `layouts.${layout.name}: ${JSON.stringify(character)} is a mark that stands in cells (${JSON.stringify(mark)}); it cannot part them`,
        );
      const label = labelWith(character, vocabulary);
      if (label !== null)
        clashes.push(
          `layouts.${layout.name}: ${JSON.stringify(character)} stands in the label ${JSON.stringify(label)}; it cannot part cells`,
        );
    }
  });
  return clashes;
}

function labelWith(character: string, vocabulary: Vocabulary): string | null {
  for (const { meanings } of vocabulary.entries) for (const { official } of meanings) if (official.includes(character)) return official;
  return null;
}
