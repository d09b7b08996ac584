import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { changelogSeal, sealOf, type GoldenRun, type GoldenRuns } from "../../src/cli/setup/golden.ts";
import { checksum } from "../../src/engine/checksum.ts";
import { closureKernel } from "../../src/engine/kernel.ts";
import type { Decision } from "../../src/engine/plan.ts";
import { RULES_VERSION } from "../../src/engine/version.ts";
import { botNamed } from "../../src/foresight/bots/named.ts";
import { playOut } from "../../src/foresight/playOut.ts";
import { decodeRun } from "../../src/runs/codec/decode.ts";
import { encodeRun } from "../../src/runs/codec/encode.ts";
import { replay } from "../../src/runs/replay.ts";
import { newRun, record, setupOf } from "../../src/runs/run.ts";
import { loadScenario, type Scenario } from "../../src/scenario/load.ts";
import type { Recipe } from "./recipes.ts";

const known = new Map<string, Scenario>();

/** A scenario of the archive, `<id>@<hash>`, loaded once. */
export function archived(name: string): Scenario {
  const found = known.get(name) ?? readScenario(name);
  known.set(name, found);
  return found;
}

export const archivedText = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../scenarios/archive/${name}.json`, import.meta.url)), "utf8");

function readScenario(name: string): Scenario {
  const { scenario, diagnostics } = loadScenario(archivedText(name), `${name}.json`);
  if (scenario === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return scenario;
}

/** Where a recorded run goes another way under these rules, in words; null when it comes to the same bits each turn. */
export function movedAt(run: GoldenRun): string | null {
  const scenario = archived(run.scenario);
  const decoded = decodeRun(run.code, scenario);
  if ("problem" in decoded) return `"${run.why}" can't be read: ${decoded.problem.message}`;
  const again = replay(scenario.model(setupOf(decoded.run)), decoded.run);
  const found = [again.start, ...again.quarters.flatMap(({ after }) => (after === null ? [] : [after]))].map(checksum);
  const at = run.checksums.findIndex((recorded, turn) => recorded !== found[turn]);
  const place = at === 0 ? "at the start" : `at the close of turn ${at}`;
  if (at >= 0)
    return `"${run.why}" goes another way ${place}: ${found[at] ?? "it has ended"}, not ${run.checksums[at]}`;
  if (again.stopped !== null)
    return `"${run.why}" is refused in turn ${again.stopped.turn}: ${again.stopped.refusal.message}`;
  return again.ending === run.ending ? null : `"${run.why}" ends as ${again.ending}, not ${run.ending}`;
}

type Recorded =
  | { readonly golden: GoldenRuns; readonly added: readonly GoldenRun[] }
  /** Why nothing may be recorded, a sentence each. */
  | { readonly refused: readonly string[] };

/**
 * Records the recipes. Under the same rules nothing that was recorded is ever written anew: only what is missing is played.
 * Under new rules everything is, once the changelog says what they are.
 */
export function recordGolden(old: GoldenRuns, recipes: readonly Recipe[], changelog: string): Recorded {
  const raise = "raise RULES_VERSION in src/engine/version.ts and say in CHANGELOG.md what changed";
  if (old.rules > RULES_VERSION)
    return { refused: [`they are of rules version ${old.rules}; this is ${RULES_VERSION}`] };
  if (old.rules < RULES_VERSION) {
    if (!changelog.includes(`**Rules ${RULES_VERSION}**`))
      return { refused: [`CHANGELOG.md has no line **Rules ${RULES_VERSION}** that says what changed`] };
    const runs = recipes.map(playRecipe);
    return { golden: { rules: RULES_VERSION, runs }, added: runs };
  }
  const moved = old.runs.flatMap((run) => movedAt(run) ?? []);
  if (moved.length > 0) return { refused: [...moved, `the rules have moved: ${raise}`] };
  const runs = recipes.map((recipe) => old.runs.find(({ why }) => why === recipe.why) ?? playRecipe(recipe));
  return { golden: { rules: RULES_VERSION, runs }, added: runs.filter((run) => !old.runs.includes(run)) };
}

/** What must be written into the changelog by hand after recording; null when it stands there. */
export const sealMissing = (golden: GoldenRuns, changelog: string): string | null =>
  changelogSeal(changelog, golden.rules) === sealOf(golden)
    ? null
    : `CHANGELOG.md: its line on the rules must read "**Rules ${golden.rules}** (golden runs \`${sealOf(golden)}\`): …"`;

function playRecipe(recipe: Recipe): GoldenRun {
  const { why, bot: name, difficulty, seed, overrides = {}, turns = Infinity } = recipe;
  const scenario = archived(recipe.scenario);
  const setup = { difficulty, overrides };
  const bot = botNamed(scenario, setup, name);
  if (bot === null) throw new Error(`no bot "${name}"`);
  const model = scenario.model(setup);
  const decisions = upTo(playOut(closureKernel(model), seed, bot).decisions, turns);
  const again = replay(model, { seed, decisions });
  let run = newRun({ id: scenario.source.id, hash: scenario.hash }, seed, setup);
  for (const { talks, plan, after } of again.quarters) {
    for (const talk of talks) run = record(run, talk.decision, talk.state);
    if (plan !== null && after !== null) run = record(run, { kind: "commit", plan }, after);
  }
  const encoded = encodeRun(run, scenario);
  if ("problem" in encoded) throw new Error(encoded.problem.message);
  const states = [again.start, ...again.quarters.flatMap(({ after }) => (after === null ? [] : [after]))];
  const checksums = states.map(checksum);
  return { why, scenario: recipe.scenario, bot: name, difficulty, ending: again.ending, checksums, code: encoded.code };
}

/** The decisions of the first turns, and what was said at the table in the one after them. */
function upTo(decisions: readonly Decision[], turns: number): readonly Decision[] {
  let commits = 0;
  const end = decisions.findIndex(({ kind }) => kind === "commit" && ++commits > turns);
  return end < 0 ? decisions : decisions.slice(0, end);
}
