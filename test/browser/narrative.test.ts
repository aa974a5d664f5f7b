import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bundlePackage } from '../support/bundle-package.js';
import { type OpenPage, openPage } from './open-page.js';

const text = readFileSync(new URL('../../docs/examples/qinghe-2023.txt', import.meta.url), 'utf8');
const wasm = readFileSync(fileURLToPath(import.meta.resolve('jieba-wasm/web')).replace(/\.js$/u, '_bg.wasm'));
type Package = typeof import('../../src/index.js') & typeof import('../../src/narrative/index.js');

let opened: OpenPage;

beforeAll(async () => {
  const contents = "import { parseReport } from 'zfxxgk'; import { extractClaims, checkNarrative } from 'zfxxgk/narrative';";
  const { code, imports } = await bundlePackage(
    `${contents} Object.assign(globalThis, { zfxxgk: { parseReport, extractClaims, checkNarrative } });`,
  );
  expect(imports).toEqual([]);
  opened = await openPage({ 'narrative.js': code, 'jieba_rs_wasm_bg.wasm': wasm });
  await opened.page.addScriptTag({ url: '/narrative.js', type: 'module' });
});

afterAll(() => opened?.close());

it('loads its WebAssembly on first use, and reads the sentences as it does in Node', async () => {
  expect(opened.requests).not.toContain('jieba_rs_wasm_bg.wasm');
  const inPage = await opened.page.evaluate(async (source) => {
    const { parseReport, extractClaims, checkNarrative } = (globalThis as unknown as { zfxxgk: Package }).zfxxgk;
    const { report } = parseReport(source);
    return JSON.stringify({ claims: await extractClaims(report), findings: await checkNarrative(report) });
  }, text);
  expect(opened.requests.filter((name) => name.endsWith('.wasm'))).toEqual(['jieba_rs_wasm_bg.wasm']);
  const load = (entry: string): Promise<Package> => import(new URL(`../../dist/${entry}.js`, import.meta.url).href);
  const { report } = (await load('index')).parseReport(text);
  const { extractClaims, checkNarrative } = await load('narrative');
  expect(inPage).toBe(JSON.stringify({ claims: await extractClaims(report), findings: await checkNarrative(report) }));
  expect(JSON.parse(inPage).claims.length).toBeGreaterThan(3);
});
