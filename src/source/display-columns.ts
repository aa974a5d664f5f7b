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
