import { CharacterClass, characterClasses } from '../source/character-class.js';

/** True for what a rule line can open with: a first unit, and the one behind it where the first is a bar. @internal */
export function canOpenRuleLine(unit: number, next: number): boolean {
  return canBeInRuleLine(unit) && (unit !== 0x7c || canBeInRuleLine(next));
}

function canBeInRuleLine(unit: number): boolean {
  const kind = characterClasses[unit];
  return kind === CharacterClass.Text
    ? unit === 0x2d || unit === 0x3d || unit === 0x7e || unit === 0x2014 || unit === 0x2b || unit === 0x3a
    : kind !== CharacterClass.LineEnd;
}

/**
 * The end (before the line end) of the rule line that starts at `from`, or -1:
 * ```
 * |---|:-:|    +-----+----+    ===== ====    ├────┼────┤    |-
 * ```
 * A line of single dashes between bars is a row of marks, unless it has no room: `|-|-|`. @internal
 */
export function isRuleLine(units: Uint16Array, from: number, length: number): number {
  let strokes = 0;
  let longest = 0;
  let run = 0;
  /** White space between strokes or bars; that before and behind them does not count. */
  let spaces = 0;
  let pending = 0;
  let bars = 0;
  let at = from;
  for (; at < length; at++) {
    const unit = units[at] as number;
    if (unit === 0x0a) break;
    if (unit === 0x20 || unit === 0xa0 || unit === 0x09) {
      run = 0;
      if (strokes + bars > 0) pending++;
      continue;
    }
    spaces += pending;
    pending = 0;
    if (unit === 0x2d || unit === 0x3d || unit === 0x7e || unit === 0x2014 || characterClasses[unit] === CharacterClass.Rule) {
      strokes++;
      run++;
      if (run > longest) longest = run;
      continue;
    }
    run = 0;
    if (characterClasses[unit] === CharacterClass.Pipe || unit === 0x2b) bars++;
    else if (unit !== 0x3a) return -1;
  }
  if (strokes === 0) return -1;
  const isDrawn = longest >= 3 || isBoxDrawing(units, from, at);
  const isTight =
    bars >= 1 && spaces === 0 && characterClasses[units[firstOf(units, from)] as number] === CharacterClass.Pipe && longest <= 2;
  return isDrawn || isTight ? at : -1;
}

function isBoxDrawing(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (characterClasses[units[i] as number] === CharacterClass.Rule) return true;
  return false;
}

/** Behind the indent of a line. */
function firstOf(units: Uint16Array, from: number): number {
  let at = from;
  while (units[at] === 0x20 || units[at] === 0xa0 || units[at] === 0x09) at++;
  return at;
}

/** `|===`, the line that opens and closes a table of AsciiDoc, in which `|-` is a cell with a mark. @internal */
export function isTableFence(units: Uint16Array, from: number, to: number): boolean {
  const start = firstOf(units, from);
  if (units[start] !== 0x7c || to - start < 4) return false;
  for (let at = start + 1; at < start + 4; at++) if (units[at] !== 0x3d) return false;
  return true;
}

/** `|-`, `|—`, `|--`: one stroke or two behind a bar, and nothing else. @internal */
export function isMarkCell(units: Uint16Array, from: number, to: number): boolean {
  const start = firstOf(units, from);
  let end = to;
  while (end > start && (units[end - 1] === 0x20 || units[end - 1] === 0xa0)) end--;
  return (
    (end - start === 2 || (end - start === 3 && characterClasses[units[start + 2] as number] !== CharacterClass.Pipe)) &&
    units[start] === 0x7c
  );
}
