/** What stands for a sequence of figures: two hashes of 32 bits, and its length. @internal */
export interface SequenceSum {
  readonly first: number;
  readonly second: number;
  readonly length: number;
}

/** The sequence of no figure. @internal */
export const EMPTY_SEQUENCE: SequenceSum = { first: 0, second: 0, length: 0 };

const FIRST_BASE = 0x2c1b3c6d;
const SECOND_BASE = 0x297a2d39;
const FIRST_FACTOR = 0x9e3779b1;
const SECOND_FACTOR = 0x85ebca6b;

/**
 * Compares sequences of figures without writing them out: polynomials in two bases, so that the hash of one sequence behind another
 * takes no longer for long ones. Two different sequences have one key once in 2^52. @internal
 */
export class SequenceHash {
  private readonly firstPowers: Int32Array;
  private readonly secondPowers: Int32Array;
  /** For each place a number from 1 for its figure. */
  private readonly numbers: readonly number[];

  /** @param figures what places of a sequence count in; no sequence is longer */
  constructor(figures: readonly number[]) {
    const numbers = new Map<number, number>();
    for (const figure of figures) if (!numbers.has(figure)) numbers.set(figure, numbers.size + 1);
    this.numbers = figures.map((figure) => numbers.get(figure) as number);
    this.firstPowers = powersOf(FIRST_BASE, figures.length);
    this.secondPowers = powersOf(SECOND_BASE, figures.length);
  }

  /** Of the figures at these places, in their order. */
  sumOf(places: readonly number[]): SequenceSum {
    let first = 0;
    let second = 0;
    for (const place of places) {
      const figure = this.numbers[place] as number;
      first = (Math.imul(first, FIRST_BASE) + Math.imul(figure, FIRST_FACTOR)) | 0;
      second = (Math.imul(second, SECOND_BASE) + Math.imul(figure, SECOND_FACTOR)) | 0;
    }
    return { first, second, length: places.length };
  }

  /** Of one sequence behind another. */
  join(before: SequenceSum, behind: SequenceSum): SequenceSum {
    const { length } = behind;
    return {
      first: (Math.imul(before.first, this.firstPowers[length] as number) + behind.first) | 0,
      second: (Math.imul(before.second, this.secondPowers[length] as number) + behind.second) | 0,
      length: before.length + length,
    };
  }
}

/** A key of 52 bits. @internal */
export function keyOf({ first, second }: SequenceSum): number {
  return (first >>> 0) * 0x100000 + (second >>> 12);
}

function powersOf(base: number, highest: number): Int32Array {
  const powers = new Int32Array(highest + 1);
  powers[0] = 1;
  for (let i = 1; i <= highest; i++) powers[i] = Math.imul(powers[i - 1] as number, base);
  return powers;
}
