import type { AnyReport, SectionNode } from './ast/nodes.js';
import { countAnswered, countRead, isBetterReading, rowsInDispute } from './ast/weigh-report.js';
import type { Finding } from './finding/finding.js';
import type { GrammarDefinition } from './grammar-contract/grammar.js';
import { ContentList } from './lexer/content-list.js';
import { findGluedHeadings } from './lexer/find-glued-headings.js';
import { type Break, findGluedTables } from './lexer/find-glued-tables.js';
import { LabelOrder } from './lexer/label-order.js';
import { TAG_CLOSE, TAG_OPEN } from './lexer/name-items.js';
import { straightenPages } from './lexer/page-order.js';
import { rewriteNames } from './lexer/rewrite-names.js';
import { scan } from './lexer/scan.js';
import { createValueReader, type ValueReader } from './lexer/value-reader.js';
import { compileVocabulary, type Vocabulary } from './lexer/vocabulary.js';
import { FormParser } from './parser/cst/form-parser.js';
import { addDisputes } from './parser/reading-findings.js';
import { ReportReading, SEVERAL_REPORTS } from './report-reading.js';
import { type DeclaredLayouts, declareLayouts } from './source/declared-layouts.js';
import { foldText } from './source/fold.js';
import { FoldBuffers } from './source/fold-buffers.js';
import { extendFoldTable } from './source/fold-table.js';
import { type FoldedText, Noted } from './source/folded-text.js';
import { PageFurniture } from './source/formats/page-furniture.js';
import { straightenGrids } from './source/grid-text.js';
import type { Range } from './source/range.js';
import { composeRewritten, placeInSource, type RewrittenText, TextRewriter } from './source/rewritten-text.js';
import { mayBeWrapped, unwrapText } from './source/unwrap-text.js';

/** The grammar of tables is the same for every vocabulary; analysed on first use. */
let sharedParser: FormParser | undefined;

/** Figures in a text below which its cells may have been hidden by a notation: a filled report has about 200. */
const FEW_FIGURES = 120;

/** Least share of the cells read without stated places that are read by them, where those are the places of tables. */
const LEAST_ADDRESSED = 0.5;

/** How often parts of a text are parted again: with it time stays linear. */
const MOST_PARTINGS = 4;

/** A cell of an HTML table. */
const tableCell = /<t[dh][\s>]/i;

/** A grammar, compiled: everything that is built once and kept. @internal */
export class Reader {
  /** @internal */
  readonly vocabulary: Vocabulary;
  private readonly values: ValueReader;
  private readonly foldTable: Uint16Array;
  private readonly pages: PageFurniture;
  /** Whether a layout of the grammar has cells named, and has them state where they stand. */
  private readonly hasNames: boolean;
  private readonly layouts: DeclaredLayouts;
  /** Used anew for each text: readings end before the next begins, and no report keeps hold of them. */
  private readonly buffers = new FoldBuffers();
  private readonly list = new ContentList();
  private readonly order: LabelOrder;
  /** True where the text scanned last was looked through for notations that say where cells end. */
  private isUnwrapped = false;
  /** @internal */
  readonly meanings: Uint32Array;

  constructor(readonly grammar: GrammarDefinition) {
    this.vocabulary = compileVocabulary(grammar);
    this.order = new LabelOrder(this.vocabulary);
    this.meanings = new Uint32Array(this.vocabulary.meaningCount);
    this.values = createValueReader(grammar.values, grammar.pages);
    this.foldTable = extendFoldTable(grammar.layouts);
    this.pages = new PageFurniture(grammar.pages);
    this.hasNames = grammar.layouts.some(({ separator }) => separator === 'name');
    this.layouts = declareLayouts(grammar.layouts);
  }

  /** Reads the report in a text. Never throws on a string. */
  read(source: string, whole: string = source): { report: AnyReport; diagnostics: Finding[] } {
    const reading = new ReportReading(this, source, whole);
    let statesPlaces = this.list.text.isAddressed === true;
    let best = reading.run();
    const isUpsideDown = !this.isUnwrapped && countsDown(best.report);
    const addressed = reading.hasWordsBeforeFigures ? this.readAddressed(source, whole, best.report) : null;
    if (addressed !== null || (reading.isMostlyKnown && !isUpsideDown)) return addressed ?? best;
    const others = [() => this.scanNames(source)];
    if (!this.isUnwrapped) others.unshift(() => this.scanUnwrapped(source));
    for (const scanOther of others) {
      const list = scanOther();
      if (list === null) continue;
      const isAddressed = list.text.isAddressed === true;
      const other = new ReportReading(this, source, whole, list);
      const result = other.run();
      const isStraightened = isUpsideDown && !countsDown(result.report) && !isBetterReading(best.report, result.report);
      // Without the places that cells state, the figures of a row whose label is lost are those of another.
      if (statesPlaces && countRead(best.report) >= countRead(result.report) * LEAST_ADDRESSED) continue;
      const isPlaced = isAddressed && readsPlaces(result.report, best.report);
      if (!isPlaced && !isStraightened && !isBetterReading(result.report, best.report)) continue;
      best = { ...result, diagnostics: addDisputes(result, rowsInDispute(result.report, best.report), best.diagnostics) };
      statesPlaces ||= isPlaced;
      if (other.isMostlyKnown) break;
    }
    return best;
  }

  /**
   * The report in a text whose cells say where they stand, where figures were found without that; null for every other text.
   * What the places tell comes first also where labels are lost: without them the figures of such a row are those of another.
   * @param plain the report as it is read without the places
   */
  private readAddressed(source: string, whole: string, plain: AnyReport): { report: AnyReport; diagnostics: Finding[] } | null {
    const list = this.isUnwrapped || !this.layouts.hasAddresses ? null : this.scanUnwrapped(source);
    if (list?.text.isAddressed !== true) return null;
    const reading = new ReportReading(this, source, whole, list);
    const result = reading.run();
    return reading.isMostlyKnown || countRead(result.report) >= countRead(plain) * LEAST_ADDRESSED ? result : null;
  }

  /** The content of a text in a notation that says itself where cells end, where enough figures were found without it. */
  private scanUnwrapped(source: string): ContentList | null {
    const rewritten = this.unwrap(source);
    return rewritten === null ? null : this.scanRewritten(rewritten);
  }

  /** A text whose lines stand in their order, in a notation that does not say itself where cells end; null where it is so. */
  private unwrap(source: string): RewrittenText | null {
    const straight = straightenPages(source);
    const unwrapped = unwrapText(straight?.text ?? source, this.pages, this.layouts);
    return straight === null || unwrapped === null ? (unwrapped ?? straight) : composeRewritten(unwrapped, straight);
  }

  /** The content of a text of names and values in a notation of its own, null for every other text. */
  private scanNames(source: string): ContentList | null {
    // The rows of an HTML table say where their cells stand, also where some are lost: their words are no names of figures.
    if (!this.hasNames || tableCell.test(source)) return null;
    // The number of a page is no figure of the name above it.
    const stripped = this.pages.mayBeIn(source, true, true) ? this.pages.strip(source) : null;
    const text = stripped?.text ?? source;
    const bare = text
      .replace(/<br *\/?>/gi, (tag) => ' '.repeat(tag.length))
      .replaceAll('<', TAG_OPEN)
      .replaceAll('>', TAG_CLOSE);
    const folded: FoldedText = { ...foldText(bare, this.buffers, this.foldTable), source: text };
    const named = rewriteNames(folded, this.vocabulary, this.values, this.order);
    if (named === null) return null;
    const rewritten = stripped === null ? named : composeRewritten(named, stripped);
    return this.scanFolded(placeInSource(foldText(rewritten.text, this.buffers, this.foldTable), rewritten));
  }

  private scanRewritten(rewritten: RewrittenText): ContentList {
    return this.scanFolded(straightenGrids(placeInSource(foldText(rewritten.text, this.buffers, this.foldTable), rewritten)));
  }

  private scanFolded(text: FoldedText): ContentList {
    return scan(text, this.vocabulary, this.values, this.list, this.order);
  }

  /** Reads every report in a text; each result stands for itself, with the part of the text it was read from as its source. */
  readAll(source: string, depth = 0): { report: AnyReport; diagnostics: Finding[]; range: Range }[] {
    const starts = [0, ...new ReportReading(this, source).findFurtherReports(), source.length];
    return starts.slice(1).flatMap((end, i) => {
      const start = starts[i] as number;
      const part = source.slice(start, end);
      const result = this.read(part);
      // Without what stands around it a part may show more of its own beginnings.
      const isParted = starts.length > 2 && depth < MOST_PARTINGS && result.diagnostics.some(({ code }) => code === SEVERAL_REPORTS);
      if (!isParted) return [{ ...result, range: [start, end] }];
      return this.readAll(part, depth + 1).map(({ range, ...each }) => ({ ...each, range: [start + range[0], start + range[1]] as const }));
    });
  }

  /** The content of a text, good until the next text is scanned. @internal */
  scanNext(source: string): ContentList {
    return this.rescan(source, this.scanFolded(straightenGrids(foldText(source, this.buffers, this.foldTable))));
  }

  /** Where few figures were found, or commas part them: looks for a notation that says itself where cells end. */
  private rescan(source: string, list: ContentList): ContentList {
    this.isUnwrapped = false;
    if (list.valueCount >= FEW_FIGURES && !list.hasCommas) {
      const { noted = Noted.All, isAligned } = list.text;
      // Marks that fold to nothing, `*` among them, are not in the list.
      if (!mayBeWrapped(source, noted, list.opensEntries || isAligned !== true, this.pages)) return list;
    }
    this.isUnwrapped = true;
    const rewritten = this.unwrap(source) ?? this.partGluedTables(source, list);
    return rewritten === null ? list : this.scanRewritten(rewritten);
  }

  /** Lines of running text and tables without anything between them, with a line end where a table or heading begins or ends. */
  private partGluedTables(source: string, { text, valueCount }: ContentList): RewrittenText | null {
    if (valueCount >= FEW_FIGURES || text.isRearranged === true) return null;
    const tables = findGluedTables(text, this.vocabulary, this.values, this.order);
    if (tables.length === 0) return null;
    const headings = findGluedHeadings(text, this.vocabulary, this.values, this.order);
    // The number of a heading behind a table: `…0005、存在的…`.
    const isWithinHeading = ({ at }: Break): boolean =>
      headings.some((next, i) => i % 2 === 1 && at < next.at && at > (headings[i - 1] as Break).at);
    const breaks = [...tables.filter((each) => !isWithinHeading(each)), ...headings].sort((a, b) => a.at - b.at);
    const parted = new TextRewriter(source);
    let from = 0;
    for (const { at, length, put } of breaks) {
      const to = at < text.length ? (text.starts[at] as number) : source.length;
      const next = length === 0 ? to : (text.ends[at] as number);
      parted.copy(from, to);
      parted.put(put, to, next);
      from = next;
    }
    parted.copy(from, source.length);
    return parted.finish();
  }

  /** @internal */
  get formParser(): FormParser {
    sharedParser ??= new FormParser();
    return sharedParser;
  }
}

/** True when a reading by the places that cells state reads as much as one without them, most of what that knows. */
function readsPlaces(placed: AnyReport, plain: AnyReport): boolean {
  const count = countRead(placed);
  return count >= countRead(plain) && count >= countAnswered(plain) * LEAST_ADDRESSED;
}

/** True where most sections follow one with a higher number. */
function countsDown({ sections }: AnyReport): boolean {
  let down = 0;
  for (let i = 1; i < sections.length; i++) if ((sections[i] as SectionNode).number < (sections[i - 1] as SectionNode).number) down++;
  return down * 2 >= sections.length - 1 && down > 0;
}
