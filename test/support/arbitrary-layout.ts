import fc from 'fast-check';
import type { LayoutName } from '../../src/export/layouts/index.js';
import { type RenderOptions, resolveLayout } from '../../src/export/render-report.js';
import type { ReportModel } from './report-model.js';

type Options = Omit<RenderOptions, 'layout'>;

const spans = fc.constantFrom('empty' as const, 'dropped' as const);
const anySpans = fc.constantFrom('empty' as const, 'dropped' as const, 'repeated' as const);
const brackets = fc.constantFrom('full' as const, 'half' as const);
const rule = fc.constantFrom('none' as const, 'first' as const, 'every' as const);
const padding = fc.constantFrom(1, 0, 2, 'align' as const);
const rowGap = fc.constantFrom(0, 0, 0, 1);
const fillers = fc.constantFrom(0, 0, 0, 10, 17);

/** The options that make sense for each layout: what real converters print. */
const choices: Readonly<Record<LayoutName, fc.Arbitrary<Options>>> = {
  pipe: fc.record({ spans: anySpans, leadingBar: fc.boolean(), trailingBar: fc.boolean(), rule, padding, fillers, rowGap, brackets }),
  'pipe-cell-lines': fc.record({ leadingBar: fc.boolean(), trailingBar: fc.boolean(), fillers: fc.constantFrom(0, 0, 17), brackets }),
  'pipe-separator-lines': fc.record({ fillers: fc.constantFrom(0, 0, 17), brackets }),
  tab: fc.record({ spans: anySpans, leadingBar: fc.boolean(), trailingBar: fc.boolean(), rowGap, brackets }),
  'tab-cell-lines': fc.record({ spans: fc.constantFrom('below' as const, 'dropped' as const), rowGap: fc.constantFrom(1, 1, 2), brackets }),
  'separated-paragraphs': fc.record({ separator: fc.constantFrom('|', '\t'), rowGap: fc.constantFrom(0, 2, 3), brackets }),
  line: fc.record({ blankLines: fc.constantFrom(0, 1, 2, 3), rowGap: fc.constantFrom(0, 0, 2), brackets }),
  space: fc.record({ wrap: fc.constantFrom(0, 0, 80, 120), rowGap, brackets }),
  aligned: fc.record({ wrap: fc.constantFrom(24, 16, 40, 0), brackets }),
  markdown: fc.record({ spans: anySpans, leadingBar: fc.boolean(), padding, brackets }),
  grid: fc.record({ spans, wrap: fc.constantFrom(0, 24, 36), rule: fc.constantFrom('every' as const, 'first' as const), brackets }),
  box: fc.record({ spans, wrap: fc.constantFrom(0, 24, 36), rule: fc.constantFrom('every' as const, 'first' as const), brackets }),
  org: fc.record({ spans, rule: fc.constantFrom('first' as const, 'every' as const), brackets }),
  mediawiki: fc.record({ spans, brackets }),
  asciidoc: fc.record({ spans, blankLines: fc.constantFrom(0, 1), brackets }),
  'simple-table': fc.record({ brackets }),
  jira: fc.record({ spans, brackets }),
  html: fc.record({ spans, blankLines: fc.constantFrom(0, 1), brackets }),
  delimited: fc.record({ spans: anySpans, separator: fc.constantFrom(',', ';'), brackets }),
  'key-value': fc.record({ separator: fc.constantFrom('：', ': ', ' = '), brackets }),
  'run-together': fc.record({ brackets }),
  'nested-names': fc.record({ separator: fc.constantFrom(': ', '：', ' = '), brackets }),
  'named-records': fc.record({ brackets }),
  'indexed-lines': fc.record({ separator: fc.constantFrom(': ', '：', ' '), brackets }),
  'indexed-records': fc.record({ spans, brackets }),
};

/** Any layout of `names` with options that real converters use. */
export function arbitraryLayout(names: readonly LayoutName[]): fc.Arbitrary<RenderOptions> {
  return fc.constantFrom(...names).chain((layout) =>
    choices[layout].map((options): RenderOptions => {
      // Grid and box cells must not cut a figure; a table whose rows have no rules cannot have cells of several lines.
      const isCut = (layout === 'grid' || layout === 'box') && options.rule === 'first';
      return { layout, ...options, ...(isCut ? { wrap: 0 } : {}) };
    }),
  );
}

/** True when the text printed with these options still tells every cell of the report. */
export function keepsEverything(model: ReportModel, options: RenderOptions): boolean {
  const { renderer, settings } = resolveLayout(options);
  const losses = renderer.loses(settings);
  if (losses.includes('cellEnds')) return false;
  if (!hasBlanks(model)) return true;
  if (losses.includes('blanks') || losses.includes('rowEnds')) return false;
  // Padding after the last cell and empty cells look the same where spans leave no trace.
  return !(settings.fillers > 0 && settings.spans === 'dropped' && ['pipe', 'markdown', 'tab'].includes(options.layout));
}

export function hasBlanks(model: ReportModel): boolean {
  return Object.values(model.cells).some((rows) =>
    Object.values(rows).some((cells) => Object.values(cells).some((cell) => cell.state === 'blank')),
  );
}
