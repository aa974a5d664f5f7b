/** What the command needs of its surroundings, so that tests can stand in for them. */
export interface Environment {
  readonly write: (text: string) => void;
  readonly writeError: (text: string) => void;
  /** @throws Error with a `code` (`ENOENT`, `EISDIR`, …) as `node:fs` does. */
  readonly readFile: (path: string) => Uint8Array;
  /** Standard input to its end. */
  readonly readInput: () => Promise<Uint8Array>;
  readonly writeFile: (path: string, text: string) => void;
  readonly hasColor: boolean;
  /** Width of the terminal that is written to; null where it is none. */
  readonly columns: number | null;
  readonly version: string;
}

/** Exit statuses; documented in docs/cli.md. */
export const exitStatus = { ok: 0, errors: 1, trouble: 2 } as const;

/** Columns that a code frame puts before a line: a sign, the number, a stroke. */
const gutter = 12;
const narrowest = 30;

/** How wide the lines of the source may be in a terminal of that width. */
export function lineWidth({ columns }: Environment): { maxWidth?: number } {
  return columns === null ? {} : { maxWidth: Math.max(narrowest, columns - gutter) };
}

/** Wrong usage or unreadable input: printed as one line, exit status 2. */
export class CommandError extends Error {}
