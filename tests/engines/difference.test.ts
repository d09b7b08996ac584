import { describe, expect, test } from "vitest";
import { answer } from "./bundle.ts";
import { findDifferences } from "./difference.ts";
import type { Entrant } from "./entrants.ts";
import { play } from "./playing.ts";
import type { Answers, Question } from "./questions.ts";
import { engineTable } from "./table.ts";
import type { Look } from "./witness.ts";

/** The engine that runs this test, under a name. */
const honest = (name: string): Entrant => ({
  name,
  open: () => ({ version: "1", ask: (line) => Promise.resolve(answer(line)), close: () => Promise.resolve() }),
});

const WRONG = "0123456789abcdef";

/** The same, but in the lighthouse's run 1 what a look has of one value is wrong from step 2 on. */
function bent(name: string, bentLook: Look): Entrant {
  const bend = (line: string): string => {
    const question = JSON.parse(line) as Question;
    const said = JSON.parse(answer(line)) as { readonly answer: unknown };
    if (question.scenario !== "lighthouse") return JSON.stringify(said);
    if (question.ask === "play") {
      const digests = said.answer as Answers["play"];
      const bentRuns = (digests[bentLook] ?? []).map((digest, at) => (question.from + at === 1 ? WRONG : digest));
      return JSON.stringify({ answer: { ...digests, [bentLook]: bentRuns } });
    }
    if (question.run !== 1 || question.look !== bentLook) return JSON.stringify(said);
    if (question.ask === "steps") {
      const steps = (said.answer as Answers["steps"]).map((step, at) => (at < 2 ? step : { ...step, sum: WRONG }));
      return JSON.stringify({ answer: steps });
    }
    const values = (said.answer as Answers["values"]).map((one, at) =>
      question.step >= 2 && at === 7 ? { ...one, bits: WRONG } : one,
    );
    return JSON.stringify({ answer: values });
  };
  return {
    name,
    open: () => ({ version: "1", ask: (line) => Promise.resolve(bend(line)), close: () => Promise.resolve() }),
  };
}

describe("Engines that play", () => {
  test("agree when they are one and the same", async () => {
    const players = [await play(honest("one"), "", 2), await play(honest("two"), "", 2)];
    expect(players.map(({ failure }) => failure)).toEqual([null, null]);
    expect(await findDifferences(players, "lighthouse")).toEqual([]);
    expect(engineTable(players, new Map(), [])).not.toContain("NO");
  });

  test.each([
    ["closures", "bent against one, one wasm, one ledger, two, two wasm, two ledger, bent wasm, bent ledger"],
    ["wasm", "bent wasm against one, one wasm, one ledger, two, two wasm, two ledger, bent, bent ledger"],
    ["ledger", "bent ledger against one, one wasm, one ledger, two, two wasm, two ledger, bent, bent wasm"],
    ["formulas", "bent formulas against one formulas, two formulas"],
  ])("are told apart, down to the value, when one has other %s", async (look, who) => {
    const players = [
      await play(honest("one"), "", 2),
      await play(honest("two"), "", 2),
      await play(bent("bent", look), "", 2),
    ];
    const differences = await findDifferences(players, "lighthouse");
    expect(differences.map(({ dissenters }) => dissenters)).toEqual([["bent"]]);
    const [first = "", second = ""] = differences[0]!.told.split("\n");
    expect(first).toBe(`lighthouse, run 1: ${who}`);
    expect(second).toMatch(new RegExp(`^step 2, with turn \\d+ open: ${who}; first in \\S+$`));
    expect(differences[0]!.told).toContain(`(${WRONG})`);
    expect(await findDifferences(players, "torture")).toEqual([]);
    const table = engineTable(players, new Map([["lighthouse", differences]]), ["Node from npm"]);
    expect(table.match(/\bNO$/gm)).toHaveLength(1);
    expect(table).toContain("Node from npm: couldn't be had");
  });

  test("fail with the reason when they can't start, and the others are compared all the same", async () => {
    const broken: Entrant = { name: "broken", open: () => Promise.reject(new Error("no such program")) };
    const players = [await play(honest("one"), "", 1), await play(broken, "", 1)];
    expect(players.map(({ failure }) => failure)).toEqual([null, "no such program"]);
    expect(await findDifferences(players, "lighthouse")).toEqual([]);
    expect(engineTable(players, new Map(), [])).toMatch(/^broken .* FAILED$/m);
  });
});
