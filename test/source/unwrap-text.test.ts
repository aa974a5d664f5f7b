import { describe, expect, it } from 'vitest';
import { pageTerms } from '../../grammar/common/page-terms.js';
import { toRecords } from '../../src/index.js';
import { parseReport } from '../../src/parse-report.js';
import { foldText } from '../../src/source/fold.js';
import { foldedSlice } from '../../src/source/folded-text.js';
import { PageFurniture } from '../../src/source/formats/page-furniture.js';
import { placeInSource } from '../../src/source/rewritten-text.js';
import { unwrapText } from '../../src/source/unwrap-text.js';

const header = ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'];
const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const article20 = [header, ['规章', '0', '', '4'], ['行政规范性文件', '3', '1', '1,220']];
const applications = [
  ['', ...columns],
  ['一、本年新收政府信息公开申请数量', '1', '', '0', '0', '2', '0', '3'],
  ['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0'],
  ['（一）予以公开', '1', '0', '0', '0', '1', '', '2'],
  ['（七）总计', '1', '0', '0', '0', '1', '0', '2'],
  ['四、结转下年度继续办理', '0', '0', '0', '0', '1', '0', '1'],
];
const tables = [article20, applications];

type Table = readonly (readonly string[])[];
const join = (write: (table: Table) => string): string =>
  `月湾市林业局2023年政府信息公开工作年度报告\n一、总体情况\n加强公开，改进服务。\n${tables.map(write).join('\n以下是下一个表。\n')}\n六、其他需要报告的事项\n无。\n`;
const rows = (table: Table, row: (cells: readonly string[]) => string): string => table.map(row).join('\n');
const quote = (cell: string): string => `"${cell}"`;
const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Every line with its number before it, after some more lines. */
function numbered(text: string): string {
  const lines = [...text.split('\n'), ...Array.from({ length: 30 }, () => '政府信息公开。')];
  return lines.map((line, i) => `${String(i + 1).padStart(6)}\t${line}`).join('\n');
}

function escapeRtf(text: string): string {
  return text.replace(/[^\x20-\x7e]/gu, (character) => `\\u${character.charCodeAt(0)}?`);
}

function richText(text: string): string {
  const lines = text.split('\n').map((line) => (line.startsWith('\\trowd') ? line : `\\pard ${escapeRtf(line)}\\par`));
  return `{\\rtf1\\ansi{\\fonttbl{\\f0 SimSun;}}{\\*\\generator 12;}\n${lines.join('\n')}}`;
}

const quoteWord = (cell: string): string => (cell === '' || cell.includes(',') ? `'${cell}'` : cell);
const object = (keys: readonly string[], values: readonly string[], write: (key: string, value: string) => string): string =>
  `{${values.map((value, i) => write(keys[i] || '项目', value)).join(', ')}}`;
const transposed = (table: Table): string[][] => (table[0] ?? []).map((_, i) => table.map((cells) => cells[i] ?? ''));

/** Lists and objects as tools print them. */
const dataNotations: readonly (readonly [string, string])[] = [
  ['lists of YAML', join((table) => rows(table, (cells) => `- [${cells.map(quoteWord).join(', ')}]`))],
  ['lists of words, blanks without quotation marks', join((table) => rows(table, (cells) => `[${cells.join(', ')}]`))],
  [
    'tuples of Python',
    join((table) => rows(table, (cells) => `(${cells.map((cell) => (cell === '' ? 'None' : `'${cell}'`)).join(', ')})`)),
  ],
  [
    'figures in the constructors of their types',
    join((table) =>
      rows(table, (cells) => `[${cells.map((cell) => (/^\d+$/.test(cell) ? `np.int64(${cell})` : `np.str_('${cell}')`)).join(', ')}]`),
    ),
  ],
  [
    'cells as objects with their text',
    join((table) =>
      JSON.stringify(
        table.map((cells) => cells.map((text) => ({ text, rowspan: 1 }))),
        null,
        1,
      ),
    ),
  ],
  [
    'objects as a console prints them',
    join(([head = [], ...body]) => rows(body, (cells) => `  ${object(head, cells, (key, value) => `${key}: ${quote(value)}`)},`)),
  ],
  ['maps', join(([head = [], ...body]) => rows(body, (cells) => object(head, cells, (key, value) => `${key}=${value}`)))],
  [
    'objects that lack the keys of blank cells',
    join(([head = [], ...body]) =>
      JSON.stringify(body.map((cells) => Object.fromEntries(cells.flatMap((cell, i) => (cell === '' ? [] : [[head[i] || '项目', cell]]))))),
    ),
  ],
  [
    'objects with the numbers of equal headers behind them',
    join((table) =>
      JSON.stringify(
        table.map((cells) => Object.fromEntries(cells.map((cell, i) => [i === 0 ? '表' : i === 1 ? '项' : `项.${i - 1}`, cell]))),
      ),
    ),
  ],
  [
    'lists below their labels',
    join(([, ...body]) => JSON.stringify(Object.fromEntries(body.map(([label = '', ...cells]) => [label, cells])))),
  ],
  [
    'objects below their labels',
    join(([head = [], ...body]) =>
      JSON.stringify(
        Object.fromEntries(body.map(([label = '', ...cells]) => [label, Object.fromEntries(cells.map((cell, i) => [head[i + 1], cell]))])),
      ),
    ),
  ],
  [
    'columns as lists',
    join(
      (table) =>
        `{${transposed(table)
          .map((cells, i) => `${i}: ${JSON.stringify(cells)}`)
          .join(', ')}}`,
    ),
  ],
  ['columns as objects', join((table) => JSON.stringify({ ...transposed(table).map((cells) => ({ ...cells })) }))],
  [
    'columns below their headers',
    join((table) => JSON.stringify(Object.fromEntries(transposed(table).map(([head, ...cells]) => [head || '项目', cells])))),
  ],
];

const notations: readonly (readonly [string, string])[] = [
  ['quoted commas', join((table) => rows(table, (cells) => cells.map(quote).join(',')))],
  [
    'commas, quoted where needed',
    join((table) => rows(table, (cells) => cells.map((cell) => (cell.includes(',') ? quote(cell) : cell)).join(','))),
  ],
  ['quoted commas, all lines indented', join((table) => rows(table, (cells) => `    ${cells.map(quote).join(',')}`))],
  [
    'commas in one table, semicolons in the other',
    join((table) => rows(table, (cells) => (table === article20 ? cells.map(quote).join(',') : cells.join(';')))),
  ],
  ['semicolons', join((table) => rows(table, (cells) => cells.join(';')))],
  ['full-width semicolons', join((table) => rows(table, (cells) => `${cells.join('；')}。`))],
  ['arrays of JSON', join((table) => JSON.stringify(table))],
  ['arrays of JSON, a row a line', join((table) => rows(table, (cells) => JSON.stringify(cells)))],
  [
    'objects of JSON',
    join(([head, ...body]) => JSON.stringify(body.map((cells) => Object.fromEntries(cells.map((cell, i) => [head?.[i] || '项目', cell]))))),
  ],
  ...dataNotations,
  [
    'escaped HTML',
    join((table) =>
      escapeMarkup(`<table>${rows(table, (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)}</table>`),
    ),
  ],
  [
    'LaTeX',
    join(
      (table) =>
        `\\begin{longtable}[]{@{}llll@{}}\n\\toprule\n${rows(table, (cells) => `${cells.map((cell) => `{${cell}}`).join(' & ')} \\\\`)}\n\\end{longtable}`,
    ),
  ],
  [
    'Texinfo',
    join(
      (table) => `@multitable @columnfractions 0.2 0.2\n${rows(table, (cells) => `@item \n${cells.join('\n @tab ')}`)}\n@end multitable`,
    ),
  ],
  ['YAML', join((table) => rows(table, (cells) => `-\n${cells.map((cell) => `  - ${JSON.stringify(cell)}`).join('\n')}`))],
  ['lists of enumeration commas', join((table) => rows(table, ([label, ...cells]) => `${label}：${cells.join('、')}`))],
  ['lists of colons', join((table) => rows(table, (cells) => cells.join('：')))],
  ['numbered lines', numbered(join((table) => rows(table, (cells) => cells.join('\t'))))],
  [
    'rich text',
    richText(join((table) => rows(table, (cells) => `\\trowd ${cells.map((cell) => `${escapeRtf(cell)}\\cell`).join(' ')}\\row`))),
  ],
  ['troff', join((table) => `.TS\ntab(@);\nl l l l.\n${rows(table, (cells) => cells.map((cell) => `T{\n${cell}\nT}`).join('@'))}\n.TE`)],
  [
    'elements with hyphens in their names',
    join(
      (table) =>
        `<table-wrap>\n<table>${rows(table, (cells) => `<tr>${cells.map((cell) => `<td><p><styled-content style="font-size:14px">${cell}</styled-content></p></td>`).join('')}</tr>`)}</table>\n</table-wrap>`,
    ),
  ],
  [
    'cells of WordprocessingML',
    join(
      (table) =>
        `<w:tbl>${rows(table, (cells) => `<w:tr>\n${cells.map((cell) => `<w:tc><w:tcPr><w:tcW w:w="1200"/></w:tcPr><w:p><w:r><w:t>${cell}</w:t></w:r></w:p></w:tc>`).join('\n')}</w:tr>`)}</w:tbl>`,
    ),
  ],
  [
    'tags of table structure recognition',
    join(
      (table) =>
        `<otsl><loc_58>${table.map((cells) => `${cells.map((cell) => (cell === '' ? '<ecel>' : `<fcel>${cell}`)).join('')}<nl>`).join('')}</otsl>`,
    ),
  ],
  [
    'cells that a publishing program numbers',
    join(
      (table) =>
        `<Table>\n${table.map((cells, y) => cells.map((cell, x) => `<Cell Name="${x}:${y}">\n  <ParagraphStyleRange>\n    <CharacterStyleRange>\n      <Content>${cell}</Content>\n    </CharacterStyleRange>\n  </ParagraphStyleRange>\n</Cell>`).join('\n')).join('\n')}\n</Table>`,
    ),
  ],
  [
    'tables of a data frame, their lines counted from the header on',
    join(
      (table) =>
        `# A tibble\n   X1   X2   X3\n   <chr> <chr>\n${table.map((cells, i) => `${String(i + 1).padStart(2)} ${cells.map((cell) => cell || '""').join('  ')}`).join('\n')}`,
    ).replace('# A tibble', `${Array.from({ length: 12 }, (_, i) => `${i + 1} 政府信息公开  指南`).join('\n')}\n# A tibble`),
  ],
  [
    'TEI',
    join(
      (table) => `<table>${rows(table, (cells) => `<row>${cells.map((cell) => `<cell><p>${cell}</p></cell>`).join('')}</row>`)}</table>`,
    ),
  ],
];

describe('notations of tables', () => {
  it.each(notations)('%s give the figures and the blanks', (_, text) => {
    const records = toRecords(parseReport(text).report).filter(({ state }) => state !== 'absent');
    const found = records.map(({ row, column, value, state }) => `${row}/${column}=${state === 'blank' ? '' : value}`);
    expect(found).toEqual([
      ...[
        'rules/issued=0',
        'rules/repealed=',
        'rules/inForce=4',
        'normativeDocuments/issued=3',
        'normativeDocuments/repealed=1',
        'normativeDocuments/inForce=1220',
      ],
      ...applications
        .slice(1)
        .flatMap(([label, ...cells]) => cells.map((cell, i) => `${rowKeys[label as string]}/${columnKeys[i]}=${cell}`)),
    ]);
  });

  it.each(notations)('%s keep the places of figures', (_, text) => {
    const records = toRecords(parseReport(text).report).filter(({ state }) => state === 'number');
    expect(records.length).toBeGreaterThan(30);
    for (const { range, raw, value } of records) {
      expect(raw).toBe(text.slice(...(range as [number, number])));
      expect(Number(raw.replaceAll(',', ''))).toBe(value);
    }
  });
});

const rowKeys: Readonly<Record<string, string>> = {
  '一、本年新收政府信息公开申请数量': 'received',
  '二、上年结转政府信息公开申请数量': 'carriedIn',
  '（一）予以公开': 'granted',
  '（七）总计': 'resultsTotal',
  '四、结转下年度继续办理': 'carriedOut',
};
const columnKeys = ['naturalPerson', 'business', 'research', 'publicInterest', 'legalService', 'otherOrganization', 'total'];

describe('escaped characters', () => {
  const escaped = (text: string, write = (code: string): string => `\\u${code}`): string =>
    text.replace(/[^\0-\x7f]/gu, (character) => write(character.charCodeAt(0).toString(16).padStart(4, '0')));
  const page = `<h1>月湾市林业局2023年政府信息公开工作年度报告</h1>${article20
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('\n')}`;
  const texts: readonly (readonly [string, string])[] = [
    ['JSON', escaped(JSON.stringify({ id: 12, content: `<table>${page}</table>` }))],
    ['JSON in JSON', escaped(JSON.stringify({ content: page }), (code) => `\\\\u${code.toUpperCase()}`)],
    ['XML', escaped(page, (code) => `&#x${code};`)],
    ['HTML', escaped(page, (code) => `&#${Number.parseInt(code, 16)};`)],
    ['JavaScript', escaped(`var page = '${page.replaceAll('\n', '')}';`, (code) => `\\u{${code}}`)],
  ];

  it.each(texts)('of %s are read', (_, text) => {
    const { report } = parseReport(text);
    expect(report).toMatchObject({ agency: '月湾市林业局', year: 2023 });
    const records = toRecords(report).filter(({ table, row }) => table === 'article20' && row === 'normativeDocuments');
    expect(records.map(({ value }) => value)).toEqual([3, 1, 1220]);
    for (const { raw, range } of records) expect(raw).toBe(text.slice(...(range as [number, number])));
  });
});

it('of characters that are referred to by number the numbers of pages are told', () => {
  const lines = ['规章', '第 1 页', '第 2 页'].map((line) =>
    line.replace(/[^\0-\x7f]/gu, (each) => `&#x${each.charCodeAt(0).toString(16)};`),
  );
  expect(unwrapText(lines.join('\n'), new PageFurniture(pageTerms))?.text).toBe('规章\n');
});

describe('words with their places', () => {
  const widths = (text: string): number => [...text].reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 20 : 10), 0);
  /** Words of a page: each cell in its column, a row of the page a line. */
  const boxes = (write: (left: number, top: number, width: number, word: string) => string): string[] => {
    const lines = ['月湾市林业局2023年政府信息公开工作年度报告', '二、主动公开政府信息情况'];
    const title = lines.map((line, i) => write(100, 40 * i, widths(line), line));
    const cells = article20.flatMap((row, r) =>
      row.map((cell, c) => write([100, 500, 800, 1100][c] as number, 120 + 40 * r, widths(cell), cell || '2')),
    );
    return [...title, ...cells].reverse();
  };
  const expected =
    'rules/issued=0 rules/repealed=2 rules/inForce=4 normativeDocuments/issued=3 normativeDocuments/repealed=1 normativeDocuments/inForce=1220';
  const read = (text: string): string =>
    toRecords(parseReport(text).report)
      .filter(({ table, state }) => table === 'article20' && state !== 'absent')
      .map(({ row, column, value }) => `${row}/${column}=${value ?? ''}`)
      .join(' ');

  it('are put together as the page shows them, whatever their order in the text', () => {
    const names = 'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext';
    const table = boxes((left, top, width, word) => `5\t1\t1\t1\t1\t1\t${left}\t${top}\t${width}\t20\t96\t${word}`);
    expect(read([names, ...table].join('\n'))).toBe(expected);
    const page = boxes(
      (left, top, width, word) => `<word xMin="${left}" yMin="${top}" xMax="${left + width}" yMax="${top + 20}">${word}</word>`,
    );
    expect(read(`<page width="1200">\n${page.join('\n')}\n</page>`)).toBe(expected);
    const recognized = boxes(
      (left, top, width, word) =>
        `<span class='ocrx_word' id='w' title='bbox ${left} ${top} ${left + width} ${top + 20}; x_wconf 96'>${word}</span>`,
    );
    expect(read(`<div class='ocr_page'>\n${recognized.join('\n')}\n</div>`)).toBe(expected);
  });

  it('are read from columns parted by commas, whatever their order and names', () => {
    const table = boxes((left, top, width, word) => `"${word}",${left},${left + width},${top},${top + 20},12`);
    expect(read(['text,x0,x1,top,bottom,size', ...table].join('\n'))).toBe(expected);
    const sizes = boxes((left, top, width, word) => `${word};${top};${left};20;${width}`);
    expect(read(['word;top;left;height;width', ...sizes].join('\r\n'))).toBe(expected);
  });

  it('are read from elements that state places in any way, those of single characters put together', () => {
    const outlined = boxes(
      (left, top, width, word) =>
        `<Word id="w"><Coords points="${left},${top} ${left + width},${top} ${left + width},${top + 20} ${left},${top + 20}"/><TextEquiv><Unicode>${word}</Unicode></TextEquiv></Word>`,
    );
    expect(read(`<PcGts><Page imageWidth="1200">\n${outlined.join('\n')}\n</Page></PcGts>`)).toBe(expected);
    const characters = (write: (left: number, right: number, top: number, character: string) => string): string[] =>
      boxes((left, top, _, word) => {
        let at = left;
        return [...word]
          .map((character) => {
            const from = at;
            at += character > 'ÿ' ? 20 : 10;
            return write(from, at, top, character);
          })
          .join('\n');
      }).reverse();
    const quads = characters(
      (left, right, top, character) =>
        `<char quad="${left} ${top} ${right} ${top} ${left} ${top + 20} ${right} ${top + 20}" x="${left}" y="${top + 16}" c="&#x${character.charCodeAt(0).toString(16)};"/>`,
    );
    expect(read(`<document>\n<page id="page1" width="1200">\n${quads.join('\n')}\n</page>\n</document>`)).toBe(expected);
    // Counted from the foot of the page.
    const upwards = characters(
      (left, right, top, character) => `<text font="F" bbox="${left},${980 - top},${right},${1000 - top}" size="20">${character}</text>`,
    );
    expect(read(`<pages><page id="1" bbox="0,0,1200,1000">\n${upwards.join('\n')}\n</page></pages>`)).toBe(expected);
  });
});

describe('unwrapText', () => {
  it('leaves prose with commas, brackets and entities alone', () => {
    for (const text of [
      '',
      '2023,我局公开信息28条,其中文件3件,解读5篇。\n'.repeat(30),
      '[附件] {说明} & \\ @ "引文"',
      '规章 | 0 | 1 | 2\n'.repeat(20),
      '- 一是加强领导\n- 二是完善制度',
      '-\n  - "一是加强领导"\n  - ""\n',
    ]) {
      expect(unwrapText(text, new PageFurniture(pageTerms))).toBeNull();
    }
  });

  it('claims no column of figures whose keys an engine has moved to the front', () => {
    const body = applications
      .slice(1)
      .map(([label, ...cells]) => ({ 项: label, ...Object.fromEntries(cells.map((cell, i) => [i * 3, cell])) }));
    const text = `月湾市林业局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n${JSON.stringify(body)}`;
    const records = toRecords(parseReport(text).report).filter(({ table, state }) => table === 'applications' && state !== 'absent');
    expect(records.filter(({ state }) => state === 'number' || state === 'blank')).toEqual([]);
  });

  it('puts every character it keeps at its place', () => {
    const text = notations[0]?.[1] as string;
    const rewritten = unwrapText(text, new PageFurniture(pageTerms));
    if (rewritten === null) throw new Error('not rewritten');
    const folded = placeInSource(foldText(rewritten.text), rewritten);
    const at = foldedSlice(folded, 0, folded.length).indexOf('1,220');
    expect(text.slice(folded.starts[at], folded.ends[at + 4])).toBe('1,220');
  });
});
