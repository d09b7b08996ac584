import { LIMITS } from "./limits.ts";
import { TAKEN } from "./value.ts";

/**
 * The value of a text in which there is nothing to report: JSON as such, with `colons` members and within the limits. Undefined of
 * any other, comments included; such a text is read with its places. Objects have no prototype.
 */
export function readPlain(text: string, colons: number): unknown {
  const value = parsed(text);
  const count = { members: 0, values: 0 };
  // Of keys that stand twice in an object only one is left.
  return value !== undefined && bare(value, count) && count.members === colons ? value : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Takes the prototypes away; false as soon as something is beyond the limits or a key can't be a name. */
function bare(value: unknown, count: { members: number; values: number }): boolean {
  count.values += 1;
  if (count.values > LIMITS.values) return false;
  if (typeof value !== "object" || value === null) return true;
  if (Array.isArray(value)) return value.length <= LIMITS.items && value.every((item: unknown) => bare(item, count));
  Object.setPrototypeOf(value, null);
  const keys = Object.keys(value);
  count.members += keys.length;
  if (keys.length > LIMITS.members) return false;
  for (const key of keys)
    if (key.length > LIMITS.key || TAKEN.has(key) || !bare(Reflect.get(value, key), count)) return false;
  return true;
}
