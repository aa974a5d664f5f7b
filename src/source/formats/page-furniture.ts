import type { PageTerms } from '../../grammar-contract/grammar.js';
import { isDigit } from '../character-class.js';
import { lineEnd } from '../lines.js';
import { type Cut, cutOut, type RewrittenText } from '../rewritten-text.js';

/** Longest line with a page number. */
const PAGE_LENGTH = 40;
/** Room before a page number and behind it, on its line. */
const ROOM = '[ \\t\\f]*';
const dashes = '[-—–]{1,2}';

/** `— 3 —` alone on its line. */
const dashedPattern = new RegExp(`\\n${ROOM}${dashes} {0,2}\\d{1,4} {0,2}${dashes}[ \\t\\f\\r]*\\n`);

/**
 * What a printed page has above and below its text: the line with its number, and the title that stands beside it on
 * every page. Without them the rows of a table that goes on behind a page break are next to each other.
 * ```
 * 4.保护第三方合法权益 | 0 | 0 |
 * 第 3 页 共 12 页
 * 东漪区财政局2023年政府信息公开工作年度报告
 * 5.属于三类内部事务信息 | 0 | 0 |
 * ```
 * Numbers alone are none: they could be figures. @internal
 */
export class PageFurniture {
  private readonly numberPattern: RegExp;
  private readonly headPattern: RegExp;

  constructor(private readonly terms: PageTerms) {
    const numbers = [...terms.numbers, `${dashes} {0,2}(\\d{1,4}) {0,2}${dashes}`];
    this.numberPattern = new RegExp(`^${ROOM}(?:${numbers.join('|')})[ \\t\\f\\r]*$`);
    this.headPattern = new RegExp(`^(?=.{8,80}$).*(?:${terms.titleWords.join('|')})`);
  }

  /**
   * True where pages may be numbered. Looks for few characters only.
   * @param opensEntries true when a line may open with a dash
   */
  mayBeIn(source: string, opensEntries: boolean): boolean {
    const { behindNumber, beforeNumber } = this.terms;
    for (let at = source.indexOf(behindNumber); at >= 0; at = source.indexOf(behindNumber, at + 1)) {
      let before = at - 1;
      while (at - before < 5 && source.charCodeAt(before) === 0x20) before--;
      if (isDigit(source.charCodeAt(before))) return true;
    }
    return source.includes(beforeNumber) || (opensEntries && dashedPattern.test(source));
  }

  /** Takes it away; null where no page is numbered. */
  strip(source: string): RewrittenText | null {
    const cuts = this.find(source);
    return cuts.length === 0 ? null : cutOut(source, cuts);
  }

  private find(source: string): Cut[] {
    if (!this.mayBeIn(source, true)) return [];
    const lines = linesOf(source);
    const pages: number[] = [];
    let last = 0;
    lines.forEach(({ from, to }, i) => {
      const match = to - from > PAGE_LENGTH ? null : this.numberPattern.exec(source.slice(from, to));
      if (match === null) return;
      const number = Number(match.slice(1).find((group) => group !== undefined));
      // Pages are numbered one after the other; some tools leave out a number.
      if (number <= last) return;
      last = number;
      pages.push(i);
    });
    const cuts = new Set(pages);
    for (const step of [1, -1]) for (const line of this.findHeads(source, lines, pages, step)) cuts.add(line);
    return [...cuts].sort((a, b) => a - b).map((line) => ({ from: (lines[line] as Cut).from, to: lines[line + 1]?.from ?? source.length }));
  }

  /** The lines beside the page numbers that are the same on every page; one stays where it stands nowhere else. */
  private findHeads(source: string, lines: readonly Cut[], pages: readonly number[], step: number): number[] {
    const beside = pages.map((page) => {
      let line = page + step;
      while (lines[line] !== undefined && textOf(source, lines[line] as Cut) === '') line += step;
      return line;
    });
    const texts = beside.map((line) => (lines[line] === undefined ? null : textOf(source, lines[line] as Cut)));
    const counts = new Map<string, number>();
    for (const text of texts) if (text !== null && this.headPattern.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
    const heads = beside.filter((_, i) => (counts.get(texts[i] ?? '') ?? 0) > 1);
    if (heads.length === 0) return [];
    const isHead = new Set(heads);
    const beyond = new Set(lines.flatMap((line, i) => (isHead.has(i) ? [] : [textOf(source, line)])));
    return heads.filter((line, i) => beyond.has(textOf(source, lines[line] as Cut)) || i > 0);
  }
}

function textOf(source: string, { from, to }: Cut): string {
  return source.slice(from, to).trim();
}

/** The lines of a text, ends excluded. */
function linesOf(source: string): Cut[] {
  const lines: Cut[] = [];
  for (let from = 0; from < source.length; ) {
    const to = lineEnd(source, from);
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}
