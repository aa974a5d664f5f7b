import { type RewrittenText, TextRewriter } from '../rewritten-text.js';
import { isFigure } from './data-cells.js';
import { copyScalar } from './scalar-text.js';

/** A part of a document that a program wrote as a tree: a text, or what holds others. @internal */
export interface TreeNode {
  readonly from: number;
  readonly to: number;
  /** What it is made of, as far as parts of one kind have it in common; empty for a text. */
  readonly shape: string;
  readonly children: readonly TreeNode[];
}

/** Cells with nothing but a figure, of rows of at least so many cells, that show what a cell is. */
const LEAST_FIGURES = 12;
const LEAST_CELLS = 3;
/** Share of all figures that must stand in cells, and of the parts of a row that must be cells. */
const HELD = 0.6;
const MOST = 0.5;

/**
 * A document as a tree of its parts, whatever these are called, as lines, and its tables as lines of cells parted by tabs. What a cell
 * is tell the figures: parts of one kind stand beside each other, and many of them hold nothing else. Null where too few do.
 * @param areBlocks true where every text is a line of its own
 * @internal
 */
export function rewriteTree(source: string, roots: readonly TreeNode[], areBlocks: boolean): RewrittenText | null {
  const cell = findCellShape(source, roots, areBlocks);
  if (cell === null) return null;
  const rows = new Set<string>();
  for (const root of roots) collectRows(root, null, cell, rows);
  return new TreeWriter(source, cell, rows, areBlocks).run(roots);
}

/** The kinds of parts that hold rows: the cells of a header may be of another kind than others. */
function collectRows(node: TreeNode, parent: TreeNode | null, cell: string, rows: Set<string>): void {
  if (holdsCells(node, cell)) rows.add(rowKind(node, parent));
  else for (const child of node.children) collectRows(child, node, cell, rows);
}

function holdsCells({ children }: TreeNode, cell: string): boolean {
  const cells = children.filter(({ shape }) => shape === cell).length;
  return cells > 0 && cells >= children.length * MOST && children.every(({ shape }) => shape !== '');
}

/** A list of cells is of the kind of what has it. */
function rowKind(node: TreeNode, parent: TreeNode | null): string {
  return node.shape.startsWith('list') ? `${parent?.shape}` : node.shape;
}

/** The shape of parts that are cells. Texts with no more around them than one part are lists and records, unless they are blocks. */
function findCellShape(source: string, roots: readonly TreeNode[], areBlocks: boolean): string | null {
  const counts = new Map<string, number>();
  let figures = 0;
  const visit = (node: TreeNode): TreeNode | null => {
    if (node.shape === '') {
      if (!isFigure(source, { kind: 'scalar', from: node.from, to: node.to })) return null;
      figures++;
      return node;
    }
    const own = node.children.map(visit);
    const kinds = new Map<string, number>();
    for (const { shape } of node.children) kinds.set(shape, (kinds.get(shape) ?? 0) + 1);
    node.children.forEach(({ shape, children }, i) => {
      if (own[i] == null || shape === '' || (kinds.get(shape) as number) < LEAST_CELLS) return;
      if (areBlocks || children.every((each) => each.shape !== '')) counts.set(shape, (counts.get(shape) ?? 0) + 1);
    });
    // A figure in what holds nothing else.
    const full = node.children.filter(holdsText);
    return full.length === 1 ? (own[node.children.indexOf(full[0] as TreeNode)] ?? null) : null;
  };
  roots.forEach(visit);
  // Of parts in each other the outer ones come last.
  const [best] = [...counts].reverse().sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= LEAST_FIGURES && best[1] >= figures * HELD ? best[0] : null;
}

function holdsText(node: TreeNode): boolean {
  return node.shape === '' ? node.to > node.from : node.children.some(holdsText);
}

class TreeWriter {
  private readonly text: TextRewriter;
  /** The list that the text written last is a part of; null at the start of a line or cell. */
  private last: TreeNode | null = null;

  constructor(
    private readonly source: string,
    private readonly cell: string,
    private readonly rows: ReadonlySet<string>,
    private readonly areBlocks: boolean,
  ) {
    this.text = new TextRewriter(source);
  }

  run(roots: readonly TreeNode[]): RewrittenText {
    const { source } = this;
    let at = 0;
    for (const root of roots) {
      this.copyGap(at, root.from);
      this.writeBlock(root, [], 0);
      this.endLine(root.to);
      at = root.to;
    }
    this.copyGap(at, source.length);
    return this.text.finish();
  }

  /** Text beside the trees. */
  private copyGap(from: number, to: number): void {
    if (/[\d\u3400-\u9fff]/.test(this.source.slice(from, to))) this.text.copy(from, to);
    this.endLine(to);
  }

  private endLine(at: number): void {
    this.text.put('\n', at);
    this.last = null;
  }

  /**
   * @param outer the two nodes around it, the inner one last
   * @param depth how many of those around it hold several others: in more than one of them texts beside each other are a paragraph
   */
  private writeBlock(node: TreeNode, outer: readonly TreeNode[], depth: number): void {
    if (node.shape === '') this.writeText(node, outer[0] ?? null, depth > 1 && !this.areBlocks ? '' : '\n', '\n');
    else if (this.isRow(node, outer.at(-1) ?? null)) this.writeRow(node);
    else {
      const isBranching = node.children.length > 1 && node.children.filter(holdsText).length > 1;
      for (const child of node.children) this.writeBlock(child, [...outer.slice(-1), node], depth + (isBranching ? 1 : 0));
    }
  }

  private isRow(node: TreeNode, parent: TreeNode | null): boolean {
    const kind = rowKind(node, parent);
    const isOfKind = !kind.startsWith('list') && this.rows.has(kind) && node.children.length > 1;
    return isOfKind ? node.children.every(({ shape }) => shape !== '') : holdsCells(node, this.cell);
  }

  private writeRow({ from, to, children }: TreeNode): void {
    this.endLine(from);
    children.forEach((child, i) => {
      if (i > 0) this.text.put('\t', child.from);
      this.last = null;
      this.writeCell(child, []);
    });
    this.endLine(to);
  }

  private writeCell(node: TreeNode, outer: readonly TreeNode[]): void {
    if (node.shape === '') this.writeText(node, outer[0] ?? null, '', ' ');
    else for (const child of node.children) this.writeCell(child, [...outer.slice(-1), node]);
  }

  /**
   * @param list what it is a part of
   * @param within what parts it from another text of that, and `between` from a text of another one
   */
  private writeText({ from, to }: TreeNode, list: TreeNode | null, within: string, between: string): void {
    if (to === from) return;
    if (this.last !== null) this.text.put(this.last === list ? within : between, from);
    copyScalar(this.text, this.source, { kind: 'scalar', from, to }, ' ');
    this.last = list;
  }
}
