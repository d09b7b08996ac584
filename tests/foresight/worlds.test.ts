import { describe, expect, test } from "vitest";
import { reseed } from "../../src/engine/reseed.ts";
import { seenState } from "../../src/engine/seen.ts";
import { startRun } from "../../src/engine/start.ts";
import { reseededWorlds } from "../../src/foresight/worlds.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { seedOf } from "../support/model.ts";
import { dice } from "./support/dice.ts";

describe("Worlds to try things in", () => {
  const model = dice("hidden").model(AS_WRITTEN);
  const state = startRun(model, seedOf(1));
  const own = seedOf(7);
  const die = model.layout.names.indexOf("die");

  test("look like the run, and hide every face of the die equally often", () => {
    const worlds = reseededWorlds(model, state, own, 600);
    const faces = [0, 0, 0, 0, 0, 0];
    for (let index = 0; index < worlds.count; index++) {
      const world = worlds.world(index);
      expect(seenState(model, world)).toEqual(seenState(model, state));
      faces[world[die]!]! += 1;
    }
    for (const count of faces) expect(Math.abs(count - 100)).toBeLessThan(40);
  });

  test("are the same whenever they are asked for, in whatever order", () => {
    const [one, other] = [reseededWorlds(model, state, own), reseededWorlds(model, state, own)];
    const forth = [0, 1, 2].map((index) => one.world(index));
    const back = [2, 1, 0].map((index) => other.world(index)).toReversed();
    expect(back).toEqual(forth);
  });

  test("know nothing of the run but what is seen of it", () => {
    const twin = reseed(model, state, seedOf(99));
    for (let index = 0; index < 20; index++)
      expect(reseededWorlds(model, twin, own).world(index)).toEqual(reseededWorlds(model, state, own).world(index));
  });
});
