import { type CstNode, CstParser, type IToken } from 'chevrotain';
import { Caption, ColumnLabel, GroupLabel, HeaderWords, RowLabel, tokenTypes, Value, Words } from '../lexer/tokens.js';

/**
 * The grammar of the tables over labels and values. What separators say is not in it: which layout a table has is
 * decided on the rows that this grammar finds (see `choose-reading.ts`).
 * @internal
 */
export class FormParser extends CstParser {
  /** `labelledTable : ( header | row | Words | Value )*`; the tables of sections 二 and 三. */
  readonly labelledTable = this.RULE('labelledTable', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.SUBRULE(this.header) },
        { ALT: () => this.SUBRULE(this.row) },
        { ALT: () => this.CONSUME(Words) },
        { ALT: () => this.CONSUME(Value) },
      ]);
    });
  });

  /** `header : ( Caption | HeaderWords | ColumnLabel )+`; captions, corners and column headers, in any order. */
  readonly header = this.RULE('header', () => {
    this.AT_LEAST_ONE(() => {
      this.OR([
        { ALT: () => this.CONSUME(Caption) },
        { ALT: () => this.CONSUME(HeaderWords) },
        { ALT: () => this.CONSUME(ColumnLabel) },
      ]);
    });
  });

  /** `row : GroupLabel* RowLabel item*`, or a group label left alone by a page break. */
  readonly row = this.RULE('row', () => {
    this.OR([
      {
        ALT: () => {
          this.AT_LEAST_ONE(() => this.CONSUME(GroupLabel));
          this.OPTION(() => {
            this.CONSUME(RowLabel);
            this.SUBRULE(this.items);
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME2(RowLabel);
          this.SUBRULE2(this.items);
        },
      },
    ]);
  });

  /** `items : ( Value | Words | ColumnLabel Value )*`; the last alternative is a table flattened to keys and values. */
  readonly items = this.RULE('items', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(Value) },
        { ALT: () => this.CONSUME(Words) },
        {
          GATE: () => this.LA(2).tokenType === Value,
          ALT: () => this.SUBRULE(this.pair),
        },
      ]);
    });
  });

  /** `pair : ColumnLabel Value` */
  readonly pair = this.RULE('pair', () => {
    this.CONSUME(ColumnLabel);
    this.CONSUME(Value);
  });

  /** `singleTable : ( header | RowLabel | GroupLabel | Words | Value )*`; the table of section 四: headers, then one line of figures. */
  readonly singleTable = this.RULE('singleTable', () => {
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(Caption) },
        { ALT: () => this.CONSUME(HeaderWords) },
        { ALT: () => this.CONSUME(ColumnLabel) },
        { ALT: () => this.CONSUME(GroupLabel) },
        { ALT: () => this.CONSUME(RowLabel) },
        { ALT: () => this.CONSUME(Words) },
        { ALT: () => this.CONSUME(Value) },
      ]);
    });
  });

  constructor() {
    super(tokenTypes, { recoveryEnabled: true, maxLookahead: 2, skipValidations: false });
    this.performSelfAnalysis();
  }

  /** The CST of a table's tokens. Never throws; what the grammar cannot place is in `recoveredTokens`. */
  parse(rule: 'labelledTable' | 'singleTable', tokens: IToken[]): CstNode {
    this.input = tokens;
    return rule === 'labelledTable' ? this.labelledTable() : this.singleTable();
  }
}
