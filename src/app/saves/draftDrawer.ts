import { z } from "zod/mini";
import type { Plan } from "../../engine/plan.ts";
import type { Drawer } from "../settings/store.ts";

z.config({ jitless: true });

const KEY = "drift.drafts";
/** Runs whose drafts are kept: as many as one has open in tabs. */
const MOST = 8;
const draft = z.strictObject({
  save: z.string(),
  turn: z.int(),
  plan: z.strictObject({
    choices: z.record(z.string(), z.string()),
    levers: z.record(z.string(), z.string()),
    allocations: z.record(z.string(), z.record(z.string(), z.number())),
    actions: z.array(z.strictObject({ id: z.string(), amount: z.exactOptional(z.number()) })),
    studies: z.array(z.string()),
  }),
});

const shape = z.array(draft);

/** Keeps the plan being made in each of the runs last played, so that a reload loses no edit. Losing one loses no run. */
export interface DraftDrawer {
  keep(save: string, turn: number, plan: Plan): void;
  find(save: string, turn: number): Plan | null;
}

export function draftDrawer(drawer: Drawer | null): DraftDrawer {
  // Read anew each time: another tab may have written.
  const all = (): readonly z.infer<typeof draft>[] => {
    try {
      return shape.safeParse(JSON.parse(drawer?.getItem(KEY) ?? "[]")).data ?? [];
    } catch {
      return [];
    }
  };
  return {
    keep(save, turn, plan) {
      const others = all().filter((each) => each.save !== save);
      try {
        drawer?.setItem(KEY, JSON.stringify([...others.slice(1 - MOST), { save, turn, plan }]));
      } catch {
        // The draft then lasts as long as the page.
      }
    },
    find: (save, turn) => all().find((each) => each.save === save && each.turn === turn)?.plan ?? null,
  };
}
