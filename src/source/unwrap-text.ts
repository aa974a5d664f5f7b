import { rewriteDelimited } from './formats/delimited.js';
import { rewriteEscapedHtml } from './formats/escaped-html.js';
import { rewriteJsonRows } from './formats/json-rows.js';
import type { RewrittenText } from './rewritten-text.js';

/**
 * Rewrites a text in a notation that says itself where cells end, so that they need not be told from the layout. Null
 * for every other text. @internal
 */
export function unwrapText(source: string): RewrittenText | null {
  return rewriteEscapedHtml(source) ?? rewriteJsonRows(source) ?? rewriteDelimited(source);
}
