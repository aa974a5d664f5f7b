import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../src/parse-report.js';
import { assess } from '../score/assess.js';
import type { Truth } from '../support/report-model.js';
import { checkTree } from './properties.js';

/** Texts that long runs of the properties failed on, shrunk: each stands for a class of texts. */
const folder = join(import.meta.dirname, 'counterexamples');

function textsOf(kind: string): (readonly [name: string, text: string])[] {
  return readdirSync(join(folder, kind))
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.slice(0, -4), readFileSync(join(folder, kind, name), 'utf8')] as const);
}

const truthOf = (kind: string, name: string): Truth => JSON.parse(readFileSync(join(folder, kind, `${name}.json`), 'utf8')) as Truth;

describe('counterexamples', () => {
  it.each(textsOf('whole'))('%s is read whole', (name, text) => {
    const { cells } = assess(truthOf('whole', name), parseReport(text));
    expect(cells.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
  });

  it.each(textsOf('damaged'))('%s gives no silent wrong figure', (name, text) => {
    const { cells } = assess(truthOf('damaged', name), parseReport(text));
    expect(cells.filter(({ verdict }) => verdict === 'silent')).toEqual([]);
  });

  it.each([...textsOf('whole'), ...textsOf('damaged'), ...textsOf('any')])('%s has its places in the text', (_, text) => {
    expect(checkTree(parseReport(text).report, text)).toBeNull();
  });
});
