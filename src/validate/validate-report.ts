import { checkReport } from '../ast/check-report.js';
import type { AnyReport } from '../ast/nodes.js';
import { createFinding, type Finding } from '../finding/finding.js';
import { defineRule, type Rule } from './rule.js';
import { RunContext } from './rule-context.js';
import { rules as standardRules } from './rules.js';
import { checkOptions, checkRuleSettings, type ValidateOptions } from './validate-options.js';

/**
 * Checks a report with the standard rules and the caller's own. Findings are sorted by range, then by the order of the
 * rules. Nothing depends on the clock; a rule that throws becomes the finding `validate/rule-failed`.
 * @throws TypeError naming a wrong argument or option.
 */
export function validateReport(report: AnyReport, options: ValidateOptions = {}): Finding[] {
  checkReport(report, 'validateReport');
  checkOptions(options, 'validateReport');
  const rules = [...standardRules, ...extraRulesOf(options)];
  const equationCodes = new Set(report.form?.equations.map((equation) => equation.code));
  const isEquationCode = (code: string): boolean => equationCodes.has(code);
  if (options.rules) {
    const known = new Set([...rules.flatMap((rule) => rule.meta.codes), 'validate/rule-failed']);
    checkRuleSettings(options.rules, (code) => known.has(code) || isEquationCode(code));
  }
  const run = new RunContext(report, options);
  for (const rule of rules) {
    if (appliesTo(rule, report)) runRule(rule, run, isEquationCode, options);
  }
  return sortFindings(run.findings);
}

/** The caller's rules may come from plain JavaScript: a wrong one is named here, not as a failure of the run. */
function extraRulesOf({ extraRules = [] }: ValidateOptions): readonly Rule[] {
  return extraRules.map((rule, index) => {
    try {
      return defineRule(rule);
    } catch (error) {
      throw new TypeError(`validateReport: option extraRules[${index}]: ${(error as Error).message}`);
    }
  });
}

function appliesTo(rule: Rule, report: AnyReport): boolean {
  if (report.form === null) return rule.meta.needsForm === false;
  return rule.meta.editions === undefined || rule.meta.editions.includes(report.form.id);
}

function runRule(rule: Rule, run: RunContext, isEquationCode: (code: string) => boolean, options: ValidateOptions): void {
  try {
    rule.check(run.forRule(rule, isEquationCode));
  } catch (error) {
    const severity = options.rules?.['validate/rule-failed'] ?? 'warning';
    if (severity === 'off') return;
    run.findings.push(
      createFinding({
        code: 'validate/rule-failed',
        severity,
        cause: 'reading',
        range: [0, 0],
        data: { rule: rule.meta.name, message: error instanceof Error ? error.message : String(error) },
        subject: { rule: rule.meta.name },
      }),
    );
  }
}

/** By start, then end; stable, so that rules keep their order. */
function sortFindings(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
}
