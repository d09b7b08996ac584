import { describe, expect, it } from "vitest";
import { briefer, unbriefer } from "../../../src/app/foresight/brief.ts";
import type { Task } from "../../../src/foresight/work/work.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";

const hand = (text: string): Task => ({ kind: "hand", text, setup: AS_WRITTEN });
const course: Task = { kind: "course", parts: [], width: 1, height: 1 };
const drawn = (text: string): Task => ({
  kind: "drawn",
  run: { text, setup: AS_WRITTEN, seed: { low: 1, high: 2 }, decisions: [] },
  turn: 3,
});

describe("What is posted to a worker", () => {
  it("holds a scenario's file the first time only", () => {
    const brief = briefer();
    expect(brief(hand("one")).text).toBe("one");
    expect(JSON.stringify([brief(hand("one")), brief(drawn("one"))])).not.toContain("one");
    expect(brief(drawn("two")).text).toBe("two");
    expect(briefer()(hand("one")).text).toBe("one");
  });

  it("is whole again there, however many files have come", () => {
    const brief = briefer();
    const whole = unbriefer();
    const texts = [1, 2, 1, 3, 4, 5, 1, 6, 2, 2, 7, 5].map((each) => `file ${each}`);
    for (const text of texts)
      for (const task of [hand(text), course, drawn(text)]) expect(whole(structuredClone(brief(task)))).toEqual(task);
  });
});
