import { countHan } from '../character-class.js';
import type { RewrittenText } from '../rewritten-text.js';
import { attributesOf, ELEMENT_DEPTH, elementTagPattern } from './element-tags.js';
import { rewriteTree, type TreeNode } from './text-tree.js';

/**
 * A document whose words stand in attributes of its elements, whatever these are called:
 * ```
 * <row no="3"><cell span="2" value="规章"/><cell span="1" value="3"/></row>
 * ```
 * Null for every other text.
 */
export function rewriteElementAttributes(source: string): RewrittenText | null {
  if (!mayHaveAttributes(source)) return null;
  const elements = readElements(source);
  return elements === null ? null : rewriteTree(source, elements, true);
}

/** True where the first elements have words in their attributes. Looks at the beginning only. @internal */
export function mayHaveAttributes(source: string): boolean {
  const head = source.slice(0, HEAD_LENGTH);
  return spokenCue.test(head) && attributeCue.test(head) && !pageCue.test(head);
}

const HEAD_LENGTH = 4096;
/** An attribute that begins with a word; elements in a row with nothing between them; a page of HTML. */
const spokenCue = /=["'][\u3400-\u9fff]/;
const pageCue = /<(?:html|head|body|div|table|p)\b/i;
const attributeCue = /^\s*(?:<[?!][^<>]{0,400}>\s*)*(?:<\/?[A-Za-z][^<>]{0,400}>\s*){8}/;

const datePattern = /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}$/;
/** Share of all Han characters that attributes must hold. */
const HELD = 0.9;

interface OpenElement {
  readonly name: string;
  readonly from: number;
  readonly children: TreeNode[];
}

/** The elements with those of their attributes that have words; null where too few words stand in them. */
function readElements(source: string): TreeNode[] | null {
  const spoken = new Set<string>();
  let inside = 0;
  const tags = [...source.matchAll(elementTagPattern)].map((tag) => ({ tag, attributes: attributesOf(tag) }));
  for (const { tag, attributes } of tags) {
    for (const { from, to, key, value } of attributes) {
      const han = countHan(source, from, to);
      inside += han;
      if (han > 0 || datePattern.test(value)) spoken.add(kindOf(tag, key));
    }
  }
  const all = countHan(source, 0, source.length);
  if (all === 0 || inside < all * HELD) return null;
  const roots: OpenElement = { name: '', from: 0, children: [] };
  const open: OpenElement[] = [roots];
  const close = (to: number): void => {
    const { name, from, children } = open.pop() as OpenElement;
    open.at(-1)?.children.push({ from, to, shape: name, children });
  };
  for (const { tag, attributes } of tags) {
    const { index, 0: whole, 1: slash, 2: name = '', 4: closed } = tag;
    const end = index + whole.length;
    if (slash === '/') {
      const place = open.findLastIndex((each) => each.name === name);
      if (place > 0) while (open.length > place) close(end);
      continue;
    }
    open.push({
      name,
      from: index,
      children: attributes.filter(({ key }) => spoken.has(kindOf(tag, key))).map(({ from, to }) => ({ from, to, shape: '', children: [] })),
    });
    if (closed === '/' || open.length > ELEMENT_DEPTH) close(end);
  }
  while (open.length > 1) close(source.length);
  return roots.children;
}

/** An attribute of elements of one name. */
function kindOf({ 2: name }: RegExpExecArray, key: string): string {
  return `${name} ${key}`;
}
