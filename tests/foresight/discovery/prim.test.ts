import { describe, expect, it } from "vitest";
import { hashName } from "../../../src/engine/hash.ts";
import { uniform } from "../../../src/engine/random.ts";
import { type Case, contains, type Factor } from "../../../src/foresight/discovery/box.ts";
import { discover } from "../../../src/foresight/discovery/prim.ts";
import { quasiP } from "../../../src/foresight/discovery/quasiP.ts";

const NUMBERS: readonly Factor[] = ["a", "b", "c"].map((id) => ({ id, options: null }));
const roll = (at: number, n: number): number => uniform({ low: 7, high: 9 }, "bot", hashName("planted"), at, n);

/** Worlds drawn evenly, of which a rule says whether they are of interest. */
function planted(count: number, hit: (values: readonly number[], at: number) => boolean, options = 0): Case[] {
  return Array.from({ length: count }, (_, at) => {
    const values = [roll(at, 0), roll(at, 1), roll(at, 2)];
    if (options > 0) values.push(Math.floor(roll(at, 3) * options));
    return { values, hit: hit(values, at) };
  });
}

describe("A planted box", () => {
  const inside = (values: readonly number[]): boolean => values[0]! > 0.6 && values[1]! < 0.3;

  it("is found with its bounds, and nothing else is", () => {
    const [region, ...more] = discover(planted(2_000, inside), NUMBERS);
    expect(region!.coverage).toBeGreaterThan(0.9);
    expect(region!.density).toBeGreaterThan(0.9);
    const [a, b, c] = region!.box;
    if (a?.kind !== "interval" || b?.kind !== "interval") throw new Error("two factors should be limited");
    expect(Math.abs(a.min - 0.6)).toBeLessThan(0.05);
    expect(a.max).toBeGreaterThan(0.97);
    expect(Math.abs(b.max - 0.3)).toBeLessThan(0.05);
    expect(b.min).toBeLessThan(0.03);
    expect(c).toBeNull();
    expect(region!.quasiP[0]).toBeLessThan(1e-6);
    for (const other of more) expect(other.density).toBeLessThan(0.2);
  });

  it("is found under noise", () => {
    const noisy = planted(3_000, (values, at) => roll(at, 9) < (inside(values) ? 0.8 : 0.1));
    const [region] = discover(noisy, NUMBERS);
    expect(region!.density).toBeGreaterThan(0.6);
    expect(region!.box[2]).toBeNull();
    const truth = noisy.filter(({ values }) => inside(values));
    const caught = truth.filter((each) => contains(region!.box, each)).length;
    expect(caught / truth.length).toBeGreaterThan(0.8);
  });

  it("is found where one of its sides is an option", () => {
    const factors = [...NUMBERS, { id: "kind", options: ["x", "y", "z"] }];
    const cases = planted(2_000, (values) => values[3] === 1 && values[2]! > 0.4, 3);
    const [region] = discover(cases, factors);
    expect(region!.box[3]).toEqual({ kind: "options", in: [false, true, false] });
    expect(region!.box[0]).toBeNull();
    expect(region!.density).toBeGreaterThan(0.9);
    expect(region!.coverage).toBeGreaterThan(0.9);
  });

  it("is found though another was found before it", () => {
    const two = (values: readonly number[]): boolean => inside(values) || (values[0]! < 0.25 && values[2]! > 0.7);
    const regions = discover(planted(4_000, two), NUMBERS);
    expect(regions.length).toBeGreaterThanOrEqual(2);
    const caught = planted(4_000, two).filter((each) => each.hit && regions.some(({ box }) => contains(box, each)));
    const hits = planted(4_000, two).filter(({ hit }) => hit);
    expect(caught.length / hits.length).toBeGreaterThan(0.85);
  });
});

describe("Where nothing stands out", () => {
  it("there are no boxes: no hits, only hits, or too few cases", () => {
    expect(
      discover(
        planted(200, () => false),
        NUMBERS,
      ),
    ).toEqual([]);
    expect(
      discover(
        planted(200, () => true),
        NUMBERS,
      ),
    ).toEqual([]);
    expect(discover([], NUMBERS)).toEqual([]);
  });

  it("a box of pure chance holds little more than its share", () => {
    for (const region of discover(
      planted(2_000, (_, at) => roll(at, 8) < 0.3),
      NUMBERS,
    ))
      expect(region.density).toBeLessThan(0.5);
  });
});

describe("A quasi-p-value", () => {
  // Binomial tails worked out by hand: of 3 fair coins at least 2 heads in 4 of 8 ways; of 10 dice at least 2 sixes.
  it.each([
    [3, 2, 0.5, 0.5],
    [10, 2, 1 / 6, 0.5154832],
    [4, 4, 0.5, 0.0625],
    [20, 0, 0.3, 1],
    [5, 5, 1, 1],
    [5, 1, 0, 0],
  ])("of %i cases with at least %i hits at %f is %f", (cases, hits, base, tail) => {
    expect(quasiP(cases, hits, base)).toBeCloseTo(tail, 6);
  });

  it("doesn't fail for thousands of cases", () => {
    expect(quasiP(5_000, 3_000, 0.5)).toBeLessThan(1e-12);
    expect(quasiP(5_000, 2_500, 0.5)).toBeCloseTo(0.5, 1);
  });
});
