import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFinding, parseReport, validateReport } from '../../src/index.js';

const source = readFileSync('docs/examples/qinghe-2023.txt', 'utf8');
const before = source.slice(0, source.indexOf('六、其他需要报告的事项'));

function codesOf(text: string): string[] {
  return validateReport(parseReport(text).report).map(({ code }) => code);
}

describe('content on the line of its heading', () => {
  it.each([
    '六、其他需要报告的事项：2023年，本机关未收取政府信息公开信息处理费。',
    '六、其他需要报告的事项 2023年，本机关未收取政府信息公开信息处理费。',
    '**六、其他需要报告的事项**：未收取信息处理费',
  ])('counts: %s', (line) => {
    expect(codesOf(`${before}${line}\n`)).toEqual([]);
  });

  it.each(['六、其他需要报告的事项无', '六、其他需要报告的事项（无）'])('can say that there is nothing: %s', (line) => {
    expect(codesOf(`${before}${line}\n`)).toEqual(['section/fee-statement-missing']);
  });
});

describe('parts of section one in the numbering of sections', () => {
  it('are found', () => {
    const text = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'].reduce(
      (result, part, index) => result.replace(`（${'一二三四五'[index]}）${part}\n`, `${'一二三四五'[index]}、${part}工作\n`),
      source,
    );
    expect(codesOf(text)).toEqual(['section/repeated']);
  });
});

describe('a numeral beyond six', () => {
  it('is printed as it is written', () => {
    const { report } = parseReport(source.replace('六、其他', '七、其他'));
    const [finding] = validateReport(report);
    expect(finding && describeFinding(finding)).toContain('序号为“七”，应当为“六、其他需要报告的事项”');
  });
});
