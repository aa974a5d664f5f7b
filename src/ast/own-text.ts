import type { AnyReport } from './nodes.js';

/**
 * The text of a report without the further reports that stand behind it in the same source. Offsets are those of the source.
 * @internal
 */
export function ownText({ source, range }: AnyReport): string {
  return source.slice(0, range[1]);
}
