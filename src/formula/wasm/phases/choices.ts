import type { Choice, EventRule } from "../../../engine/rules.ts";
import type { Step } from "../code.ts";
import { nothing, steps, when } from "../control.ts";
import { runEffects } from "../effects.ts";
import { valueOf } from "../formula.ts";
import type { Body, Callable } from "../function.ts";
import { f64, i32 } from "../numbers.ts";
import { pick } from "../sums/pick.ts";
import { uniform } from "../sums/random.ts";
import { outcomeOf, weightsOf } from "../told.ts";
import type { Workshop } from "../workshop.ts";
import { write } from "../writing.ts";

/** `carryOutChoices`. */
export const carryOutChoices = (shop: Workshop): Step =>
  steps(
    ...shop.model.events.map((event, index) =>
      event.choices.length === 0
        ? nothing
        : when(shop.isnt(event.openSlot, 0), steps(shop.set(event.openSlot, 0), answer(shop, event, index).call())),
    ),
  );

const answer = (shop: Workshop, event: EventRule, index: number): Callable<"none"> =>
  shop.once("answer", event, [], "none", (body) => {
    const answered = shop.planned(shop.plan.choice(index));
    return steps(
      ...event.choices.map((choice, at) =>
        when(
          f64.eq(answered, f64.const(at + 1)),
          steps(write(shop, body, event.choseSlot, at + 1), choose(shop, body, choice)),
        ),
      ),
    );
  });

function choose(shop: Workshop, body: Body, choice: Choice): Step {
  const { key, effects, outcomes } = choice;
  if (outcomes.length === 0) return runEffects(shop, body, effects);
  const place = weightsOf(shop, choice);
  const outcome = body.local("i32");
  const roll = uniform(shop, { stream: "outcome", subject: key, turn: shop.turn.get, n: 0 });
  return steps(
    ...outcomes.map(({ weight }, at) => f64.store(place + at * 8, valueOf(shop, body, weight))),
    outcome.set(outcomeOf(shop, choice, pick(shop, place, outcomes.length, roll))),
    runEffects(shop, body, effects),
    ...outcomes.map((each, at) =>
      each.effects.length === 0
        ? nothing
        : when(i32.eq(outcome.get, i32.const(at)), runEffects(shop, body, each.effects)),
    ),
  );
}
