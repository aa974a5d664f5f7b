import { type RewrittenText, replaceIn } from '../rewritten-text.js';

/**
 * Markup in square brackets, as forums and their editors write it (BBCode):
 * ```
 * [table=98%][tr][td=3,1]规章[/td][td][size=2]0[/size][/td][/tr][/table]
 * ```
 * Tags of tables become those of a page, with the columns and rows they span; all others are left out. Null where no cell has such a tag.
 */
export function rewriteSquareTags(source: string): RewrittenText | null {
  if (!mayHaveSquareTags(source)) return null;
  return replaceIn(source, tagPattern, ([tag, close = '', name = '', value = '']) => {
    if (!/^(?:table|t[rdh])$/i.test(name)) return blocks.has(name.toLowerCase()) ? '\n' : isAddress(tag) ? null : '';
    // With one number alone a cell says how wide it is.
    const [, columns, rows] = (close === '' && /^(\d+), ?(\d+)/.exec(value)) || [];
    return `<${close}${name}${rows === undefined ? '' : ` colspan=${columns} rowspan=${rows}`}>`;
  });
}

/** @internal */
export function mayHaveSquareTags(source: string): boolean {
  return /\[\/t[drh]\]/i.test(source);
}

/** A tag with its value or attributes; words in brackets that are no tag have Han characters or spaces before these. */
const tagPattern = /\[(\/?)([a-z][a-z0-9]{0,11}|\*)(?:=([^\]\n]{0,120})|(?: [a-z]+=[^\]\n]{0,120}))?\]/gi;
/** Tags that part lines. */
const blocks: ReadonlySet<string> = new Set(['p', 'br', 'hr', '*', 'list', 'quote', 'align', 'center', 'left', 'right', 'indent']);

/** `[R1C2]`: what numbers cells is no tag. */
function isAddress(tag: string): boolean {
  return /\d/.test(tag) && /^\[[A-Z0-9]+\]$/.test(tag);
}
