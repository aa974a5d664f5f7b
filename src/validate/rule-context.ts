import type { AnyReport, CellNode, ParagraphNode, TableNode } from '../ast/nodes.js';
import { type Cause, createFinding, type Finding } from '../finding/finding.js';
import { type EditionDefinition, sectionTables, type TableName } from '../grammar-contract/edition.js';
import type { OrganLevel, ReviewCues } from '../grammar-contract/review.js';
import type { CellKey } from '../solve/equations.js';
import type { Range } from '../source/range.js';
import { type AssessedEquation, assessEquations, type BlankPolicy, cellAt } from './assess-equations.js';
import { foldWords } from './folded-words.js';
import { locateFromEquations, type WrongCells } from './locate/locate-wrong-cells.js';
import { organLevelOf } from './organ-level.js';
import { paragraphsOf } from './report-parts.js';
import type { FindingDraft, Rule } from './rule.js';
import type { Scope, ValidateOptions } from './validate-options.js';

/** What rules see. Lookups that several rules need are made once and kept. */
export interface RuleContext {
  readonly report: AnyReport;
  /** Declaration of the report's edition; null when no table was found. */
  readonly form: EditionDefinition | null;
  /** The edition's words for reviewing; null where it declares none. */
  readonly cues: ReviewCues | null;
  readonly blanks: BlankPolicy;
  readonly fileName: string | null;
  readonly scope: Scope;
  /** From the options, else from the agency's name; null when it cannot be told. */
  readonly organLevel: OrganLevel | null;
  /** Tables found, in the order of the form. */
  readonly tables: readonly TableNode[];
  /** Tables in which no cell has a figure, words or a mark. Other rules leave them to `table-blank`. */
  readonly blankTables: ReadonlySet<TableName>;
  /** Every equation of the form, assessed under the blank policy. */
  readonly equations: readonly AssessedEquation[];
  /** What would set right the equations that fail, by groups of them. */
  readonly wrongCells: readonly WrongCells[];
  /** All prose of the report in source order. */
  readonly paragraphs: readonly ParagraphNode[];
  /** The words of a paragraph as the reader folds them, without white space: what cues are compared with. */
  wordsOf(paragraph: ParagraphNode): string;
  cell(table: TableName, key: CellKey): CellNode | undefined;
  /** All cells of a table found, in source order of rows and in form order of columns. */
  cells(table: TableName): readonly CellNode[];
  /** Where to point for a cell: its own range, else its row's, else its table's. */
  placeOf(table: TableName, key: CellKey): Range;
  /** Adds a finding. @throws TypeError for a code that the rule does not declare. */
  add(draft: FindingDraft): void;
}

/**
 * `agency` only where every cell was read from its own range: a figure, a mark, words, or a cell that is there and
 * empty. What was inferred, lost or left open is the reading's.
 */
export function causeOf(cells: Iterable<CellNode | undefined>): Cause {
  for (const cell of cells) {
    if (cell === undefined) return 'reading';
    const isRead = cell.state === 'number' || cell.state === 'mark' || cell.state === 'text' ? cell.range !== null : cell.state === 'blank';
    if (!isRead) return 'reading';
  }
  return 'agency';
}

/** Explanations of wrong sums that a finding lists; `candidateCount` tells how many there are. */
const maxCandidates = 5;

/** Shared by the rules of one run; `forRule` gives each rule its `add`. @internal */
export class RunContext {
  readonly findings: Finding[] = [];
  readonly form: EditionDefinition | null;
  readonly cues: ReviewCues | null;
  readonly blanks: BlankPolicy;
  readonly fileName: string | null;
  readonly scope: Scope;
  private memo: {
    organLevel?: OrganLevel | null;
    tables?: readonly TableNode[];
    blankTables?: ReadonlySet<TableName>;
    equations?: readonly AssessedEquation[];
    wrongCells?: readonly WrongCells[];
    paragraphs?: readonly ParagraphNode[];
  } = {};
  private readonly words = new Map<ParagraphNode, string>();
  private readonly cellsByTable = new Map<TableName, readonly CellNode[]>();

  constructor(
    readonly report: AnyReport,
    private readonly options: ValidateOptions,
  ) {
    this.form = report.form;
    this.cues = report.form?.review ?? null;
    this.blanks = options.blanks ?? 'strict';
    this.fileName = options.fileName ?? null;
    this.scope = options.scope ?? 'organ';
  }

  get organLevel(): OrganLevel | null {
    this.memo.organLevel ??= this.options.organLevel ?? organLevelOf(this.report.agency, this.cues);
    return this.memo.organLevel;
  }

  get tables(): readonly TableNode[] {
    this.memo.tables ??= sectionTables.flatMap((name) => this.report[name] ?? []);
    return this.memo.tables;
  }

  get blankTables(): ReadonlySet<TableName> {
    this.memo.blankTables ??= new Set(this.tables.filter(isBlank).map(({ table }) => table));
    return this.memo.blankTables;
  }

  get equations(): readonly AssessedEquation[] {
    this.memo.equations ??= assessEquations(this.report, this.blanks);
    return this.memo.equations;
  }

  get wrongCells(): readonly WrongCells[] {
    this.memo.wrongCells ??= locateFromEquations(this.report, this.equations, maxCandidates);
    return this.memo.wrongCells;
  }

  get paragraphs(): readonly ParagraphNode[] {
    const { preamble, sections } = this.report;
    this.memo.paragraphs ??= paragraphsOf([...preamble, ...sections.flatMap((section) => section.blocks)]);
    return this.memo.paragraphs;
  }

  wordsOf(paragraph: ParagraphNode): string {
    let words = this.words.get(paragraph);
    if (words === undefined) {
      words = foldWords(paragraph.text);
      this.words.set(paragraph, words);
    }
    return words;
  }

  cell(table: TableName, key: CellKey): CellNode | undefined {
    return cellAt(this.report, table, key);
  }

  cells(table: TableName): readonly CellNode[] {
    let cells = this.cellsByTable.get(table);
    if (!cells) {
      cells = collectCells(this.report[table]);
      this.cellsByTable.set(table, cells);
    }
    return cells;
  }

  placeOf(table: TableName, key: CellKey): Range {
    const node = this.report[table];
    const row = node?.rows[key.row];
    return row?.cells[key.column]?.range ?? row?.range ?? node?.range ?? this.report.range;
  }

  /** The view of one rule: the same lookups, and an `add` that checks its codes and applies the caller's severities. */
  forRule(rule: Rule, isEquationCode: (code: string) => boolean): RuleContext {
    const add = (draft: FindingDraft): void => {
      if (!rule.meta.codes.includes(draft.code) && !isEquationCode(draft.code)) {
        throw new TypeError(`rule ${rule.meta.name} does not declare the code ${draft.code}`);
      }
      const severity = this.options.rules?.[draft.code] ?? draft.severity ?? rule.meta.severity;
      if (severity !== 'off') this.findings.push(createFinding({ ...draft, severity }));
    };
    return Object.assign(Object.create(this) as RunContext, { add });
  }
}

/** Loops instead of flatMap: this runs over every cell of every report. */
function collectCells(table: TableNode | null): CellNode[] {
  const cells: CellNode[] = [];
  for (const row of Object.values(table?.rows ?? {})) {
    for (const cell of Object.values(row.cells)) cells.push(cell);
  }
  return cells;
}

function isBlank(table: TableNode): boolean {
  for (const key in table.rows) {
    const cells = table.rows[key]?.cells;
    for (const column in cells) {
      const state = cells[column]?.state;
      if (state !== 'blank' && state !== 'lost' && state !== 'absent') return false;
    }
  }
  return true;
}
