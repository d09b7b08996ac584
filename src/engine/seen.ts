import { believeKind, believeUncertainty } from "./belief.ts";
import { clearRows } from "./rows.ts";
import { toGrid } from "./grid.ts";
import type { Model } from "./model.ts";
import type { Variable } from "./quantities.ts";
import type { Draw, State } from "./value.ts";
import type { Belief } from "./view.ts";
import { blankOf } from "./state.ts";

/**
 * The state as the player knows it: readings stand where values are noisy, what is believed where they are hidden, and everything
 * else that isn't shown (seed, reserve, patience, moves, what waits) is blank. Whatever is displayed is evaluated on this. Written over `into`
 * where that is given, which must be of the model's size.
 */
export function seenState(model: Model, state: State, into: State = blankOf(state.length)): State {
  const seen = into;
  seen.set(state);
  const { layout } = model;
  seen[layout.seedLow] = 0;
  seen[layout.seedHigh] = 0;
  for (const variable of model.variables) {
    if (variable.openness === "exact") continue;
    const value = variable.openness === "noisy" ? state[variable.readingSlot]! : neutralStart(variable);
    seen[variable.slot] = value;
    if (variable.changedSlot >= 0) seen[variable.changedSlot] = 0;
    if (variable.historySlot < 0) continue;
    // What was read then, not what a reading would be now: it may have been exact.
    if (variable.openness === "noisy")
      seen.copyWithin(variable.historySlot, variable.readingsSlot, variable.readingsSlot + model.turns + 1);
    else seen.fill(value, variable.historySlot, variable.historySlot + model.turns + 1);
  }
  model.uncertainties.forEach((each, at) => {
    if (state[each.revealedSlot] !== 1) seen[each.slot] = central(each.draw, believeUncertainty(model, state, at));
  });
  for (const draw of model.draws) if (draw.openness !== "exact") seen[draw.slot] = middle(draw.draw);
  model.deals.forEach((deal, at) => {
    if (state[deal.slots.kindRevealed] !== 1)
      seen[deal.slots.kind] = likeliest(deal.kinds, believeKind(model, state, at));
  });
  clearRows(model, seen);
  return seen;
}

/** What a hidden variable is taken for: the middle of its start. */
const neutralStart = ({ start }: Variable): number =>
  toGrid(typeof start === "number" ? start : (start.min + start.max) / 2);

export const middle = (draw: Draw): number =>
  draw.kind === "range" ? toGrid((draw.min + draw.max) / 2) : draw.weights.indexOf(Math.max(...draw.weights));

function central(draw: Draw, belief: Belief): number {
  if (belief.kind === "interval") return toGrid((belief.min + belief.max) / 2);
  return draw.kind === "options" ? likeliest(draw.options, belief.odds) : 0;
}

function likeliest(options: readonly string[], odds: Readonly<Record<string, number>>): number {
  let best = 0;
  options.forEach((option, at) => {
    if ((odds[option] ?? 0) > (odds[options[best] ?? ""] ?? 0)) best = at;
  });
  return best;
}
