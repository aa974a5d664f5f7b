import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '../../grammar/index.js';
import { messages } from '../../src/finding/describe-finding.js';
import { rules } from '../../src/validate/rules.js';

const docs = new URL('../../docs/rules/', import.meta.url);
const ruleFiles = new URL('../../src/validate/rules/', import.meta.url);
const tests = new URL('./', import.meta.url);
const mandatory = ['## What', '## Why', '## Example', '## How to fix', '## False alarms avoided'];

const codes = [...rules.flatMap((rule) => rule.meta.codes), 'validate/rule-failed'];
const index = readFileSync(new URL('README.md', docs), 'utf8');
const pageOf = (code: string) => `${code.replace('/', '-')}.md`;

describe('the collection of rules', () => {
  it('has every file of the folder in its list', () => {
    const names = new Set(rules.map((rule) => `${rule.meta.name}.ts`));
    expect(readdirSync(ruleFiles).filter((file) => !names.has(file))).toEqual([]);
  });

  it('has each name and each code once', () => {
    expect(new Set(rules.map((rule) => rule.meta.name)).size).toBe(rules.length);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('covers every equation code of the editions', () => {
    for (const { equations } of [edition2019, edition2021]) {
      for (const { code } of equations) expect(codes).toContain(code);
    }
  });

  it.each(rules.map((rule) => [rule.meta.name, rule] as const))('%s has a test, a source and codes thing first', (name, rule) => {
    expect(existsSync(new URL(`rules/${name}.test.ts`, tests))).toBe(true);
    expect(rule.meta.source).not.toBe('');
    for (const code of rule.meta.codes) expect(code).toMatch(/^[a-z0-9]+\/[a-z-]+$/);
  });

  it.each(codes)('%s is named in a test', (code) => {
    const sources = [tests, new URL('rules/', tests)].flatMap((folder) =>
      readdirSync(folder)
        .filter((file) => file.endsWith('.test.ts') && file !== 'rule-collection.test.ts')
        .map((file) => readFileSync(new URL(file, folder), 'utf8')),
    );
    const tail = code.split('/')[1] as string;
    expect(sources.some((source) => source.includes(`'${code}'`) || source.includes(`/${tail}\``))).toBe(true);
  });

  it.each(codes)('%s has a sentence in both languages', (code) => {
    expect(messages['zh-CN'][code]).toBeTypeOf('function');
    expect(messages.en[code]).toBeTypeOf('function');
  });

  it.each(codes)('%s has a page with every heading and a place in the index', (code) => {
    const page = readFileSync(new URL(pageOf(code), docs), 'utf8');
    expect(page.startsWith(`# \`${code}\`: `)).toBe(true);
    expect(mandatory.filter((heading) => !page.includes(`\n${heading}\n\n`))).toEqual([]);
    expect(page).toMatch(/\p{Script=Han}{6}/u);
    expect(index).toContain(`[\`${code}\`](${pageOf(code)})`);
  });

  it('has no page without a code', () => {
    const pages = new Set([...codes.map(pageOf), 'README.md']);
    const others = readdirSync(docs).filter((file) => !pages.has(file));
    // Pages of other domains (reading, narrative, series) share the folder; their codes have a sentence.
    const known = new Set(Object.keys(messages.en).map(pageOf));
    expect(others.filter((file) => !known.has(file))).toEqual([]);
  });
});
