import { expect, test } from "vitest";
import { look } from "../../src/engine/look.ts";
import { startRun } from "../../src/engine/start.ts";
import { close, modelOf, seedOf, valueOf } from "../support/model.ts";

const model = modelOf({
  events: {},
  dynamics: {},
  actors: {
    keeper: { name: "The Keeper", is: ["player"] },
    merchant: { name: "M", is: ["supplier"] },
    north: { name: "N", is: ["rival"] },
  },
  actions: { burn: { title: "Burn", text: "It.", attention: 0, effects: [{ to: "oil", add: -20 }] } },
  rivals: {
    north: {
      moves: {
        lure: { label: "Lures", tell: "A lamp", when: "oil >= 20", weight: 1, effects: [{ to: "ships", add: 2 }] },
      },
      quiet: 0,
      tellAccuracy: 1,
    },
  },
});
const start = startRun(model, seedOf(1));
const moved = (happenings: readonly { kind: string }[]): boolean => happenings.some(({ kind }) => kind === "move");

test("a rival's move is told at the opening and made at the close", () => {
  expect(look(model, start).rivals[0]).toMatchObject({ told: "lure", confidence: 1 });
  const { state, happenings } = close(model, start);
  expect([moved(happenings), valueOf(model, state, "ships")]).toEqual([true, 2]);
});

test("it isn't made when its condition no longer holds, and can't be chosen while it doesn't", () => {
  const { state, happenings } = close(model, start, { actions: [{ id: "burn" }] });
  expect([moved(happenings), valueOf(model, state, "ships")]).toEqual([false, 0]);
  expect(look(model, state).rivals[0]!.told).toBe(null);
});
