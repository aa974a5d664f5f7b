import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { glossary } from '../../grammar/common/glossary.js';
import { layoutNames } from '../../src/export/layouts/index.js';
import { renderReport } from '../../src/export/render-report.js';
import { toRecords } from '../../src/export/to-records.js';
import { parseReport } from '../../src/parse-report.js';
import { printableReport } from '../grammar/support/printable-report.js';
import { blankForm, editions } from './blank-forms.js';
import { derivedDocs } from './derived-files.js';
import { collectTerms } from './glossary.js';
import { recordsSchema, reportSchema } from './json-schema.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('pages made from the declarations', () => {
  it.each(Object.entries(derivedDocs()))('%s is up to date', (path, text) => {
    expect(readFileSync(`${root}/${path}`, 'utf8') === text, `${path} is stale; run: npm run derive`).toBe(true);
  });

  it('name every label of the forms of 2019 and 2021 in English', () => {
    const named = [...collectTerms()].filter(([, { ids }]) => ids.has('2021') || ids.has('2019')).map(([chinese]) => chinese);
    expect(named.filter((chinese) => glossary[chinese] === undefined)).toEqual([]);
  });

  it.each(editions.map(({ id }, i) => [id, i] as const))('the blank form of %s has every label and key', (_, i) => {
    const edition = editions[i] as (typeof editions)[number];
    const page = blankForm(edition);
    for (const table of Object.values(edition.tables)) {
      for (const { key, label } of table.blocks.flatMap((block) => block.rows)) expect(page).toContain(`${label} | \`${key}\``);
    }
  });
});

describe('the JSON Schemas', () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true, strictTypes: false, strictRequired: false, strictTuples: false });
  const isReport = ajv.compile(reportSchema());
  const areRecords = ajv.compile(recordsSchema());
  const texts = [
    '',
    '没有表格的一段话。',
    ...editions
      .filter(({ id }) => id !== '2008')
      .flatMap((edition, i) => layoutNames.map((layout) => renderReport(printableReport(edition, i + 1, { blanks: true }), { layout }))),
    '某市2009年政府信息公开工作年度报告\n指标名称 | 计量单位 | 本期实际 | 本年累计\n甲项数 | 条 | 1 | 2\n乙项数 | 条 | 3 | 4\n丙项数 | 件 | 5 | 6\n',
    readFileSync(`${root}/docs/examples/tingxi-2022.txt`, 'utf8'),
    readFileSync(`${root}/docs/examples/qinghe-2023.txt`, 'utf8'),
  ];

  it('hold for what is read from reports of every edition in every layout', () => {
    expect(new Set(texts.map((text) => parseReport(text).report.edition))).toEqual(new Set([...editions.map(({ id }) => id), null]));
    for (const text of texts) {
      const { report } = parseReport(text);
      const data = JSON.parse(JSON.stringify(report));
      expect(isReport(data), JSON.stringify(isReport.errors?.slice(0, 3))).toBe(true);
      expect(areRecords(JSON.parse(JSON.stringify(toRecords(report)))), JSON.stringify(areRecords.errors?.slice(0, 3))).toBe(true);
    }
  });

  it('fail on what is none', () => {
    const data = JSON.parse(JSON.stringify(parseReport(texts.at(-1) as string).report));
    expect(isReport({ ...data, edition: '1999' })).toBe(false);
    expect(isReport({ ...data, extra: 1 })).toBe(false);
    data.applications.rows.received.cells.total.value = '3';
    expect(isReport(data)).toBe(false);
    const [record] = toRecords(parseReport(texts.at(-1) as string).report);
    expect(areRecords([record])).toBe(true);
    expect(areRecords([{ ...record, row: 'procurement', column: 'issued' }])).toBe(false);
    expect(areRecords([{ ...record, state: 'zero' }])).toBe(false);
  });
});
