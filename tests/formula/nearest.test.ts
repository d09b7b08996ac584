import { describe, expect, it } from "vitest";
import { nearest } from "../../src/formula/nearest.ts";

const NAMES = [
  "cash",
  "compute",
  "compute.safety",
  "deal.alliance.years",
  "goodwill",
  "morale",
  "trust",
  "turn",
  "turnsLeft",
];

describe("The nearest name", () => {
  it.each([
    { written: "compte", meant: "compute", why: "a letter missing" },
    { written: "cassh", meant: "cash", why: "a letter too many" },
    { written: "mohale", meant: "morale", why: "a letter changed" },
    { written: "trsut", meant: "trust", why: "two letters swapped" },
    { written: "Cash", meant: "cash", why: "an upper case letter" },
    { written: "TURNSLEFT", meant: "turnsLeft", why: "all in upper case" },
    { written: "deal.aliance.yeers", meant: "deal.alliance.years", why: "two slips in a long name" },
    { written: "safety", meant: "compute.safety", why: "its first part left out" },
    { written: "lever.morale", meant: "morale", why: "a first part too many" },
  ])("to $written is $meant: $why", ({ written, meant }) => {
    expect(nearest(written, NAMES)).toBe(meant);
  });

  it.each(["penguin", "x", "", "c", "__proto__", "constructor", "toString", "a".repeat(5000)])(
    "to %j is none",
    (written) => {
      expect(nearest(written, NAMES)).toBeUndefined();
    },
  );

  it("is the first in plain order among equals, however they are listed", () => {
    expect(nearest("cart", ["card", "care", "carp"])).toBe("card");
    expect(nearest("cart", ["carp", "care", "card"])).toBe("card");
  });

  it("is found among many thousands", () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `variable${index}.value`);
    expect(nearest("variable777.valeu", many)).toBe("variable777.value");
  });
});
