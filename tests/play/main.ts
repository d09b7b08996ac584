/**
 * `npm run play-table`: measures how The Alliance plays, and prints every measure with its mark.
 *
 *   --rows a,b      rows by id; all but those that are by hand (search-bans) unless given
 *   --runs N        runs of a quick bot, 10,000 by default
 *   --slow N        runs of a bot that tries out worlds, 100 by default
 *   --workers N     threads, 1 by default
 *   --bans a,b      actions that the row search-bans bans, or "all"; the three that the best plan misses most unless given
 *   --scenario FILE another file than the shipped one
 *   --fresh         forgets what earlier calls have played; needed after a change of the bots
 *
 * What is played is kept in `.cache/play` under the scenario's hash, so that a call that was broken off goes on where it stood.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { loadScenario } from "../../src/scenario/load.ts";
import { AS_WRITTEN } from "../../src/scenario/setup.ts";
import { Desk } from "./desk.ts";
import { Kept } from "./keep.ts";
import type { Row } from "./row.ts";
import { HAPPENINGS } from "./rows/happenings.ts";
import { ODDS } from "./rows/odds.ts";
import { SEARCH_BANS, WINNING } from "./rows/winning.ts";
import { WORLDS } from "./rows/worlds.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const USUAL: readonly Row[] = [...WINNING, ...WORLDS, ...HAPPENINGS, ...ODDS];
const ALL: readonly Row[] = [...USUAL, SEARCH_BANS];

const { values } = parseArgs({
  options: {
    rows: { type: "string" },
    runs: { type: "string", default: "10000" },
    slow: { type: "string", default: "100" },
    workers: { type: "string", default: "1" },
    bans: { type: "string" },
    scenario: { type: "string", default: `${root}scenarios/the-alliance.json` },
    fresh: { type: "boolean", default: false },
  },
});

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const asked = values.rows?.split(",");
const unknown = asked?.find((id) => !ALL.some((row) => row.id === id));
if (unknown !== undefined) throw new Error(`no row "${unknown}"; there are ${ALL.map(({ id }) => id).join(", ")}`);
const rows = asked === undefined ? USUAL : ALL.filter(({ id }) => asked.includes(id));

const { scenario, diagnostics } = loadScenario(readFileSync(values.scenario, "utf8"), values.scenario);
if (scenario === null) throw new Error(diagnostics.map(({ line, message }) => `${line}: ${message}`).join("\n"));
const { id, version } = scenario.source;
const kept = new Kept(`${root}.cache/play/${id}-${scenario.hash.slice(0, 12)}.jsonl`, values.fresh);
const actions = scenario.model(AS_WRITTEN).actions.map(({ id }) => id);
const bans = values.bans === "all" ? actions : (values.bans?.split(",") ?? null);
const unheard = bans?.find((id) => !actions.includes(id));
if (unheard !== undefined) throw new Error(`no action "${unheard}"; there are ${actions.join(", ")}`);
const effort = { runs: Number(values.runs), slow: Number(values.slow), workers: Number(values.workers), bans };
const desk = new Desk(scenario, effort, kept);

say(
  `${scenario.source.title} ${version}: ${effort.runs} runs of a bot, ${effort.slow} of one that looks ahead; 95% intervals`,
);
try {
  // One after another, so that each is told as soon as it is known.
  for (const row of rows) {
    const { lines, reached } = await row.measured(desk);
    say(`\n[${row.id}] ${row.measure}: ${row.mark} ... ${reached ? "reached" : "NOT REACHED"}`);
    for (const line of lines) say(`    ${line}`);
  }
} finally {
  await desk.close();
}
