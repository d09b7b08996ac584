import { describe, expect, it } from "vitest";
import { adviceOf, type Futures, type Watch } from "../../../src/foresight/advice/advice.ts";
import type { Part } from "../../../src/foresight/advice/parts.ts";

const watch = (id: string, favours: "up" | "down" = "up"): Watch => ({
  id,
  watches: id,
  bias: { favours, heeds: 0.5, gain: 1, loss: 1 },
});
const [SIGN, LAUNCH, CUT]: readonly Part[] = [
  { kind: "choice", id: "sign" },
  { kind: "action", id: "launch" },
  { kind: "action", id: "cut" },
];
/** Four worlds that agree: for one advisor, the whole and then each part. */
const futures = (advisors: readonly Watch[], parts: readonly Part[], by: readonly (readonly number[])[]): Futures => ({
  parts,
  advisors,
  turn: 5,
  differences: [by, by, by, by],
});
const only = (whole: number, ...each: number[]) =>
  adviceOf([futures([watch("sales")], [SIGN!, LAUNCH!, CUT!].slice(0, each.length), [[whole, ...each]])]).voices[0]!;

describe("An advisor", () => {
  it("names the part of the plan that it minds most", () => {
    expect(only(-3, 0, -2, -1)).toMatchObject({ stance: "against", about: LAUNCH, change: { mean: -2 } });
  });

  it("names no part that goes the other way", () => {
    expect(only(-1, 0, 2, -3)).toMatchObject({ stance: "against", about: CUT });
  });

  it("speaks of an answer to a dilemma when that weighs more than all that is chosen", () => {
    expect(only(1, -2, 1)).toMatchObject({ stance: "against", about: SIGN });
  });

  it("speaks of the plan as a whole where no part of it stands out", () => {
    expect(only(1, 0, 0.3, 0.3)).toMatchObject({ stance: "for", about: null, change: { mean: 1 } });
  });

  it("is silent about what it doesn't heed", () => {
    expect(only(0.3, 0.2, 0.3)).toMatchObject({ stance: "silent", about: null });
  });

  it("disagrees with another one about the same thing", () => {
    const { voices } = adviceOf([
      futures(
        [watch("sales"), watch("risk", "down")],
        [LAUNCH!],
        [
          [2, 2],
          [3, 3],
        ],
      ),
    ]);
    expect(voices.map(({ stance, about }) => [stance, about])).toEqual([
      ["for", LAUNCH],
      ["against", LAUNCH],
    ]);
  });

  it("is chosen in some worlds and speaks from the others, so that its figure isn't the luck of being the largest", () => {
    const even = [[2, 3, 1]];
    const odd = [[1, 1, 1]];
    const parts = [LAUNCH!, CUT!];
    const of = (differences: Futures["differences"]) =>
      adviceOf([{ parts, advisors: [watch("sales")], turn: 5, differences }]).voices[0]!;
    expect(of([even, odd, even, odd])).toMatchObject({ stance: "for", about: LAUNCH, change: { mean: 1 } });
    const none = [[0, 0, 0]];
    expect(of([even, none, even, none])).toMatchObject({ stance: "silent", about: null });
  });
});
