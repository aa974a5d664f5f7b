import { parseArgs } from 'node:util';
import { loadReports } from './load-reports.js';
import { type LinearResult, measureLinear, piecesOfReports } from './measure-linear.js';
import { measureNarrative, type NarrativeSpeed } from './measure-narrative.js';
import { measureSpeed, type SpeedResult } from './measure-speed.js';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    smoke: { type: 'boolean', default: false },
    linear: { type: 'boolean', default: false },
    rounds: { type: 'string' },
  },
});

const rounds = Number(values.rounds ?? (values.smoke ? 3 : 15));
if (!Number.isInteger(rounds) || rounds < 1) throw new TypeError('--rounds must be a whole number from 1');

// What users run is the built package, not the sources through a loader.
const { parseReport } = (await import(new URL('../../dist/index.js', import.meta.url).href)) as typeof import('../../src/index.js');
const { validateReport } = (await import(
  new URL('../../dist/validate.js', import.meta.url).href
)) as typeof import('../../src/validate/index.js');
const { validateSeries } = (await import(
  new URL('../../dist/series.js', import.meta.url).href
)) as typeof import('../../src/series/index.js');
const { createParser } = (await import(new URL('../../dist/grammar.js', import.meta.url).href)) as typeof import('../../src/grammar.js');

if (values.linear) {
  // Two years whose narrative is the same few words.
  const compareYears = (text: string): unknown =>
    validateSeries([2022, 2023].map((year) => parseReport(`东漪区财政局${year}年政府信息公开工作年度报告\n一、总体情况\n${text}`).report));
  const subjects = [
    { name: null, run: parseReport, pieces: piecesOfReports() },
    { name: 'validateSeries', run: compareYears, pieces: [{ piece: '的', share: 1 / 16 }] },
  ];
  const results = measureLinear(subjects, values.smoke ? 2 ** 16 : 2 ** 22);
  console.log(values.json ? JSON.stringify({ linear: results }, null, 2) : printLinear(results));
  if (results.some(({ isLinear }) => !isLinear)) process.exitCode = 1;
} else {
  const reports = loadReports();
  const settings = { rounds, roundMilliseconds: values.smoke ? 30 : 200 };
  const result = measureSpeed({ parseReport, validateReport, createParser }, reports.texts, settings);
  const read = reports.texts.map((text) => parseReport(text).report);
  const narrative = await measureNarrative(await import(new URL('../../dist/narrative.js', import.meta.url).href), read, settings);
  console.log(
    values.json
      ? JSON.stringify({ reports: reports.from, ...result, narrative }, null, 2)
      : `${printSpeed(reports.from, result)}\n${printNarrative(narrative)}`,
  );
}

function printSpeed(from: string, { characters, rounds: count, subjects, ratios, millisecondsPerParser }: SpeedResult): string {
  const lines = subjects.map(({ name, reportsPerSecond, microsecondsPerReport }) =>
    [name.padEnd(12), reportsPerSecond.toFixed(0).padStart(9), 'reports/s', microsecondsPerReport.toFixed(1).padStart(9), 'µs/report'].join(
      ' ',
    ),
  );
  return [
    `Reports: ${from} (${characters.length} texts, ${characters.join(' + ')} characters)`,
    `Node ${process.version}; median of ${count} interleaved rounds`,
    ...lines,
    `parseReport is ${ratios.toMarkdownIt.toFixed(2)} x as fast as markdown-it's parse`,
    `parseReport takes ${ratios.toScan.toFixed(2)} x the time of the bare scan`,
    `validateReport takes ${ratios.validateToParse.toFixed(2)} x the time of parseReport`,
    `createParser takes ${millisecondsPerParser.toFixed(1)} ms`,
  ].join('\n');
}

function printNarrative({ millisecondsToStart, narrativesPerSecond }: NarrativeSpeed): string {
  return `checkNarrative: the first after ${millisecondsToStart.toFixed(0)} ms, then ${narrativesPerSecond.toFixed(0)} reports/s`;
}

function printLinear(results: readonly LinearResult[]): string {
  const lines = results.map(({ input, characters, milliseconds, ratio, isLinear, thrown }) =>
    [
      input.padEnd(34),
      String(characters).padStart(9),
      `${milliseconds.toFixed(0)} ms`.padStart(10),
      `x ${ratio.toFixed(2)}`.padStart(8),
      isLinear ? '' : (thrown ?? 'NOT LINEAR'),
    ]
      .join(' ')
      .trimEnd(),
  );
  return [
    `time(2n)/time(n), Node ${process.version}`,
    `${'input, repeated'.padEnd(34)} ${'2n (chars)'.padStart(9)} ${'time(2n)'.padStart(10)}    ratio`,
    ...lines,
  ].join('\n');
}
