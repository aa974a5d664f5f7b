import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { compileConsumers } from '../support/compile-consumers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readmes = ['README.md', 'README.zh-CN.md'];
const pages = readdirSync(`${root}/docs`, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
const documents = [...readmes, ...pages.map((file) => `docs/${file.replaceAll('\\', '/')}`), 'grammar/README.md'];
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');

/** The fenced blocks of a language. */
function blocks(file: string, language: string): string[] {
  return [...read(file).matchAll(/^```(\w+)\n(.*?)^```/gmsu)].filter(([, name]) => name === language).map(([, , code]) => code ?? '');
}

/** What the pages take as given: the text of a report, and several. */
const given = `import { readFileSync } from 'node:fs';
const text = readFileSync('docs/examples/qinghe-2023.txt', 'utf8');
const texts = [text, text.replaceAll('2023', '2024')];
`;
const examples = documents.flatMap((file) => [
  ...blocks(file, 'js').map((code) => [file, code] as const),
  ...blocks(file, 'ts').map((code) => [file, given + code] as const),
]);

describe('the examples', () => {
  it('are found', () => {
    expect(new Set(examples.map(([file]) => file)).size).toBeGreaterThan(6);
  });

  it.each(examples)('of %s run, and print what they say they print', (_, code) => {
    const { outputText } = ts.transpileModule(code, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 } });
    const output = execFileSync(process.execPath, ['--input-type=module', '--eval', outputText], { cwd: root, encoding: 'utf8' });
    const expected = [...code.matchAll(/^ *\/\/ → (.*)$/gmu)].map(([, line]) => line);
    if (expected.length > 0) expect(output.trimEnd().split('\n')).toEqual(expected);
  });

  it('are what a strict compiler accepts', () => {
    const { NodeNext: module } = ts.ModuleKind;
    const { NodeNext: moduleResolution } = ts.ModuleResolutionKind;
    const sources = examples.map(([, code]) => code);
    expect(compileConsumers(sources, { module, moduleResolution, types: ['node'] })).toEqual([]);
  }, 120_000);
});

describe.each(readmes)('%s', (file) => {
  it('has examples that say what they print', () => {
    expect(blocks(file, 'js').filter((code) => /^\/\/ → /mu.test(code)).length).toBeGreaterThan(0);
  });

  it('gives commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const commands = [
      ...blocks(file, 'sh')
        .join('\n')
        .matchAll(/npm run ([\w-]+)/gu),
      ...read(file).matchAll(/`npm run ([\w-]+)/gu),
    ];
    expect(commands.length).toBeGreaterThan(1);
    for (const [, name] of commands) expect(scripts).toHaveProperty(name ?? '');
  });

  it('lists every subpath of the package', () => {
    const { exports } = JSON.parse(read('package.json'));
    for (const subpath of Object.keys(exports).filter((key) => key !== './package.json')) {
      expect(read(file)).toContain(`| \`${subpath.replace(/^\./u, 'zfxxgk')}\` |`);
    }
  });
});

it('the documents link to files that are there', () => {
  const missing = documents.flatMap((file) =>
    [...read(file).matchAll(/\]\(([^)#]+)[^)]*\)/gu)]
      .map(([, target]) => target as string)
      .filter((target) => !/^https?:/u.test(target) && !existsSync(posix.join(root, posix.dirname(file), target)))
      .map((target) => `${file}: ${target}`),
  );
  expect(missing).toEqual([]);
});

it('docs/cli.md names every option of the command', () => {
  const help = ['parse', 'check', 'records'].map((command) =>
    execFileSync(process.execPath, [`${root}/dist/cli.js`, command, '--help'], { encoding: 'utf8' }),
  );
  const options = new Set([...help.join('\n').matchAll(/--[a-z-]+/gu)].map(([option]) => option));
  options.delete('--help');
  expect(options.size).toBeGreaterThan(10);
  for (const option of options) expect(read('docs/cli.md')).toContain(option);
});
