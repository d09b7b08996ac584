import type { Ending } from "../../../engine/rules.ts";
import type { Step } from "../code.ts";
import { leave, never, nothing, steps, when } from "../control.ts";
import { holds } from "../formula.ts";
import type { Callable } from "../function.ts";
import { f64 } from "../numbers.ts";
import type { Workshop } from "../workshop.ts";

const byPriority = (endings: readonly Ending[]): Ending[] => [...endings].sort((a, b) => b.priority - a.priority);

/** `decideEnding`. */
export const decideEnding = (shop: Workshop): Callable<"none"> =>
  shop.once("ending", null, [], "none", (body) => {
    const { endings, layout, turns } = shop.model;
    const end = (ending: Ending): Step => steps(shop.set(layout.ended, endings.indexOf(ending) + 1), leave());
    const first = (some: readonly Ending[]): Step[] =>
      byPriority(some).map((each) => (each.when === null ? nothing : when(holds(shop, body, each.when), end(each))));
    const late = endings.filter(({ early }) => !early);
    const otherwise = byPriority(late).find((each) => each.otherwise);
    return steps(
      when(shop.isnt(layout.called, 0), steps(shop.set(layout.ended, shop.get(layout.called)), leave())),
      ...first(endings.filter(({ early }) => early)),
      when(f64.lt(shop.now(), f64.const(turns)), leave()),
      ...first(late),
      otherwise === undefined ? never : end(otherwise),
    );
  });
