import type { Finding } from './finding.js';
import type { Locale, MessageTable } from './message.js';
import { narrativeMessages as narrativeEn } from './messages/narrative/en.js';
import { narrativeMessages as narrativeZh } from './messages/narrative/zh-cn.js';
import { readingMessages as readingEn } from './messages/reading/en.js';
import { readingMessages as readingZh } from './messages/reading/zh-cn.js';
import { ruleMessages as rulesEn } from './messages/rules/en.js';
import { ruleMessages as rulesZh } from './messages/rules/zh-cn.js';
import { seriesMessages as seriesEn } from './messages/series/en.js';
import { seriesMessages as seriesZh } from './messages/series/zh-cn.js';

/** Every sentence the library knows, by locale and finding code. */
export const messages: Readonly<Record<Locale, MessageTable>> = {
  'zh-CN': { ...readingZh, ...rulesZh, ...narrativeZh, ...seriesZh },
  en: { ...readingEn, ...rulesEn, ...narrativeEn, ...seriesEn },
};

/**
 * The finding as a sentence: what is wrong, why, and what would be right.
 * @param extra sentences of the caller's own rules; they win over the built-in ones.
 * @returns for a code without a sentence the code and the data as JSON.
 * @throws TypeError for a finding that is no object or a locale that is not known.
 */
export function describeFinding(finding: Finding, locale: Locale = 'zh-CN', extra: MessageTable = {}): string {
  if (typeof finding !== 'object' || finding === null || typeof finding.code !== 'string') {
    throw new TypeError('describeFinding: finding must be a finding');
  }
  if (!Object.hasOwn(messages, locale)) throw new TypeError(`describeFinding: unknown locale ${String(locale)}`);
  const table = messages[locale];
  const message = Object.hasOwn(extra, finding.code)
    ? extra[finding.code]
    : Object.hasOwn(table, finding.code)
      ? table[finding.code]
      : undefined;
  return message ? message(finding) : fallback(finding);
}

function fallback({ code, data }: Finding): string {
  return Object.keys(data).length === 0 ? code : `${code} ${JSON.stringify(data)}`;
}
