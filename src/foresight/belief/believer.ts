import type { Answer } from "../../engine/answer.ts";
import type { TalkDecision } from "../../engine/decide.ts";
import type { Happening } from "../../engine/happening.ts";
import type { Kernel } from "../../engine/kernel.ts";
import type { Plan } from "../../engine/plan.ts";
import type { Seed } from "../../engine/random.ts";
import { seenState } from "../../engine/seen.ts";
import type { State } from "../../engine/value.ts";
import type { Worlds } from "../worlds.ts";
import type { Beliefs } from "./beliefs.ts";
import { giveBack } from "./rounds.ts";
import { sightOfClose, sightOfOpening, type SeenTalk } from "./sight.ts";
import { hearTalks, startBelief, stepBelief } from "./step.ts";
import { believedWorlds } from "./worlds.ts";

/** Follows a run as its player sees it, and says in which worlds it may be. */
export interface Believer {
  /** Something was said in the open turn; `after` is the state then. */
  talked(decision: TalkDecision, answer: Answer, after: State): void;
  /** The turn was closed, and the next opened as `after`. */
  closed(plan: Plan, happenings: readonly Happening[], after: State): void;
  /** Valid until a turn is closed. */
  worlds(): Worlds;
}

/** From the first opening on; `count` worlds are supposed. `identity` is anything but the run's own seed. */
export function believer(
  { model, bulk }: Pick<Kernel, "model" | "bulk">,
  identity: Seed,
  count: number,
  opening: { readonly state: State; readonly happenings: readonly Happening[] },
): Believer {
  let opened = seenState(model, opening.state);
  let before = opened;
  let talks: SeenTalk[] = [];
  let beliefs: Beliefs = startBelief(
    model,
    identity,
    sightOfOpening(model, opening.happenings, opening.state),
    count,
    bulk,
  );
  /** States of the turn before, to be written over. */
  const spare: State[] = [];
  /** Within the turn, after what was said. */
  let worlds: Worlds | null = null;
  return {
    talked(decision, answer, after) {
      before = seenState(model, after);
      talks = [...talks, { decision, answer, after: before }];
      worlds = null;
    },
    closed(plan, happenings, after) {
      const sight = sightOfClose(model, happenings, after);
      const last = beliefs;
      beliefs = stepBelief(last, model, { opened, talks, before, plan, sight }, bulk, spare);
      giveBack(spare, last.states);
      opened = sight.after;
      before = opened;
      talks = [];
      worlds = null;
    },
    worlds: () =>
      (worlds ??= believedWorlds(talks.length === 0 ? beliefs : hearTalks(beliefs, model, opened, talks), model)),
  };
}
