import { partitionPoint } from '../source/partition-point.js';
import type { Claim } from './claim.js';
import { groupBySentence } from './claims-by-sentence.js';

/** Where the claims of a report stand, so that no rule has to look through all of them for each. @internal */
export class ClaimIndex {
  private readonly places: ReadonlyMap<Claim, number>;
  private readonly sentences: ReadonlyMap<number, readonly Claim[]>;
  /** Values of counts above 0, each once, in order. */
  private readonly values: readonly number[];

  constructor(claims: readonly Claim[]) {
    this.places = new Map(claims.map((claim, place) => [claim, place]));
    this.sentences = new Map(groupBySentence(claims).map((said) => [(said[0] as Claim).sentence[0], said]));
    const counts = claims.flatMap(({ kind, value }) => (kind === 'count' && value > 0 ? [value] : []));
    this.values = [...new Set(counts)].sort((a, b) => a - b);
  }

  /** Its index among all claims; -1 for one that a rule made. */
  placeOf(claim: Claim): number {
    return this.places.get(claim) ?? -1;
  }

  /** The claims of its sentence, in order. */
  saidWith({ sentence }: Pick<Claim, 'sentence'>): readonly Claim[] {
    return this.sentences.get(sentence[0]) ?? [];
  }

  /** Values of counts of the report within bounds, both included. */
  valuesWithin(least: number, most: number): readonly number[] {
    const { values } = this;
    const valueAt = (index: number): number => values[index] as number;
    const start = partitionPoint(values.length, (index) => valueAt(index) < least);
    const end = partitionPoint(values.length, (index) => valueAt(index) <= most);
    return values.slice(start, end);
  }
}

/** The index behind the last claim that ends at `offset` or before it, of claims in order. @internal */
export function countBefore(claims: readonly Claim[], offset: number): number {
  return partitionPoint(claims.length, (index) => (claims[index] as Claim).range[1] <= offset);
}
