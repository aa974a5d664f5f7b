import { lineEnd } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** `@item 规章` with ` @tab 0` for each further cell, in a `@multitable`. Null without one. */
export function rewriteTexinfo(source: string): RewrittenText | null {
  return source.includes('@multitable') ? rewrite(source) : null;
}

/** A command at the start of a line that is no text to its end. */
const silentLines =
  /^@(?:node|anchor|c|comment|multitable|menu|end|columnfractions|documentencoding|setfilename|settitle|titlepage|contents|top|ifnottex|bye)\b/;
const commandPattern = /@(?:(item|headitem|tab)\b[ \t]?|([a-z]+)\{?|([@{}*\s]))/y;

function rewrite(source: string): RewrittenText {
  const text = new TextRewriter(source);
  let inTable = false;
  for (let at = 0; at < source.length; ) {
    const isLineStart = at === 0 || source[at - 1] === '\n';
    const character = source[at] as string;
    if (character === '@') {
      if (isLineStart && silentLines.test(source.slice(at, at + 24))) {
        const line = source.slice(at, lineEnd(source, at));
        inTable = line.startsWith('@multitable') || (inTable && !line.startsWith('@end multitable'));
        text.put('\n', at, at);
        at += line.length;
        continue;
      }
      commandPattern.lastIndex = at;
      const match = commandPattern.exec(source);
      if (match !== null) {
        const end = commandPattern.lastIndex;
        if (match[1] !== undefined) text.put(match[1] === 'tab' ? '\t' : '\n', at, at);
        else if (match[3] !== undefined) text.put(match[3] === '*' ? '\n' : /\s/.test(match[3]) ? ' ' : match[3], at, end);
        at = end;
        continue;
      }
    }
    if (character === '\n' && inTable) text.put(' ', at, at + 1);
    else if (character !== '}') text.copy(at, at + 1);
    at++;
  }
  return text.finish();
}
