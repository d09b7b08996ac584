import type { Terminal } from "./command.ts";
import { printable } from "./printable.ts";

/** What a terminal needs of a stream: `isTTY` where a person reads it, and not a file or a pipe. */
interface Stream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Back to the line's beginning, and nothing left of it. */
const AFRESH = "\r\u001B[2K";

export function terminalOf({ stdout, stderr }: { readonly stdout: Stream; readonly stderr: Stream }): Terminal {
  return {
    out: (text) => stdout.write(`${printable(text)}\n`),
    err: (text) => stderr.write(`${printable(text)}\n`),
    ...(stderr.isTTY === true ? { progress: (text: string) => stderr.write(AFRESH + printable(text)) } : {}),
  };
}
