import { describe, expect, it } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { botNamed } from "../../../src/foresight/bots/named.ts";
import { conditionParts } from "../../../src/foresight/trial/conditions.ts";
import { addTallies } from "../../../src/foresight/trial/tally.ts";
import { watchRuns } from "../../../src/foresight/trial/watch.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { shipped } from "../../app/support/game.ts";

const scenario = shipped("lighthouse");
const kernel = closureKernel(scenario.model(AS_WRITTEN));
const bot = botNamed(scenario, AS_WRITTEN, "random", kernel)!;
const parts = conditionParts(scenario.source, kernel.model);
const watch = (first: number, count: number) => watchRuns(kernel, bot, parts, first, count);

describe("Counts of many runs", () => {
  it("are the same bytes in one piece, in seven, and in seven put together backwards", () => {
    const whole = JSON.stringify(watch(1, 35));
    const sevenths = Array.from({ length: 7 }, (_, at) => watch(1 + 5 * at, 5));
    expect(JSON.stringify(sevenths.reduce(addTallies))).toBe(whole);
    expect(JSON.stringify(sevenths.toReversed().reduce(addTallies))).toBe(whole);
  });
});
