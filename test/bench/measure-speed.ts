import MarkdownIt from 'markdown-it';
import type { AnyReport } from '../../src/index.js';

export interface SpeedResult {
  /** Length of each text. */
  readonly characters: readonly number[];
  readonly rounds: number;
  readonly subjects: readonly { readonly name: string; readonly reportsPerSecond: number; readonly microsecondsPerReport: number }[];
  readonly ratios: {
    /** How many times the speed of markdown-it's `parse`. */
    readonly toMarkdownIt: number;
    /** How many times the time of the bare scan. */
    readonly toScan: number;
    /** Time of `validateReport` on a report that was read, to that of reading it. */
    readonly validateToParse: number;
  };
  /** The best of a few; a parser is built once and kept. */
  readonly millisecondsPerParser: number;
}

/** What is measured, as built. */
export interface Measured {
  readonly parseReport: typeof import('../../src/index.js').parseReport;
  readonly validateReport: typeof import('../../src/validate/index.js').validateReport;
  readonly createParser: typeof import('../../src/grammar.js').createParser;
}

type Subject = { readonly name: string; readonly run: (text: string) => unknown };

/**
 * Speed of `parseReport`, of markdown-it's `parse` and of a bare scan for cells over the same texts. The subjects take
 * turns within each round, so that what slows the machine slows all three; each figure is the median of the rounds.
 */
export function measureSpeed(
  { parseReport, validateReport, createParser }: Measured,
  texts: readonly string[],
  options: { readonly rounds: number; readonly roundMilliseconds: number },
): SpeedResult {
  const markdown = new MarkdownIt();
  const reports = new Map(texts.map((text) => [text, parseReport(text).report]));
  const subjects: readonly Subject[] = [
    { name: 'parseReport', run: parseReport },
    { name: 'markdown-it', run: (text) => markdown.parse(text, {}) },
    { name: 'bare scan', run: scan },
    { name: 'validateReport', run: (text) => validateReport(reports.get(text) as AnyReport) },
  ];
  // A parser is compiled by the engine as it runs; that takes some seconds, and is not what is measured.
  for (const subject of subjects) timeOf(subject, texts, 25 * options.roundMilliseconds);
  const times = subjects.map((): number[] => []);
  for (let round = 0; round < options.rounds; round++) {
    for (const [index, subject] of subjects.entries()) times[index]?.push(timeOf(subject, texts, options.roundMilliseconds));
  }
  const medians = times.map(median);
  const [parse = 0, markdownIt = 0, bare = 0, validate = 0] = medians;
  return {
    characters: texts.map((text) => text.length),
    rounds: options.rounds,
    subjects: subjects.map(({ name }, index) => {
      const milliseconds = medians[index] as number;
      return { name, reportsPerSecond: 1000 / milliseconds, microsecondsPerReport: milliseconds * 1000 };
    }),
    ratios: { toMarkdownIt: markdownIt / parse, toScan: parse / bare, validateToParse: validate / parse },
    millisecondsPerParser: bestOf(7, () => createParser({ extend: [] })),
  };
}

function scan(text: string): number {
  let length = 0;
  for (const [cell] of text.matchAll(/[^|\t\n]+/g)) length += cell.length;
  return length;
}

function bestOf(count: number, run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    sink = run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

let sink: unknown;

/** Milliseconds per text, over whole passes for at least the time given. */
function timeOf({ run }: Subject, texts: readonly string[], atLeast: number): number {
  const start = performance.now();
  let passes = 0;
  let elapsed = 0;
  while (elapsed < atLeast) {
    for (const text of texts) sink = run(text);
    passes++;
    elapsed = performance.now() - start;
  }
  return elapsed / (passes * texts.length);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** Keeps results alive, so that no subject is optimized away. @internal */
export function lastResult(): unknown {
  return sink;
}
