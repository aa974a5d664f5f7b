import type { Located, ReportMetadata, StatisticsPeriod } from '../../ast/nodes.js';
import type { MetadataTerms } from '../../grammar-contract/grammar.js';
import type { ValueTerms } from '../../grammar-contract/values.js';
import type { ContentList } from '../../lexer/content-list.js';
import { findDate, isoDate, mayEndWithDate } from '../../lexer/dates.js';
import { dateMarks } from '../../lexer/numerals.js';
import { sourceRange } from '../../source/folded-text.js';
import { literalPattern } from '../../source/literal-pattern.js';
import { locateDate, locateOrgan, locateYear, rangeOf } from './located-facts.js';
import { findTitleYear, type MetadataPatterns, patternsOf } from './metadata-patterns.js';
import type { OrganNames } from './organ-names.js';
import { PageFields } from './page-fields.js';
import { findPresentation } from './presentation.js';
import type { TextLine } from './text-line.js';
import { cutSegments, type Segment } from './text-segments.js';
import { locateTitle, type Title, TitleFinder } from './title-finder.js';

/** What the head and foot of a report say. @internal */
export interface MetadataReading {
  readonly metadata: ReportMetadata;
  /** Index of the first piece of content behind the title, 0 without a title. */
  readonly titleEnd: number;
}

/** Lines before the first section, and pieces of their last line, that are searched. */
const HEAD_LINES = 80;
/** Lines at the foot that are searched for agency and date. */
const FOOT_LINES = 40;
/** Pieces of content of one line that are searched: a page that is all one line. */
const LINE_PIECES = 400;
/** Lines below a title that can go on with it. */
const LINES_OF_TITLE = 2;
/** Longest line that is a signature. */
const SIGNATURE_LENGTH = 60;
/** Longest date of a signature, with its brackets. */
const SIGNED_DATE = 16;
/** Segments between the date of a signature and its organ. */
const SIGNATURE_DISTANCE = 3;

/** Longest line that is a date, with brackets, a time of day and other fields of the page. */
const DATE_LINE = 100;
/** Words of the site before the date of publication, with its address. */
const beforePublished = /^[^\d。;]{0,60}$/;

const { year: Y, month: M } = dateMarks;

/**
 * Reads title, year, agency, dates. Sources in the order of trust: the title, the signature, the sentence that presents
 * the report, labelled fields of the page, the statistics period. What none of them says is null.
 * @param headEnd index of the content at which the first section or table begins.
 */
export function readMetadata(
  list: ContentList,
  lines: readonly TextLine[],
  headEnd: number,
  terms: MetadataTerms,
  values: ValueTerms,
): MetadataReading {
  return new MetadataReader(list, lines, headEnd, patternsOf(terms), values).read();
}

class MetadataReader {
  private readonly head: readonly Segment[];
  private readonly foot: readonly Segment[];
  private readonly organs: OrganNames;
  private readonly fields: PageFields;

  constructor(
    private readonly list: ContentList,
    private readonly lines: readonly TextLine[],
    headEnd: number,
    private readonly patterns: MetadataPatterns,
    private readonly values: ValueTerms,
  ) {
    this.organs = patterns.organs;
    const end = this.extendHead(headEnd);
    const headLines: TextLine[] = [];
    for (const line of lines) {
      if (line.first >= end) break;
      headLines.push(this.clip(line, Math.max(line.first, end - LINE_PIECES), Math.min(line.last, end)));
    }
    this.head = cutSegments(list, headLines.length > HEAD_LINES ? headLines.slice(-HEAD_LINES) : headLines);
    const footLines: TextLine[] = [];
    for (let i = Math.max(0, lines.length - FOOT_LINES); i < lines.length; i++) {
      const line = lines[i] as TextLine;
      if (line.last > headEnd) footLines.push(this.clip(line, Math.max(line.first, headEnd, line.last - LINE_PIECES), line.last));
    }
    this.foot = cutSegments(list, footLines);
    this.fields = new PageFields(list, [this.head, this.foot], patterns.terms, this.organs, values, patterns.pageWords);
  }

  /** A menu of words of the form can look like the first table: the head goes on to the first heading behind it. */
  private extendHead(headEnd: number): number {
    for (const line of this.lines) {
      if (line.first < headEnd) continue;
      const label = this.list.label(line.first);
      if (label !== null && label.level <= 1 && label.ordinal > 0 && label.entry.meanings.some(({ kind }) => kind === 'heading'))
        return line.first;
    }
    return headEnd;
  }

  private clip(line: TextLine, first: number, last: number): TextLine {
    if (first === line.first && last === line.last) return line;
    const start = this.list.starts[Math.min(first, last - 1)] as number;
    const end = this.list.ends[last - 1] as number;
    return line.clip(first, last, start, end);
  }

  read(): MetadataReading {
    const period = this.findPeriod();
    const title = this.withoutOtherReport(new TitleFinder(this.patterns).find(this.head), period);
    const signature = this.findSignature();
    const presented = title?.organ != null ? null : findPresentation(this.list, this.lines, this.patterns, this.values);
    const published =
      this.fields.findDate() ??
      this.dateBelowTitle(title, period, (before, behind) => this.isToldPublished(before, behind)) ??
      signature.date ??
      this.dateBelowTitle(title, period, (before, behind) => this.isPublished(before, behind));
    const named = this.agencyOfTitle(title);
    const agency =
      named === null
        ? (signature.agency ?? presented?.agency ?? this.fields.findPublisher() ?? this.organBelowTitle(title) ?? this.fields.findContact())
        : this.withoutStrayWords(named, signature.agency);
    const year = this.yearOfTitle(title) ?? presented?.year ?? this.yearOfPeriod(period, published) ?? this.yearOfText() ?? null;
    return {
      metadata: {
        title: title === null ? null : locateTitle(this.list, title.segment, this.patterns),
        year,
        agency: agency === null ? null : this.completeAgency(agency),
        published,
        period,
      },
      titleEnd: title?.segment.last ?? 0,
    };
  }

  /** `政府信息公开工作年度报告`, below it `东漪区财政局` or `(2023年度)` and then that. */
  private organBelowTitle(title: Title | null): Located<string> | null {
    if (title === null) return null;
    const below = this.head.filter(({ first }) => first >= title.segment.last).slice(0, LINES_OF_TITLE);
    const found = below.find(({ text }) => this.organs.isOrgan(text));
    return found === undefined ? null : locateOrgan(this.list, found, 0, found.text.length);
  }

  /** A title of another year behind the statistics period is a link to the report of that year. */
  private withoutOtherReport(title: Title | null, period: Located<StatisticsPeriod> | null): Title | null {
    const year = this.yearOfTitle(title);
    if (title === null || year === null || period === null || year.range[0] < period.range[1]) return title;
    return period.value.from.startsWith(String(year.value)) ? title : null;
  }

  private yearOfTitle(title: Title | null): Located<number> | null {
    const year = title === null ? null : findTitleYear(title.segment.text);
    return year === null ? null : locateYear(this.list, (title as Title).segment, year.digits, year.digitsFrom, this.values);
  }

  /** The year that sentences of the report open with; the most frequent of the first lines, or the one asked for. */
  private yearOfText(asked?: number): Located<number> | null {
    const counts = new Map<number, { count: number; located: Located<number> }>();
    for (const segment of cutSegments(
      this.list,
      this.lines.slice(0, 60).filter(({ text }) => text.includes(Y) || /\d{4},/.test(text)),
    )) {
      const match = this.patterns.yearOfSentence.exec(segment.text);
      const digits = match?.[1] ?? match?.[2];
      if (match === null || digits === undefined) continue;
      const located = locateYear(this.list, segment, digits, match.index, this.values);
      if (located === null) continue;
      const known = counts.get(located.value);
      if (known !== undefined) known.count++;
      else counts.set(located.value, { count: 1, located });
    }
    if (asked !== undefined) return counts.get(asked)?.located ?? null;
    let best: { count: number; located: Located<number> } | null = null;
    for (const each of counts.values()) if (best === null || each.count > best.count) best = each;
    return best?.located ?? null;
  }

  /** The statistics period is often last year's, left in: not where sentences and the date of publication tell the same other year. */
  private yearOfPeriod(period: Located<StatisticsPeriod> | null, published: Located<string> | null): Located<number> | null {
    if (period === null) return null;
    const value = Number(period.value.from.slice(0, 4));
    const due = published === null ? value : Number(published.value.slice(0, 4)) - 1;
    return (due === value ? null : this.yearOfText(due)) ?? { value, range: period.range };
  }

  private agencyOfTitle(title: Title | null): Located<string> | null {
    return title?.organ == null ? null : locateOrgan(this.list, title.segment, title.organ.from, title.organ.to);
  }

  /** A menu item that ran into the title (依申请公开东漪区财政局) is left off where the text names the organ alone. */
  private withoutStrayWords(named: Located<string>, signed: Located<string> | null): Located<string> {
    // No menu runs into title and signature alike.
    if (signed?.value === named.value) return named;
    for (const other of [signed, this.fields.findContact(), this.fields.findPublisher()]) {
      if (other === null || other.value === named.value || !named.value.endsWith(other.value) || this.organs.isBare(other.value)) continue;
      // 县水利局 is short for a name in the title, not the name without stray words.
      if (this.patterns.terms.places.includes(other.value[0] as string)) continue;
      const stray = named.value.slice(0, -other.value.length);
      // 省、市 before the name are part of a fuller one.
      return this.patterns.terms.places.includes(stray.slice(-1)) ? named : other;
    }
    return named;
  }

  /** The last date line of the report, with the organ above (or beside) it. */
  private findSignature(): { date: Located<string> | null; agency: Located<string> | null } {
    let alone: Located<string> | null = null;
    for (let i = this.foot.length - 1; i >= 0; i--) {
      const segment = this.foot[i] as Segment;
      const text = withoutNextField(segment.text);
      if (!mayEndWithDate(text)) continue;
      // In running text it stands behind the last sentence.
      const start = text.lastIndexOf('。', text.length - 2) + 1;
      if (text.length - start > SIGNATURE_LENGTH) continue;
      const found = findDate(text.slice(start), this.values);
      const date = found === null ? null : { ...found, from: start + found.from, to: start + found.to };
      if (date === null || !/^[)\].。]*$/.test(text.slice(date.to))) continue;
      const before = text.slice(start, date.from).replace(/[([]+$/, '');
      if (before !== '' || start > 0) {
        if (this.organs.isOrgan(before))
          return { date: locateDate(this.list, segment, date), agency: locateOrgan(this.list, segment, start, start + before.length) };
        continue;
      }
      const agency = this.organAbove(i);
      if (agency !== null) return { date: locateDate(this.list, segment, date), agency };
      // A date behind a link to another report is the date of that one.
      const above = this.foot[i - 1]?.text ?? '';
      if (alone === null && !this.patterns.title.test(above) && !findDate(above, this.values)) alone = locateDate(this.list, segment, date);
    }
    return { date: alone, agency: null };
  }

  private organAbove(index: number): Located<string> | null {
    for (let i = index - 1; i >= Math.max(0, index - SIGNATURE_DISTANCE); i--) {
      const segment = this.foot[i] as Segment;
      if (this.organs.isOrgan(segment.text)) return locateOrgan(this.list, segment, 0, segment.text.length);
      // The organ signs with the first date below it; what printed the page puts another behind that.
      if (segment.text.length <= SIGNED_DATE && findDate(segment.text, this.values) !== null) return null;
    }
    return null;
  }

  /**
   * A date on one of the lines below the title: alone, or with other fields of the page.
   * @param isPublished whether what stands before and behind it on the line says that it is the date of publication
   */
  private dateBelowTitle(
    title: Title | null,
    period: Located<StatisticsPeriod> | null,
    isPublished: (before: string, behind: string) => boolean,
  ): Located<string> | null {
    if (title === null) return null;
    for (const segment of this.head) {
      if (segment.first < title.segment.last || segment.text.length > DATE_LINE) continue;
      const date = findDate(segment.text, this.values);
      if (
        date !== null &&
        date.value !== period?.value.from &&
        date.value !== period?.value.to &&
        isPublished(segment.text.slice(0, date.from), segment.text.slice(date.to))
      )
        return locateDate(this.list, segment, date);
    }
    return null;
  }

  /** What follows the date says what date it is: `2024-01-15 09:12 来源：…`. */
  private isToldPublished(before: string, behind: string): boolean {
    return this.patterns.behindPublished.test(behind) && beforePublished.test(before);
  }

  /** Nothing but brackets before the date, or the field of who published the page. */
  private isPublished(before: string, behind: string): boolean {
    if (!this.patterns.behindDate.test(behind)) return false;
    if (/^[([]*$/.test(before)) return true;
    return !before.includes('。') && this.patterns.terms.publisherLabels.some((label) => before.startsWith(`${label}:`));
  }

  /** 统计局 alone is no name: the text says whose. */
  private completeAgency(agency: Located<string>): Located<string> {
    const name = agency.value;
    if (!this.organs.isBare(name)) return agency;
    // A name that a bracket was torn from is no expression.
    const pattern = new RegExp(`(?:^|[,。;:、(\\s${Y}])([\\u3400-\\u9fff]{1,12}[${this.patterns.terms.places}]${literalPattern(name)})`);
    for (const line of this.lines) {
      const match = line.text.includes(name) ? pattern.exec(line.text) : null;
      if (match === null) continue;
      const found = match[1] as string;
      const whole = found.slice(this.introductionLength(found, name));
      const from = line.start + match.index + match[0].indexOf(found) + found.length - whole.length;
      return { value: whole, range: sourceRange(this.list.text, from, from + whole.length) };
    }
    return agency;
  }

  /** Length of `请与`, `现由` before the whole name of an organ that ends with its bare one. */
  private introductionLength(text: string, bare: string): number {
    const contact = this.patterns.terms.contactWords.before.find((word) => text.startsWith(word))?.length ?? 0;
    const length = Math.max(contact, this.organs.introducedStart(text));
    return text.length - length > bare.length + 1 ? length : 0;
  }

  /** 统计期为2020年1月1日至2020年12月31日, 统计周期为2023年全年 */
  private findPeriod(): Located<StatisticsPeriod> | null {
    return this.periodIn(this.head) ?? this.periodIn(this.labelledLines());
  }

  /** Lines that have one of the words for the statistics period; none where no such line has a date. */
  private labelledLines(): readonly Segment[] {
    const found = new Set<TextLine>();
    for (const label of this.patterns.terms.periodLabels) this.addLinesWith(label, found);
    if (found.size === 0) return [];
    const lines = [...found].sort((a, b) => a.first - b.first);
    return lines.some(({ text }) => text.includes(M)) ? cutSegments(this.list, lines) : [];
  }

  private addLinesWith(word: string, found: Set<TextLine>): void {
    const whole = this.list.text.folded();
    let next = 0;
    for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1)) {
      while (next < this.lines.length && (this.lines[next] as TextLine).end <= at) next++;
      const line = this.lines[next];
      if (line === undefined) return;
      if (at >= line.start && at + word.length <= line.end) found.add(line);
    }
  }

  private periodIn(segments: readonly Segment[]): Located<StatisticsPeriod> | null {
    for (let i = 0; i < segments.length; i++) {
      const segment = segments[i] as Segment;
      const match = segment.text.length < 16 ? null : this.patterns.period.exec(segment.text);
      if (match === null) continue;
      const from = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
      const to = isoDate(Number(match[4] ?? match[1]), Number(match[5]), Number(match[6]));
      if (from === null || to === null || !this.isPeriodContext(`${segments[i - 1]?.text ?? ''}${segment.text.slice(0, match.index)}`))
        continue;
      return { value: { from, to }, range: rangeOf(this.list, segment, match.index, match.index + match[0].length) };
    }
    return null;
  }

  private isPeriodContext(before: string): boolean {
    const near = before.slice(-40);
    return this.patterns.terms.periodLabels.some((label) => near.includes(label));
  }
}

/** `2024年1月22日","source":"…"}`: the text of a page within its record. */
function withoutNextField(text: string): string {
  const end = text.indexOf('"');
  return end > 0 && (text[end + 1] === ',' || text[end + 1] === '}') ? text.slice(0, end) : text;
}
