import type { Answer } from "../../engine/answer.ts";
import { TABLE } from "../../engine/contracts.ts";
import type { Deal } from "../../engine/deal.ts";
import { toGrid } from "../../engine/grid.ts";
import type { Model } from "../../engine/model.ts";
import type { Talks } from "../../engine/negotiation/judge.ts";
import { bestLevels, worthOf, type Levels, type Worths } from "../../engine/negotiation/worth.ts";
import { sameWorths } from "../../engine/negotiation/byWorths.ts";
import { shortfalls } from "../../engine/negotiation/react.ts";
import { partsAt } from "../../engine/parts.ts";
import { uniform, type Seed } from "../../engine/random.ts";
import { oursLevels, theirsLevels, toLevels } from "../../engine/terms.ts";
import type { State } from "../../engine/value.ts";
import { worthsTo } from "../../engine/worths.ts";
import { overlap } from "./odds.ts";
import { patienceOdds } from "./patience.ts";
import { concede, reachable, type Reachable, type Step } from "./sitting.ts";
import type { SeenTalk } from "./sight.ts";

/** A sitting of one turn as the player saw it. */
export interface SeenSitting {
  readonly deal: Deal;
  /** Their terms on the table before it, null when there were none. */
  readonly found: Levels | null;
  /** Our terms of an earlier sitting. */
  readonly answered: Levels;
  /** They left at once, since nothing could satisfy them. */
  readonly beyond: boolean;
  /** Their terms once it was open. */
  readonly opened: Levels;
  readonly offers: readonly SeenOffer[];
  /** By their kind, what the last such world would have said: most of them value alike. */
  readonly heard: Map<number, Heard>;
}
/** What they must have asked for by their worths; null when they would never have spoken so. */
interface Heard {
  readonly worths: Worths;
  readonly steps: Reachable | null;
  /** Ways of the last such world with what it knew of patience before, 0 nothing, and the talks as they stood; most have them in common too. */
  last: { readonly patience: number; readonly from: Talks; readonly ways: readonly Way[] } | null;
}
/** A patience, its odds, and the way that talks took with it. */
interface Way {
  readonly patience: number;
  readonly odds: number;
  readonly way: Step;
}
export interface SeenOffer {
  readonly ours: Levels;
  /** Their terms after it. */
  readonly theirs: Levels;
  readonly answer: Extract<Answer, { kind: "accepted" | "countered" | "walked" }>;
  /** Rounds of patience used after it. */
  readonly round: number;
}

/** The sittings of a turn, from its talks; `opened` is the state as seen when the turn opened. */
export function sittingsOf(model: Model, opened: State, talks: readonly SeenTalk[]): SeenSitting[] {
  const sittings: (SeenSitting & { offers: SeenOffer[] })[] = [];
  let before = opened;
  for (const { decision, answer, after } of talks) {
    const deal = model.deals.find(({ id }) => id === decision.deal)!;
    if (decision.kind === "open") {
      sittings.push({
        deal,
        found: (before[deal.slots.table]! & TABLE.theirs) === 0 ? null : theirsLevels(deal, before),
        answered: before[deal.slots.lastWorth]! >= 0 ? oursLevels(deal, before) : theirsLevels(deal, before),
        beyond: answer.kind === "walked",
        opened: theirsLevels(deal, after),
        offers: [],
        heard: new Map(),
      });
    } else if (
      decision.kind === "offer" &&
      (answer.kind === "accepted" || answer.kind === "countered" || answer.kind === "walked")
    ) {
      const ours = toLevels(deal, decision.terms);
      if (!("refused" in ours))
        sittings
          .findLast((each) => each.deal === deal)
          ?.offers.push({ ours, theirs: theirsLevels(deal, after), answer, round: after[deal.slots.round]! });
    }
    before = after;
  }
  return sittings;
}

/**
 * Lets a supposed world sit down as the player did: its worths are frozen, and patience and reserve are supposed so that they agree with
 * every answer. Gives how likely the answers were; `state` then holds the talks' hidden side, what is visible is the caller's.
 */
export function hear(model: Model, state: State, seen: SeenSitting, seed: Seed): number {
  const { deal } = seen;
  const { slots } = deal;
  const worths = worthsTo(model, state, deal, "them");
  for (let at = 0; at < worths.length; at++) {
    const levels = worths[at]!;
    const first = deal.clauses[at]!.worthThemSlot;
    for (let level = 0; level < levels.length; level++) state[first + level] = levels[level]!;
  }
  const lastWorth = state[slots.lastWorth]! < 0 ? -1 : worthOf(worths, seen.answered);
  const from = { round: state[slots.round]!, conceded: state[slots.conceded]!, lastWorth };
  const ways = waysOf(heardBy(worths, seen, state[slots.kind]!), seen, state[slots.patience]!, from);
  if (ways.length === 0) return 0;
  const centre = partsAt(model, state, deal.reserve, 0);
  let likelihood = 0;
  for (const way of ways) likelihood += likelihoodOf(deal, centre, way);
  const turn = state[model.layout.turn]!;
  let left = uniform(seed, "patience", deal.key, turn, 0) * likelihood;
  let found: Way | null = null;
  for (const way of ways) {
    if (!(shareOf(deal, centre, way.way.low, way.way.high) > 0)) continue;
    found = way;
    if ((left -= likelihoodOf(deal, centre, way)) < 0) break;
  }
  if (found === null) return 0;
  state[slots.patience] = found.patience;
  state[slots.conceded] = found.way.conceded;
  state[slots.lastWorth] = found.way.lastWorth;
  state[slots.reserve] = supposeReserve(deal, centre, found.way, uniform(seed, "blur", deal.key, turn, 0));
  return likelihood;
}

const likelihoodOf = (deal: Deal, centre: number, { odds, way }: Way): number =>
  odds * shareOf(deal, centre, way.low, way.high);

function heardBy(worths: Worths, seen: SeenSitting, kind: number): Heard {
  const known = seen.heard.get(kind);
  if (known !== undefined && (known.worths === worths || sameWorths(known.worths, worths))) return known;
  const steps = speaksSo(worths, seen) ? reachable(worths, seen) : null;
  const heard = { worths, steps, last: null };
  seen.heard.set(kind, heard);
  return heard;
}

/** Every patience with which they may have answered so. */
function waysOf(heard: Heard, seen: SeenSitting, patience: number, from: Talks): readonly Way[] {
  const { last, worths, steps } = heard;
  if (steps === null) return [];
  const same =
    last?.patience === patience &&
    last.from.round === from.round &&
    last.from.conceded === from.conceded &&
    last.from.lastWorth === from.lastWorth;
  if (same) return last.ways;
  const ways = patienceOdds(seen.deal, patience).flatMap((each): Way[] => {
    const way = concede(seen.deal, worths, seen, steps, each.patience, from);
    return way === null ? [] : [{ ...each, way }];
  });
  heard.last = { patience, from, ways };
  return ways;
}

/** Whether they would have begun with these terms, and said of every clause that an offer is so many whole points short. */
function speaksSo(worths: Worths, { found, beyond, opened, offers }: SeenSitting): boolean {
  if (found === null && bestLevels(worths).some((level, at) => level !== opened[at])) return false;
  if (beyond) return true;
  return offers.every(({ ours, theirs, answer }) => {
    if (answer.kind === "accepted") return true;
    const short = shortfalls(worths, theirs, ours);
    return answer.reactions.every((each, at) => Math.round(each.short) === Math.round(short[at]!));
  });
}

/** Chance that the reserve lies within bounds: `centre` with a blur uniform within the deal's, never below 0. */
function shareOf({ blur }: Deal, centre: number, low: number, high: number): number {
  if (blur === 0) return within(Math.max(0, centre), low, high) ? 1 : 0;
  const atZero = within(0, low, high) ? overlap(centre - blur, centre + blur, -Infinity, 0) : 0;
  return (atZero + overlap(centre - blur, centre + blur, Math.max(0, low), high)) / (2 * blur);
}

function supposeReserve({ blur }: Deal, centre: number, { low, high }: Step, roll: number): number {
  const from = Math.max(low, centre - blur);
  const to = Math.min(high, centre + blur);
  return toGrid(Math.max(0, from + (to - from) * roll));
}

const within = (value: number, low: number, high: number): boolean => value >= low && value <= high;
