import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AllocationView } from "../../../src/engine/view.ts";
import { giveWay, reach } from "../../../src/app/session/giveWay.ts";
import { openDraft, redoIn, setPartIn, toggleActionIn, undoIn } from "../../../src/app/session/draft.ts";
import { gameOf } from "../support/game.ts";

const allocation = (values: readonly number[], partial: Partial<AllocationView> = {}): AllocationView => ({
  id: "compute",
  total: values.reduce((sum, value) => sum + value, 0),
  step: 2,
  maxChange: Infinity,
  parts: values.map((value, at) => ({ id: `p${at}`, value, min: 0, max: 100 })),
  ...partial,
});
const shares = (view: AllocationView): Record<string, number> =>
  Object.fromEntries(view.parts.map((each) => [each.id, each.value]));
const open = (): boolean => false;

describe("a split", () => {
  it.each([
    ["raises one and takes from the others in proportion", [40, 40, 20], "p2", 50, [24, 26, 50]],
    ["lowers one and gives to the others in proportion", [60, 30, 10], "p0", 30, [30, 52, 18]],
    ["stays where it is at its own value", [46, 40, 14], "p0", 46, [46, 40, 14]],
    ["takes all that there is, and no more", [46, 40, 14], "p0", 400, [100, 0, 0]],
  ] as const)("%s", (_name, values, part, wanted, expected) => {
    const view = allocation(values);
    const next = giveWay(view, shares(view), open, part, wanted);
    expect(view.parts.map((each) => next[each.id])).toEqual(expected);
  });

  it("leaves locked parts alone", () => {
    const view = allocation([40, 40, 20]);
    const next = giveWay(view, shares(view), (id) => id === "p0", "p2", 40);
    expect(next).toEqual({ p0: 40, p1: 20, p2: 40 });
  });

  it("doesn't move when every other part is locked", () => {
    const view = allocation([40, 40, 20]);
    expect(giveWay(view, shares(view), () => true, "p2", 40)).toEqual(shares(view));
  });

  it("is where it was after a drag there and back", () => {
    const view = allocation([46, 40, 14]);
    let now: Readonly<Record<string, number>> = shares(view);
    for (const to of [20, 30, 36, 60, 80, 14]) now = giveWay(view, now, open, "p2", to);
    expect(now).toEqual(shares(view));
  });

  it("always keeps total, grid, bounds and reach, whatever is dragged where", () => {
    const parts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 6 });
    const drags = fc.array(fc.tuple(fc.nat(5), fc.double({ min: -50, max: 250, noNaN: true }), fc.nat(63)), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(parts, drags, fc.integer({ min: 1, max: 20 }), (units, moves, most) => {
        const view = allocation(
          units.map((unit) => unit * 2),
          { maxChange: most * 2 },
        );
        let now: Readonly<Record<string, number>> = shares(view);
        for (const [part, to, locks] of moves) {
          const before = now;
          const locked = (id: string): boolean => (locks & (1 << Number(id.slice(1)))) !== 0;
          now = giveWay(view, now, locked, `p${part}`, to);
          for (const each of view.parts)
            if (locked(each.id) && each.id !== `p${part}`) expect(now[each.id]).toBe(before[each.id]);
        }
        expect(view.parts.reduce((sum, each) => sum + now[each.id]!, 0)).toBe(view.total);
        for (const each of view.parts) {
          const { min, max } = reach(view, each.id);
          expect(now[each.id]! % 2).toBe(0);
          expect(now[each.id]).toBeGreaterThanOrEqual(min);
          expect(now[each.id]).toBeLessThanOrEqual(max);
        }
      }),
    );
  });
});

describe("undo", () => {
  it("takes back any edit, and redo brings it again", () => {
    const first = openDraft(gameOf().view);
    const second = toggleActionIn(first, "polish", null);
    expect(undoIn(second).plan).toEqual(first.plan);
    expect(redoIn(undoIn(second)).plan).toEqual(second.plan);
  });

  it("takes back a whole drag of a slider at once", () => {
    const { view } = gameOf();
    let draft = openDraft(view);
    for (const share of [6, 5, 4, 3]) draft = setPartIn(draft, view, "hours", "watch", share);
    expect(draft.plan.allocations["hours"]).toEqual({ watch: 3, mend: 7 });
    expect(undoIn(draft).plan.allocations["hours"]).toEqual({ watch: 7, mend: 3 });
  });

  it("does nothing when there is nothing to take back", () => {
    const draft = openDraft(gameOf().view);
    expect(undoIn(draft)).toBe(draft);
    expect(redoIn(draft)).toBe(draft);
  });
});
