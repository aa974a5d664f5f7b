import type { FoldedText, PrintedText } from './folded-text.js';

/** True for characters that take two columns of a terminal. @internal */
export function isWideUnit(unit: number): boolean {
  return (
    unit >= 0x1100 &&
    (unit <= 0x115f ||
      (unit >= 0x2e80 && unit <= 0xa4cf) ||
      (unit >= 0xac00 && unit <= 0xd7a3) ||
      (unit >= 0xf900 && unit <= 0xfaff) ||
      (unit >= 0xff00 && unit <= 0xff60))
  );
}

/** Controls, soft hyphens, marks that combine, zero-width characters, variation selectors. */
const takesNoRoom = /[\p{Cc}\p{Cf}\p{Mn}]/u;

/** Columns that a UTF-16 unit takes in a terminal. @internal */
export function displayWidth(unit: number): 0 | 1 | 2 {
  if (isWideUnit(unit)) return 2;
  return (unit < 0x20 || unit > 0x7e) && takesNoRoom.test(String.fromCharCode(unit)) ? 0 : 1;
}

/** What columns are counted in: the source, or what was put together from it. @internal */
export function printedText(text: FoldedText): PrintedText {
  return text.printed ?? text;
}

/**
 * Columns of what folding left out right before a unit, in its line of the source: `**` was printed all the same. What stands in
 * lines before was moved, or left out with its line end.
 * @internal
 */
export function leftOutWidth({ source, starts, ends }: PrintedText, at: number, isCharacterWide: boolean): number {
  let sum = 0;
  const first = at === 0 ? 0 : (ends[at - 1] as number);
  for (let left = (starts[at] as number) - 1; left >= first && source.charCodeAt(left) !== 0x0a; left--) {
    const width = displayWidth(source.charCodeAt(left));
    sum += isCharacterWide ? Math.min(width, 1) : width;
  }
  return sum;
}

/**
 * Columns of a folded unit as the text gives it: full-width digits and brackets take two, as Han characters do, or one
 * where the tool counts characters. Several units that stand for one character take its width once. @internal
 */
export function unitWidth({ source, starts }: PrintedText, at: number, isCharacterWide: boolean): 0 | 1 | 2 {
  if (at > 0 && starts[at] === starts[at - 1]) return 0;
  return !isCharacterWide && isWideUnit(source.charCodeAt(starts[at] as number)) ? 2 : 1;
}
