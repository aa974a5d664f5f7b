/**
 * True when a percentage, as it is written, is that of its figures: rounded or cut off. One unit of the last decimal is tolerated; whole
 * percentages are not rounded up from less than a half (9.09% is 9%, and no 10%).
 */
export function isPercentage(stated: number, decimals: number, computed: number): boolean {
  const sign = stated < 0 ? -1 : 1;
  const over = sign * (computed - stated);
  const step = 10 ** -decimals;
  return over <= step + 1e-9 && over >= -(decimals === 0 ? step / 2 : step) - 1e-9;
}
