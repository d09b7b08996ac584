import { describe, expect, it } from "vitest";
import { startRun } from "../../src/engine/start.ts";
import { compileScenario } from "../../src/scenario/compile/compile.ts";
import { type Diagnostic, loadScenario } from "../../src/scenario/load.ts";
import { setupProblems } from "../../src/scenario/models.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { ORCHARD, orchardWith } from "./support/orchard.ts";

const load = (text: string) => loadScenario(text, "orchard.json");
const places = (list: readonly Diagnostic[]) => list.map(({ line, column, path }) => `${line}:${column} ${path}`);

describe("A good scenario", () => {
  const { scenario, diagnostics } = load(ORCHARD);

  it("loads without a word", () => {
    expect(diagnostics).toEqual([]);
    expect(scenario?.source.title).toBe("The Orchard");
    expect(scenario?.text).toBe(ORCHARD);
    expect(scenario?.hash).toMatch(/^[0-9a-f]{16}$/);
  });

  it("gives the same model for the same setup", () => {
    const dear = { difficulty: "dear", overrides: {} };
    expect(scenario?.model(AS_WRITTEN)).toBe(scenario?.model({ ...AS_WRITTEN }));
    expect(scenario?.model(dear)).toBe(scenario?.model({ ...dear }));
    expect(scenario?.model(dear)).not.toBe(scenario?.model(AS_WRITTEN));
  });

  it("is at a difficulty that sets nothing what it is as written", () => {
    const text = orchardWith('"difficulty": {', '"difficulty": { "plain": { "label": "Plain" },');
    const { scenario: levelled } = load(text);
    const price = 5;
    const at = (difficulty: string | null, overrides = {}) => levelled?.model({ difficulty, overrides });
    expect(at("plain")).toBe(at(null));
    expect(at("plain", { price })).toBe(at(null, { price }));
    expect(at("plain", { price })).not.toBe(at("plain"));
    const { model } = compileScenario(levelled!.source, { difficulty: "plain", overrides: {} });
    const seed = { low: 1, high: 2 };
    expect(startRun(model!, seed)).toEqual(startRun(at("plain")!, seed));
    expect(model!.constants).toEqual(at("plain")!.constants);
  });

  it("gives models that differ as the setup says", () => {
    const price = (difficulty: string | null, overrides: Record<string, number>) =>
      scenario?.model({ difficulty, overrides }).constants.find(({ id }) => id === "price")?.value;
    expect([price(null, {}), price("dear", {}), price("dear", { price: 7 })]).toEqual([3, 2, 7]);
  });

  it("can be begun", () => {
    const model = scenario?.model(AS_WRITTEN);
    expect(model && startRun(model, { low: 1, high: 2 })).toBeInstanceOf(Float64Array);
  });

  it("says what is wrong with a setup from outside", () => {
    const problems = (difficulty: string | null, overrides: Record<string, number>) =>
      scenario === null
        ? null
        : setupProblems(scenario.source, { difficulty, overrides }).map(({ message }) => message);
    expect(problems("dear", { price: 4, frost: 1 })).toEqual([]);
    expect(problems("deer", {})).toEqual([expect.stringContaining('did you mean "dear"')]);
    expect(problems(null, { price: 99 })).toHaveLength(1);
    expect(problems(null, { constructor: 1 })).toHaveLength(1);
    expect(problems(null, { frost: 0.5 })).toHaveLength(1);
  });
});

describe("The text of a scenario", () => {
  it("may have comments and trailing commas", () => {
    const text = ORCHARD.replace('"attention": 2,', '"attention": 2, // a day\n /* or two */').replace(/\}\n$/, ",}\n");
    expect(load(text).diagnostics).toEqual([]);
  });

  it("may begin with a byte order mark", () => {
    expect(load(`\uFEFF${ORCHARD}`).diagnostics).toEqual([]);
    const broken = `\uFEFF${orchardWith('"id": "orchard"', '"id": 4')}`;
    expect(places(load(broken).diagnostics)).toEqual(["2:59 id"]);
  });

  it.each([
    ["CR LF", "\r\n"],
    ["CR", "\r"],
  ])("may end its lines with %s", (_, end) => {
    const text = orchardWith('"advisor": "aunt"', '"advisor": "uncle"').replaceAll("\n", end);
    expect(places(load(text).diagnostics)).toEqual(["35:66 actions.plant.advisor"]);
  });
});

describe("What is wrong", () => {
  const broken = [
    ['"advisor": "aunt"', '"advisor": "uncle"'],
    ['"chance": "0.2 + rain / 2"', '"chanse": 0.2'],
    ['"when": "turn >= 2"', '"when": "turns >= 2"'],
    ['"title": "The Orchard"', '"title": "The Orchard", "title": "Again"'],
    ['"otherwise": true', '"otherwise": false'],
    ['"to": "cash", "add": "-amount"', '"to": "income", "add": 1'],
  ].reduce((text, [piece = "", instead = ""]) => text.replace(piece, instead), ORCHARD);

  it("is told all at once, by place", () => {
    const { scenario, diagnostics } = load(broken);
    expect(scenario).toBeNull();
    expect(places(diagnostics)).toEqual([
      "3:27 title",
      "35:66 actions.plant.advisor",
      "38:27 actions.plant.effects[0].to",
      "58:16 events.storm.when",
      "58:29 events.storm",
      "80:11 endings.on",
    ]);
  });

  it("is told of the rest when something has the wrong shape", () => {
    const text = [
      ['"to": "cash", "add": "-amount"', '"to": "cash", "add": ["-amount"]'],
      ['"when": "turn >= 2"', '"when": "turns >= 2"'],
    ].reduce((all, [piece = "", instead = ""]) => all.replace(piece, instead), ORCHARD);
    expect(places(load(text).diagnostics)).toEqual(["38:42 actions.plant.effects[0].add", "58:16 events.storm.when"]);
  });

  it("comes with file, rule and the nearest valid name", () => {
    expect(load(orchardWith('"advisor": "aunt"', '"advisor": "aunty"')).diagnostics).toEqual([
      {
        file: "orchard.json",
        line: 35,
        column: 66,
        severity: "error",
        code: "unknown-name",
        path: "actions.plant.advisor",
        message: 'unknown advisor "aunty"; did you mean "aunt"?',
        suggestion: "aunt",
      },
    ]);
  });

  it("doesn't stop a scenario that has warnings only", () => {
    const { scenario, diagnostics } = load(orchardWith('"label": "Trees", "start": {', '"start": {'));
    expect(diagnostics.map(({ severity }) => severity)).toEqual(["warning"]);
    expect(scenario).not.toBeNull();
  });
});
