import { describe, expect, it } from 'vitest';
import { parseReport, renderReport, toRecords } from '../../src/index.js';
import { officialHeadings, sampleText } from './sample-text.js';

const own = parseReport(sampleText()).report;
const values = (text: string): readonly (number | null)[] => toRecords(parseReport(text).report).map(({ value }) => value);

/** The table of the sample that stands below a heading. */
function tableOf(section: number): string {
  const text = sampleText();
  const heading = officialHeadings[section - 1] as string;
  return text.slice(text.indexOf(heading) + heading.length, text.indexOf(officialHeadings[section] as string)).trim();
}

const other = (table: string): string => table.replace(/(?<=\| )\d+/gu, '7').replace(/^1 \|/mu, '7 |');

describe('a table below a table of the same kind', () => {
  it.each([3, 4])('leaves the first as it is in section %s', (section) => {
    const table = tableOf(section);
    const text = sampleText().replace(table, `${table}\n\n附：2022年情况表（上年度数据，供对比）\n${other(table)}`);
    expect(values(text)).toEqual(toRecords(own).map(({ value }) => value));
  });

  it.each([3, 4])('is the report’s where the first is an example in section %s', (section) => {
    const table = tableOf(section);
    const text = sampleText().replace(table, `填报示例（数据为虚构）：\n${other(table)}\n\n正式数据如下：\n${table}`);
    expect(values(text)).toEqual(toRecords(own).map(({ value }) => value));
  });

  it('is read where it is the only one, whatever its caption says', () => {
    const table = tableOf(3);
    const text = sampleText().replace(table, `填报样表\n${table}`);
    expect(values(text)).toEqual(toRecords(own).map(({ value }) => value));
  });
});

describe('the apostrophe of a spreadsheet’s text', () => {
  it.each(['pipe', 'tab', 'line'] as const)('is no part of a figure in the layout %s', (layout) => {
    const text = renderReport(own, { layout });
    const quoted = text.replace(/(?<=^|[|\t] ?)\d+(?=$| ?[|\t])/gmu, "'$&");
    expect(quoted).not.toBe(text);
    expect(values(quoted)).toEqual(values(text));
  });
});
