import type fc from 'fast-check';
import { listLeaves } from '../../src/ast/leaves.js';
import type { AnyReport } from '../../src/ast/nodes.js';
import { type LayoutName, layoutNames } from '../../src/export/layouts/index.js';
import { type CellRecord, toRecords } from '../../src/export/to-records.js';
import { sectionTables } from '../../src/grammar-contract/edition.js';
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

/** (e) Every node lies in its parent and in the text, and siblings with text come in source order without overlap. */
function checkNesting(report: AnyReport, text: string): string | null {
  // A text with several reports gives the first one, with its range.
  if (report.range[0] < 0 || report.range[1] > text.length) return `the report covers ${report.range.join('-')} of ${text.length}`;
  let end = 0;
  for (const block of [...report.preamble, ...report.sections]) {
    if (block.range[0] < end || block.range[1] < block.range[0]) return `${block.type} at ${block.range.join('-')} begins before ${end}`;
    end = block.range[1];
    if (block.type !== 'section') continue;
    let inner = block.range[0];
    for (const part of [...(block.heading ? [block.heading] : []), ...block.blocks]) {
      if (part.range[0] < inner || part.range[1] < part.range[0]) return `${part.type} at ${part.range.join('-')} begins before ${inner}`;
      inner = part.range[1];
    }
    if (inner > end) return `section ${block.number} ends at ${end}, its last block at ${inner}`;
  }
  return end > text.length ? `the last block ends at ${end} of ${text.length}` : null;
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
