import { describe, expect, it } from "vitest";
import { decide } from "../../src/engine/decide.ts";
import { look } from "../../src/engine/look.ts";
import type { Model } from "../../src/engine/model.ts";
import { EMPTY_PLAN } from "../../src/engine/plan.ts";
import { resolve } from "../../src/engine/resolve.ts";
import { seenState } from "../../src/engine/seen.ts";
import { startRun } from "../../src/engine/start.ts";
import type { State } from "../../src/engine/value.ts";
import { compiled } from "../support/compiled.ts";
import { harbour } from "../support/harbour.ts";
import { close, modelOf, seedOf, valueOf } from "../support/model.ts";

describe("What the made-up scenarios brought to light:", () => {
  const oil = harbour().deals!["oil"]!;
  const taken = (model: Model, state: State, decision: Parameters<typeof decide>[2]): State => {
    const next = decide(model, state, decision);
    if ("refused" in next) throw new Error(next.message);
    return next.state;
  };

  it.each(["offer", "accept", "walk"] as const)(
    "once somebody has left the table, nothing more is said there: %s",
    (kind) => {
      const model = compiled(harbour());
      const left = taken(model, taken(model, startRun(model, seedOf(1)), { kind: "open", deal: "oil" }), {
        kind: "walk",
        deal: "oil",
      });
      const more = decide(
        model,
        left,
        kind === "offer" ? { kind, deal: "oil", terms: { barrels: 5, price: "high" } } : { kind, deal: "oil" },
      );
      expect(more).toMatchObject({ refused: true, code: "no-sitting" });
    },
  );

  it("they leave at once when no terms reach their reserve, and then hear no offers", () => {
    const model = compiled(harbour({ deals: { oil: { ...oil, reserve: { them: [{ value: "200 + wind" }] } } } }));
    const opened = decide(model, startRun(model, seedOf(1)), { kind: "open", deal: "oil" });
    if ("refused" in opened) throw new Error(opened.message);
    expect(opened.answer).toMatchObject({ kind: "walked", why: "reserve" });
    expect(
      decide(model, opened.state, { kind: "offer", deal: "oil", terms: { barrels: 5, price: "high" } }),
    ).toMatchObject({ refused: true });
  });

  it("a deal in which nothing matters to anybody can be bargained over", () => {
    const clauses = {
      only: {
        ...oil.clauses["price"]!,
        options: { low: "Low", same: "Same" },
        start: "low",
        without: "low",
        worth: { us: [], them: [] },
      },
    };
    const reserve = { them: [{ value: 0 }] };
    const model = compiled(harbour({ dynamics: {}, deals: { oil: { ...oil, clauses, reserve } } }));
    const opened = taken(model, startRun(model, seedOf(1)), { kind: "open", deal: "oil" });
    expect("refused" in decide(model, opened, { kind: "offer", deal: "oil", terms: { only: "same" } })).toBe(false);
  });

  const blocked = {
    storm: {
      title: "A storm",
      text: "Salt.",
      when: "turn == 1",
      choices: {
        climb: { label: "Climb", needs: [{ if: "oil > 90", else: "Too little oil" }], effects: [] },
        wait: { label: "Wait", needs: [{ if: "oil > 80", else: "Too little oil" }], effects: [] },
      },
    },
  };
  it("a dilemma of which no choice can be taken passes without an answer", () => {
    const model = modelOf({ events: blocked });
    const opened = startRun(model, seedOf(1));
    expect(look(model, opened).dilemmas).toHaveLength(1);
    expect(resolve(model, opened, { ...EMPTY_PLAN, choices: { storm: "wait" } })).toMatchObject({ code: "needs" });
    const closed = resolve(model, opened, EMPTY_PLAN);
    if ("refused" in closed) throw new Error(closed.message);
    expect(look(model, closed.state).dilemmas).toEqual([]);
  });

  it.each([
    ["a term", "deal.oil#expires"],
    ["a deadline", "promise.lit#due"],
  ])("%s of any number of turns can be stored", (_, slot) => {
    const { promises } = harbour();
    const model = compiled(
      harbour({
        deals: { oil: { ...oil, term: "1e300 * (1 + oil * 0)", inForce: { barrels: 5, price: "fair" } } },
        promises: { lit: { ...promises!["lit"]!, within: "1e300 * (1 + oil * 0)" } },
      }),
    );
    expect(valueOf(model, startRun(model, seedOf(1)), slot)).toBe(2_147_483_648);
  });

  it("what was read in an earlier turn stays what was read then, even where it was exact", () => {
    const base = harbour();
    const model = compiled(
      harbour({
        derived: { ...base.derived, before: { value: "ago(north.beam, 1)" } },
        events: { ...base.events, look: { title: "L", text: "L.", when: "turn == 2", effects: [{ reveal: "north" }] } },
      }),
    );
    let state = startRun(model, seedOf(3));
    const first = look(model, state).values["north.beam"];
    state = close(model, state).state;
    const second = look(model, state);
    expect(second.values["before"]).toBe(first);
    expect(second.values["north.beam"]).toBe(valueOf(model, state, "north.beam"));
    state = close(model, state).state;
    expect(look(model, state).values["before"]).toBe(second.values["north.beam"]);
  });

  it("what terms are worth to us is reckoned from what is seen, so that it gives no reading's truth away", () => {
    const worth = {
      us: [{ value: "value * max(north.beam - 30, 1)" }, { value: "if(value > 5, north.beam, 0)" }],
      them: [{ value: "-value" }],
    };
    const model = compiled(
      harbour({
        deals: { oil: { ...oil, clauses: { ...oil.clauses, barrels: { ...oil.clauses["barrels"]!, worth } } } },
      }),
    );
    const state = startRun(model, seedOf(5));
    const other = state.slice();
    other[model.layout.names.indexOf("north.beam")] = 77;
    const worths = (from: State): number[] => {
      const opened = seenState(model, taken(model, from, { kind: "open", deal: "oil" }));
      return model.deals[0]!.clauses.flatMap(({ worthUsSlot, values }) =>
        Array.from(opened.subarray(worthUsSlot, worthUsSlot + values.length)),
      );
    };
    expect(worths(other)).toEqual(worths(state));
  });
});
