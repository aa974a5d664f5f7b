/** `zfxxgk/series`: several reports: years of one organ, a parent and its children, two versions. */
export type { Crosswalk, CrosswalkCell, CrosswalkEntry, CrosswalkRelation } from '../grammar-contract/series.js';
export {
  type CellDifference,
  type ComparedFigure,
  compareReports,
  type MetadataDifference,
  type ReportComparison,
  type SectionDifference,
} from './compare-reports.js';
export type { IncomparableCell } from './corresponding-cells.js';
export type { ReportReference } from './report-facts.js';
export { type HierarchyOptions, type SeriesOptions, seriesCodes } from './series-options.js';
export type { SharedPassage } from './shared-passages.js';
export { validateHierarchy } from './validate-hierarchy.js';
export { type Obstacle, validateSeries } from './validate-series.js';
