import { describe, expect, test } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import { startRun } from "../../../src/engine/start.ts";
import { handBot } from "../../../src/foresight/bots/hand.ts";
import { HOLD_COURSE } from "../../../src/foresight/bots/holdCourse.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { rollOut } from "../../../src/foresight/rollOut.ts";
import { takeSeat } from "../../../src/foresight/seat.ts";
import { close, modelOf, seedOf, valueOf } from "../../support/model.ts";

/** Three hands for lamp, nets and boat; whoever pledges must have two at the lamp. */
const model = modelOf({
  allocations: {
    hands: {
      label: "Hands",
      total: 6,
      step: 1,
      maxChange: 1,
      parts: {
        boat: { label: "Boat", start: 3 },
        lamp: { label: "Lamp", start: 1 },
        nets: { label: "Nets", start: 2 },
      },
    },
  },
  promises: {
    watch: {
      title: "A watch",
      text: "Three at the lamp.",
      to: "merchant",
      holds: "hands.lamp >= 3",
      grace: 3,
      broken: { text: "Nobody was at the lamp.", effects: [{ to: "light", add: -20 }] },
    },
  },
  actions: {
    pledge: {
      title: "Pledge",
      text: "A watch is kept.",
      attention: 1,
      effects: [{ promise: "watch" }],
    },
  },
});

describe("Holding course", () => {
  test("takes no action, opens no talks and leaves the split as it is", () => {
    const { decisions } = playOut(closureKernel(model), seedOf(3), handBot(HOLD_COURSE));
    for (const each of decisions) {
      expect(each.kind).toBe("commit");
      if (each.kind !== "commit") continue;
      expect(each.plan).toMatchObject({ actions: [], studies: [], levers: {}, allocations: {} });
    }
  });

  test("answers dilemmas at random, each open answer in some run", () => {
    const answers = new Set<string>();
    for (let run = 1; run <= 20; run++)
      for (const each of playOut(closureKernel(model), seedOf(run), handBot(HOLD_COURSE)).decisions)
        if (each.kind === "commit") for (const answer of Object.values(each.plan.choices)) answers.add(answer);
    expect([...answers].toSorted()).toEqual(["climb", "wait"]);
  });

  test("moves the split as little as keeps a promise, as fast as the rules allow", () => {
    let { state } = close(model, startRun(model, seedOf(1)), { actions: [{ id: "pledge" }] });
    const shares: number[][] = [];
    for (let turn = 0; turn < 3; turn++) {
      const decision = handBot(HOLD_COURSE).next(takeSeat(model, state, seedOf(9)));
      if (decision.kind !== "commit") throw new Error("it talks");
      ({ state } = close(model, state, decision.plan));
      shares.push(["boat", "lamp", "nets"].map((part) => valueOf(model, state, `hands.${part}`)));
    }
    expect(shares.map(([, lamp]) => lamp)).toEqual([2, 3, 3]);
    expect(shares.every((each) => each.reduce((sum, share) => sum + share, 0) === 6)).toBe(true);
    expect(shares[2]).toEqual(shares[1]);
  });
});

describe("A rollout", () => {
  const kernel = closureKernel(model);

  test("leaves its world untouched and stops when the turn opens that it looks to", () => {
    const world = startRun(model, seedOf(2));
    const before = world.slice();
    const after = rollOut(kernel, world, [], HOLD_COURSE, 4);
    expect(world).toEqual(before);
    expect(after[model.layout.turn]).toBe(4);
    expect(rollOut(kernel, world, [], HOLD_COURSE)[model.layout.ended]).toBeGreaterThan(0);
  });

  test("mends a first plan that can't be committed in this world", () => {
    const world = startRun(model, seedOf(2));
    const plan = {
      choices: {},
      levers: {},
      allocations: {},
      studies: [],
      actions: [{ id: "pledge" }, { id: "dance" }],
    };
    const after = rollOut(kernel, world, [{ kind: "commit", plan }], HOLD_COURSE, 2);
    expect(valueOf(model, after, "turn")).toBe(2);
    expect(after[model.promises[0]!.activeSlot]).toBe(1);
  });
});
