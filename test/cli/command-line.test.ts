import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Environment } from '../../src/cli/environment.js';
import { runCommandLine } from '../../src/cli/program.js';

const read = (name: string): Uint8Array => readFileSync(new URL(`../../docs/examples/${name}.txt`, import.meta.url));
const good = read('qinghe-2023');
const wrong = read('tingxi-2022');

interface Run {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
  readonly files: Record<string, Uint8Array>;
}

/** Runs the command over files in memory; `folder` is a directory, `locked` cannot be read. */
async function run(
  args: readonly string[],
  files: Record<string, Uint8Array> = { 'good.txt': good, 'wrong.txt': wrong },
  input = good,
): Promise<Run> {
  let output = '';
  let errors = '';
  const fail = (code: string): never => {
    throw Object.assign(new Error(code), { code });
  };
  const environment: Environment = {
    write: (text) => {
      output += text;
    },
    writeError: (text) => {
      errors += text;
    },
    readFile: (path) => (path === 'folder' ? fail('EISDIR') : path === 'locked' ? fail('EACCES') : (files[path] ?? fail('ENOENT'))),
    readInput: async () => input,
    writeFile: (path, text) => {
      if (path === 'locked') fail('EACCES');
      files[path] = new TextEncoder().encode(text);
    },
    hasColor: false,
    columns: null,
    version: '1.2.3',
  };
  return { status: await runCommandLine(args, environment), output, errors, files };
}

const gbkNotice = '按 GB18030 读取';

describe('zfxxgk parse', () => {
  it('prints facts, aligned tables and findings, and exits 0 whatever they say', async () => {
    const { status, output } = await run(['parse', 'wrong.txt']);
    expect(status).toBe(0);
    expect(output).toMatch(/^澜川市汀溪县水利局2022年政府信息公开工作年度报告\n/u);
    expect(output).toContain('机关：澜川市汀溪县水利局  年度：2022  格式：2021  发布日期：2023-01-20\n');
    expect(output).toMatch(/ {4}（七）总计 +12 +3 +0 +0 +0 +0 +24\n/u);
    expect(output).toMatch(/错误 .*applications\/.*\n.*\n(.*\n)*.*\^\^/u);
  });

  it('finds nothing wrong in the other example', async () => {
    const { status, output } = await run(['check', 'good.txt']);
    expect(status).toBe(0);
    expect(output).toMatch(/^good\.txt：未发现问题。\n勾稽关系共 42 项：已核对 42 项，其中不符 0 项/u);
  });

  it('reads standard input', async () => {
    const { output } = await run(['parse', '-', '--json']);
    expect(JSON.parse(output)).toMatchObject({
      name: 'stdin',
      edition: '2021',
      year: 2023,
      agency: '云岭市青禾区农业农村局',
      published: '2024-01-18',
    });
  });

  it('prints data with --json and the tree with --ast', async () => {
    const { cells, sections } = JSON.parse((await run(['parse', 'good.txt', '--json'])).output);
    expect(cells).toHaveLength(200);
    expect(sections.map(({ number }: { number: number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    const tree = JSON.parse((await run(['parse', 'good.txt', '--ast'])).output);
    expect(tree.report.applications.rows.received.cells.total).toMatchObject({ type: 'cell', value: 17 });
  });
});

describe('zfxxgk check', () => {
  it('exits 1 on errors and points at the cell', async () => {
    const { status, output } = await run(['check', 'wrong.txt', 'good.txt']);
    expect(status).toBe(1);
    expect(output).toMatch(/^wrong\.txt:\d+:\d+ 错误/mu);
    expect(output).toMatch(/^good\.txt：/mu);
    expect(output).toMatch(/勾稽关系共 42 项：已核对 42 项，其中不符 [1-9]/u);
  });

  it('checks every report of a file, at its place in the file', async () => {
    const both = new Uint8Array([...good, 0x0a, ...wrong]);
    const firstLine = new TextDecoder().decode(good).split('\n').length + 1;
    const alone = JSON.parse((await run(['check', 'wrong.txt', '--format', 'json'])).output).reports[0];
    const files = { 'both.txt': both };
    const { status, output } = await run(['check', 'both.txt', '--format', 'json'], files);
    expect(status).toBe(1);
    const [first, second, ...others] = JSON.parse(output).reports;
    expect(others).toEqual([]);
    expect([first.name, first.findings]).toEqual(['both.txt#1', []]);
    expect(second.name).toBe('both.txt#2');
    expect(second.findings.map(({ code, start }: { code: string; start: { line: number } }) => [code, start.line])).toEqual(
      alone.findings.map(({ code, start }: { code: string; start: { line: number } }) => [code, start.line + firstLine - 1]),
    );
    const text = new TextDecoder().decode(both);
    const { suspect } = second.findings.find(({ code }: { code: string }) => code === 'applications/row-total').data;
    expect(text.slice(...(suspect.range as [number, number]))).toBe(String(suspect.actual));
    const sarif = JSON.parse((await run(['check', 'both.txt', '--format', 'sarif'], files)).output).runs[0];
    expect(sarif.artifacts.map(({ location }: { location: { uri: string } }) => location.uri)).toEqual(['both.txt']);
    expect((await run(['check', 'both.txt', '--format', 'github'], files)).output).toMatch(/^::error file=both\.txt,/mu);
    // What is accepted in one report is not accepted in the other.
    const twice = { 'both.txt': new Uint8Array([...wrong, 0x0a, ...wrong]) };
    await run(['check', 'both.txt', '--suppressions', 'known.json', '--update-suppressions'], twice);
    const known = JSON.parse(new TextDecoder().decode((twice as Record<string, Uint8Array>)['known.json']));
    expect(new Set(known.suppressions.map(({ report }: { report: string }) => report))).toEqual(new Set(['both.txt#1', 'both.txt#2']));
  });

  it('switches checks off and changes their severity', async () => {
    const before = JSON.parse((await run(['check', 'wrong.txt', '--format', 'json'])).output).reports[0];
    const codes = [
      ...new Set<string>(
        before.findings.filter(({ severity }: { severity: string }) => severity === 'error').map(({ code }: { code: string }) => code),
      ),
    ];
    expect(codes.length).toBeGreaterThan(0);
    const off = await run(['check', 'wrong.txt', ...codes.flatMap((code) => ['--rule', `${code}=off`])]);
    expect(off.status).toBe(0);
    const lowered = await run(['check', 'wrong.txt', '--format', 'json', ...codes.flatMap((code) => ['--rule', `${code}=warning`])]);
    expect(lowered.status).toBe(0);
    expect(JSON.parse(lowered.output).reports[0].counts.warning).toBe(before.counts.warning + before.counts.error);
  });

  it.each(['json', 'sarif', 'junit', 'github', 'markdown', 'pretty'])('prints %s, the same bytes each time', async (format) => {
    const first = await run(['check', 'wrong.txt', 'good.txt', '--format', format]);
    expect(first.output).toContain(format === 'github' ? 'wrong.txt' : 'good.txt');
    expect(first.status).toBe(1);
    expect((await run(['check', 'wrong.txt', 'good.txt', '--format', format])).output).toBe(first.output);
  });

  it('keeps accepted findings in a file, with reasons, over reruns and edits elsewhere', async () => {
    const files: Record<string, Uint8Array> = { 'wrong.txt': wrong };
    const accept = ['check', 'wrong.txt', '--suppressions', 'known.json', '--update-suppressions', '--reason', '县局已更正'];
    expect((await run(accept, files)).status).toBe(0);
    const written = new TextDecoder().decode(files['known.json']);
    expect(JSON.parse(written).suppressions.map(({ reason }: { reason: string }) => reason)).toContain('县局已更正');
    const edited = { ...files, 'wrong.txt': new TextEncoder().encode(`\n\n页面导航\n${new TextDecoder().decode(wrong)}`) };
    const rerun = await run(['check', 'wrong.txt', '--suppressions', 'known.json', '--update-suppressions'], edited);
    expect(rerun.status).toBe(0);
    expect(new TextDecoder().decode(edited['known.json' as keyof typeof edited])).toBe(written);
    expect((await run(['check', 'wrong.txt'], files)).status).toBe(1);
  });

  it('says when an accepted finding no longer occurs, and drops it when told to', async () => {
    const stale = { version: 1, suppressions: [{ report: 'good.txt', fingerprint: '0', code: 'x', message: '', reason: '' }] };
    const files: Record<string, Uint8Array> = { 'good.txt': good, 'known.json': new TextEncoder().encode(JSON.stringify(stale)) };
    const { errors } = await run(['check', 'good.txt', '--suppressions', 'known.json'], files);
    expect(errors).toContain('1 项已不再出现');
    expect(errors).toContain('1 项没有写明理由');
    await run(['check', 'good.txt', '--suppressions', 'known.json', '--update-suppressions'], files);
    expect(JSON.parse(new TextDecoder().decode(files['known.json'])).suppressions).toEqual([]);
  });

  it('speaks English when asked', async () => {
    const { output } = await run(['check', 'wrong.txt', '--lang', 'en']);
    expect(output).toMatch(/wrong\.txt:\d+:\d+ error applications\//u);
    expect(output).toMatch(/Equations: 42; checked: 42, of which failed: [1-9]/u);
  });
});

describe('zfxxgk records', () => {
  it('prints CSV of all files under one header', async () => {
    const { output, status } = await run(['records', 'good.txt', 'wrong.txt', '--csv']);
    expect(status).toBe(0);
    expect(output.split('\r\n')).toHaveLength(1 + 200 + 200 + 1);
    expect(output).toContain('good.txt,云岭市青禾区农业农村局,2023,2021,applications,received,total,17,number,');
    expect((await run(['records', 'good.txt', '--bom'])).output).toBe(`\uFEFF${(await run(['records', 'good.txt'])).output}`);
  });

  it('prints JSON', async () => {
    expect(JSON.parse((await run(['records', 'good.txt', '--json'])).output)[0].cells).toHaveLength(200);
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['missing.txt', '找不到文件：missing.txt'],
    ['folder', 'folder 是目录'],
    ['locked', '无法读取 locked：EACCES'],
    ['binary.txt', 'binary.txt 不是文本'],
    ['report.pdf', 'report.pdf 是 PDF 文件，请先转换为文本'],
  ])('%s: one line and exit status 2', async (file, message) => {
    const files = { 'binary.txt': Uint8Array.from([0, 1, 2, 255, 254]), 'report.pdf': new TextEncoder().encode('%PDF-1.7') };
    for (const command of ['parse', 'check', 'records']) {
      const { status, errors } = await run([command, file], files);
      expect(status).toBe(2);
      expect(errors).toMatch(/^zfxxgk: [^\n]+\n$/u);
      expect(errors).toContain(message);
    }
  });

  it('do not keep the others from being checked', async () => {
    const { status, output } = await run(['check', 'missing.txt', 'wrong.txt']);
    expect(status).toBe(2);
    expect(output).toMatch(/^wrong\.txt:/mu);
  });

  it('are read as GB18030 or UTF-16 where they are that', async () => {
    const gbk = readFileSync(new URL('gbk.txt', import.meta.url));
    const { output, errors } = await run(['parse', 'a.txt', '--json'], { 'a.txt': gbk });
    expect(errors).toContain(gbkNotice);
    expect(JSON.parse(output).cells.find(({ row }: { row: string }) => row === 'normativeDocuments')).toMatchObject({
      value: 12,
      state: 'number',
    });
    const utf16 = Buffer.from(new TextDecoder().decode(good), 'utf16le');
    expect(JSON.parse((await run(['parse', 'a.txt', '--json'], { 'a.txt': utf16 })).output)).toMatchObject({ year: 2023 });
    expect((await run(['parse', 'a.txt', '--encoding', 'utf-8'], { 'a.txt': gbk })).errors).toContain('不是有效的 UTF-8 文本');
    expect((await run(['parse', 'a.txt', '--encoding', 'klingon'], {})).errors).toBe('zfxxgk: 不支持的编码：klingon\n');
  });
});

describe('wrong usage', () => {
  it.each([
    [['check', 'good.txt', '--rule', 'applications/balance'], 'applications/balance'],
    [['check', 'good.txt', '--rule', 'no/such-code=off'], 'no/such-code'],
    [['check', 'good.txt', '--rule', 'toString=off'], 'toString'],
    [['check', 'good.txt', '--format', 'xml'], 'xml'],
    [['check', 'good.txt', '--update-suppressions'], '--suppressions'],
    [['check', 'good.txt', '--suppressions', 'missing.json'], '找不到文件：missing.json'],
    [['parse', 'good.txt', '--json', '--ast'], '--ast'],
    [['check', 'good.txt', '--suppressions', 'good.txt'], 'good.txt'],
    [['check', 'good.txt', '--suppressions', 'locked', '--update-suppressions'], 'locked'],
    [['check'], 'files'],
    [['frobnicate'], 'frobnicate'],
    [['parse', 'good.txt', '--colour'], '--colour'],
  ])('%j exits 2 and says what is wrong', async (args, word) => {
    const { status, errors, output } = await run(args);
    expect(status).toBe(2);
    expect(errors).toContain(word);
    expect(output).toBe('');
  });

  it('is told in the language asked for', async () => {
    expect((await run(['frobnicate'])).errors).toBe('zfxxgk: 没有“frobnicate”这个命令，可用 zfxxgk --help 查看用法\n');
    expect((await run(['check', 'good.txt', '--format', 'xml'])).errors).toContain(
      '选项 --format <format> 不能是“xml”，可选：pretty、json',
    );
    expect((await run(['check', '--lang', 'en'])).errors).toBe("zfxxgk: missing required argument 'files'\n");
    expect((await run(['--lang', 'en', 'check', 'good.txt'])).output).toContain('Nothing found.');
    expect((await run(['--help'])).output).not.toMatch(/\[options\]|choices|default/u);
  });

  it('prints help and version', async () => {
    expect(await run(['--version'])).toMatchObject({ status: 0, output: '1.2.3\n' });
    expect((await run(['--help'])).output).toContain('退出状态');
    expect((await run(['check', '--help', '--lang', 'en'])).output).toMatch(/^Usage: zfxxgk check/u);
    expect((await run([])).status).toBe(2);
  });
});

describe('zfxxgk check --narrative', () => {
  it('adds what sentences and tables disagree on', async () => {
    const text = new TextDecoder().decode(good).replace('全年新收政府信息公开申请17件', '全年新收政府信息公开申请71件');
    const files = { 'good.txt': new TextEncoder().encode(text) };
    expect((await run(['check', 'good.txt'], files)).output).toContain('未发现问题');
    const { output } = await run(['check', 'good.txt', '--narrative'], files);
    expect(output).toMatch(/narrative\/[\s\S]*71/u);
    expect((await run(['check', 'good.txt', '--narrative'])).output).toContain('未发现问题');
  });
});
