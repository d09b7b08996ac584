import { expect, it } from "vitest";
import { kernelOf } from "../../../src/cli/kernelOf.ts";
import { closureKernel, type Kernel } from "../../../src/engine/kernel.ts";
import { withoutAction } from "../../../src/foresight/bots/banned.ts";
import { randomBot } from "../../../src/foresight/bots/random.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { modelOf, seedOf } from "../../support/model.ts";

it("A bot that may not take an action practises and plays without it, and takes it when it may", () => {
  const kernel = closureKernel(modelOf({}));
  const [action] = kernel.model.actions;
  const practised: Kernel[] = [];
  const barred = withoutAction(kernel, action!.id, (stepping) => {
    practised.push(stepping);
    return randomBot;
  });
  const again = withoutAction(kernel, action!.id, (stepping) => {
    practised.push(stepping);
    return randomBot;
  });
  expect(practised[0]).toBe(practised[1]);
  expect(practised[0]!.model.actions[0]!.needs.map((need) => need.if(new Float64Array()))).toEqual([0]);
  const taken = (bot: typeof barred): number => {
    let count = 0;
    for (let low = 1; low <= 20; low++) count += playOut(kernel, seedOf(low), bot).final[action!.countSlot]!;
    return count;
  };
  expect(taken(randomBot)).toBeGreaterThan(0);
  expect([taken(barred), taken(again)]).toEqual([0, 0]);
});

it("plays and practises by a kernel of the sort that it is given, and the same by any", () => {
  const model = modelOf({});
  const [action] = model.actions;
  const sorts: boolean[] = [];
  const played = [closureKernel(model), kernelOf(model)].map((kernel) => {
    const bot = withoutAction(kernel, action!.id, (stepping) => {
      sorts.push(stepping.bulk !== null);
      return randomBot;
    });
    return [1, 2, 3].map((low) => playOut(kernel, seedOf(low), bot).decisions);
  });
  expect(sorts).toEqual([false, true]);
  expect(played[1]).toEqual(played[0]);
});
