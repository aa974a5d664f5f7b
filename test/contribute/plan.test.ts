import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan, writePlan } from './plan.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('npm run new', () => {
  let copy = '';
  beforeAll(() => {
    copy = mkdtempSync(`${tmpdir()}/zfxxgk-new-`);
    for (const path of ['grammar', 'src', 'test', 'docs', 'package.json', '.biome.json'])
      cpSync(`${root}/${path}`, `${copy}/${path}`, { recursive: true });
    symlinkSync(`${root}/node_modules`, `${copy}/node_modules`);
    for (const [kind, name] of [
      ['wording', 'qinghe'],
      ['layout', 'asterisms'],
      ['edition', '2099'],
      ['rule', 'time-machine'],
    ] as const)
      writePlan(copy, plan(copy, kind, name));
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('writes files that compile, and registers them', () => {
    for (const [path, name] of [
      ['grammar/wording/index.ts', 'qingheWordings'],
      ['grammar/layouts/index.ts', 'asterismsLayout'],
      ['grammar/standard.ts', 'edition2099'],
      ['grammar/index.ts', 'edition2099'],
      ['src/validate/rules.ts', 'timeMachine'],
      ['docs/rules/README.md', 'time-machine.md'],
    ] as const) {
      const text = readFileSync(`${copy}/${path}`, 'utf8');
      expect(text.split(name).length - 1).toBeGreaterThan(
        path.endsWith('index.ts') && path.startsWith('grammar/index') ? 0 : path.endsWith('.md') ? 0 : 1,
      );
      if (path.endsWith('.ts')) expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics).toEqual([]);
      expect(text, `${path} has a hole in a list`).not.toMatch(/,\s*,|\[\s*,/u);
    }
    for (const path of [
      'grammar/wording/qinghe.ts',
      'test/grammar/wording/qinghe.test.ts',
      'grammar/layouts/asterisms.ts',
      'test/grammar/layouts/asterisms.test.ts',
      'grammar/editions/2099/edition.ts',
      'src/validate/rules/time-machine.ts',
      'test/validate/rules/time-machine.test.ts',
    ]) {
      const text = readFileSync(`${copy}/${path}`, 'utf8');
      expect(text, path).not.toMatch(/template/iu);
      expect(ts.transpileModule(text, { reportDiagnostics: true }).diagnostics, path).toEqual([]);
    }
  });

  it('writes what the linter and the tests accept as it stands', () => {
    const run = (script: string, ...args: string[]): string =>
      execFileSync(process.execPath, [`${copy}/node_modules/${script}`, ...args], { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
    run('@biomejs/biome/bin/biome', 'check', '--vcs-enabled=false', 'grammar', 'src', 'test/grammar', 'test/validate/rules');
    const names = 'qinghe|asterisms|2099|time-machine|the templates';
    const tests = run('vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', 'test/grammar', 'time-machine', '-t', names);
    expect(tests).not.toContain('failed');
  });

  it('leaves files that are there alone', () => {
    expect(() => plan(copy, 'wording', 'qinghe')).toThrow('grammar/wording/qinghe.ts is there already; choose another name');
  });

  it.each([
    ['wordings', 'x', 'unknown kind: wordings'],
    ['', '', 'unknown kind: (none)'],
    ['layout', '', 'NAME must be in kebab case'],
    ['layout', 'My Layout', 'NAME must be in kebab case, like shangqiu or row-total; got: My Layout'],
    ['rule', 'period', 'the thing first, then the check'],
  ])('says how to call it: %s %s', (kind, name, message) => {
    expect(() => plan(root, kind, name)).toThrow(message);
    expect(() => plan(root, kind, name)).toThrow('usage: npm run new -- wording|layout|edition|rule NAME');
  });
});
