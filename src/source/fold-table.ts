import { barCharacter, radicalCharacters, radicalMeanings, simplifiedCharacters, traditionalSteps } from './han-variants.js';
import { addUnit, createUnitSet, type UnitSet } from './unit-set.js';

/** In the fold table: leave the character out. @internal */
export const DROP = 0xffff;
/** In the fold table: look closer (`<`, `&`, `\`, `(` …). @internal */
export const SPECIAL = 0xfffe;
/** In the fold table: NFKC gives several characters. @internal */
export const EXPAND = 0xfffd;

/** Corners and junctions from which on a drawing is told; strokes and bars alone draw none. */
const drawnCorners = '┌┏╔╭├┬┼┣┳╋';

let table: Uint16Array | undefined;

/** What each UTF-16 unit folds to. Built on first use: about 1 ms. @internal */
export function foldTable(): Uint16Array {
  table ??= buildTable();
  return table;
}

/**
 * The fold table with further characters that stand for a bar or a tab; the table itself where there are none.
 * @internal
 */
export function extendFoldTable(layouts: readonly { readonly separator: string; readonly characters?: readonly string[] }[]): Uint16Array {
  const own = layouts.filter(({ characters }) => characters !== undefined && characters.length > 0);
  if (own.length === 0) return foldTable();
  const result = foldTable().slice();
  for (const { separator, characters } of own) {
    for (const character of characters ?? []) result[character.charCodeAt(0)] = separator === 'tab' ? 0x09 : 0x7c;
  }
  return result;
}

const plainUnits = new WeakMap<Uint16Array, UnitSet>();

/** The units that a table folds to themselves, as it does nearly all. @internal */
export function plainUnitsOf(folds: Uint16Array): UnitSet {
  let plain = plainUnits.get(folds);
  if (plain === undefined) {
    plain = createUnitSet();
    for (let unit = 0; unit < EXPAND; unit++) if (folds[unit] === unit) addUnit(plain, unit);
    plainUnits.set(folds, plain);
  }
  return plain;
}

function buildTable(): Uint16Array {
  const result = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit++) result[unit] = unit;
  // Kangxi radicals, compatibility ideographs, enclosed and full-width forms, superscripts.
  for (const [from, to] of [
    [0x2f00, 0x2fdf],
    [0xf900, 0xfaff],
    [0xff00, 0xffef],
    [0x3200, 0x33ff],
    [0x2474, 0x249b],
    [0xfe30, 0xfe6f],
  ] as const) {
    for (let unit = from; unit <= to; unit++) {
      const folded = String.fromCharCode(unit).normalize('NFKC');
      result[unit] = folded.length === 1 ? folded.charCodeAt(0) : folded.length === 0 ? DROP : EXPAND;
    }
  }
  for (let i = 0; i < radicalCharacters.length; i++) result[radicalCharacters.charCodeAt(i)] = radicalMeanings.charCodeAt(i);
  const simplified = new Map<number, number>();
  let traditional = 0;
  for (const [step, wide] of traditionalSteps.matchAll(/_(...)|./g)) {
    traditional += wide === undefined ? step.charCodeAt(0) - 0x2a : Number.parseInt(wide, 36);
    simplified.set(traditional, simplifiedCharacters.charCodeAt(simplified.size));
  }
  // A Kangxi radical may fold to a traditional character (⼾ to 戶), so simplify last, over the whole table.
  for (let unit = 0; unit < 0x10000; unit++) {
    const target = simplified.get(result[unit] as number);
    if (target !== undefined) result[unit] = target;
  }
  foldInvisible(result);
  foldSpaces(result);
  foldPunctuation(result);
  for (const character of "<&\\([+^!_'=/{@$\r") result[character.charCodeAt(0)] = SPECIAL;
  for (const character of drawnCorners) result[character.charCodeAt(0)] = SPECIAL;
  result[0xff08] = SPECIAL; // （ may open injected pinyin, as ( may
  return result;
}

function foldInvisible(result: Uint16Array): void {
  for (let unit = 0; unit < 0x20; unit++) if (unit !== 0x09 && unit !== 0x0a && unit !== 0x0c && unit !== 0x0d) result[unit] = DROP;
  for (let unit = 0x7f; unit < 0xa0; unit++) result[unit] = DROP;
  for (const unit of [0xad, 0x034f, 0x061c, 0x115f, 0x1160, 0x180e, 0xfeff, 0xfffc, 0x3164, 0xffa0]) result[unit] = DROP;
  for (let unit = 0x200b; unit <= 0x200f; unit++) result[unit] = DROP;
  for (let unit = 0x202a; unit <= 0x202e; unit++) result[unit] = DROP;
  for (let unit = 0x2060; unit <= 0x206f; unit++) result[unit] = DROP;
  for (let unit = 0xfe00; unit <= 0xfe0f; unit++) result[unit] = DROP;
  result[0x85] = 0x0a;
  result[0x2028] = 0x0a;
  result[0x2029] = 0x0a;
  result[0x0c] = 0x0a;
  // What parts records and the units of one.
  result[0x1e] = 0x0a;
  result[0x1f] = 0x09;
  // Emphasis of Markdown and wikis says nothing about a figure.
  result['*'.charCodeAt(0)] = DROP;
  result['`'.charCodeAt(0)] = DROP;
  // Private use: bullets of symbol fonts; must not be taken for markup units.
  for (let unit = 0xe000; unit < 0xe010; unit++) result[unit] = 0x25a1;
}

function foldSpaces(result: Uint16Array): void {
  for (let unit = 0x2000; unit <= 0x200a; unit++) result[unit] = 0x20;
  result[0x3000] = 0x20;
  result[0x1680] = 0x20;
  result[0x202f] = 0xa0;
  result[0x2007] = 0xa0;
  result[0x205f] = 0x20;
  result[0x0b] = 0x0a;
}

function foldPunctuation(result: Uint16Array): void {
  const map = (from: string, to: string): void => {
    for (const character of from) result[character.charCodeAt(0)] = to.charCodeAt(0);
  };
  map('‐‑‒–−﹣', '-');
  map('“”„‟″〝〞＂', '"');
  map('‘’‚‛′', "'");
  map('〔［【', '[');
  map('〕］】', ']');
  map(`｜￨${barCharacter}`, '|');
  map('∶', ':');
  map('。', '。');
}
