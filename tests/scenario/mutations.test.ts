import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadScenario } from "../../src/scenario/load.ts";
import { ORCHARD } from "./support/orchard.ts";

/** A place in a JSON tree: the object or list, and the key in it. */
interface Spot {
  readonly holder: object;
  readonly key: string;
}

function spotsIn(value: unknown): readonly Spot[] {
  if (typeof value !== "object" || value === null) return [];
  const holder = value;
  return Object.entries(holder).flatMap(([key, inner]) => [{ holder, key }, ...spotsIn(inner)]);
}

const JUNK = [null, true, 0, -1, 1e308, "", "x", "grower", "turn > (", "{cash", [], {}, [[]], { a: 1 }, "constructor"];

/** What may happen to a spot: it goes, it becomes junk, or it becomes a copy of another spot of the same kind. */
const change = fc.record({ at: fc.nat(), from: fc.nat(), how: fc.constantFrom("remove", "junk", "copy") });

function mutate(changes: readonly { at: number; from: number; how: string }[]): string {
  const tree: unknown = JSON.parse(ORCHARD);
  for (const { at, from, how } of changes) {
    const spots = spotsIn(tree);
    const spot = spots[at % spots.length];
    if (spot === undefined) continue;
    const old: unknown = Reflect.get(spot.holder, spot.key);
    const others = spots.map(({ holder, key }): unknown => Reflect.get(holder, key));
    const alike = others.filter((value) => typeof value === typeof old);
    if (how === "remove") Reflect.deleteProperty(spot.holder, spot.key);
    else if (how === "junk") Reflect.set(spot.holder, spot.key, JUNK[from % JUNK.length]);
    else Reflect.set(spot.holder, spot.key, structuredClone(alike[from % alike.length]));
  }
  return JSON.stringify(tree);
}

describe("A scenario with a few things gone, wrong, or in another's place", () => {
  it("loads, or is refused with reasons that have places, and nothing is thrown", () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
        const { scenario, diagnostics } = loadScenario(mutate(changes), "x.json");
        expect(scenario === null).toBe(diagnostics.some(({ severity }) => severity === "error"));
        for (const { line, column, message, code } of diagnostics) {
          expect(line >= 1 && column >= 1 && message !== "" && code !== "wrong-shape" && code !== "no-model").toBe(
            true,
          );
        }
      }),
      { numRuns: 300 },
    );
  });
});
