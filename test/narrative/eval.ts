/**
 * `npm run eval:narrative`: precision and recall of the claims per kind, on each part of the labelled sentences. `--mistakes`
 * lists what was missed and what was read wrongly in the parts built against, `--held-out` in the part held back;
 * `--development` leaves that part out.
 */
import { loadSegmenter } from '../../src/narrative/segmenter.js';
import { readLabelledSet } from './labelled-set.js';
import { precisionOf, recallOf, type Score, scoreItems, type Tally, totalOf } from './score.js';
import { heldOut, splits } from './split.js';

const items = readLabelledSet();
const segmenter = await loadSegmenter();
const shown = process.argv.includes('--development') ? splits.filter((split) => split !== heldOut) : splits;

for (const split of shown) {
  const part = items.filter((item) => item.split === split);
  const score = scoreItems(part, segmenter);
  console.log(`\n${split}${split === heldOut ? ' (held out)' : ''}: ${part.length} sentences`);
  printScore(score);
  const isListed = process.argv.includes(split === heldOut ? '--held-out' : '--mistakes');
  if (isListed) printMistakes(score);
}

function printScore(score: Score): void {
  const row = (name: string, tally: Tally): string =>
    [
      name.padEnd(14),
      String(tally.matched + tally.missed).padStart(8),
      String(tally.matched + tally.spurious).padStart(8),
      precisionOf(tally).toFixed(3).padStart(10),
      recallOf(tally).toFixed(3).padStart(8),
    ].join('');
  console.log(`${'kind'.padEnd(14)}labelled    read precision  recall`);
  for (const [kind, tally] of [...score.kinds].sort()) console.log(row(kind, tally));
  console.log(row('all claims', totalOf(score.kinds.values())));
  console.log(row('links', score.links));
}

function printMistakes(score: Score): void {
  for (const { item, missed, spurious } of score.mistakes) {
    console.log(`\n${item.file}:${item.line} ${item.text}`);
    for (const text of missed) console.log(`  - ${text}`);
    for (const text of spurious) console.log(`  + ${text}`);
  }
}
