import { describe, expect, it } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { seenState } from "../../../src/engine/seen.ts";
import { botNamed } from "../../../src/foresight/bots/named.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import type { Bot } from "../../../src/foresight/seat.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { shipped } from "../../app/support/game.ts";

const scenario = shipped("lighthouse");
const model = scenario.model(AS_WRITTEN);
const boats = botNamed(scenario, AS_WRITTEN, "boats")!;

describe("A bot for which worlds are supposed", () => {
  it("tries things in as many as it asked for, at every decision alike to what it sees", () => {
    let asked = 0;
    const careful: Bot = {
      id: "careful",
      believes: 64,
      next(seat) {
        asked += 1;
        expect(seat.worlds.count).toBe(64);
        for (let at = 0; at < 64; at += 21) expect(seenState(model, seat.worlds.world(at))).toEqual(seat.seen);
        return boats.next(seat);
      },
    };
    const seed = { low: 12, high: 5 };
    const played = playOut(closureKernel(model), seed, careful);
    expect(played).toEqual(playOut(closureKernel(model), seed, boats));
    expect(asked).toBe(played.decisions.length);
  });
});
