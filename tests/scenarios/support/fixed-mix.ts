import { buy, mend, purchases } from "../../../src/foresight/bots/plans.ts";
import { sharesToward } from "../../../src/foresight/bots/shares.ts";
import { strategyHand } from "../../../src/foresight/bots/strategy.ts";
import { EMPTY_PLAN, type Plan } from "../../../src/engine/plan.ts";
import type { Bot, Seat } from "../../../src/foresight/seat.ts";
import { compileDisplay } from "../../../src/scenario/compile/display.ts";
import type { Model } from "../../../src/engine/model.ts";
import type { Scenario } from "../../../src/scenario/load.ts";
import type { StrategySource } from "../../../src/scenario/shape/outcomes.ts";

/** What a machine is built for. */
interface Rules {
  readonly scenario: Scenario;
  readonly model: Model;
}

/** A deed of growth, of mission, or neither. */
type Deed = "g" | "m" | "n";
const DEEDS: Readonly<Record<Deed, readonly string[]>> = {
  g: ["launch", "enterprise", "bigRun", "cutPrices", "borrow"],
  m: ["panel", "pledge", "publish", "programme", "grants", "forum"],
  n: ["meetRegulators", "portable", "tender", "retreat", "court"],
};

/** How a machine would steer: the same pattern of deeds over and over, one split, one habit in dilemmas. */
export interface Mix {
  /** By quarter, then again from the first: `["mmg"]`. */
  readonly pattern: readonly string[];
  /** Safety's share of compute. */
  readonly safety: number;
  /** Always the mission's answer, always growth's, or the two in turn. */
  readonly habit: "mission" | "growth" | "alternate";
  /** Whether it takes the steps of the conversion; it does unless told otherwise. */
  readonly converts?: boolean;
}

const TALKS: StrategySource = {
  label: "Plain terms",
  deals: {
    alliance: { aspire: 64, settle: 34, insist: { agi: "panel", cloud: "refusal" } },
    round: { when: "cash < 18", aspire: 60, settle: 36 },
    second: {
      when: "deal.alliance.active and dependence > 62 and cash > 14 and gwOther < 1",
      aspire: 60,
      settle: 40,
      insist: { advance: 0 },
    },
  },
};

/** A bot that talks plainly and plans by a rule. */
function machine(id: string, { scenario, model }: Rules, planOf: (seat: Seat) => Plan): Bot {
  const talker = strategyHand(id, TALKS, compileDisplay(scenario.source, model), { model });
  return {
    id,
    next: (seat) => talker.talk(seat.model, seat.seen, seat.roll) ?? { kind: "commit", plan: mend(seat, planOf(seat)) },
  };
}

/** A bot that steers by a fixed mix. */
export const mixBot = (rules: Rules, mix: Mix): Bot =>
  machine("mix", rules, (seat) => {
    const { turn } = seat.view;
    const side = mix.habit === "mission" || (mix.habit === "alternate" && turn % 2 === 0) ? "mission" : "growth";
    const basket = begun(seat, rules, side, mix.safety, mix.converts ?? true);
    const pattern = mix.pattern[(turn - 1) % mix.pattern.length]!;
    for (const deed of pattern) basket.take(DEEDS[deed === "g" || deed === "m" ? deed : "n"], 1);
    basket.take([...DEEDS.m, ...DEEDS.g, ...DEEDS.n], 9);
    return basket.plan;
  });

/** What the gauges should stand at: mission, and commercial strength. */
const LEVEL = { mission: 62, strength: 46 };

/** A bot that mends whichever of the two gauges is lower, every quarter, with deeds and answers of that side: a thermostat. */
export const gaugeBot = (rules: Rules): Bot =>
  machine("gauge", rules, (seat) => {
    const { values } = seat.view;
    const side =
      LEVEL.mission - Number(values["mission"]) > LEVEL.strength - Number(values["strength"]) ? "mission" : "growth";
    const basket = begun(seat, rules, side, 17, true);
    basket.take(side === "mission" ? DEEDS.m : DEEDS.g, 9);
    basket.take([...DEEDS.m, ...DEEDS.g, ...DEEDS.n], 9);
    return basket.plan;
  });

/** A plan with the side's answers, the split and what keeps the lab alive. */
function begun(seat: Seat, rules: Rules, side: Side, safety: number, converts: boolean): Basket {
  const { view } = seat;
  const basket = new Basket(seat, {
    ...EMPTY_PLAN,
    choices: answers(seat, rules, side),
    allocations: { compute: sharesToward(view.allocations[0]!, { safety, serving: 36 }) },
  });
  const { values } = view;
  if (Number(values["board"]) < 34) basket.take(["retreat"], 1);
  if (Number(values["staff"]) < 36) basket.take(["tender"], 1);
  if (converts) basket.take(["close", "announce", "fileHeavy"], 1);
  const waits = values["phase"] === "filed" || values["phase"] === "consented";
  if (waits && Number(values["regulators"]) < 51) basket.take(["meetRegulators"], 1);
  return basket;
}

type Side = "mission" | "growth";

/** The answers that the scenario's own single-minded strategies would give. */
function answers(seat: Seat, { scenario }: Rules, side: Side): Record<string, string> {
  const prefer = scenario.source.strategies?.[side]?.prefer ?? {};
  const choices: Record<string, string> = {};
  for (const { event, choices: all } of seat.view.dilemmas) {
    const open = all.filter(({ blocked }) => blocked === null).map(({ id }) => id);
    choices[event] = open.find((id) => Object.hasOwn(prefer, `event.${event}.${id}`)) ?? open[0]!;
  }
  return choices;
}

/** A plan that is filled while attention lasts. */
class Basket {
  plan: Plan;
  readonly #seat: Seat;
  #left: number;

  constructor(seat: Seat, plan: Plan) {
    this.#seat = seat;
    this.plan = plan;
    this.#left = seat.view.attention;
  }

  /** The first of these that can be bought, `most` of them. */
  take(ids: readonly string[], most: number): void {
    let taken = 0;
    for (const id of ids) {
      if (taken >= most) return;
      const found = purchases(this.#seat.model, this.#seat.seen).find(
        (each) => each.kind === "action" && each.id === id,
      );
      if (found === undefined || found.attention > this.#left) continue;
      const next = buy(this.plan, found);
      if (this.#seat.refusals(next).length > 0) continue;
      this.plan = next;
      this.#left -= found.attention;
      taken += 1;
    }
  }
}
