import { describe, expect, it } from 'vitest';
import { edition2019 } from '../../grammar/editions/2019/edition.js';
import { edition2021 } from '../../grammar/editions/2021/edition.js';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
import { unwrapStrings } from '../../src/source/formats/string-literals.js';
import { unwrapLines } from '../../src/source/formats/wrapped-lines.js';
import { buildReport } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';

const reports = [edition2021, edition2019].map((form) => buildReport(form, generateCells(form, createRandom(52)), { year: 2023 }));
const values = (text: string): (number | null)[] => toRecords(parseReport(text).report).map(({ value }) => value);

const python = (text: string): string => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
/** A text in two halves, at the end of a line. */
function halves(text: string): string[] {
  const lines = text.split('\n');
  const middle = lines.length >> 1;
  return [lines.slice(0, middle).join('\n'), lines.slice(middle).join('\n')];
}
const eachLine =
  (write: (line: string, number: number) => string, joiner = '\n') =>
  (text: string) =>
    text
      .split('\n')
      .map((line, i) => write(line, i + 1))
      .join(joiner);

const notations: readonly (readonly [string, (text: string) => string])[] = [
  [
    'documents of a loader',
    (text) => `[${halves(text).map((page, i) => `Document(page_content=${python(page)}, metadata={'source': 'a.pdf', 'page': ${i}})`)}]`,
  ],
  ['strings of JSON', (text) => JSON.stringify(halves(text))],
  [
    'an answer of a service',
    (text) => JSON.stringify({ id: 'a', choices: [{ message: { role: 'assistant', content: text } }], total: 1234 }),
  ],
  ['a statement of SQL', (text) => `INSERT INTO doc VALUES (1, '${text.replaceAll('\n', '\\n')}');`],
  ['cells of a notebook', (text) => JSON.stringify({ cells: [{ source: text.split('\n').map((line) => `${line}\n`) }] }, null, 1)],
  ['strings put together', (text) => `const text =\n${eachLine((line) => `  ${JSON.stringify(`${line}\n`)}`, ' +\n')(text)};`],
  ['strings beside each other', (text) => `(${eachLine((line) => python(`${line}\n`), '\n ')(text)})`],
  ['records of a line each', eachLine((line, number) => JSON.stringify({ line: number, text: line }))],
  ['counted lines of CSV', (text) => `line,text\n${eachLine((line, number) => `${number},"${line.replaceAll('"', '""')}"`)(text)}`],
  ['elements of a line each', eachLine((line, number) => `<line n="${number}">${line.replaceAll('<', '&lt;')}</line>`)],
  ['lines behind the name of a program', eachLine((line) => `app-1  | ${line}`)],
];

describe('a text that a program wrote as strings', () => {
  it.each(notations)('is read as the lines it was: %s', (_, write) => {
    for (const report of reports)
      for (const layout of ['pipe', 'markdown', 'aligned', 'tab'] as const) {
        const text = renderReport(report, { layout });
        const written = write(text);
        expect(values(written), layout).toEqual(values(text));
        const { report: read } = parseReport(written);
        for (const { range, raw } of toRecords(read)) if (range !== null && raw !== null) expect(written.slice(...range)).toBe(raw);
      }
  });

  it('keeps what is escaped', () => {
    const page = '规章\t"0"\n'.repeat(10);
    expect(unwrapStrings(JSON.stringify([page]))?.text).toBe(`${page}\n`);
    expect(unwrapStrings(`['${'规\\x41\\u7ae0\\\\\\n'.repeat(10)}']`)?.text).toBe(`${'规A章\\\n'.repeat(10)}\n`);
  });

  it('is none among other text, which would be left out', () => {
    const text = JSON.stringify(['规章制发与废止\n'.repeat(12)]);
    expect(unwrapStrings(text)).not.toBeNull();
    expect(unwrapStrings(`${text}\n${'行政规范性文件另行公布。\n'.repeat(12)}`)).toBeNull();
  });

  it.each([
    ['cells with line ends', JSON.stringify(Array.from({ length: 30 }, () => ['商业\n企业', '0', '1'])), unwrapStrings],
    ['rows of a line each', Array.from({ length: 30 }, (_, i) => JSON.stringify(['规章', i])).join('\n'), unwrapStrings],
    ['cells by row and column', Array.from({ length: 30 }, (_, i) => `json[${i}][${i % 3}] = "规章";`).join('\n'), unwrapStrings],
    ['a string that is not closed', `"${'规章\\n'.repeat(30)}`, unwrapStrings],
    ['paragraphs', '<p>规章</p>\n'.repeat(40), unwrapLines],
    ['elements of two names', '<row>规章</row>\n<cell>0</cell>\n'.repeat(40), unwrapLines],
  ])('is none of %s', (_, text, unwrap) => {
    expect(unwrap(text)).toBeNull();
  });
});
