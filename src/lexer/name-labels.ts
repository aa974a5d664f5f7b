import { isHan, isLatin } from '../source/character-class.js';
import { LabelReader } from './label-reader.js';

/** Finds labels between the brackets, quotation marks, tags and operators of a notation, whichever they are. @internal */
export class NameLabels extends LabelReader {
  protected override isEnd(at: number): boolean {
    if (at >= this.length) return true;
    const unit = this.units[at] as number;
    return isHan(unit) ? this.startsLabel(at) || this.isUnitOfFigure(at) : !isLatin(unit);
  }

  protected override isRemarkEnd(at: number): boolean {
    return this.isEnd(at);
  }
}
