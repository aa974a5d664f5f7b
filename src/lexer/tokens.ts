import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';

/** Tokens are made by the reader's own scanner, so no pattern is ever tried. */
const define = (name: string): TokenType => createToken({ name, pattern: Lexer.NA });

/** `第二十条第（一）项` */
export const Caption = define('Caption');
/** `信息内容`, the note on 勾稽关系, `申请人情况`, `法人或其他组织` */
export const HeaderWords = define('HeaderWords');
/** `本年制发件数`, `自然人`, `结果维持` */
export const ColumnLabel = define('ColumnLabel');
/** `（三）不予公开` */
export const GroupLabel = define('GroupLabel');
/** `规章`, `1.属于国家秘密` */
export const RowLabel = define('RowLabel');
/** A figure or a mark. */
export const Value = define('Value');
/** Anything else. */
export const Words = define('Words');

/** @internal */
export const tokenTypes: TokenType[] = [Caption, HeaderWords, ColumnLabel, GroupLabel, RowLabel, Value, Words];

/**
 * A token over folded units `[start, end)`; Chevrotain's `endOffset` is inclusive. `payload` is the index of the piece
 * of content. @internal
 */
export function makeToken(type: TokenType, start: number, end: number, payload: number): IToken {
  return {
    image: '',
    startOffset: start,
    endOffset: end - 1,
    startLine: Number.NaN,
    endLine: Number.NaN,
    startColumn: Number.NaN,
    endColumn: Number.NaN,
    tokenTypeIdx: type.tokenTypeIdx as number,
    tokenType: type,
    payload,
  };
}
