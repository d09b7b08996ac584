import { canBeTaken } from "../../engine/blocked.ts";
import type { Kernel } from "../../engine/kernel.ts";
import { look } from "../../engine/look.ts";
import type { Model } from "../../engine/model.ts";
import type { Happening } from "../../engine/happening.ts";
import type { State } from "../../engine/value.ts";
import { seedOf } from "../ensemble/row.ts";
import { playOut } from "../playOut.ts";
import type { Bot } from "../seat.ts";
import { BIN_COUNT, binOf, figuresOf } from "./bins.ts";
import { pairsOf, type Part } from "./conditions.ts";
import { countParts } from "./countParts.ts";
import { nothingToDecide } from "./idle.ts";
import { addCounted, type Counted, type Tally } from "./tally.ts";

const zeros = (count: number): number[] => Array.from({ length: count }, () => 0);

function nothing({ events, actions, variables, endings }: Model, parts: readonly (readonly Part[])[]): Counted {
  return {
    runs: 0,
    endings: zeros(endings.length),
    endingRun: zeros(endings.length),
    eligible: zeros(events.length),
    fired: zeros(events.length),
    held: parts.map((each) => zeros(each.length)),
    alone: parts.map((each) => zeros(each.length)),
    together: parts.map((each) => zeros(pairsOf(each.length).length)),
    chosen: events.map(({ choices }) => zeros(choices.length)),
    legal: zeros(actions.length),
    taken: zeros(actions.length),
    eligibleRun: zeros(events.length),
    legalRun: zeros(actions.length),
    atMost: zeros(variables.length),
    atMostRun: zeros(variables.length),
    cut: zeros(variables.length),
    cutRun: zeros(variables.length),
    locked: 0,
    lockedRun: 0,
    turns: 0,
    failures: [],
  };
}

/** Plays a bot's runs from `first` on, and counts what happens in them. */
export function watchRuns(
  kernel: Kernel,
  bot: Bot,
  parts: readonly (readonly Part[])[],
  first: number,
  count: number,
): Tally {
  const { model } = kernel;
  const figures = figuresOf(model).map(() => Array.from({ length: model.turns + 1 }, () => zeros(BIN_COUNT)));
  let all = nothing(model, parts);
  for (let run = first; run < first + count; run++) all = addCounted(all, attempt(kernel, bot, parts, run, figures));
  return { ...all, figures };
}

/** A run that can't be played on is what an author wants to hear of, so it doesn't end the others. */
function attempt(...run: Parameters<typeof watchRun>): Counted {
  const [{ model }, , parts, number] = run;
  try {
    return watchRun(...run);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { ...nothing(model, parts), failures: [{ run: number, message }] };
  }
}

/** One run: what counts runs is 0 or 1 here. Its figures go into those of all. */
function watchRun(
  kernel: Kernel,
  bot: Bot,
  parts: readonly (readonly Part[])[],
  run: number,
  bins: readonly (readonly number[][])[],
): Counted {
  const { model } = kernel;
  const tally = nothing(model, parts);
  const figures = figuresOf(model);
  const events = new Map(model.events.map(({ id }, at) => [id, at]));
  const actions = new Map(model.actions.map(({ id }, at) => [id, at]));
  const pairs = parts.map((each) => pairsOf(each.length));
  /** Turns up to now in which nothing could be decided. */
  let idle = 0;

  const note = (happenings: readonly Happening[]): void => {
    const cut = new Set<number>();
    for (const each of happenings) {
      if (each.kind === "change" && each.cause.kind === "clamp") cut.add(model.variableAt[each.slot] ?? -1);
      if (each.kind === "event") {
        tally.fired[events.get(each.event)!] = 1;
        tally.eligible[events.get(each.event)!] = 1;
      } else if (each.kind === "choice") {
        const event = events.get(each.event)!;
        const choice = model.events[event]!.choices.findIndex(({ id }) => id === each.choice);
        tally.chosen[event]![choice]! += 1;
      } else if (each.kind === "action") tally.taken[actions.get(each.action)!] = 1;
    }
    for (const at of cut) if (at >= 0) tally.cut[at]! += 1;
  };

  const countBounds = (state: State): void =>
    model.variables.forEach(({ slot, type }, at) => {
      if (type.kind === "number" && state[slot] === type.max) tally.atMost[at]! += 1;
    });

  const survey = (state: State): void => {
    const turn = state[model.layout.turn]!;
    figures.forEach((figure, at) => {
      bins[at]![turn - 1]![binOf(figure, state[figure.slot]!)]! += 1;
    });
    if (turn > 1) countBounds(state);
    // Nothing can come or be done any more.
    if (state[model.layout.ended] !== 0) return;
    model.events.forEach(({ when, chained, once, firedSlot }, at) => {
      countParts(tally, at, parts[at]!, pairs[at]!, state);
      const could = !chained && !(once && state[firedSlot]! > 0) && (when === null || when(state) !== 0);
      if (could) tally.eligible[at] = 1;
    });
    const open = new Set(model.actions.filter((action) => canBeTaken(model, state, action)).map(({ id }) => id));
    for (const id of open) tally.legal[actions.get(id)!] = 1;
    idle = nothingToDecide(look(model, state), open) ? idle + 1 : 0;
  };

  const { ending, turns } = playOut(kernel, seedOf(run), bot, {
    watch: {
      opened: (state, happenings) => {
        note(happenings);
        survey(state);
      },
      closed: ({ happenings, after }) => {
        note(happenings);
        survey(after);
      },
    },
  });
  const at = model.endings.findIndex(({ id }) => id === ending);
  tally.endings[at] = 1;
  tally.endingRun[at] = run;
  const seen = (counts: readonly number[]): number[] => counts.map((count) => (count > 0 ? run : 0));
  const locked = idle >= LOCKED;
  return {
    ...tally,
    runs: 1,
    turns,
    eligibleRun: seen(tally.eligible),
    legalRun: seen(tally.legal),
    atMostRun: seen(tally.atMost),
    cutRun: seen(tally.cut),
    locked: locked ? 1 : 0,
    lockedRun: locked ? run : 0,
  };
}
/** Last turns without a decision from which a run counts as locked: one may be the author's epilogue. */
const LOCKED = 2;
