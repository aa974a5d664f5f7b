/**
 * `zfxxgk`: reads annual reports on open government information out of any text layout, and checks them.
 * The core is synchronous and runs in Node and in browsers.
 */

export { type Leaf, listLeaves, type TextLeaf } from './ast/leaves.js';

// The tree
export type {
  AnyReport,
  BlockNode,
  CellNode,
  CellState,
  ExtraRowNode,
  HeadingNode,
  LabelNode,
  Located,
  ParagraphNode,
  ReportMetadata,
  ReportNode,
  RowNode,
  SectionNode,
  StatisticsPeriod,
  SubheadingNode,
  TableNode,
} from './ast/nodes.js';
export type { ForeignReport, ReportOf, TableOf } from './ast/typed-report.js';
export { type Visitor, visit } from './ast/visit.js';
// Export
export type { CheckedReport, FindingOutputOptions } from './export/checked-report.js';
export type { LayoutName } from './export/layouts/index.js';
export type { LayoutOptions } from './export/layouts/layout-renderer.js';
export { type RenderOptions, renderReport } from './export/render-report.js';
export { type CsvOptions, toCsv } from './export/to-csv.js';
export { toGithubAnnotations } from './export/to-github-annotations.js';
export {
  type FindingJson,
  type FindingsJson,
  type ReportDocumentJson,
  type ReportFindingsJson,
  toFindingsJson,
  toJson,
} from './export/to-json.js';
export { toJunit } from './export/to-junit.js';
export { toMarkdown } from './export/to-markdown.js';
export { type CellRecord, toRecords } from './export/to-records.js';
export { type SarifLog, type SarifOptions, toSarif } from './export/to-sarif.js';
export { type TextOptions, toText } from './export/to-text.js';
// Findings
export { type CodeFrameOptions, codeFrame, type FrameSource } from './finding/code-frame.js';
export { describeFinding } from './finding/describe-finding.js';
export type { Cause, CellReference, Finding, RelatedPlace, Severity } from './finding/finding.js';
export type { Locale, Message, MessageTable } from './finding/message.js';
// Suppressions
export {
  applySuppressions,
  type FindingsOfReport,
  formatSuppressions,
  parseSuppressions,
  type SuppressedFinding,
  type Suppression,
  staleSuppressions,
  updateSuppressions,
} from './finding/suppressions.js';
// Keys of the form
export type { SectionNumber, TableName } from './grammar-contract/edition.js';
// Reading
export { type ParseOptions, type ParseResult, type PlacedResult, parseReport, parseReports, type Report } from './parse-report.js';
export { LineMap } from './source/line-map.js';
// Places
export { locate } from './source/locate.js';
export { containsRange, coverRanges, type Range } from './source/range.js';
// Checking
export type { ValidateOptions } from './validate/validate-options.js';
export { validateReport } from './validate/validate-report.js';
