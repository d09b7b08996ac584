import type { Likings } from "../../../engine/likings.ts";
import type { Planner, Tastes } from "../../../engine/planner.ts";
import type { Model } from "../../../engine/model.ts";
import type { Formula } from "../../../engine/value.ts";
import type { F64, I32, Step } from "../code.ts";
import { after, either, steps, when } from "../control.ts";
import { valueOf } from "../formula.ts";
import type { Body, Callable } from "../function.ts";
import { instance, type Instance, type Instantiate } from "../host.ts";
import { mayStudy, mayTake } from "../legal.ts";
import { clearMemory, f64, i32 } from "../numbers.ts";
import { unlessUnfit } from "../unfit.ts";
import { Workshop } from "../workshop.ts";
import { answer } from "./answers.ts";
import { setLever } from "./levers.ts";
import { share } from "./shares.ts";
import { toSay } from "./tables.ts";
import { buy } from "./wares.ts";

const ZERO = f64.const(0);

interface Planning extends Pick<Instance, "memory"> {
  score(): void;
  /** Puts the plan in memory and gives 0; or, unless it is asked to be silent, what there is to say first: see `toSay`. */
  plan(silent: number): number;
}

/**
 * Plans by a module of its own, with the bits of the closures; null where the host won't have it. `commit` closes the turn of the kernel's own state
 * by a plan in numbers (see `PlanRoom`), if that may be.
 */
export function wasmPlanner(
  model: Model,
  tastes: Tastes,
  instantiate: Instantiate,
  commit: (numbers: Float64Array) => boolean,
): Planner | null {
  const emitted = unlessUnfit(() => emit(model, tastes));
  if (emitted === null) return null;
  const { bytes, scores, plan, foreign } = emitted;
  const evaluate = (index: number): number => foreign[index]!(seen);
  const made = instance(bytes, { host: { evaluate } }, instantiate) as Planning | null;
  if (made === null) return null;
  const { buffer } = made.memory;
  const seen = new Float64Array(buffer, 0, model.layout.size);
  const scored = new Float64Array(buffer, scores.place, scores.count);
  const planned = new Float64Array(buffer, plan.place, plan.size);
  let first = 0;
  return {
    seen,
    get opens() {
      return first - 1;
    },
    score(from) {
      if (from !== seen) seen.set(from);
      made.score();
      return scored;
    },
    commit(silent) {
      first = made.plan(silent ? 1 : 0);
      return first === 0 && commit(planned);
    },
  };
}

function emit(model: Model, tastes: Tastes) {
  const { actions, studies, others } = tastes.likings;
  const shop = new Workshop(model);
  const count = actions.length + studies.length + others.length;
  const place = shop.room.take(count * 8);
  const scored = (at: number): F64 => f64.load(place + at * 8);
  const score = scoring(shop, tastes.likings, place);
  const parts = (): Step =>
    steps(
      clearMemory(i32.const(shop.planPlace), shop.plan.size * 8),
      score.call(),
      ...tastes.dilemmas.map((dilemma) => answer(shop, dilemma)),
      ...tastes.levers.map((lever) => setLever(shop, lever, scored)),
      ...tastes.shares.map((shares) => share(shop, shares, scored)),
      buy(shop, tastes.wares, place),
    );
  const plan = shop.once("plan", null, ["i32"], "i32", (body) => {
    const silent = body.parameter(0, "i32");
    const first = body.local("i32");
    const said = first.set(either(silent.get, i32.const(0), toSay(shop, body, tastes.tables)));
    return after(shop.whileStill(steps(said, when(i32.eqz(first.get), parts()))), first.get);
  });
  const alone = shop.once("score alone", null, [], "none", () => shop.whileStill(score.call()));
  shop.module.export("score", alone);
  shop.module.export("plan", plan);
  shop.finish();
  for (const each of shop.room.constants) shop.module.place(each.place, each.bytes);
  return {
    bytes: shop.module.assemble(shop.room.size),
    scores: { place, count },
    plan: { place: shop.planPlace, size: shop.plan.size },
    foreign: shop.foreign,
  };
}

/** Puts scores where they are wanted, by action, by study, then the others. */
const scoring = (shop: Workshop, { actions, studies, others }: Likings, place: number): Callable<"none"> =>
  shop.once("score", null, [], "none", (body) => {
    const values = [
      ...shop.model.actions.map((action, at) =>
        liked(shop, body, actions[at]!, () =>
          mayTake(shop, action, f64.const(action.amount?.start ?? 0), false).call(),
        ),
      ),
      ...shop.model.studies.map((study, at) => liked(shop, body, studies[at]!, () => mayStudy(shop, study).call())),
      ...others.map((formula) => valued(shop, formula)),
    ];
    return steps(...values.map((value, at) => f64.store(place + at * 8, value)));
  });

const valued = (shop: Workshop, formula: Formula): F64 =>
  shop.once("liking", formula, [], "f64", (body) => valueOf(shop, body, formula)).call();

/** What something is liked, if at all and if it may be bought. */
function liked(shop: Workshop, body: Body, formula: Formula | null, may: () => I32): F64 {
  if (formula === null) return ZERO;
  const score = body.local("f64");
  const wanted = after(score.set(valued(shop, formula)), f64.gt(score.get, ZERO));
  return either(wanted, either(may(), score.get, ZERO), ZERO);
}
