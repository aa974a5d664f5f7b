import type { Locale } from '../../message.js';
import type { CommandLineWords } from './command-line-words.js';
import { commandLineWordsEn } from './en.js';
import { commandLineWordsZhCn } from './zh-cn.js';

const words: Readonly<Record<Locale, CommandLineWords>> = { 'zh-CN': commandLineWordsZhCn, en: commandLineWordsEn };

/** The words of a locale. @throws TypeError naming an unknown locale. */
export function commandLineWordsOf(locale: Locale): CommandLineWords {
  if (!Object.hasOwn(words, locale)) throw new TypeError(`locale must be zh-CN or en, not ${String(locale)}`);
  return words[locale];
}
