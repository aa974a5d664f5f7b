import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundlePackage, type PackageBundle } from '../support/bundle-package.js';
import { type OpenPage, openPage } from './open-page.js';

const examples = ['qinghe-2023', 'tingxi-2022'].map((name) =>
  readFileSync(new URL(`../../docs/examples/${name}.txt`, import.meta.url), 'utf8'),
);
const { parseReport, toRecords, validateReport } = (await import(
  new URL('../../dist/index.js', import.meta.url).href
)) as typeof import('../../src/index.js');

let bundle: PackageBundle;
let opened: OpenPage;

beforeAll(async () => {
  bundle = await bundlePackage("import * as zfxxgk from 'zfxxgk'; Object.assign(globalThis, { zfxxgk });");
  opened = await openPage({ 'core.js': bundle.code });
  await opened.page.addScriptTag({ url: '/core.js', type: 'module' });
});

afterAll(() => opened?.close());

describe('the core in a browser', () => {
  it('parses and checks a report as it does in Node', async () => {
    const inPage = await opened.page.evaluate((texts) => {
      const core = (globalThis as unknown as { zfxxgk: typeof import('../../src/index.js') }).zfxxgk;
      return texts.map((text) => {
        const { report, diagnostics } = core.parseReport(text);
        return JSON.stringify({ report, records: core.toRecords(report), findings: [...diagnostics, ...core.validateReport(report)] });
      });
    }, examples);
    const inNode = examples.map((text) => {
      const { report, diagnostics } = parseReport(text);
      return JSON.stringify({ report, records: toRecords(report), findings: [...diagnostics, ...validateReport(report)] });
    });
    expect(inPage).toEqual(inNode);
    expect(JSON.parse(inPage[0] ?? '').records.filter(({ state }: { state: string }) => state === 'number')).toHaveLength(200);
  });

  it('asks the network for nothing', () => {
    expect(opened.requests.filter((name) => name !== 'favicon.ico')).toEqual(['index.html', 'core.js']);
  });

  it('has no Node built-in, no jieba and no part of the command line in it', () => {
    expect(bundle.inputs.length).toBeGreaterThan(3);
    expect(bundle.inputs.filter((file) => /jieba|commander|\.wasm$|node:/u.test(file))).toEqual([]);
    expect(bundle.imports).toEqual([]);
  });
});
