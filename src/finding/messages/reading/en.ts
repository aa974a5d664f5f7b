import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { englishTableNames, keyToWords } from '../cell-name.js';
import { type RowData, rowOf } from './row-data.js';

const tableOf = (finding: Finding): string => englishTableNames[String(finding.data.table)] ?? String(finding.data.table);
const nameOf = (data: RowData): string => `row "${keyToWords(data.row)}" of the ${englishTableNames[data.table] ?? data.table}`;
const figure = (value: number | null): string => (value === null ? 'blank' : String(value));
const be = (data: RowData, one: string, many: string): string => (data.columns.length === 1 ? one : many);

/** `the cells "natural person", "total"`; with what each may be or is taken to be. */
function listCells(data: RowData, more: (index: number) => string = () => ''): string {
  return `the ${be(data, 'cell', 'cells')} ${data.columns.map((column, index) => `"${keyToWords(column)}"${more(index)}`).join(', ')}`;
}

/** Why the figures of a row are in doubt. */
function doubtOf(row: string, { doubt, toldBy }: RowData): string {
  if (doubt === 'columns')
    return `The headers in the text do not tell the order of the columns; the figures of ${row} were given to them in the order of the form.`;
  if (doubt === 'cut') return `The figures of ${row} run together and can be cut in other ways; no equation proves how they were cut.`;
  if (doubt === 'thinned')
    return `Lines that came twice were taken out of the text; the figures of ${row} may not be those that stood there.`;
  if (doubt === 'section')
    return `The table with ${row} stands before the heading of its section; it may be another table of the narrative, not the form's.`;
  if (toldBy === 'placed')
    return `The label of ${row} is damaged; its figures were told by the order of the rows and may be another row's.`;
  if (toldBy === 'similar')
    return `The label of ${row} is not worded as in the form and was told by likeness; its figures may be another row's.`;
  return `The text around ${row} is broken up, moved or damaged; its figures may be another row's, or stand in another column.`;
}

/** What the reader says of its own reading. None of it is the agency's error. */
export const readingMessages: MessageTable = {
  'reading/no-table': () =>
    'No table of an annual report on open government information was found. Is this such a report, are its tables images, or did conversion to text drop them?',
  'reading/no-figures': (finding) =>
    finding.data.row !== undefined
      ? `Nothing stands behind the label of ${nameOf(rowOf(finding))}; as blank cells leave no trace in this text, it is read as blank. If the original has figures there, conversion lost them: check the original.`
      : `The ${tableOf(finding)} has headers but not a single figure; its cells are read as blank. If the original has figures, conversion lost them: check the original.`,
  'reading/lost-cells': (finding) => {
    const data = rowOf(finding);
    return `In ${nameOf(data)}, ${listCells(data)} did not survive in the text and cannot be inferred; no value is given. Check the original.`;
  },
  'reading/ambiguous-cells': (finding) => {
    const data = rowOf(finding);
    const readings = (index: number): string => {
      const values = (data.candidates?.[index] ?? []).map(figure);
      return values.length < 2 ? '' : ` (${values.slice(0, 4).join(' or ')}${values.length > 4 ? ', …' : ''})`;
    };
    return `In ${nameOf(data)}, ${listCells(data, readings)} can be read in several ways, because the text does not tell the columns of the figures; no value is given. Check the original.`;
  },
  'reading/inferred-cells': (finding) => {
    const data = rowOf(finding);
    const values = data.values;
    const value = (index: number): string => (values === undefined ? '' : ` (${figure(values[index] ?? null)})`);
    return `In ${nameOf(data)}, ${listCells(data, value)} ${be(data, 'follows', 'follow')} from the equations of the form and ${be(data, 'was', 'were')} not read from ${be(data, 'a cell of its', 'cells of their')} own.${data.restsOnDoubt === true ? ' Rows that count in these equations are in doubt themselves.' : ''} Check the original.`;
  },
  'reading/unsure-row': (finding) => {
    const data = rowOf(finding);
    return `${doubtOf(nameOf(data), data)} Check the original.`;
  },
  'reading/unread-figures': (finding) => {
    const { count, values } = finding.data as unknown as { count: number; values: readonly (number | null)[] };
    const list = values.slice(0, 8).map(figure).join(', ');
    return `Within the ${tableOf(finding)}, ${count} ${count === 1 ? 'figure belongs' : 'figures belong'} to no row and ${count === 1 ? 'was' : 'were'} not used (${list}${count > 8 ? ', …' : ''}). Check the original.`;
  },
  'reading/several-reports': (finding) =>
    `The text holds ${String(finding.data.count)} reports; only the first was read, the others were not checked. Give each report a file of its own, or use zfxxgk check (in a program, parseReports): they read all of them.`,
};
