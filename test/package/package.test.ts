import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { bundlePackage } from '../support/bundle-package.js';
import { compileConsumers } from '../support/compile-consumers.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const subpaths = Object.keys(manifest.exports).filter((subpath) => !subpath.endsWith('.json'));
const specifier = (subpath: string): string => subpath.replace(/^\./u, 'zfxxgk');

describe('the built package', () => {
  it.each(subpaths)('exports from %s what it exported before', async (subpath) => {
    const names = Object.keys(await import(`${root}/${manifest.exports[subpath].default}`)).sort();
    await expect(`${names.join('\n')}\n`).toMatchFileSnapshot(`exported-names/${subpath.replace(/^\.\/?/u, '') || 'index'}.txt`);
  });

  it('exports every entry that was built', () => {
    const built = readdirSync(`${root}/dist`).filter((file) => file.endsWith('.js') && !/^(chunk-|cli\.js)/u.test(file));
    const exported = subpaths.map((subpath) => manifest.exports[subpath].default.replace('./dist/', ''));
    expect(built.filter((file) => !exported.includes(file) && !/-[A-Z0-9]{8}\.js$/u.test(file))).toEqual([]);
  });

  it('packs the build, the readmes, the changelog and the licence, and nothing else', () => {
    const [{ files }] = JSON.parse(
      execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
    const paths: string[] = files.map(({ path }: { path: string }) => path);
    expect(paths.filter((path) => !path.startsWith('dist/')).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'package.json',
    ]);
    expect(paths.filter((path) => path.startsWith('dist/') && !/\.(js|d\.ts)$|^dist\/schema\/(report|records)\.json$/u.test(path))).toEqual(
      [],
    );
    const targets = [manifest.bin.zfxxgk, ...subpaths.flatMap((subpath) => Object.values(manifest.exports[subpath]))] as string[];
    for (const target of targets) expect(paths).toContain(target.replace(/^\.\//u, ''));
  });

  it('has types that a strict consumer can use, in Node and with a bundler', () => {
    const source = [
      "import { parseReport, toRecords, validateReport, type CellRecord, type Finding } from 'zfxxgk';",
      'const { report, diagnostics } = parseReport("");',
      'const records: CellRecord[] = toRecords(report);',
      'const findings: Finding[] = [...diagnostics, ...validateReport(report)];',
      "if (report.edition === '2021') { const issued: number | null | undefined = report.article20?.rows.rules?.cells.issued.value; void issued; }",
      '// @ts-expect-error the form of 2021 has no procurement',
      "if (report.edition === '2021') void report.article20?.rows.procurement;",
      'void records; void findings;',
      ...subpaths.map((subpath, index) => `import * as entry${index} from '${specifier(subpath)}'; void entry${index};`),
    ].join('\n');
    for (const [module, moduleResolution] of [
      [ts.ModuleKind.NodeNext, ts.ModuleResolutionKind.NodeNext],
      [ts.ModuleKind.ESNext, ts.ModuleResolutionKind.Bundler],
    ] as const) {
      expect(compileConsumers([source], { module, moduleResolution })).toEqual([]);
    }
  }, 120_000);

  it('exports every type that its functions give and take, so that a library built on it can name them', () => {
    const source = [
      "import * as core from 'zfxxgk';",
      "import * as grammar from 'zfxxgk/grammar';",
      "import { indicators } from 'zfxxgk/indicators';",
      "import { compareReports } from 'zfxxgk/series';",
      "import * as validate from 'zfxxgk/validate';",
      "const { report, diagnostics } = core.parseReport('');",
      "const checked = [{ name: 'report.txt', report, findings: diagnostics }];",
      'export const sarif = core.toSarif(checked);',
      'export const found = core.toFindingsJson(checked).reports[0]?.suppressed;',
      "export const applied = core.applySuppressions('report.txt', diagnostics, []);",
      'export const leaf = core.listLeaves(report)[0];',
      'export const render = (options: core.RenderOptions) => [options.layout, options.spans, core.renderReport(report, options)] as const;',
      'export const wrong = validate.locateWrongCells(report)[0]?.equations[0];',
      'export const slip = validate.locateWrongCells(report)[0]?.candidates[0]?.slip;',
      'export const equations = (context: validate.RuleContext) => context.equations.map(({ equation }) => equation);',
      'export const covered = validate.coverage(report);',
      'export const compared = compareReports(report, report);',
      'export const ratios = indicators(report);',
      'export const form = grammar.edition2021;',
      'export const cues = report.form?.review;',
      'export const parser = grammar.createParser();',
    ].join('\n');
    const options = { module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, declaration: true };
    expect(compileConsumers([source], options)).toEqual([]);
  }, 120_000);

  it('answers in the terminal', () => {
    const run = (...args: string[]): string =>
      execFileSync(process.execPath, [`${root}/${manifest.bin.zfxxgk}`, ...args], { encoding: 'utf8' });
    expect(run('--version')).toBe(`${manifest.version}\n`);
    expect(readFileSync(`${root}/${manifest.bin.zfxxgk}`, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/u);
  });

  it('costs a web page no more than its ceiling', async () => {
    const { code } = await bundlePackage("export { parseReport, toRecords } from 'zfxxgk';", { minify: true });
    // Chevrotain and what it brings are over a third of this; of the rest the table of traditional characters is the largest part.
    // An edition or a reader of a layout or notation may add a little; messages, rules or printers in here would break it.
    expect(gzipSync(code).length).toBeLessThan(253_000);
  });

  it('leaves out of a bundle what is not used', async () => {
    const { code } = await bundlePackage("export { parseReport } from 'zfxxgk';");
    const { inputs } = await bundlePackage("export * from 'zfxxgk';");
    expect(inputs.length).toBeGreaterThan(3);
    // A rule's code, a sentence, a layout's name, a writer's word.
    for (const word of ['applications/incomplete', 'does not add up', 'mediawiki', 'partialFingerprints']) expect(code).not.toContain(word);
    // Reading brings Chevrotain, whose classes no bundler drops: what does not read has no chunk with it.
    const small = await bundlePackage("export { locate, LineMap, toRecords, visit, containsRange } from 'zfxxgk';");
    expect(small.code.length).toBeLessThan(10_000);
  });

  it('names no dependency that nothing imports', () => {
    const built = execFileSync('sh', ['-c', 'cat dist/*.js'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
    for (const name of [...Object.keys(manifest.dependencies), ...Object.keys(manifest.peerDependencies)]) {
      expect(built).toMatch(new RegExp(`(from|import\\()\\s*["']${name}["']`, 'u'));
    }
  });
});
