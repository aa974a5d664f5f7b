import { checkReport } from '../../ast/check-report.js';
import type { AnyReport } from '../../ast/nodes.js';
import type { TableName } from '../../grammar-contract/edition.js';
import type { Range } from '../../source/range.js';
import { type AssessedEquation, assessEquations, type BlankPolicy } from '../assess-equations.js';
import { findPairs } from './cell-pairs.js';
import { type DigitSlip, findDigitSlip } from './digit-slip.js';
import { buildEquationSystem, type Changes, type EquationSystem } from './equation-system.js';
import { type ExplanationPart, findCells, findLines, findShifts, findTranspositions } from './explanation-parts.js';
import { coverWithParts } from './independent-parts.js';

export type { DigitSlip } from './digit-slip.js';

/** How `locateWrongCells` looks, and how much it lists. */
export interface LocateOptions {
  /** What a blank counts for; `strict` (default): unknown. */
  readonly blanks?: BlankPolicy;
  /** Greatest number of explanations listed; 10 by default. `candidateCount` tells how many there are. */
  readonly maxCandidates?: number;
}

/** One figure and what it would have to be. */
export interface CellChange {
  readonly table: TableName;
  readonly row: string;
  readonly column: string;
  readonly actual: number;
  readonly expected: number;
  readonly range: Range | null;
}

/**
 * `cell`: one figure is wrong. `digit-slip`: one figure is a miscopy of the right one. `transposition`: two neighbours in a
 * row or column are exchanged. `shift`: the figures of a row stand one column off. `line`: a row or column as a whole is
 * wrong, as one copied from another. `cells`: two figures are wrong, or several such errors stand in one table.
 */
export type WrongCellKind = 'cell' | 'digit-slip' | 'transposition' | 'shift' | 'line' | 'cells';

/** Changes after which every equation that can be checked holds. */
export interface Explanation {
  readonly kind: WrongCellKind;
  readonly changes: readonly CellChange[];
  /** Only for `digit-slip`. */
  readonly slip?: DigitSlip;
  /** The way the figures went; only for `shift`. */
  readonly direction?: 'left' | 'right';
}

/**
 * `only`: no other set of as few cells repairs the equations, and each of its cells is borne out by two equations or by
 * all that the form has for it. `likeliest`: the only one that is a known kind of slip; other sets exist. `possible`:
 * one of several, or borne out too weakly. `none`: no explanation within the bounds of the search.
 */
export type Certainty = 'only' | 'likeliest' | 'possible' | 'none';

/** An equation that fails: `left` and `right` are the sums of its sides. */
export interface FailedEquation {
  readonly code: string;
  readonly over: 'row' | 'column';
  /** Key of the row or column it fails in. */
  readonly line: string;
  readonly left: number;
  readonly right: number;
}

/** What is wrong where equations that share cells fail. */
export interface WrongCells {
  readonly table: TableName;
  readonly certainty: Certainty;
  /** Explanations, the likeliest first. */
  readonly candidates: readonly Explanation[];
  /** How many explanations of this kind there are, listed or not; counted up to 500. */
  readonly candidateCount: number;
  readonly equations: readonly FailedEquation[];
}

/**
 * Finds the cells to blame where the sums of a report fail. Rows, columns and balances overlap, so that a single wrong
 * figure in the table of applications breaks its row and its column and is named by the two together. The smallest set of
 * changed counts (integers, at least 0) that satisfies every checkable equation is looked for: one cell, then two
 * exchanged neighbours, a shifted row, any two cells, up to four independent errors, and a whole row or column.
 * Only cells in state `number` are ever blamed; an equation with any other operand is no evidence. Time: linear in the
 * cells for one cell, bounded beyond.
 * @throws TypeError naming a wrong argument.
 */
export function locateWrongCells(report: AnyReport, options: LocateOptions = {}): WrongCells[] {
  checkArguments(report, options);
  return locateFromEquations(report, assessEquations(report, options.blanks ?? 'strict'), options.maxCandidates ?? 10);
}

/** The same, over equations already assessed. @internal */
export function locateFromEquations(report: AnyReport, assessed: readonly AssessedEquation[], maxCandidates: number): WrongCells[] {
  const tables = [...new Set(assessed.filter(({ status }) => status === 'fails').map(({ equation }) => equation.table))];
  return tables.flatMap((table) => {
    const system = buildEquationSystem(report, table, assessed);
    return groupFailing(system).map((failing) => explain(system, failing, maxCandidates));
  });
}

function explain(system: EquationSystem, failing: readonly number[], maxCandidates: number): WrongCells {
  const { certainty, explanations } = search(system, failing);
  const candidates = [...explanations].sort((a, b) => rank(a) - rank(b));
  return {
    table: system.table,
    certainty,
    candidates: candidates.slice(0, maxCandidates),
    candidateCount: explanations.length,
    equations: failing.flatMap((index) => {
      const equation = system.equations[index];
      if (!equation) return [];
      const { code, over, line } = equation.definition;
      return [{ code, over, line, left: equation.left, right: equation.right }];
    }),
  };
}

interface SearchResult {
  readonly certainty: Certainty;
  readonly explanations: readonly Explanation[];
}

/** Fewest cells first; among sets of two or more, known kinds of slip first. */
function search(system: EquationSystem, failing: readonly number[]): SearchResult {
  const repairsEverything = (part: ExplanationPart): boolean =>
    part.repaired.length === failing.length && part.repaired.every((equation) => failing.includes(equation));
  const cells = findCells(system);
  const single = cells.filter(repairsEverything);
  const [first] = single;
  if (single.length === 1 && first && isBorneOut(system, first.changes)) {
    return { certainty: 'only', explanations: [describe(system, first)] };
  }
  const transpositions = findTranspositions(system);
  const exchanged = transpositions.filter(repairsEverything);
  if (first) return { certainty: 'possible', explanations: [...single, ...exchanged].map((part) => describe(system, part)) };
  const pairs = findPairs(system, failing);
  if (exchanged.length > 0) return settle(exchanged, pairs.length, system);
  const shifts = failing.length < 3 ? [] : findShifts(system);
  const shifted = shifts.filter(repairsEverything);
  if (shifted.length > 0) return settle(shifted, Number.POSITIVE_INFINITY, system);
  const [pair] = pairs;
  if (pair) {
    const isOnly = pairs.length === 1 && isBorneOut(system, pair);
    return { certainty: isOnly ? 'only' : 'possible', explanations: pairs.map((changes) => toExplanation(system, 'cells', changes)) };
  }
  const parts = [...cells.filter(({ changes }) => isBorneOut(system, changes)), ...transpositions, ...shifts];
  const independent = searchIndependent(system, failing, parts);
  const lines = independent.certainty === 'none' ? findLines(system).filter(repairsEverything) : [];
  return lines.length === 0 ? independent : settle(lines, Number.POSITIVE_INFINITY, system);
}

/** Several known slips: one of a kind is the likeliest, and the only one where no other set of its size exists. */
function settle(parts: readonly ExplanationPart[], setsOfThatSize: number, system: EquationSystem): SearchResult {
  const [part] = parts;
  const isDoubtful = parts.length > 1 || !part || !isBorneOut(system, part.changes);
  const certainty = isDoubtful ? 'possible' : setsOfThatSize > 1 ? 'likeliest' : 'only';
  return { certainty, explanations: parts.map((part) => describe(system, part)) };
}

function searchIndependent(system: EquationSystem, failing: readonly number[], parts: readonly ExplanationPart[]): SearchResult {
  const own = parts.filter(({ repaired }) => repaired.every((equation) => failing.includes(equation)));
  const covers = coverWithParts(own, failing);
  const explanations = covers.map((cover) => toExplanation(system, 'cells', new Map(cover.flatMap((part) => [...part.changes]))));
  const certainty = covers.length === 0 ? 'none' : covers.length === 1 ? 'likeliest' : 'possible';
  return { certainty, explanations };
}

function describe(system: EquationSystem, part: ExplanationPart): Explanation {
  const explanation = toExplanation(system, part.pattern, part.changes);
  const [change] = explanation.changes;
  if (part.direction) return { ...explanation, direction: part.direction };
  const slip = part.pattern === 'cell' && change ? findDigitSlip(change.expected, change.actual) : null;
  return slip ? { ...explanation, kind: 'digit-slip', slip } : explanation;
}

function toExplanation(system: EquationSystem, kind: WrongCellKind, changes: Changes): Explanation {
  const listed = [...changes].flatMap(([index, expected]) => {
    const cell = system.cells[index];
    return cell ? [{ cell, expected }] : [];
  });
  listed.sort((a, b) => a.cell.rowIndex - b.cell.rowIndex || a.cell.columnIndex - b.cell.columnIndex);
  return {
    kind,
    changes: listed.map(({ cell, expected }) => {
      const { table, row, column, range } = cell.node;
      return { table, row, column, actual: cell.value, expected, range };
    }),
  };
}

function rank({ kind, changes }: Explanation): number {
  if (kind === 'digit-slip') return 0;
  const slips = changes.filter(({ expected, actual }) => findDigitSlip(expected, actual) !== null).length;
  return changes.length * 2 - slips;
}

/** Each cell stands in two checkable equations, or in all that the form has for it. */
function isBorneOut(system: EquationSystem, changes: Changes): boolean {
  return [...changes.keys()].every((index) => {
    const cell = system.cells[index];
    return cell !== undefined && cell.terms.length >= Math.min(2, cell.declared);
  });
}

/** Failing equations that hang together through shared cells, holding ones included; each group is explained by itself. */
function groupFailing(system: EquationSystem): number[][] {
  const parent = system.equations.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== undefined && parent[root] !== root) root = parent[root] as number;
    parent[index] = root;
    return root;
  };
  for (const { terms } of system.cells) {
    for (const { equation } of terms) parent[find(equation)] = find(terms[0]?.equation ?? equation);
  }
  const groups = new Map<number, number[]>();
  system.equations.forEach(({ residual }, index) => {
    if (residual === 0) return;
    const group = groups.get(find(index));
    if (group) group.push(index);
    else groups.set(find(index), [index]);
  });
  return [...groups.values()];
}

function checkArguments(report: AnyReport, options: LocateOptions): void {
  checkReport(report, 'locateWrongCells');
  if (typeof options !== 'object' || options === null) throw new TypeError('locateWrongCells: options must be an object');
  for (const [name, value] of Object.entries(options)) {
    const isRight =
      name === 'blanks'
        ? value === undefined || value === 'strict' || value === 'zero'
        : name === 'maxCandidates' && (value === undefined || (Number.isInteger(value) && (value as number) > 0));
    if (!isRight) throw new TypeError(`locateWrongCells: option ${name} is unknown or has a wrong value`);
  }
}
