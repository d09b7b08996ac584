import { describe, expect, it } from "vitest";
import { digitReader, digitWriter } from "../../../src/runs/codec/digits.ts";

describe("digits in mixed bases", () => {
  it("come back in order, in as few bytes as hold them", () => {
    const out = digitWriter();
    for (const [value, base] of [
      [2, 3],
      [39, 40],
      [0, 7],
      [1, 2],
    ] as const)
      out.put(value, base);
    const bytes = out.bytes();
    expect(bytes.length).toBe(2);
    const from = digitReader(bytes);
    expect([3, 40, 7, 2].map((base) => from.take(base))).toEqual([2, 39, 0, 1]);
    expect(from.rest()).toBe(false);
  });

  it("take no bytes when all are 0", () => {
    const out = digitWriter();
    out.put(0, 1000);
    expect(out.bytes().length).toBe(0);
  });

  it("are zeros past the end", () => {
    const from = digitReader(new Uint8Array(0));
    expect([from.take(5), from.take(2)]).toEqual([0, 0]);
  });

  it.each([
    [3, 3],
    [-1, 3],
    [0.5, 3],
    [0, 0],
  ])("don't hold %d in base %d", (value, base) => {
    expect(() => digitWriter().put(value, base)).toThrow("no digit");
  });
});
