import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

/** The name under which the bundle's functions stand in an engine. */
export const GLOBAL = "FourEngines";

/** Builds the one self-contained script that every engine runs; gives its path. */
export async function buildBundle(folder: string): Promise<string> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL("../..", import.meta.url)),
    logLevel: "warn",
    publicDir: false,
    build: {
      target: "es2022",
      outDir: folder,
      emptyOutDir: false,
      // Names are kept for stack traces.
      minify: false,
      lib: {
        entry: fileURLToPath(new URL("./bundle.ts", import.meta.url)),
        formats: ["iife"],
        name: GLOBAL,
        fileName: () => "engines.js",
      },
    },
  });
  return join(folder, "engines.js");
}
