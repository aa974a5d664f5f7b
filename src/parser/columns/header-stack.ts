import { ContentKind, type ContentList } from '../../lexer/content-list.js';

/** A shorter piece could be the beginning of anything. */
const LEAST_UNITS = 2;

/**
 * True when one line between two places has the beginnings of all these labels, in their order. Narrow columns break their headers
 * into several lines, of which the first tells the order:
 * ```
 * 自然人  商业    科研    社会公  法律服  其他    总计
 *         企业    机构    益组织  务机构
 * ```
 */
export function opensInOrder(list: ContentList, from: number, to: number, labels: readonly string[]): boolean {
  for (let first = from; first + labels.length <= to; first++) {
    if (labels.every((label, i) => opens(list, first + i, label) && (i === 0 || list.lines[first + i] === 0))) return true;
  }
  return false;
}

function opens({ kinds, text, starts, ends }: ContentList, index: number, label: string): boolean {
  const start = starts[index] as number;
  const length = (ends[index] as number) - start;
  if (kinds[index] === ContentKind.Value || length < LEAST_UNITS || length > label.length) return false;
  for (let at = 0; at < length; at++) if (text.units[start + at] !== label.charCodeAt(at)) return false;
  return true;
}
