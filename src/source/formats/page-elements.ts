import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** A text of a record: what kind its key says it is, and where it stands, without its quotation marks. */
interface Element {
  readonly isMarkup: boolean;
  readonly from: number;
  readonly to: number;
}

const keyPattern = /(["'])(?:text|content|(?:text_as_)?(html)|table_body)\1\s*:\s*(["'])/g;

/** Fewest texts of a page. */
const LEAST_TEXTS = 8;

const rowPattern = /<t[dr]\b/;
/** What stands between texts and is no notation. */
const sayingPattern = /[\u4e00-\u9fff]/;

/** @internal */
export function mayBeElements(source: string): boolean {
  return /^\s*[[{]/.test(source) && rowPattern.test(source);
}

/**
 * A page as a list of its elements, the tables as HTML; a line each. The words of a table that stand before its markup are left out.
 * ```
 * {"type": "Title", "text": "二、主动公开政府信息情况"}
 * {"type": "Table", "text": "规章 0 0 0", "metadata": {"text_as_html": "<table><tr><td>规章</td>…"}}
 * ```
 * Null for every other text.
 */
export function rewriteElements(source: string): RewrittenText | null {
  if (!mayBeElements(source)) return null;
  const elements = findElements(source);
  if (elements.length < LEAST_TEXTS || !elements.some(({ from, to }) => rowPattern.test(source.slice(from, to)))) return null;
  const text = new TextRewriter(source);
  let done = 0;
  elements.forEach(({ isMarkup, from, to }, i) => {
    if (sayingPattern.test(source.slice(done, from))) text.copy(done, from);
    done = to;
    const next = elements[i + 1];
    // Both in one record.
    if (!isMarkup && next?.isMarkup === true && !source.slice(to, next.from).includes('}')) return;
    text.put('\n', from);
    text.copy(from, to);
    text.put('\n', to);
  });
  text.copy(done, source.length);
  return text.finish();
}

function findElements(source: string): Element[] {
  const elements: Element[] = [];
  keyPattern.lastIndex = 0;
  for (let match = keyPattern.exec(source); match !== null; match = keyPattern.exec(source)) {
    const from = keyPattern.lastIndex;
    let to = from;
    while (to < source.length && source[to] !== match[3]) to += source[to] === '\\' ? 2 : 1;
    elements.push({ isMarkup: match[2] !== undefined, from, to: Math.min(to, source.length) });
    keyPattern.lastIndex = to;
  }
  return elements;
}
