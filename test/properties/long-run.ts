import { fork } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseReport } from '../../src/parse-report.js';
import { describeCase, printCase } from '../support/printed-case.js';
import { truthOf } from '../support/report-model.js';
import { type CaseProperty, caseProperties } from './properties.js';

/**
 * Long runs of the case properties in worker processes: `npm run properties -- --runs N [--workers W] [--seed S]
 * [--only NAME] [--out DIR]`. Prints counts as it goes and shrunk counterexamples; with `--out` writes each as
 * NAME.txt with NAME.json. Exit status 1 when there is any.
 */
interface Settings {
  readonly runs: number;
  readonly workers: number;
  readonly seed: number;
  readonly only: string | null;
  readonly out: string | null;
}

interface Progress {
  readonly property: string;
  readonly runs: number;
  readonly failures: readonly Failure[];
}

interface Failure {
  readonly property: string;
  readonly problem: string;
  readonly description: string;
  readonly text: string;
  readonly truth: unknown;
  readonly replay: string;
}

/** Cases in one batch; a batch stops at its first failure, so later kinds of failure are found by later batches. */
const batch = 2000;

function readSettings(args: readonly string[]): Settings {
  const value = (name: string): string | null => {
    const at = args.indexOf(`--${name}`);
    return at < 0 ? null : (args[at + 1] ?? null);
  };
  return {
    runs: Number(value('runs') ?? process.env.ZFXXGK_RUNS ?? 100_000),
    workers: Number(value('workers') ?? Math.min(2, cpus().length)),
    seed: Number(value('seed') ?? 1),
    only: value('only'),
    out: value('out'),
  };
}

/** Runs batches of one property with seeds of its own until `runs` cases were tried. */
async function runProperty(
  property: CaseProperty,
  runs: number,
  seed: number,
  report: (progress: Progress) => Promise<void>,
): Promise<void> {
  for (let done = 0, index = 0; done < runs; index++) {
    const size = Math.min(batch, runs - done);
    const batchSeed = (seed * 7919 + index * 104_729) | 0;
    const details = fc.check(
      fc.property(property.arbitrary, (printed) => {
        const text = printCase(printed);
        const problem = property.check(parseReport, printed, text);
        if (problem !== null) throw new Error(problem);
      }),
      { numRuns: size, seed: batchSeed, interruptAfterTimeLimit: 600_000 },
    );
    done += size;
    const failures: Failure[] = [];
    if (details.failed && details.counterexample) {
      const [printed] = details.counterexample;
      const problem = details.errorInstance instanceof Error ? details.errorInstance.message : String(details.errorInstance);
      failures.push({
        property: property.name,
        problem,
        description: describeCase(printed),
        text: printCase(printed),
        truth: truthOf(printed.model),
        replay: `seed ${batchSeed} path ${details.counterexamplePath}`,
      });
    }
    await report({ property: property.name, runs: details.failed ? details.numRuns : size, failures });
  }
}

function main(settings: Settings): void {
  const properties = caseProperties.filter(({ name }) => settings.only === null || name.includes(settings.only));
  const totals = new Map<string, { runs: number; failures: number }>();
  const kinds = new Map<string, number>();
  const started = Date.now();
  let open = settings.workers;
  const show = (): string =>
    [...totals].map(([name, { runs, failures }]) => `${name}: ${runs} cases, ${failures} failing batches`).join('; ');
  for (let worker = 0; worker < settings.workers; worker++) {
    const child = fork(fileURLToPath(import.meta.url), ['--worker'], { execArgv: process.execArgv });
    child.send({
      names: properties.map(({ name }) => name),
      runs: Math.ceil(settings.runs / settings.workers),
      seed: settings.seed + worker,
    });
    child.on('message', (progress: Progress) => {
      const total = totals.get(progress.property) ?? { runs: 0, failures: 0 };
      total.runs += progress.runs;
      total.failures += progress.failures.length;
      totals.set(progress.property, total);
      for (const failure of progress.failures) showFailure(failure, kinds, settings.out);
      if (total.runs % (batch * 10) < batch) console.error(`${Math.round((Date.now() - started) / 1000)} s  ${show()}`);
    });
    child.on('exit', (code) => {
      if (code !== 0) process.exitCode = 1;
      if (--open > 0) return;
      console.log(show());
      if ([...totals.values()].some(({ failures }) => failures > 0)) process.exitCode = 1;
    });
  }
}

/** Each kind of problem (figures left out) is shown once, then counted. */
function showFailure(failure: Failure, kinds: Map<string, number>, out: string | null): void {
  const kind = `${failure.property} ${failure.problem.replace(/-?\d+(?:\.\d+)?/gu, '#')} ${/\{"layout":"([^"]+)"/u.exec(failure.description)?.[1]}`;
  const count = (kinds.get(kind) ?? 0) + 1;
  kinds.set(kind, count);
  if (count > 1) return;
  console.log(`FAIL ${failure.property}\n  ${failure.problem}\n  ${failure.description}\n  ${failure.replay}`);
  if (out === null) return;
  mkdirSync(out, { recursive: true });
  const name = `case-${String(kinds.size).padStart(3, '0')}`;
  writeFileSync(join(out, `${name}.txt`), failure.text);
  writeFileSync(join(out, `${name}.json`), `${JSON.stringify(failure.truth, null, 1)}\n`);
}

/** Resolves when the message has left the worker. */
function sendProgress(progress: Progress): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(progress, undefined, undefined, () => resolve());
  });
}

if (process.argv.includes('--worker')) {
  process.once('message', async ({ names, runs, seed }: { names: readonly string[]; runs: number; seed: number }) => {
    for (const property of caseProperties) {
      if (names.includes(property.name)) await runProperty(property, runs, seed, sendProgress);
    }
    process.disconnect();
  });
} else {
  main(readSettings(process.argv.slice(2)));
}
