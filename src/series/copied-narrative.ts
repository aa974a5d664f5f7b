import type { Range } from '../source/range.js';
import type { FindingCollector } from './collect-findings.js';
import { toSubject } from './report-facts.js';
import { foldProse, PassageIndex, proseOf, type SharedPassage, shareOf } from './shared-passages.js';
import { referencesOf, type YearPair } from './year-checks.js';

/** Shorter sections say the same every year with reason: 本年度没有收取信息处理费。 */
const shortestSection = 80;
const defaultShare = 0.8;
/** Passages listed; the longest are kept. */
const maxPassages = 20;

/**
 * Prose copied from last year. 国办公开办函〔2021〕30号 names reports that 内容雷同 among those to be held to account. Figures are
 * left out of account, so that last year's text with this year's figures counts as copied.
 * @internal
 */
export function checkCopiedNarrative(pair: YearPair, share: number = defaultShare, collector: FindingCollector): void {
  const { earlier, later } = pair;
  const prose = earlier.report.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): Range[] => (block.type === 'paragraph' ? [block.range] : [])),
  );
  const index = new PassageIndex(foldProse(earlier.report.source, prose, 'figures'));
  for (const section of later.report.sections) {
    const own = proseOf(later.report, section, 'figures');
    if (own.text.length < shortestSection) continue;
    const passages = index.findShared(own);
    const copied = shareOf(passages, own);
    if (copied < share) continue;
    addFinding(pair, collector, section.number, copied, passages);
  }
}

function addFinding(pair: YearPair, collector: FindingCollector, section: number, share: number, passages: readonly SharedPassage[]): void {
  const listed = [...passages]
    .sort((a, b) => b.length - a.length)
    .slice(0, maxPassages)
    .sort((a, b) => a.second[0] - b.second[0]);
  const [first] = listed;
  if (!first) return;
  const { earlier, later } = pair;
  collector.add({
    code: 'series/copied-narrative',
    severity: 'warning',
    cause: 'agency',
    range: first.second,
    related: listed.flatMap((passage, place) => [
      ...(place === 0
        ? []
        : [{ range: passage.second, note: { key: 'passage', report: later.index, year: later.report.year, passage: place } }]),
      { range: passage.first, note: { key: 'original', report: earlier.index, year: earlier.report.year, passage: place } },
    ]),
    data: {
      ...referencesOf(pair),
      section,
      share: Math.round(share * 1000) / 1000,
      passages: listed.map((passage) => ({ earlier: passage.first, later: passage.second, length: passage.length })),
      passageCount: passages.length,
    },
    subject: [toSubject(earlier), toSubject(later), section],
  });
}
