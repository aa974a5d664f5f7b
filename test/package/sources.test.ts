import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

function filesIn(folder: string): { readonly path: string; readonly text: string }[] {
  return readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' })
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }));
}

function withoutComments(text: string): string {
  return ts.transpileModule(text, { compilerOptions: { removeComments: true, target: ts.ScriptTarget.ESNext } }).outputText;
}

/** Characters written as escapes or compared as numbers are characters; the bounds of blocks of the script are none. */
function unescaped(text: string): string {
  const written = /(?:\\u|(?<![<>])= ?0x)(?!2e80|2fdf|3007|3400|4dbf|4e00|9fff)([0-9a-f]{4})\b/gi;
  return text.replace(written, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

const sources = filesIn('src');
const paths = (files: readonly { readonly path: string }[]): string[] => files.map(({ path }) => path);

/** The folders of a folder, as the tables of docs/architecture.md list them: all that there are, in the order of the data. */
function foldersInOrder(parent: string): string[] {
  const tables = readFileSync(`${root}/docs/architecture.md`, 'utf8');
  const order = [...tables.matchAll(new RegExp(`^\\| \`${parent}/([a-z-]+)\``, 'gmu'))].map(([, folder]) => folder as string);
  const present = readdirSync(`${root}/${parent}`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect([...order].sort()).toEqual(present.map(({ name }) => name).sort());
  return order;
}

/** What files of a folder's folders import of folders that stand behind their own. */
function usesOfLaterFolders(parent: string, order: readonly string[], prepare: (text: string) => string): string[] {
  const folderOf = (path: string): number => order.indexOf(posix.relative(parent, path).split('/')[0] as string);
  return sources.flatMap(({ path, text }) => {
    const own = folderOf(path);
    if (own < 0) return [];
    const targets = [...prepare(text).matchAll(/from '(\.[^']+)'/gu)].map(([, target]) =>
      posix.join(posix.dirname(path), target as string),
    );
    return targets.filter((target) => folderOf(target) > own).map((target) => `${path} uses ${target}`);
  });
}

describe('the sources', () => {
  it('are found', () => {
    expect(sources.length).toBeGreaterThan(30);
  });

  it('hold no Chinese outside messages and comments: what forms look like belongs in grammar/', () => {
    // Facts of the script, not of the form: numerals, and characters with their variants.
    const script = ['src/lexer/numerals.ts', 'src/source/han-variants.ts'];
    const others = sources.filter(({ path }) => !path.startsWith('src/finding/messages/') && !script.includes(path));
    expect(paths(others.filter(({ text }) => /\p{Script=Han}/u.test(unescaped(withoutComments(text)))))).toEqual([]);
  });

  it('use Node built-ins in the command line only', () => {
    expect(paths(sources.filter(({ path, text }) => !path.startsWith('src/cli/') && /from 'node:|import\('node:/u.test(text)))).toEqual([]);
  });

  it('import jieba-wasm in src/narrative only', () => {
    expect(
      paths(sources.filter(({ path, text }) => !path.startsWith('src/narrative/') && /(from |import\()'jieba-wasm'/u.test(text))),
    ).toEqual([]);
  });

  it('import grammar/ only where a standard grammar is chosen', () => {
    const importers = paths(sources.filter(({ text }) => /from '(?:\.\.\/)+grammar\//u.test(text)));
    const choosers = ['src/parse-report.ts', 'src/grammar.ts', 'src/narrative/standard-terms.ts'];
    expect(importers.filter((path) => !choosers.includes(path))).toEqual([]);
  });

  it('use code of earlier stages only, in the order of docs/architecture.md', () => {
    const stages = foldersInOrder('src');
    // Types are gone from what is transpiled: they are named where they are needed.
    expect(usesOfLaterFolders('src', stages, withoutComments)).toEqual([]);
  });

  it('use of the parser earlier steps only, in the order of docs/architecture.md', () => {
    const steps = foldersInOrder('src/parser');
    expect(usesOfLaterFolders('src/parser', steps, (text) => text)).toEqual([]);
  });

  it('have one way in to the command line: nothing imports it', () => {
    expect(paths(sources.filter(({ path, text }) => !path.startsWith('src/cli/') && /from '[^']*\/cli\//u.test(text)))).toEqual([]);
  });

  it('write import paths as Node resolves them', () => {
    const wrong = sources.flatMap(({ path, text }) =>
      [...text.matchAll(/from '(\.[^']*)'/gu)].map(([, target]) => `${path}: ${target}`).filter((line) => !/\.(js|json)$/u.test(line)),
    );
    expect(wrong).toEqual([]);
  });

  it('never export everything of a file', () => {
    expect(paths(sources.filter(({ text }) => /^export \*/mu.test(text)))).toEqual([]);
  });

  it('are named in kebab case', () => {
    expect(paths([...sources, ...filesIn('test')]).filter((path) => !/^[a-z0-9./-]+$/u.test(path))).toEqual([]);
  });
});

describe('the grammar', () => {
  it('imports nothing of src but the contract and the tree', () => {
    const targets = filesIn('grammar').flatMap(({ text }) =>
      [...text.matchAll(/from '(?:\.\.\/)+src\/([^']+)'/gu)].map(([, target]) => target),
    );
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((target) => !/^grammar-contract\//u.test(target ?? ''))).toEqual([]);
  });
});
