import type { Likings, Scorer } from "../../engine/likings.ts";
import type { Model } from "../../engine/model.ts";
import type { Formula } from "../../engine/value.ts";
import type { F64, I32, Step } from "./code.ts";
import { after, either, steps } from "./control.ts";
import type { Body } from "./function.ts";
import { valueOf } from "./formula.ts";
import { instance, type Instance, type Instantiate } from "./host.ts";
import { mayStudy, mayTake } from "./legal.ts";
import { f64 } from "./numbers.ts";
import { Workshop } from "./workshop.ts";

const ZERO = f64.const(0);

interface Scoring extends Pick<Instance, "memory"> {
  score(): void;
}

/** Answers likings by a module of their own, with the bits of `closureScorer`; null where the host won't have it. */
export function wasmScorer(model: Model, likings: Likings, instantiate: Instantiate): Scorer | null {
  const { actions, studies, others } = likings;
  const shop = new Workshop(model);
  const count = actions.length + studies.length + others.length;
  const place = shop.room.take(count * 8);
  const valued = (formula: Formula): F64 =>
    shop.once("liking", formula, [], "f64", (body) => valueOf(shop, body, formula)).call();
  /** What it is liked, if at all and if it may be bought. */
  const liked = (body: Body, formula: Formula | null, may: () => I32): F64 => {
    if (formula === null) return ZERO;
    const score = body.local("f64");
    const wanted = after(score.set(valued(formula)), f64.gt(score.get, ZERO));
    return either(wanted, either(may(), score.get, ZERO), ZERO);
  };
  const score = shop.once("score", null, [], "none", (body): Step => {
    const values = [
      ...model.actions.map((action, at) =>
        liked(body, actions[at]!, () => mayTake(shop, action, f64.const(action.amount?.start ?? 0), false).call()),
      ),
      ...model.studies.map((study, at) => liked(body, studies[at]!, () => mayStudy(shop, study).call())),
      ...others.map(valued),
    ];
    return shop.whileStill(steps(...values.map((value, at) => f64.store(place + at * 8, value))));
  });
  shop.module.export("score", score);
  shop.finish();
  for (const { place, bytes } of shop.room.constants) shop.module.place(place, bytes);
  const { foreign } = shop;
  const evaluate = (index: number): number => foreign[index]!(own);
  const bytes = shop.module.assemble(shop.room.size);
  const made = instance(bytes, { host: { evaluate } }, instantiate) as Scoring | null;
  if (made === null) return null;
  const { buffer } = made.memory;
  const own = new Float64Array(buffer, 0, model.layout.size);
  const scores = new Float64Array(buffer, place, count);
  return (seen) => {
    own.set(seen);
    made.score();
    return scores;
  };
}
