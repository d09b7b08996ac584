import { z } from "zod/mini";
import type { ShippedScenario } from "../shipped.ts";

z.config({ jitless: true });

const shape = z.array(
  z.object({
    id: z.string().check(z.minLength(1)),
    title: z.string(),
    summary: z.string(),
    file: z.string().check(z.minLength(1)),
    bytes: z.number(),
    hash: z.nullable(z.string()),
    // Lists of earlier builds have none.
    checked: z._default(z.nullable(z.string()), null),
  }),
);

/** The manifest that the build writes. Throws when a host answers with something else, such as its own page for lost files. */
export function shippedList(manifest: unknown): readonly ShippedScenario[] {
  const found = shape.safeParse(manifest);
  if (!found.success) throw new Error("the server's answer isn't a list of scenarios");
  return found.data;
}
