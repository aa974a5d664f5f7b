import type { ContentList } from '../../lexer/content-list.js';

/** Dashes of a rule; a mark has fewer. */
const RULE_LENGTH = 3;

/** True for a mark of long dashes, which is a rule of the table where more of them stand side by side: `| --- | --- |`. @internal */
export function isRuleMark(list: ContentList, item: number): boolean {
  return list.value(item)?.kind === 'mark' && (list.ends[item] as number) - (list.starts[item] as number) >= RULE_LENGTH;
}
