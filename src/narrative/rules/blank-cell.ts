import { createFinding, type Finding } from '../../finding/finding.js';
import { cellsUnder, isComparable, referencesOf } from '../compare-cells.js';
import { relatedCells } from '../related-places.js';
import type { NarrativeContext, NarrativeRule } from '../rule.js';

/** A figure that a sentence states belongs in the table too: its cell may not be left empty. */
export const blankCell: NarrativeRule = { code: 'narrative/blank-cell', severity: 'info', check };

function check(context: NarrativeContext): Finding[] {
  const { claims, report, lexicon } = context;
  const findings = new Map<string, Finding>();
  for (const claim of claims) {
    if (!claim.isFormKey || claim.value === 0 || !isComparable(claim, context) || findings.has(claim.key)) continue;
    const cells = cellsUnder(claim.key, report, lexicon);
    if (cells === null || cells.length !== 1 || !cells.every((cell) => cell.state === 'blank')) continue;
    const finding = createFinding({
      code: blankCell.code,
      severity: blankCell.severity,
      cause: 'agency',
      range: claim.range,
      related: relatedCells(cells),
      data: { key: claim.key, noun: claim.noun, stated: claim.value, statedUnit: claim.unit, cells: referencesOf(cells, report.form) },
      subject: { key: claim.key },
    });
    findings.set(claim.key, finding);
  }
  return [...findings.values()];
}
