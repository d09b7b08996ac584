import { describe, expect, it } from "vitest";
import type { Model } from "../../../src/engine/model.ts";
import type { State } from "../../../src/engine/value.ts";
import { startRun } from "../../../src/engine/start.ts";
import { loadScenario } from "../../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { lookOf } from "../../../src/scenario/words/looks.ts";
import { type Extra, say, sayLine } from "../../../src/scenario/words/say.ts";
import { ORCHARD } from "../support/orchard.ts";

const { scenario } = loadScenario(ORCHARD, "orchard.json");
if (scenario === null) throw new Error("the orchard is broken");
const model: Model = scenario.model(AS_WRITTEN);
const begun: State = startRun(model, { low: 1, high: 2 });

/** The state with some slots set, by the names that the model gives them. */
function stateWith(values: Readonly<Record<string, number>>): State {
  const state = begun.slice();
  for (const [name, value] of Object.entries(values)) state[model.layout.names.indexOf(name)] = value;
  return state;
}
const line = (text: string, values: Readonly<Record<string, number>> = {}, extra?: Extra) =>
  sayLine(scenario, model, text, stateWith(values), extra);

describe("Words about a state", () => {
  it.each([
    ["{cash}", { cash: -12.5 }, "−$12.5"],
    ["{price}", {}, "$3 a crate"],
    ["{work.picking}", {}, "60"],
    ["{stall}", {}, "At the gate"],
    ["{mood}", { mood: 1 }, "Warm"],
    ["{mood}", { mood: 0 }, "cold"],
    ["{open}", { open: 0 }, "no"],
    ["{hill.crop}", { "hill.crop": 7 }, "7"],
    ["{deal.cider.crates}", { "deal.cider.crates": 6 }, "6"],
    ["{deal.cider.barrel}", {}, "Ours"],
    ["{deal.cider.active}", {}, "no"],
    ["{frost}", { frost: 0 }, "early"],
    ["{wealth}", { cash: 40 }, "40"],
    ["{income}", { trees: 100, "work.picking": 100 }, "$30"],
    ["{miller}", {}, "The miller"],
    ["{turn} of {turnsLeft}", { turn: 2 }, "2 of 4"],
    ["{date}", { turn: 2 }, "2026 Q1"],
    ["{{cash}} <b>{turn}</b>", {}, "{cash} <b>1</b>"],
  ])("%s with %j reads %s", (text, values, shown) => {
    expect(line(text, values)).toBe(shown);
  });

  it("remember when, and what was chosen", () => {
    const event = model.events.find(({ id }) => id === "storm");
    const promise = model.promises.find(({ id }) => id === "fair");
    const state = begun.slice();
    if (event === undefined || promise === undefined) throw new Error("the orchard is broken");
    state[event.firedSlot] = 3;
    state[event.choseSlot] = 1;
    state[promise.madeSlot] = 2;
    const text = "{event.storm.date}: {event.storm.choice}; {promise.fair.made}";
    expect(sayLine(scenario, model, text, state)).toBe("2026 Q2: Prop the trees; 2026 Q1");
  });

  it("print what is handed in, and the actor that they are about", () => {
    expect(line("{amount} trees", {}, { amount: 15 })).toBe("15 trees");
    expect(line("{value} crates", {}, { value: "4 big" })).toBe("4 big crates");
    expect(line("{self}: {self.crop}", { "dale.crop": 9 }, { self: "dale" })).toBe("Dale Farm: 9");
  });

  it("show a name that nothing stands for as it is written", () => {
    expect(line("{constructor} {nobody}")).toBe("{constructor} {nobody}");
  });

  it("leave out paragraphs whose condition doesn't hold", () => {
    const text = ["One.", { when: "cash > 10", text: "Rich: {cash}." }, { when: false, text: "Never." }];
    expect(say(scenario, model, text, stateWith({ cash: 11 }))).toEqual(["One.", "Rich: $11."]);
    expect(say(scenario, model, text, stateWith({ cash: 10 }))).toEqual(["One."]);
    expect(say(scenario, model, undefined, begun)).toEqual([]);
  });
});

describe("How a value looks", () => {
  it.each([
    ["cash", { label: "Cash", unit: "$" }],
    ["dale.crop", { label: "{self}'s crop" }],
    ["work.pruning", { label: "Pruning" }],
    ["stall", { label: "Stall", labels: { gate: "At the gate" } }],
    ["deal.cider.crates", { label: "Crates" }],
  ])("%s", (name, look) => {
    expect(lookOf(scenario.source, name)).toMatchObject(look);
  });

  it.each(["nobody", "constructor", "deal.nobody.x", "work.nobody"])("%s has none", (name) => {
    expect(lookOf(scenario.source, name).label).toBeUndefined();
  });
});
