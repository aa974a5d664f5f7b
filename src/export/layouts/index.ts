import { alignedLayout } from './aligned.js';
import { asciidocLayout } from './asciidoc.js';
import { delimitedLayout } from './delimited.js';
import { boxLayout, gridLayout } from './grid.js';
import { htmlLayout } from './html.js';
import { indexedLinesLayout } from './indexed-lines.js';
import { indexedRecordsLayout } from './indexed-records.js';
import { jiraLayout } from './jira.js';
import { keyValueLayout } from './key-value.js';
import type { LayoutRenderer } from './layout-renderer.js';
import { lineLayout } from './line.js';
import { markdownLayout } from './markdown.js';
import { mediawikiLayout } from './mediawiki.js';
import { namedRecordsLayout } from './named-records.js';
import { nestedNamesLayout } from './nested-names.js';
import { orgLayout } from './org.js';
import { pipeLayout } from './pipe.js';
import { pipeCellLinesLayout } from './pipe-cell-lines.js';
import { pipeSeparatorLinesLayout } from './pipe-separator-lines.js';
import { runTogetherLayout } from './run-together.js';
import { separatedParagraphsLayout } from './separated-paragraphs.js';
import { simpleTableLayout } from './simple-table.js';
import { spaceLayout } from './space.js';
import { tabLayout } from './tab.js';
import { tabCellLinesLayout } from './tab-cell-lines.js';

/** Every layout `renderReport` can print, by name. */
export const layoutRenderers = {
  pipe: pipeLayout,
  'pipe-cell-lines': pipeCellLinesLayout,
  'pipe-separator-lines': pipeSeparatorLinesLayout,
  tab: tabLayout,
  'tab-cell-lines': tabCellLinesLayout,
  'separated-paragraphs': separatedParagraphsLayout,
  line: lineLayout,
  space: spaceLayout,
  aligned: alignedLayout,
  markdown: markdownLayout,
  grid: gridLayout,
  box: boxLayout,
  org: orgLayout,
  mediawiki: mediawikiLayout,
  asciidoc: asciidocLayout,
  'simple-table': simpleTableLayout,
  jira: jiraLayout,
  html: htmlLayout,
  delimited: delimitedLayout,
  'key-value': keyValueLayout,
  'run-together': runTogetherLayout,
  'nested-names': nestedNamesLayout,
  'named-records': namedRecordsLayout,
  'indexed-lines': indexedLinesLayout,
  'indexed-records': indexedRecordsLayout,
} as const satisfies Readonly<Record<string, LayoutRenderer>>;

/** Name of a layout. */
export type LayoutName = keyof typeof layoutRenderers;

/** All layout names, in the order of the registry. */
export const layoutNames = Object.keys(layoutRenderers) as readonly LayoutName[];
