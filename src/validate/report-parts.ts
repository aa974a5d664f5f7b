import type { AnyReport, BlockNode, HeadingNode, ParagraphNode, SectionNode } from '../ast/nodes.js';
import type { SectionNumber } from '../grammar-contract/edition.js';
import type { Range } from '../source/range.js';
import { foldWords } from './folded-words.js';

/** @internal */
export const sectionNumbers: readonly SectionNumber[] = [1, 2, 3, 4, 5, 6];

/** The first section of that number. @internal */
export function sectionOf(report: AnyReport, number: SectionNumber): SectionNode | undefined {
  return report.sections.find((section) => section.number === number);
}

/** True where sections stand otherwise in the text than they are read, so that none holds all of its own. @internal */
export function isOutOfOrder({ sections }: AnyReport): boolean {
  return sections.some(({ range }, i) => i > 0 && range[0] < (sections[i - 1] as SectionNode).range[0]);
}

/** @internal */
export function paragraphsOf(blocks: readonly BlockNode[]): ParagraphNode[] {
  return blocks.filter((block): block is ParagraphNode => block.type === 'paragraph');
}

/**
 * What the line of a heading says behind it, folded: `六、其他需要报告的事项：无` has `无`. `''` when it is a heading alone.
 * @internal
 */
export function headingRemark(heading: HeadingNode | null): string {
  if (heading === null || heading.text.endsWith(heading.official)) return '';
  const text = foldWords(heading.text);
  const official = foldWords(heading.official);
  const at = text.indexOf(official);
  const remark = at >= 0 ? text.slice(at + official.length) : (/[:\u3002](.+)$/u.exec(text)?.[1] ?? '');
  return remark.replace(/^[\p{P}\p{S}]+/u, '');
}

/** The prose of a section in source order, what stands on the line of its heading included. @internal */
export function proseOf({ heading, blocks }: SectionNode): string[] {
  const remark = headingRemark(heading);
  const texts = blocks.map((block) => (block.type === 'table' ? '' : block.text));
  return remark === '' ? texts : [remark, ...texts];
}

/**
 * Where words stand in a paragraph, from `behind` on where that stands in it; the whole paragraph where they do not stand
 * there as they were folded. @internal
 */
export function placeOfWords({ text, range }: ParagraphNode, words = '', behind = ''): Range {
  const at = text.indexOf(words, Math.max(0, text.indexOf(behind)));
  return at < 0 ? range : [range[0] + at, range[0] + at + words.length];
}

/** An empty range where something that is not there would stand: before `offset`'s text. @internal */
export function insertionPoint(offset: number): Range {
  return [offset, offset];
}

/** The first line of a range, for pointing at a block without covering it. @internal */
export function firstLine(report: AnyReport, range: Range): Range {
  const end = report.source.indexOf('\n', range[0]);
  return end < 0 || end >= range[1] ? range : [range[0], end];
}

/** Longest text that may well hold no Chinese: an address, a date, figures. */
const longestForeign = 40;

/** False where paragraphs hold long text without one Chinese character: escapes that nobody undid, or words lost to an encoding. @internal */
export function areRead(texts: readonly string[]): boolean {
  return texts.every((text) => text.length <= longestForeign || /\p{Script=Han}/u.test(text));
}
