import type { Formula } from "../../engine/value.ts";
import { EMPTY_PLAN, type Plan } from "../../engine/plan.ts";
import type { Display } from "../../scenario/compile/display.ts";
import type { StrategySource } from "../../scenario/shape/outcomes.ts";
import type { Bot, Seat } from "../seat.ts";
import { buy, mend, purchases } from "./plans.ts";
import { sharesToward } from "./shares.ts";
import { talkByStrategy } from "./talks.ts";

/** A strategy of the scenario as a player: it answers, buys, sets and offers by its formulas, on what is seen. */
export function strategyBot(id: string, strategy: StrategySource, display: Display): Bot {
  return {
    id,
    next: (seat) =>
      talkByStrategy(seat, strategy, display) ?? { kind: "commit", plan: mend(seat, planBy(seat, strategy, display)) },
  };
}

function planBy(seat: Seat, strategy: StrategySource, display: Display): Plan {
  const score = scorer(seat, strategy, display);
  const choices: Record<string, string> = {};
  for (const dilemma of seat.view.dilemmas) {
    const open = dilemma.choices.filter((choice) => choice.blocked === null);
    const ranked = open.map((choice) => ({ id: choice.id, score: score(`event.${dilemma.event}.${choice.id}`) }));
    ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    const [best] = ranked;
    if (best !== undefined) choices[dilemma.event] = best.id;
  }
  const plan: Plan = {
    ...EMPTY_PLAN,
    choices,
    levers: leversBy(seat, strategy, display),
    allocations: sharesBy(seat, strategy, display),
  };
  return shop(seat, plan, strategy, display, score);
}

/** Score of something preferred, 0 when the strategy doesn't name it. */
function scorer(seat: Seat, strategy: StrategySource, display: Display): (key: string) => number {
  const prefer = strategy.prefer ?? {};
  return (key) => (Object.hasOwn(prefer, key) ? valueOf(display.formula(prefer[key]!), seat) : 0);
}

const valueOf = (formula: Formula, seat: Seat): number => formula(seat.seen);

/** Buys what scores above 0, best first, as far as attention goes and the rules allow. */
function shop(
  seat: Seat,
  plan: Plan,
  strategy: StrategySource,
  display: Display,
  score: (key: string) => number,
): Plan {
  const amounts = strategy.amounts ?? {};
  const ranked = purchases(seat)
    .map((purchase) => ({ purchase, score: score(`${purchase.kind}.${purchase.id}`) }))
    .filter((each) => each.score > 0)
    .sort((a, b) => b.score - a.score || (a.purchase.id < b.purchase.id ? -1 : 1));
  let left = seat.view.attention;
  let planned = plan;
  for (const { purchase } of ranked) {
    if (purchase.attention > left) continue;
    const key = `action.${purchase.id}`;
    const amount =
      purchase.kind === "action" && Object.hasOwn(amounts, key)
        ? onGrid(seat, purchase.id, valueOf(display.formula(amounts[key]!), seat))
        : {};
    const next = buy(planned, { ...purchase, ...amount });
    if (seat.refusals(next).length > 0) continue;
    planned = next;
    left -= purchase.attention;
  }
  return planned;
}

function onGrid(seat: Seat, action: string, wanted: number): { amount?: number } {
  const range = seat.view.actions.find((each) => each.id === action)?.amount ?? null;
  if (range === null) return {};
  const steps = Math.round((Math.min(range.max, Math.max(range.min, wanted)) - range.min) / range.step);
  return { amount: Math.min(range.max, range.min + steps * range.step) };
}

function leversBy(seat: Seat, strategy: StrategySource, display: Display): Record<string, string> {
  const levers: Record<string, string> = {};
  for (const { id } of seat.view.levers) {
    const wanted = Object.hasOwn(strategy.levers ?? {}, id) ? strategy.levers![id]! : undefined;
    const option =
      typeof wanted === "string"
        ? wanted
        : wanted?.find((each) => valueOf(display.formula(each.when), seat) !== 0)?.option;
    if (option !== undefined) levers[id] = option;
  }
  return levers;
}

function sharesBy(seat: Seat, strategy: StrategySource, display: Display): Record<string, Record<string, number>> {
  const allocations: Record<string, Record<string, number>> = {};
  for (const allocation of seat.view.allocations) {
    const wanted = Object.hasOwn(strategy.allocations ?? {}, allocation.id)
      ? strategy.allocations![allocation.id]!
      : undefined;
    if (wanted === undefined) continue;
    const shares = Object.keys(wanted).map((part): [string, number] => [
      part,
      valueOf(display.formula(wanted[part]!), seat),
    ]);
    allocations[allocation.id] = sharesToward(allocation, Object.fromEntries(shares));
  }
  return allocations;
}
