import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** `[30]{lang="EN-US"}`, `` `30`{style: …} ``: text with attributes, in Markdown dialects. Null without them. */
export function rewriteAttributedSpans(source: string): RewrittenText | null {
  if (!source.includes('{') || (!source.includes(']{') && !source.includes('`{'))) return null;
  const text = new TextRewriter(source);
  let start = 0;
  const skip = (from: number, to: number): void => {
    text.copy(start, from);
    // What is left out leaves room, so that columns stay below each other.
    for (let at = from; at < to; at++) text.put(source[at] === '\n' ? '\n' : ' ', at, at);
    start = to;
  };
  /** Places of brackets that are still open. */
  const open: number[] = [];
  const pairs = new Map<number, number>();
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '[') open.push(at);
    else if (character === ']') {
      const opening = open.pop();
      if (opening !== undefined && attributeEnd(source, at + 1) > 0) pairs.set(opening, at);
    } else if (character === '\n' && source[at + 1] === '\n') open.length = 0;
  }
  const closings = new Set(pairs.values());
  for (let at = 0; at < source.length; at++) {
    if (at < start) continue;
    if (pairs.has(at)) skip(at, at + 1);
    else if (closings.has(at)) skip(at, attributeEnd(source, at + 1));
    else if (source[at] === '\\' && standsAlone(source, at)) skip(at, at + 1);
    else if (source[at] === '`' && attributeEnd(source, at + 1) > 0) skip(at, attributeEnd(source, at + 1));
  }
  text.copy(start, source.length);
  return pairs.size > 0 || start > 0 ? text.finish() : null;
}

/**
 * A backslash with nothing but room around it: a line break, all that a blank cell held. One that was printed as a mark
 * is escaped in these dialects.
 */
function standsAlone(source: string, at: number): boolean {
  const before = source[at - 1];
  const after = source[at + 1];
  return (
    (before === undefined || before === ' ' || before === '|' || before === '\n') &&
    (after === undefined || after === ' ' || after === '|' || after === '\n')
  );
}

const attributePattern = /\{(?:[#.=][^{}\n]{0,300}|[a-z-]{1,20}(?:=|:)[^{}]{0,300})\}/y;

/** Exclusive end of the attributes that open at `at`, 0 where none do. */
function attributeEnd(source: string, at: number): number {
  if (source[at] !== '{') return 0;
  attributePattern.lastIndex = at;
  return attributePattern.test(source) ? attributePattern.lastIndex : 0;
}
