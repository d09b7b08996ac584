import type { Answer } from "../../engine/answer.ts";
import type { TalkDecision } from "../../engine/decide.ts";
import type { Happening } from "../../engine/happening.ts";
import type { Model } from "../../engine/model.ts";
import type { Plan } from "../../engine/plan.ts";
import { seenState } from "../../engine/seen.ts";
import type { State } from "../../engine/value.ts";
import type { Quarter, Replay } from "../../runs/replay.ts";
import { amountsOf, startsOf, type SeenAmount, type SeenStart } from "./amounts.ts";

/**
 * What the player saw of a turn's close and of the opening after it: the state as seen, and what the page tells besides. It is made of
 * seen states and of told happenings only, so whatever is worked out from it knows nothing hidden.
 */
export interface Sight {
  /** The `seenState` of the turn that opened, or of the end. */
  readonly after: State;
  /** Events that happened or opened; whether an earlier choice had fired them. */
  readonly events: readonly { readonly event: string; readonly consequence: boolean }[];
  /** Index of the outcome of each answered dilemma. */
  readonly outcomes: readonly { readonly event: string; readonly choice: string; readonly outcome: number }[];
  /** Moves that rivals carried out. */
  readonly moves: readonly { readonly rival: string; readonly move: string }[];
  /** Amounts, by effect, of those effects with noise whose entries stand alone in the ledger. */
  readonly amounts: readonly SeenAmount[];
  /** Values at which open variables with a range to start from began; empty but at the first opening. */
  readonly starts: readonly SeenStart[];
}

/** A decision at a table with its answer, and the state as seen after it. */
export interface SeenTalk {
  readonly decision: TalkDecision;
  readonly answer: Answer;
  readonly after: State;
}

/** A turn as the player saw it: states as seen, talks, the plan, and what came of it. */
export interface SeenTurn {
  /** As it opened. */
  readonly opened: State;
  readonly talks: readonly SeenTalk[];
  /** After the talks. */
  readonly before: State;
  readonly plan: Plan;
  readonly sight: Sight;
}

/** Happenings told of the first opening, when there is no state before it. */
export const sightOfOpening = (model: Model, happenings: readonly Happening[], opened: State): Sight =>
  sightOf(model, happenings, opened, startsOf(model, happenings, opened));

/** What the player sees of a close and the opening after it. Happenings of what is hidden are passed over. */
export const sightOfClose = (model: Model, happenings: readonly Happening[], after: State): Sight =>
  sightOf(model, happenings, after, []);

function sightOf(model: Model, happenings: readonly Happening[], after: State, starts: readonly SeenStart[]): Sight {
  const events: { event: string; consequence: boolean }[] = [];
  const outcomes: { event: string; choice: string; outcome: number }[] = [];
  const moves: { rival: string; move: string }[] = [];
  for (const happening of happenings) {
    if (happening.kind === "event") events.push({ event: happening.event, consequence: happening.consequence });
    else if (happening.kind === "choice")
      outcomes.push({ event: happening.event, choice: happening.choice, outcome: happening.outcome });
    else if (happening.kind === "move") moves.push({ rival: happening.rival, move: happening.move });
  }
  return { after: seenState(model, after), events, outcomes, moves, amounts: amountsOf(model, happenings), starts };
}

/** A replayed turn as the player saw it; null while it hasn't been committed. */
export function seenTurn(model: Model, { opened, talks, before, plan, happenings, after }: Quarter): SeenTurn | null {
  if (plan === null || after === null) return null;
  return {
    opened: seenState(model, opened),
    talks: seenTalks(model, talks),
    before: seenState(model, before),
    plan,
    sight: sightOfClose(model, happenings, after),
  };
}

/** The talks of a turn as the player saw them. */
export const seenTalks = (model: Model, talks: Quarter["talks"]): SeenTalk[] =>
  talks.map(({ decision, answer, state }) => ({ decision, answer, after: seenState(model, state) }));

/** The first opening of a replayed run as the player saw it. */
export const seenOpening = (model: Model, { opening, start }: Pick<Replay, "opening" | "start">): Sight =>
  sightOfOpening(model, opening, start);
