import { UsageError } from "./command.ts";

/** An option's value as a whole number from `least` to `most`; a usage error that names the option when it is something else. */
export function wholeNumber(option: string, text: string | undefined, most: number, least = 1): number {
  if (text === undefined) throw new UsageError(`${option} is missing`);
  const value = /^\d{1,15}$/.test(text) ? Number(text) : -1;
  if (value < least || value > most) throw new UsageError(`${option} ${text}: a whole number from ${least} to ${most}`);
  return value;
}
