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
  let spaces = 0;
  let bars = 0;
  let at = from;
  for (; at < length; at++) {
    const unit = units[at] as number;
    if (unit === 0x0a) break;
    if (unit === 0x2d || unit === 0x3d || unit === 0x7e || unit === 0x2014 || characterClasses[unit] === CharacterClass.Rule) {
      strokes++;
      run++;
      if (run > longest) longest = run;
      continue;
    }
    run = 0;
    if (characterClasses[unit] === CharacterClass.Pipe || unit === 0x2b) bars++;
    else if (unit === 0x20 || unit === 0xa0 || unit === 0x09) spaces++;
    else if (unit !== 0x3a) return -1;
  }
  if (strokes === 0) return -1;
  const isDrawn = longest >= 3 || isBoxDrawing(units, from, at);
  const isTight = bars >= 1 && spaces === 0 && characterClasses[units[from] as number] === CharacterClass.Pipe && longest <= 2;
  return isDrawn || isTight ? at : -1;
}

function isBoxDrawing(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (characterClasses[units[i] as number] === CharacterClass.Rule) return true;
  return false;
}
