import type { Model } from "../../engine/model.ts";
import type { Seed } from "../../engine/random.ts";
import { seenState } from "../../engine/seen.ts";
import type { State } from "../../engine/value.ts";
import { replay, type Quarter, type Replay } from "../../runs/replay.ts";
import { drawnIn, seedInto, seedOfWorld, WORLDS, type Beliefs } from "../belief/beliefs.ts";
import { pack, packedCount, unpack, type Packed } from "../belief/packed.ts";
import { giveBack } from "../belief/rounds.ts";
import { seenOpening, seenTalks, seenTurn } from "../belief/sight.ts";
import { hearTalks, startBelief, stepBelief } from "../belief/step.ts";
import type { Worlds } from "../worlds.ts";
import { createElsewhere } from "./elsewhere.ts";
import { before, type PostedRun } from "./run.ts";
import { tables, type KernelOf, type Tables } from "./table.ts";

/** Worlds that are kept of each turn, and futures of a forecast. */
export const FUTURES = 400;

/** Of so many turns and lucks a worker keeps the states of worlds. */
const MADE = 2;

/** What a worker keeps between tasks: it is the same whatever was asked before, only sooner there. */
export interface Memory {
  /** See `Tables`. */
  readonly scenario: Tables["scenario"];
  readonly table: Tables["table"];
  /** The run played again, as far as its decisions go. */
  readonly replay: (run: PostedRun) => Replay;
  /**
   * Worlds that look to the player as the run does: at the opening of `turn` (1 to the last that has opened), or, `now`, as its last turn stands after
   * the talks. World i is the i-th of what is believed with the i-th seed, keyed by run and turn alone; another `luck` (0 to 65,535) gives the same
   * worlds other seeds.
   */
  readonly worlds: (run: PostedRun, turn: number | "now", luck?: number) => Worlds;
  /** The worlds that were drawn of what is believed then, for a worker that is to `take` them: to be copied, never changed. */
  readonly drawn: (run: PostedRun, turn: number | "now") => Packed;
  /** Keeps worlds that another worker has drawn, so that they needn't be worked out here too. */
  readonly take: (run: PostedRun, turn: number | "now", drawn: Packed) => void;
}

/** What is believed after each turn of one run. */
interface Line {
  readonly model: Model;
  readonly seed: Seed;
  /** By turn from 1: the decisions that led to its opening, as text, and worlds drawn from what was believed then. */
  readonly opened: { readonly decisions: string; readonly drawn: Packed }[];
  /** At the opening of the last of those. */
  beliefs: Beliefs | null;
  /** States of the turn before, to be written over: memory that is asked for anew costs more than a turn's work on it. */
  readonly spare: State[];
  /** After the talks that followed then, when they have been asked for. */
  heard: { readonly decisions: string; readonly drawn: Packed } | null;
}

export function createMemory(kernelOf: KernelOf): Memory {
  const { scenario, table } = tables(kernelOf);
  const elsewhere = createElsewhere();
  let line: Line | null = null;
  /** The last that were asked for: their states are asked for again and again. */
  let made: readonly { readonly drawn: Packed; readonly luck: number; readonly worlds: Worlds }[] = [];
  let replayed: { readonly key: string; readonly model: Model; readonly replay: Replay } | null = null;

  const played = (run: PostedRun): Replay => {
    const { model } = table(run.text, run.setup).kernel;
    const key = JSON.stringify([run.seed, run.decisions]);
    if (replayed?.key !== key || replayed.model !== model) replayed = { key, model, replay: replay(model, run) };
    return replayed.replay;
  };

  /** Follows the run from where the last one that was asked for agrees with it. `whole`: all that is believed is wanted, not only what was drawn. */
  const follow = (run: PostedRun, upTo: number, whole: boolean): Line => {
    const { model, bulk } = table(run.text, run.setup).kernel;
    const now = played(run);
    const known =
      line?.model === model && line.seed.low === run.seed.low && line.seed.high === run.seed.high ? line : null;
    const same = known?.opened.filter(({ decisions }, at) => decisions === before(run.decisions, at + 1)).length ?? 0;
    // What was believed at earlier turns isn't kept whole, so a run that parts from the last begins anew.
    const serves = known !== null && (same === known.opened.length ? same <= upTo || !whole : same >= upTo && !whole);
    const next: Line = serves ? known : { model, seed: run.seed, opened: [], beliefs: null, spare: [], heard: null };
    line = next;
    while (next.opened.length < upTo) {
      const turn = next.opened.length + 1;
      const quarter = now.quarters[turn - 2];
      const seen = quarter === undefined ? null : seenTurn(model, quarter);
      if (turn > 1 && seen === null) throw new Error(`the run doesn't come to turn ${turn}`);
      const last = next.beliefs;
      next.beliefs =
        seen === null || last === null
          ? startBelief(model, identityOf(run.seed), seenOpening(model, now), WORLDS, bulk)
          : stepBelief(last, model, seen, bulk, next.spare);
      // Of the turn before, copies were kept of what was drawn and nothing else.
      if (last !== null) giveBack(next.spare, last.states);
      next.opened.push({ decisions: before(run.decisions, turn), drawn: drawnFrom(model, next.beliefs) });
    }
    return next;
  };

  const modelOf = (run: PostedRun): Model => table(run.text, run.setup).kernel.model;

  const drawnAt = (run: PostedRun, turn: number | "now"): Packed => {
    const taken = elsewhere.find({ model: modelOf(run), run, turn });
    if (taken !== null) return taken;
    const { quarters } = played(run);
    const at = turn === "now" ? Math.max(1, quarters.length) : turn;
    const last: Quarter | undefined = quarters.at(-1);
    const talked = turn === "now" && last !== undefined && last.talks.length > 0 && last.plan === null ? last : null;
    const following = follow(run, at, talked !== null);
    return talked === null ? following.opened[at - 1]!.drawn : heardBy(following, run, talked);
  };

  return {
    scenario,
    table,
    replay: played,
    drawn: drawnAt,
    take: (run, turn, drawn) => elsewhere.take({ model: modelOf(run), run, turn }, drawn),
    worlds(run, turn, luck = 0) {
      const [model, drawn] = [modelOf(run), drawnAt(run, turn)];
      const known = made.find((each) => each.drawn === drawn && each.luck === luck);
      const worlds = known?.worlds ?? worldsOf(model, identityOf(run.seed), drawn, luck);
      made = [{ drawn, luck, worlds }, ...made.filter((each) => each !== known)].slice(0, MADE);
      return worlds;
    },
  };
}

/** Worlds after the talks of the open turn, which may be asked for many times while its plan is made. */
function heardBy(line: Line, run: PostedRun, { opened, talks }: Quarter): Packed {
  const { model, beliefs } = line;
  if (beliefs === null) throw new Error("nothing is believed before the first opening");
  const decisions = JSON.stringify(run.decisions);
  if (line.heard?.decisions === decisions) return line.heard.drawn;
  const drawn = drawnFrom(model, hearTalks(beliefs, model, seenState(model, opened), seenTalks(model, talks)));
  line.heard = { decisions, drawn };
  return drawn;
}

/** Seeds what is supposed of a run: a stranger to its chances, which are keyed by its own seed. */
export const identityOf = ({ low, high }: Seed): Seed => ({ low: ~high >>> 0, high: ~low >>> 0 });

const drawnFrom = (model: Model, beliefs: Beliefs): Packed =>
  pack(model, beliefs.states, drawnIn(beliefs, FUTURES), beliefs.apart);

function worldsOf(model: Model, identity: Seed, drawn: Packed, luck: number): Worlds {
  const made: (State | undefined)[] = [];
  const unpacked = (index: number, room?: State): State => {
    const state = unpack(model, drawn, index, room);
    return seedInto(model, state, seedOfWorld(identity, "future", state[model.layout.turn]!, index, luck));
  };
  return {
    count: packedCount(drawn),
    world: (index, room) => (room === undefined ? (made[index] ??= unpacked(index)) : unpacked(index, room)),
  };
}
