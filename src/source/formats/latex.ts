import { lineEnd } from '../lines.js';
import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/** `\multicolumn{3}{l}{规章} & 0 & 1 \\` within `tabular`, `longtable` and their like. Null without such a table. */
export function rewriteLatex(source: string): RewrittenText | null {
  return source.includes('\\begin{') && /\\begin\{(?:longtable|tabular|tabularx|array|supertabular)\*?\}/.test(source)
    ? new Latex(source).run()
    : null;
}

/** Commands whose first arguments are no text, with how many there are. */
const silentArguments: Readonly<Record<string, number>> = {
  foreignlanguage: 1,
  multicolumn: 2,
  multirow: 2,
  label: 1,
  href: 1,
  hypertarget: 1,
  begin: 1,
  end: 1,
  usepackage: 1,
  documentclass: 1,
  setlength: 2,
  real: 1,
  cmidrule: 1,
  cline: 1,
  textcolor: 1,
  includegraphics: 1,
  raggedright: 0,
  setcounter: 2,
  hspace: 1,
  vspace: 1,
  fontsize: 2,
};
const tableNames = /^(?:longtable|tabular|tabularx|array|supertabular)\*?$/;
const commandPattern = /\\([a-zA-Z]+)\*?/y;

class Latex {
  private readonly text: TextRewriter;
  private at = 0;
  private inTable = 0;
  /** Columns that end at a depth of braces: `\multicolumn{3}{l}{…`. */
  private readonly spans: { depth: number; pads: number }[] = [];
  private depth = 0;

  constructor(private readonly source: string) {
    this.text = new TextRewriter(source);
  }

  run(): RewrittenText {
    const { source, text } = this;
    while (this.at < source.length) {
      const start = this.at;
      const character = source[start] as string;
      this.at++;
      if (character === '\\') this.readCommand(start);
      else if (character === '{') this.depth++;
      else if (character === '}') this.closeBrace(start);
      else if (character === '~') text.put(' ', start, this.at);
      else if (character === '%') this.at = lineEnd(source, this.at);
      else if (character === '&' && this.inTable > 0) text.put('\t', start, start);
      else if (character === '\n' && this.inTable > 0) text.put(' ', start, this.at);
      else if ((character === '`' || character === "'") && source[this.at] === character) {
        this.at++;
        text.put('"', start, this.at);
      } else text.copy(start, this.at);
    }
    return text.finish();
  }

  private closeBrace(start: number): void {
    this.depth = Math.max(0, this.depth - 1);
    const span = this.spans[this.spans.length - 1];
    if (span === undefined || span.depth !== this.depth) return;
    this.spans.pop();
    this.text.put('\t'.repeat(span.pads), start, start);
  }

  private readCommand(start: number): void {
    const { source, text } = this;
    commandPattern.lastIndex = start;
    const name = commandPattern.exec(source)?.[1];
    if (name === undefined) {
      const escaped = source[this.at++];
      if (escaped === '\\') {
        this.skipOption();
        text.put('\n', start, start);
      } else if (escaped !== undefined && '&%$#_{}'.includes(escaped)) text.copy(start + 1, this.at);
      else if (escaped === ' ' || escaped === '\n') text.put(' ', start, this.at);
      return;
    }
    this.at = commandPattern.lastIndex;
    if (name === 'tabularnewline') return text.put('\n', start, start);
    this.skipOption();
    const first = this.peekArgument();
    for (let i = silentArguments[name] ?? 0; i > 0; i--) this.skipArgument();
    if (name === 'multicolumn') this.spans.push({ depth: this.depth, pads: Math.max(0, Math.min(40, Number(first) || 1) - 1) });
    else if ((name === 'begin' || name === 'end') && tableNames.test(first)) {
      this.inTable = Math.max(0, this.inTable + (name === 'begin' ? 1 : -1));
      text.put('\n', start, start);
      if (name === 'begin') {
        this.skipOption();
        this.skipArgument();
      }
    } else if (name === 'begin') this.skipOption();
  }

  private peekArgument(): string {
    if (this.source[this.at] !== '{') return '';
    const near = this.source.slice(this.at + 1, this.at + 41);
    const end = near.indexOf('}');
    return end < 0 ? '' : near.slice(0, end);
  }

  /** `{…}` with braces in it, at most 4,000 characters of it. */
  private skipArgument(): void {
    const { source } = this;
    if (source[this.at] !== '{') return;
    let depth = 0;
    for (let at = this.at; at < source.length && at - this.at < 4000; at++) {
      if (source[at] === '\\') at++;
      else if (source[at] === '{') depth++;
      else if (source[at] === '}' && --depth === 0) {
        this.at = at + 1;
        return;
      }
    }
  }

  private skipOption(): void {
    if (this.source[this.at] !== '[') return;
    const end = this.source.slice(this.at, this.at + 200).indexOf(']');
    if (end >= 0) this.at += end + 1;
  }
}
