import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** `&lt;td&gt;0&lt;/td&gt;`: a page whose markup was escaped as a whole. Null where no cell of a table is. */
export function rewriteEscapedHtml(source: string): RewrittenText | null {
  if (!source.includes('&') || !/&lt;\/?t[drh]\b/i.test(source)) return null;
  const text = new TextRewriter(source);
  let start = 0;
  for (const match of source.matchAll(/&(?:lt|gt|quot|amp|#39|#34);/g)) {
    text.copy(start, match.index);
    start = match.index + match[0].length;
    text.put(characters[match[0]] as string, match.index, start);
  }
  text.copy(start, source.length);
  return text.finish();
}

const characters: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&', '&#39;': "'", '&#34;': '"' };
