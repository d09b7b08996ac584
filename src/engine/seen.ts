import { believeKind, believeUncertainty, isOf, lastStudy } from "./belief.ts";
import type { Deal } from "./deal.ts";
import { blankLastWorth, clearRows } from "./rows.ts";
import { toGrid } from "./grid.ts";
import type { Model } from "./model.ts";
import type { Variable } from "./quantities.ts";
import type { Study } from "./rules.ts";
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
  const { variables, draws, supposed } = veilOf(model);
  seen[layout.seedLow] = 0;
  seen[layout.seedHigh] = 0;
  for (const variable of variables) {
    const value = variable.openness === "noisy" ? state[variable.readingSlot]! : neutralStart(variable);
    seen[variable.slot] = value;
    if (variable.changedSlot >= 0) seen[variable.changedSlot] = 0;
    if (variable.historySlot < 0) continue;
    // What was read then, not what a reading would be now: it may have been exact.
    if (variable.openness === "noisy")
      seen.copyWithin(variable.historySlot, variable.readingsSlot, variable.readingsSlot + model.turns + 1);
    else seen.fill(value, variable.historySlot, variable.historySlot + model.turns + 1);
  }
  for (let at = 0; at < supposed.length; at++) {
    const each = supposed[at]!;
    if (state[each.revealedSlot] !== 1) seen[each.slot] = supposedValue(model, state, each);
  }
  for (let at = 0; at < draws.length; at++) seen[draws[at]!.slot] = draws[at]!.value;
  clearRows(model, seen);
  return seen;
}

/**
 * Brings what was seen up to date after a decision at a deal's table: as `seenState` would show it anew, since nothing changes then but
 * attention and the deal's own rows.
 */
export function seeTalks(model: Model, state: State, seen: State, deal: Deal): void {
  let open = shownSlots.get(deal);
  if (open === undefined) shownSlots.set(deal, (open = Int32Array.from(slotsShown(deal))));
  seen[model.layout.attention] = state[model.layout.attention]!;
  for (let at = 0; at < open.length; at++) seen[open[at]!] = state[open[at]!]!;
  blankLastWorth(deal, state, seen);
}

const shownSlots = new WeakMap<Deal, Int32Array>();

/** What talks change of a deal's rows, and the player sees. */
const slotsShown = ({ slots, clauses }: Deal): number[] => [
  slots.sittings,
  slots.opened,
  slots.offers,
  slots.round,
  slots.table,
  slots.agreed,
  slots.silentUntil,
  ...clauses.flatMap(({ oursSlot, theirsSlot, agreedSlot, worthUsSlot, values }) => [
    oursSlot,
    theirsSlot,
    agreedSlot,
    ...values.map((_, level) => worthUsSlot + level),
  ]),
];

/** What is hidden in every state of a model, listed once. */
interface Veil {
  readonly variables: readonly Variable[];
  /** Draws that aren't shown, with the middle that stands for them. */
  readonly draws: readonly { readonly slot: number; readonly value: number }[];
  readonly supposed: readonly Supposed[];
}

/** A value drawn with the run, of which something is believed by the last study of it. */
interface Supposed {
  readonly kind: "uncertainty" | "deal";
  readonly index: number;
  readonly slot: number;
  readonly revealedSlot: number;
  readonly studies: readonly Study[];
  /** The study that was met last, null before the first, with what it found and the value that then stands for the hidden one. */
  last: { readonly study: Study | null; readonly found: number; readonly value: number } | null;
}

const veils = new WeakMap<Model, Veil>();

function veilOf(model: Model): Veil {
  const known = veils.get(model);
  if (known !== undefined) return known;
  const veil: Veil = {
    variables: model.variables.filter(({ openness }) => openness !== "exact"),
    draws: model.draws.flatMap(({ slot, openness, draw }) =>
      openness === "exact" ? [] : [{ slot, value: middle(draw) }],
    ),
    supposed: [
      ...model.uncertainties.map(({ slot, revealedSlot }, index) =>
        supposedAt(model, "uncertainty", index, slot, revealedSlot),
      ),
      ...model.deals.map(({ slots }, index) => supposedAt(model, "deal", index, slots.kind, slots.kindRevealed)),
    ],
  };
  veils.set(model, veil);
  return veil;
}

const supposedAt = (
  model: Model,
  kind: Supposed["kind"],
  index: number,
  slot: number,
  revealedSlot: number,
): Supposed => ({
  kind,
  index,
  slot,
  revealedSlot,
  studies: model.studies.filter((study) => isOf(study, kind, index)),
  last: null,
});

/** What stands for a hidden value. It follows from the last study and what that found, and is worked out once while the same was found. */
function supposedValue(model: Model, state: State, supposed: Supposed): number {
  const { kind, index, studies, last } = supposed;
  const study = lastStudy(model, state, kind, index, studies) ?? null;
  const found = study === null ? 0 : state[study.foundSlot]!;
  if (last !== null && last.study === study && last.found === found) return last.value;
  const value =
    kind === "uncertainty"
      ? central(model.uncertainties[index]!.draw, believeUncertainty(model, state, index))
      : likeliest(model.deals[index]!.kinds, believeKind(model, state, index));
  supposed.last = { study, found, value };
  return value;
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
