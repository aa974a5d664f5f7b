import { describe, expect, it } from 'vitest';
import { edition2019, edition2021 } from '../../grammar/index.js';
import { renderReport } from '../../src/export/render-report.js';
import { describeFinding } from '../../src/finding/describe-finding.js';
import { parseReport } from '../../src/parse-report.js';
import { validateReport } from '../../src/validate/validate-report.js';
import { buildReport } from '../support/build-report.js';
import { createRandom, generateCells } from '../support/generate-cells.js';

const runs = Number(process.env.ZFXXGK_RUNS ?? 60);

/** A printed report with pieces cut out, moved, repeated or overwritten. */
function mangle(text: string, random: () => number): string {
  let result = text;
  for (let i = Math.floor(random() * 4); i >= 0; i--) {
    const from = Math.floor(random() * result.length);
    const to = Math.min(result.length, from + Math.floor(random() ** 3 * result.length));
    const piece = result.slice(from, to);
    const rest = result.slice(0, from) + result.slice(to);
    const at = Math.floor(random() * rest.length);
    const kind = Math.floor(random() * 4);
    if (kind === 0) result = rest;
    else if (kind === 1) result = rest.slice(0, at) + piece + rest.slice(at);
    else if (kind === 2) result = result.slice(0, to) + piece + result.slice(to);
    else result = result.slice(0, from) + piece.replace(/\d/g, () => String(Math.floor(random() * 10))) + result.slice(to);
  }
  return result;
}

describe('damaged texts', () => {
  it('never make a rule fail, point outside the text, or leave a sentence with holes', () => {
    for (let seed = 0; seed < runs; seed++) {
      const random = createRandom(seed);
      const form = seed % 2 ? edition2019 : edition2021;
      const layout = (['pipe', 'tab', 'line'] as const)[seed % 3] ?? 'pipe';
      const text = mangle(renderReport(buildReport(form, generateCells(form, random)), { layout }), random);
      for (const finding of validateReport(parseReport(text).report, { fileName: '2020.txt' })) {
        expect(finding.code, `seed ${seed}: ${JSON.stringify(finding.data)}`).not.toBe('validate/rule-failed');
        for (const [start, end] of [finding.range, ...finding.related.map((place) => place.range)]) {
          expect(0 <= start && start <= end && end <= text.length, `seed ${seed}: ${finding.code}`).toBe(true);
        }
        for (const locale of ['zh-CN', 'en'] as const) {
          expect(describeFinding(finding, locale), `seed ${seed}`).not.toMatch(/undefined|NaN|\[object/);
        }
      }
    }
  });

  it.each(['', '\n\n', '|'.repeat(5000), '2023', '无', '一、总体情况', '六、其他需要报告的事项\n无。'])(
    '%j gives findings, not an exception',
    (text) => {
      const codes = validateReport(parseReport(text).report).map((finding) => finding.code);
      expect(codes).not.toContain('validate/rule-failed');
    },
  );
});
