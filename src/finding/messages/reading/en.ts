import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { englishTableNames, keyToWords } from '../cell-name.js';

interface RowData {
  readonly table: string;
  readonly row: string;
  readonly columns: readonly string[];
  readonly values?: readonly (number | null)[];
}

const rowOf = (finding: Finding): RowData => finding.data as unknown as RowData;
const tableOf = (finding: Finding): string => englishTableNames[String(finding.data.table)] ?? String(finding.data.table);
const nameOf = (data: RowData): string => `row "${keyToWords(data.row)}" of the ${englishTableNames[data.table] ?? data.table}`;
const cells = (count: number): string => (count === 1 ? '1 cell' : `${count} cells`);

/** What the reader says of its own reading. None of it is the agency's error. */
export const readingMessages: MessageTable = {
  'reading/no-table': () =>
    'No table of an annual report on open government information was found. Is this such a report, are its tables images, or did conversion to text drop them?',
  'reading/no-figures': (finding) =>
    `The ${tableOf(finding)} has headers but not a single figure; its cells are read as blank. If the original has figures, conversion lost them: check the original.`,
  'reading/lost-cells': (finding) => {
    const data = rowOf(finding);
    return `In ${nameOf(data)}, ${cells(data.columns.length)} did not survive in the text and cannot be inferred; no value is given. Check the original.`;
  },
  'reading/ambiguous-cells': (finding) => {
    const data = rowOf(finding);
    return `In ${nameOf(data)}, the figures do not match the columns and ${cells(data.columns.length)} can be read in several ways; no value is given. Check the original.`;
  },
  'reading/inferred-cells': (finding) => {
    const data = rowOf(finding);
    return `In ${nameOf(data)}, ${cells(data.columns.length)} (${(data.values ?? []).map((value) => value ?? 'blank').join(', ')}) follow from the equations of the form, not from the cells themselves. Check the original.`;
  },
  'reading/unsure-row': (finding) =>
    `The text has broken up the label or moved the figures of ${nameOf(rowOf(finding))}; its figures were told by the order of the rows and may be another row's. Check the original.`,
  'reading/unread-figures': (finding) => {
    const { count, values } = finding.data as unknown as { count: number; values: readonly (number | null)[] };
    const list = values
      .slice(0, 8)
      .map((value) => value ?? 'blank')
      .join(', ');
    return `Within the ${tableOf(finding)}, ${count} ${count === 1 ? 'figure belongs' : 'figures belong'} to no row and ${count === 1 ? 'was' : 'were'} not used (${list}${count > 8 ? ', …' : ''}). Check the original.`;
  },
  'reading/several-reports': (finding) =>
    `The text holds ${String(finding.data.count)} reports; only the first was read. Use parseReports to read them all.`,
};
