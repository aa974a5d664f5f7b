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
  readonly version: string;
}

/** Exit statuses; documented in docs/cli.md. */
export const exitStatus = { ok: 0, errors: 1, trouble: 2 } as const;

/** Wrong usage or unreadable input: printed as one line, exit status 2. */
export class CommandError extends Error {}
