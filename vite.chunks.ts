/**
 * Says which modules travel as one file. By itself the build makes a file of every set of modules that the same entries ask for: many small
 * ones, which are compressed each for itself and tell each other of hundreds of names.
 */
import { fileURLToPath } from "node:url";
import { normalizePath, type Plugin } from "vite";

const SOURCES = normalizePath(fileURLToPath(new URL("src/", import.meta.url)));
/** What is there before all else, in files that the build finds by itself. */
const FIRST = ["main.ts"];
/** What runs beside the page, in a file of its own but for what the page runs too. */
const WORKER = ["app/foresight/worker.ts"];
/** What the page always asks for as soon as the first screen stands: first the stores, then what shows them. */
const STORES = ["app/browser.ts"];
const SCREENS = ["ui/shell/after.ts", "stage/mount.ts"];

/** What the build knows of its modules. */
interface Known {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** All modules that come with these at once. */
function comeWith(names: readonly string[], known: Known): ReadonlySet<string> {
  const met = new Set(names.map((name) => SOURCES + name));
  for (const id of met) known.getModuleInfo(id)?.importedIds.forEach((each) => met.add(each));
  return met;
}

/** In which file a module goes; null leaves it to the build. */
function placing(known: Known): (id: string) => string | null {
  const first = comeWith(FIRST, known);
  const worker = comeWith(WORKER, known);
  const stores = comeWith(STORES, known);
  const screens = comeWith(SCREENS, known);
  return (id) => {
    if (first.has(id) || !(stores.has(id) || screens.has(id))) return null;
    if (worker.has(id)) return "engine";
    return stores.has(id) ? "browser" : "after";
  };
}

/** The vite plugin. */
export function chunks(): Plugin {
  let placeOf: ((id: string) => string | null) | null = null;
  return {
    name: "chunks",
    apply: "build",
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [{ name: (id, known) => (placeOf ??= placing(known))(id) }],
            },
          },
        },
      },
    }),
    buildStart() {
      placeOf = null;
    },
  };
}
