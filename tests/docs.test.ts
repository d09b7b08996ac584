import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { drift } from "../src/cli/drift.ts";
import { startRun } from "../src/engine/start.ts";
import { FUNCTION_NAMES } from "../src/formula/functions.ts";
import { loadScenario, type Diagnostic } from "../src/scenario/load.ts";
import { referenceText } from "../src/scenario/reference.ts";
import { AS_WRITTEN } from "../src/scenario/setup.ts";
import { seedOf } from "./support/model.ts";
import { everything } from "./support/shape-coverage.ts";
import { sourcesUnder } from "./support/sources.ts";

const PAGES = ["scenario-format", "first-scenario", "formulas", "runs", "reference", "trials"] as const;
type Page = (typeof PAGES)[number];
const textOf = (page: Page): string =>
  readFileSync(fileURLToPath(new URL(`../docs/${page}.md`, import.meta.url)), "utf8");

/** The fenced blocks of a language, in their order. */
const blocks = (page: Page, language: string): string[] =>
  [...textOf(page).matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)].flatMap(([, found, text]) =>
    found === language ? [text!] : [],
  );

type Json = { readonly [key: string]: unknown };
const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const parsed = (text: string): Json => JSON.parse(text) as Json;

/** Members of `more` added to those of `base`, all the way in; lists and plain values are replaced. */
function merged(base: Json, more: Json): Json {
  const whole: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(more)) {
    const before = whole[key];
    whole[key] = isRecord(before) && isRecord(value) ? merged(before, value) : value;
  }
  return whole;
}

const whole = (page: Page): Json => blocks(page, "json").map(parsed).reduce(merged);
const diagnosticsOf = (scenario: Json): readonly Diagnostic[] =>
  loadScenario(JSON.stringify(scenario), "docs").diagnostics;
const errorsOf = (scenario: Json): string[] =>
  diagnosticsOf(scenario)
    .filter(({ severity }) => severity === "error")
    .map(({ path, message }) => `${path}: ${message}`);

describe.each(["scenario-format", "first-scenario"] as const)("The examples of docs/%s.md", (page) => {
  test("begin with a scenario that loads as it stands, without a warning", () => {
    expect(diagnosticsOf(parsed(blocks(page, "json")[0]!))).toEqual([]);
  });

  test("load when they are put together", () => {
    expect(errorsOf(whole(page))).toEqual([]);
  });
});

describe("docs/scenario-format.md", () => {
  test.each(blocks("scenario-format", "json-refused"))("%s is refused, as the page says", (text) => {
    const found = diagnosticsOf(merged(whole("scenario-format"), parsed(text)));
    expect(found.map(({ code }) => code)).toContain("leak");
  });

  test("names every field of the format", () => {
    const text = textOf("scenario-format");
    const fields = new Set(
      [...everything()].filter((part) => /\.\$?\w+$/.test(part)).map((part) => part.split(".").at(-1)!),
    );
    expect(fields.size).toBeGreaterThan(150);
    expect([...fields].filter((field) => !text.includes(`"${field}"`) && !text.includes(`\`${field}\``))).toEqual([]);
  });

  test("shows every kind of effect", () => {
    for (const kind of ["add", "multiply", "set", "fire", "breach", "end", "reopen", "promise", "reveal", "ending"]) {
      expect(textOf("scenario-format")).toMatch(new RegExp(`\\| \`\\{ .*"${kind}": .*\` \\|`));
    }
  });
});

describe("docs/first-scenario.md", () => {
  test("shows the message that the misspelt name really gives", () => {
    const text = blocks("first-scenario", "json")[0]!.replace("soil / 50", "soyl / 50");
    const [{ line, column, path, message } = { line: 0, column: 0, path: "", message: "" }] = loadScenario(
      text,
      "f",
    ).diagnostics;
    expect(textOf("first-scenario")).toContain(`allotment.json:${line}:${column}  error  ${path}  ${message}`);
  });

  test("its strategies and the random bot play it, and all its advice holds", () => {
    const { scenario, diagnostics } = loadScenario(JSON.stringify(whole("first-scenario")), "f");
    expect(diagnostics).toEqual([]);
    expect(Object.keys(scenario!.source.strategies!)).toEqual(["digger", "sower"]);
    const { noise: _, ...quiet } = (whole("first-scenario")["dynamics"] as Record<string, Json>)["draining"]!;
    const leaking = { ...whole("first-scenario"), dynamics: { draining: quiet } };
    expect(diagnosticsOf(leaking).map(({ code }) => code)).toContain("leak");
  });
});

describe("docs/formulas.md", () => {
  const lines = (language: string): string[] => blocks("formulas", language).flatMap((text) => text.trim().split("\n"));
  const world = whole("formulas");
  const withFormula = (formula: string): Json => ({ ...world, derived: { tried: { label: "Tried", value: formula } } });

  test.each(lines("formula"))("%s", (line) => {
    const [formula = "", result] = line.split(" → ");
    const { scenario, diagnostics } = loadScenario(JSON.stringify(withFormula(formula)), "f");
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const model = scenario!.model(AS_WRITTEN);
    const value = model.derived.find(({ id }) => id === "tried")!.value(startRun(model, seedOf(1)));
    if (result !== undefined) expect(value).toBe(Number(result));
  });

  test.each(lines("formula-refused"))("%s is refused", (formula) => {
    expect(errorsOf(withFormula(formula)).length).toBeGreaterThan(0);
  });

  test("shows every function", () => {
    const text = lines("formula").join("\n");
    expect(FUNCTION_NAMES.filter((name) => !text.includes(`${name}(`))).toEqual([]);
  });
});

describe("docs/runs.md", () => {
  const calls = [...textOf("runs").matchAll(/^npm run -s drift -- (.*)$/gm)].map(([, call]) => call!.split(" "));

  test("its calls are good ones", async () => {
    expect(calls.length).toBeGreaterThan(5);
    let last = "";
    const terminal = { out: (text: string) => void (last = text.split("\n").at(-1)!), err: () => undefined };
    let code = "";
    for (const call of calls) {
      const args = call.map((word) => (word === "<code>" ? code : word));
      expect(await drift(args, terminal), `drift ${call.join(" ")}`).toBe(0);
      if (args[0] === "play" && !args.includes("--json")) code = last;
    }
  });
});

describe("docs/trials.md", () => {
  test("has a row for each finding that a trial can make", () => {
    const made = sourcesUnder("src/foresight/trial").flatMap(({ text }) =>
      [...text.matchAll(/code: "([\w-]+)",\s*severity: "(\w+)"/g)].map(([, code, severity]) => `${code} ${severity}`),
    );
    const rows = [...textOf("trials").matchAll(/^\| `([\w-]+)` \| (\w+) \|/gm)].map(
      ([, code, severity]) => `${code} ${severity}`,
    );
    expect(made.length).toBeGreaterThan(10);
    expect(rows.toSorted()).toEqual([...new Set(made)].sort());
  });

  test("tells of what a trial has to be asked for", () => {
    for (const option of ["--bans", "--ladder N", "--baseline FILE", "--fail-on"])
      expect(textOf("trials")).toContain(`\`${option}`);
  });
});

describe("docs/reference.md", () => {
  test("is up to date (npm run schema writes it)", () => {
    expect(textOf("reference")).toBe(referenceText());
  });
});

test.each(PAGES)("every link in docs/%s.md leads somewhere", (page) => {
  const anchors = (name: Page): Set<string> =>
    new Set(
      [...textOf(name).matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
        title!
          .toLowerCase()
          .replaceAll(/[^\w\s-]/g, "")
          .replaceAll(" ", "-"),
      ),
    );
  for (const [, target = ""] of textOf(page).matchAll(/\]\(([^)]+)\)/g)) {
    const [file = "", anchor] = target.split("#");
    const name = file === "" ? page : PAGES.find((each) => `${each}.md` === file);
    if (name === undefined) readFileSync(fileURLToPath(new URL(file, new URL("../docs/", import.meta.url))));
    else if (anchor !== undefined) expect(anchors(name), `link to ${target}`).toContain(anchor);
  }
});
