import type { ContentList } from '../lexer/content-list.js';
import { ordinalCharacters, readOrdinal } from '../lexer/numerals.js';
import type { TextLine } from '../parser/head/text-line.js';
import { CharacterClass, characterClasses, isDigit } from '../source/character-class.js';
import { sourceRange } from '../source/folded-text.js';
import { partitionPoint } from '../source/partition-point.js';
import type { Range } from '../source/range.js';
import type { BlockNode, TableNode } from './nodes.js';

/** Longest line that can be a heading inside a section. */
const SUBHEADING_LENGTH = 30;
const numberedPattern = new RegExp(
  `^[#\\s]*(?:[(]\\s*([${ordinalCharacters}]{1,3})\\s*[)][、.]?|(\\d{1,2})[.、)])\\s*([^。;!?]+?)[。:;]?$`,
);

/** True for what a numbering, or the marks and spaces before it, can begin with. */
function mayBeNumbered(unit: number): boolean {
  return unit === 0x28 || isDigit(unit) || unit === 0x23 || characterClasses[unit] !== CharacterClass.Text;
}

/** A table with the content it covers, to be put among the lines. @internal */
export interface PlacedTable {
  readonly start: number;
  readonly end: number;
  readonly node: TableNode;
}

/**
 * Paragraphs, headings of parts and tables of a stretch of content, in order.
 * @param within offsets in the source: the end of the heading before, and where the next section begins
 */
export function buildBlocks(
  list: ContentList,
  lines: readonly TextLine[],
  tables: readonly PlacedTable[],
  from: number,
  to: number,
  within: Range,
): BlockNode[] {
  const blocks: BlockNode[] = [];
  let table = 0;
  const pushTables = (before: number): void => {
    for (; table < tables.length && (tables[table] as PlacedTable).start < before; table++) {
      const placed = tables[table] as PlacedTable;
      if (placed.start >= from) blocks.push(placed.node);
    }
  };
  for (let i = firstLineFrom(lines, from); i < lines.length; i++) {
    const line = lines[i] as TextLine;
    if (line.first >= to) break;
    pushTables(line.first);
    const first = Math.max(from, line.first);
    const last = Math.min(to, line.last);
    // The line of a heading may have nothing else.
    if (first < last) blocks.push(buildLine(list, line, first, last));
  }
  pushTables(to);
  return overlap(blocks, within) ? partBlocks(list, blocks, within) : blocks;
}

/** True where blocks do not follow each other in the source, or leave their section. */
function overlap(blocks: readonly BlockNode[], [start, sectionEnd]: Range): boolean {
  let end = start;
  for (const { range } of blocks) {
    if (range[0] < end) return true;
    end = range[1];
  }
  return end > sectionEnd;
}

/** Where the cells of a drawing were put together, lines that stood side by side overlap: each keeps what is its own. */
function partBlocks(list: ContentList, blocks: readonly BlockNode[], [start, sectionEnd]: Range): BlockNode[] {
  const { source } = list.text;
  const result: BlockNode[] = [];
  let end = start;
  const limits = tableStarts(blocks, sectionEnd);
  blocks.forEach((block, i) => {
    const limit = limits[i] as number;
    if (block.type === 'table') result.push(block);
    else {
      const range = [Math.max(block.range[0], end), Math.min(block.range[1], limit)] as const;
      if (range[1] <= range[0]) return;
      const isWhole = range[0] === block.range[0] && range[1] === block.range[1];
      result.push(isWhole ? block : { ...block, text: source.slice(...range), range });
    }
    end = Math.max(end, (result[result.length - 1] as BlockNode).range[1]);
  });
  return result;
}

/** For each block where the next table or section begins, from which on nothing before it has text. */
function tableStarts(blocks: readonly BlockNode[], sectionEnd: number): number[] {
  const starts: number[] = new Array(blocks.length).fill(sectionEnd);
  for (let i = blocks.length - 2; i >= 0; i--) {
    const next = blocks[i + 1] as BlockNode;
    starts[i] = Math.min(starts[i + 1] as number, next.type === 'table' ? next.range[0] : Number.POSITIVE_INFINITY);
  }
  return starts;
}

function firstLineFrom(lines: readonly TextLine[], from: number): number {
  return partitionPoint(lines.length, (index) => (lines[index] as TextLine).last <= from);
}

function buildLine(list: ContentList, line: TextLine, first: number, last: number): BlockNode {
  const range = sourceRange(list.text, list.starts[first] as number, list.ends[last - 1] as number);
  const text = list.text.source.slice(range[0], range[1]);
  if (line.length <= SUBHEADING_LENGTH) {
    const match = mayBeNumbered(list.text.units[line.start] as number) ? numberedPattern.exec(line.text) : null;
    if (match !== null) {
      const [, chinese, digits] = match;
      return chinese !== undefined
        ? { type: 'subheading', text, numeral: readOrdinal(chinese) || null, level: 1, range }
        : { type: 'subheading', text, numeral: Number(digits), level: 2, range };
    }
    const part = list.label(first)?.entry.meanings.find((meaning) => meaning.kind === 'part');
    if (part !== undefined && last === first + 1) return { type: 'subheading', text, numeral: null, level: 1, range };
  }
  return { type: 'paragraph', text, range };
}
