import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edition2021 } from '../../../grammar/editions/2021/edition.js';
import { layoutNames, layoutRenderers } from '../../../src/export/layouts/index.js';
import { renderDocument, renderReport } from '../../../src/export/render-report.js';
import { arbitraryLayout } from '../../support/arbitrary-layout.js';
import { arbitraryReport } from '../../support/arbitrary-report.js';
import { buildReport } from '../../support/build-report.js';
import { listCells, toDocument, toReport } from '../../support/report-model.js';

const runs = { numRuns: Number(process.env.ZFXXGK_RUNS ?? 100) };
const report = buildReport(edition2021, {
  article20: { rules: { issued: 1, repealed: '', inForce: 3 }, fees: { amount: '4.5' } },
});

/** For each option but `gap`, which all layouts heed, values of which one at least is not the usual one. */
const otherValues: Readonly<Record<string, readonly unknown[]>> = {
  spans: ['empty', 'dropped', 'repeated', 'below'],
  blanks: ['kept', 'dropped'],
  leadingBar: [true, false],
  trailingBar: [true, false],
  rule: ['none', 'first', 'every'],
  padding: [0, 2, 'align'],
  fillers: [0, 10],
  blankLines: [0, 1, 2],
  rowGap: [0, 3],
  wrap: [0, 12, 40],
  separator: [',', ';'],
};

describe('layouts', () => {
  it.each(layoutNames)('%s prints the first rows of a form as pictured', (layout) => {
    const text = renderReport(report, { layout });
    const start = text.indexOf('第二十条');
    expect(
      text
        .slice(text.lastIndexOf('\n\n', start) + 2)
        .split('\n')
        .slice(0, 12)
        .join('\n'),
    ).toMatchSnapshot();
  });

  it.each(layoutNames)('%s prints every figure of any report', (layout) => {
    fc.assert(
      fc.property(arbitraryReport({ styles: false }), arbitraryLayout([layout]), (model, options) => {
        const text = renderDocument(toDocument(model), options).replace(/\n\s*/gu, '');
        for (const { cell } of listCells(model)) expect(text).toContain(cell.text);
      }),
      { numRuns: Math.min(runs.numRuns, 40) },
    );
  });

  it('is registered under its own name', () => {
    for (const [name, renderer] of Object.entries(layoutRenderers)) expect(renderer.name).toBe(name);
  });

  it('heeds the options that docs/outputs.md names, and no others', () => {
    const rows = readFileSync(new URL('../../../docs/outputs.md', import.meta.url), 'utf8').split('\n');
    const namesIn = (cell = ''): string[] => [...cell.matchAll(/`([\w-]+)`/gu)].map(([, name]) => name as string);
    for (const layout of layoutNames) {
      const [, , , options] = rows.map((row) => row.split('|')).find(([, names]) => namesIn(names).includes(layout)) ?? [];
      const usual = renderReport(report, { layout });
      const heeded = Object.entries(otherValues).filter(([option, values]) =>
        values.some((value) => renderReport(report, { layout, [option]: value }) !== usual),
      );
      expect(namesIn(options).sort(), layout).toEqual(heeded.map(([option]) => option).sort());
    }
  });

  it('prints a report as it prints the model the report was built from', () => {
    fc.assert(
      fc.property(arbitraryReport({ styles: false }), arbitraryLayout(layoutNames), (model, options) => {
        const bare = { ...model, preamble: '', published: null, sections: model.sections.map((section) => ({ ...section, parts: [] })) };
        expect(renderReport(toReport(bare), options)).toBe(renderDocument(toDocument(bare), options));
      }),
      runs,
    );
  });
});

describe('renderReport', () => {
  it.each([
    [{ layout: 'nothing' }, /layout/],
    [{ layout: 'pipe', colour: 'red' }, /colour/],
    [{ layout: 'pipe', brackets: 'square' }, /brackets/],
    [{ layout: 'pipe', spans: 'merged' }, /options\.spans: wrong value merged/],
    [{ layout: 'pipe', padding: -1 }, /padding/],
    [null, /options/],
  ])('throws a TypeError that names a wrong argument: %j', (options, name) => {
    expect(() => renderReport(report, options as never)).toThrow(TypeError);
    expect(() => renderReport(report, options as never)).toThrow(name);
  });

  it('throws a TypeError for what is not a report', () => {
    expect(() => renderReport('report' as never, { layout: 'pipe' })).toThrow(/report/);
  });

  it('prints brackets of the width asked for, and leaves prose alone', () => {
    const text = renderReport(buildReport(edition2021, {}, { sections: { 1: ['全文（见附件）'] } }), { layout: 'tab', brackets: 'half' });
    expect(text).toContain('第二十条第(一)项');
    expect(text).toContain('全文（见附件）');
  });
});
