import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { diagnosticLine, type Diagnostic } from "../scenario/diagnostics.ts";
import { loadScenario, type Scenario } from "../scenario/load.ts";
import type { ScenarioRef } from "../runs/run.ts";
import type { Terminal } from "./command.ts";

/** Largest file that is read, in bytes: more than any limit of the loader, so that the loader gives the diagnostic. */
const LARGEST = 64 * 1024 * 1024;

const SHIPPED = fileURLToPath(new URL("../../scenarios/", import.meta.url));

export type FileText = { readonly text: string } | { readonly failure: string };

export function readText(file: string): FileText {
  try {
    const { size } = statSync(file);
    if (size > LARGEST) return { failure: `${file}: ${size} bytes; at most ${LARGEST} are read` };
    return { text: readFileSync(file, "utf8") };
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    return { failure: `${file}: ${REASONS[code] ?? "can't be read"}` };
  }
}
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EISDIR: "is a folder",
  EACCES: "may not be read",
};

/** Loads a scenario; null when it can't be, with its diagnostics told. */
export function openScenario(file: string, terminal: Terminal): Scenario | null {
  const read = readText(file);
  if ("failure" in read) {
    terminal.err(read.failure);
    return null;
  }
  const { scenario, diagnostics } = loadScenario(read.text, file);
  if (scenario === null) for (const each of diagnostics.filter(isError)) terminal.err(diagnosticLine(each));
  return scenario;
}

export const isError = ({ severity }: Diagnostic): boolean => severity === "error";

/** Files of the scenarios in a folder. */
const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(".json") && !name.endsWith(".schema.json"))
        .sort()
        .map((name) => folder + name)
    : [];

/** File of a scenario that was released with these rules once; undefined when there is none in the archive. */
const archived = (folder: string, { id, hash }: ScenarioRef): string | undefined =>
  filesIn(`${folder}archive/`).find((each) => each === `${folder}archive/${id}@${hash}.json`);

const shippedFile = (folder: string, id: string): string | undefined =>
  filesIn(folder).find((each) => each === `${folder}${id}.json`);

/**
 * The shipped scenario with this id and rules hash. One that was shipped with other rules before stands in the archive; when it
 * doesn't, the one with this id is given. Null when there is none.
 */
export function shippedScenario(id: string, hash: string, terminal: Terminal, folder = SHIPPED): Scenario | null {
  const now = shippedFile(folder, id);
  const scenario = now === undefined ? null : openScenario(now, terminal);
  if (scenario?.hash === hash) return scenario;
  const once = archived(folder, { id, hash });
  return once === undefined ? scenario : openScenario(once, terminal);
}

/** The text of a scenario for earlier rules, which alone can tell whether it is the right one; null when there is none. */
export function releasedText(wanted: ScenarioRef, folder = SHIPPED): string | null {
  const file = archived(folder, wanted) ?? shippedFile(folder, wanted.id);
  const read = file === undefined ? null : readText(file);
  return read !== null && "text" in read ? read.text : null;
}
