import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { closureKernel } from "../../../src/engine/kernel.ts";
import type { Decision } from "../../../src/engine/plan.ts";
import { botNamed } from "../../../src/foresight/bots/named.ts";
import { turnOf } from "../../../src/foresight/bots/rotation.ts";
import { playOut } from "../../../src/foresight/playOut.ts";
import { loadScenario } from "../../../src/scenario/load.ts";

const scenario = loadScenario(readFileSync("scenarios/lighthouse.json", "utf8"), "lighthouse.json").scenario!;
const setup = { difficulty: "standard", overrides: {} };
const kernel = closureKernel(scenario.model(setup));

const played = (run: number): readonly Decision[] =>
  playOut(kernel, { low: run, high: 3 }, botNamed(scenario, setup, `coverage:${run}`)!).decisions;

describe("A rotation", () => {
  test("gives every option once in each block of runs, in an order of its own", () => {
    const orders = Array.from({ length: 6 }, (_, block) =>
      Array.from({ length: 4 }, (__, at) => turnOf("wick", 4, 4 * block + at)),
    );
    for (const order of orders) expect(order.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3]);
    expect(new Set(orders.map(String)).size).toBeGreaterThan(2);
  });

  test("doesn't move in step with another subject's", () => {
    const pairs = new Set(Array.from({ length: 60 }, (_, run) => `${turnOf("a", 3, run)} ${turnOf("b", 3, run)}`));
    expect(pairs.size).toBe(9);
  });
});

describe("The coverage bot", () => {
  const runs = Array.from({ length: 400 }, (_, run) => played(run));
  const plans = runs.flat().flatMap((each) => (each.kind === "commit" ? [each.plan] : []));

  test("plays a run of its list alike, whoever played what before", () => {
    expect(played(71)).toEqual(runs[71]);
    expect(played(5)).toEqual(runs[5]);
  });

  test("takes every option of every dilemma that comes up", () => {
    const { model } = kernel;
    const taken = new Set(
      plans.flatMap(({ choices }) => Object.entries(choices).map(([event, id]) => `${event} ${id}`)),
    );
    const met = new Set(plans.flatMap(({ choices }) => Object.keys(choices)));
    const missed = model.events
      .filter(({ id }) => met.has(id))
      .flatMap(({ id, choices }) => choices.map((choice) => `${id} ${choice.id}`))
      .filter((each) => !taken.has(each));
    expect(missed).toEqual([]);
  });

  test("takes every action, sets every lever to every option, and puts every value into some offer", () => {
    const { model } = kernel;
    const actions = new Set(plans.flatMap((plan) => plan.actions.map(({ id }) => id)));
    const levers = new Set(
      plans.flatMap((plan) => Object.entries(plan.levers).map(([id, option]) => `${id} ${option}`)),
    );
    const said = runs.flat().flatMap((each) => (each.kind === "offer" ? [each] : []));
    const values = new Set(
      said.flatMap(({ deal, terms }) => Object.keys(terms).map((id) => `${deal} ${id} ${String(terms[id])}`)),
    );
    expect(model.actions.map(({ id }) => id).filter((id) => !actions.has(id))).toEqual([]);
    expect(
      model.levers
        .flatMap(({ id, options }) => options.map((option) => `${id} ${option}`))
        .filter((each) => !levers.has(each)),
    ).toEqual([]);
    expect(
      model.deals
        .flatMap(({ id, clauses }) =>
          clauses.flatMap((clause) =>
            clause.values.map(
              (value) => `${id} ${clause.id} ${clause.options === null ? value : clause.options[value]!}`,
            ),
          ),
        )
        .filter((each) => !values.has(each)),
    ).toEqual([]);
  });

  test("departs from its hands: no two runs of the same world are alike", () => {
    const alike = Array.from({ length: 20 }, (_, place) =>
      JSON.stringify(playOut(kernel, { low: 1, high: 3 }, botNamed(scenario, setup, `coverage:${place}`)!).decisions),
    );
    expect(new Set(alike).size).toBe(20);
  });
});
