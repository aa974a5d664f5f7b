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

/** Reads a file and parses every report in it. All places count from the start of the file. */
async function readEveryReport(
  file: string,
  environment: Environment,
  words: CommandLineWords,
  encoding: string | undefined,
): Promise<ParsedFile[]> {
  const { name, text } = await readText(file, environment, words, encoding);
  const [only, ...others] = parseReports(text);
  if (only !== undefined && others.length === 0) return [{ name, file: name, report: only.report, diagnostics: only.diagnostics }];
  return [only, ...others].flatMap((placed, i) =>
    placed === undefined ? [] : [{ name: `${name}#${i + 1}`, file: name, ...parseReport(partOf(text, placed.range)) }],
  );
}

/** A part of a text at its place: what stands before it is blank. */
function partOf(text: string, [start, end]: readonly [number, number]): string {
  return text.slice(0, start).replace(/[^\r\n]/g, ' ') + text.slice(start, end);
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
): Promise<{ readonly parsed: ParsedFile[]; readonly hasTrouble: boolean }> {
  const parsed: ParsedFile[] = [];
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
