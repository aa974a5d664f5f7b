import type { Locale } from '../../message.js';
import { outputWordsEn } from './en.js';
import type { OutputWords } from './output-words.js';
import { outputWordsZhCn } from './zh-cn.js';

const words: Readonly<Record<Locale, OutputWords>> = { 'zh-CN': outputWordsZhCn, en: outputWordsEn };

/** The words of a locale. @throws TypeError naming an unknown locale. */
export function outputWordsOf(locale: Locale): OutputWords {
  if (!Object.hasOwn(words, locale)) throw new TypeError(`locale must be zh-CN or en, not ${String(locale)}`);
  return words[locale];
}
