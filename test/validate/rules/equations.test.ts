import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '../../../grammar/index.js';
import { describeFinding } from '../../../src/finding/describe-finding.js';
import type { Finding } from '../../../src/finding/finding.js';
import { equations } from '../../../src/validate/rules/equations.js';
import { composeReport } from '../../support/compose-report.js';
import { cellRange, expectFindings, expectValid, findingsOf } from '../../support/rule-harness.js';

const balanced = {
  'applications/received/naturalPerson': 7,
  'applications/received/business': 2,
  'applications/received/total': 9,
  'applications/carriedIn/naturalPerson': 1,
  'applications/carriedIn/total': 1,
  'applications/granted/naturalPerson': 5,
  'applications/granted/business': 2,
  'applications/granted/total': 7,
  'applications/unavailable.notHeld/naturalPerson': 1,
  'applications/unavailable.notHeld/total': 1,
  'applications/resultsTotal/naturalPerson': 6,
  'applications/resultsTotal/business': 2,
  'applications/resultsTotal/total': 8,
  'applications/carriedOut/naturalPerson': 2,
  'applications/carriedOut/total': 2,
  'disputes/review/upheld': 3,
  'disputes/review/pending': 1,
  'disputes/review/total': 4,
};

describe('equations', () => {
  it('is silent when everything adds up, in both editions', () => {
    expectValid(equations, composeReport(edition2021, balanced));
    expectValid(equations, composeReport(edition2019, balanced));
    expectValid(equations, composeReport(edition2021));
  });

  it('finds a sum that its own figures exceed, whatever the marks beside them stand for', () => {
    const marked = { 'applications/carriedOut/business': '/', 'applications/carriedOut/research': '/' };
    const tooMuch = composeReport(edition2021, { ...balanced, ...marked, 'applications/carriedOut/naturalPerson': 9 });
    const found = findingsOf(equations, tooMuch).filter(({ code }) => code === 'applications/row-total');
    expect(found).toMatchObject([{ cause: 'agency', data: { line: 'carriedOut', left: 2, right: 9, suspect: null } }]);
    const tooLittle = composeReport(edition2021, { ...balanced, ...marked, 'applications/carriedOut/naturalPerson': 1 });
    expect(findingsOf(equations, tooLittle).filter(({ code }) => code === 'applications/row-total')).toEqual([]);
  });

  it('finds no sum exceeded beside a blank cell', () => {
    const blank = { 'applications/carriedOut/business': '', 'applications/carriedOut/naturalPerson': 9 };
    const found = findingsOf(equations, composeReport(edition2021, { ...balanced, ...blank }));
    expect(found.filter(({ code }) => code === 'applications/row-total')).toEqual([]);
  });

  it('points at the received requests and relates both sides of an unbalanced column', () => {
    const report = composeReport(edition2021, {
      ...balanced,
      'applications/carriedOut/naturalPerson': 3,
      'applications/carriedOut/total': 3,
    });
    const cells = (column: string) =>
      ['received', 'carriedIn', 'resultsTotal', 'carriedOut'].map((row) => cellRange(report, `applications/${row}/${column}`));
    expectFindings(equations, report, [
      {
        code: 'applications/balance',
        severity: 'error',
        cause: 'agency',
        range: cellRange(report, 'applications/received/naturalPerson'),
        related: cells('naturalPerson'),
        data: { table: 'applications', over: 'column', line: 'naturalPerson', left: 8, right: 9, difference: -1 },
      },
      {
        code: 'applications/balance',
        range: cellRange(report, 'applications/received/total'),
        related: cells('total'),
        data: { line: 'total', left: 10, right: 11, difference: -1 },
      },
    ]);
  });

  it('points at the total of a row and at the results total of a column', () => {
    const report = composeReport(edition2019, { ...balanced, 'applications/granted/business': 4 });
    expectFindings(equations, report, [
      {
        code: 'applications/row-total',
        range: cellRange(report, 'applications/granted/total'),
        data: { line: 'granted', left: 7, right: 9 },
      },
      {
        code: 'applications/results-total',
        range: cellRange(report, 'applications/resultsTotal/business'),
        data: { line: 'business', left: 2, right: 4 },
      },
    ]);
  });

  it('checks each group of disputes', () => {
    const report = composeReport(edition2021, { 'disputes/directLitigation/other': 2, 'disputes/directLitigation/total': 1 });
    expectFindings(equations, report, [
      {
        code: 'disputes/group-total',
        cause: 'agency',
        range: cellRange(report, 'disputes/directLitigation/total'),
        data: { table: 'disputes', over: 'row', line: 'directLitigation', left: 1, right: 2, difference: -1 },
      },
    ]);
  });

  it('sums over an undivided row where the report has one', () => {
    const cells = {
      'applications/received/business': 3,
      'applications/received/total': 3,
      'applications/other/business': 3,
      'applications/other/total': 3,
      'applications/resultsTotal/business': 3,
      'applications/resultsTotal/total': 3,
    };
    expectValid(equations, composeReport(edition2021, cells, { tables: { applications: { undivided: ['other'] } } }));
    const wrong = composeReport(
      edition2021,
      { ...cells, 'applications/other/total': 2 },
      { tables: { applications: { undivided: ['other'] } } },
    );
    expect(findingsOf(equations, wrong).map((finding) => finding.code)).toEqual(['applications/row-total', 'applications/results-total']);
  });

  it('does not call an equation broken for a blank or lost operand', () => {
    expectValid(equations, composeReport(edition2021, { ...balanced, 'applications/granted/business': '' }));
    expectValid(equations, composeReport(edition2021, { ...balanced, 'applications/granted/total': { state: 'lost' } }));
    expectValid(equations, composeReport(edition2021, { ...balanced, 'disputes/review/total': '/' }));
  });

  it('counts blanks as 0 when told to, as a reading and not as the agency', () => {
    const report = composeReport(edition2021, { ...balanced, 'applications/granted/business': '' });
    const found = findingsOf(equations, report, { blanks: 'zero' });
    expect(found.map(({ code, cause }) => [code, cause])).toEqual([
      ['applications/row-total', 'reading'],
      ['applications/results-total', 'reading'],
    ]);
  });

  it('blames the reading, not the agency, where an operand was inferred', () => {
    const report = composeReport(edition2021, { 'disputes/review/upheld': { state: 'inferred', value: 2 } });
    expectFindings(equations, report, [
      { code: 'disputes/group-total', cause: 'reading', range: cellRange(report, 'disputes/review/total') },
    ]);
  });

  it('has one fingerprint per equation, whatever the figures and the text around', () => {
    const one = findingsOf(equations, composeReport(edition2021, { 'disputes/review/upheld': 2 }))[0];
    const two = findingsOf(
      equations,
      composeReport(edition2021, { 'disputes/review/upheld': 5 }, { agency: '青石镇人民政府', preamble: ['前言。'] }),
    )[0];
    const other = findingsOf(equations, composeReport(edition2021, { 'disputes/directLitigation/upheld': 2 }))[0];
    expect(one?.range).not.toEqual(two?.range);
    expect(one?.fingerprint).toBe(two?.fingerprint);
    expect(one?.fingerprint).not.toBe(other?.fingerprint);
  });

  it('names the one cell whose change would set right all that fails, as the one to look at first', () => {
    const report = composeReport(edition2021, { ...balanced, 'applications/granted/business': 4 });
    const suspect = {
      row: 'granted',
      column: 'business',
      actual: 4,
      expected: 2,
      range: cellRange(report, 'applications/granted/business'),
    };
    const findings = findingsOf(equations, report);
    expect(findings.map(({ code, data }) => [code, data.suspect])).toEqual([
      ['applications/row-total', expect.objectContaining(suspect)],
      ['applications/results-total', expect.objectContaining(suspect)],
    ]);
    expect(describeFinding(findings[0] as Finding)).toMatch(
      /请先核对“予以公开”行“商业企业”栏：现填4，如应为2，不成立的勾稽关系就都能成立。$/,
    );
    expect(describeFinding(findings[0] as Finding, 'en')).toMatch(
      /Look first at .* were it 2 instead of 4, all that fails with it would hold\.$/,
    );
  });

  it('names none where several cells would do, or where none alone does', () => {
    const several = composeReport(edition2021, { ...balanced, 'disputes/review/total': 5 });
    expect(findingsOf(equations, several).map(({ data }) => data.suspect)).toEqual([null]);
    const balance = { 'applications/carriedOut/naturalPerson': 3, 'applications/carriedOut/total': 3 };
    expect(findingsOf(equations, composeReport(edition2021, { ...balanced, ...balance })).map(({ data }) => data.suspect)).toEqual([
      null,
      null,
    ]);
  });

  it('names none where blanks were counted as zero', () => {
    const cells = { ...balanced, 'applications/granted/business': 4, 'applications/granted/research': '' };
    const findings = findingsOf(equations, composeReport(edition2021, cells), { blanks: 'zero' });
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ data }) => data.suspect === null)).toBe(true);
  });
});
