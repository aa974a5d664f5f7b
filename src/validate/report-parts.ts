import type { AnyReport, BlockNode, ParagraphNode, SectionNode } from '../ast/nodes.js';
import type { SectionNumber, TableName } from '../grammar-contract/edition.js';
import type { Range } from '../source/range.js';

/** @internal */
export const sectionNumbers: readonly SectionNumber[] = [1, 2, 3, 4, 5, 6];

/** The table each section holds; the other sections hold prose alone. @internal */
export const tableOfSection: Readonly<Partial<Record<SectionNumber, TableName>>> = { 2: 'article20', 3: 'applications', 4: 'disputes' };

/** The first section of that number. @internal */
export function sectionOf(report: AnyReport, number: SectionNumber): SectionNode | undefined {
  return report.sections.find((section) => section.number === number);
}

/** @internal */
export function paragraphsOf(blocks: readonly BlockNode[]): ParagraphNode[] {
  return blocks.filter((block): block is ParagraphNode => block.type === 'paragraph');
}

/** All prose of the report in source order. @internal */
export function allParagraphs(report: AnyReport): ParagraphNode[] {
  return paragraphsOf([...report.preamble, ...report.sections.flatMap((section) => section.blocks)]);
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
