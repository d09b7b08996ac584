import type { Kernel } from "../../engine/kernel.ts";
import type { Model } from "../../engine/model.ts";
import type { State } from "../../engine/value.ts";
import type { Hand } from "../bots/hand.ts";
import { rollOut } from "../rollOut.ts";
import type { Worlds } from "../worlds.ts";

/** What a claim is about: an event of the next turn, the kind of ending and the ending itself under a strategy, a hidden value, a kind of an other side. */
export const SUBJECTS = ["event", "outcome", "ending", "value", "kind"] as const;
export type Subject = (typeof SUBJECTS)[number];

/** Something given odds before it is known, and whether it came true. */
export interface Claim {
  readonly subject: Subject;
  /** 0 to 1: share of the supposed worlds. */
  readonly odds: number;
  readonly true: boolean;
}

/** Facts of a world at a turn, in an order of their own: each holds or doesn't. */
interface Fact {
  readonly subject: Subject;
  readonly holds: boolean;
}

/** Parts of a range about which claims are made: whether the value lies above. */
const CUTS = [0.25, 0.5, 0.75];

/**
 * Claims of supposed worlds about the run whose state at a turn's opening is `truth`: what each says of hidden values, and of what comes when
 * the hand goes on from there. `truth` only judges.
 */
export function claimsOf(kernel: Kernel, truth: State, worlds: Worlds, hand: Hand): Claim[] {
  const facts = factsOf(kernel, truth, hand, truth);
  const held = facts.map(() => 0);
  for (let index = 0; index < worlds.count; index++)
    factsOf(kernel, worlds.world(index), hand, truth).forEach(({ holds }, at) => {
      if (holds) held[at] = held[at]! + 1;
    });
  return facts.map(({ subject, holds }, at) => ({ subject, odds: held[at]! / worlds.count, true: holds }));
}

/** `seen`: a state that looks the same, which says what has been revealed and isn't claimed any more. */
function factsOf(kernel: Kernel, world: State, hand: Hand, seen: State): Fact[] {
  const { model } = kernel;
  const turn = world[model.layout.turn]!;
  const next = rollOut(kernel, world, [], hand, turn + 1);
  const end = next[model.layout.ended] === 0 ? rollOut(kernel, next, [], hand) : next;
  const ending = model.endings[end[model.layout.ended]! - 1];
  return [
    ...model.events.map(({ firedSlot }): Fact => ({ subject: "event", holds: next[firedSlot] === turn + 1 })),
    ...(["good", "mixed", "bad"] as const).map((kind): Fact => ({ subject: "outcome", holds: ending?.kind === kind })),
    ...model.endings.map((each): Fact => ({ subject: "ending", holds: each === ending })),
    ...valueFacts(model, world, seen),
  ];
}

function valueFacts(model: Model, world: State, seen: State): Fact[] {
  const values = model.uncertainties.flatMap(({ slot, draw, revealedSlot }): Fact[] => {
    if (seen[revealedSlot] === 1) return [];
    const value = world[slot]!;
    return draw.kind === "range"
      ? CUTS.map((cut) => ({ subject: "value", holds: value > draw.min + cut * (draw.max - draw.min) }))
      : draw.options.map((_, option) => ({ subject: "value", holds: value === option }));
  });
  const kinds = model.deals.flatMap(({ kinds: all, slots }): Fact[] =>
    seen[slots.kindRevealed] === 1
      ? []
      : all.map((_, kind) => ({ subject: "kind", holds: world[slots.kind] === kind })),
  );
  return [...values, ...kinds];
}
