import { build } from "vite";

/** An engine's file, and what else is in it. */
interface Built {
  readonly code: string;
  /** Packages of others that it holds, by name, sorted. */
  readonly packages: readonly string[];
}

/** Says what the file is; it stays when the rest is made small. */
const banner = (rules: number): string =>
  `/*! Mission Drift: the engine of rules version ${rules}, kept as it was. MIT; what it holds of others: LICENSES.txt beside it. */`;

/** In a worker it answers messages; everywhere else `driftEngine.replay(scenario, run)` is called. */
const ANSWERING = `if (typeof importScripts === "function")
  onmessage = (asked) => postMessage(driftEngine.replay(asked.data.scenario, asked.data.run));
`;

/**
 * Makes one file of the rules under `root`, from the scenario's text to the run in words: a plain script that needs nothing
 * and defines `driftEngine`.
 */
export async function buildEngine(root: string, rules: number): Promise<Built> {
  const made = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    build: {
      write: false,
      target: "es2022",
      minify: true,
      lib: { entry: `${root}src/runs/frozen/engine.ts`, formats: ["iife"], name: "driftEngine", fileName: "engine" },
    },
  });
  for (const one of Array.isArray(made) ? made : [made]) {
    if (!("output" in one)) continue;
    const [{ code, moduleIds }] = one.output;
    return { code: `${banner(rules)}\n${code.trim()}\n${ANSWERING}`, packages: packagesOf(moduleIds) };
  }
  throw new Error("The engine came out empty.");
}

function packagesOf(modules: readonly string[]): string[] {
  const names = modules.flatMap(
    (each) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(each.replaceAll("\\", "/"))?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}
