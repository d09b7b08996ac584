import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Happening } from "../../src/engine/happening.ts";
import { closureKernel } from "../../src/engine/kernel.ts";
import { botNamed } from "../../src/foresight/bots/named.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { FUNCTION_NAMES } from "../../src/formula/functions.ts";
import { replay } from "../../src/runs/replay.ts";
import { loadScenario } from "../../src/scenario/load.ts";
import { walkScenario } from "../../src/scenario/shape/walk.ts";
import { everything, saidBy } from "../support/shape-coverage.ts";
import { plannedRun } from "./plan.ts";

const file = fileURLToPath(new URL("torture.json", import.meta.url));
const { scenario: loaded, diagnostics } = loadScenario(readFileSync(file, "utf8"), "torture.json");
const scenario = loaded!;

const OPERATORS = ["+", "-", "*", "/", "%", "==", "!=", "<", "<=", ">", ">=", "and", "or", "not"];

/** All that a turn can bring. */
const HAPPENINGS: readonly Happening["kind"][] = [
  "action",
  "breached",
  "change",
  "choice",
  "ended",
  "ending",
  "event",
  "expired",
  "move",
  "promise",
  "reopened",
  "revealed",
  "signed",
  "study",
  "tell",
];

const formulas: string[] = [];
walkScenario(scenario.source, ({ value, role }) => {
  if ((role === "formula" || role === "condition") && typeof value === "string") formulas.push(value);
});

describe("The torture scenario", () => {
  test("is refused nothing, and warned of nothing but divisions by what may be 0", () => {
    expect(new Set(diagnostics.map(({ severity, code }) => `${severity} ${code}`))).toEqual(
      new Set(["warning division-by-zero"]),
    );
  });

  test("says everything that the format can say", () => {
    const said = saidBy(scenario.source);
    expect([...everything()].filter((part) => !said.has(part))).toEqual([]);
  });

  test("calls every function of the formula language", () => {
    const text = formulas.join("\n");
    expect(FUNCTION_NAMES.filter((name) => !new RegExp(`\\b${name}\\(`).test(text))).toEqual([]);
  });

  test.each(OPERATORS)("uses %s", (operator) => {
    expect(formulas.some((formula) => formula.split(/([\w.']+|[-+*/%]|[=!<>]+)/).includes(operator))).toBe(true);
  });

  test("comes in its runs to all that can happen, to its ends, and to the bounds of what is stored", () => {
    const happened = new Set<string>();
    const endings = new Set<string>();
    const stored = { least: 0, most: 0, tiniest: 1 };
    for (let at = 0; at < 150; at++) {
      const { bot, setup, seed } = plannedRun(scenario, at);
      const model = scenario.model(setup);
      const { decisions, ending } = playOut(closureKernel(model), seed, botNamed(scenario, setup, bot)!);
      endings.add(ending);
      const again = replay(model, { seed, decisions });
      const all = [...again.opening, ...again.quarters.flatMap(({ happenings }) => happenings)];
      for (const { kind } of all) happened.add(kind);
      for (const { slot } of model.variables) {
        for (const { opened } of again.quarters) {
          const value = opened[slot]!;
          stored.least = Math.min(stored.least, value);
          stored.most = Math.max(stored.most, value);
          if (value !== 0) stored.tiniest = Math.min(stored.tiniest, Math.abs(value));
        }
      }
    }
    expect([...endings].sort()).toEqual(Object.keys(scenario.source.endings).sort());
    expect(stored).toEqual({ least: -(2 ** 31), most: 2 ** 31, tiniest: 2 ** -20 });
    expect([...happened].sort()).toEqual([...HAPPENINGS].sort());
  });
});
