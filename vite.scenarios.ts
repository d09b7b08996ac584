/**
 * Ships `scenarios/*.json` beside the page as files of their own, so that the page loads a scenario only when it is chosen and anyone can
 * take one home. `scenarios/manifest.json` says what there is. While developing, both are served from disk and a change reloads the page.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "jsonc-parser";
import type { Plugin } from "vite";
import type { ShippedScenario } from "./src/app/shipped.ts";
import { standingsEntry } from "./src/foresight/debrief/standings.ts";
import { loadScenario } from "./src/scenario/load.ts";

const FOLDER = fileURLToPath(new URL("scenarios/", import.meta.url));
const SCHEMA = "scenario.schema.json";
const MANIFEST = "manifest.json";
const STANDINGS = "standings/";
const INDEX = `${STANDINGS}index.json`;

const names = (): string[] => readdirSync(FOLDER).filter((name) => name.endsWith(".json") && name !== MANIFEST);
const read = (name: string): string => readFileSync(FOLDER + name, "utf8");

/** A field's text; empty when the file, being edited, doesn't have it: the loader says what is wrong, not we. */
function field(source: unknown, name: string): string {
  if (typeof source !== "object" || source === null) return "";
  const value: unknown = Object.getOwnPropertyDescriptor(source, name)?.value;
  return typeof value === "string" ? value : "";
}

function numberIn(source: unknown, name: string): number {
  const value: unknown =
    typeof source === "object" && source !== null ? Object.getOwnPropertyDescriptor(source, name)?.value : undefined;
  return typeof value === "number" ? value : 0;
}

function shipped(name: string): ShippedScenario {
  const text = read(name);
  const source: unknown = parse(text);
  const id = name.slice(0, -".json".length);
  // The query makes a new version a new address, past any cache; file hosts ignore it.
  const digest = createHash("sha256").update(text).digest("hex");
  const { scenario, diagnostics } = loadScenario(text, name);
  return {
    id,
    title: field(source, "title") || id,
    summary: field(source, "summary"),
    file: `${name}?v=${digest.slice(0, 8)}`,
    bytes: Buffer.byteLength(text),
    hash: scenario?.hash ?? null,
    checked: scenario !== null && diagnostics.length === 0 ? digest : null,
  };
}

const manifest = (): string => {
  const scenarios = names().filter((name) => name !== SCHEMA);
  scenarios.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  // The fullest first: that is the one to begin with.
  const list = scenarios.map(shipped).sort((a, b) => b.bytes - a.bytes);
  return `${JSON.stringify(list, null, 2)}\n`;
};

const standings = (): string[] =>
  existsSync(FOLDER + STANDINGS)
    ? readdirSync(FOLDER + STANDINGS)
        .filter((name) => name.endsWith(".json"))
        .sort()
        .map((name) => STANDINGS + name)
    : [];

/** What standings there are: in which file, of a scenario's which edition, under which rules. */
const standingsIndex = (): string =>
  JSON.stringify(
    standings().map((name) => {
      const source: unknown = parse(read(name));
      return standingsEntry(name.slice(STANDINGS.length), field(source, "hash"), numberIn(source, "rules"));
    }),
  );

/** The text behind an address under `scenarios/`; null when there is none. */
function serve(address: string): string | null {
  const name = address.split("?")[0]?.split("/scenarios/")[1];
  if (name === undefined) return null;
  if (name === MANIFEST) return manifest();
  if (name === INDEX) return standingsIndex();
  return names().includes(name) || standings().includes(name) ? read(name) : null;
}

/** The vite plugin. */
export function scenarios(): Plugin {
  return {
    name: "scenarios",
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const address = request.url ?? "";
        const text = address.includes("?import") ? null : serve(address);
        if (text === null) return next();
        response.setHeader("Content-Type", "application/json; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.end(text);
      });
      server.watcher.add(FOLDER);
      const reload = (path: string): void => {
        if (path.replaceAll("\\", "/").includes("/scenarios/")) server.ws.send({ type: "full-reload" });
      };
      server.watcher.on("change", reload).on("add", reload).on("unlink", reload);
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: `scenarios/${MANIFEST}`, source: manifest() });
      this.emitFile({ type: "asset", fileName: `scenarios/${INDEX}`, source: standingsIndex() });
      for (const name of [...names(), ...standings()])
        this.emitFile({ type: "asset", fileName: `scenarios/${name}`, source: read(name) });
    },
  };
}
