import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
import { foldText } from '../../src/source/fold.js';
import { takeNewerVersion } from '../../src/source/formats/unified-diff.js';
import { buildReport } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';

const reports = [edition2021, edition2019].map((form) => buildReport(form, generateCells(form, createRandom(18)), { year: 2023 }));
const [report] = reports as [(typeof reports)[0]];
const values = (records: ReturnType<typeof toRecords>): (number | null)[] => records.map(({ value }) => value);

/** What is read of a text, each figure at a place that has nothing but it. */
function readValues(text: string, isExact = true): (number | null)[] {
  const records = toRecords(parseReport(text).report);
  for (const { value, range, raw } of records)
    if (isExact && value !== null && range !== null) expect(Number(text.slice(...range).replace(/[^-\d.]/gu, ''))).toBe(Number(raw));
  return values(records);
}

const html = (of = report): string => renderReport(of, { layout: 'html' });
/** The rows of an HTML table, each with its cells: what they hold and how many columns they take. */
const cellsOf = (table: string): { text: string; columns: number }[][] =>
  [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/gu)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh]((?: \w+="[^"]*")*)>([\s\S]*?)<\/t[dh]>/gu)].map(([, attributes = '', text = '']) => ({
      text,
      columns: Number(/colspan="(\d+)"/u.exec(attributes)?.[1] ?? 1),
    })),
  );
/** The prose and the tables of a report. */
const parts = html()
  .split(/(<table[\s\S]*?<\/table>)/u)
  .flatMap((part) => (part.startsWith('<table') ? [part] : part.split('\n')))
  .filter((part) => part.trim() !== '');

describe('a figure as a formula', () => {
  it.each([
    ['<td>$0$</td><td>$ 1,234 $</td>', '0', '1,234'],
    ['| $\\mathbf{3}$ | \\( -3 \\) |', '| 3 | -3 |'],
    ['$179万元$', '179万元'],
  ])('is the figure alone: %s', (text, ...expected) => {
    for (const each of expected) expect(foldText(text).folded()).toContain(each);
    expect(foldText(text).folded()).not.toContain('$');
  });

  it.each(['$A$1', '\\(1\\) 属于国家秘密', '$x_1$', 'US$3'])('is none in %s', (text) => {
    expect(foldText(text).folded()).toMatch(/\$|\(1\)/u);
  });

  it('is read in every cell', () => {
    for (const each of reports) expect(readValues(html(each).replace(/>(-?\d+)</gu, '>$$$1$$<'))).toEqual(values(toRecords(each)));
  });
});

describe('a unified diff', () => {
  it('is read as the newer version', () => {
    const lines = renderReport(report, { layout: 'pipe' }).trimEnd().split('\n');
    const diff = lines.flatMap((line) => (/\| 0/u.test(line) ? [`-${line.replace(/\| 0/u, '| 7')}`, `+${line}`] : [` ${line}`]));
    const text = ['diff --git a/r.md b/r.md', '--- a/r.md', '+++ b/r.md', `@@ -1,${lines.length} +1,${lines.length} @@`, ...diff].join(
      '\n',
    );
    expect(readValues(text)).toEqual(values(toRecords(report)));
  });

  it('has parts, and lines that belong to neither version', () => {
    const text = '@@ -1 +1 @@\n-甲\n+乙\n\\ No newline at end of file\ndiff --git a b\n--- a\n@@ -9,2 +9,2 @@ 二\n 丙\n';
    expect(takeNewerVersion(text)?.text).toBe('乙\ndiff --git a b\n丙\n');
    expect(takeNewerVersion('- 甲\n+ 乙\n@@ 丙')).toBeNull();
  });
});

describe('quoted-printable', () => {
  /** As a mailer writes it: lines of 76 characters at most, parted anywhere between two bytes. */
  const encode = (text: string, isWhole: boolean): string =>
    text
      .split('\n')
      .map((line) => {
        const pieces = isWhole
          ? [...Buffer.from(line)].map((byte) =>
              byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase()}` : String.fromCharCode(byte),
            )
          : [...line].map((character) => (character === '=' ? '=3D' : character));
        let width = 0;
        return pieces
          .map((piece) => {
            width += piece.length;
            if (width <= 75) return piece;
            width = piece.length;
            return `=\n${piece}`;
          })
          .join('');
      })
      .join('\n');

  it.each([true, false])('is decoded, whether Han characters are encoded (%s) or not', (isWhole) => {
    const text = `Content-Transfer-Encoding: quoted-printable\n\n${encode(html().replaceAll('<td', '<td class="c"'), isWhole)}`;
    expect(readValues(text, false)).toEqual(values(toRecords(report)));
  });

  it('never throws on bytes that are no UTF-8', () => {
    expect(() => parseReport('quoted-printable =ED=A0=80 =F4=BF=BF=BF =E8=A7 =C0=80')).not.toThrow();
  });
});

describe('a tree of a page with a name for each element', () => {
  it('is read once, though each text stands in it twice', () => {
    let id = 0;
    const uid = (): string => `uid=1_${id++}`;
    const rows = [...html().matchAll(/<tr>([\s\S]*?)<\/tr>/gu)].flatMap(([, row = '']) => [
      `    ${uid()} row`,
      ...[...row.matchAll(/<t[dh][^>]*>([\s\S]*?)<\/t[dh]>/gu)].flatMap(([, cell]) => [
        `      ${uid()} cell "${cell}"`,
        ...(cell === '' ? [] : [`        ${uid()} StaticText "${cell}"`]),
      ]),
    ]);
    expect(readValues([`${uid()} RootWebArea "年度报告"`, `  ${uid()} table`, ...rows].join('\n'))).toEqual(values(toRecords(report)));
  });
});

describe('the elements of a page', () => {
  const words = (markup: string): string =>
    markup
      .replace(/<[^>]+>/gu, ' ')
      .replace(/\s+/gu, ' ')
      .trim();

  it('are read from the markup of a table where its words stand before it', () => {
    const elements = parts.map((part) =>
      part.startsWith('<table')
        ? { type: 'Table', text: words(part), metadata: { text_as_html: part, page_number: 1 } }
        : { type: 'NarrativeText', text: words(part), metadata: { page_number: 1 } },
    );
    const text = JSON.stringify(elements, null, 2);
    expect(readValues(text)).toEqual(values(toRecords(report)));
    expect(parseReport(text).report.sections.map(({ heading }) => heading !== null)).toEqual([true, true, true, true, true, true]);
  });

  it('have their pages, which are no digits of the figure before', () => {
    const elements = parts.map((part, i) =>
      part.startsWith('<table') ? { type: 'table', body: part, page: i } : { type: 'text', words: words(part), page: i },
    );
    const text = JSON.stringify(elements, null, 4);
    for (const { state, raw } of toRecords(parseReport(text).report)) if (state === 'inferred') expect(raw).not.toContain('page');
  });
});

describe('words with their places in ALTO', () => {
  it('are put together as the page shows them', () => {
    const rows = renderReport(report, { layout: 'tab', spans: 'empty' }).split('\n').filter(Boolean);
    const lines = rows.map((row, y) =>
      row
        .split('\t')
        .map((word, x) =>
          word === ''
            ? ''
            : `<String ID="s${x}" HPOS="${100 + x * 700}" VPOS="${100 + 40 * y}" WIDTH="${20 * word.length}" HEIGHT="24" WC="0.9" CONTENT="${word.replaceAll('"', '&quot;')}"/>`,
        ),
    );
    const text = `<alto><Layout><Page ID="p1">${lines.map((line) => `<TextLine>${line.join('\n')}</TextLine>`).join('\n')}</Page></Layout></alto>`;
    expect(readValues(text).filter((value) => value !== null).length).toBeGreaterThan(190);
  });
});

describe('records that say where they stand', () => {
  const blocks = parts.filter((part) => part.startsWith('<table'));

  /** The cells of all tables, with places; words of the page between them in records without. */
  const records = (print: (row: number, column: number, text: string) => object, between: object, behind: object): string => {
    const tables = blocks.map((table) =>
      [...table.matchAll(/<tr>([\s\S]*?)<\/tr>/gu)].flatMap(([, row = ''], y) => {
        let column = 0;
        return [...row.matchAll(/<t[dh](?: (?:col|row)span="\d+"| [a-z]+="[^"]*")*>([\s\S]*?)<\/t[dh]>/gu)].map(([, text = '']) =>
          print(y + 1, ++column, text.replaceAll('&quot;', '"')),
        );
      }),
    );
    return JSON.stringify([between, ...tables.flatMap((cells) => [...cells, behind])], null, 2);
  };

  it('are read among the words of the page, which do not', () => {
    const text = records(
      (RowIndex, ColumnIndex, Text) => ({ BlockType: 'CELL', RowIndex, ColumnIndex, Text, EntityTypes: [] }),
      { BlockType: 'LINE', Text: '二、主动公开政府信息情况', Page: 1 },
      { BlockType: 'LINE', Text: '以上数据不含下属单位。', Page: 1 },
    );
    expect(readValues(text)).toEqual(values(toRecords(report)));
  });
});

describe('a snapshot of a page below what a tool says of it', () => {
  it('is read as the tree it is', () => {
    let id = 0;
    const ref = (): string => `[ref=e${id++}]`;
    const lines = parts.flatMap((part) =>
      part.startsWith('<table')
        ? [
            `- table ${ref()}:`,
            ...cellsOf(part).flatMap((row) => [
              `  - row "${row.map(({ text }) => text.replaceAll('"', '')).join(' ')}" ${ref()}:`,
              ...row.map(({ text }) => `    - cell${text === '' ? '' : ` "${text.replaceAll('"', '\\"')}"`} ${ref()}`),
            ]),
          ]
        : [`- paragraph ${ref()}: ${part.replace(/<[^>]+>/gu, '')}`],
    );
    const text = ['### Page state', '- Page URL: http://www.example.gov.cn/1.html', '- Page Snapshot:', '```yaml', ...lines, '```'].join(
      '\n',
    );
    expect(readValues(text)).toEqual(values(toRecords(report)));
  });
});

describe('the texts of a page in one list', () => {
  it('are its lines, however narrow', () => {
    const words = parts.flatMap((part) =>
      part.startsWith('<table')
        ? cellsOf(part).flatMap((row) => row.map(({ text }) => text))
        : (part.replace(/<[^>]+>/gu, '').match(/.{1,36}/gu) ?? []),
    );
    const text = `{'res': {'input_path': 'report.png', 'rec_texts': [${words.map((word) => `'${word}'`).join(', ')}]}}`;
    expect(readValues(text)).toEqual(values(toRecords(report)));
  });
});

describe('the XML of Word', () => {
  it('is read as the tables it draws, blank cells among them', () => {
    const blank = html().replace(/<td>0<\/td>(?=<td>0<\/td>)/gu, '<td></td>');
    const paragraph = (text: string): string => (text === '' ? '<w:p/>' : `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`);
    const table = (markup: string): string =>
      `<w:tbl><w:tblPr/>${cellsOf(markup)
        .map((row) =>
          row.map(({ text, columns }) => `<w:tc><w:tcPr><w:gridSpan w:val="${columns}"/></w:tcPr>${paragraph(text)}</w:tc>`).join(''),
        )
        .map((row) => `<w:tr>${row}</w:tr>`)
        .join('')}</w:tbl>`;
    const body = blank
      .split(/(<table[\s\S]*?<\/table>)/u)
      .map((part) =>
        part.startsWith('<table')
          ? table(part)
          : part
              .split('\n')
              .map((line) => paragraph(line.replace(/<[^>]+>/gu, '')))
              .join(''),
      )
      .join('');
    expect(readValues(`<w:document xmlns:w="http://example.com"><w:body>${body}</w:body></w:document>`)).toEqual(
      values(toRecords(parseReport(blank).report)),
    );
  });
});
