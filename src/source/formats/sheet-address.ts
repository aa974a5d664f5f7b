/** The place of a cell of a sheet, both from 0. @internal */
export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

const addressPattern = /^\$?([A-Za-z]{1,2})\$?(\d{1,6})$/;

/** `B4`: the place of a cell by the letters of its column and the number of its row; null for any other text. @internal */
export function addressOf(text: string): SheetPlace | null {
  const match = addressPattern.exec(text);
  return match === null ? null : { row: Number(match[2]) - 1, column: columnOf((match[1] as string).toUpperCase()) };
}

/** 0 for A. @internal */
export function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
