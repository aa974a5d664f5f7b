import type { CellNode } from '../ast/nodes.js';
import type { RelatedPlace } from '../finding/finding.js';
import type { Claim } from './claim.js';

/** A claim as a place that a finding relates. @param key what it is to the finding. @internal */
export function relatedClaim(key: string, { range, noun, value, unit }: Claim): RelatedPlace {
  return { range, note: { key, noun, value, unit } };
}

/** The cells that stand in the text, as places that a finding relates. @internal */
export function relatedCells(cells: readonly CellNode[]): RelatedPlace[] {
  return cells.flatMap(({ range, table, row, column, value }) =>
    range === null ? [] : [{ range, note: { key: 'cell', table, row, column, value } }],
  );
}
