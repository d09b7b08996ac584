/** Exit codes: all is well, a problem was found, the call itself is wrong. */
export const EXIT = { good: 0, problem: 1, usage: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Where a command writes: results to standard output, messages to standard error. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** A line that the next one takes the place of, empty for none. Only where a person watches the messages. */
  progress?(text: string): void;
}

/** A command of `drift`. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What `--help` prints: usage, then options. */
  readonly help: string;
  run(args: readonly string[], terminal: Terminal): Promise<Exit> | Exit;
}

/** A call that can't be understood; the message says what is wrong with it. */
export class UsageError extends Error {}
