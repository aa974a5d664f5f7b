/** What a folded code unit can be to the lexer. @internal */
export const CharacterClass = {
  /** Anything a text may consist of. */
  Text: 0,
  Space: 1,
  /** No-break space: padding, or the only content of a blank cell. */
  NoBreakSpace: 2,
  Tab: 3,
  LineEnd: 4,
  /** `|` and everything that stands for a cell border. */
  Pipe: 5,
  /** Start of a cell in left-over HTML. */
  MarkupCell: 6,
  /** Start or end of a row in left-over HTML. */
  MarkupRow: 7,
  /** Horizontal lines of box drawings. */
  Rule: 8,
  /** A line break inside a cell (`<br>`): as good as a space, never the end of a row. */
  SoftBreak: 9,
} as const;

/** Folded code units that stand for markup; private use characters of the source never become these. @internal */
export const MARKUP_CELL = 0xe001;
export const MARKUP_ROW = 0xe002;
export const SOFT_BREAK = 0xe003;

const classes = new Uint8Array(0x10000);
classes[0x20] = CharacterClass.Space;
classes[0xa0] = CharacterClass.NoBreakSpace;
classes[0x09] = CharacterClass.Tab;
classes[0x0a] = CharacterClass.LineEnd;
for (const unit of [0x7c, 0xa6, 0x2502, 0x2503, 0x2551, 0x2506, 0x2507, 0x250a, 0x250b, 0x5e]) classes[unit] = CharacterClass.Pipe;
classes[MARKUP_CELL] = CharacterClass.MarkupCell;
classes[MARKUP_ROW] = CharacterClass.MarkupRow;
classes[SOFT_BREAK] = CharacterClass.SoftBreak;
for (let unit = 0x2500; unit <= 0x257f; unit++) if (classes[unit] === 0) classes[unit] = CharacterClass.Rule;

/** Class of each folded code unit. @internal */
export const characterClasses: Uint8Array = classes;

const DIGIT_0 = 0x30;
const DIGIT_9 = 0x39;

/** @internal */
export function isDigit(unit: number): boolean {
  return unit >= DIGIT_0 && unit <= DIGIT_9;
}

/** Unified ideographs of the basic plane and Extension A. @internal */
export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;
}

/** How many Han characters stand from `from` to `to`, exclusive. @internal */
export function countHan(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (isHan(source.charCodeAt(at))) count++;
  return count;
}

/** A space as texts have it, or as an editor of web pages and a typesetter put it. @internal */
export function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0xa0 || unit === 0x3000 || (unit >= 0x2000 && unit <= 0x200a);
}

/** @internal */
export function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a);
}
