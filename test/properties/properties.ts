import type fc from 'fast-check';
import { listLeaves } from '../../src/ast/leaves.js';
import type { AnyReport, TableNode } from '../../src/ast/nodes.js';
import { type LayoutName, layoutNames } from '../../src/export/layouts/index.js';
import { type CellRecord, toRecords } from '../../src/export/to-records.js';
import { sectionTables } from '../../src/grammar-contract/edition.js';
import type { Range } from '../../src/source/range.js';
import { type Assessment, assess, type ParseLike } from '../score/assess.js';
import { destroyingDamages, keepingDamages } from '../support/damage/index.js';
import { arbitraryCase, keepsFacts, type PrintedCase, printCase } from '../support/printed-case.js';
import { listCells, truthOf } from '../support/report-model.js';

export type Parse = (source: string) => ParseLike;

/** A property over printed cases: the arbitrary, and what is wrong with one case (null: nothing). */
export interface CaseProperty {
  readonly name: string;
  readonly arbitrary: fc.Arbitrary<PrintedCase>;
  check(parse: Parse, printed: PrintedCase, text: string): string | null;
}

const readable: readonly LayoutName[] = layoutNames.filter((name) => name !== 'run-together');

/**
 * Layouts in which a printed report does not always come back whole: some of its figures are said to be inferred, lost or
 * open. Each is a gap of the reader, not of the property; `test/properties/matrix.ts` counts how often, per layout. That no
 * figure is another one holds in them as in all others.
 */
const gaps: Readonly<Partial<Record<LayoutName, string>>> = {
  aligned: 'long labels wrapped around their figures are not always joined',
  space: 'marks wrapped away from their labels, and pieces of labels that look like figures, are not always told',
};

/** Layouts without a known gap. */
const proven: readonly LayoutName[] = readable.filter((name) => gaps[name] === undefined);

/** (a) Printing a full report in a layout with damage that keeps information gives the same records back. */
export const sameRecords: CaseProperty = {
  name: 'keeping damage never changes a record of a full report',
  arbitrary: arbitraryCase({
    layouts: proven,
    damages: keepingDamages,
    keepsEverything: true,
    mayBeInconsistent: true,
    blanks: false,
  }),
  check(parse, printed, text) {
    const result = parse(text);
    const records = new Map(toRecords(result.report).map((record) => [keyOf(record), record]));
    for (const expected of listCells(printed.model)) {
      const record = records.get(keyOf(expected));
      const { state, value } = expected.cell;
      if (record?.state !== state || record.value !== value) {
        return `${keyOf(expected)}: expected ${state} ${value} (${JSON.stringify(expected.cell.text)}), got ${describe(record)}`;
      }
    }
    const { mismatches } = assess(truthOf(printed.model), result);
    return keepsFacts(printed) && mismatches.length > 0 ? mismatches.join('; ') : checkTree(result.report, text);
  },
};

/** (a) With blanks, in every layout: a figure is read as it is or said to be unknown; no figure appears where none is. */
const neverAnotherFigure: CaseProperty = {
  name: 'keeping damage never gives another figure',
  arbitrary: arbitraryCase({ layouts: readable, damages: keepingDamages, keepsEverything: true, mayBeInconsistent: true }),
  check(parse, printed, text) {
    const result = parse(text);
    const records = new Map(toRecords(result.report).map((record) => [keyOf(record), record]));
    // A row that is said to be unsure may have the figures of another.
    const unsure = new Set(
      result.diagnostics.filter(({ code }) => code === 'reading/unsure-row').map(({ data }) => `${data.table}/${data.row}`),
    );
    for (const expected of listCells(printed.model)) {
      const record = records.get(keyOf(expected));
      const { value } = expected.cell;
      const isOpen =
        record === undefined ||
        unsure.has(`${expected.table}/${expected.row}`) ||
        record.state === 'lost' ||
        record.state === 'ambiguous' ||
        record.state === 'absent' ||
        record.state === 'inferred';
      if (!isOpen && record.value !== value) {
        return `${keyOf(expected)}: expected ${value} (${JSON.stringify(expected.cell.text)}), got ${describe(record)}`;
      }
    }
    const extra = [...records.values()].find(
      (record) =>
        record.state === 'number' && record.value !== null && !unsure.has(`${record.table}/${record.row}`) && !hasCell(printed, record),
    );
    return extra ? `${keyOf(extra)}: not in the report, got ${describe(extra)}` : checkTree(result.report, text);
  },
};

/** (c) Damage that destroys information never gives a wrong number without a word. */
export const neverSilent: CaseProperty = {
  name: 'destroying damage never gives a silent wrong number',
  arbitrary: arbitraryCase({
    layouts: readable,
    damages: [...destroyingDamages, ...destroyingDamages, ...keepingDamages],
    keepsEverything: false,
  }),
  check(parse, printed, text) {
    const result = parse(text);
    const { cells }: Assessment = assess(truthOf(printed.model), result);
    const silent = cells.find(({ verdict }) => verdict === 'silent');
    if (silent) return `silent ${silent.key}: expected ${silent.expected}, got ${silent.actual}`;
    return checkTree(result.report, text);
  },
};

/** (b) Every record's slice of the source is its text, and its figure is the value. */
function checkPlaces(report: AnyReport, text: string): string | null {
  for (const record of toRecords(report)) {
    const problem = checkPlace(record, text);
    if (problem !== null) return `${keyOf(record)}: ${problem}`;
  }
  return null;
}

function checkPlace({ range, raw, value, state }: CellRecord, text: string): string | null {
  if ((value !== null) !== (state === 'number' || state === 'inferred' || (state === 'mark' && value === 0))) {
    return `value ${value} with state ${state}`;
  }
  if (range === null) return raw === '' ? null : `text ${JSON.stringify(raw)} without a place`;
  const slice = text.slice(range[0], range[1]);
  if (slice !== raw) return `raw ${JSON.stringify(raw)} but the source has ${JSON.stringify(slice)} at ${range.join('-')}`;
  // Chinese numerals, with their unit; what takes no room may stand within them.
  if (/^[〇零一二两三四五六七八九十百千万]+ ?[件条项个]?$/u.test(raw.normalize('NFKC').replace(/\p{Cf}/gu, ''))) return null;
  // Words that state a zero change have no digit.
  if (value === null || state === 'mark' || (value === 0 && !/\d/.test(raw))) return null;
  // `.1`: without the zero before the point.
  const digits = Math.abs(value).toString().replace(/^0\./u, '.');
  return digitsOf(raw).includes(digits) ? null : `value ${value} is not in ${JSON.stringify(raw)}`;
}

/** (e) The leaves in order are the source, and every cell that has text is a leaf: none overlaps another. */
function checkLeaves(report: AnyReport, text: string): string | null {
  const leaves = listLeaves(report);
  let at = 0;
  for (const { node, range } of leaves) {
    if (range[0] !== at || range[1] <= range[0]) return `leaf ${node.type} at ${range.join('-')} does not follow ${at}`;
    at = range[1];
  }
  if (at !== text.length) return `the leaves end at ${at} of ${text.length}`;
  const found = new Set<unknown>(leaves.map((leaf) => leaf.node));
  for (const name of sectionTables) {
    for (const row of Object.values(report[name]?.rows ?? {})) {
      for (const cell of Object.values(row.cells)) {
        const hasText = cell.range !== null && cell.range[1] > cell.range[0];
        if (hasText && !found.has(cell)) return `${name}/${row.key}/${cell.column} at ${cell.range?.join('-')} overlaps another leaf`;
      }
    }
  }
  return null;
}

/** (b), (e): what must hold of the places in any report. */
export function checkTree(report: AnyReport, text: string): string | null {
  return checkPlaces(report, text) ?? checkNesting(report, text) ?? checkLeaves(report, text);
}

/**
 * (e) Every node lies in its parent and in the text, and siblings come in source order without overlap. Only where a text
 * has the cells of a table out of order may others begin between them; where its lines are, too, they keep no order.
 */
function checkNesting(report: AnyReport, text: string): string | null {
  // A text with several reports gives the first one, with its range.
  if (report.range[0] < 0 || report.range[1] > text.length) return `the report covers ${report.range.join('-')} of ${text.length}`;
  for (const { number, range, heading, blocks } of report.sections) {
    for (const part of [...(heading ? [heading] : []), ...blocks]) {
      if (part.range[0] < range[0] || part.range[1] > range[1]) {
        return `section ${number} at ${range.join('-')} has a ${part.type} at ${part.range.join('-')}`;
      }
    }
  }
  const parts = [...report.preamble, ...report.sections.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks])];
  let last = 0;
  for (const { type, range } of parts) {
    if (range[1] < range[0] || range[1] > text.length) return `${type} at ${range.join('-')} of ${text.length}`;
    if (range[0] < last) return null;
    last = range[0];
  }
  const tables = parts.filter((part) => part.type === 'table').map((table) => [table.range[0], lastPlace(table)] as const);
  const isWithinTable = (place: number): boolean => tables.some(([start, end]) => place >= start && place < end);
  for (const siblings of [[...report.preamble, ...report.sections], ...report.sections.map(({ blocks }) => blocks)]) {
    let end = 0;
    for (const { type, range } of siblings) {
      if (range[0] < end && !isWithinTable(range[0])) return `${type} at ${range.join('-')} begins before ${end}`;
      end = Math.max(end, range[1]);
    }
  }
  return null;
}

/** Where the last label or cell of a table ends. */
function lastPlace({ labels, rows, extraRows }: TableNode): number {
  let last = 0;
  const add = (node: { readonly range: Range | null } | null): void => {
    last = Math.max(last, node?.range?.[1] ?? 0);
  };
  labels.forEach(add);
  extraRows.forEach(add);
  for (const { label, cells } of Object.values(rows)) {
    add(label);
    Object.values(cells).forEach(add);
  }
  return last;
}

/** Digits, point and nothing else; a whole number's trailing zeros after the point count as none. */
function digitsOf(raw: string): string {
  return raw.normalize('NFKC').replace(/[^\d.]/gu, '');
}

function keyOf({ table, row, column }: { readonly table: string; readonly row: string; readonly column: string }): string {
  return `${table}/${row}/${column}`;
}

function hasCell({ model }: PrintedCase, { table, row, column }: CellRecord): boolean {
  return table !== 'statistics' && model.cells[table][row]?.[column] !== undefined;
}

function describe(record: CellRecord | undefined): string {
  return record ? `${record.state} ${record.value} (${JSON.stringify(record.raw)})` : 'no record';
}

export { printCase };
export const caseProperties: readonly CaseProperty[] = [sameRecords, neverAnotherFigure, neverSilent];
