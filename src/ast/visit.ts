import type { AnyReport, CellNode, ReportNode, RowNode, SectionNode, TableNode } from './nodes.js';

/** Called for each node before its children; return `false` to leave the children out. */
export type Visitor = {
  readonly [Type in ReportNode['type']]?: (node: Extract<ReportNode, { type: Type }>, parent: ReportNode | null) => unknown;
};

/** Children of each type of node, in the order of the form. */
const children: { readonly [Type in ReportNode['type']]: (node: never) => readonly ReportNode[] } = {
  report: (node: AnyReport) => [...node.preamble, ...node.sections],
  section: (node: SectionNode) => [...(node.heading === null ? [] : [node.heading]), ...node.blocks],
  heading: () => [],
  subheading: () => [],
  paragraph: () => [],
  table: (node: TableNode) => [...node.labels, ...Object.values(node.rows), ...node.extraRows],
  row: (node: RowNode) => [...(node.label === null ? [] : [node.label]), ...(Object.values(node.cells) as CellNode[])],
  extraRow: () => [],
  label: () => [],
  cell: () => [],
};

/**
 * Walks a report, or any part of it, depth first.
 * @throws TypeError when `node` is no node of a report, or `visitor` is no object.
 */
export function visit(node: ReportNode, visitor: Visitor, parent: ReportNode | null = null): void {
  if (typeof node !== 'object' || node === null || !Object.hasOwn(children, node.type)) {
    throw new TypeError('visit: node must be a node of a report');
  }
  if (typeof visitor !== 'object' || visitor === null) throw new TypeError('visit: visitor must be an object');
  walk(node, visitor, parent);
}

function walk(node: ReportNode, visitor: Visitor, parent: ReportNode | null): void {
  const enter = visitor[node.type] as ((node: ReportNode, parent: ReportNode | null) => unknown) | undefined;
  if (enter?.(node, parent) === false) return;
  for (const child of children[node.type](node as never)) walk(child, visitor, node);
}
