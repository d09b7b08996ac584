import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checksum } from "../../../src/engine/checksum.ts";
import { decide } from "../../../src/engine/decide.ts";
import { look } from "../../../src/engine/look.ts";
import type { Model } from "../../../src/engine/model.ts";
import type { Seed } from "../../../src/engine/random.ts";
import { seenState } from "../../../src/engine/seen.ts";
import type { State } from "../../../src/engine/value.ts";
import { seenOpening, seenTurn, type SeenTurn } from "../../../src/foresight/belief/sight.ts";
import { hearTalks, startBelief, stepBelief } from "../../../src/foresight/belief/step.ts";
import { supposeClose, supposeOpening } from "../../../src/foresight/belief/supposing.ts";
import { hear, sittingsOf } from "../../../src/foresight/belief/table.ts";
import { slotsOf, takeVisible } from "../../../src/foresight/belief/visible.ts";
import { believedWorlds } from "../../../src/foresight/belief/worlds.ts";
import { replay, type Quarter, type Replay } from "../../../src/runs/replay.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { elsewhere } from "../../support/generator/hidden.ts";
import { play, runOf } from "../../support/generator/play.ts";
import { loaded, makeSource, scenarioNumbers } from "../../support/generator/scenario.ts";
import { whimsies, whimsOf } from "../../support/generator/whims.ts";
import { openShipped } from "./shipped.ts";

const { LAW_RUNS = "20", LAW_SEED = "4" } = process.env;
const BUDGET = { numRuns: Number(LAW_RUNS), seed: Number(LAW_SEED), endOnFailure: true };
const seeds = fc.record({ low: fc.nat(0xffffffff), high: fc.nat(0xffffffff) });
const games = fc.record({ numbers: scenarioNumbers, seed: seeds, whims: whimsies(400) });

interface Game {
  readonly model: Model;
  readonly seed: Seed;
  readonly replay: Replay;
  readonly whims: readonly number[];
}
const known = new Map<string, Game>();

function gameOf(key: { numbers: number[]; seed: Seed; whims: number[] }): Game {
  const name = JSON.stringify(key);
  const found = known.get(name);
  if (found !== undefined) return found;
  const scenario = loaded(makeSource(key.numbers));
  const model = scenario.model(AS_WRITTEN);
  const run = runOf(scenario, key.seed, play(model, key.seed, key.whims, 40));
  const game = { model, seed: key.seed, replay: replay(model, run), whims: key.whims };
  known.set(name, game);
  return game;
}

/** Games of made-up scenarios, and of those shipped. */
const holds = (law: (game: Game) => void): void => {
  fc.assert(
    fc.property(games, (key) => law(gameOf(key))),
    BUDGET,
  );
  for (const { model, scenario } of openShipped()) {
    for (const low of [1, 2]) {
      const seed = { low, high: 3 };
      const whims = Array.from({ length: 400 }, (_, at) => (at * 7919 + low * 104729) % 65536);
      law({ model, seed, replay: replay(model, runOf(scenario, seed, play(model, seed, whims, 40))), whims });
    }
  }
};

const turnsOf = ({ model, replay: { quarters } }: Game): { quarter: Quarter; seen: SeenTurn }[] =>
  quarters.flatMap((quarter) => {
    const seen = seenTurn(model, quarter);
    return seen === null ? [] : [{ quarter, seen }];
  });

describe("What the player saw of a turn", () => {
  it("is the same whatever is hidden", () => {
    holds((game) => {
      const { model, whims } = game;
      const other = (state: State): State => elsewhere(model, state, whimsOf(whims.slice(3)));
      const isTold = (slot: number): boolean => slotsOf(model).open[slot] === 1;
      for (const { quarter, seen } of turnsOf(game)) {
        const disguised: Quarter = {
          ...quarter,
          opened: other(quarter.opened),
          before: other(quarter.before),
          after: other(quarter.after!),
          talks: quarter.talks.map((talk) => ({ ...talk, state: other(talk.state) })),
          happenings: quarter.happenings.map((each) =>
            each.kind !== "change" || isTold(each.slot) ? each : { ...each, from: each.from + 1, to: each.to - 5 },
          ),
        };
        expect(seenTurn(model, disguised)).toEqual(seen);
      }
      const { opening, start } = game.replay;
      expect(seenOpening(model, { opening, start: other(start) })).toEqual(seenOpening(model, { opening, start }));
    });
  });

  it("leaves open slots as they stand and blanks the others", () => {
    holds(({ model, replay: { start, final } }) => {
      const { open } = slotsOf(model);
      for (const state of [start, final]) {
        const seen = seenState(model, state);
        open.forEach((is, slot) => {
          if (is === 1) expect([model.layout.names[slot], seen[slot]]).toEqual([model.layout.names[slot], state[slot]]);
        });
      }
    });
  });
});

describe("The true world", () => {
  it("is never held for impossible, and comes out as it did", () => {
    holds((game) => {
      const { model, seed, replay: run } = game;
      const opened = new Float64Array(model.layout.size).fill(NaN);
      expect(supposeOpening(model, seenOpening(model, run))(opened, seed)).toBeGreaterThan(0);
      for (const { quarter, seen } of turnsOf(game)) {
        const state = quarter.before.slice();
        expect([quarter.turn, supposeClose(model, seen)(state, seed) > 0]).toEqual([quarter.turn, true]);
        const chosen = new Set(model.rivals.map(({ moveSlot }) => moveSlot));
        state.forEach((value, slot) => {
          // Which move was chosen is drawn anew, given what was told of it.
          if (!chosen.has(slot))
            expect([model.layout.names[slot], value]).toEqual([model.layout.names[slot], quarter.after![slot]]);
        });
      }
    });
  });

  it("gives the answers that were heard at a table, as does every world in which they are supposed", () => {
    holds((game) => {
      const { model, seed } = game;
      for (const { quarter, seen } of turnsOf(game)) {
        for (const sitting of sittingsOf(model, seen.opened, seen.talks)) {
          const { slots } = sitting.deal;
          const state = quarter.opened.slice();
          expect(hear(model, state, sitting, { low: seed.low ^ 77, high: 5 })).toBeGreaterThan(0);
          if (sitting.found !== null) continue;
          // As it stood when the table was opened: nothing conceded yet.
          const own = seen.talks.filter(({ decision }) => decision.deal === sitting.deal.id);
          let world: State = state.slice();
          takeVisible(model, world, own[0]!.after);
          world[slots.conceded] = 0;
          world[slots.lastWorth] = -1;
          for (const { decision, answer } of own.slice(1)) {
            const again = decide(model, world, decision);
            if ("refused" in again) throw new Error(again.message);
            expect({ ...again.answer, reactions: null, because: null }).toEqual({
              ...answer,
              reactions: null,
              because: null,
            });
            world = again.state;
          }
        }
      }
    });
  });
});

describe("Supposed worlds", () => {
  it("look as the run does at every turn and after its talks, and come of what was seen alone", () => {
    holds((game) => {
      const { model, replay: run } = game;
      const identity = { low: 11, high: 12 };
      let beliefs = startBelief(model, identity, seenOpening(model, run), 24);
      for (const { quarter, seen } of turnsOf(game).slice(0, 4)) {
        const heard = believedWorlds(hearTalks(beliefs, model, seen.opened, seen.talks), model, 4);
        const within = JSON.stringify(look(model, quarter.before));
        for (let index = 0; index < heard.count; index++)
          expect(JSON.stringify(look(model, heard.world(index)))).toBe(within);
        const next = stepBelief(beliefs, model, seen);
        const again = stepBelief(beliefs, model, JSON.parse(JSON.stringify(seen), revive) as SeenTurn);
        const truth = JSON.stringify(look(model, quarter.after!));
        const worlds = believedWorlds(next, model, 8);
        for (let index = 0; index < worlds.count; index++) {
          expect(JSON.stringify(look(model, worlds.world(index)))).toBe(truth);
          expect(checksum(worlds.world(index))).toBe(checksum(believedWorlds(again, model, 8).world(index)));
        }
        beliefs = next;
      }
    });
  });
});

/** Arrays of numbers come out of text as objects by index. */
const revive = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value) && "0" in value
    ? Float64Array.from(Object.values(value) as number[])
    : value;
