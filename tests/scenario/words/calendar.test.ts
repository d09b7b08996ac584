import { describe, expect, it } from "vitest";
import { shortTurnLabel, turnLabel } from "../../../src/scenario/words/calendar.ts";

describe("A turn's date", () => {
  it.each([
    ["quarter", "2025-Q4", 1, "2025 Q4", "’25 Q4"],
    ["quarter", "2025-Q4", 2, "2026 Q1", "’26 Q1"],
    ["quarter", "2025-Q4", 16, "2029 Q3", "’29 Q3"],
    ["month", "2025-11", 1, "Nov 2025", "Nov ’25"],
    ["month", "2025-11", 3, "Jan 2026", "Jan ’26"],
    ["year", "2099", 2, "2100", "’00"],
    ["turn", "Day", 3, "Day 3", "3"],
  ] as const)("by %s from %s: the one of turn %d is %s", (step, start, turn, long, short) => {
    const calendar = { step, start, turns: 40 };
    expect([turnLabel(calendar, turn), shortTurnLabel(calendar, turn)]).toEqual([long, short]);
  });
});
