import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderReport } from '../../src/export/render-report.js';
import { parseReport } from '../../src/parse-report.js';
import { officialHeadings, sampleText } from './sample-text.js';

/** Section number and text of its heading, in order. */
function outlineOf(text: string): (readonly [number, string | null])[] {
  return parseReport(text).report.sections.map(({ number, heading }) => [number, heading?.text ?? null] as const);
}

const numbers = (text: string): number[] => outlineOf(text).map(([number]) => number);
const headed = (text: string): number[] => outlineOf(text).flatMap(([number, heading]) => (heading === null ? [] : [number]));
const all = [1, 2, 3, 4, 5, 6];

const decorations: readonly (readonly [string, (heading: string) => string])[] = [
  ['as they are', (heading) => heading],
  ['without numerals', (heading) => heading.slice(2)],
  ['of Markdown', (heading) => `## ${heading}`],
  ['in bold', (heading) => `**${heading}**`],
  ['underlined', (heading) => `${heading}\n------------`],
  ['of a wiki', (heading) => `== ${heading} ==`],
  ['of AsciiDoc', (heading) => `=== ${heading}`],
  ['in HTML', (heading) => `<h2>${heading}</h2>`],
  ['in a cell', (heading) => `| ${heading} | |`],
  ['with spaces between characters', (heading) => [...heading].join(' ')],
  ['printed twice', (heading) => `${heading}\n${heading}`],
  ['with a colon', (heading) => `${heading}：`],
  [
    'numbered in Arabic figures',
    (heading) => heading.replace(/^[一二三四五六]/u, (numeral) => String('一二三四五六'.indexOf(numeral) + 1)),
  ],
  ['numbered in brackets', (heading) => heading.replace(/^(.)、/u, '（$1）')],
  ['numbered with a dot', (heading) => heading.replace('、', '．')],
];

describe('headings', () => {
  it.each(decorations)('%s', (_, decorate) => {
    expect(headed(sampleText({ headings: officialHeadings.map(decorate) }))).toEqual(all);
  });

  it('with wrong numerals count by their words', () => {
    const wrong = officialHeadings.map((heading) => `一${heading.slice(1)}`);
    expect(headed(sampleText({ headings: wrong }))).toEqual(all);
  });

  it('in other words are told by cues', () => {
    const headings = [
      '一、2023年工作开展情况',
      '二、政府信息主动公开情况',
      '三、依申请公开政府信息办理情况',
      '四、因政府信息公开被申请行政复议及诉讼情况',
      '五、存在问题与改进打算',
      '六、其它需要说明的事项',
    ];
    expect(headed(sampleText({ headings }))).toEqual(all);
  });

  it('listed in the preamble are none', () => {
    const list = `月湾市林业局2023年政府信息公开工作年度报告\n目录\n${officialHeadings.join('\n')}\n本报告的数据由月湾市林业局汇总，向社会公布。`;
    for (const isBare of [false, true]) {
      const text = sampleText({ head: list, isBare });
      const { sections } = parseReport(text).report;
      expect(sections.map(({ number }) => number)).toEqual(all);
      expect(sections.map(({ heading }) => heading && text.slice(0, heading.range[0]).includes('汇总'))).toEqual(all.map(() => true));
    }
  });

  it('within a sentence are none', () => {
    const head =
      '月湾市林业局2023年政府信息公开工作年度报告\n全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、存在的主要问题及改进情况。';
    const text = sampleText({ head });
    expect(parseReport(text).report.sections[0]?.heading?.range[0]).toBe(text.indexOf('一、总体情况'));
  });

  it('of an outline of the agency within section one leave the sections where they are', () => {
    const overview =
      '一、工作概况\n加强领导。\n二、主动公开情况\n公开信息28条。\n三、依申请公开情况\n办理申请3件。\n四、监督保障\n开展培训。\n五、存在问题及改进\n更新不及时。\n六、其他事项说明\n没有。';
    const text = sampleText({ overview });
    const { sections } = parseReport(text).report;
    expect(sections.map(({ number }) => number)).toEqual(all);
    expect(sections.map(({ heading }) => heading?.range[0])).toEqual(officialHeadings.map((heading) => text.indexOf(heading)));
  });
});

describe('lost headings', () => {
  it.each([2, 3, 4])('of section %i: told from its table', (lost) => {
    const headings = officialHeadings.map((heading, i) => (i === lost - 1 ? null : heading));
    const outline = outlineOf(sampleText({ headings }));
    expect(outline.map(([number]) => number)).toEqual(all);
    expect(outline[lost - 1]?.[1]).toBeNull();
  });

  it('of all tables: each section begins at its table', () => {
    const [one, , , , five, six] = officialHeadings;
    const outline = outlineOf(sampleText({ headings: [one, null, null, null, five, six] }));
    expect(outline.map(([number, heading]) => [number, heading !== null])).toEqual([
      [1, true],
      [2, false],
      [3, false],
      [4, false],
      [5, true],
      [6, true],
    ]);
  });

  it('of section six: told from its statement on the processing fee', () => {
    const headings = [...officialHeadings.slice(0, 5), null];
    const closing = '本年度未收取信息处理费。';
    const { sections } = parseReport(sampleText({ headings, closing })).report;
    expect(sections.map(({ number }) => number)).toEqual(all);
    expect(sections[5]).toMatchObject({ heading: null, blocks: [{ text: closing }] });
    // A statement among the problems is none of section six.
    expect(numbers(sampleText({ headings, problems: '没有收取信息处理费，解读的形式比较单一。' }))).toEqual([1, 2, 3, 4, 5]);
  });

  it('of section one: told from the text before', () => {
    expect(
      numbers(
        sampleText({
          headings: [null, ...officialHeadings.slice(1)],
          overview: '2023年，我局把公开的要求落到每一个环节，栏目更新更及时，解读材料更好懂，群众查找信息更方便，办理申请更规范。',
        }),
      ),
    ).toEqual(all);
  });

  it('takes 第一部分 for the number of a section', () => {
    const headings = [
      '第一部分 总体情况',
      '第二部分　主动公开政府信息情况',
      '第三部分：收到和处理政府信息公开申请情况',
      '第四章 政府信息公开行政复议、行政诉讼情况',
      '第五部分、存在的主要问题及改进情况',
      '第6部分 其他需要报告的事项',
    ];
    const text = `浅溪县民政局2023年政府信息公开工作年度报告\n${headings.map((heading) => `${heading}\n按规定办理。\n`).join('')}`;
    const { sections } = parseReport(text).report;
    expect(sections.map(({ heading }) => heading?.text)).toEqual(headings);
    expect(sections.map(({ heading }) => heading?.numeral)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('ends a heading at the stop before its text on the same line', () => {
    const text =
      '浅溪县民政局2023年政府信息公开工作年度报告\n一、总体情况。2023年，本机关依法公开。\n（一）主动公开情况。全年公开35条。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况：一是公开不够及时。\n六、其他需要报告的事项。无。\n';
    expect(outlineOf(text)).toEqual(officialHeadings.map((heading, i) => [i + 1, heading]));
    const [first] = parseReport(text).report.sections;
    expect(first?.blocks[0]).toMatchObject({ type: 'paragraph', text: '2023年，本机关依法公开。' });
    // A sentence that names another section is no heading.
    expect(headed('一、其他需要报告的事项。无。\n')).toEqual([]);
  });

  it('takes the words of a heading in a cell of a table for no heading', () => {
    const example = readFileSync(new URL('../../docs/examples/qinghe-2023.txt', import.meta.url), 'utf8');
    const text = renderReport(parseReport(example).report, { layout: 'pipe' })
      .replace('三、收到和处理政府信息公开申请情况\n', '')
      .replace('| 2.重复申请 | 0 |', '| 2.重复申请 | 三、收到和处理政府信息公开申请情况 |');
    const { sections, applications } = parseReport(text).report;
    const third = sections.find(({ number }) => number === 3);
    expect(third?.heading).toBeNull();
    expect(third?.range[0]).toBeLessThanOrEqual(applications?.range[0] as number);
    expect(third?.range[1]).toBeGreaterThanOrEqual(applications?.range[1] as number);
  });
});

describe('a section of very many lines', () => {
  it('is read to its end', () => {
    const text = `一、总体情况\n${'文。\n'.repeat(150_000)}`;
    const [section] = parseReport(text).report.sections;
    expect(section?.blocks).toHaveLength(150_000);
    expect(section?.range[1]).toBe(text.trimEnd().length);
  });
});
