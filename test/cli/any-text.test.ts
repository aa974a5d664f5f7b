import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Environment } from '../../src/cli/environment.js';
import { runCommandLine } from '../../src/cli/program.js';
import { checkFormats } from '../../src/cli/run-check.js';

const runs = Math.ceil(Number(process.env.ZFXXGK_RUNS ?? 100) / 2);
const examples = ['qinghe-2023', 'tingxi-2022'].map((name) =>
  readFileSync(new URL(`../../docs/examples/${name}.txt`, import.meta.url), 'utf8'),
);

/** An example with a stretch cut out and something else put in. */
const damaged = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.nat(2500),
    fc.nat(400),
    fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('|', '\t', '\n', '0', '一、', '总计')),
  )
  .map(([text, start, length, insert]) => text.slice(0, start) + insert + text.slice(start + length));

async function run(args: readonly string[], text: string): Promise<{ status: number; output: string; errors: string }> {
  let [output, errors] = ['', ''];
  const environment: Environment = {
    write: (part) => {
      output += part;
    },
    writeError: (part) => {
      errors += part;
    },
    readFile: () => new TextEncoder().encode(text),
    readInput: async () => new Uint8Array(),
    writeFile: () => {},
    hasColor: true,
    columns: null,
    version: '0',
  };
  return { status: await runCommandLine(args, environment), output, errors };
}

it('prints something sound about any text in every format', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), damaged, damaged), fc.constantFrom(...checkFormats), async (text, format) => {
      fc.pre(!text.includes('\0') && !text.startsWith('%PDF-') && !text.startsWith('PK\u0003\u0004'));
      const { status, output, errors } = await run(['check', 'a.txt', '--format', format, '--no-color'], text);
      expect([0, 1]).toContain(status);
      expect(errors).toBe('');
      if (format === 'json' || format === 'sarif') JSON.parse(output);
      // What a report holds cannot steer the terminal.
      else expect(output).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u);
    }),
    { numRuns: runs },
  );
});

it('parses any text to tables and to JSON', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), damaged), async (text) => {
      fc.pre(!text.includes('\0') && !text.startsWith('%PDF-') && !text.startsWith('PK\u0003\u0004'));
      expect((await run(['parse', 'a.txt', '--no-color'], text)).status).toBe(0);
      const { cells } = JSON.parse((await run(['parse', 'a.txt', '--json'], text)).output);
      expect(Array.isArray(cells)).toBe(true);
    }),
    { numRuns: runs },
  );
});
