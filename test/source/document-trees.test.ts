import { describe, expect, it } from 'vitest';
import { pageTerms } from '../../grammar/common/page-terms.js';
import { parseReport } from '../../src/parse-report.js';
import { unescapeCharacters } from '../../src/source/formats/escaped-characters.js';
import { PageFurniture } from '../../src/source/formats/page-furniture.js';
import { unwrapText } from '../../src/source/unwrap-text.js';
import { showRows } from '../support/shown-rows.js';

type Block = string | readonly (readonly string[])[];

const blocks: readonly Block[] = [
  '苇塘县民政局2023年政府信息公开工作年度报告',
  '一、总体情况',
  '本报告由苇塘县民政局编制，数据截至2023年12月31日。',
  '三、收到和处理政府信息公开申请情况',
  [
    ['项目', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'],
    ['一、本年新收政府信息公开申请数量', '41', '12', '3', '2', '7', '5', '70'],
    ['二、上年结转政府信息公开申请数量', '1', '', '0', '0', '2', '0', '3'],
    ['三、本年度办理结果', '（一）予以公开', '31', '9', '2', '1', '6', '4', '53'],
    ['（二）部分公开', '8', '2', '1', '', '1', '0', '12'],
  ],
  '四、政府信息公开行政复议、行政诉讼情况',
  '五、存在的主要问题及改进情况',
  '无。',
];
const expected = { received: '41 12 3 2 7 5 70', carriedIn: '1 _ 0 0 2 0 3', granted: '31 9 2 1 6 4 53', partial: '8 2 1 _ 1 0 12' };

const editor = (block: Block): object => {
  const textOf = (text: string): object[] => (text === '' ? [] : [{ type: 'text', text }]);
  if (typeof block === 'string') return { type: 'paragraph', content: textOf(block) };
  const cell = (text: string, isHeader: boolean): object => ({
    type: isHeader ? 'tableHeader' : 'tableCell',
    attrs: { colspan: 1, rowspan: 1, colwidth: null },
    content: [{ type: 'paragraph', content: textOf(text) }],
  });
  return { type: 'table', content: block.map((row) => ({ type: 'tableRow', content: row.map((text) => cell(text, row[0] === '项目')) })) };
};
const syntaxTree = (block: Block): object => {
  const leaf = (value: string): object[] => (value === '' ? [] : [{ type: 'text', value, position: { line: 1, column: 2 } }]);
  if (typeof block === 'string') return { type: 'heading', depth: 2, children: leaf(block) };
  const cell = (text: string): object => ({ type: 'tableCell', children: leaf(text) });
  return { type: 'table', align: [null], children: block.map((row) => ({ type: 'tableRow', children: row.map(cell) })) };
};
const parts = (block: Block): object =>
  typeof block === 'string'
    ? { runs: [{ t: block.slice(0, 4), bold: true }, { t: block.slice(4) }] }
    : { rows: block.map((row) => ({ cells: row.map((text) => ({ style: { font: '仿宋' }, paras: [{ runs: [{ t: text }] }] })) })) };
const attributes = ['', [], [['style', 'font-family:仿宋']]];
const converted = (block: Block): object => {
  const leaf = (text: string): object[] => (text === '' ? [] : [{ t: 'Str', c: text }]);
  if (typeof block === 'string') return { t: 'Header', c: [1, [block, [], []], leaf(block)] };
  const cell = (text: string): unknown => [attributes, { t: 'AlignDefault' }, 1, 1, [{ t: 'Plain', c: leaf(text) }]];
  const rows = block.map((row) => [attributes, row.map(cell)]);
  return { t: 'Table', c: [attributes, [null, []], [], [attributes, []], [[attributes, 0, [], rows]], [attributes, []]] };
};
/** As Haskell shows a string. */
const shown = (text: string): string =>
  `"${[...text].map((each, i) => (each > '~' ? `\\${each.charCodeAt(0)}${/\d/.test(text[i + 1] ?? '') ? '\\&' : ''}` : each)).join('')}"`;
const native = (block: Block): string => {
  if (typeof block === 'string') return `Header\n    1\n    ( ${shown(block)} , [] , [] )\n    [ Str ${shown(block)} ]`;
  const cell = (text: string): string =>
    `Cell\n( "" , [] , [] )\nAlignDefault\n(RowSpan 1)\n(ColSpan 1)\n[ ${text === '' ? '' : `Plain [ Str ${shown(text)} ] `}]`;
  return `Table\n( "" , [] , [] )\n(Caption Nothing [])\n[ TableBody (RowHeadColumns 0)\n[ ${block.map((row) => `Row\n( "" , [] , [] )\n[ ${row.map(cell).join('\n, ')}\n]`).join('\n, ')} ] ]`;
};
const element = (block: Block): string =>
  typeof block === 'string'
    ? `<para words="${block}"/>`
    : `<grid>${block.map((row, i) => `<line no="${i}">\n${row.map((text) => `<box span="1" holds="${text}"></box>`).join('\n')}</line>`).join('\n')}</grid>`;

describe('documents as trees', () => {
  it.each([
    ['of an editor', JSON.stringify({ type: 'doc', content: blocks.map(editor) })],
    ['of markup', JSON.stringify({ type: 'root', children: blocks.map(syntaxTree) }, null, 2)],
    ['of parts named in any way', JSON.stringify(blocks.map(parts))],
    ['of a converter whose parts have no names', JSON.stringify({ version: [1, 22], meta: {}, blocks: blocks.map(converted) })],
    ['as a program shows them', `[ ${blocks.map(native).join('\n, ')}\n]`],
    ['of elements with words in their attributes', `<?xml version="1.0"?>\n<report>\n${blocks.map(element).join('\n')}\n</report>`],
  ])('have rows of cells, blank ones among them: %s', (_, text) => {
    const { report } = parseReport(text);
    expect(showRows(report, 'applications')).toMatchObject(expected);
    expect([report.year, report.agency]).toEqual([2023, '苇塘县民政局']);
  });

  it('are none where records say where their cells stand', () => {
    const table = blocks.find((block) => typeof block !== 'string') as readonly (readonly string[])[];
    const cells = table.flatMap((row, y) => row.map((text, x) => ({ row: y, col: x + (row.length < 9 ? 1 : 0), text, colspan: 1 })));
    const text = `三、收到和处理政府信息公开申请情况\n${JSON.stringify({ title: '苇塘县民政局', blocks: [{ type: 'table', cells }] })}`;
    expect(unwrapText(text, new PageFurniture(pageTerms))?.isAddressed).toBe(true);
  });

  it('have no figures between backslashes for characters', () => {
    expect(unescapeCharacters(`规章\\27580\\30041\\29709\n“\\27580\\30041"`)).toBeNull();
    expect(unescapeCharacters('[ Str "\\35268\\31456\\&3" ]')?.text).toBe('[ Str "规章3" ]');
  });

  it('stay as they are without cells of figures', () => {
    const letters = JSON.stringify({ type: 'doc', content: blocks.filter((block) => typeof block === 'string').map(editor) });
    expect(unwrapText(letters, new PageFurniture(pageTerms))?.text ?? '').not.toContain('\t');
  });
});
