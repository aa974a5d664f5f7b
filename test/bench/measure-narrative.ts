import type { AnyReport } from '../../src/index.js';
import type { Segmenter } from '../../src/narrative/index.js';

export interface NarrativeSpeed {
  /** From asking for the segmenter to the findings of the first report. */
  readonly millisecondsToStart: number;
  /** Reports whose narrative is checked in a second, the best of a few rounds. */
  readonly narrativesPerSecond: number;
}

/** What of `zfxxgk/narrative` is timed, as built. */
type Narrative = Pick<typeof import('../../src/narrative/index.js'), 'checkNarrativeSync' | 'loadSegmenter'>;

/** Speed of the narrative. Measured behind `parseReport`, which shares code with it that the engine compiles for both. */
export async function measureNarrative(
  { checkNarrativeSync, loadSegmenter }: Narrative,
  reports: readonly AnyReport[],
  { rounds, roundMilliseconds }: { readonly rounds: number; readonly roundMilliseconds: number },
): Promise<NarrativeSpeed> {
  const started = performance.now();
  const segmenter = await loadSegmenter();
  for (const report of reports.slice(0, 1)) checkNarrativeSync(report, segmenter);
  const millisecondsToStart = performance.now() - started;
  let narrativesPerSecond = 0;
  for (let round = 0; round < rounds; round++)
    narrativesPerSecond = Math.max(narrativesPerSecond, rateOf(checkNarrativeSync, reports, segmenter, roundMilliseconds));
  return { millisecondsToStart, narrativesPerSecond };
}

function rateOf(check: Narrative['checkNarrativeSync'], reports: readonly AnyReport[], segmenter: Segmenter, atLeast: number): number {
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < atLeast) {
    for (const report of reports) check(report, segmenter);
    count += reports.length;
  }
  return (count * 1000) / (performance.now() - start);
}
