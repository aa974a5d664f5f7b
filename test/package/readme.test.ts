import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const documents = ['README.md', 'README.zh-CN.md', 'docs/cli.md', 'docs/outputs.md', 'docs/architecture.md'];
const read = (file: string): string => readFileSync(`${root}/${file}`, 'utf8');

/** The fenced blocks of a language. */
function blocks(file: string, language: string): string[] {
  return [...read(file).matchAll(/^```(\w+)\n(.*?)^```/gmsu)].filter(([, name]) => name === language).map(([, , code]) => code ?? '');
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('has examples that print what it says they print', () => {
    const examples = blocks(file, 'js');
    expect(examples.length).toBeGreaterThan(0);
    for (const code of examples) {
      const expected = [...code.matchAll(/^\/\/ → (.*)$/gmu)].map(([, line]) => line);
      expect(expected.length).toBeGreaterThan(0);
      const output = execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' });
      expect(output.trimEnd().split('\n')).toEqual(expected);
    }
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

it.each(documents)('%s links to files that are there', (file) => {
  const folder = file.includes('/') ? 'docs/' : '';
  const targets = [...read(file).matchAll(/\]\(([^)#]+)[^)]*\)/gu)]
    .map(([, target]) => target ?? '')
    .filter((target) => !/^https?:/u.test(target));
  for (const target of targets) expect(existsSync(`${root}/${folder}${target}`), target).toBe(true);
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
