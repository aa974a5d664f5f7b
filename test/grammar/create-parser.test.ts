import { describe, expect, expectTypeOf, it } from 'vitest';
import { standardGrammar } from '../../grammar/standard.js';
import { layoutNames } from '../../src/export/layouts/index.js';
import { renderReport } from '../../src/export/render-report.js';
import { toRecords } from '../../src/export/to-records.js';
import { createParser, defineEdition, defineLayout, defineWording, edition2014, edition2021 } from '../../src/grammar.js';
import type { EditionDefinition } from '../../src/grammar-contract/edition.js';
import { parseReport } from '../../src/parse-report.js';
import { printableReport } from './support/printable-report.js';

const [item1, ...items] = edition2021.tables.article20.blocks;
const [rules, documents] = item1.rows;
const [applications] = edition2021.tables.applications.blocks;

/** The form of 2021 under another name, with three labels changed: a column, a row, and a row of another table. */
const renamed = defineEdition({
  ...edition2021,
  id: 'renamed',
  notice: '一份虚构的通知',
  years: [2027, null],
  tables: {
    ...edition2021.tables,
    article20: {
      ...edition2021.tables.article20,
      blocks: [
        {
          ...item1,
          columns: [{ ...item1.columns[0], label: '本年度新发件数' }, item1.columns[1], item1.columns[2]],
          rows: [rules, { ...documents, label: '行政规范性公文' }],
        },
        ...items,
      ],
    },
    applications: {
      ...edition2021.tables.applications,
      blocks: [
        { ...applications, rows: applications.rows.map((row) => (row.key === 'received' ? { ...row, label: '当年收件数量' } : row)) },
      ],
    },
  },
});

const figuresOf = (report: Parameters<typeof toRecords>[0]): string[] =>
  toRecords(report).map(({ table, row, column, value, state }) => `${table}/${row}/${column} ${value} ${state}`);

describe('an edition under another name with three changed labels', () => {
  const parser = createParser({ extend: [renamed] });
  const own = printableReport(renamed.definition, 1);
  const official = printableReport(edition2021, 2);

  it.each(layoutNames.filter((layout) => layout !== 'run-together'))(
    'is read as itself, every figure right, in the layout %s',
    (layout) => {
      const { report, diagnostics } = parser.parseReport(renderReport(own, { layout }));
      expect(report.edition).toBe('renamed');
      expect(figuresOf(report)).toEqual(figuresOf(own));
      expect(diagnostics).toEqual([]);
    },
  );

  it('leaves reports in the form of 2021 to that edition', () => {
    const { report } = parser.parseReport(renderReport(official, { layout: 'pipe' }));
    expect(report.edition).toBe('2021');
    expect(figuresOf(report)).toEqual(figuresOf(official));
  });

  it('is told by one label alone, where its other labels are those of 2021', () => {
    const one = defineEdition({
      ...edition2021,
      id: 'one',
      tables: { ...edition2021.tables, applications: renamed.definition.tables.applications },
    });
    const text = renderReport(official, { layout: 'tab' });
    const { parseReport: read } = createParser({ extend: [one] });
    expect(read(text.replace('本年新收政府信息公开申请数量', '当年收件数量')).report.edition).toBe('one');
    expect(read(text).report.edition).toBe('2021');
  });

  it('types its reports', () => {
    const { report } = parser.parseReport('');
    expectTypeOf<'renamed'>().toExtend<typeof report.edition>();
    if (report.edition === 'renamed') {
      expectTypeOf(report.article20).not.toBeNever();
      expectTypeOf(report.article20?.rows.rules?.cells.issued.value).toEqualTypeOf<number | null | undefined>();
      // @ts-expect-error the form has no procurement
      void report.article20?.rows.procurement;
    }
  });
});

describe('an edition with a table of its own', () => {
  const small = defineEdition({
    id: 'small',
    notice: '一份虚构的通知',
    years: [2030, null],
    headings: edition2021.headings,
    tables: {
      statistics: {
        name: 'statistics',
        section: 6,
        shape: 'list',
        unitColumn: '单位',
        groups: [{ key: 'visits', label: '来访情况', numbering: '一、' }],
        blocks: [
          {
            key: 'statistics',
            corner: '统计指标',
            columns: [{ key: 'value', label: '统计数' }],
            rows: ['上午来访人数', '下午来访人数', '周末来访人数', '预约来访人数', '陪同来访人数', '外地来访人数'].map((label, i) => ({
              key: `visits.${i + 1}`,
              label,
              numbering: `${i + 1}.`,
              group: 'visits',
              unit: '人',
              columns: ['value'],
            })),
          },
        ],
      },
    },
    equations: [],
  });
  const report = printableReport(small.definition, 3);

  it.each(layoutNames)('is read in the layout %s', (layout) => {
    const read = createParser({ extend: [small] }).parseReport(renderReport(report, { layout })).report;
    expect(read.edition).toBe('small');
    expect(figuresOf(read)).toEqual(figuresOf(report));
    expect(read.applications).toBeNull();
  });

  it('is not read by the standard parser', () => {
    expect(parseReport(renderReport(report, { layout: 'pipe' })).report.edition).not.toBe('small');
  });
});

describe('a wording', () => {
  const report = printableReport(edition2021, 4);
  const text = renderReport(report, { layout: 'pipe' }).replace('上年结转政府信息公开申请数量', '去年转来申请');
  const wording = defineWording({
    of: { table: 'applications', row: 'carriedIn' },
    text: '去年转来申请',
    kind: 'variant',
    seen: 'a fictitious page',
  });

  it('makes the words the label of the row', () => {
    expect(parseReport(text).report.applications?.rows.carriedIn?.label ?? null).toBeNull();
    const { report: read, diagnostics } = createParser({ extend: [wording] }).parseReport(text);
    expect(read.applications?.rows.carriedIn?.label?.wording).toBe('去年转来申请');
    expect(figuresOf(read)).toEqual(figuresOf(report));
    expect(diagnostics).toEqual([]);
  });
});

describe('a layout with characters of its own', () => {
  const report = printableReport(edition2021, 5, { blanks: true });
  const layout = defineLayout({
    name: 'daggers',
    picture: '规章 † 1 † † 3',
    separator: 'pipe',
    characters: ['†'],
    seen: 'a fictitious page',
  });
  const arrows = defineLayout({ name: 'arrows', picture: '规章→1→→3', separator: 'tab', characters: ['→'], seen: 'a fictitious page' });

  it.each([
    ['daggers', layout, 'pipe', '|', '†'],
    ['arrows', arrows, 'tab', '\t', '→'],
  ] as const)('%s: its blanks are told, and the table names it', (name, extension, renderer, from, to) => {
    const printed = renderReport(report, { layout: renderer }).replaceAll(from, to);
    const read = createParser({ extend: [extension] }).parseReport(printed).report;
    expect(figuresOf(read)).toEqual(figuresOf(report));
    expect(read.applications?.layout).toBe(name);
    // Without it a sign like any other parts the cells.
    expect(parseReport(printed).report.applications?.layout).not.toBe(name);
  });

  it('leaves other layouts as they are', () => {
    const read = createParser({ extend: [layout] }).parseReport(renderReport(report, { layout: 'pipe' })).report;
    expect(figuresOf(read)).toEqual(figuresOf(report));
    expect(read.applications?.layout).toBe('pipe');
  });
});

describe('building a parser', () => {
  it('without extensions reads as parseReport does', () => {
    const text = renderReport(printableReport(edition2014, 6), { layout: 'pipe' });
    expect(createParser().parseReport(text)).toEqual(parseReport(text));
    expect(createParser().editions).toEqual(standardGrammar.editions.map(({ id }) => id));
  });

  it('takes editions typed loosely', () => {
    const loose: EditionDefinition = { ...renamed.definition };
    expect(createParser({ extend: [defineEdition(loose)] }).editions).toContain('renamed');
  });
});
