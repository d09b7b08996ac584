import { blockedChoice } from "../../engine/blocked.ts";
import { hashName } from "../../engine/hash.ts";
import type { Model } from "../../engine/model.ts";
import { EMPTY_PLAN, type Plan } from "../../engine/plan.ts";
import type { State } from "../../engine/value.ts";
import type { Roll } from "../seat.ts";
import type { Hand } from "./hand.ts";
import { sharesThatKeep } from "./keeping.ts";
import { shopAtRandom } from "./randomShop.ts";
import { talkBy, type Bargain } from "./talks.ts";

/**
 * Holding course: same split and levers, promises kept where moving the split does it, no new actions, no talks, dilemmas answered at random.
 * What the forecast cone continues with.
 */
export const HOLD_COURSE: Hand = {
  id: "hold",
  talk: () => null,
  plan: holding,
};

/** The same with talks: asks for much at first and settles for a middling deal. For scenarios that have no strategy to lean on. */
export const PLAIN_HAND: Hand = {
  id: "plain",
  talk: (model, seen) => talkBy(model, seen, { opens: () => true, wanted: () => PLAIN }),
  plan: holding,
};

/** The same, spending its attention on whatever it can: in a scenario where holding course leads nowhere, some of its futures lead further. */
export const BUSY_HAND: Hand = {
  id: "busy",
  talk: (...asked) => PLAIN_HAND.talk(...asked),
  plan: (model, seen, roll) => shopAtRandom(model, seen, holding(model, seen, roll), roll),
};

const PLAIN: Bargain = { aspire: 65, settle: 35, insist: {} };

function holding(model: Model, seen: State, roll: Roll): Plan {
  return { ...EMPTY_PLAN, choices: anyChoices(model, seen, roll), allocations: sharesThatKeep(model, seen) };
}

/** An answer to every open dilemma, each of those whose needs are met equally likely. */
export function anyChoices(model: Model, seen: State, roll: Roll): Record<string, string> {
  const choices: Record<string, string> = {};
  for (const event of model.events) {
    if (seen[event.openSlot] === 0) continue;
    const open = event.choices.filter((choice) => blockedChoice(seen, choice) === null);
    const chosen = open[Math.floor(roll(hashName(event.id), 0) * open.length)];
    if (chosen !== undefined) choices[event.id] = chosen.id;
  }
  return choices;
}
