import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '../../grammar/index.js';
import { layoutNames } from '../../src/export/layouts/index.js';
import { renderReport } from '../../src/export/render-report.js';
import type { Finding } from '../../src/finding/finding.js';
import { parseReport } from '../../src/parse-report.js';
import { validateReport } from '../../src/validate/validate-report.js';
import { buildReport, type CellTree } from '../support/build-report.js';
import { composeReport } from '../support/compose-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';

const layouts = layoutNames.filter((layout) => ['pipe', 'tab', 'line', 'markdown'].includes(layout));

/** Findings whose range is in the parsed text, as code and the text they point at. */
function placesOf(findings: readonly Finding[], source: string): string[] {
  return findings.map(({ code, range }) => `${code} ${source.slice(range[0], range[1])}`);
}

describe('reports that were printed and read again', () => {
  it.each(layouts)("broken sums in layout %s are the agency's, at the figure in the text", (layout) => {
    const cells = generateCells(edition2021, createRandom(11));
    const disputes = { ...cells.disputes, review: { upheld: 3, corrected: 2, other: 0, pending: 1, total: 8611 } };
    const text = renderReport(buildReport(edition2021, { ...cells, disputes } as CellTree, { year: 2023 }), { layout });
    const { report } = parseReport(text);
    const found = validateReport(report).filter((finding) => finding.code.startsWith('disputes/'));
    expect(placesOf(found, text)).toContain('disputes/group-total 8611');
    expect(found.every((finding) => finding.cause === 'agency')).toBe(true);
    expect(found.find((finding) => finding.code === 'disputes/group-total')?.data).toMatchObject({ left: 8611, right: 6 });
  });

  it.each(layouts)('consistent reports in layout %s give no finding of arithmetic', (layout) => {
    for (let seed = 0; seed < 10; seed++) {
      const form = seed % 2 ? edition2019 : edition2021;
      const built = buildReport(form, generateCells(form, createRandom(seed)));
      const { report } = parseReport(renderReport(built, { layout }));
      const codes = validateReport(report).map((finding) => finding.code);
      expect(
        codes.filter((code) => /^(applications|disputes|cell|table)\//.test(code)),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  it('takes no wording from pieces of wrapped headers that stand side by side', () => {
    const headers = ['结果', '结果', '其他', '尚未', '总计'];
    const row = (cells: readonly string[]): string => cells.map((cell) => cell.padEnd(8)).join('');
    const table = [
      `${row(['行政复议', '', '', '', ''])}${row(['未经复议直接起诉', '', '', '复议后起诉'])}`,
      row([...headers, ...headers, ...headers]),
      row([...['维持', '纠正', '结果', '审结', ''], ...['维持', '纠正', '结果', '审结', ''], ...['维持', '纠正', '结果', '审结', '']]),
      row(['6', '1', '0', '1', '8', '2', '0', '0', '0', '2', '0', '0', '0', '0', '0']),
    ];
    const built = renderReport(composeReport(edition2021), { layout: 'tab' });
    const from = built.indexOf('行政复议\t');
    const text = `${built.slice(0, from)}${table.join('\n')}\n${built.slice(built.indexOf('五、'))}`;
    const { report } = parseReport(text);
    expect(report.disputes?.rows.review?.cells.total?.value).toBe(8);
    expect(validateReport(report).map(({ code }) => code)).not.toContain('form/wording');
  });

  it('sees in the text what the rules of structure, form and time look for', () => {
    const built = composeReport(
      edition2019,
      {},
      {
        year: 2023,
        preamble: ['依据国办公开办函〔2019〕60号编制本年度报告。'],
        sections: {
          1: {
            blocks: [
              { subheading: '（一）主动公开' },
              { subheading: '（二）依申请公开' },
              '收到申请2件，均已办结。',
              { subheading: '（三）政府信息管理' },
              '制度健全，运行有序。',
            ],
          },
          5: { blocks: ['暂无问题。'] },
          6: { blocks: ['全年收取行政事业性收费3万元。'] },
        },
      },
    );
    // Printing gives official headings; here one loses its numeral.
    const text = `${renderReport(built, { layout: 'pipe' }).replace('五、存在', '存在').trimEnd()}\n\n云溪县林业局\n2024年3月5日\n`;
    const { report } = parseReport(text);
    const found = validateReport(report).filter((finding) => finding.severity !== 'info');
    expect(new Set(found.map((finding) => finding.code))).toEqual(
      new Set([
        'form/edition-year',
        'section/fee-statement-missing',
        'section/nothing-reported',
        'section/numeral',
        'section/part-empty',
        'section/part-missing',
        'time/late',
      ]),
    );
    expect(placesOf(found, text)).toEqual(
      expect.arrayContaining([
        'section/part-empty （一）主动公开',
        'section/nothing-reported 暂无问题。',
        'section/numeral 存在的主要问题及改进情况',
      ]),
    );
  });
});
