import { describe, expect, test } from "vitest";
import { decide, type TalkDecision } from "../../src/engine/decide.ts";
import { look } from "../../src/engine/look.ts";
import type { Model } from "../../src/engine/model.ts";
import { aspiration } from "../../src/engine/negotiation/aspiration.ts";
import { bestWorth, worthOf } from "../../src/engine/negotiation/worth.ts";
import { startRun } from "../../src/engine/start.ts";
import { frozenWorths } from "../../src/engine/frozen.ts";
import { theirsLevels } from "../../src/engine/terms.ts";
import type { State } from "../../src/engine/value.ts";
import type { EffectSource } from "../../src/scenario/shape/effects.ts";
import type { ScenarioSource } from "../../src/scenario/shape/scenario.ts";
import { compiled } from "../support/compiled.ts";
import { harbour } from "../support/harbour.ts";
import { close, seedOf, valueOf } from "../support/model.ts";

type DealSource = NonNullable<ScenarioSource["deals"]>[string];
const contract = harbour().deals!["oil"]!;
const act = (effects: EffectSource[]) => ({ title: "Act", text: "Do it.", attention: 0, effects });

/** The harbour without its weather, with deeds that break, end and reopen its contract. */
function world(deal: Partial<DealSource>, more: Partial<ScenarioSource> = {}): { model: Model; start: State } {
  const model = compiled(
    harbour({
      events: {},
      promises: {},
      actions: {
        breach: act([{ breach: "oil" }]),
        end: act([{ end: "oil" }]),
        reopen: act([{ reopen: "oil" }]),
        glut: act([{ to: "light", add: 40 }]),
      },
      deals: { oil: { ...contract, ...deal } },
      ...more,
    }),
  );
  return { model, start: startRun(model, seedOf(1)) };
}
const inForce = { barrels: 5, price: "fair" };
const dealOf = (model: Model, state: State) => look(model, state).deals[0]!;

function say(model: Model, state: State, decision: TalkDecision) {
  const said = decide(model, state, decision);
  if ("refused" in said) throw new Error(`${said.code}: ${said.message}`);
  return said;
}
const open: TalkDecision = { kind: "open", deal: "oil" };

describe("A deal in force", () => {
  test("may stand so from the start, and runs as many turns as its term", () => {
    const { model, start } = world({ inForce, term: 2 });
    expect(dealOf(model, start)).toMatchObject({ active: true, terms: inForce, expires: 2 });
    const second = close(model, start).state;
    expect(dealOf(model, second).active).toBe(true);
    const third = close(model, second);
    expect(third.happenings).toContainEqual({ kind: "expired", phase: "expiry", deal: "oil" });
    expect(dealOf(model, third.state).active).toBe(false);
    expect(valueOf(model, third.state, "deal.oil.barrels")).toBe(0);
  });

  test("isn't talked about until it is reopened; its terms hold until new ones are signed", () => {
    const { model, start } = world({ inForce });
    expect(decide(model, start, open)).toMatchObject({ refused: true, code: "in-force" });
    const reopened = close(model, start, { actions: [{ id: "reopen" }] }).state;
    const agreed = say(model, say(model, reopened, open).state, { kind: "accept", deal: "oil" });
    expect(valueOf(model, agreed.state, "deal.oil.barrels")).toBe(5);
    const signed = close(model, agreed.state).state;
    expect(dealOf(model, signed).terms).toEqual(dealOf(model, agreed.state).agreed);
    expect(decide(model, signed, open)).toMatchObject({ refused: true, code: "in-force" });
  });

  test("that is breached ends at once and has its consequences; one that is ended has none", () => {
    const { model, start } = world({
      inForce,
      onBreach: [{ to: "light", add: -7 }],
      onExpire: [{ to: "light", add: -9 }],
    });
    const calm = valueOf(model, close(model, start).state, "light");
    const breached = close(model, start, { actions: [{ id: "breach" }] });
    expect(breached.happenings).toContainEqual({ kind: "breached", phase: "actions", deal: "oil" });
    expect([dealOf(model, breached.state).active, look(model, breached.state).values["deal.oil.price"]]).toEqual([
      false,
      "fair",
    ]);
    expect(calm - valueOf(model, breached.state, "light")).toBe(7);
    const ended = close(model, start, { actions: [{ id: "end" }] });
    expect(ended.happenings).toContainEqual({ kind: "ended", phase: "actions", deal: "oil" });
    expect(valueOf(model, ended.state, "light")).toBe(calm);
  });

  test("can't be broken when it isn't in force", () => {
    const { model, start } = world({ onBreach: [{ to: "light", add: -7 }] });
    const { happenings } = close(model, start, { actions: [{ id: "breach" }] });
    expect(happenings.some(({ kind }) => kind === "breached")).toBe(false);
  });
});

describe("A sitting", () => {
  test("with a reserve beyond all terms ends as it opens, saying so, and the table is empty for a while", () => {
    const { model, start } = world({
      reserve: { them: [{ because: "Others pay more", value: 200 }] },
      silence: 2,
      onWalk: [{ to: "light", add: -3 }],
    });
    const { state, answer } = say(model, start, open);
    expect(answer).toEqual({ kind: "walked", deal: "oil", why: "reserve", reactions: [], because: "Others pay more" });
    expect(dealOf(model, state).blocked).toMatchObject({ code: "silent" });
    const calm = valueOf(model, close(model, start).state, "light");
    const next = close(model, state).state;
    expect(calm - valueOf(model, next, "light")).toBe(3);
    expect(dealOf(model, next).blocked).toMatchObject({ code: "silent" });
    expect(dealOf(model, close(model, next).state).blocked).toBe(null);
  });

  test("takes its attention, and there may be too little of it", () => {
    const { model, start } = world({ attention: 2 });
    const { state } = say(model, start, open);
    expect(look(model, state).attention).toBe(0);
    const poor = world(
      { attention: 1 },
      { attention: 1, deals: { oil: { ...contract, attention: 1 }, soap: { ...contract, attention: 1, term: 2 } } },
    );
    const once = say(poor.model, poor.start, open).state;
    expect(decide(poor.model, once, { kind: "open", deal: "soap" })).toMatchObject({
      refused: true,
      code: "attention",
    });
  });

  test("goes on where the last one stopped: rounds, what was conceded, and what lies on the table", () => {
    const { model, start } = world({
      patience: { range: [4, 4] },
      reserve: { them: [{ because: "Others buy", value: 20 }] },
      blur: 0,
    } as Partial<DealSource>);
    const opened = say(model, start, open).state;
    const ours = dealOf(model, opened).bases.find(({ id }) => id === "ours")!.terms;
    const said = say(model, opened, { kind: "offer", deal: "oil", terms: ours });
    expect(said.answer.kind).toBe("countered");
    const { slots } = model.deals[0]!;
    const conceded = said.state[slots.conceded]!;
    expect(conceded).toBeGreaterThan(0);
    const again = say(model, close(model, said.state).state, open).state;
    expect([again[slots.conceded], again[slots.round], again[slots.offers]]).toEqual([conceded, 1, 0]);
    expect(dealOf(model, again).ours).toEqual(ours);
  });

  test("freezes worths and reserve as they stand when it opens, anew for each sitting", () => {
    const { model, start } = world({
      blur: 0,
      reserve: { them: [{ because: "Light", value: "light / 2" }] },
    } as Partial<DealSource>);
    const { slots } = model.deals[0]!;
    const first = say(model, start, open).state;
    const second = say(model, close(model, first, { actions: [{ id: "glut" }] }).state, open).state;
    expect(second[slots.reserve]!).toBeGreaterThan(first[slots.reserve]! + 10);
  });

  test("doesn't begin with an old offer of theirs that is now worth less to them than they ask", () => {
    let replaced = 0;
    for (let low = 1; low <= 40; low++) {
      const { model } = world({
        blur: 0,
        patience: { range: [3, 3] },
        reserve: { them: [{ because: "Light", value: "light" }] },
      } as Partial<DealSource>);
      const deal = model.deals[0]!;
      let state = say(model, startRun(model, seedOf(low)), open).state;
      const [draft] = dealOf(model, state).bases;
      for (const barrels of [draft!.terms["barrels"]!, 2.5])
        state = say(model, state, { kind: "offer", deal: "oil", terms: { ...draft!.terms, barrels } }).state;
      if (state[deal.slots.agreed] === 1) continue;
      const before = theirsLevels(deal, state);
      const next = close(model, state, { actions: [{ id: "glut" }] }).state;
      const said = say(model, next, open);
      if (said.answer.kind !== "opened") continue;
      const worths = frozenWorths(deal, said.state, "them");
      const after = theirsLevels(deal, said.state);
      const asked = aspiration(bestWorth(worths), said.state[deal.slots.reserve]!, said.state[deal.slots.conceded]!);
      expect(worthOf(worths, after)).toBeGreaterThanOrEqual(asked);
      if (after.some((level, at) => level !== before[at])) replaced++;
    }
    expect(replaced).toBeGreaterThan(0);
  });

  test("takes an offer that changes no more clauses than it may, of one that lies on the table", () => {
    const { model, start } = world({ clausesPerOffer: 1 });
    const opened = say(model, start, open).state;
    const { bases, clauses } = dealOf(model, opened);
    const near = (terms: Record<string, number | string>): number =>
      Math.min(...bases.map((base) => Object.keys(terms).filter((id) => base.terms[id] !== terms[id]).length));
    const all = clauses[0]!.values.flatMap((barrels) => clauses[1]!.values.map((price) => ({ barrels, price })));
    for (const terms of all) {
      const said = decide(model, opened, { kind: "offer", deal: "oil", terms });
      expect("refused" in said && said.code === "too-many-clauses").toBe(near(terms) > 1);
    }
    expect(all.some((terms) => near(terms) > 1)).toBe(true);
  });
});
