import { createToken, type IToken, Lexer, type TokenType } from 'chevrotain';

/** Tokens are made by the reader's own scanner, so no pattern is ever tried. */
const define = (name: string): TokenType => createToken({ name, pattern: Lexer.NA });

/** `第二十条第（一）项` */
export const Caption = define('Caption');
/** `信息内容`, the note on 勾稽关系, `申请人情况`, `法人或其他组织` */
export const HeaderWords = define('HeaderWords');
/** `本年制发件数`, `自然人`, `结果维持` */
export const ColumnLabel = define('ColumnLabel');
/** A column label with a figure right behind it: in a row, the key of that figure. */
export const ColumnKey = define('ColumnKey');
/** `（三）不予公开` */
export const GroupLabel = define('GroupLabel');
/** `规章`, `1.属于国家秘密` */
export const RowLabel = define('RowLabel');
/** All that stands between two labels, where it opens with a figure or a mark. */
export const Figures = define('Figures');
/** All that stands between two labels, where it opens with words. */
export const Words = define('Words');

/** @internal */
export const tokenTypes: TokenType[] = [Caption, HeaderWords, ColumnLabel, ColumnKey, GroupLabel, RowLabel, Figures, Words];

/**
 * The tokens of one table after another: they are used anew, since nothing keeps hold of them. A token covers pieces of
 * content, from index `startOffset` to index `endOffset`, inclusive as Chevrotain has it. @internal
 */
export class TokenList {
  readonly tokens: IToken[] = [];
  private readonly pool: IToken[] = [];

  clear(): void {
    this.tokens.length = 0;
    if (this.pool.length > KEPT_TOKENS) this.pool.length = KEPT_TOKENS;
  }

  add(type: TokenType, first: number, last: number): void {
    const at = this.tokens.length;
    let token = this.pool[at];
    if (token === undefined) {
      token = { image: '', startOffset: first, endOffset: last, tokenTypeIdx: type.tokenTypeIdx as number, tokenType: type };
      this.pool.push(token);
    } else {
      token.startOffset = first;
      token.endOffset = last;
      token.tokenTypeIdx = type.tokenTypeIdx as number;
      token.tokenType = type;
    }
    this.tokens.push(token);
  }
}

const KEPT_TOKENS = 4096;
