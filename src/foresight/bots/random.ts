import { hashName } from "../../engine/hash.ts";
import { EMPTY_PLAN, type Decision, type Plan, type Terms } from "../../engine/plan.ts";
import type { DealView } from "../../engine/view.ts";
import type { Bot, Seat } from "../seat.ts";
import { mend } from "./plans.ts";
import { shopAtRandom } from "./randomShop.ts";
import { sharesToward } from "./shares.ts";

/** A player that takes legal decisions at random: the floor against which every strategy is measured. */
export const randomBot: Bot = {
  id: "random",
  next: (seat) => talk(seat) ?? { kind: "commit", plan: mend(seat, plan(seat)) },
};

const pick = <T>(items: readonly T[], roll: number): T | undefined => items[Math.floor(roll * items.length)];

/** Opens half of the sittings it could, then mostly offers, sometimes accepts, sometimes leaves it. */
function talk(seat: Seat): Decision | null {
  for (const deal of seat.view.deals) {
    const subject = hashName(`talk ${deal.id}`);
    if (deal.sitting) {
      const roll = seat.roll(subject, 1 + deal.round * 64);
      if (roll < 0.15) return { kind: "accept", deal: deal.id };
      if (roll < 0.75 && deal.offersLeft > 0)
        return { kind: "offer", deal: deal.id, terms: randomTerms(seat, deal, subject) };
      continue;
    }
    if (deal.blocked === null && deal.attention <= seat.view.attention && seat.roll(subject, 0) < 0.5)
      return { kind: "open", deal: deal.id };
  }
  return null;
}

function randomTerms(seat: Seat, deal: DealView, subject: number): Terms {
  const from = 2 + deal.round * 64;
  const base = pick(deal.bases, seat.roll(subject, from))!;
  const terms: Record<string, number | string> = { ...base.terms };
  const changes = 1 + Math.floor(seat.roll(subject, from + 1) * deal.clausesPerOffer);
  for (let change = 0; change < changes; change++) {
    const clause = pick(deal.clauses, seat.roll(subject, from + 2 + 2 * change))!;
    terms[clause.id] = pick(clause.values, seat.roll(subject, from + 3 + 2 * change))!;
  }
  return terms;
}

function plan(seat: Seat): Plan {
  const choices: Record<string, string> = {};
  for (const dilemma of seat.view.dilemmas) {
    const open = dilemma.choices.filter((choice) => choice.blocked === null);
    const chosen = pick(open, seat.roll(hashName(dilemma.event), 0));
    if (chosen !== undefined) choices[dilemma.event] = chosen.id;
  }
  const levers: Record<string, string> = {};
  for (const lever of seat.view.levers) {
    const subject = hashName(lever.id);
    if (seat.roll(subject, 0) < 0.2) levers[lever.id] = pick(lever.options, seat.roll(subject, 1))!;
  }
  const allocations: Record<string, Record<string, number>> = {};
  for (const allocation of seat.view.allocations) {
    const subject = hashName(allocation.id);
    const wanted: Record<string, number> = {};
    allocation.parts.forEach((part, at) => (wanted[part.id] = part.value * (0.5 + seat.roll(subject, at))));
    const sum = allocation.parts.reduce((total, part) => total + wanted[part.id]!, 0);
    for (const part of allocation.parts) wanted[part.id] = (wanted[part.id]! / Math.max(sum, 1e-9)) * allocation.total;
    allocations[allocation.id] = sharesToward(allocation, wanted);
  }
  return shopAtRandom(seat.model, seat.seen, { ...EMPTY_PLAN, choices, levers, allocations }, seat.roll);
}
