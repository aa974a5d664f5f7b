import type { FoldedText } from '../source/folded-text.js';
import { TAG_CLOSE, TAG_OPEN } from './name-items.js';

const OPEN = TAG_OPEN.charCodeAt(0);
const CLOSE = TAG_CLOSE.charCodeAt(0);

/** How deep in brackets and elements the places of a folded text stand. Asked for one stretch after another. @internal */
export class NameDepths {
  private at = 0;
  private depth = 0;

  constructor(private readonly text: FoldedText) {}

  /** The least depth between two places; an entry of a list and an empty line part what is outside all brackets. */
  least(from: number, to: number): number {
    while (this.at < from) this.step();
    let least = this.depth;
    while (this.at < to) least = Math.min(least, this.step());
    return least;
  }

  /** Goes one place on; the depth there, where something ends less by one. */
  private step(): number {
    const { units } = this.text;
    const unit = units[this.at++] as number;
    const next = units[this.at];
    if (unit === 0x5b || unit === 0x7b || unit === 0x28) this.depth++;
    else if (unit === 0x5d || unit === 0x7d || unit === 0x29) this.depth--;
    else if (unit === OPEN && next === 0x2f) this.depth--;
    else if (unit === OPEN && next !== 0x21 && next !== 0x3f) this.depth++;
    else if (unit === 0x2f && next === CLOSE) this.depth--;
    else if (unit === 0x0a && this.opensEntry(this.at)) return this.depth - 1;
    return this.depth;
  }

  private opensEntry(from: number): boolean {
    const { units } = this.text;
    let at = from;
    while (units[at] === 0x20) at++;
    return units[at] === 0x0a || (units[at] === 0x2d && units[at + 1] === 0x20);
  }
}
