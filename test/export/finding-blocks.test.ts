import { expect, it } from 'vitest';
import { edition2021 } from '../../grammar/index.js';
import { blocksOf } from '../../src/export/finding-blocks.js';
import { displayWidth } from '../../src/export/layouts/display-width.js';
import { toMarkdown } from '../../src/export/to-markdown.js';
import { toText } from '../../src/export/to-text.js';
import type { Finding } from '../../src/finding/finding.js';
import { validateReport } from '../../src/validate/index.js';
import { buildReport } from '../support/build-report.js';
import { finding } from '../support/checked-report.js';

/** Four were granted, five are filled in for natural persons; the row and the column of results fail. */
const report = buildReport(
  edition2021,
  {
    applications: {
      received: { naturalPerson: 4, total: 4 },
      granted: { naturalPerson: 5, total: 4 },
      resultsTotal: { naturalPerson: 4, total: 4 },
    },
  },
  { year: 2022 },
);
const arithmetic = validateReport(report).filter(({ code }) => code.startsWith('applications/'));
const codes = (findings: readonly Finding[]): string[] => findings.map(({ code }) => code).sort();

/** A sentence that states a figure for the wrong cell. */
function stated(value: number): Finding {
  const cells = [{ table: 'applications', row: 'granted', column: 'naturalPerson', rowLabel: '予以公开', columnLabel: '自然人' }];
  return finding({ code: 'narrative/table-figure', severity: 'warning', data: { stated: value, statedUnit: '件', cells } });
}

it('puts equations that fail for one cell below the finding that names it', () => {
  const other = finding({ range: [0, 1] });
  const blocks = blocksOf([other, ...arithmetic]);
  expect(blocks.map(({ head }) => head.code)).toEqual(['test/probe', 'applications/wrong-cell']);
  expect(codes(blocks[1]?.broken ?? [])).toEqual(['applications/results-total', 'applications/row-total']);
});

it('adds a sentence that states what the equations ask of the cell, and no other', () => {
  const [, block] = blocksOf([stated(3), stated(4), ...arithmetic]);
  expect(block?.stated.map(({ data }) => data.stated)).toEqual([4]);
});

it('names the cell where the finding that does was switched off, and loses no finding', () => {
  const equations = arithmetic.filter(({ code }) => !code.endsWith('wrong-cell'));
  const [block, ...rest] = blocksOf(equations);
  expect(rest).toEqual([]);
  expect(block?.suspect).toMatchObject({ row: 'granted', column: 'naturalPerson', actual: 5, expected: 4 });
  expect(codes(block?.broken ?? [])).toEqual(codes(equations));
  const text = toText([{ name: 'a.txt', report, findings: equations }]);
  expect(text).toContain('有2项勾稽关系不成立，都牵涉“予以公开”行“自然人”栏：现填5，如应为4，就都能成立。');
  expect(text.match(/现填5/gu)).toHaveLength(1);
});

it.each([
  ['zh-CN', '不成立的勾稽关系 2 项：', '，归并为 1 处。', '文字所述为 4件'],
  ['en', '2 equations that fail:', ', in 1 place.', 'the text states 4件'],
] as const)('prints in %s one head and the equations in columns below it', (locale, title, summary, sentence) => {
  const lines = toText([{ name: 'a.txt', report, findings: [stated(4), ...arithmetic] }], { locale }).split('\n');
  expect(lines.filter((line) => line.startsWith('a.txt:'))).toHaveLength(locale === 'en' ? 2 : 1);
  const rows = lines.slice(lines.indexOf(title) + 1, lines.indexOf(title) + 4);
  expect(rows[2]).toContain(sentence);
  const places = rows.map((row) => displayWidth(row.slice(0, row.search(/(applications|narrative)\//u))));
  expect(new Set(places).size).toBe(1);
  expect(lines.at(-2)).toContain(summary);
});

it('writes a block as one row of Markdown, with all its codes', () => {
  const text = toMarkdown([{ name: 'a.txt', report, findings: arithmetic }]);
  const rows = text.split('\n').filter((line) => /^\| \d/u.test(line));
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain('`applications/wrong-cell`<br>`applications/row-total`<br>`applications/results-total`');
});

it('leaves a lone equation as it is', () => {
  const [equation] = arithmetic.filter(({ code }) => code === 'applications/row-total');
  const [block] = blocksOf([equation as Finding]);
  expect(block).toMatchObject({ head: equation, suspect: null, broken: [equation] });
  expect(toText([{ name: 'a.txt', report, findings: [equation as Finding] }])).not.toContain('不成立的勾稽关系 1 项');
});
