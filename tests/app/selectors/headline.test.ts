import { describe, expect, it } from "vitest";
import { figures } from "../../../src/app/selectors/headline.ts";
import { gameOf, shipped } from "../support/game.ts";

const names = (game: ReturnType<typeof gameOf>): string[] => figures(game).map(({ name }) => name);

describe("the headline figures", () => {
  it.each([
    ["the-alliance", ["mission", "trust", "cash", "supply"]],
    ["lighthouse", ["light", "oil", "coin", "nerve"]],
  ])("of %s begin with those that a phone has room for, as the author ranks them", (id, first) => {
    expect(names(gameOf(shipped(id))).slice(0, 4)).toEqual(first);
  });

  it("go on with the others in the file's order, variables before derived values", () => {
    const { source } = shipped("the-alliance");
    const game = gameOf(shipped("the-alliance"));
    const order = [...Object.keys(source.variables), ...Object.keys(source.derived ?? {})];
    const places = names(game)
      .slice(4)
      .map((name) => order.indexOf(name));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });
});
