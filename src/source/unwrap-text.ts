import { type DeclaredLayouts, plainLayouts } from './declared-layouts.js';
import { Noted } from './folded-text.js';
import { mayBeTree, rewriteAccessibilityTree } from './formats/accessibility-tree.js';
import { rewriteAttributedSpans } from './formats/attributed-spans.js';
import { mayHaveBoxedTexts, rewriteBoxedTexts } from './formats/boxed-texts.js';
import { mayHaveBracketedFigures, rewriteBracketedFigures } from './formats/bracketed-figures.js';
import { rewriteCellAddresses } from './formats/cell-addresses.js';
import { rewriteCellsBehindSigns } from './formats/cells-behind-signs.js';
import { rewriteDataTables } from './formats/data-tables.js';
import { rewriteDelimited } from './formats/delimited.js';
import { mayMixDigits, partDigitWidths } from './formats/digit-widths.js';
import { rewriteDocumentTrees } from './formats/document-trees.js';
import { mayBeDumped, rewriteDumpedLists } from './formats/dumped-lists.js';
import { rewriteElementTables } from './formats/element-tables.js';
import { mayHaveEnclosedCells, rewriteEnclosedCells } from './formats/enclosed-cells.js';
import { decodeByteEscapes, decodePrintable, mayBePrintable, mayHaveByteEscapes } from './formats/escaped-bytes.js';
import { mayHaveEscapes, unescapeCharacters } from './formats/escaped-characters.js';
import { rewriteEscapedHtml } from './formats/escaped-html.js';
import { rewriteFigureLists } from './formats/figure-lists.js';
import { clearFilledBlanks, mayHaveFilledBlanks } from './formats/filled-blanks.js';
import { mayBeFolded, rewriteFoldedFrames } from './formats/folded-frames.js';
import { partGluedMarks } from './formats/glued-marks.js';
import { rewriteIndexedLines } from './formats/indexed-lines.js';
import { rewriteInterchangeCells } from './formats/interchange-cells.js';
import { rewriteJoinedCells } from './formats/joined-cells.js';
import { rewriteKeyedLines } from './formats/keyed-lines.js';
import { rewriteLatex } from './formats/latex.js';
import { mayHaveLeads, stripLineLeads } from './formats/line-leads.js';
import { mayHavePrefixes, stripLinePrefixes } from './formats/line-prefixes.js';
import { mayHaveScores, stripLineScores } from './formats/line-scores.js';
import { decodeBytes, mayBeMisread } from './formats/misread-bytes.js';
import { rewriteNamedColumns } from './formats/named-columns.js';
import { mayBeNested, rewriteNestedLists } from './formats/nested-lists.js';
import { mayHaveNumberedCells, rewriteNumberedCells } from './formats/numbered-cells.js';
import { mayBeElements, rewriteElements } from './formats/page-elements.js';
import type { PageFurniture } from './formats/page-furniture.js';
import { rewritePairedLines } from './formats/paired-lines.js';
import { mayHaveQuotedCells, stripCellQuotes } from './formats/quoted-cells.js';
import { mayBeQuoted, stripQuotation } from './formats/quoted-lines.js';
import { stripRepeatedLines } from './formats/repeated-lines.js';
import { mayBeDashed } from './formats/repeated-signs.js';
import { rewriteRtf } from './formats/rtf.js';
import { mayHaveSpacedSigns, rewriteSpacedSigns } from './formats/spaced-signs.js';
import { mayHaveSquareTags, rewriteSquareTags } from './formats/square-tags.js';
import { mayHaveStrings, unwrapStrings } from './formats/string-literals.js';
import { mayHaveColours, stripColours } from './formats/terminal-colours.js';
import { rewriteTexinfo } from './formats/texinfo.js';
import { mayHaveTextCells, stripTextMarks } from './formats/text-cells.js';
import { mayHaveAttributes, rewriteElementAttributes } from './formats/tree-elements.js';
import { rewriteTroff } from './formats/troff.js';
import { turnTables } from './formats/turned-tables.js';
import { mayBeDiff, takeNewerVersion } from './formats/unified-diff.js';
import { mayHaveBoxes, rewriteWordBoxes } from './formats/word-boxes.js';
import { unwrapLines } from './formats/wrapped-lines.js';
import { composeRewritten, type RewrittenText } from './rewritten-text.js';

/** Notations that state of each cell where it stands. */
const addressed: ReadonlySet<unknown> = new Set([rewriteCellAddresses, rewriteIndexedLines]);

/** Notations of single tables: what stands between those may be tables in another one of them. */
const partial: ReadonlySet<unknown> = new Set([rewriteIndexedLines, rewriteDataTables, turnTables, rewriteDelimited, rewriteFigureLists]);

/** Most telling first: what a LaTeX table has between its ampersands may look like any other notation. */
const rewriters: readonly ((source: string, layouts: DeclaredLayouts) => RewrittenText | null)[] = [
  rewriteRtf,
  rewriteLatex,
  rewriteTexinfo,
  rewriteTroff,
  rewriteAccessibilityTree,
  rewriteInterchangeCells,
  rewriteCellAddresses,
  rewriteKeyedLines,
  rewritePairedLines,
  rewriteIndexedLines,
  rewriteEscapedHtml,
  rewriteDocumentTrees,
  rewriteElementAttributes,
  rewriteDataTables,
  rewriteElementTables,
  rewriteAttributedSpans,
  rewriteJoinedCells,
  turnTables,
  rewriteDelimited,
  rewriteFigureLists,
];

/**
 * Rewrites a text in a notation that says itself where cells end, so that they need not be told from the layout. Null
 * for every other text.
 * @param layouts whether cells may state where they stand, and which signs are bars or tabs.
 * @internal
 */
export function unwrapText(source: string, pages: PageFurniture, layouts: DeclaredLayouts = plainLayouts): RewrittenText | null {
  let bare: RewrittenText | null = null;
  // What stands around lines, the outermost first.
  for (const strip of [
    decodeBytes,
    stripColours,
    decodePrintable,
    decodeByteEscapes,
    takeNewerVersion,
    rewriteElements,
    unescapeCharacters,
    rewriteSquareTags,
    rewriteBoxedTexts,
    rewriteWordBoxes,
    unwrapStrings,
    unwrapLines,
    stripLineScores,
    // The marks of cells would be taken for bullets and signs.
    rewriteNestedLists,
    rewriteFoldedFrames,
    rewriteEnclosedCells,
    rewriteBracketedFigures,
    rewriteNamedColumns,
    rewriteCellsBehindSigns,
    rewriteNumberedCells,
    rewriteSpacedSigns,
    clearFilledBlanks,
    stripLineLeads,
    stripQuotation,
    rewriteDumpedLists,
    (text: string) => pages.strip(text),
    stripLinePrefixes,
    stripRepeatedLines,
    stripTextMarks,
    stripCellQuotes,
    partGluedMarks,
    partDigitWidths,
  ]) {
    const stripped = strip(bare?.text ?? source);
    if (stripped !== null) bare = bare === null ? stripped : composeRewritten(stripped, bare);
  }
  let result = bare;
  let isFound = false;
  for (const rewrite of rewriters) {
    if ((isFound && !partial.has(rewrite)) || (!layouts.hasAddresses && addressed.has(rewrite))) continue;
    const rewritten = rewrite(result?.text ?? source, layouts);
    if (rewritten === null) continue;
    const isAddressed = result?.isAddressed === true || rewritten.isAddressed === true;
    result = result === null ? rewritten : { ...composeRewritten(rewritten, result), isAddressed };
    if (!partial.has(rewrite)) return result;
    isFound = true;
  }
  return result;
}

/**
 * True where figures are read but their cells are told only by the notation around them. Looks for a few marks only.
 * @param noted characters that the text has.
 * @param opensEntries true when a line may open with a bullet or with a number that counts lines.
 * @param pages what stands around the text of printed pages.
 * @internal
 */
export function mayBeWrapped(source: string, noted: number, opensEntries: boolean, pages: PageFurniture): boolean {
  const has = (characters: number): boolean => (noted & characters) !== 0;
  return (
    (has(Noted.Brace) && (source.includes('\\begin{') || source.includes(']{') || source.includes('@multitable'))) ||
    (source.includes('.TS') && source.includes('\n.TS')) ||
    (opensEntries && (mayBeTree(source) || mayBeNested(source))) ||
    mayBeDashed(source) ||
    mayHaveSpacedSigns(source) ||
    mayHaveFilledBlanks(source) ||
    mayBeQuoted(source) ||
    (has(Noted.Equals) && (mayBeDumped(source) || mayBePrintable(source))) ||
    mayHaveLeads(source) ||
    pages.mayBeIn(source, opensEntries, has(Noted.Slash)) ||
    source.startsWith('{\\rtf') ||
    (has(Noted.Backslash | Noted.Ampersand) && (mayHaveEscapes(source) || mayHaveByteEscapes(source) || mayBeFolded(source))) ||
    (has(Noted.Brace) && mayBeDiff(source)) ||
    mayBeElements(source) ||
    mayBeMisread(source) ||
    mayHaveBoxes(source, has(Noted.Tag)) ||
    (has(Noted.Tag) && mayHaveAttributes(source)) ||
    mayHaveScores(source) ||
    mayHaveStrings(source) ||
    (has(Noted.Brace | Noted.Square) && mayHaveBoxedTexts(source)) ||
    mayHaveQuotedCells(source) ||
    mayHaveTextCells(source) ||
    (has(Noted.Square) && (mayHaveColours(source) || mayHaveSquareTags(source))) ||
    mayHaveEnclosedCells(source) ||
    mayHaveNumberedCells(source) ||
    mayHaveBracketedFigures(source) ||
    mayHavePrefixes(source, noted, opensEntries) ||
    mayMixDigits(source)
  );
}
