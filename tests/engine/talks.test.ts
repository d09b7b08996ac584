import { describe, expect, test } from "vitest";
import { checksum } from "../../src/engine/checksum.ts";
import { decide, type TalkDecision } from "../../src/engine/decide.ts";
import { look } from "../../src/engine/look.ts";
import type { Model } from "../../src/engine/model.ts";
import type { State } from "../../src/engine/value.ts";
import { startRun } from "../../src/engine/start.ts";
import { harbour } from "../support/harbour.ts";
import { compiled } from "../support/compiled.ts";
import { close, seedOf, valueOf } from "../support/model.ts";

const model = compiled(harbour());
const OPEN: TalkDecision = { kind: "open", deal: "oil" };

function say(on: Model, state: State, decision: TalkDecision) {
  const said = decide(on, state, decision);
  if ("refused" in said) throw new Error(`${said.code}: ${said.message}`);
  return said;
}
const refusal = (state: State, decision: TalkDecision) => {
  const said = decide(model, state, decision);
  return "refused" in said ? said.code : "taken";
};
const opened = (low = 1): State => say(model, startRun(model, seedOf(low)), OPEN).state;

describe("a sitting", () => {
  test("costs attention at once and leaves the old state as it was", () => {
    const start = startRun(model, seedOf(1));
    const before = checksum(start);
    const { state, answer } = say(model, start, OPEN);
    expect(answer).toMatchObject({ kind: "opened", deal: "oil", sitting: 1 });
    expect(look(model, state).attention).toBe(look(model, start).attention - 1);
    expect(checksum(start)).toBe(before);
  });

  test("changes no variable until the close, when what was agreed is signed", () => {
    const agreed = say(model, opened(), { kind: "accept", deal: "oil" });
    expect(agreed.answer.kind).toBe("accepted");
    expect(valueOf(model, agreed.state, "deal.oil.active")).toBe(0);
    const closed = close(model, agreed.state);
    expect(valueOf(model, closed.state, "deal.oil.active")).toBe(1);
    expect(valueOf(model, closed.state, "licensed")).toBe(1);
    expect(closed.happenings).toContainEqual({ kind: "signed", phase: "deals", deal: "oil" });
    expect(look(model, closed.state).deals[0]!.terms).toEqual(look(model, agreed.state).deals[0]!.agreed);
  });

  test("a deal expires when its term is over and its clauses read as without it", () => {
    let state = close(model, say(model, opened(), { kind: "accept", deal: "oil" }).state).state;
    for (let turn = 0; turn < 3; turn++) state = close(model, state).state;
    expect(valueOf(model, state, "deal.oil.active")).toBe(0);
    expect(valueOf(model, state, "deal.oil.barrels")).toBe(0);
  });

  test("refuses what the rules don't allow, each with its code", () => {
    const start = startRun(model, seedOf(1));
    const terms = look(model, opened()).deals[0]!.bases[0]!.terms;
    expect(refusal(start, { kind: "offer", deal: "oil", terms })).toBe("no-sitting");
    expect(refusal(start, { kind: "open", deal: "soup" })).toBe("unknown-name");
    expect(refusal(opened(), OPEN)).toBe("twice");
    expect(refusal(opened(), { kind: "offer", deal: "oil", terms: { barrels: 5 } })).toBe("malformed");
    expect(refusal(opened(), { kind: "offer", deal: "oil", terms: { ...terms, barrels: 3 } })).toBe("off-grid");
    expect(refusal(opened(), { kind: "offer", deal: "oil", terms: { ...terms, cheese: 3 } })).toBe("unknown-name");
    expect(refusal(say(model, opened(), { kind: "accept", deal: "oil" }).state, { kind: "accept", deal: "oil" })).toBe(
      "agreed",
    );
  });

  test("every answer to an offer is acceptance, a counter with reasons, or leaving; patience ends", () => {
    for (let low = 1; low <= 40; low++) {
      let state = startRun(model, seedOf(low));
      let rounds = 0;
      let left = false;
      for (
        let turn = 0;
        turn < 5 && !left && look(model, state).deals[0]!.blocked === null && state[model.layout.ended] === 0;
        turn++
      ) {
        const sitting = decide(model, state, OPEN);
        if ("refused" in sitting || sitting.answer.kind !== "opened") break;
        state = sitting.state;
        let over = false;
        while (!over && look(model, state).deals[0]!.offersLeft > 0) {
          const mine = look(model, state).deals[0]!.bases.find((base) => base.id === "ours")!.terms;
          const said = say(model, state, { kind: "offer", deal: "oil", terms: mine });
          rounds++;
          state = said.state;
          over = said.answer.kind !== "countered";
          left = said.answer.kind === "walked";
          if (said.answer.kind === "countered") expect(said.answer.reactions).toHaveLength(2);
        }
        state = close(model, state).state;
      }
      expect(rounds).toBeLessThanOrEqual(4);
    }
  });

  test("who walks away finds an empty table", () => {
    const left = say(model, opened(), { kind: "walk", deal: "oil" });
    expect(left.answer.kind).toBe("left");
    expect(refusal(left.state, OPEN)).toBe("silent");
    expect(look(model, close(model, left.state).state).deals[0]!.blocked).toBe(null);
  });
});
