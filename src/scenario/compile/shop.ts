import type { Effect } from "../../engine/effect.ts";
import type { Catalog } from "./catalog.ts";
import type { Formulas } from "./formulas.ts";
import type { Report } from "./report.ts";
import type { Settings } from "./settings.ts";
import type { Slots } from "./slots.ts";
import type { Target } from "./targets.ts";

/** What every part of a scenario is compiled with. */
export interface Shop {
  readonly catalog: Catalog;
  readonly settings: Settings;
  readonly slots: Slots;
  /** The variables, by id: what effects can change. */
  readonly targets: ReadonlyMap<string, Target>;
  readonly formulas: Formulas;
  readonly report: Report;
  /** Every effect compiled so far, each at its own index. */
  readonly effects: Effect[];
}
