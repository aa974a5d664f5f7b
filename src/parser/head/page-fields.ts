import type { Located } from '../../ast/nodes.js';
import type { MetadataTerms } from '../../grammar-contract/grammar.js';
import type { ValueTerms } from '../../grammar-contract/values.js';
import type { ContentList } from '../../lexer/content-list.js';
import { readDateAt, readFieldDate } from '../../lexer/dates.js';
import { isHan, isLatin } from '../../source/character-class.js';
import { locateDate, locateOrgan } from './located-facts.js';
import type { OrganNames } from './organ-names.js';
import type { Segment } from './text-segments.js';
import { WordFinder } from './word-finder.js';

/** The words that are looked for around a report. @internal */
export function pageWords({ publishedLabels, plainDateLabels, publisherLabels, contactWords }: MetadataTerms): WordFinder {
  return new WordFinder([...publishedLabels, ...plainDateLabels, ...publisherLabels, ...contactWords.before]);
}

/** Labels and fields of a page, in segments, and the longest date. */
const FIELDS = 12;
const DATE_LENGTH = 14;

/** What a page says around a report by labels and fixed phrases: when and by whom it was published, who answers questions. @internal */
export class PageFields {
  private readonly parts: readonly PagePart[];

  constructor(
    private readonly list: ContentList,
    /** Head and foot, in the order they are trusted. */
    parts: readonly (readonly Segment[])[],
    private readonly terms: MetadataTerms,
    private readonly organs: OrganNames,
    private readonly values: ValueTerms,
    wordFinder: WordFinder,
  ) {
    this.parts = parts.map((segments) => new PagePart(list, segments, wordFinder));
  }

  /** 发布时间：2024-01-15, in one cell or in two. */
  findDate(): Located<string> | null {
    const { publishedLabels, plainDateLabels } = this.terms;
    for (const part of this.parts) {
      if (part.words.length === 0) continue;
      for (const label of publishedLabels) {
        const date = this.dateBehind(part, label, false);
        if (date !== null) return date;
      }
      for (const label of plainDateLabels) {
        const date = this.dateBehind(part, label, true);
        if (date !== null) return date;
      }
    }
    return null;
  }

  private dateBehind({ words, segments }: PagePart, label: string, isPlain: boolean): Located<string> | null {
    if (!words.includes(label)) return null;
    for (let i = 0; i < segments.length; i++) {
      const segment = segments[i] as Segment;
      const at = segment.text.indexOf(label);
      if (at < 0 || (isPlain && at > 0 && isLetter(segment.text.charCodeAt(at - 1)))) continue;
      let from = at + label.length;
      const start = from;
      while (from < segment.text.length && `:]), "'`.includes(segment.text[from] as string)) from++;
      if (from < segment.text.length) {
        const date = isPlain && from === start ? null : readFieldDate(segment.text, this.values, from);
        if (date !== null) return locateDate(this.list, segment, date);
        continue;
      }
      const next = segments[i + 1];
      const date = next === undefined ? null : readDateAt(next.text, this.values, 0);
      if (date !== null) return locateDate(this.list, next as Segment, date);
      const alone = this.onlyDateBelow(segments, i + 2);
      if (alone !== null) return alone;
    }
    return null;
  }

  /** The one date that stands alone in the next lines: of a table of fields some tools print a column of labels, then the fields. */
  private onlyDateBelow(segments: readonly Segment[], from: number): Located<string> | null {
    let found: Located<string> | null = null;
    for (let i = from; i < Math.min(segments.length, from + FIELDS); i++) {
      const segment = segments[i] as Segment;
      const date = segment.text.length > DATE_LENGTH ? null : readDateAt(segment.text, this.values, 0);
      if (date === null || date.to < segment.text.length) continue;
      if (found !== null) return null;
      found = locateDate(this.list, segment, date);
    }
    return found;
  }

  /** 发布机构：东漪区财政局, in one cell or in two. */
  findPublisher(): Located<string> | null {
    const { publisherLabels } = this.terms;
    for (const label of publisherLabels) {
      for (const { words, segments } of this.parts) {
        if (!words.includes(label)) continue;
        for (let i = 0; i < segments.length; i++) {
          const segment = segments[i] as Segment;
          const at = segment.text.indexOf(label);
          if (at < 0) continue;
          const match = /^[\])]*:[\s,]*/.exec(segment.text.slice(at + label.length));
          if (match === null && at + label.length < segment.text.length) continue;
          const from = at + label.length + (match?.[0].length ?? 0);
          const found = from < segment.text.length ? this.organAt(segment, from) : this.organAt(segments[i + 1], 0);
          if (found !== null) return found;
        }
      }
    }
    return null;
  }

  /** `东漪区城市管理局成文日期` opens with an organ. */
  private organAt(segment: Segment | undefined, from: number): Located<string> | null {
    if (segment === undefined) return null;
    const rest = segment.text.slice(from, from + 40);
    const cut = Math.min(
      ...[...this.terms.publishedLabels, ...this.terms.plainDateLabels].map((label) => rest.indexOf(label)).filter((at) => at >= 0),
      rest.length,
    );
    const length = this.organs.prefixLength(rest.slice(0, cut));
    return length === 0 ? null : locateOrgan(this.list, segment, from, from + length);
  }

  /** `请与东漪区财政局办公室联系`: the organ whose office answers questions about the report. */
  findContact(): Located<string> | null {
    const head = this.parts[0];
    if (head === undefined || head.words.length === 0) return null;
    const { after } = this.terms.contactWords;
    const before = this.terms.contactWords.before.filter((word) => head.words.includes(word));
    if (before.length === 0) return null;
    for (const segment of head.segments) {
      for (const word of before) {
        const at = segment.text.indexOf(word);
        if (at < 0) continue;
        const from = at + word.length;
        const rest = segment.text.slice(from, from + 40);
        const to = Math.min(...after.map((end) => rest.indexOf(end)).filter((end) => end > 0));
        if (!Number.isFinite(to) || !this.organs.isOrgan(rest.slice(0, to))) continue;
        const name = this.organs.withoutOffice(rest.slice(0, to));
        if (!this.organs.isBare(name)) return locateOrgan(this.list, segment, from, from + name.length);
      }
    }
    return null;
  }
}

/** The head or the foot of a page. */
class PagePart {
  private found: readonly string[] | undefined;

  constructor(
    private readonly list: ContentList,
    readonly segments: readonly Segment[],
    private readonly wordFinder: WordFinder,
  ) {}

  /** The words looked for that some segment has; most have few. */
  get words(): readonly string[] {
    this.found ??= this.wordFinder.find(this.list, this.segments);
    return this.found;
  }
}

function isLetter(unit: number): boolean {
  return isHan(unit) || isLatin(unit);
}
