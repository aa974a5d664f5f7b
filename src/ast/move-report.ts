import type { Finding } from '../finding/finding.js';
import { LineMap } from '../source/line-map.js';
import type { Range } from '../source/range.js';
import type { AnyReport } from './nodes.js';
import { type ReportData, ReportTree } from './report-tree.js';

/** A report read from a part of a text, put back into the whole: its places, and those of its findings, count from the start of the whole. @internal */
export class ReportMover {
  private readonly lines: LineMap;

  constructor(private readonly whole: string) {
    this.lines = new LineMap(whole);
  }

  moveReport(report: AnyReport, start: number): AnyReport {
    const { type: _, ...data } = report;
    return new ReportTree(moveNode(data, start, new Map()) as ReportData, this.whole, report.form, this.lines);
  }

  moveFinding(finding: Finding, start: number): Finding {
    return moveNode(finding, start, new Map()) as Finding;
  }
}

function moveRange([from, to]: Range, start: number): Range {
  return [from + start, to + start];
}

/** A copy of a part of a tree. A node that is met twice (a table is a block of its section, too) stays one. */
function moveNode(node: unknown, start: number, moved: Map<object, unknown>): unknown {
  if (typeof node !== 'object' || node === null) return node;
  const known = moved.get(node);
  if (known !== undefined) return known;
  const copy = Array.isArray(node)
    ? node.map((each) => moveNode(each, start, moved))
    : Object.fromEntries(Object.entries(node).map(([key, value]) => [key, moveProperty(key, value, start, moved)]));
  moved.set(node, copy);
  return copy;
}

function moveProperty(key: string, value: unknown, start: number, moved: Map<object, unknown>): unknown {
  if (key === 'range' && value !== null) return moveRange(value as Range, start);
  if (key === 'fragments') return (value as readonly Range[]).map((range) => moveRange(range, start));
  return moveNode(value, start, moved);
}
