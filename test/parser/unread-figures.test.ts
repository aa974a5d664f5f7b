import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport, toRecords, validateReport } from '../../src/index.js';

const source = readFileSync('docs/examples/qinghe-2023.txt', 'utf8');

describe('a table whose figures are not understood', () => {
  it('is not said to be blank', () => {
    // A column that the form does not have, behind the figures.
    const { report, diagnostics } = parseReport(source.replace(/^(\| .*\d \|)$/gmu, '$1 无 |'));
    for (const { table, state } of toRecords(report)) if (table === 'applications') expect(state).not.toBe('blank');
    expect(diagnostics.map(({ code }) => code)).toContain('reading/unread-figures');
    expect(validateReport(report).filter(({ cause, severity }) => cause === 'agency' && severity === 'error')).toEqual([]);
  });
});
