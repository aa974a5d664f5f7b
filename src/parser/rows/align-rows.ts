import { ContentKind, type ContentList } from '../../lexer/content-list.js';
import { reduceLabel } from '../../lexer/vocabulary.js';
import { isDigit, isHan } from '../../source/character-class.js';

/**
 * Finds rows whose labels are broken around their figures, by aligning the whole form with the whole table:
 * ```
 *        2.其他                 form    2其他法律行政法规禁止公开3危及三安全一稳定…
 *        法律行                         ||||||||||||||||||||||||||||||||||||
 * (三)   政法规    0  27  0      text    2其他法律行三政法规▲禁止公不予开3危及▲三安全一稳定…
 *        禁止公                                         figures           figures
 * 不予   开
 * ```
 * Characters of group labels that stand between are skipped; figures are markers (▲) in the text, and a marker belongs
 * to the label around it. One alignment of a few hundred characters each; longer texts are declined.
 */

/** A row to look for. @internal */
export interface ExpectedRow {
  readonly key: string;
  readonly label: string;
  readonly numbering?: string | undefined;
  /** Columns it has. */
  readonly size: number;
}

/** A row as the alignment found it. @internal */
export interface AlignedRow {
  readonly key: string;
  /** Share of the label's characters found, in order. */
  readonly share: number;
  /** Indices of the first and last piece of content its label touches; -1 where it was not found. */
  readonly first: number;
  readonly last: number;
  /** Its figures, as indices of content. */
  readonly items: readonly number[];
  /** True when the figures stand inside the label or directly behind it. */
  readonly isCertain: boolean;
}

/** An alignment of a table with a form. @internal */
export interface Alignment {
  readonly rows: readonly AlignedRow[];
  /** Characters of the form that were found, less half of those that were not. */
  readonly score: number;
  /** Share of the text's characters that are the form's. */
  readonly coverage: number;
  /** Runs of figures that no row took. */
  readonly spare: readonly (readonly number[])[];
}

/** Most characters of a text that are aligned. */
const TEXT_LIMIT = 2400;
/** Least share of a label that counts as found. */
export const LEAST_SHARE = 0.5;
/** Skipped characters inside a label: more is another place. */
const GAP_LIMIT = 36;

interface Run {
  /** Characters of the stream before it. */
  readonly at: number;
  readonly items: readonly number[];
}

interface Stream {
  readonly units: readonly number[];
  /** Piece of content of each unit. */
  readonly pieces: readonly number[];
  readonly runs: readonly Run[];
}

/**
 * Aligns pieces `[from, to)` with the rows of a form; null when there is too much text.
 * @param foreign pieces that are rows the form does not have
 */
export function alignRows(
  list: ContentList,
  from: number,
  to: number,
  expected: readonly ExpectedRow[],
  foreign: ReadonlySet<number> = new Set(),
): Alignment | null {
  const stream = readStream(list, from, to, Math.max(...expected.map((row) => row.size)), foreign);
  if (stream.units.length > TEXT_LIMIT) return null;
  const labels = expected.map(countedLabel);
  const form = labels.join('');
  const places = alignUnits(form, stream.units);
  let end = 0;
  const spans = labels.map(({ length }) => {
    const start = end;
    end += length;
    return spanOf(length, places.subarray(start, end));
  });
  const assigned = assignInOrder(expected, spans, stream.runs) ?? assignRuns(expected, spans, stream.runs);
  const taken = new Set(assigned);
  const found = spans.reduce((sum, span) => sum + span.count, 0);
  return {
    rows: expected.map((row, index): AlignedRow => {
      const span = spans[index] as Span;
      const run = stream.runs[assigned[index] as number];
      const isFound = span.share >= LEAST_SHARE;
      return {
        key: row.key,
        share: span.share,
        first: isFound ? (stream.pieces[span.from] as number) : -1,
        last: isFound ? (stream.pieces[span.to] as number) : -1,
        items: run?.items ?? [],
        isCertain: run === undefined || (isFound && run.at > span.from && run.at <= span.to + 1),
      };
    }),
    score: found - (form.length - found) / 2,
    coverage: found / Math.max(1, stream.units.length),
    spare: stream.runs.filter((_, i) => !taken.has(i)).map(({ items }) => items),
  };
}

/** The characters of a label that count, its numbering included. */
function countedLabel({ numbering = '', label }: ExpectedRow): string {
  return reduceLabel(`${numbering.replace(/[（）]/g, '')}${label}`);
}

/** Characters that count, and the runs of figures between them. */
function readStream(list: ContentList, from: number, to: number, size: number, foreign: ReadonlySet<number>): Stream {
  const units: number[] = [];
  const pieces: number[] = [];
  const runs: Run[] = [];
  let items: number[] = [];
  const close = (): void => {
    for (const part of splitRun(list, items, size)) runs.push({ at: units.length, items: part });
    items = [];
  };
  for (let index = from; index < to; index++) {
    if (foreign.has(index)) {
      close();
      continue;
    }
    if (isFigure(list, index)) {
      items.push(index);
      continue;
    }
    close();
    const end = list.ends[index] as number;
    for (let i = list.starts[index] as number; i < end; i++) {
      const unit = list.text.units[i] as number;
      if (!isHan(unit) && !(isDigit(unit) && isOrdinal(list, i))) continue;
      units.push(unit);
      pieces.push(index);
    }
  }
  close();
  return { units, pieces, runs };
}

/** `2.`, `2、`: a digit with a mark behind it, as labels are numbered. */
function isOrdinal({ text }: ContentList, at: number): boolean {
  const next = text.units[at + 1];
  const isMark = next === 0x2e || next === 0x3001 || next === 0x2c || next === 0x29;
  return isMark && !isDigit(text.units[at - 1] as number) && !isDigit(text.units[at + 2] as number);
}

/**
 * A figure or mark. A lone Chinese numeral or a word is a piece of a label printed downwards, unless figures stand before
 * it on its line, or another such word stands behind it.
 */
function isFigure(list: ContentList, index: number): boolean {
  if (list.kinds[index] !== ContentKind.Value) return list.digitCount(index) > 0;
  if (!startsWithHan(list, index)) return !isOrdinal(list, list.starts[index] as number);
  const isBehindFigure = index > 0 && list.lines[index] === 0 && list.kinds[index - 1] === ContentKind.Value;
  const isBeforeSame =
    index + 1 < list.count && list.lines[index + 1] === 0 && list.kinds[index + 1] === ContentKind.Value && startsWithHan(list, index + 1);
  return isBehindFigure || isBeforeSame;
}

/** Words, not a figure behind a word of change (`增3`). */
function startsWithHan({ text, starts, ends }: ContentList, index: number): boolean {
  return isHan(text.units[starts[index] as number] as number) && !isDigit(text.units[(ends[index] as number) - 1] as number);
}

/** Several rows of figures with no words between: one a line, where lines hold several figures. */
function splitRun(list: ContentList, items: readonly number[], size: number): (readonly number[])[] {
  if (items.length === 0) return [];
  const lines: number[][] = [];
  items.forEach((item, i) => {
    if (i === 0 || (list.lines[item] as number) > 0) lines.push([]);
    (lines[lines.length - 1] as number[]).push(item);
  });
  if (lines.length === 1 || (items.length <= size && lines.every((line) => line.length < 2))) return [items];
  return lines.some((line) => line.length > 1) ? lines : [items];
}

/** Room for the scores of prefixes, used anew for each alignment. */
let bestScores = new Int16Array(0);
let matchedScores = new Int16Array(0);

/**
 * The longest common subsequence of form and text, neighbours preferred: for each unit of the form its place in the
 * text, or -1.
 */
function alignUnits(form: string, text: readonly number[]): Int32Array {
  const width = text.length + 1;
  const size = (form.length + 1) * width;
  if (bestScores.length < size) {
    bestScores = new Int16Array(size);
    matchedScores = new Int16Array(size);
  }
  /** Best score of prefixes, and of prefixes whose last units match, -1 for others. */
  const best = bestScores;
  const matched = matchedScores.fill(-1, 0, size);
  best.fill(0, 0, width);
  const units = Uint16Array.from(text);
  for (let i = 1; i <= form.length; i++) {
    const unit = form.charCodeAt(i - 1);
    let at = i * width;
    let left = 0;
    best[at] = 0;
    for (let j = 1; j < width; j++) {
      at++;
      const up = best[at - width] as number;
      let score = Math.max(up, left);
      if (unit === units[j - 1]) {
        const before = at - width - 1;
        const chained = (matched[before] as number) >= 0 ? (matched[before] as number) + 1 : -1;
        const match = Math.max(best[before] as number, chained) + 2;
        matched[at] = match;
        if (match > score) score = match;
      }
      best[at] = score;
      left = score;
    }
  }
  const places = new Int32Array(form.length).fill(-1);
  let isChained = false;
  for (let i = form.length, j = text.length; i > 0 && j > 0; ) {
    const at = i * width + j;
    if (isChained || ((matched[at] as number) >= 0 && matched[at] === best[at])) {
      places[i - 1] = j - 1;
      const before = at - width - 1;
      isChained = (matched[before] as number) >= 0 && (matched[before] as number) + 1 >= (best[before] as number);
      i--;
      j--;
    } else if (best[at] === best[at - 1]) j--;
    else i--;
  }
  return places;
}

interface Span {
  readonly share: number;
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

const NO_SPAN: Span = { share: 0, count: 0, from: -1, to: -1 };

/**
 * The stretch of the text a label takes, without characters that were matched far off.
 * @param places where in the text its characters are; -1 for those that were not found
 */
function spanOf(length: number, places: Int32Array): Span {
  let best = NO_SPAN;
  let from = -1;
  let last = -1;
  let count = 0;
  for (const place of places) {
    if (place < 0) continue;
    if (count === 0 || place - last > GAP_LIMIT) {
      from = place;
      count = 0;
    }
    last = place;
    count++;
    if (count > best.count) best = { share: count / length, count, from, to: place };
  }
  return best;
}

const ROW_WITHOUT_RUN = 2.5;
const RUN_WITHOUT_ROW = 6;
/** A lone figure where rows have several is a page number or a numbering as often as not. */
const LONE_WITHOUT_ROW = 2;
/** A run inside a label that no row takes. */
const OWNED_WITHOUT_ROW = 12;
/** A run inside the label of another row. */
const INSIDE_ANOTHER = 12;

/** The first row whose label a run stands inside, or -1. */
function ownerOf(spans: readonly Span[], { at }: Run): number {
  return spans.findIndex((span) => span.share >= LEAST_SHARE && at > span.from && at <= span.to);
}

/**
 * For each row the run it takes, or -1 for captions, where there are as many full runs as rows: one row after the other. Null
 * where a run stands inside the label of another row.
 */
function assignInOrder(rows: readonly ExpectedRow[], spans: readonly Span[], runs: readonly Run[]): number[] | null {
  let next = 0;
  const assigned: number[] = [];
  for (const [i, { size }] of rows.entries()) {
    const run = runs[next];
    if (size === 0) {
      assigned.push(-1);
      continue;
    }
    if (run?.items.length !== size) return null;
    const owner = ownerOf(spans, run);
    if (owner >= 0 && owner !== i) return null;
    assigned.push(next++);
  }
  return next === runs.length ? assigned : null;
}

/** For each row the run it takes, in order, or -1: the cheapest way by where runs stand to labels. */
function assignRuns(rows: readonly ExpectedRow[], spans: readonly Span[], runs: readonly Run[]): number[] {
  const width = runs.length + 1;
  const cost = new Float64Array((rows.length + 1) * width);
  const isWide = rows.filter((row) => row.size > 2).length > rows.length / 2;
  const owners = runs.map((run) => ownerOf(spans, run));
  const spare = runs.map((run, j) =>
    isWide && run.items.length === 1 ? LONE_WITHOUT_ROW : (owners[j] as number) >= 0 ? OWNED_WITHOUT_ROW : RUN_WITHOUT_ROW,
  );
  const price = (i: number, j: number): number => {
    const owner = owners[j] as number;
    return priceOf(rows[i] as ExpectedRow, spans[i] as Span, runs[j] as Run) + (owner >= 0 && owner !== i ? INSIDE_ANOTHER : 0);
  };
  for (let j = 1; j < width; j++) cost[j] = (cost[j - 1] as number) + (spare[j - 1] as number);
  for (let i = 1; i <= rows.length; i++) {
    cost[i * width] = i * ROW_WITHOUT_RUN;
    for (let j = 1; j < width; j++) {
      const at = i * width + j;
      cost[at] = Math.min(
        (cost[at - width] as number) + ROW_WITHOUT_RUN,
        (cost[at - 1] as number) + (spare[j - 1] as number),
        (cost[at - width - 1] as number) + price(i - 1, j - 1),
      );
    }
  }
  const assigned: number[] = new Array(rows.length).fill(-1);
  for (let i = rows.length, j = runs.length; i > 0 && j > 0; ) {
    const at = i * width + j;
    if (cost[at] === (cost[at - width - 1] as number) + price(i - 1, j - 1)) {
      assigned[i - 1] = j - 1;
      i--;
      j--;
    } else if (cost[at] === (cost[at - width] as number) + ROW_WITHOUT_RUN) i--;
    else j--;
  }
  return assigned;
}

/** What it costs to give a run to a row. */
function priceOf(row: ExpectedRow, span: Span, run: Run): number {
  if (row.size === 0) return Number.POSITIVE_INFINITY;
  if (span.share < LEAST_SHARE) return run.items.length === row.size ? 5 : 9;
  if (run.at > span.from && run.at <= span.to) return 0;
  const distance = run.at > span.to ? run.at - span.to - 1 : span.from - run.at;
  const far = Math.min(distance, 12) / 4;
  return run.at > span.to ? 0.5 + far : 2 + far;
}
