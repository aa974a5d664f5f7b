import { CharacterClass, characterClasses } from './character-class.js';
import { leftOutWidth, printedText, unitWidth } from './display-columns.js';
import type { FoldedText } from './folded-text.js';

/** Most vertical lines in a line of a drawing. */
const BORDER_LIMIT = 120;
/** Most lines of one drawing. */
const GRID_LIMIT = 4000;

/** Display columns are counted in two ways, by place in `Border.column`. */
type Metric = 0 | 1;
const metrics = [0, 1] as const satisfies readonly Metric[];

/** A vertical line, corner or junction in a line of the text. @internal */
export interface Border {
  readonly at: number;
  /** Display columns, Han characters counted as two, and as one. */
  readonly column: readonly [wide: number, narrow: number];
}

/** A line of the text, as folded units `[start, end)`, with its borders. @internal */
export interface GridLine {
  readonly start: number;
  readonly end: number;
  readonly borders: readonly Border[];
  /** `isRule[i]`: a stroke runs from border i to border i + 1. */
  readonly isRule: readonly boolean[];
}

/** The lines of what may be a drawing. @internal */
export interface Grid {
  readonly lines: readonly GridLine[];
  /** Which display columns its borders stand below each other in. */
  readonly metric: Metric;
  /** Where its left border stands. */
  readonly left: number;
}

/** Reads the line that starts at a folded unit. @internal */
export function readGridLine(text: FoldedText, start: number): GridLine {
  const { units } = text;
  const printed = printedText(text);
  const borders: Border[] = [];
  let wide = 0;
  let narrow = 0;
  let at = start;
  for (; at < text.length && units[at] !== 0x0a; at++) {
    // What folding leaves out (`**`) was drawn all the same.
    wide += leftOutWidth(printed, at, false);
    narrow += leftOutWidth(printed, at, true);
    if (borders.length <= BORDER_LIMIT && isBorder(units, at)) borders.push({ at, column: [wide, narrow] });
    wide += unitWidth(printed, at, false);
    narrow += unitWidth(printed, at, true);
  }
  const isRule = borders.slice(1).map((border, i) => isStroke(units, (borders[i] as Border).at, border.at));
  return { start, end: at, borders, isRule };
}

function isBorder(units: Uint16Array, at: number): boolean {
  const unit = units[at] as number;
  if (unit === 0x2b) return isStrokeUnit(units[at - 1]) || isStrokeUnit(units[at + 1]);
  if (unit === 0x5e || unit === 0xa6) return false;
  const kind = characterClasses[unit];
  return kind === CharacterClass.Pipe || (kind === CharacterClass.Rule && !isStrokeUnit(unit));
}

function isStroke(units: Uint16Array, from: number, to: number): boolean {
  if (to - from < 2) return false;
  for (let i = from + 1; i < to; i++) if (!isStrokeUnit(units[i])) return false;
  return to - from > 3 || characterClasses[units[from + 1] as number] === CharacterClass.Rule || !isBar(units[from]) || !isBar(units[to]);
}

/** The lines that may be a drawing, which opens with `top`. @internal */
export function collectGrid(text: FoldedText, top: GridLine): Grid {
  const lines: GridLine[] = [top];
  const first = top.borders[0] as Border;
  const last = top.borders[top.borders.length - 1] as Border;
  const matches: [number, number] = [0, 0];
  let closed = 1;
  for (let at = top.end + 1; at < text.length && lines.length < GRID_LIMIT; ) {
    const line = readGridLine(text, at);
    if (!metrics.some((metric) => hasBorderAt(line, first, metric))) break;
    const isWhole = isTop(line);
    // A rule below a rule: the next drawing opens where this one was closed.
    if (isWhole && closed > 1 && closed === lines.length) break;
    for (const metric of metrics) if (hasBorderAt(line, last, metric)) matches[metric]++;
    lines.push(line);
    // One that ends elsewhere than the first is the rule of another table: `|---|---|` below the last row of a drawing.
    if (isWhole && endsAt(line, last)) closed = lines.length;
    at = line.end + 1;
  }
  const metric = matches[0] >= matches[1] ? 0 : 1;
  if (closed > 1 && closed < lines.length && !standsOn(lines[closed] as GridLine, lines.slice(0, closed), metric)) lines.length = closed;
  return { lines, metric, left: first.column[metric] };
}

/** Below the last rule of a drawing: the borders of a row that was cut off stand where others do, those of another table elsewhere. */
function standsOn({ borders }: GridLine, lines: readonly GridLine[], metric: Metric): boolean {
  const columns = new Set(lines.flatMap((line) => line.borders.map(({ column }) => column[metric])));
  return borders.filter(({ column }) => columns.has(column[metric])).length * 2 >= borders.length;
}

function hasBorderAt({ borders }: GridLine, { column }: Border, metric: Metric): boolean {
  return borders.some((border) => border.column[metric] === column[metric]);
}

/** True when the last border of a line stands where another does. */
function endsAt({ borders }: GridLine, { column }: Border): boolean {
  const end = borders[borders.length - 1] as Border;
  return metrics.some((metric) => end.column[metric] === column[metric]);
}

/** A line of strokes between corners, first of a drawing. @internal */
export function isTop({ borders, isRule }: GridLine): boolean {
  return borders.length > 1 && borders.length <= BORDER_LIMIT && isRule.every(Boolean);
}

/** @internal */
export function isBar(unit: number | undefined): boolean {
  return characterClasses[unit as number] === CharacterClass.Pipe;
}

/** `-`, `=` and the horizontal lines of box drawings. @internal */
export function isStrokeUnit(unit: number | undefined): boolean {
  return (
    unit === 0x2d ||
    unit === 0x3d ||
    unit === 0x2500 ||
    unit === 0x2501 ||
    unit === 0x2550 ||
    (unit !== undefined && unit >= 0x2504 && unit <= 0x2509) ||
    unit === 0x254c ||
    unit === 0x254d
  );
}
