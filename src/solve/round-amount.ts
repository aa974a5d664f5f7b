/** Amounts of money have up to six decimals: sums and differences of them must not differ by binary rounding. @internal */
export function roundAmount(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
