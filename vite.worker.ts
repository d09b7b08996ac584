import type { Plugin } from "vite";

const NAME = "virtual:foresight-worker";
const FILE = "src/app/foresight/worker.ts";

/**
 * The address of the background worker, whose code is a chunk of the page's own build. Vite bundles a `new Worker(new URL(…))` by itself, and
 * the engine would then be loaded twice.
 */
export function foresightWorker(): Plugin {
  let building = false;
  return {
    name: "foresight-worker",
    configResolved(config) {
      building = config.command === "build";
    },
    resolveId: (id) => (id === NAME ? `\0${NAME}` : null),
    load(id) {
      if (id !== `\0${NAME}`) return null;
      if (!building) return `export const address = "/${FILE}?worker_file&type=module";`;
      const chunk = this.emitFile({ type: "chunk", id: `./${FILE}`, name: "foresight" });
      return `export const address = import.meta.ROLLDOWN_FILE_URL_${chunk};`;
    },
  };
}
