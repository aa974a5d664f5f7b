// biome-ignore-all lint/suspicious/noExplicitAny: definitions are damaged on purpose here
import { describe, expect, it } from 'vitest';
import { createParser, defineEdition, defineLayout, defineWording, edition2021 } from '../../src/grammar.js';

const thrownBy = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(TypeError);
    return (error as TypeError).message;
  }
  throw new Error('nothing was thrown');
};

/** The edition of 2021 as plain data that may be changed. */
const draft = (): any => JSON.parse(JSON.stringify({ ...edition2021, id: 'x' }));
const rejects = (change: (edition: any) => void): string => {
  const edition = draft();
  change(edition);
  return thrownBy(() => defineEdition(edition));
};

describe('defineEdition', () => {
  it('takes an edition, and fills in the tables a form lacks', () => {
    const { applications } = edition2021.tables;
    const { type, definition } = defineEdition({
      ...edition2021,
      id: 'only-applications',
      equations: [],
      undividedRows: [],
      tables: { applications },
    });
    expect(type).toBe('edition');
    expect(definition.tables.disputes.blocks).toEqual([]);
    expect(definition.tables.applications).toBe(applications);
  });

  it('points at a column that the block does not have', () => {
    expect(rejects((edition) => (edition.tables.applications.blocks[0].rows[3].columns[1] = 'busines'))).toMatch(
      /^editions\.x\.tables\.applications\.blocks\[0\]\.rows\[3\]\.columns\[1\]: expected the key of a column of the block \(naturalPerson, .*\), got "busines"$/u,
    );
  });

  it.each([
    [
      'an unknown property',
      (edition: any) => (edition.tables.article20.blocks[0].colums = []),
      'editions.x.tables.article20.blocks[0].colums: unknown property',
    ],
    [
      'a missing label',
      (edition: any) => delete edition.tables.article20.blocks[1].rows[0].label,
      'editions.x.tables.article20.blocks[1].rows[0].label: expected the printed label, got nothing',
    ],
    [
      'a row key used twice',
      (edition: any) => (edition.tables.article20.blocks[0].rows[1].key = 'rules'),
      'editions.x.tables.article20.blocks[0].rows[1].key: "rules" is used already at editions.x.tables.article20.blocks[0].rows[0].key',
    ],
    [
      'a group that is not there',
      (edition: any) => (edition.tables.applications.blocks[0].rows[2].group = 'result'),
      'editions.x.tables.applications.blocks[0].rows[2].group: expected the key of a group (results, ',
    ],
    [
      'groups in a circle',
      (edition: any) => (edition.tables.applications.groups[0].group = 'refused'),
      'editions.x.tables.applications.groups[0].group: the groups stand in each other',
    ],
    [
      'an equation over a row that is not there',
      (edition: any) => (edition.equations[0].left[0] = 'recieved'),
      'editions.x.equations[0].left[0]: expected the key of a row of applications, got "recieved"',
    ],
    [
      'a code that is none',
      (edition: any) => (edition.equations[0].code = 'Balance'),
      'editions.x.equations[0].code: expected a code like "applications/balance"',
    ],
    ['years in the wrong order', (edition: any) => (edition.years = [2025, 2021]), 'editions.x.years: the last year is before the first'],
    [
      'a section that is none',
      (edition: any) => (edition.headings[2].number = 7),
      'editions.x.headings[2].number: expected one of 1, 2, 3, 4, 5, 6, got 7',
    ],
    [
      'a shape that is none',
      (edition: any) => (edition.tables.article20.shape = 'rows'),
      'editions.x.tables.article20.shape: expected one of labelled, single, list, got "rows"',
    ],
    ['a missing list', (edition: any) => delete edition.equations, 'editions.x.equations: expected an array, got nothing'],
  ])('points at %s', (_, change, message) => {
    expect(rejects(change)).toContain(message);
  });

  it('rejects what is no object', () => {
    expect(thrownBy(() => defineEdition('2021' as never))).toContain('edition: expected an object, got "2021"');
    expect(thrownBy(() => defineEdition(undefined as never))).toContain('edition: expected an object');
  });
});

describe('defineWording', () => {
  const wording = {
    of: { table: 'applications', row: 'carriedIn' },
    text: '上年转来政府信息公开申请数量',
    kind: 'variant',
    seen: 'a fictitious page',
  } as const;

  it('points at the entry that is wrong', () => {
    expect(thrownBy(() => defineWording({ ...wording, kind: 'typo' as never }))).toMatch(
      /^wordings\["上年转来政府信息公开申请数量"\]\.kind: expected one of variant, error/u,
    );
    expect(thrownBy(() => defineWording({ ...wording, seen: '' }))).toContain('.seen: expected where it was seen');
    expect(thrownBy(() => defineWording({ ...wording, of: { table: 'applications' } as never }))).toContain('.of: expected { heading }');
  });

  it('must point at a term that some edition has', () => {
    const unknown = defineWording({ ...wording, of: { table: 'applications', row: 'carriedOver' } });
    expect(thrownBy(() => createParser({ extend: [unknown] }))).toContain(
      'wording "上年转来政府信息公开申请数量" points at an unknown term: {"table":"applications","row":"carriedOver"}',
    );
    const elsewhere = defineWording({ ...wording, editions: ['2020'] });
    expect(thrownBy(() => createParser({ extend: [elsewhere] }))).toContain('.editions: there is no such edition; known: 2021, 2019, ');
  });
});

describe('defineLayout', () => {
  const layout = { name: 'broken-bars', picture: '规章 ┆ 1', separator: 'pipe', characters: ['┆'], seen: 'a fictitious page' } as const;

  it('points at the entry that is wrong', () => {
    expect(thrownBy(() => defineLayout({ ...layout, separator: 'bar' as never }))).toMatch(
      /^layouts\.broken-bars\.separator: expected one of markup, pipe/u,
    );
    expect(thrownBy(() => defineLayout({ ...layout, characters: ['||'] }))).toBe(
      'layouts.broken-bars.characters[0]: expected one UTF-16 unit, got "||"',
    );
    expect(thrownBy(() => defineLayout({ ...layout, characters: ['1'] }))).toContain('cannot part them, got "1"');
    expect(thrownBy(() => defineLayout({ ...layout, separator: 'line' }))).toContain(
      'only layouts with the separator pipe or tab have characters of their own',
    );
    expect(thrownBy(() => defineLayout({ ...layout, name: 'Broken bars' }))).toContain('expected a name in kebab case');
  });
});

describe('clashes', () => {
  it('of two wordings name both', () => {
    const wording = defineWording({ of: { table: 'applications', row: 'granted' }, text: '重复申请', kind: 'variant', seen: 'page A' });
    const message = thrownBy(() => createParser({ extend: [wording] }));
    expect(message).toContain('"重复申请" means two things: applications row notProcessed.duplicate (重复申请) of edition 2021, 2019');
    expect(message).toContain('applications row granted (予以公开) by the wording seen in "page A"');
    expect(message).toContain('declare it with alsoMeans');
  });

  it('of headings name both', () => {
    const wording = defineWording({ of: { heading: 5 }, text: '其他事项', kind: 'variant', seen: 'page A' });
    expect(thrownBy(() => createParser({ extend: [wording] }))).toMatch(
      /"其他事项" means two things: section heading 6 .* by the wording seen in "WH24" and section heading 5 .* "page A"/u,
    );
  });

  it('that are declared are none', () => {
    const wording = defineWording({
      of: { table: 'disputes', column: 'pending' },
      text: '其他结果',
      kind: 'error',
      seen: 'page A',
      alsoMeans: { table: 'disputes', column: 'other' },
    });
    expect(() => createParser({ extend: [wording] })).not.toThrow();
  });

  it('of editions name both', () => {
    expect(thrownBy(() => createParser({ extend: [defineEdition({ ...edition2021, id: 'copy' })] }))).toContain(
      'editions.copy: no label tells it from edition 2021',
    );
    expect(thrownBy(() => createParser({ extend: [defineEdition({ ...edition2021 })] }))).toContain(
      'editions.2021: there is an edition 2021 already',
    );
  });

  it('of layouts name both', () => {
    const layout = { name: 'broken-bars', picture: '规章 ┆ 1', separator: 'pipe', characters: ['‡'], seen: 'a fictitious page' } as const;
    const create = (...layouts: Parameters<typeof defineLayout>[0][]): string =>
      thrownBy(() => createParser({ extend: layouts.map(defineLayout) }));
    expect(create({ ...layout, name: 'pipe' })).toContain('layouts.pipe: there is a layout pipe already');
    expect(create({ ...layout, characters: ['†'] }, { ...layout, name: 'other', characters: ['†'] })).toContain(
      '"†" parts cells in layout broken-bars already',
    );
    expect(create({ ...layout, characters: ['/'] })).toContain('"/" is a mark that stands in cells');
    expect(create({ ...layout, characters: ['“'] })).toContain('"“" stands in the label "危及“三安全一稳定”"');
  });
});

describe('createParser', () => {
  it('rejects what is no extension', () => {
    expect(thrownBy(() => createParser({ extend: [edition2021 as never] }))).toContain(
      'options.extend[0]: expected what defineEdition, defineWording or defineLayout returns',
    );
    expect(thrownBy(() => createParser({ extends: [] } as never))).toBe('unknown option: extends');
    expect(thrownBy(() => createParser({ extend: {} as never }))).toContain('options.extend: expected an array');
    expect(thrownBy(() => createParser(null as never))).toContain('options: expected { extend: [ … ] }');
    expect(thrownBy(() => createParser().parseReport(1 as never))).toBe('source must be a string, got number');
  });
});
