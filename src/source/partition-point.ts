/**
 * The index, from 0 to `length`, of the first of ordered things that does not stand before a place: all that do come
 * first. Asks about as many as the number has binary digits.
 */
export function partitionPoint(length: number, standsBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (standsBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
