import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Happening } from "../../src/engine/happening.ts";
import type { Model } from "../../src/engine/model.ts";
import { EMPTY_PLAN } from "../../src/engine/plan.ts";
import { closureKernel } from "../../src/engine/kernel.ts";
import { startRun } from "../../src/engine/start.ts";
import { botNamed, strategyNames } from "../../src/foresight/bots/named.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { FUNCTION_NAMES } from "../../src/formula/functions.ts";
import { replay, type Replay } from "../../src/runs/replay.ts";
import { linesOf } from "../../src/runs/words/lines.ts";
import { tellQuarters } from "../../src/runs/words/quarters.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { localNames, printableNames } from "../../src/scenario/words/names.ts";
import { say } from "../../src/scenario/words/say.ts";
import { placeholders } from "../../src/scenario/words/template.ts";
import { AS_WRITTEN, type Setup } from "../../src/scenario/setup.ts";
import { walkScenario } from "../../src/scenario/shape/walk.ts";
import { everything, saidBy } from "../support/shape-coverage.ts";
import { close, seedOf } from "../support/model.ts";

const file = fileURLToPath(new URL("../../scenarios/lighthouse.json", import.meta.url));
const loaded = loadScenario(readFileSync(file, "utf8"), "lighthouse.json");
const scenario = loaded.scenario!;
const setups: readonly Setup[] = [null, "calm", "storm"].map((difficulty) => ({ difficulty, overrides: {} }));

/** A bot's run, played again with everything that happens in it. */
function played(bot: string, low: number, setup: Setup = AS_WRITTEN): Replay & { readonly model: Model } {
  const model = scenario.model(setup);
  const seed = seedOf(low);
  const { decisions } = playOut(closureKernel(model), seed, botNamed(scenario, setup, bot)!);
  return { model, ...replay(model, { seed, decisions }) };
}

const happeningsOf = ({ opening, quarters }: Replay): readonly Happening[] => [
  ...opening,
  ...quarters.flatMap(({ happenings }) => happenings),
];

describe("The lighthouse", () => {
  test("has nothing to complain of, not even a warning", () => {
    expect(loaded.diagnostics).toEqual([]);
  });

  test("says everything that the format can say", () => {
    const said = saidBy(scenario.source);
    expect([...everything()].filter((part) => !said.has(part))).toEqual([]);
  });

  test("calls most functions of the formula language", () => {
    const formulas: string[] = [];
    walkScenario(scenario.source, ({ value, role }) => {
      if ((role === "formula" || role === "condition") && typeof value === "string") formulas.push(value);
    });
    const text = formulas.join("\n");
    const uncalled = FUNCTION_NAMES.filter((name) => !new RegExp(`\\b${name}\\(`).test(text));
    // Arithmetic that a lighthouse can do without; `docs/formulas.md` has an example of each, loaded by its own test.
    expect(uncalled).toEqual(["abs", "floor", "ceil", "round", "sqrt", "exp", "ln", "pow"]);
  });
});

/** Found by playing; every ending has a run that comes to it. */
const RUNS = [
  ["principal", "steady", 2, null],
  ["harbour", "boats", 3, null],
  ["dim", "boats", 1, null],
  ["relieved", "steady", 1, null],
  ["dark", "thrift", 1, "storm"],
  ["alone", "random", 25, null],
  ["ashore", "random", 2, null],
] as const;

describe("Its endings", () => {
  test("all have a run here", () => {
    expect(RUNS.map(([ending]) => ending).sort()).toEqual(Object.keys(scenario.source.endings).sort());
  });

  test.each(RUNS)("%s comes to %s with seed %i, difficulty %s", (ending, bot, seed, difficulty) => {
    expect(played(bot, seed, { difficulty, overrides: {} }).ending).toBe(ending);
  });

  test("ashore comes by hand too: the keys are handed over as soon as the relief boat comes", () => {
    const model = scenario.model(AS_WRITTEN);
    let state = startRun(model, seedOf(1));
    for (let turn = 1; turn < 3; turn++) state = close(model, state).state;
    state = close(model, state, { actions: [{ id: "handOver" }] }).state;
    expect(model.endings[state[model.layout.ended]! - 1]?.id).toBe("ashore");
  });

  test("dark comes by hand too: a broad wick and nothing else", () => {
    const model = scenario.model({ difficulty: "storm", overrides: {} });
    let state = startRun(model, seedOf(1));
    while (state[model.layout.ended] === 0)
      state = close(model, state, { ...EMPTY_PLAN, levers: { wick: "broad" } }).state;
    expect(model.endings[state[model.layout.ended]! - 1]?.id).toBe("dark");
  });
});

describe("In play", () => {
  const runs = setups.flatMap((setup) =>
    ["random", ...strategyNames(scenario)].flatMap((bot) =>
      Array.from({ length: 30 }, (_, seed) => played(bot, seed + 1, setup)),
    ),
  );
  const happened = runs.flatMap(happeningsOf);

  test("every bot plays every seed to an ending, at every difficulty", () => {
    expect(runs.filter(({ ending, stopped }) => ending === null || stopped !== null)).toEqual([]);
  });

  test("every effect does something in some run", () => {
    const done = new Set<string>();
    for (const each of happened) {
      if (each.kind === "change") done.add(`${each.cause.kind} ${each.cause.id}`);
      else if ("deal" in each) done.add(each.kind);
      else if (each.kind === "revealed") done.add(`revealed ${each.of}`);
      else if (each.kind === "promise") done.add(`${each.promise} ${each.what}`);
      else if (each.kind === "event" && each.consequence) done.add(`fired ${each.event}`);
    }
    const wanted = [
      "signed",
      "expired",
      "breached",
      "ended",
      "reopened",
      ...["shoal", "winter", "deal.oil.kind"].map((of) => `revealed ${of}`),
      ...["gallery", "wreck", "letter"].map((event) => `fired ${event}`),
      ...["lowLight", "muster"].flatMap((id) => ["made", "warned", "kept", "broken"].map((what) => `${id} ${what}`)),
      ...["made", "broken"].map((what) => `neverDark ${what}`),
      ...Object.keys(scenario.source.dynamics!).map((id) => `dynamic ${id}`),
    ];
    // A dynamic of each actor goes by the actor's name and its own.
    const names = [...done].map((name) => name.replace(/^dynamic (skerry|tarbet)\./, "dynamic "));
    expect(wanted.filter((each) => !names.includes(each))).toEqual([]);
  });

  test("every event comes, every choice and outcome is taken, every action, move and study is made", () => {
    const seen = new Set(
      happened.flatMap((each) => {
        if (each.kind === "event") return [`event ${each.event}`];
        if (each.kind === "choice")
          return [`choice ${each.event}.${each.choice}`, `outcome ${each.event}.${each.choice}.${each.outcome}`];
        if (each.kind === "action") return [`action ${each.action}`];
        if (each.kind === "study") return [`study ${each.study}`];
        return each.kind === "move" ? [`move ${each.rival}.${each.move}`] : [];
      }),
    );
    const { events = {}, actions = {}, rivals = {}, studies = {} } = scenario.source;
    const wanted = [
      ...Object.keys(actions).map((id) => `action ${id}`),
      ...Object.keys(studies).map((id) => `study ${id}`),
      ...Object.entries(rivals).flatMap(([id, { moves }]) => Object.keys(moves).map((move) => `move ${id}.${move}`)),
      ...Object.entries(events).flatMap(([id, { choices = {} }]) => [
        `event ${id}`,
        ...Object.entries(choices).flatMap(([choice, { outcomes = [] }]) => [
          `choice ${id}.${choice}`,
          ...outcomes.map((_, at) => `outcome ${id}.${choice}.${at}`),
        ]),
      ]),
    ];
    expect(wanted.filter((each) => !seen.has(each))).toEqual([]);
  });

  test("what happens is told in words, with every name filled in", () => {
    for (const [at, run] of runs.entries()) {
      const setup = setups[Math.floor((at * setups.length) / runs.length)]!;
      const quarters = tellQuarters({ scenario, model: scenario.model(setup) }, run);
      const named = { id: "lighthouse", hash: scenario.hash, title: scenario.source.title };
      const told = linesOf({ scenario: named, seed: "", difficulty: null, quarters, figures: [] }, "all").join("\n");
      expect(told).not.toMatch(/[{}]|undefined|NaN|null/);
    }
  });

  test("every text can be said at every turn", () => {
    const { model, quarters } = runs[0]!;
    const names = printableNames(scenario.source);
    walkScenario(scenario.source, ({ path, value, role }) => {
      if (role !== "words" || typeof value !== "string") return;
      const locals = localNames(scenario.source, path);
      for (const { name } of placeholders(value))
        expect([...names, ...locals], `${path.join(".")}: ${value}`).toContain(name);
      const extra = Object.fromEntries(locals.filter((name) => !name.startsWith("self")).map((name) => [name, 1]));
      for (const { before } of quarters) {
        const [line = ""] = say(scenario, model, value, before, { ...extra, self: "skerry" });
        expect(line, `${path.join(".")}: ${value}`).not.toMatch(/[{}]/);
      }
    });
  });
});
