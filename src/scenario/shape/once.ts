import type { z } from "zod/mini";

/**
 * Asks each schema once. A file is walked several times, value by value, and its shape has few schemas: what is asked of
 * one never changes.
 */
export function oncePerSchema<T>(ask: (schema: z.core.$ZodType) => T): (schema: z.core.$ZodType) => T {
  const known = new WeakMap<z.core.$ZodType, { readonly answer: T }>();
  return (schema) => {
    const found = known.get(schema);
    if (found !== undefined) return found.answer;
    const answer = ask(schema);
    known.set(schema, { answer });
    return answer;
  };
}
