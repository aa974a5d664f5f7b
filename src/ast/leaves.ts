import type { Range } from '../source/range.js';
import { checkReport } from './check-report.js';
import type { AnyReport, BlockNode, CellNode, HeadingNode, LabelNode, ParagraphNode, SubheadingNode, TableNode } from './nodes.js';

/** A stretch of the source that no node understands: separators, white space, site chrome between cells. */
export interface TextLeaf {
  readonly type: 'text';
  readonly range: Range;
}

/**
 * A leaf with the stretch of the source that is its own. A label that stands in pieces gives one leaf a piece; so does a figure that is
 * wrapped in its cell, where cells of other columns stand between its lines.
 */
export interface Leaf {
  readonly node: HeadingNode | SubheadingNode | ParagraphNode | LabelNode | CellNode | TextLeaf;
  readonly range: Range;
}

/**
 * The leaves of the tree in the order of the text. Their slices of the source, one after the other, are the source,
 * character for character: what is not understood is a text leaf.
 * @throws TypeError when it is no report of `parseReport`.
 */
export function listLeaves(report: AnyReport): Leaf[] {
  checkReport(report, 'listLeaves');
  const own: Leaf[] = [];
  for (const section of report.sections) {
    if (section.heading !== null) own.push({ node: section.heading, range: section.heading.range });
    collectBlocks(section.blocks, own);
  }
  collectBlocks(report.preamble, own);
  own.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
  const leaves: Leaf[] = [];
  let at = 0;
  // Figures that others stand within, to be taken up again behind those.
  const cut: Leaf[] = [];
  const takeUp = (until: number): void => {
    for (let outer = cut.pop(); outer !== undefined; outer = cut.pop()) {
      const end = Math.min(outer.range[1], until);
      if (end > at) {
        leaves.push({ node: outer.node, range: [at, end] });
        at = end;
      }
      if (outer.range[1] > until) {
        cut.push(outer);
        return;
      }
    }
  };
  for (const leaf of own) {
    const [start, end] = leaf.range;
    takeUp(start);
    const last = leaves[leaves.length - 1];
    if (start < at) {
      if (last?.node.type !== 'cell' || start <= last.range[0]) continue;
      leaves[leaves.length - 1] = { node: last.node, range: [last.range[0], start] };
      cut.push(last);
    } else if (start > at) leaves.push(textLeaf(at, start));
    leaves.push(leaf);
    at = end;
  }
  takeUp(report.source.length);
  if (at < report.source.length) leaves.push(textLeaf(at, report.source.length));
  return leaves;
}

function textLeaf(start: number, end: number): Leaf {
  const range: Range = [start, end];
  return { node: { type: 'text', range }, range };
}

function collectBlocks(blocks: readonly BlockNode[], leaves: Leaf[]): void {
  for (const block of blocks) {
    if (block.type === 'table') collectTable(block, leaves);
    else if (block.range[1] > block.range[0]) leaves.push({ node: block, range: block.range });
  }
}

function collectTable(table: TableNode, leaves: Leaf[]): void {
  const addLabel = (label: LabelNode): void => {
    for (const range of label.fragments) if (range[1] > range[0]) leaves.push({ node: label, range });
  };
  table.labels.forEach(addLabel);
  for (const row of Object.values(table.rows)) {
    if (row.label !== null) addLabel(row.label);
    for (const cell of Object.values(row.cells))
      if (cell.range !== null && cell.range[1] > cell.range[0]) leaves.push({ node: cell, range: cell.range });
  }
}
