import type { Kernel } from "../../engine/kernel.ts";
import type { Model } from "../../engine/model.ts";
import { held, type Decision, type Plan } from "../../engine/plan.ts";
import { uniform } from "../../engine/random.ts";
import { seenState } from "../../engine/seen.ts";
import { validatePlan } from "../../engine/validate.ts";
import type { State } from "../../engine/value.ts";
import { anyChoices } from "../bots/holdCourse.ts";

/** The commit of a plan in one world, what it leaves open answered either way: by the world's own rolls, so the same for every plan. */
export function commitIn({ model }: Kernel, world: State, plan: Plan): Decision {
  const { seedLow, seedHigh, turn } = model.layout;
  const open = model.events.some((event) => world[event.openSlot] !== 0 && held(plan.choices, event.id) === undefined);
  const seed = { low: world[seedLow]!, high: world[seedHigh]! };
  const any = open
    ? anyChoices(model, seenState(model, world), (subject, n) => uniform(seed, "bot", subject, world[turn]!, n))
    : {};
  return { kind: "commit", plan: { ...plan, choices: { ...any, ...plan.choices } } };
}

/** Without answers that would be refused, which can't be mended later. Every world refuses the same: needs read nothing hidden. */
export function withoutRefused(model: Model, world: State, plan: Plan): Plan {
  const choices = { ...plan.choices };
  for (const { path } of validatePlan(model, world, plan)) {
    if (path.startsWith(CHOICES)) delete choices[path.slice(CHOICES.length)];
  }
  return { ...plan, choices };
}
const CHOICES = "choices.";
