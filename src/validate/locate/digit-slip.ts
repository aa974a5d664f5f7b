/**
 * How a figure came to be miscopied. `changed`: one digit is another; `dropped`: one digit is missing; `doubled`: one
 * digit stands twice; `swapped`: two digits changed places.
 */
export type DigitSlip = 'changed' | 'dropped' | 'doubled' | 'swapped';

/**
 * Tells which slip turns the count `expected` into the count `actual`; null when none does.
 * `changed` needs two digits or more: any one-digit count is one digit away from any other, which says nothing.
 */
export function findDigitSlip(expected: number, actual: number): DigitSlip | null {
  if (!Number.isSafeInteger(expected) || !Number.isSafeInteger(actual) || expected < 0 || actual < 0) return null;
  const right = String(expected);
  const wrong = String(actual);
  if (right === wrong) return null;
  if (wrong.length === right.length - 1) return removalOf(right, wrong) >= 0 ? 'dropped' : null;
  if (wrong.length === right.length + 1) {
    const place = removalOf(wrong, right);
    return place >= 0 && hasNeighbourAlike(wrong, place) ? 'doubled' : null;
  }
  if (wrong.length !== right.length || right.length < 2) return null;
  const differing = [...right].flatMap((digit, index) => (digit === wrong[index] ? [] : [index]));
  if (differing.length === 1) return 'changed';
  const [first, second] = differing;
  const isSwap =
    differing.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    right[first] === wrong[second] &&
    right[second] === wrong[first];
  return isSwap ? 'swapped' : null;
}

/** Index of the digit whose removal from `long` gives `short`, the last such of a run of equal digits; -1 when none. */
function removalOf(long: string, short: string): number {
  let place = 0;
  while (place < short.length && long[place] === short[place]) place += 1;
  return long.slice(0, place) + long.slice(place + 1) === short ? place : -1;
}

function hasNeighbourAlike(digits: string, place: number): boolean {
  return digits[place] === digits[place - 1] || digits[place] === digits[place + 1];
}
