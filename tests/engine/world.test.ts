import { describe, expect, test } from "vitest";
import { checksum } from "../../src/engine/checksum.ts";
import { explain } from "../../src/engine/explain.ts";
import { toGrid } from "../../src/engine/grid.ts";
import { look } from "../../src/engine/look.ts";
import { reseed } from "../../src/engine/reseed.ts";
import { seenState } from "../../src/engine/seen.ts";
import { startRun } from "../../src/engine/start.ts";
import { harbour } from "../support/harbour.ts";
import { compiled } from "../support/compiled.ts";
import { close, entriesOf, seedOf, valueOf } from "../support/model.ts";

const model = compiled(harbour());
const SEEDS = Array.from({ length: 60 }, (_, at) => seedOf(at + 1));

describe("a world with hidden parts", () => {
  test("ledger entries of every slot add up, to the bit, over whole runs", () => {
    for (const seed of SEEDS) {
      let state = startRun(model, seed);
      while (state[model.layout.ended] === 0) {
        const closed = close(model, state);
        for (const variable of model.variables) {
          const sum = entriesOf(closed.happenings, variable.id).reduce(
            (total, each) => total + (each.to - each.from),
            0,
          );
          expect(Object.is(valueOf(model, state, variable.id) + sum, valueOf(model, closed.state, variable.id))).toBe(
            true,
          );
        }
        state = closed.state;
      }
    }
  });

  test("derived values and measures are explained exactly by what is shown", () => {
    for (const seed of SEEDS.slice(0, 20)) {
      const state = startRun(model, seed);
      const closed = close(model, state);
      for (const formula of [...model.derived, ...model.measures]
        .filter((each) => each.openness !== "hidden")
        .map((each) => each.value)) {
        const parts = explain(model, state, closed.state, closed.happenings, formula);
        const change = toGrid(formula(seenState(model, closed.state))) - toGrid(formula(seenState(model, state)));
        expect(parts.reduce((sum, each) => sum + each.amount, 0)).toBe(change);
      }
    }
  });

  test("the player's view names nothing hidden", () => {
    const view = look(model, startRun(model, seedOf(3)));
    expect(Object.keys(view.values)).not.toContain("rot");
    expect(Object.keys(view.values)).not.toContain("swell");
    expect(Object.keys(view.values)).not.toContain("reef");
    expect(Object.keys(view.values)).toContain("wind");
    expect(view.errors["north.beam"]).toBe(5);
  });

  test("a noisy value is shown as a reading within its error, the same however often one looks", () => {
    for (const seed of SEEDS) {
      const state = startRun(model, seed);
      const read = look(model, state).values["south.beam"] as number;
      expect(Math.abs(read - valueOf(model, state, "south.beam"))).toBeLessThanOrEqual(5);
      expect(look(model, state).values["south.beam"]).toBe(read);
    }
  });

  test("an uncertainty is revealed when its time has come", () => {
    let state = startRun(model, seedOf(5));
    expect(look(model, state).values["current"]).toBe(undefined);
    state = close(model, close(model, state).state).state;
    expect(["slack", "strong"]).toContain(look(model, state).values["current"]);
  });

  test("two states that look the same reseed to the same bits, whatever they hide", () => {
    const state = startRun(model, seedOf(9));
    const other = state.slice();
    const hidden = (id: string): number => model.layout.names.indexOf(id);
    other[hidden("rot")] = 77;
    other[hidden("reef")] = 1.5;
    other[model.layout.seedLow] = 123;
    for (const deal of model.deals) other[deal.slots.kind] = 1 - other[deal.slots.kind]!;
    for (const rival of model.rivals) other[rival.moveSlot] = 0;
    const { seedLow: _low, ...seen } = { seedLow: 0, view: look(model, other) };
    expect(JSON.stringify(seen.view)).toBe(JSON.stringify(look(model, state)));
    expect(checksum(reseed(model, other, seedOf(4)))).toBe(checksum(reseed(model, state, seedOf(4))));
    expect(checksum(reseed(model, state, seedOf(4)))).not.toBe(checksum(reseed(model, state, seedOf(5))));
  });

  test("a reseeded state plays on to an ending", () => {
    let state = reseed(model, close(model, startRun(model, seedOf(2))).state, seedOf(77));
    for (let turn = 0; turn < 10 && state[model.layout.ended] === 0; turn++) state = close(model, state).state;
    expect(state[model.layout.ended]).not.toBe(0);
  });

  test("rivals tell of a move that is true as often as their accuracy says", () => {
    const tells = Array.from({ length: 400 }, (_, at) => startRun(model, seedOf(at))).map((state) =>
      model.rivals.map((rival) => ({
        true: state[rival.moveSlot] === state[rival.toldSlot],
        accuracy: rival.tellAccuracy(state),
      })),
    );
    const right = tells.flat().filter((each) => each.true).length / tells.flat().length;
    expect(Math.abs(right - tells[0]![0]!.accuracy)).toBeLessThan(0.1);
  });
});
