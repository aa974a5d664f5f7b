import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseReport } from '../../src/parse-report.js';

const text = readFileSync(new URL('../../docs/examples/tingxi-2022.txt', import.meta.url), 'utf8');

test('the text and the form are no part of the data', () => {
  const { report } = parseReport(text);
  expect(Object.keys(report)).not.toContain('source');
  expect(Object.keys(report)).not.toContain('form');
  expect(Object.keys(JSON.parse(JSON.stringify(report)) as object)).toEqual(Object.keys(report));
  expect(JSON.stringify(report).length).toBeLessThan(400_000);
});

test('a report stays whole behind a proxy and when it is frozen', () => {
  const { report } = parseReport(text);
  const behind = new Proxy(Object.freeze(report), {});
  expect(behind.source).toBe(text);
  expect(behind.form?.id).toBe('2021');
  expect(behind.locate(text.indexOf('\n') + 1)).toEqual({ line: 2, column: 1 });
});

test('two readings of one text are equal, and so is a copy of the data', () => {
  const { report } = parseReport(text);
  report.locate(0);
  expect(parseReport(text).report).toEqual(report);
  expect(structuredClone(JSON.parse(JSON.stringify(report)))).toEqual(JSON.parse(JSON.stringify(report)));
});
