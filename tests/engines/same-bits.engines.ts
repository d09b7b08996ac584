import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildBundle } from "./build.ts";
import { findDifferences, type Difference } from "./difference.ts";
import { entrants } from "./entrants.ts";
import type { Engine } from "./hosts/engine.ts";
import { runsFor } from "./plan.ts";
import { playEverywhere, type Player } from "./playing.ts";
import { SCENARIOS } from "./scenarios.ts";
import { engineTable } from "./table.ts";
import { LOOKS } from "./witness.ts";

/** Runs by the random bot of each scenario in each engine. */
const RANDOM_RUNS = Number(process.env["ENGINE_RUNS"] ?? 1_000);
const RUNS = runsFor(RANDOM_RUNS);

const folder = mkdtempSync(join(tmpdir(), "drift-engines-"));
const { present, absent } = entrants();
/** All that were opened, whatever becomes of the comparison. */
const opened: Engine[] = [];
let players: readonly Player[] = [];
const differences = new Map<string, readonly Difference[]>();

beforeAll(async () => {
  const kept = present.map((entrant) => ({
    name: entrant.name,
    open: async (bundle: string) => {
      const engine = await entrant.open(bundle);
      opened.push(engine);
      return engine;
    },
  }));
  players = await playEverywhere(kept, await buildBundle(folder), RUNS);
  for (const scenario of SCENARIOS) differences.set(scenario, await findDifferences(players, scenario));
});

afterAll(async () => {
  process.stdout.write(`\n${engineTable(players, differences, absent)}\n`);
  await Promise.all(opened.map(async (engine) => engine.close()));
  rmSync(folder, { recursive: true, force: true });
});

describe.each(present.map(({ name }) => name))("In %s", (name) => {
  const found = (): Player => players.find((player) => player.name === name)!;

  test("everything is played to the end", () => {
    expect(found().failure).toBeNull();
    expect(found().ran.map(({ digests }) => digests.length)).toEqual(SCENARIOS.flatMap(() => LOOKS.map(() => RUNS)));
  });

  test.each(SCENARIOS)(`${RUNS} runs of %s come to the same bits as in the others`, (scenario) => {
    const against = (differences.get(scenario) ?? []).filter(({ dissenters }) => dissenters.includes(name));
    expect(against.map(({ told }) => told).join("\n")).toBe("");
  });
});

test.each(SCENARIOS)("The runs of %s differ from one another, so that their digests say something", (scenario) => {
  const digests = players[0]!.ran.filter((one) => one.scenario === scenario).map((one) => one.digests);
  for (const list of digests) expect(new Set(list).size).toBe(RUNS);
});
