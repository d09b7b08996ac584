import { loadScenario, type Scenario } from "../../src/scenario/load.ts";

const SHIPPED: Readonly<Record<string, string>> = import.meta.glob(
  ["../../scenarios/*.json", "!../../scenarios/scenario.schema.json"],
  { query: "?raw", import: "default", eager: true },
);
const TORTURE: Readonly<Record<string, string>> = import.meta.glob("./torture.json", {
  query: "?raw",
  import: "default",
  eager: true,
});

const idOf = (path: string): string => path.replace(/^.*\//, "").replace(/\.json$/, "");

/** Texts by id: every shipped scenario, and the torture scenario. */
const TEXTS: ReadonlyMap<string, string> = new Map(
  [...Object.entries(SHIPPED), ...Object.entries(TORTURE)].map(([path, text]) => [idOf(path), text]),
);
export const SCENARIOS: readonly string[] = [...TEXTS.keys()];

const loaded = new Map<string, Scenario>();

/** The scenario of that id, read from its text in this very engine. */
export function scenarioNamed(id: string): Scenario {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const { scenario, diagnostics } = loadScenario(TEXTS.get(id) ?? "", `${id}.json`);
  if (scenario === null) throw new Error(diagnostics.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  loaded.set(id, scenario);
  return scenario;
}
