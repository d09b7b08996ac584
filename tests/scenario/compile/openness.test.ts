import { describe, expect, test } from "vitest";
import type { ScenarioSource } from "../../../src/scenario/shape/scenario.ts";
import { compileScenario } from "../../../src/scenario/compile/compile.ts";
import { AS_WRITTEN } from "../../../src/scenario/setup.ts";
import { pathText } from "../../../src/scenario/problem.ts";
import { harbour } from "../../support/harbour.ts";

type Place = (formula: string) => Partial<ScenarioSource>;
const base = harbour();
const storm = base.events!["storm"]!;
const oil = base.deals!["oil"]!;
const ending = { title: "E", kind: "bad" as const, text: "E." };

/** What each place may read: `exact`, besides that `noisy`, or besides these `hidden`. */
const PLACES: readonly [name: string, path: string, allow: "exact" | "noisy" | "hidden", place: Place][] = [
  [
    "an action's need",
    "actions.a.needs[0].if",
    "exact",
    (f) => ({ actions: { a: { title: "A", attention: 0, needs: [{ if: `${f} > 1`, else: "No" }], effects: [] } } }),
  ],
  [
    "a choice's need",
    "events.storm.choices.go.needs[0].if",
    "exact",
    (f) => ({
      events: {
        ...base.events,
        storm: { ...storm, choices: { go: { label: "Go", needs: [{ if: `${f} > 1`, else: "No" }] } } },
      },
    }),
  ],
  [
    "talks' need",
    "deals.oil.needs[0].if",
    "exact",
    (f) => ({ deals: { oil: { ...oil, needs: [{ if: `${f} > 1`, else: "No" }] } } }),
  ],
  [
    "the if of an effect",
    "dynamics.d.if",
    "exact",
    (f) => ({ dynamics: { d: { to: "oil", add: 1, if: `${f} > 1` } } }),
  ],
  [
    "the if of an effect on a hidden variable",
    "dynamics.d.if",
    "hidden",
    (f) => ({ dynamics: { d: { to: "rot", add: 1, if: `${f} > 1` } } }),
  ],
  ["an amount without noise", "dynamics.d.add", "exact", (f) => ({ dynamics: { d: { to: "oil", add: f } } })],
  [
    "an amount whose noise is 0",
    "dynamics.d.add",
    "exact",
    (f) => ({ dynamics: { d: { to: "oil", add: f, noise: 0 } } }),
  ],
  ["an amount with noise", "dynamics.d.add", "hidden", (f) => ({ dynamics: { d: { to: "oil", add: f, noise: 1 } } })],
  [
    "an amount added to a hidden variable",
    "dynamics.d.add",
    "hidden",
    (f) => ({ dynamics: { d: { to: "rot", add: f } } }),
  ],
  ["a factor without noise", "dynamics.d.multiply", "exact", (f) => ({ dynamics: { d: { to: "oil", multiply: f } } })],
  ["the width of noise", "dynamics.d.noise", "exact", (f) => ({ dynamics: { d: { to: "oil", add: 1, noise: f } } })],
  ["a set value", "dynamics.d.set", "exact", (f) => ({ dynamics: { d: { to: "oil", set: `${f} + 0` } } })],
  [
    "a promise's holds",
    "promises.lit.holds",
    "exact",
    (f) => ({ promises: { lit: { text: "L", to: "h", holds: `${f} > 1` } } }),
  ],
  [
    "a deadline",
    "promises.lit.within",
    "exact",
    (f) => ({ promises: { lit: { text: "L", to: "h", holds: "light > 1", within: f } } }),
  ],
  ["a term", "deals.oil.term", "exact", (f) => ({ deals: { oil: { ...oil, term: f } } })],
  ["a measure", "measures.m", "noisy", (f) => ({ measures: { m: f } })],
  ["a rival's place", "rivals.north.at.x", "noisy", (f) => ({ rivals: { north: { moves: {}, at: { x: f, y: 1 } } } })],
  [
    "a strategy",
    "strategies.s.prefer.action.polish",
    "noisy",
    (f) => ({ strategies: { s: { label: "S", prefer: { "action.polish": f } } } }),
  ],
  ["a hint", "guide[0].when", "noisy", (f) => ({ guide: [{ turn: 1, at: "actions", when: `${f} > 1`, text: "Hm." }] })],
  [
    "an advisor",
    "advisors.a.says[0].when",
    "noisy",
    (f) => ({ advisors: { a: { name: "A", says: [{ when: `${f} > 1`, text: "Hm." }] } } }),
  ],
  [
    "a text",
    "events.storm.text[0].when",
    "noisy",
    (f) => ({ events: { ...base.events, storm: { ...storm, text: [{ when: `${f} > 1`, text: "Hm." }] } } }),
  ],
  ["worth to us", "deals.oil.clauses.barrels.worth.us[0].value", "noisy", (f) => withWorth("us", f)],
  ["worth to them", "deals.oil.clauses.barrels.worth.them[0].value", "hidden", (f) => withWorth("them", f)],
  [
    "a reserve",
    "deals.oil.reserve.them[0].value",
    "hidden",
    (f) => ({ deals: { oil: { ...oil, reserve: { them: [{ value: f }] } } } }),
  ],
  [
    "an event's when",
    "events.storm.when",
    "hidden",
    (f) => ({ events: { ...base.events, storm: { ...storm, when: `${f} > 1` } } }),
  ],
  [
    "a chance",
    "events.storm.chance",
    "hidden",
    (f) => ({ events: { ...base.events, storm: { ...storm, chance: f } } }),
  ],
  [
    "an outcome's weight",
    "events.storm.choices.go.outcomes[0].weight",
    "hidden",
    (f) => ({
      events: { ...base.events, storm: { ...storm, choices: { go: { label: "Go", outcomes: [{ weight: f }] } } } },
    }),
  ],
  [
    "a move's weight",
    "rivals.north.moves.m.weight",
    "hidden",
    (f) => ({ rivals: { north: { moves: { m: { label: "M", weight: f } } } } }),
  ],
  [
    "an ending's when",
    "endings.e.when",
    "hidden",
    (f) => ({ endings: { ...base.endings, e: { ...ending, when: `${f} > 1` } } }),
  ],
  [
    "an ending's text",
    "endings.e.text[0].when",
    "hidden",
    (f) => ({
      endings: { ...base.endings, e: { ...ending, when: "oil < 1", text: [{ when: `${f} > 1`, text: "E." }] } },
    }),
  ],
  [
    "revealedWhen",
    "uncertainties.reef.revealedWhen",
    "hidden",
    (f) => ({
      uncertainties: { ...base.uncertainties, reef: { label: "R", range: [0, 10], revealedWhen: `${f} > 1` } },
    }),
  ],
];

function withWorth(side: "us" | "them", value: string): Partial<ScenarioSource> {
  const barrels = oil.clauses["barrels"]!;
  return {
    deals: {
      oil: {
        ...oil,
        clauses: { ...oil.clauses, barrels: { ...barrels, worth: { ...barrels.worth, [side]: [{ value }] } } },
      },
    },
  };
}

const VALUES = [
  ["exact", "oil"],
  ["noisy", "north.beam"],
  ["hidden", "rot"],
  ["hidden", "reef"],
  ["hidden", "swell"],
  ["noisy", "lead"],
  ["noisy", "maxof(light, beam)"],
  ["noisy", "ago(north.beam, 1)"],
  ["hidden", "since(north.beam)"],
  ["hidden", "if(deal.oil.kind == 'miser', 1, 2)"],
] as const;
const DEPTH = { exact: 0, noisy: 1, hidden: 2 } as const;

/** Places of the leaks that are reported. */
function leaks(partial: Partial<ScenarioSource>): string[] {
  const { problems } = compileScenario(harbour(partial), AS_WRITTEN);
  return problems.filter(({ code }) => code === "leak").map(({ path }) => pathText(path));
}

describe.each(PLACES)("%s", (_, path, allow, place) => {
  test.each(VALUES)(`reading a value that is %s: %s`, (openness, formula) => {
    const refused = DEPTH[openness] > DEPTH[allow];
    expect(new Set(leaks(place(formula)))).toEqual(new Set(refused ? [path] : []));
  });
});

test("the message names what is hidden, says where it may be read, and points at it", () => {
  const { problems } = compileScenario(harbour({ dynamics: { d: { to: "oil", add: "burn + rot * 2" } } }), AS_WRITTEN);
  expect(
    problems.map(({ path, code, severity, offset }) => ({ path: pathText(path), code, severity, offset })),
  ).toEqual([{ path: "dynamics.d.add", code: "leak", severity: "error", offset: 7 }]);
  expect(problems[0]?.message).toMatch(
    /^an amount without "noise" can't read "rot", which is hidden; set a "noise" beside it, or read it elsewhere: only chances, weights, .* may$/,
  );
});
