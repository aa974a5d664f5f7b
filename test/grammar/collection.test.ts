import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { standardGrammar } from '../../grammar/standard.js';
import { editionTemplate } from '../../grammar/template/edition/edition.js';
import { templateLayout } from '../../grammar/template/layout.js';
import { templateWordings } from '../../grammar/template/wording.js';
import type { AnyReport } from '../../src/ast/nodes.js';
import { type LayoutName, layoutNames } from '../../src/export/layouts/index.js';
import { renderReport } from '../../src/export/render-report.js';
import { toRecords } from '../../src/export/to-records.js';
import { checkEdition } from '../../src/grammar/check-edition.js';
import { checkLayout, checkWording } from '../../src/grammar/check-wording.js';
import { findClashes } from '../../src/grammar/find-clashes.js';
import { createParser, defineEdition, defineLayout, defineWording } from '../../src/grammar.js';
import type { EditionDefinition } from '../../src/grammar-contract/edition.js';
import type { SeparatorKind } from '../../src/grammar-contract/layout.js';
import type { WordingDefinition } from '../../src/grammar-contract/wording.js';
import { reduceLabel } from '../../src/lexer/vocabulary.js';
import { Reader } from '../../src/reader.js';
import { printableReport } from './support/printable-report.js';

const root = fileURLToPath(new URL('../../grammar', import.meta.url));
const editions: readonly EditionDefinition[] = standardGrammar.editions;
const reader = new Reader(standardGrammar);
const read = (text: string): AnyReport => reader.read(text).report;
const figuresOf = (report: AnyReport): string[] =>
  toRecords(report).map(({ table, row, column, value, state }) => `${table}/${row}/${column} ${value} ${state}`);
const filesIn = (folder: string): string[] =>
  readdirSync(`${root}/${folder}`).filter((file) => file.endsWith('.ts') && file !== 'index.ts');
const isRegistered = (folder: string, file: string): boolean =>
  readFileSync(`${root}/${folder}/index.ts`, 'utf8').includes(`'./${file.replace(/\.ts$/u, '.js')}'`);

describe('the collection', () => {
  it('has no clash', () => {
    expect(findClashes(standardGrammar, reader.vocabulary)).toEqual([]);
  });

  it.each(['wording', 'layouts'])('lists every file of %s in its index', (folder) => {
    expect(
      filesIn(folder).filter((file) => !isRegistered(folder, file)),
      `add it to grammar/${folder}/index.ts`,
    ).toEqual([]);
  });

  it('lists every folder of editions in standard.ts', () => {
    const ids: string[] = editions.map(({ id }) => id);
    expect(
      readdirSync(`${root}/editions`).filter((id) => !ids.includes(id)),
      'add it to editions in grammar/standard.ts',
    ).toEqual([]);
  });
});

describe.each(editions.map((edition) => [edition.id, edition] as const))('edition %s', (id, edition) => {
  it('is well formed', () => {
    expect(() => checkEdition(edition, `editions.${id}`)).not.toThrow();
  });

  it('has a README.md that cites its notice', () => {
    const path = `${root}/editions/${id}/README.md`;
    expect(existsSync(path), `write ${path}: notice, years, where it was seen, what is not verified`).toBe(true);
    expect(readFileSync(path, 'utf8'), `cite ${edition.notice} in ${path}`).toContain(edition.notice);
  });

  if (edition.tables.statistics.isOpen === true) return;

  it.each(layoutNames.filter((layout) => layout !== 'run-together'))('has its reports read perfectly in the layout %s', (layout) => {
    const report = printableReport(edition, 7);
    const { report: found, diagnostics } = reader.read(renderReport(report, { layout }));
    expect(found.edition, `reports of ${id} are taken for ${found.edition}: its labels must differ`).toBe(id);
    expect(figuresOf(found)).toEqual(figuresOf(report));
    expect(diagnostics).toEqual([]);
  });
});

/** The first edition that has the term a wording stands for, and the words in its reports that the wording replaces. */
function officialOf(wording: WordingDefinition): { edition: EditionDefinition; official: string } | null {
  const entry = reader.vocabulary.entries.find(({ text }) => text === reduceLabel(wording.text));
  for (const edition of editions) {
    if (wording.editions !== undefined && !wording.editions.includes(edition.id)) continue;
    if (edition.tables.statistics.isOpen === true) continue;
    const meaning = entry?.meanings.find((each) => each.editions.includes(edition.id) && pointsAt(wording, each));
    if (meaning !== undefined) return { edition, official: meaning.official };
  }
  return null;
}

function numberingOf(edition: EditionDefinition, table: keyof EditionDefinition['tables'], key: string): string {
  return edition.tables[table].blocks.flatMap((block) => block.rows).find((row) => row.key === key)?.numbering ?? '';
}

const escapeWords = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');

function pointsAt(
  { of }: WordingDefinition,
  { kind, table, key, section }: { kind: string; table: string | null; key: string; section: number },
): boolean {
  if ('heading' in of) return kind === 'heading' && section === of.heading;
  if ('part' in of) return kind === 'part' && key === String(of.part);
  return table === of.table && (of as Readonly<Record<string, string>>)[kind] === key;
}

describe.each(standardGrammar.wordings.map((wording) => [`${Object.values(wording.of).join(' ')}: ${wording.text}`, wording] as const))(
  'wording %s',
  (_, wording) => {
    it('is well formed, and says where it was seen', () => {
      expect(() => checkWording(wording, 'wording')).not.toThrow();
    });

    it('is read in the place of the official words, every figure right', () => {
      const target = officialOf(wording);
      // Terms of open forms have no form to print.
      if (target === null) return;
      const { edition, official } = target;
      const report = printableReport(edition, 8);
      const text = renderReport(report, { layout: 'pipe' });
      // 总计 is a row and a column: of a row, the label with its numbering is meant.
      const numbering = 'row' in wording.of ? numberingOf(edition, wording.of.table, wording.of.row) : '';
      const changed = text.replaceAll(
        new RegExp(
          `(?<=${numbering === '' ? '[|、）.：\\s]' : escapeWords(numbering)}\\s?)${escapeWords(official)}(?=\\s?(?:\\||$))`,
          'gmu',
        ),
        wording.text,
      );
      const found = read(changed);
      expect(figuresOf(found)).toEqual(figuresOf(report));
      if ('heading' in wording.of) {
        const { heading } = wording.of;
        expect(found.sections.find(({ number }) => number === heading)?.heading, `no line is taken for heading ${heading}`).toBeTruthy();
      }
    });
  },
);

describe.each(standardGrammar.layouts.map((layout) => [layout.name, layout] as const))('layout %s', (name, layout) => {
  it('is well formed, has a picture, and says where it was seen', () => {
    expect(() => checkLayout(layout, `layouts.${name}`)).not.toThrow();
  });

  it('reads its example', () => {
    if (layout.example === undefined) return;
    const report = printableReport(editions[0] as EditionDefinition, 9, { blanks: false });
    const bar = layout.characters?.[0] ?? '|';
    // Rows of one table open and close alike.
    const base = renderReport(report, {
      layout: rendererOf(layout.separator),
      spans: 'dropped',
      leadingBar: layout.example.startsWith(bar),
      trailingBar: layout.example.endsWith(bar),
    });
    const line = rowIn(base, layout.separator);
    expect(line, 'the printed report has a row 规章').not.toBe('');
    const own = layout.characters?.[0];
    const [before = '', after = ''] = base
      .split(line)
      .map((part) => (own === undefined ? part : part.replaceAll(layout.separator === 'tab' ? '\t' : '|', own)));
    const found = read(`${before}${layout.example}${after}`);
    expect(Object.values(found.article20?.rows.rules?.cells ?? {}).map(({ value }) => value)).toEqual([1, null, 3]);
  });

  it('reads what is printed with its characters, blanks and all', () => {
    for (const character of layout.characters ?? []) {
      const report = printableReport(editions[0] as EditionDefinition, 10, { blanks: true });
      const from = layout.separator === 'tab' ? '\t' : '|';
      const printed = renderReport(report, { layout: layout.separator === 'tab' ? 'tab' : 'pipe' });
      const found = read(printed.replaceAll(from, character));
      expect(figuresOf(found)).toEqual(figuresOf(read(printed)));
      expect(found.applications?.layout).toBe(name);
    }
  });
});

/** The lines of the row 规章: one, or a line for each cell that is named or says where it stands. */
function rowIn(text: string, separator: SeparatorKind): string {
  const lines = text.split('\n');
  if (separator === 'name') return lines.filter((line) => line.startsWith('规章 ')).join('\n');
  const first = lines.findIndex((line) => line.includes('规章') && (separator === 'address' || /\d/u.test(line)));
  return lines.slice(first, first + (separator === 'address' ? 4 : 1)).join('\n');
}

const renderers: Readonly<Partial<Record<SeparatorKind, LayoutName>>> = {
  markup: 'html',
  tab: 'tab',
  comma: 'delimited',
  mark: 'space',
  name: 'key-value',
  address: 'indexed-lines',
};

function rendererOf(separator: SeparatorKind): LayoutName {
  return renderers[separator] ?? 'pipe';
}

describe('a separator that no layout names', () => {
  const report = printableReport(editions[0] as EditionDefinition, 12, { blanks: true });
  it.each([
    ['name', 'nested-names'],
    ['address', 'indexed-records'],
  ] as const)('is not tried: %s', (separator, layout) => {
    const text = renderReport(report, { layout });
    expect(read(text).applications?.layout).toBe(separator);
    const layouts = standardGrammar.layouts.filter((each) => each.separator !== separator);
    const found = new Reader({ ...standardGrammar, layouts }).read(text).report;
    expect(found.applications?.layout).not.toBe(separator);
    expect(figuresOf(found)).not.toEqual(figuresOf(report));
  });
});

describe('the templates', () => {
  const parser = createParser({
    extend: [defineEdition(editionTemplate), ...templateWordings.map(defineWording), defineLayout(templateLayout)],
  });

  it('work together as they stand', () => {
    const report = printableReport(editionTemplate, 11, { blanks: true });
    const printed = renderReport(report, { layout: 'pipe' }).replace('上年结转政府信息公开申请数量', '去年留存申请template件');
    const { report: found } = parser.parseReport(printed.replaceAll('|', '¤'));
    expect(found.edition).toBe('template');
    expect(figuresOf(found)).toEqual(figuresOf(parser.parseReport(printed).report));
    expect(found.applications?.rows.carriedIn?.label?.wording).toBe(reduceLabel('去年留存申请template件'));
    expect(found.applications?.layout).toBe('template');
  });
});
