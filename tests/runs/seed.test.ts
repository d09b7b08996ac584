import { describe, expect, it } from "vitest";
import { parseSeed, printSeed } from "../../src/runs/seed.ts";

describe("a seed", () => {
  it("is printed as 64 bits in four groups, high half first", () => {
    expect(printSeed({ low: 0x0b44e1d0, high: 0x7f3a19c2 })).toBe("7F3A-19C2-0B44-E1D0");
    expect(printSeed({ low: 0, high: 0 })).toBe("0000-0000-0000-0000");
  });

  it.each(["7F3A-19C2-0B44-E1D0", "7f3a19c20b44e1d0", "  7F3A-19C2-0b44-e1d0\n"])("reads %j exactly", (text) => {
    expect(parseSeed(text)).toEqual({ low: 0x0b44e1d0, high: 0x7f3a19c2 });
  });

  it("makes a seed of any other text, the same one each time", () => {
    expect(parseSeed("class of 1871")).toEqual(parseSeed(" class of 1871 "));
    expect(parseSeed("class of 1871")).not.toEqual(parseSeed("class of 1872"));
    expect(parseSeed("42")).not.toBeNull();
  });

  it("makes none of an empty text", () => {
    expect(parseSeed("  ")).toBeNull();
  });
});
