import { createFinding, type Finding, type FindingInput, type Severity } from '../finding/finding.js';

/** Findings over several reports, with the caller's severities applied. @internal */
export class FindingCollector {
  readonly findings: Finding[] = [];

  constructor(private readonly settings: Readonly<Record<string, 'off' | Severity>> = {}) {}

  add(input: FindingInput): void {
    const severity = this.settings[input.code] ?? input.severity;
    if (severity !== 'off') this.findings.push(createFinding({ ...input, severity }));
  }
}
