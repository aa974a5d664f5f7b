import { CharacterClass, characterClasses, isDigit } from '../source/character-class.js';
import type { FoldedText } from '../source/folded-text.js';
import type { Break } from './find-glued-tables.js';
import type { LabelOrder } from './label-order.js';
import { LabelReader } from './label-reader.js';
import { ORDINAL_PREFIX, ordinalDigit } from './numerals.js';
import type { ValueReader } from './value-reader.js';
import type { Vocabulary } from './vocabulary.js';

/** Units of a line that holds a heading and the text of its section. */
const LEAST_LENGTH = 200;

/** Headings with their text right behind them. */
class GluedHeadings extends LabelReader {
  protected override isEnd(): boolean {
    return true;
  }
}

/**
 * Where headings begin and end in lines that hold the text of their sections too, as a page without line ends does:
 * `…下载。一、总体情况2023年，我局…3、收到和处理…`. They have their number and come in order. Folded places, in order.
 */
export function findGluedHeadings(
  { units, length, ...text }: FoldedText,
  vocabulary: Vocabulary,
  values: ValueReader,
  order: LabelOrder,
): Break[] {
  const labels = new GluedHeadings({ units, length, ...text }, vocabulary, values, order);
  const breaks: Break[] = [];
  let section = 0;
  let lineEnd = -1;
  for (let at = 0; at < length; at++) {
    if (at > lineEnd) {
      lineEnd = at;
      while (lineEnd < length && units[lineEnd] !== 0x0a) lineEnd++;
      if (lineEnd - at < LEAST_LENGTH) {
        at = lineEnd;
        continue;
      }
    }
    if (!canOpenNumber(units, at) || characterClasses[units[at - 1] as number] !== CharacterClass.Text) continue;
    const label = labels.match(at);
    if (label?.entry.heading == null || label.entry.heading.section !== label.ordinal || label.ordinal <= section) continue;
    section = label.ordinal;
    breaks.push({ at, length: 0, put: '\n' }, { at: labels.end, length: 0, put: '\n' });
    at = labels.end - 1;
  }
  return breaks;
}

/** An ordinal, the word before one, a bracket around one; of digits the last, as those before it may be of a figure. */
function canOpenNumber(units: Uint16Array, at: number): boolean {
  const unit = units[at] as number;
  if (isDigit(unit)) return !isDigit(units[at + 1] as number);
  return ordinalDigit(unit) > 0 || unit === ORDINAL_PREFIX || unit === 0x28;
}
