import { nextLine } from '../lines.js';
import { type RewrittenText, replaceIn } from '../rewritten-text.js';

/**
 * A page whose texts were joined by a comma or semicolon instead of line ends: each of them gets a line of its own.
 * ```
 * 规章,0,0,0,行政规范性文件,45,0,90,第二十条第（五）项,信息内容,本年处理决定数量,行政许可,28,…
 * ```
 * In rows that were written as lines of cells nothing stands behind the last figure. Null for any other text.
 */
export function rewriteJoinedCells(source: string): RewrittenText | null {
  for (let at = 0; at < source.length; ) {
    const end = nextLine(source, at);
    if (end - at >= LEAST_LENGTH) {
      const line = source.slice(at, end);
      const delimiter = delimiters.find((each) => joinsRows(line, each));
      if (delimiter !== undefined) return replaceIn(source, new RegExp(delimiter, 'g'), () => '\n');
    }
    at = end;
  }
  return null;
}

const delimiters = [',', '，', ';', '；'] as const;

/** Units of a line that holds a whole table. */
const LEAST_LENGTH = 400;

/** Labels between figures from which on a line holds the rows of a table. */
const LEAST_ROWS = 12;

/** `0,行政规范性文件,45`, `0,三、本年度办理结果,（一）予以公开,/`: figures or marks with one or a few cells of words between. */
const rowPatterns = new Map(
  delimiters.map((each) => [
    each,
    new RegExp(`(?<=[\\d０-９/—-]${each})(?:[^${each}\\n]{0,6}[\\u4e00-\\u9fff][^${each}\\n]{0,60}${each}){1,4}(?=[\\d０-９/—-])`, 'g'),
  ]),
);

function joinsRows(line: string, delimiter: (typeof delimiters)[number]): boolean {
  if (!line.includes(delimiter)) return false;
  let count = 0;
  for (const _ of line.matchAll(rowPatterns.get(delimiter) as RegExp)) if (++count >= LEAST_ROWS) return true;
  return false;
}
