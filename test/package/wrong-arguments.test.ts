import { describe, expect, it } from 'vitest';
import * as core from '../../src/index.js';
import * as indicators from '../../src/indicators/index.js';
import * as series from '../../src/series/index.js';
import * as validate from '../../src/validate/index.js';

const { report } = core.parseReport('');
const copy = JSON.parse(JSON.stringify(report));
const checked = [{ name: 'a.txt', report, findings: [] }];
const { toFindingsJson, toGithubAnnotations, toJunit, toMarkdown, toSarif, toText, toRecords, toJson, listLeaves } = core;
const readers = { toRecords, toJson, listLeaves };
const writers = { toFindingsJson, toGithubAnnotations, toJunit, toMarkdown, toSarif, toText };

type Call = readonly [name: string, call: () => unknown, message: string];

const calls: readonly Call[] = [
  ['parseReport', () => core.parseReport(null as never), 'source must be a string, got null'],
  ['parseReport', () => core.parseReport('', [] as never), 'options must be an object'],
  ['parseReport', () => core.parseReport('', { layout: 'pipe' } as never), 'unknown option: layout'],
  ['parseReports', () => core.parseReports(1 as never), 'source must be a string, got number'],
  ['visit', () => core.visit({ type: 'page' } as never, {}), 'visit: node must be a node of a report'],
  ['visit', () => core.visit(report, null as never), 'visit: visitor must be an object'],
  ['codeFrame', () => core.codeFrame('text' as never, [0, 1]), 'codeFrame: report must have a source and locate'],
  ['codeFrame', () => core.codeFrame(report, [0, Number.NaN]), 'codeFrame: range must be two offsets'],
  ['codeFrame', () => core.codeFrame(report, [0, 0], { width: 80 } as never), 'codeFrame: unknown option width'],
  ['toCsv', () => core.toCsv(report as never), 'toCsv: reports must be a list of { name, report }'],
  ['toCsv', () => core.toCsv([{ name: 'a', report: copy }]), 'toCsv: reports[0].report must be a report that parseReport returned'],
  ['toCsv', () => core.toCsv([], { bom: true } as never), 'toCsv: unknown option bom'],
  ['applySuppressions', () => core.applySuppressions(1 as never, [], []), 'applySuppressions: name must be a string'],
  ['staleSuppressions', () => core.staleSuppressions([], [{}] as never), 'staleSuppressions: checked[0].name must be a string'],
  [
    'updateSuppressions',
    () => core.updateSuppressions([], [{ name: 'a' }] as never),
    'updateSuppressions: checked[0].findings must be a list',
  ],
  ['LineMap', () => new core.LineMap(5 as never), 'source must be a string'],
  ['locate', () => core.locate(5 as never, 0), 'source must be a string'],
  ['locate', () => core.locate('text', 1.5), 'offset must be a whole number'],
  ['applySuppressions', () => core.applySuppressions('a', [], null as never), 'applySuppressions: suppressions must be a list'],
  ['describeFinding', () => core.describeFinding({} as never), 'describeFinding: finding must be a finding'],
  ...Object.entries(readers).map(
    ([name, read]): Call => [name, () => read(copy), `${name}: report must be a report that parseReport returned`],
  ),
  ['renderReport', () => core.renderReport(copy, { layout: 'pipe' }), 'renderReport: report must be a report that parseReport returned'],
  ['validateReport', () => core.validateReport(copy), 'validateReport: report must be a report that parseReport returned'],
  ['coverage', () => validate.coverage(copy), 'coverage: report must be a report that parseReport returned'],
  ['locateWrongCells', () => validate.locateWrongCells(copy), 'locateWrongCells: report must be a report that parseReport returned'],
  ['indicators', () => indicators.indicators(copy), 'indicators: report must be a report that parseReport returned'],
  ['compareReports', () => series.compareReports(report, copy), 'compareReports: second must be a report that parseReport returned'],
  ['validateSeries', () => series.validateSeries([copy]), 'validateSeries: reports[0] must be a report that parseReport returned'],
  ...Object.entries(writers).flatMap(([name, write]): Call[] => [
    [name, () => write(report as never), `${name}: checked must be a list of { name, report }`],
    [name, () => write([{ name: 'a', report }] as never), `${name}: checked[0].findings must be a list`],
    [name, () => write([{ report, findings: [] }] as never), `${name}: checked[0].name must be a string`],
    [name, () => write(checked, { locale: 'fr' } as never), `${name}: option locale has a wrong value`],
    [name, () => write(checked, { colour: true } as never), `${name}: unknown option colour`],
  ]),
];

describe('a wrong argument', () => {
  it.each(calls)('of %s is named by a TypeError', (_, call, message) => {
    expect(call).toThrow(new TypeError(message));
  });
});
