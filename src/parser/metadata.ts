import type { Located, ReportMetadata, StatisticsPeriod } from '../ast/nodes.js';
import type { MetadataTerms } from '../grammar-contract/grammar.js';
import type { ContentList } from '../lexer/content-list.js';
import { readChineseNumeral } from '../lexer/numerals.js';
import type { ValueTerms } from '../grammar-contract/values.js';
import { sourceRange } from '../source/fold.js';

/** A line of content outside the tables, folded. @internal */
export interface TextLine {
  readonly first: number;
  readonly last: number;
  /** Folded index of its first character. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the head and foot of a report say. @internal */
export interface MetadataReading {
  readonly metadata: ReportMetadata;
  /** Index of the first piece of content behind the title, 0 without a title. */
  readonly titleEnd: number;
}

/** Lines before the first section that are searched for a title. */
const TITLE_LINES = 80;
/** Lines at the foot that are searched for agency and date. */
const FOOT_LINES = 40;

/**
 * Reads title, year, agency, dates. Sources in the order of trust: the title, labelled fields of the page, the
 * signature, the statistics period, the first sentence.
 */
export function readMetadata(list: ContentList, lines: readonly TextLine[], headEnd: number, terms: MetadataTerms, values: ValueTerms): MetadataReading {
  return new MetadataReader(list, lines, headEnd, terms, values).read();
}

class MetadataReader {
  private readonly titlePattern: RegExp;
  private readonly organPattern: RegExp;
  private readonly head: readonly TextLine[];

  constructor(
    private readonly list: ContentList,
    private readonly lines: readonly TextLine[],
    headEnd: number,
    private readonly terms: MetadataTerms,
    private readonly values: ValueTerms,
  ) {
    this.titlePattern = new RegExp(terms.title);
    this.organPattern = new RegExp(`(?:${terms.organEndings.join('|')})(?:\\([^()]{1,20}\\))?$`);
    this.head = lines.filter((line) => line.first < headEnd).slice(-TITLE_LINES);
  }

  read(): MetadataReading {
    const titleLine = this.findTitle();
    const title = titleLine === null ? null : this.locate(titleLine, markerLength(titleLine.text), titleLine.text.length);
    const signature = this.findSignature();
    const period = this.findPeriod();
    const published = this.findLabelledDate() ?? signature.date;
    const agency = this.agencyOfTitle(titleLine) ?? signature.agency ?? this.findPublisher();
    const year = this.yearOfTitle(titleLine) ?? (period && { value: Number(period.value.from.slice(0, 4)), range: period.range }) ?? this.yearOfText(titleLine) ?? null;
    return {
      metadata: { title: title === null ? null : { value: this.list.text.source.slice(...title.range), range: title.range }, year, agency: agency === null ? null : this.completeAgency(agency), published, period },
      titleEnd: titleLine === null ? 0 : titleLine.last,
    };
  }

  /** Folded positions within a line to a place in the source. */
  private locate(line: TextLine, from: number, to: number): { value: string; range: readonly [number, number] } {
    return { value: line.text.slice(from, to), range: sourceRange(this.list.text, line.start + from, line.start + to) };
  }

  private findTitle(): TextLine | null {
    let best: TextLine | null = null;
    let bestWeight = 0;
    for (const line of this.head) {
      const text = compact(line.text);
      if (text.length > 60 || /[。;,]|《|\|/.test(text) || !this.titlePattern.test(text)) continue;
      let weight = 10;
      if (/\d{4}年/.test(text)) weight += 4;
      if (/年度?(?:工作)?报告$|年报$/.test(text)) weight += 3;
      if (/^(?:上一篇|下一篇|当前位置|您|首页|附件|关于)/.test(text) || />/.test(text)) weight -= 8;
      if (/:/.test(text)) weight -= 4;
      if (this.agencyIn(text) !== null) weight += 3;
      if (weight >= bestWeight) {
        // Of equal titles (page title, headline) the last stands over the report.
        best = line;
        bestWeight = weight;
      }
    }
    return best;
  }

  private yearOfTitle(line: TextLine | null): Located<number> | null {
    if (line === null) return null;
    return this.yearAt(line, /(\d\s*\d\s*\d\s*\d)\s*年/) ?? this.yearAt(line, /([零〇一二三四五六七八九]{4})\s*年/);
  }

  private yearAt(line: TextLine, pattern: RegExp): Located<number> | null {
    const match = pattern.exec(line.text);
    if (match === null) return null;
    const year = this.readNumber(match[1] as string);
    if (year === null || year < 2000 || year > 2100) return null;
    return { value: year, range: sourceRange(this.list.text, line.start + match.index, line.start + match.index + (match[1] as string).length) };
  }

  private readNumber(text: string): number | null {
    const plain = text.replace(/\s/g, '');
    return /^\d+$/.test(plain) ? Number(plain) : readChineseNumeral(plain, this.values);
  }

  /** The year that sentences of the report open with; the most frequent of the first lines. */
  private yearOfText(titleLine: TextLine | null): Located<number> | null {
    const counts = new Map<number, { count: number; located: Located<number> }>();
    for (const line of this.lines.slice(0, 60)) {
      if (line === titleLine) continue;
      const match = /^\s*(\d{4})\s*(?:年|,|，)/.exec(line.text) ?? /(\d{4})\s*年(?:度|,|我|全|新增|以来|1月1日)/.exec(line.text);
      if (match === null) continue;
      const value = Number(match[1]);
      if (value < 2000 || value > 2100) continue;
      const at = line.start + match.index + match[0].indexOf(match[1] as string);
      const known = counts.get(value);
      if (known !== undefined) known.count++;
      else counts.set(value, { count: 1, located: { value, range: sourceRange(this.list.text, at, at + 4) } });
    }
    let best: { count: number; located: Located<number> } | null = null;
    for (const each of counts.values()) if (best === null || each.count > best.count) best = each;
    return best?.located ?? null;
  }

  private agencyOfTitle(line: TextLine | null): Located<string> | null {
    if (line === null) return null;
    const own = this.agencyIn(line.text);
    if (own !== null) return this.locate(line, own.from, own.to);
    // The agency on the line above the title.
    const above = this.head[this.head.indexOf(line) - 1];
    if (above === undefined) return null;
    const text = above.text.trim();
    const from = above.text.indexOf(text) + markerLength(text);
    return text.length <= 30 && this.isOrgan(text.slice(markerLength(text)).replace(/\s/g, '')) ? this.locate(above, from, above.text.indexOf(text) + text.length) : null;
  }

  /** The organ named in a title: before the year, or between year and 政府信息公开. */
  private agencyIn(text: string): { from: number; to: number } | null {
    const title = this.titlePattern.exec(text);
    const end = title === null ? text.length : title.index;
    const year = /[\d零〇一二三四五六七八九]{4}\s*年度?/.exec(text.slice(0, end + 1));
    const parts: [number, number][] = year === null ? [[0, end]] : [[0, year.index], [year.index + year[0].length, end]];
    for (const [from, to] of parts) {
      const part = text.slice(from, to);
      const trimmed = part.replace(/^[\s#=*>《「【]+/, '').replace(/[\s]*(?:关于|的)?[\s]*$/, '');
      const start = from + part.indexOf(trimmed);
      if (trimmed.length >= 2 && trimmed.length <= 40 && this.isOrgan(trimmed.replace(/\s/g, ''))) return { from: start, to: start + trimmed.length };
    }
    return null;
  }

  private isOrgan(name: string): boolean {
    return name.length >= 2 && /^[\u3400-\u9fff()·\-A-Za-z0-9]+$/.test(name) && this.organPattern.test(name) && !this.terms.pronouns.includes(name) && !this.titlePattern.test(name);
  }

  /** The last date line of the report, with the organ above (or beside) it. */
  private findSignature(): { date: Located<string> | null; agency: Located<string> | null } {
    const foot = this.lines.slice(-FOOT_LINES);
    for (let i = foot.length - 1; i >= 0; i--) {
      const line = foot[i] as TextLine;
      const date = this.dateIn(line);
      if (date === null) continue;
      const rest = compact(line.text.slice(0, date.from)).replace(/^[·•\s]+/, '');
      if (compact(line.text.slice(date.to)) !== '' || rest.length > 40) continue;
      if (rest !== '') {
        if (!this.isOrgan(rest)) continue;
        return { date: date.located, agency: this.locate(line, line.text.indexOf(rest[0] as string), line.text.lastIndexOf(rest[rest.length - 1] as string, date.from) + 1) };
      }
      return { date: date.located, agency: this.organAbove(foot, i) };
    }
    return { date: null, agency: null };
  }

  private organAbove(foot: readonly TextLine[], index: number): Located<string> | null {
    for (let i = index - 1; i >= Math.max(0, index - 3); i--) {
      const line = foot[i] as TextLine;
      const text = line.text.trim();
      if (text.length <= 40 && this.isOrgan(text.replace(/\s/g, ''))) return this.locate(line, line.text.indexOf(text), line.text.indexOf(text) + text.length);
    }
    return null;
  }

  private dateIn(line: TextLine): { from: number; to: number; located: Located<string> } | null {
    const match = datePattern.exec(line.text);
    if (match === null) return null;
    const [whole, year, month, day] = match;
    const value = isoDate(this.readNumber(year as string), this.readNumber(month as string), this.readNumber(day as string));
    if (value === null) return null;
    const from = match.index;
    const to = from + whole.length;
    return { from, to, located: { value, range: sourceRange(this.list.text, line.start + from, line.start + to) } };
  }

  /** 发布时间：2024-01-15 */
  private findLabelledDate(): Located<string> | null {
    for (const label of this.terms.publishedLabels) {
      for (const line of this.lines) {
        if (line.text.length > 400) continue;
        const at = spacedIndexOf(line.text, label);
        if (at < 0) continue;
        const rest = line.text.slice(at);
        const match = /^[^\d:：]{0,12}[:：\s\]】|]{0,8}(\d{4})\s*[-年./]\s*(\d{1,2})\s*[-月./]\s*(\d{1,2})/.exec(rest) ?? null;
        if (match === null) continue;
        const value = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
        if (value === null) continue;
        const from = line.start + at + match[0].indexOf(match[1] as string);
        return { value, range: sourceRange(this.list.text, from, line.start + at + match[0].length) };
      }
    }
    return null;
  }

  private findPublisher(): Located<string> | null {
    for (const label of this.terms.publisherLabels) {
      for (const line of this.lines) {
        const at = line.text.length > 400 ? -1 : spacedIndexOf(line.text, label);
        if (at < 0) continue;
        const match = /[:：]\s*([\u3400-\u9fff]{3,30})/.exec(line.text.slice(at, at + label.length + 45));
        if (match === null) continue;
        const name = match[1] as string;
        const organ = this.longestOrgan(name);
        if (organ === null) continue;
        const from = at + match.index + match[0].indexOf(name);
        return this.locate(line, from, from + organ.length);
      }
    }
    return null;
  }

  /** `东漪区城市管理局成文日期` opens with an organ. */
  private longestOrgan(text: string): string | null {
    for (let length = text.length; length >= 3; length--) {
      const name = text.slice(0, length);
      if (this.isOrgan(name) && !this.terms.publishedLabels.some((label) => name.includes(label))) return name;
    }
    return null;
  }

  /** 统计局 alone is no name: the text says whose. */
  private completeAgency(agency: Located<string>): Located<string> {
    const name = agency.value.replace(/\s/g, '');
    if (name.length > 6 || /[省市县区州盟旗镇乡]/.test(name.slice(0, -1))) return { value: name, range: agency.range };
    const pattern = new RegExp(`(?:^|[,。;:、(\\s年])([\\u3400-\\u9fff]{1,12}[省市县区州盟旗镇乡]${name})`);
    for (const line of this.lines) {
      const match = pattern.exec(line.text);
      if (match !== null) {
        const from = line.start + match.index + match[0].indexOf(match[1] as string);
        return { value: match[1] as string, range: sourceRange(this.list.text, from, from + (match[1] as string).length) };
      }
    }
    return { value: name, range: agency.range };
  }

  /** 统计期为2020年1月1日至2020年12月31日, 统计周期为2023年全年 */
  private findPeriod(): Located<StatisticsPeriod> | null {
    for (const line of this.lines) {
      const match = periodPattern.exec(line.text);
      if (match !== null) {
        const from = isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
        const to = isoDate(Number(match[4] ?? match[1]), Number(match[5]), Number(match[6]));
        if (from === null || to === null || !this.isPeriodContext(line.text, match.index)) continue;
        return { value: { from, to }, range: sourceRange(this.list.text, line.start + match.index, line.start + match.index + match[0].length) };
      }
    }
    return null;
  }

  private isPeriodContext(text: string, at: number): boolean {
    const before = text.slice(Math.max(0, at - 40), at);
    return this.terms.periodLabels.some((label) => before.includes(label));
  }
}

const datePattern = /(\d{4}|[零〇一二三四五六七八九]{4})\s*[年./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*[月./-]\s*(\d{1,2}|[一二三四五六七八九十]{1,3})\s*日?\s*$/;
const periodPattern = /(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日\s*起?\s*(?:至|到|-|—|~)\s*(?:(\d{4})\s*年)?\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/;

function isoDate(year: number | null, month: number | null, day: number | null): string | null {
  if (year === null || month === null || day === null) return null;
  if (year < 2000 || year > 2100 || month < 1 || month > 12 || day < 1 || day > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

const compact = (text: string): string => text.replace(/[\s\u00a0]/g, '');

/** Length of `# `, `== `, `> ` before a title. */
function markerLength(text: string): number {
  return /^[\s#=>|]*/.exec(text)?.[0].length ?? 0;
}

/** `索 引 号` is found as `索引号`. */
function spacedIndexOf(text: string, label: string): number {
  const direct = text.indexOf(label);
  if (direct >= 0 || !text.includes(' ')) return direct;
  const match = new RegExp([...label].join('\\s*')).exec(text);
  return match === null ? -1 : match.index;
}
