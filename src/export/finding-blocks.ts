import type { Finding, Severity } from '../finding/finding.js';
import type { OutputWords } from '../finding/messages/output/output-words.js';
import type { EquationData, Suspect } from '../finding/messages/rules/arithmetic-data.js';
import type { ChangeData, WrongCellData } from '../finding/messages/rules/wrong-cell-data.js';

/** Findings that a reader looks at together. */
export interface FindingBlock {
  /** What is said in full. Of a shared cause: the finding that names the wrong cells, else the first broken equation. */
  readonly head: Finding;
  /** The one cell to look at where no finding of its own names it; else null. */
  readonly suspect: Suspect | null;
  /** The equations that fail for the same cause; empty where the head stands alone. */
  readonly broken: readonly Finding[];
  /** Sentences that state a figure after which those equations would hold. */
  readonly stated: readonly Finding[];
  /** Findings that differ from the head in nothing but their row. */
  readonly alike: readonly Finding[];
}

/**
 * Findings as blocks, in the order of their heads. One wrong figure breaks its row, its column and the
 * balance: those equations are one block with the finding that says which cell is behind them. Findings of which the same
 * is to be said of several rows (all 25 of a table torn to pieces) are one block too.
 * @internal
 */
export function blocksOf(findings: readonly Finding[]): FindingBlock[] {
  const keyOf = keysByCause(findings);
  const groups = new Map<unknown, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const blocks = new Map([...groups.values()].map(toBlock).map((block) => [block.head, block]));
  return findings.flatMap((finding) => blocks.get(finding) ?? []);
}

/** The gravest severity in a block. @internal */
export function severityOf({ head, broken }: FindingBlock): Severity {
  const all = [head, ...broken].map(({ severity }) => severity);
  return all.includes('error') ? 'error' : all.includes('warning') ? 'warning' : 'info';
}

/** What is said in one line of a finding that belongs to a block: of what, what, and by how much. @internal */
export function partsOf(words: OutputWords, finding: Finding): [string, string, string] {
  if (isStated(finding)) {
    const { cell, figure } = words.stated(finding);
    return [cell, figure, ''];
  }
  const { line, sides, difference } = words.equation(finding);
  return [line, sides, difference];
}

function toBlock(group: readonly Finding[]): FindingBlock {
  const [first, ...others] = group as [Finding, ...Finding[]];
  const broken = group.filter(isEquation);
  const [equation] = broken;
  if (equation === undefined) return { head: first, suspect: null, broken: [], stated: [], alike: others };
  const stated = group.filter(isStated);
  const wrongCell = group.find(isWrongCell);
  if (wrongCell !== undefined) return { head: wrongCell, suspect: null, broken, stated, alike: [] };
  return { head: equation, suspect: broken.length > 1 ? equationOf(equation).suspect : null, broken, stated, alike: [] };
}

/** What findings of one block have in common; a finding that stands alone is its own key. */
function keysByCause(findings: readonly Finding[]): (finding: Finding) => unknown {
  const causes = new Map<string, unknown>();
  for (const finding of findings) {
    if (!isWrongCell(finding)) continue;
    const { table } = finding.data;
    const { equations, candidates } = finding.data as unknown as WrongCellData;
    for (const { code, line } of equations) causes.set(nameEquation(table, code, line), finding);
    for (const change of candidates.flatMap(({ changes }) => changes)) causes.set(nameChange(change), finding);
  }
  for (const finding of findings) {
    if (!isEquation(finding)) continue;
    const { table, line, suspect } = equationOf(finding);
    const name = nameEquation(table, finding.code, line);
    if (causes.has(name) || suspect === null) continue;
    // The finding that names the cell was switched off or suppressed.
    const change = nameChange(suspect);
    if (!causes.has(change)) causes.set(change, finding);
    causes.set(name, causes.get(change));
  }
  return (finding) => {
    if (isEquation(finding)) return causes.get(nameEquation(finding.data.table, finding.code, equationOf(finding).line)) ?? finding;
    if (isStated(finding)) return causes.get(nameStated(finding)) ?? finding;
    return isWrongCell(finding) ? finding : keyOfRow(finding);
  };
}

function keyOfRow(finding: Finding): unknown {
  const { row, rowLabel, ...others } = finding.data;
  const isOfRow = finding.cause === 'reading' && typeof row === 'string' && typeof rowLabel === 'string';
  return isOfRow ? JSON.stringify([finding.code, finding.severity, others]) : finding;
}

function isWrongCell({ code, data }: Finding): boolean {
  return code.endsWith('/wrong-cell') && Array.isArray(data.equations) && Array.isArray(data.candidates);
}

function isEquation({ data }: Finding): boolean {
  return typeof data.line === 'string' && typeof data.left === 'number' && typeof data.right === 'number' && 'suspect' in data;
}

/** A figure of one cell that a sentence states otherwise than the table. */
function isStated({ data }: Finding): boolean {
  return typeof data.stated === 'number' && Array.isArray(data.cells) && data.cells.length === 1;
}

function equationOf({ data }: Finding): EquationData {
  return data as unknown as EquationData;
}

function nameEquation(table: unknown, code: unknown, line: unknown): string {
  return `${table} ${code} ${line}`;
}

function nameChange({ table, row, column, expected }: ChangeData | Suspect): string {
  return `${table}/${row}/${column}=${expected}`;
}

function nameStated({ data }: Finding): string {
  const [cell] = data.cells as readonly { table: unknown; row: unknown; column: unknown }[];
  return `${cell?.table}/${cell?.row}/${cell?.column}=${data.stated}`;
}
