import { expect, it } from 'vitest';
import { loadSegmenter } from '../../src/narrative/index.js';
import { readLabelledSet } from './labelled-set.js';
import { precisionOf, recallOf, scoreItems, totalOf } from './score.js';
import { heldOut, splits } from './split.js';

const items = readLabelledSet();

it('has at least 300 labelled sentences, each once', () => {
  expect(items.length).toBeGreaterThanOrEqual(300);
  expect(new Set(items.map((item) => item.text)).size).toBe(items.length);
});

/** What docs/narrative.md says of each part, rounded down. The part held out is by another author, and was read as it came. */
const floors = { built: { precision: 0.98, recall: 0.95 }, heldOut: { precision: 0.98, recall: 0.95 } } as const;

it.each(splits)('reads the %s part with the precision and recall that docs/narrative.md promises', async (split) => {
  const part = items.filter((item) => item.split === split);
  const total = totalOf(scoreItems(part, await loadSegmenter()).kinds.values());
  const floor = split === heldOut ? floors.heldOut : floors.built;
  expect(total.matched + total.missed).toBeGreaterThan(100);
  expect(precisionOf(total)).toBeGreaterThanOrEqual(floor.precision);
  expect(recallOf(total)).toBeGreaterThanOrEqual(floor.recall);
});
