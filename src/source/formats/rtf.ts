import { type RewrittenText, TextRewriter } from '../rewritten-text.js';

/**
 * The source of a rich text file, or of its paragraphs without the head (`{\pard …\par}`): cells end at `\cell`, rows at
 * `\row`; characters are `\u35268?` or the bytes of GBK (`\'b9\'e6`). Null for any other text.
 */
export function rewriteRtf(source: string): RewrittenText | null {
  return opening.test(source) ? new RtfReader(source).run() : null;
}

const opening = /^\s*\{\\(?:rtf|pard\b)/;

/** Groups whose content is no text; so are those that open with `\*`. */
const hiddenGroups: ReadonlySet<string> = new Set(
  'fonttbl colortbl stylesheet info pict header footer listtable listoverridetable fldinst object themedata generator'.split(' '),
);

const puts: Readonly<Record<string, string>> = {
  par: '\n',
  line: '\n',
  row: '\n',
  nestrow: '\n',
  sect: '\n',
  page: '\n',
  cell: '\t',
  nestcell: '\t',
  tab: '\t',
  emdash: '—',
  endash: '-',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
};

/** `\pard`, `\u35268`, `\'b9`, `\{`, with the space that ends a word. */
const controlPattern = /\\(?:([a-z]{1,32})(-?\d{1,10})? ?|'([0-9a-fA-F]{2})|([^a-z]))/y;

interface Group {
  readonly isHidden: boolean;
  /** Characters to pass over behind `\u`. */
  readonly skip: number;
}

class RtfReader {
  private readonly text: TextRewriter;
  private readonly groups: Group[] = [];
  private group: Group = { isHidden: false, skip: 1 };
  /** Characters still to be passed over. */
  private toSkip = 0;
  /** The first byte of a character of two. */
  private lead: { readonly byte: number; readonly at: number } | null = null;
  private readonly decoder = new TextDecoder('gb18030');
  private isInTable = false;

  constructor(private readonly source: string) {
    this.text = new TextRewriter(source);
  }

  run(): RewrittenText {
    const { source, text } = this;
    for (let at = 0; at < source.length; ) {
      const character = source[at] as string;
      if (character === '{') {
        this.groups.push(this.group);
        at++;
      } else if (character === '}') {
        this.group = this.groups.pop() ?? this.group;
        at++;
      } else if (character === '\\') at = this.readControl(at);
      else {
        if (character !== '\n' && character !== '\r' && !this.passesOver()) text.copy(at, at + 1);
        at++;
      }
    }
    return text.finish();
  }

  /** True for what stands in a hidden group, or in place of a character behind `\u`. */
  private passesOver(): boolean {
    if (this.toSkip > 0) {
      this.toSkip--;
      return true;
    }
    return this.group.isHidden;
  }

  private readControl(at: number): number {
    controlPattern.lastIndex = at;
    const match = controlPattern.exec(this.source);
    if (match === null) return at + 1;
    const end = controlPattern.lastIndex;
    const [, word, number, hex, symbol] = match;
    if (word !== undefined) this.readWord(word, number, at, end);
    else if (hex !== undefined) this.readByte(Number.parseInt(hex, 16), at, end);
    else if (symbol === '*') this.group = { ...this.group, isHidden: true };
    else if (symbol === '~') this.put(' ', at, end);
    else if (symbol !== undefined && '\\{}'.includes(symbol)) this.put(symbol, at, end);
    return end;
  }

  private readWord(word: string, number: string | undefined, at: number, end: number): void {
    if (hiddenGroups.has(word)) this.group = { ...this.group, isHidden: true };
    else if (word === 'uc') this.group = { ...this.group, skip: Number(number ?? 1) };
    else if (word === 'u' && number !== undefined) {
      const code = Number(number);
      this.put(String.fromCharCode(code < 0 ? code + 0x10000 : code), at, end);
      this.toSkip = this.group.skip;
    } else if (word === 'trowd') this.isInTable = true;
    else if (word === 'row') {
      this.put('\n', at, end);
      this.isInTable = false;
    } else if (word === 'par' && this.isInTable) this.put(' ', at, end);
    else if (word in puts) this.put(puts[word] as string, at, end);
  }

  private readByte(byte: number, at: number, end: number): void {
    if (this.passesOver()) return;
    if (this.lead !== null) {
      const { byte: first, at: start } = this.lead;
      this.lead = null;
      this.text.put(this.decoder.decode(new Uint8Array([first, byte])), start, end);
    } else if (byte > 0x80) this.lead = { byte, at };
    else this.text.put(String.fromCharCode(byte), at, end);
  }

  private put(text: string, from: number, to: number): void {
    if (!this.group.isHidden) this.text.put(text, from, to);
  }
}
