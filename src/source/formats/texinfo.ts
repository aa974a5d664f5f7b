import { type RewrittenText, replaceIn } from '../rewritten-text.js';

/** `@item 规章` with ` @tab 0` for each further cell, in a `@multitable`. Null without one. */
export function rewriteTexinfo(source: string): RewrittenText | null {
  return source.includes('@multitable') ? rewrite(source) : null;
}

/** A line of a command that is no text to its end, a command, a character, a line end, and what closes a command. */
const piecePattern =
  /^(@(?:node|anchor|c|comment|multitable|menu|end|columnfractions|documentencoding|setfilename|settitle|titlepage|contents|top|ifnottex|bye)\b.*)|@(?:(item|headitem|tab)\b[ \t]?|[a-z]+\{?|([@{}*\s]))|\n|\}/gm;

function rewrite(source: string): RewrittenText {
  let inTable = false;
  return replaceIn(source, piecePattern, ([piece, line, cell, character]) => {
    if (line !== undefined) {
      inTable = line.startsWith('@multitable') || (inTable && !line.startsWith('@end multitable'));
      return '\n';
    }
    if (cell !== undefined) return cell === 'tab' ? '\t' : '\n';
    if (character !== undefined) return character === '*' ? '\n' : /\s/.test(character) ? ' ' : character;
    return piece === '\n' ? (inTable ? ' ' : null) : '';
  });
}
