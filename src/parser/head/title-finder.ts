import type { Located } from '../../ast/nodes.js';
import type { ContentList } from '../../lexer/content-list.js';
import { rangeOf } from './located-facts.js';
import { findTitleYear, type MetadataPatterns } from './metadata-patterns.js';
import { joinSegments, type Segment } from './text-segments.js';

/** Length of the word that a title and the name of a government before it may share. */
const sharedLength = 2;

/** Longest title, without white space. */
const TITLE_LENGTH = 60;

/** A title, and the part of it that says who. @internal */
export interface Title {
  readonly segment: Segment;
  /** Offsets into the segment's text, end exclusive; null where the title names no organ. */
  readonly organ: { readonly from: number; readonly to: number } | null;
  /** True where it is put together from more than two segments: a paragraph cut at its spaces can look like one. */
  readonly isPieced?: boolean;
}

/** Finds the title of a report among the segments of its head. @internal */
export class TitleFinder {
  constructor(private readonly patterns: MetadataPatterns) {}

  /** The segment, or two of them, that most looks like a title; null where none does. */
  find(head: readonly Segment[]): Title | null {
    let best: Title | null = null;
    let bestWeight = 0;
    head.forEach((segment, i) => {
      const title = this.readTitle(segment, head[i - 1], head[i + 1]);
      if (title === null) return;
      const weight = this.weighTitle(title);
      // Of equal titles (page title, headline) the last stands over the report.
      if (weight >= bestWeight) {
        best = title;
        bestWeight = weight;
      }
    });
    return best;
  }

  /** The title in a segment, with the line before (organ or year) or after it where it is broken over two. */
  private readTitle(segment: Segment, before: Segment | undefined, after: Segment | undefined): Title | null {
    if (!isTitleText(segment.text)) return null;
    if (!this.patterns.title.test(segment.text)) {
      if (after === undefined || !isTitleText(after.text) || this.patterns.title.test(after.text)) return null;
      // Broken inside the words that make it a title: neither half has them.
      const text = segment.text + after.text;
      const match = text.length <= TITLE_LENGTH ? this.patterns.title.exec(text) : null;
      if (match === null || match.index >= segment.text.length || match.index + match[0].length <= segment.text.length) return null;
      const whole = joinSegments(segment, after);
      const title = this.withBeginning(whole, this.organIn(whole.text), before);
      return title.segment === whole ? title : { ...title, isPieced: true };
    }
    return this.withBeginning(segment, this.organIn(segment.text), before);
  }

  /** A title with the line before it, where that names the organ or the year, or begins the name that the title goes on with. */
  private withBeginning(segment: Segment, organ: Title['organ'], before: Segment | undefined): Title {
    if (before === undefined) return { segment, organ };
    const isBeginning =
      this.isWordBroken(before, segment) ||
      (organ === null
        ? before.text.length <= 30 && isTitleText(before.text) && this.isTitleBeginning(before.text)
        : organ.from === 0 && before.last === segment.first && this.beginsOrgan(before.text, segment.text.slice(0, organ.to)));
    if (!isBeginning) return { segment, organ };
    const whole = joinSegments(before, segment);
    const own = this.organIn(whole.text);
    return own === null && (organ !== null || findTitleYear(segment.text) !== null) ? { segment, organ } : { segment: whole, organ: own };
  }

  /** `临空港开发区管理委员会2023年度政` above `府信息公开工作年度报告`: the line ended within the words of the title. */
  private isWordBroken(before: Segment, segment: Segment): boolean {
    const length = before.text.length;
    if (before.last !== segment.first || length + segment.text.length > TITLE_LENGTH || !isTitleText(before.text)) return false;
    const words = this.patterns.title.exec(before.text + segment.text);
    const own = this.patterns.title.exec(segment.text);
    return words !== null && words.index < length && (own === null || (own.index === 1 && words.index === length - 1));
  }

  /** `东海省澜川市青堰区人力资源和` above `社会保障局`, `东海省澜川市青堰区人民政府` above `办公室`. */
  private beginsOrgan(line: string, rest: string): boolean {
    const { organs } = this.patterns;
    return organs.beginsName(line) || (organs.isBare(rest) && organs.isOrgan(line) && organs.isOrgan(line + rest));
  }

  /** `东漪区财政局`, `2023年度`, `东漪区财政局2023年`: the first line of a title. */
  private isTitleBeginning(text: string): boolean {
    const year = findTitleYear(text);
    if (year === null) return this.patterns.organs.isOrgan(text);
    const rest = text.slice(0, year.from) + text.slice(year.to);
    return rest === '' || this.patterns.organs.isOrgan(rest);
  }

  private weighTitle({ segment: { text }, organ, isPieced }: Title): number {
    let weight = isPieced === true ? 9 : 10;
    if (findTitleYear(text) !== null) weight += 4;
    if (this.patterns.titleEnding.test(text)) weight += 3;
    if (this.patterns.notTitle.test(text) || text.includes('>')) weight -= 8;
    if (text.includes(':')) weight -= 4;
    if (organ !== null) weight += 3;
    return weight;
  }

  /** The organ named in a title: before the year, or between year and the words of the title. */
  private organIn(text: string): { from: number; to: number } | null {
    const title = this.patterns.title.exec(text);
    const end = title === null ? text.length : title.index;
    const year = findTitleYear(text.slice(0, end + 1));
    const parts: [number, number][] =
      year === null
        ? [[0, end]]
        : [
            [0, year.from],
            [year.to, end],
          ];
    for (const [from, to] of parts.flatMap((part) => this.partAbout(text, part))) {
      const part = text.slice(from, to);
      const start = this.patterns.prefix.exec(part)?.[0].length ?? 0;
      const length = part.search(this.patterns.joiner);
      if (length > start && this.patterns.organs.isOrgan(part.slice(start, length))) return { from: from + start, to: from + length };
      // 溪口镇人民政府信息公开工作年度报告: the name and the words of the title share a word.
      const shared = text.slice(from + start, to + sharedLength);
      if (title !== null && to === end && length > start && this.patterns.organs.endsBefore(shared, sharedLength))
        return { from: from + start, to: to + sharedLength };
    }
    return null;
  }

  /** `某县人民政府办公室关于印发某县…`: whose report it is before who gives it out. */
  private partAbout(text: string, [from, to]: readonly [number, number]): readonly (readonly [number, number])[] {
    const about = this.patterns.about.exec(text.slice(from, to));
    if (about === null) return [[from, to]];
    return [
      [from + about.index + about[0].length, to],
      [from, from + about.index],
    ];
  }
}

function isTitleText(text: string): boolean {
  return text.length <= TITLE_LENGTH && !/[。;,]|.《|^《[^》]*》.|\|/.test(text);
}

/** What light markup puts before a title, and behind one that it put something before. */
const titleMark = /^(?:h[1-6]\.|#?\+title:|#+|\\[a-z]+\*?\{|["[\u300c\u300a]+)\s*/i;
const closingMark = /["\]\u300d\u300b}]+(?:\([^()]*\)?)?$/;
/** `[2023]` that a title opens with is its own. */
const closedWithin = /^\[[^[\]]*\](?!\()./;
/** What the name of a file ends with. */
const fileEnding = /\.(?:docx?|pdf|wps|html?|txt|rtf|odt|xlsx?)$/i;
/** The names of column and site that the title of a browser's window goes on with. */
const siteNames = /^[-_|][^\d[\]]+$/;
/** Line ends and borders, tags and entities, radicals, invisible characters, injected pinyin. */
const titleDamage =
  /[\n\r|\t<{\u2e80-\u2fdf]|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]|[\ufe00-\ufe0f]|&(?:#|[a-z])|[(\uff08][a-z\u00e0-\u01dc]{1,6}[)\uff09]/i;

/** Characters set apart one by one. */
const letterSpacing = /(?:[\u3400-\u9fff][ \u00a0\u3000]+){3}[\u3400-\u9fff](?![\u3400-\u9fff])/;

/** A title as the tree gives it: without the markup around it. @internal */
export function locateTitle(list: ContentList, segment: Segment, patterns: MetadataPatterns): Located<string> {
  const label = patterns.titleLabel.exec(segment.text)?.[0].length ?? 0;
  const behindLabel = segment.text.slice(label);
  const from = label + (closedWithin.test(behindLabel) ? 0 : (titleMark.exec(behindLabel)?.[0].length ?? 0));
  const end = from === 0 ? segment.text.length : (closingMark.exec(segment.text)?.index ?? segment.text.length);
  const to = endOfTitle(list, segment, from, end, patterns.title);
  const range = rangeOf(list, segment, from, to);
  const text = list.text.source.slice(...range);
  // A title over several lines, set in spaced letters, or with left-over markup or damage between its words, is given without them.
  return { value: titleDamage.test(text) || letterSpacing.test(text) ? segment.text.slice(from, to) : text, range };
}

/** Where a title ends before the ending of a file's name, or the names of column and site. */
function endOfTitle(list: ContentList, segment: Segment, from: number, end: number, title: RegExp): number {
  const text = segment.text.slice(from, end);
  const ending = fileEnding.exec(text);
  if (ending !== null) return from + ending.index;
  const words = title.exec(text);
  if (words === null) return end;
  const wordsEnd = from + words.index + words[0].length;
  const rest = segment.text.slice(wordsEnd, end);
  if (rest === '') return end;
  // An underscore between words is no character of the folded text.
  const isUnderscored = list.text.source[(list.text.starts[segment.placeAt(wordsEnd)] as number) - 1] === '_';
  return siteNames.test(isUnderscored ? `_${rest}` : rest) ? wordsEnd : end;
}
