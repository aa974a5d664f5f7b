/**
 * `zfxxgk/grammar`: forms, wordings and layouts as data, and parsers for those of your own.
 */

import { standardGrammar } from '../grammar/standard.js';
import { buildParser, type ExtensionReports, type Parser } from './grammar/create-parser.js';
import type { GrammarExtension } from './grammar/define.js';
import type { Report } from './parse-report.js';

// Parsers
export type { ExtensionReports, Parser };

/** What a parser knows beside the standard grammar. */
export interface ParserOptions<Extensions extends readonly GrammarExtension[] = readonly GrammarExtension[]> {
  readonly extend?: Extensions;
}

/**
 * A parser for the standard grammar and extensions of your own. Reports of an edition of your own are typed by it:
 * `report.edition === 'x'` narrows the tables to its rows and columns. Takes a few milliseconds; keep what it returns.
 * @throws TypeError that names the entry that is wrong, or both of two entries that clash.
 */
export function createParser<const Extensions extends readonly GrammarExtension[] = readonly []>(
  options: ParserOptions<Extensions> = {},
): Parser<Report | ExtensionReports<Extensions>> {
  return buildParser(standardGrammar, options);
}

// The standard editions
export { crosswalk } from '../grammar/common/crosswalk.js';
export { edition2008, edition2014, edition2019, edition2021 } from '../grammar/index.js';
// Definitions
export {
  type CompleteEdition,
  defineEdition,
  defineLayout,
  defineWording,
  type EditionExtension,
  type EditionInput,
  type GrammarExtension,
  type LayoutExtension,
  type WordingExtension,
} from './grammar/define.js';
export type {
  BlockDefinition,
  ColumnDefinition,
  EditionDefinition,
  EquationDefinition,
  HeadingDefinition,
  RowDefinition,
  RowGroupDefinition,
  SectionNumber,
  TableDefinition,
  TableName,
  UndividedRowDefinition,
} from './grammar-contract/edition.js';
export type { LayoutDefinition, SeparatorKind } from './grammar-contract/layout.js';
export type { NoticeCue, OrganCue, OrganLevel, PlaceholderCue, ReviewCues } from './grammar-contract/review.js';
export type {
  Crosswalk,
  CrosswalkCell,
  CrosswalkEntry,
  CrosswalkRelation,
  ScopeCue,
  SeriesDeclaration,
} from './grammar-contract/series.js';
export type { TermReference, WordingDefinition, WordingKind } from './grammar-contract/wording.js';
