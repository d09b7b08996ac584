import { describe, expect, it } from "vitest";
import { CAUSE_KINDS } from "../../../src/engine/cause.ts";
import { causeWords, forceName } from "../../../src/runs/words/causes.ts";
import { gameOf, shipped } from "../../app/support/game.ts";

const game = gameOf(shipped("lighthouse"));

/** The state with the light at a value. */
function lit(value: number) {
  const state = game.state.slice();
  state[game.model.variables.find(({ id }) => id === "light")!.slot] = value;
  return state;
}

describe("a cause", () => {
  it("that is a bound says which: the ceiling or the floor", () => {
    expect(causeWords(game, { kind: "clamp", id: "light" }, null, lit(100))).toBe("The light at the ceiling");
    expect(causeWords(game, { kind: "clamp", id: "light" }, null, lit(0))).toBe("The light at the floor");
  });

  it("that is a new reading, or time, has plain words", () => {
    expect(causeWords(game, { kind: "readings", id: "readings" }, null, game.state)).toBe("Fresh estimates");
    expect(causeWords(game, { kind: "time", id: "turn" }, null, game.state)).toBe("Time passes");
  });

  it.each(CAUSE_KINDS)("of kind %s begins with a capital, whatever it is of", (kind) => {
    expect(causeWords(game, { kind, id: "nobodyKnows.this" }, null, game.state)).toMatch(/^[A-Z]/);
  });

  it("is gathered under a force that reads as a name", () => {
    expect(forceName(game, "keeper")).toMatch(/^[A-Z]/);
    expect(forceName(game, "weather")).toMatch(/^[A-Z]/);
  });
});
