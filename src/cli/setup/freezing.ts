import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { releaseList, releaseOf, type Release } from "../../runs/frozen/releases.ts";
import { loadScenario } from "../../scenario/load.ts";
import { askEngine } from "../engines.ts";
import { buildEngine } from "./buildEngine.ts";
import { changelogSeal, differsFrom, goldenText, sealOf, type GoldenRuns } from "./golden.ts";

/** Where a release is made: the project's top folder, with a slash at its end. Tests have one of their own. */
export interface Yard {
  readonly top: string;
  /** Where the sources stand that the engine is made of. */
  readonly sources: string;
}

/** What was done, or why nothing was: a sentence each. */
type Frozen = { readonly done: readonly string[] } | { readonly refused: readonly string[] };

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * Keeps what is about to be released: the engine of these rules with its golden runs (once for each version of the rules), and
 * every scenario as it stands. From then on `tests/golden` holds that they work for ever.
 */
export async function freeze({ top, sources }: Yard, golden: GoldenRuns): Promise<Frozen> {
  const { rules } = golden;
  const changelog = readFileSync(`${top}CHANGELOG.md`, "utf8");
  if (changelogSeal(changelog, rules) !== sealOf(golden))
    return {
      refused: ["CHANGELOG.md doesn't carry the seal of the golden runs; npx tsx tests/golden/record.ts tells it"],
    };
  const scenarios = shippedIn(`${top}scenarios/`);
  const bad = scenarios.flatMap((each) => unkeepable(top, each) ?? []);
  if (bad.length > 0) return { refused: bad };

  const releases = readReleases(top);
  const before = releaseOf(releases, rules);
  const done = before === null ? [await keepEngine(top, sources, golden)] : [];
  const moved = golden.runs.flatMap((run) => {
    const text = readFileSync(`${top}scenarios/archive/${run.scenario}.json`, "utf8");
    return differsFrom(run, askEngine(rules, text, run.code, `${top}replay/`)) ?? [];
  });
  if (moved.length > 0)
    return { refused: [...moved, `the engine kept of rules version ${rules} doesn't play as these do`] };

  const kept = before?.scenarios ?? [];
  const added = scenarios.filter(({ id, hash }) => !kept.some((each) => each.id === id && each.hash === hash));
  // A file that is there stays: other words under the same rules may be more than an earlier engine can read.
  const written = added.filter((each) => !existsSync(top + archivePath(each)));
  for (const each of written) writeFileSync(top + archivePath(each), each.text);
  const release: Release = {
    rules,
    engine: digest(readFileSync(`${top}replay/${rules}/engine.js`, "utf8")),
    golden: before?.golden ?? sealOf(golden),
    scenarios: [...kept, ...added.map(({ id, hash }) => ({ id, hash: hash ?? "" }))],
  };
  const others = releases.filter((each) => each.rules !== rules);
  const list = [...others, release].sort((a, b) => a.rules - b.rules);
  writeFileSync(`${top}replay/releases.json`, `${JSON.stringify(list, null, 2)}\n`);
  return { done: [...done, ...written.map(archivePath)] };
}

const archivePath = ({ id, hash }: Pick<Shipped, "id" | "hash">): string => `scenarios/archive/${id}@${hash}.json`;

/** Why a scenario can't be released, a sentence; null when it can. */
function unkeepable(top: string, shipped: Shipped): string | null {
  const { file, hash } = shipped;
  if (hash === null) return `${file} has errors`;
  const path = archivePath(shipped);
  if (!existsSync(top + path)) return null;
  const { scenario } = loadScenario(readFileSync(top + path, "utf8"), path);
  return scenario?.hash === hash ? null : `${path} was kept for earlier rules, and can't be read by these`;
}

const readReleases = (top: string): readonly Release[] =>
  existsSync(`${top}replay/releases.json`)
    ? releaseList.parse(JSON.parse(readFileSync(`${top}replay/releases.json`, "utf8")))
    : [];

interface Shipped {
  readonly file: string;
  readonly text: string;
  readonly id: string;
  /** Null: it has errors. */
  readonly hash: string | null;
}

const shippedIn = (folder: string): Shipped[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
    .sort()
    .map((file) => {
      const text = readFileSync(folder + file, "utf8");
      const { scenario } = loadScenario(text, file);
      return { file, text, id: scenario?.source.id ?? file, hash: scenario?.hash ?? null };
    });

/** Makes the engine and puts it beside what it was released with. */
async function keepEngine(top: string, sources: string, golden: GoldenRuns): Promise<string> {
  const { rules } = golden;
  const folder = `${top}replay/${rules}/`;
  const { code, packages } = await buildEngine(sources, rules);
  mkdirSync(folder, { recursive: true });
  mkdirSync(`${top}scenarios/archive`, { recursive: true });
  writeFileSync(`${folder}engine.js`, code);
  writeFileSync(`${folder}golden.json`, goldenText(golden));
  writeFileSync(`${folder}LICENSES.txt`, licences(sources, packages));
  return `replay/${rules}/engine.js (${Math.round(code.length / 1_000)} kB)`;
}

/** The licences of the engine and of what it holds. */
function licences(sources: string, packages: readonly string[]): string {
  const of = (name: string, folder: string): string => {
    const file = readdirSync(folder).find((each) => /^licen[cs]e(?:\.md|\.txt)?$/i.test(each));
    if (file === undefined) throw new Error(`${name} comes without a licence file`);
    return `${name}\n\n${readFileSync(`${folder}${file}`, "utf8").trim()}\n`;
  };
  return [of("Mission Drift", sources), ...packages.map((name) => of(name, `${sources}node_modules/${name}/`))].join(
    `\n${"-".repeat(80)}\n\n`,
  );
}
