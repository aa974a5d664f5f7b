import { countHan } from '../character-class.js';
import type { RewrittenText } from '../rewritten-text.js';
import { readConstructors } from './constructor-values.js';
import { textOf } from './data-cells.js';
import { type DataContainer, type DataScalar, type DataValue, readDataValues } from './data-values.js';
import { rewriteTree, type TreeNode } from './text-tree.js';

/**
 * A document as the tree that editors and converters keep it in, whatever the parts are called; a cell is a part with parts of its own,
 * its text the value of one key in one of them.
 * ```
 * {"type": "tableRow", "content": [{"type": "tableCell", "content": [{"type": "paragraph", "content": [{"type": "text", "text": "规章"}]}]}, …
 * [["", [], []], {"t": "AlignDefault"}, 1, 1, [{"t": "Plain", "c": [{"t": "Str", "c": "规章"}]}]]
 * [ Row ( "" , [] , [] ) [ Cell AlignDefault (RowSpan 1) [ Plain [ Str "规章" ] ] ] ]
 * ```
 * Null for every other text.
 */
export function rewriteDocumentTrees(source: string): RewrittenText | null {
  const constructors = readConstructors(source);
  if (constructors.length === 0 && !nestedPattern.test(source)) return null;
  const values = constructors.length > 0 ? constructors : readDataValues(source);
  const kinds = new TextKinds(source);
  for (const value of values) kinds.count(value);
  const own = kinds.choose();
  if (own === null) return null;
  const roots = values.map((value) => nodeOf(source, value, own, '')).filter((node) => node !== null);
  return rewriteTree(source, roots, false);
}

/** What is in each other and closes at once. */
const nestedPattern = /[\]}]\s*[\]}]\s*[\]}]\s*[\]}]/;

/** Share of all Han characters, of texts that are not the same, that texts of one kind hold. */
const MOST = 0.7;
const KEY_LIMIT = 40;

/** Texts by the key they stand at, and how many lists deep below it: how many Han characters they have, the same text only once. */
class TextKinds {
  private readonly han = new Map<string, number>();
  private readonly known = new Set<string>();
  private sum = 0;

  constructor(private readonly source: string) {}

  count(value: DataValue, kind = ''): void {
    if (value.kind === 'scalar') this.countText(value, kind);
    else for (const [i, each] of value.values.entries()) this.count(each, kindOf(this.source, value, i, kind));
  }

  /** `font-family:仿宋` stands at each cell, and the words of a heading in its anchor, too. */
  private countText(scalar: DataScalar, kind: string): void {
    const { source, han, known } = this;
    const own = countHan(source, scalar.from, scalar.to);
    if (own === 0) return;
    const text = textOf(source, scalar);
    const ofKind = `${kind} ${text}`;
    if (!known.has(ofKind)) han.set(kind, (han.get(kind) ?? 0) + own);
    if (!known.has(text)) this.sum += own;
    known.add(ofKind).add(text);
  }

  choose(): string | null {
    const [best] = [...this.han].sort((a, b) => b[1] - a[1]);
    return best !== undefined && best[1] >= this.sum * MOST ? best[0] : null;
  }
}

function kindOf(source: string, { kind, keys }: DataContainer, i: number, outer: string): string {
  const key = kind === 'object' ? keys[i] : undefined;
  if (key === undefined) return `${outer}[`;
  return key.to - key.from > KEY_LIMIT ? '' : textOf(source, key);
}

/** A value as a part of a document; null for what says something else of one. */
function nodeOf(source: string, value: DataValue, own: string, kind: string): TreeNode | null {
  const { from, to } = value;
  if (value.kind === 'scalar') return kind === own ? { from, to, shape: '', children: [] } : null;
  const children: TreeNode[] = [];
  value.values.forEach((each, i) => {
    const child = nodeOf(source, each, own, kindOf(source, value, i, kind));
    if (child === null) return;
    children.push(child);
  });
  const parts = value.kind === 'list' ? value.values.map((each) => nameOf(source, each)) : namesOf(source, value);
  return { from, to, shape: `${value.kind} ${parts.slice(0, SHAPE_LENGTH).join(' ')}`, children };
}

/** What a part of a list is, as far as its first key tells. */
function nameOf(source: string, value: DataValue): string {
  return value.kind === 'object' ? (namesOf(source, value)[0] ?? '') : value.kind;
}

/** The keys of an object in an order of their own, and what kind of part it says to be. */
function namesOf(source: string, { keys, values }: DataContainer): string[] {
  const names = keys.map((key, i) => {
    const name = textOf(source, key);
    const value = values[i];
    return value?.kind === 'scalar' && typePattern.test(name) && value.to - value.from <= KEY_LIMIT
      ? `${name}:${textOf(source, value)}`
      : name;
  });
  return names.sort();
}

const typePattern = /^_?(?:t|type|kind|tag(?:name)?|name|node(?:name|type)?|object)$/i;

/** Parts by which one part is told from others. */
const SHAPE_LENGTH = 8;
