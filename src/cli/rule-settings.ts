import { messages } from '../finding/describe-finding.js';
import type { Finding, Severity } from '../finding/finding.js';
import type { CommandLineWords } from '../finding/messages/command-line/command-line-words.js';
import { CommandError } from './environment.js';

export type RuleSettings = ReadonlyMap<string, 'off' | Severity>;

/** Reads `code=off` and `code=severity`; of several for one code the last holds. @throws CommandError naming a wrong one. */
export function parseRuleSettings(settings: readonly string[], words: CommandLineWords): RuleSettings {
  const result = new Map<string, 'off' | Severity>();
  for (const setting of settings) {
    const [, code, level] = /^(.+)=(off|error|warning|info)$/u.exec(setting) ?? [];
    if (code === undefined) throw new CommandError(words.badRuleSetting(setting));
    if (!Object.hasOwn(messages['zh-CN'], code)) throw new CommandError(words.unknownCode(code));
    result.set(code, level as 'off' | Severity);
  }
  return result;
}

/** Findings with the settings applied, whichever stage they come from. */
export function applyRuleSettings(findings: readonly Finding[], settings: RuleSettings): Finding[] {
  return findings.flatMap((finding) => {
    const setting = settings.get(finding.code);
    if (setting === undefined) return [finding];
    return setting === 'off' ? [] : [{ ...finding, severity: setting }];
  });
}
