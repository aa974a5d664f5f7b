import { namedEntities } from '../markup.js';
import { type RewrittenText, replaceIn } from '../rewritten-text.js';

/** `&lt;td&gt;0&lt;/td&gt;`: a page whose markup was escaped as a whole. Null where no cell of a table is. */
export function rewriteEscapedHtml(source: string): RewrittenText | null {
  if (!source.includes('&') || !/&lt;\/?t[drh]\b/i.test(source)) return null;
  return replaceIn(source, /&(?:(lt|gt|quot|amp)|#(3[49]));/g, ([, name, code]) =>
    name === undefined ? String.fromCharCode(Number(code)) : (namedEntities[name] as string),
  );
}
