import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "./command.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Words and options of a call; what isn't declared is a usage error that names it. */
export function readOptions<T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split(". To specify")[0]! : String(error));
  }
}

/** The only word of a call. */
export function onlyWord(words: readonly string[], what: string): string {
  if (words.length === 1) return words[0]!;
  throw new UsageError(words.length === 0 ? `${what} is missing` : `one ${what} at a time; got ${words.length}`);
}
