import { buy, mend, purchases } from "../../../src/foresight/bots/plans.ts";
import { sharesToward } from "../../../src/foresight/bots/shares.ts";
import { strategyHand } from "../../../src/foresight/bots/strategy.ts";
import { EMPTY_PLAN, type Plan } from "../../../src/engine/plan.ts";
import type { Bot, Seat } from "../../../src/foresight/seat.ts";
import { compileDisplay } from "../../../src/scenario/compile/display.ts";
import type { StrategySource } from "../../../src/scenario/shape/outcomes.ts";
import type { Table } from "./alliance.ts";

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
  /** Always the mission's answer, or the two in turn. */
  readonly habit: "mission" | "alternate";
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

export function mixBot(table: Table, mix: Mix): Bot {
  const talker = strategyHand("mix", TALKS, compileDisplay(table.scenario.source, table.model), table.model);
  return {
    id: "mix",
    next: (seat) =>
      talker.talk(seat.model, seat.seen, seat.roll) ?? {
        kind: "commit",
        plan: mend(seat, planOf(seat, table, mix)),
      },
  };
}

function planOf(seat: Seat, table: Table, mix: Mix): Plan {
  const { view } = seat;
  const wanted = { safety: mix.safety, serving: 36 };
  const basket = new Basket(seat, {
    ...EMPTY_PLAN,
    choices: answers(seat, table, mix.habit),
    allocations: { compute: sharesToward(view.allocations[0]!, wanted) },
  });
  const { values } = view;
  if (Number(values["board"]) < 34) basket.take(["retreat"], 1);
  if (Number(values["staff"]) < 36) basket.take(["tender"], 1);
  basket.take(["close", "announce", "fileHeavy"], 1);
  const waits = values["phase"] === "filed" || values["phase"] === "consented";
  if (waits && Number(values["regulators"]) < 51) basket.take(["meetRegulators"], 1);
  const pattern = mix.pattern[(view.turn - 1) % mix.pattern.length]!;
  for (const deed of pattern) basket.take(DEEDS[deed === "g" || deed === "m" ? deed : "n"], 1);
  basket.take([...DEEDS.m, ...DEEDS.g, ...DEEDS.n], 9);
  return basket.plan;
}

/** The answer that the scenario's own single-minded strategies would give. */
function answers(seat: Seat, table: Table, habit: Mix["habit"]): Record<string, string> {
  const side = habit === "mission" || seat.view.turn % 2 === 0 ? "mission" : "growth";
  const prefer = table.scenario.source.strategies?.[side]?.prefer ?? {};
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
