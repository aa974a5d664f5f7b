import { ReportMover } from '../ast/move-report.js';
import type { AnyReport } from '../ast/nodes.js';
import type { Finding } from '../finding/finding.js';
import type { CommandLineWords } from '../finding/messages/command-line/command-line-words.js';
import { parseReport, parseReports } from '../parse-report.js';
import { decodeText } from './decode-text.js';
import { CommandError, type Environment } from './environment.js';

export type ParsedFile = ReturnType<typeof parseReport> & {
  /** Path as given, with forward slashes; `stdin` for `-`. Of several reports in one file, with its number: `yearbook.txt#2`. */
  readonly name: string;
  /** The same without a number. */
  readonly file: string;
};

export type PlacedFile = ParsedFile & {
  /** The report and what was found in it, with places that count from the start of the file. */
  inFile(findings: readonly Finding[]): { readonly report: AnyReport; readonly findings: readonly Finding[] };
};

/** Reads and parses one file; of several reports in it the first. @throws CommandError when there is no text to parse. */
export async function readReport(
  file: string,
  environment: Environment,
  words: CommandLineWords,
  encoding: string | undefined,
): Promise<ParsedFile> {
  const { name, text } = await readText(file, environment, words, encoding);
  return { name, file: name, ...parseReport(text) };
}

/** Reads a file and parses every report in it. */
async function readEveryReport(
  file: string,
  environment: Environment,
  words: CommandLineWords,
  encoding: string | undefined,
): Promise<PlacedFile[]> {
  const { name, text } = await readText(file, environment, words, encoding);
  const placed = parseReports(text);
  const isOnly = placed.length === 1;
  const mover = new ReportMover(text);
  return placed.map(({ report, diagnostics, range: [start] }, i) => ({
    name: isOnly ? name : `${name}#${i + 1}`,
    file: name,
    report,
    diagnostics,
    inFile: (findings) =>
      isOnly
        ? { report, findings }
        : { report: mover.moveReport(report, start), findings: findings.map((finding) => mover.moveFinding(finding, start)) },
  }));
}

async function readText(
  file: string,
  environment: Environment,
  words: CommandLineWords,
  encoding: string | undefined,
): Promise<{ readonly name: string; readonly text: string }> {
  const bytes = await readBytes(file, environment, words);
  const decoded = decodeText(bytes, encoding);
  const name = file === '-' ? 'stdin' : file.replaceAll('\\', '/');
  if ('problem' in decoded) {
    if (decoded.problem === 'document') throw new CommandError(words.convertFirst(name, decoded.kind));
    throw new CommandError(decoded.problem === 'invalid' ? words.wrongEncoding(name, decoded.encoding.toUpperCase()) : words.notText(name));
  }
  if (encoding === undefined && decoded.encoding !== 'utf-8')
    environment.writeError(`${words.readAs(name, decoded.encoding.toUpperCase())}\n`);
  return { name, text: decoded.text };
}

async function readBytes(file: string, environment: Environment, words: CommandLineWords): Promise<Uint8Array> {
  try {
    return file === '-' ? await environment.readInput() : environment.readFile(file);
  } catch (error) {
    const { code, message } = error as Error & { code?: string };
    if (code === 'ENOENT') throw new CommandError(words.notFound(file));
    if (code === 'EISDIR') throw new CommandError(words.isDirectory(file));
    throw new CommandError(words.cannotRead(file, code ?? message));
  }
}

/** Reads and parses every report of several files; what cannot be read is said, and the rest is read. */
export async function readReports(
  files: readonly string[],
  environment: Environment,
  words: CommandLineWords,
  encoding: string | undefined,
): Promise<{ readonly parsed: PlacedFile[]; readonly hasTrouble: boolean }> {
  const parsed: PlacedFile[] = [];
  let hasTrouble = false;
  for (const file of files) {
    try {
      parsed.push(...(await readEveryReport(file, environment, words, encoding)));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      hasTrouble = true;
      environment.writeError(`zfxxgk: ${error.message}\n`);
    }
  }
  return { parsed, hasTrouble };
}
