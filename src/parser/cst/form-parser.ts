import { EmbeddedActionsParser, type IToken } from 'chevrotain';
import { Caption, ColumnKey, ColumnLabel, Figures, GroupLabel, HeaderWords, RowLabel, tokenTypes, Words } from '../../lexer/tokens.js';

/** Takes the parts of a table as the grammar finds them, in order. @internal */
export interface TableHandler {
  header(token: IToken): void;
  group(token: IToken): void;
  row(token: IToken): void;
  /** Figures and words of the open row. */
  items(token: IToken): void;
  /** A column label that says what the first of the figures behind it is. */
  pair(key: IToken, figures: IToken): void;
  /** Figures and words outside rows. */
  stray(token: IToken): void;
}

/** While the grammar is recorded, its actions are run once with tokens that say nothing. */
const noHandler: TableHandler = { header() {}, group() {}, row() {}, items() {}, pair() {}, stray() {} };

/**
 * The grammar of the tables over labels and what stands between them. What separators say is not in it: which layout a
 * table has is decided on the rows that this grammar finds. It takes any sequence of tokens, so that no table is ever
 * refused. @internal
 */
export class FormParser extends EmbeddedActionsParser {
  private handler: TableHandler = noHandler;

  // Alternatives and repetitions are made once: as arguments they would be made anew for each token.
  private readonly tableParts = [
    { ALT: (): void => this.SUBRULE(this.header) },
    { ALT: (): void => this.handler.group(this.CONSUME(GroupLabel)) },
    { ALT: (): void => this.SUBRULE(this.row) },
    { ALT: (): void => this.handler.stray(this.CONSUME(Figures)) },
    { ALT: (): void => this.handler.stray(this.CONSUME(Words)) },
  ];
  private readonly tablePart = (): void => {
    this.OR(this.tableParts);
  };
  private readonly headerParts = [
    { ALT: (): void => this.handler.header(this.CONSUME(Caption)) },
    { ALT: (): void => this.handler.header(this.CONSUME(HeaderWords)) },
    { ALT: (): void => this.handler.header(this.CONSUME(ColumnLabel)) },
    { ALT: (): void => this.handler.header(this.CONSUME(ColumnKey)) },
  ];
  private readonly headerPart = (): void => {
    this.OR(this.headerParts);
  };
  private readonly rowParts = [
    { ALT: (): void => this.handler.items(this.CONSUME(Figures)) },
    { ALT: (): void => this.handler.items(this.CONSUME(Words)) },
    { ALT: (): void => this.SUBRULE(this.pair) },
  ];
  private readonly rowPart = (): void => {
    this.OR(this.rowParts);
  };

  /** `labelledTable : ( header | GroupLabel | row | Figures | Words )*`; the tables of sections 二 and 三. */
  private readonly labelledTable = this.RULE('labelledTable', () => {
    this.MANY(this.tablePart);
  });

  /** `header : ( Caption | HeaderWords | ColumnLabel | ColumnKey )+`; captions, corners and column headers, in any order. */
  private readonly header = this.RULE('header', () => {
    this.AT_LEAST_ONE(this.headerPart);
  });

  /** `row : RowLabel ( Figures | Words | pair )*`; its groups stand before it. */
  private readonly row = this.RULE('row', () => {
    this.handler.row(this.CONSUME(RowLabel));
    this.MANY(this.rowPart);
  });

  /** `pair : ColumnKey Figures`; a table flattened to keys and values. */
  private readonly pair = this.RULE('pair', () => {
    const key = this.CONSUME(ColumnKey);
    this.handler.pair(key, this.CONSUME(Figures));
  });

  /** @param skipValidations the grammar is validated by its test, not by each user. */
  constructor(skipValidations = true) {
    super(tokenTypes, { recoveryEnabled: false, maxLookahead: 1, skipValidations });
    this.performSelfAnalysis();
  }

  /** Hands the parts of a table to the handler. Never throws. */
  parse(tokens: IToken[], handler: TableHandler): void {
    this.handler = handler;
    this.input = tokens;
    this.labelledTable();
  }
}
