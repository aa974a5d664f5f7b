import { FoldBuffers } from './fold-buffers.js';
import { DROP, EXPAND, foldTable, plainUnitsOf, SPECIAL } from './fold-table.js';
import { TAIL } from './fold-writer.js';
import { type FoldedText, stringOf } from './folded-text.js';
import { isPlainBracket, MarkupFolder } from './markup-folder.js';
import { hasUnit, type UnitSet } from './unit-set.js';

/**
 * Folds a whole text in one pass. Linear in its length.
 * @param buffers where to fold to; by default the text gets room of its own.
 * @param table what each unit folds to; a grammar's layouts may add separators of their own.
 */
export function foldText(source: string, buffers: FoldBuffers = new FoldBuffers(), table: Uint16Array = foldTable()): FoldedText {
  return new Folder(source, buffers, table).run();
}

const NEWLINE = 0x0a;

class Folder extends MarkupFolder {
  private readonly plain: UnitSet;

  constructor(source: string, buffers: FoldBuffers, table: Uint16Array) {
    super(source, buffers, table);
    this.plain = plainUnitsOf(table);
  }

  run(): FoldedText {
    const { source, table } = this;
    const size = source.length;
    while (this.position < size) {
      if (this.isAligned && this.position !== this.length) this.leaveAlignment();
      if (this.isAligned) this.foldAligned();
      else this.foldPlain();
      if (this.position >= size) break;
      const at = this.position;
      const unit = source.charCodeAt(at);
      const folded = table[unit] as number;
      this.position = at + 1;
      if (folded < EXPAND) {
        // Within a table left in the text, line ends and tabs are white space.
        this.emit(this.inTable > 0 && (folded === NEWLINE || folded === 0x09) ? 0x20 : folded, at);
      } else if (folded === EXPAND) this.expand(unit, at);
      else if (folded === SPECIAL) this.foldSpecial(unit, at);
    }
    const { units, length, isAligned, isDrawn, noted, buffers } = this;
    units.fill(0, length, length + TAIL);
    const [starts, ends] = isAligned ? [buffers.alignedStarts, buffers.alignedEnds] : [this.starts, this.ends];
    return { source, units, length, starts, ends, isAligned, isDrawn, noted, folded: stringOf(units, length) };
  }

  /** The common case in a tight loop: units that fold to one unit, as all before them; stops where more has to be looked at. */
  private foldAligned(): void {
    const { source, units, table, plain } = this;
    const size = source.length;
    let { position } = this;
    for (; position < size; position++) {
      const unit = source.charCodeAt(position);
      if (hasUnit(plain, unit)) {
        units[position] = unit;
        continue;
      }
      const folded = table[unit] as number;
      if (folded < EXPAND) units[position] = folded;
      else if (folded === SPECIAL && isPlainBracket(unit, source.charCodeAt(position + 1))) units[position] = 0x28;
      else break;
    }
    this.position = position;
    this.length = position;
  }

  /** The same where units and source are out of step. */
  private foldPlain(): void {
    const { source, units, starts, ends, table } = this;
    const isInTable = this.inTable > 0;
    const limit = Math.min(source.length, this.position + units.length - TAIL - this.length);
    let { position, length } = this;
    while (position < limit) {
      const unit = source.charCodeAt(position);
      let folded = table[unit] as number;
      if (folded >= EXPAND) {
        if (folded === DROP) {
          position++;
          continue;
        }
        if (folded !== SPECIAL || !isPlainBracket(unit, source.charCodeAt(position + 1))) break;
        folded = 0x28;
      } else if (isInTable && (folded === NEWLINE || folded === 0x09)) break;
      units[length] = folded;
      starts[length] = position;
      ends[length] = ++position;
      length++;
    }
    this.position = position;
    this.length = length;
  }
}
