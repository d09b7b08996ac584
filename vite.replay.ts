/**
 * Ships what was released before beside the page: the engines of earlier rules (`replay/`) and the scenarios as they were
 * (`scenarios/archive/`). The page fetches a file of them only when a link asks for it. While developing they are served from disk.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const TOP = fileURLToPath(new URL("./", import.meta.url));
const KINDS: readonly { readonly under: string; readonly file: RegExp; readonly type: string }[] = [
  { under: "replay/", file: /^releases\.json$/, type: "application/json; charset=utf-8" },
  { under: "replay/", file: /^\d+\/engine\.js$/, type: "text/javascript; charset=utf-8" },
  { under: "replay/", file: /^\d+\/LICENSES\.txt$/, type: "text/plain; charset=utf-8" },
  { under: "scenarios/archive/", file: /^[\w-]+@[0-9a-f]{16}\.json$/, type: "application/json; charset=utf-8" },
];

interface Kept {
  /** As it stands from the project's top, and beside the page. */
  readonly path: string;
  readonly type: string;
}

/** Every file of the archive. */
const kept = (): Kept[] =>
  KINDS.flatMap(({ under, file, type }) => {
    if (!existsSync(TOP + under)) return [];
    const names = readdirSync(TOP + under, { recursive: true, encoding: "utf8" }).map((name) =>
      name.replaceAll("\\", "/"),
    );
    return names.filter((name) => file.test(name)).map((name) => ({ path: under + name, type }));
  });

/** The vite plugin. */
export function replay(): Plugin {
  return {
    name: "replay",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = decodeURIComponent((request.url ?? "").split("?")[0] ?? "");
        const file = kept().find(({ path }) => address === `/${path}`);
        if (file === undefined) return next();
        response.setHeader("Content-Type", file.type);
        response.end(readFileSync(TOP + file.path));
      });
    },
    generateBundle() {
      for (const { path } of kept()) this.emitFile({ type: "asset", fileName: path, source: readFileSync(TOP + path) });
    },
  };
}
