import { type RewrittenText, TextRewriter } from '../rewritten-text.js';
import { levelWords } from './level-words.js';
import { columnsOf, usualWidth, type WordBox } from './word-box.js';

/** Of the room a narrow character takes, what a column gets: words that do not touch must not come to stand together. */
const COLUMN_SHARE = 0.75;

/** Words put together as the page shows them, a line of words each with as many spaces between as there is room. @internal */
export function placeWords(source: string, words: readonly WordBox[]): RewrittenText {
  const text = new TextRewriter(source);
  const unit = usualWidth(source, words) * COLUMN_SHARE;
  let page = words[0]?.page;
  for (const line of linesOf(levelWords(words))) {
    const [first] = line;
    if (first !== undefined && first.page !== page) text.put('\f', first.from);
    page = first?.page;
    let column = 0;
    for (const { left, from, to } of line) {
      const at = Math.round(left / unit);
      // Words that touch are one.
      const gap = column === 0 ? at : Math.max(at > column ? 2 : 0, at - column);
      text.put(' '.repeat(Math.min(gap, GAP_LIMIT)), from, from);
      text.copy(from, to);
      column = at + columnsOf(source, from, to);
    }
    text.put('\n', source.length, source.length);
  }
  return { ...text.finish(), isPrinted: true };
}

const GAP_LIMIT = 400;

/** Words of one height on one page, from left to right; lines from top to bottom. */
function linesOf(words: readonly WordBox[]): WordBox[][] {
  const sorted = [...words].sort((a, b) => a.page - b.page || a.top + a.height / 2 - (b.top + b.height / 2));
  const lines: WordBox[][] = [];
  for (const word of sorted) {
    const line = lines[lines.length - 1];
    const first = line?.[0];
    const isBeside =
      first !== undefined &&
      first.page === word.page &&
      Math.abs(first.top + first.height / 2 - (word.top + word.height / 2)) < Math.min(first.height, word.height) / 2;
    if (isBeside) line?.push(word);
    else lines.push([word]);
  }
  for (const line of lines) line.sort((a, b) => a.left - b.left);
  return lines;
}
