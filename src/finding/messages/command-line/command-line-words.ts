/** What the command says besides findings; one object per locale. Keys of `help` are commands and options. */
export interface CommandLineWords {
  readonly usage: string;
  readonly commands: string;
  readonly options: string;
  readonly arguments: string;
  /** Stands for options and for a command in a line of usage. */
  readonly optionsPlace: string;
  readonly commandPlace: string;
  /** What an option may be, and what it is when it is not given; stands behind its description. */
  readonly optionNotes: (choices: readonly string[], byDefault: string | null) => string;
  /** Wrong usage, by the code of commander; `names` are the words it quotes. Null: as commander says it. */
  readonly wrongUsage: (code: string, names: readonly string[], choices: string) => string | null;
  readonly help: {
    readonly program: string;
    readonly parse: string;
    readonly check: string;
    readonly records: string;
    readonly file: string;
    readonly files: string;
    readonly json: string;
    readonly ast: string;
    readonly csv: string;
    readonly bom: string;
    readonly format: string;
    readonly rule: string;
    readonly blanks: string;
    readonly scope: string;
    readonly level: string;
    readonly suppressions: string;
    readonly updateSuppressions: string;
    readonly reason: string;
    readonly narrative: string;
    readonly lang: string;
    readonly encoding: string;
    readonly color: string;
    readonly version: string;
    readonly help: string;
    readonly exitStatus: string;
  };
  readonly notFound: (file: string) => string;
  readonly isDirectory: (file: string) => string;
  readonly cannotRead: (file: string, reason: string) => string;
  readonly cannotWrite: (file: string, reason: string) => string;
  readonly notText: (file: string) => string;
  readonly wrongEncoding: (file: string, encoding: string) => string;
  readonly unknownEncoding: (encoding: string) => string;
  readonly convertFirst: (file: string, kind: string) => string;
  readonly readAs: (file: string, encoding: string) => string;
  readonly badRuleSetting: (setting: string) => string;
  readonly unknownCode: (code: string) => string;
  readonly needsSuppressions: string;
  readonly wroteSuppressions: (file: string, count: number) => string;
  readonly staleSuppressions: (count: number) => string;
  readonly noReason: (count: number) => string;
  readonly needsJieba: string;
  readonly coverage: (checked: number, total: number, failed: number, unassessable: number) => string;
  readonly policyDiffers: (count: number) => string;
}
