import { UsageError } from "./command.ts";

/** An option's value as a whole number from 1 to `most`; a usage error that names the option when it is something else. */
export function wholeNumber(option: string, text: string | undefined, most: number): number {
  if (text === undefined) throw new UsageError(`${option} is missing`);
  const value = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > most) throw new UsageError(`${option} ${text}: a whole number from 1 to ${most}`);
  return value;
}
