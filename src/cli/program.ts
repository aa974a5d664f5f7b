import { Argument, Command, CommanderError, Option } from 'commander';
import type { Locale } from '../finding/message.js';
import type { CommandLineWords } from '../finding/messages/command-line/command-line-words.js';
import { commandLineWordsOf } from '../finding/messages/command-line/words-of.js';
import { isKnownEncoding } from './decode-text.js';
import { CommandError, type Environment, exitStatus } from './environment.js';
import { type CheckSettings, checkFormats, runCheck } from './run-check.js';
import { type ParseSettings, runParse } from './run-parse.js';
import { type RecordsSettings, runRecords } from './run-records.js';

/**
 * Runs the command line and gives its exit status; never throws on what the user typed or on what a file holds.
 * @param args what follows the command's name.
 */
export async function runCommandLine(args: readonly string[], environment: Environment): Promise<number> {
  const locale = localeOf(args);
  const words = commandLineWordsOf(locale);
  let status: number = exitStatus.ok;
  const program = buildProgram(words, environment, locale, (result) => {
    status = result;
  });
  try {
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exitStatus.ok;
      if (!error.code.startsWith('commander.help')) environment.writeError(`zfxxgk: ${describeWrongUsage(error, words)}\n`);
      return exitStatus.trouble;
    }
    if (!(error instanceof CommandError)) throw error;
    environment.writeError(`zfxxgk: ${error.message}\n`);
    return exitStatus.trouble;
  }
}

/** What commander says, in the language asked for. */
function describeWrongUsage({ code, message }: CommanderError, words: CommandLineWords): string {
  const names = [...message.matchAll(/'([^']*)'/gu)].map(([, name = '']) => name);
  const choices = /Allowed choices are (.*)\.$/u.exec(message)?.[1] ?? '';
  return words.wrongUsage(code, names, choices) ?? message.replace(/^error: /u, '');
}

/** The help is in the language asked for, so it is needed before the arguments are parsed. */
function localeOf(args: readonly string[]): Locale {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const value = args[index]?.split('=')[1] ?? args[index + 1];
  return index >= 0 && value === 'en' ? 'en' : 'zh-CN';
}

function buildProgram(words: CommandLineWords, environment: Environment, locale: Locale, done: (status: number) => void): Command {
  const { help } = words;
  const program = configure(new Command('zfxxgk'), words, environment)
    .usage(`${words.optionsPlace} ${words.commandPlace}`)
    .description(help.program)
    .addOption(languageOption(words))
    .version(environment.version, '-V, --version', help.version)
    .helpCommand(false)
    .addHelpText('after', `\n${help.exitStatus}`);
  const command = (name: string, description: string, argument: string, argumentHelp: string): Command => {
    const result = configure(new Command(name), words, environment)
      .usage(`${words.optionsPlace} ${argument}`)
      .description(description)
      .addArgument(new Argument(argument, argumentHelp))
      .addOption(languageOption(words))
      .addOption(new Option('--encoding <name>', help.encoding).argParser((name: string) => knownEncoding(name, words)));
    program.addCommand(result);
    return result;
  };
  command('parse', help.parse, '<file>', help.file)
    .addOption(new Option('--json', help.json))
    .addOption(new Option('--ast', help.ast).conflicts('json'))
    .addOption(new Option('--no-color', help.color))
    .action(async (file: string, settings: ParseSettings) => done(await runParse(file, { ...settings, locale }, environment)));
  command('check', help.check, '<files...>', help.files)
    .addOption(new Option('--format <format>', help.format).choices(checkFormats).default('pretty'))
    .addOption(new Option('--rule <code=setting>', help.rule).argParser(collect).default([], ''))
    .addOption(new Option('--blanks <policy>', help.blanks).choices(['strict', 'zero']).default('strict'))
    .addOption(new Option('--scope <scope>', help.scope).choices(['organ', 'area', 'system']))
    .addOption(new Option('--level <level>', help.level).choices(['national', 'province', 'city', 'county', 'town']))
    .addOption(new Option('--suppressions <file>', help.suppressions))
    .addOption(new Option('--update-suppressions', help.updateSuppressions))
    .addOption(new Option('--reason <text>', help.reason))
    .addOption(new Option('--narrative', help.narrative))
    .addOption(new Option('--no-color', help.color))
    .action(async (files: string[], settings: CheckSettings) => done(await runCheck(files, { ...settings, locale }, environment)));
  command('records', help.records, '<files...>', help.files)
    .addOption(new Option('--csv', help.csv).conflicts('json'))
    .addOption(new Option('--json', help.json))
    .addOption(new Option('--bom', help.bom).conflicts('json'))
    .action(async (files: string[], settings: RecordsSettings) => done(await runRecords(files, { ...settings, locale }, environment)));
  return program;
}

function languageOption({ help }: CommandLineWords): Option {
  return new Option('--lang <lang>', help.lang).choices(['zh-CN', 'en']).default('zh-CN');
}

/** What all commands share: where they write, no exit of their own, titles in the language. */
function configure(command: Command, words: CommandLineWords, environment: Environment): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': words.usage,
    'Commands:': words.commands,
    'Options:': words.options,
    'Arguments:': words.arguments,
  };
  return command
    .exitOverride()
    .configureOutput({ writeOut: environment.write, writeErr: environment.writeError, outputError: () => {} })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (each) => `${each.name()} ${each.usage()}`,
      optionDescription: (option) => describeOption(option, words),
    })
    .helpOption('-h, --help', words.help.help);
}

function describeOption({ description, argChoices, defaultValue }: Option, words: CommandLineWords): string {
  if (argChoices === undefined) return description;
  return description + words.optionNotes(argChoices, typeof defaultValue === 'string' ? defaultValue : null);
}

/** @throws CommandError for a label that is not known, before any file is read. */
function knownEncoding(name: string, words: CommandLineWords): string {
  if (!isKnownEncoding(name)) throw new CommandError(words.unknownEncoding(name));
  return name;
}

function collect(value: string, previous: readonly string[]): readonly string[] {
  return [...previous, value];
}
