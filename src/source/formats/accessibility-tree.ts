import { lineEnd } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * The tree of roles of a page, as browsers' automation prints it:
 * ```
 * - row "规章 0":
 *   - cell "规章"
 *   - cell "0":
 *     - paragraph: "0"
 * ```
 * or their debugging protocol, without marks, each text once more in a leaf of its own:
 * ```
 * row
 *  cell "规章"
 *   StaticText "规章"
 * ```
 * or with a name for each element (`uid=1_12 cell "规章"`). Null for everything else.
 */
export function rewriteAccessibilityTree(source: string): RewrittenText | null {
  const isBare =
    /^[ \t]*(?:(?:\[\w+\]|uid=\w+) ?)?(?:grid)?cell\b/m.test(source) && /^[ \t]*(?:(?:\[\w+\]|uid=\w+) ?)?StaticText ["']/m.test(source);
  if (isBare) return rewriteBare(source);
  return mayBeTree(source) ? rewrite(source) : null;
}

/** True for roles as entries of a list, also below what a tool says of the page. @internal */
export function mayBeTree(source: string): boolean {
  return source.includes('- row') && /^[ \t]*- row(?: "|:| \[)[^\n]*\n[ \t]*- (?:(?:grid)?cell|\w+header)\b/m.test(source);
}

const linePattern = /^( *)- (?:(\/?[a-zA-Z]+)(?: ("(?:[^"\\\n]|\\.)*"))?((?: \[[^\]\n]*\])*)(:?) ?)?/;
const cells = new Set(['cell', 'gridcell', 'columnheader', 'rowheader']);

/** Offsets of the lines of cells that hold tables: frames of the page, not cells. */
function findFrames(source: string): Set<number> {
  const frames = new Set<number>();
  const open: { depth: number; at: number; isCell: boolean }[] = [];
  for (const match of source.matchAll(/^( *)- (\/?[a-zA-Z]+)/gm)) {
    const depth = (match[1] as string).length;
    while (open.length > 0 && (open[open.length - 1] as { depth: number }).depth >= depth) open.pop();
    if (match[2] === 'table' || match[2] === 'grid') {
      for (let i = open.length - 1; i >= 0; i--) {
        const { at, isCell } = open[i] as { at: number; isCell: boolean };
        if (!isCell) continue;
        if (frames.has(at)) break;
        frames.add(at);
      }
    }
    open.push({ depth, at: match.index, isCell: cells.has(match[2] as string) });
  }
  return frames;
}

function rewrite(source: string): RewrittenText {
  const text = new TextRewriter(source);
  const frames = findFrames(source);
  /** Depth of the cell whose name was written: what stands in it says the same again. */
  let cell = Number.POSITIVE_INFINITY;
  for (let at = 0; at < source.length; ) {
    const end = lineEnd(source, at);
    const match = linePattern.exec(source.slice(at, end));
    const depth = match?.[1]?.length ?? 0;
    if (match === null) text.copy(at, end);
    else if (depth <= cell) {
      cell = Number.POSITIVE_INFINITY;
      const [whole, indent, role, name] = match;
      const from = at + (indent?.length ?? 0);
      const nameAt = name === undefined ? 0 : at + whole.indexOf(name, indent?.length);
      if (role === 'row' || frames.has(at)) text.put('\n', at, at);
      else if (role !== undefined && cells.has(role)) {
        if (name !== undefined) text.copy(nameAt + 1, nameAt + name.length - 1);
        else copyText(text, source, at + whole.length, end);
        text.put('\t', end, end);
        cell = depth;
      } else if (role !== undefined && !role.startsWith('/')) {
        text.put('\n', from, from);
        if (at + whole.length < end) copyText(text, source, at + whole.length, end);
        else if (name !== undefined && role === 'heading') text.copy(nameAt + 1, nameAt + name.length - 1);
      }
    }
    at = end + 1;
  }
  text.put('\n', source.length, source.length);
  return text.finish();
}

/** `[12] cell "规章"`: a role and what it is called, in a line of the tree without marks. */
const barePattern = /^([ \t]*)(?:(?:\[\w+\]|uid=\w+) ?)?([a-zA-Z]+)(?: (["'])(.*)\3)?/;

function rewriteBare(source: string): RewrittenText {
  const text = new TextRewriter(source);
  let cell = Number.POSITIVE_INFINITY;
  for (let at = 0; at < source.length; ) {
    const end = lineEnd(source, at);
    const match = barePattern.exec(source.slice(at, end));
    const depth = match?.[1]?.length ?? 0;
    if (match !== null && depth <= cell) {
      const [whole, , role = '', quote, name = ''] = match;
      const to = at + whole.length - (quote === undefined ? 0 : 1);
      const isCell = cells.has(role);
      cell = isCell ? depth : Number.POSITIVE_INFINITY;
      if (!isCell) text.put('\n', at, at);
      if (isCell || role === 'StaticText') text.copy(to - name.length, to);
      if (isCell) text.put('\t', end, end);
    }
    at = end + 1;
  }
  text.put('\n', source.length, source.length);
  return text.finish();
}

/** Quoted where the text could be taken for notation. */
function copyText(text: TextRewriter, source: string, from: number, to: number): void {
  const isQuoted = source[from] === '"' && source[to - 1] === '"' && to - from >= 2;
  text.copy(from + (isQuoted ? 1 : 0), to - (isQuoted ? 1 : 0));
}
