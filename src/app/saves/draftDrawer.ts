import { z } from "zod";
import type { Plan } from "../../engine/plan.ts";
import type { Drawer } from "../settings/store.ts";

z.config({ jitless: true });

const KEY = "drift.draft";
const shape = z.strictObject({
  save: z.string(),
  turn: z.int(),
  plan: z.strictObject({
    choices: z.record(z.string(), z.string()),
    levers: z.record(z.string(), z.string()),
    allocations: z.record(z.string(), z.record(z.string(), z.number())),
    actions: z.array(z.strictObject({ id: z.string(), amount: z.number().exactOptional() })),
    studies: z.array(z.string()),
  }),
});

/** Keeps the plan being made, so that a reload loses no edit. One at a time; losing it loses no run. */
export interface DraftDrawer {
  keep(save: string, turn: number, plan: Plan): void;
  find(save: string, turn: number): Plan | null;
}

export function draftDrawer(drawer: Drawer | null): DraftDrawer {
  return {
    keep(save, turn, plan) {
      try {
        drawer?.setItem(KEY, JSON.stringify({ save, turn, plan }));
      } catch {
        // The draft then lasts as long as the page.
      }
    },
    find(save, turn) {
      try {
        const found = shape.safeParse(JSON.parse(drawer?.getItem(KEY) ?? "null"));
        return found.success && found.data.save === save && found.data.turn === turn ? found.data.plan : null;
      } catch {
        return null;
      }
    },
  };
}
