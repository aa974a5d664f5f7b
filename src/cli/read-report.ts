import type { CommandLineWords } from '../finding/messages/command-line/command-line-words.js';
import { parseReport } from '../parse-report.js';
import { decodeText } from './decode-text.js';
import { CommandError, type Environment } from './environment.js';

export type ParsedFile = ReturnType<typeof parseReport> & {
  /** Path as given, with forward slashes; `stdin` for `-`. */
  readonly name: string;
};

/** Reads and parses one file. @throws CommandError when there is no text to parse. */
export async function readReport(
  file: string,
  environment: Environment,
  words: CommandLineWords,
  encoding: string | undefined,
): Promise<ParsedFile> {
  const bytes = await readBytes(file, environment, words);
  const decoded = decode(bytes, words, encoding);
  const name = file === '-' ? 'stdin' : file.replaceAll('\\', '/');
  if ('problem' in decoded) {
    if (decoded.problem === 'document') throw new CommandError(words.convertFirst(name, decoded.kind));
    throw new CommandError(decoded.problem === 'invalid' ? words.wrongEncoding(name, decoded.encoding) : words.notText(name));
  }
  if (encoding === undefined && decoded.encoding !== 'utf-8') environment.writeError(`${words.readAs(name, decoded.encoding)}\n`);
  return { name, ...parseReport(decoded.text) };
}

function decode(bytes: Uint8Array, words: CommandLineWords, encoding: string | undefined) {
  try {
    return decodeText(bytes, encoding);
  } catch (error) {
    if (error instanceof RangeError) throw new CommandError(words.unknownEncoding(encoding ?? ''));
    throw error;
  }
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

/** Reads and parses several files; what cannot be read is said, and the rest is read. */
export async function readReports(
  files: readonly string[],
  environment: Environment,
  words: CommandLineWords,
  encoding: string | undefined,
): Promise<{ readonly parsed: ParsedFile[]; readonly hasTrouble: boolean }> {
  const parsed: ParsedFile[] = [];
  for (const file of files) {
    try {
      parsed.push(await readReport(file, environment, words, encoding));
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      environment.writeError(`zfxxgk: ${error.message}\n`);
    }
  }
  return { parsed, hasTrouble: parsed.length < files.length };
}
