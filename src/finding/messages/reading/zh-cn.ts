import type { Finding } from '../../finding.js';
import type { MessageTable } from '../../message.js';
import { chineseTableNames } from '../cell-name.js';
import { quote } from '../chinese-quotes.js';
import { type RowData, rowOf } from './row-data.js';

const nameOf = (data: RowData): string => `${chineseTableNames[data.table] ?? data.table}${quote(data.rowLabel ?? data.row)}行`;
const columnsOf = ({ columns, columnLabels = columns }: RowData): readonly string[] => columnLabels;
const figure = (value: number | null): string => (value === null ? '空白' : String(value));

/** `自然人、总计2个单元格`; with what each may be or is taken to be. */
function listCells(data: RowData, more: (index: number) => string = () => ''): string {
  return `${columnsOf(data)
    .map((label, index) => `${label}${more(index)}`)
    .join('、')}${data.columns.length > 1 ? `共${data.columns.length}个单元格` : ''}`;
}

/** Why the figures of a row are in doubt. */
function doubtOf(row: string, { doubt, toldBy }: RowData): string {
  if (doubt === 'columns') return `文本中的表头不足以说明各列的次序，${row}的数字是按格式规定的次序归入各列的，可能不是原来的列。`;
  if (doubt === 'cut') return `${row}的数字在文本中连在一起，有不止一种断开方法，采用的断法没有得到勾稽关系证实。`;
  if (doubt === 'thinned') return `文本中重复出现的行已被删去，${row}的数字可能不是原来位置上的数字。`;
  if (doubt === 'section') return `${row}所在的表格出现在本部分标题之前，可能不是格式规定的表格，而是正文中的其他统计表。`;
  if (toldBy === 'placed') return `${row}的名称在文本中残缺，数字是按前后各行的次序归入这一行的，可能属于其他行。`;
  if (toldBy === 'similar') return `${row}的名称与格式规定的不一致，是按相近程度认定的，数字可能属于其他行。`;
  return `${row}及其前后的内容在文本中被拆散、错位或者残缺，数字可能属于其他行，也可能不在原来的列。`;
}

const tableOf = (finding: Finding): string => chineseTableNames[String(finding.data.table)] ?? String(finding.data.table);

/** What the reader says of its own reading. None of it is the agency's error. */
export const readingMessages: MessageTable = {
  'reading/no-table': () =>
    '文中没有找到政府信息公开工作年度报告的表格。请确认文件是否为年度报告，表格是否为图片，或者表格在转换为文本时是否丢失。',
  'reading/no-figures': (finding) =>
    finding.data.row !== undefined
      ? `${nameOf(rowOf(finding))}的名称后面没有任何内容，本文本中空白单元格不留痕迹，按空白处理。如果原文填有数字，说明数字在转换为文本时丢失，请核对原文。`
      : `${tableOf(finding)}只有表头，没有找到任何数字，按空白处理。如果原文填有数字，说明数字在转换为文本时丢失，请核对原文。`,
  'reading/lost-cells': (finding) => {
    const data = rowOf(finding);
    return `${nameOf(data)}中，${listCells(data)}的数字在文本中缺失，也无法由勾稽关系推算，没有取值。请核对原文。`;
  },
  'reading/ambiguous-cells': (finding) => {
    const data = rowOf(finding);
    const readings = (index: number): string => {
      const values = (data.candidates?.[index] ?? []).map(figure);
      return values.length < 2 ? '' : `（${values.slice(0, 4).join('或')}${values.length > 4 ? '等' : ''}）`;
    };
    return `${nameOf(data)}中，${listCells(data, readings)}有多种读法，无法确定数字属于哪一栏，没有取值。请核对原文。`;
  },
  'reading/inferred-cells': (finding) => {
    const data = rowOf(finding);
    const values = data.values;
    const value = (index: number): string => (values === undefined ? '' : `（${figure(values[index] ?? null)}）`);
    return `${nameOf(data)}中，${listCells(data, value)}的数字不是从单元格直接读出的，是由勾稽关系或者排列位置唯一确定的。${data.restsOnDoubt === true ? '但所依据的其他行本身存疑，结果未必可靠。' : ''}请核对原文。`;
  },
  'reading/unsure-row': (finding) => {
    const data = rowOf(finding);
    return `${doubtOf(nameOf(data), data)}请核对原文。`;
  },
  'reading/unread-figures': (finding) => {
    const { count, values } = finding.data as unknown as { count: number; values: readonly (number | null)[] };
    return `${tableOf(finding)}范围内有${count}个数字（${values
      .slice(0, 8)
      .map(figure)
      .join('、')}${count > 8 ? '等' : ''}）不属于任何一行，没有采用。请核对原文。`;
  },
  'reading/several-reports': (finding) =>
    `文中有${String(finding.data.count)}份年度报告，只读取了第一份，其余没有读取，也没有检查。请把各份报告存成单独的文本，或者用 zfxxgk check 检查（编程时用 parseReports）：它们会读取全部报告。`,
};
