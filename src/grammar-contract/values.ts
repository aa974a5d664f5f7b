/** Words that stand in value cells. Data of the grammar, used by the lexer of values. */
export interface ValueTerms {
  /** Units that may follow a figure; the longest match wins. */
  readonly units: readonly string[];
  /** What stands for "no figure here": value null. */
  readonly marks: readonly string[];
  /** What tools print into an empty cell (`nan`); none where absent. */
  readonly blanks?: readonly string[];
  /** Characters that mark a footnote right behind a figure, at the end of its cell; none where absent. */
  readonly noteMarks?: string;
  /** Signs and words before a figure that leave it what it is, those of a currency among them; none where absent. */
  readonly leads?: readonly string[];
  /** Words that state a change of zero. */
  readonly zeroChange: readonly string[];
  /** Words before a figure that make it a positive change … */
  readonly increase: readonly string[];
  /** … and a negative one. */
  readonly decrease: readonly string[];
  /** Digits of Chinese numerals, index = value; several characters per value. */
  readonly numeralDigits: readonly string[];
  /** Multipliers of Chinese numerals. */
  readonly numeralUnits: Readonly<Record<string, number>>;
  /** The character before an ordinal (第). */
  readonly ordinalMark: string;
}
